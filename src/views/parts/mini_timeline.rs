//! The timeline on a page about something else: the same axis, lanes and marks, with the entries that the page tells of
//! and a view of its own. What no source dates is named below it.

use leptos::prelude::*;

use super::links::entry_link;
use super::names;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::grouping::{Group, GroupKey};
use crate::domain::time::{Day, Extent, Timing};
use crate::layout::drawing::reach;
use crate::store::Workspace;
use crate::text::Lang;
use crate::views::timeline::{Manner, TimelineView, WHOLE, axis, gathered, marked, surface};

/// The shortest axis.
const LEAST_YEARS: i64 = 4;

/// On an entry's own page: its mark leads to the timeline, where it is chosen.
pub fn mini_timeline(workspace: Workspace, entries: Signal<Vec<EntryId>>) -> El {
    figure(workspace, entries, WHOLE.href)
}

/// On the page of something that the entries name: marks lead to their pages.
pub fn linked_timeline(workspace: Workspace, entries: Signal<Vec<EntryId>>) -> El {
    figure(workspace, entries, page_of)
}

/// The page of an entry.
pub fn page_of(workspace: Workspace, id: EntryId) -> String {
    workspace.href(names::entry_page(&workspace.catalogue(), id))
}

fn figure(workspace: Workspace, entries: Signal<Vec<EntryId>>, href: fn(Workspace, EntryId) -> String) -> El {
    let drawn = move || {
        let entries = entries.get();
        let (dated, undated) = by_date(&workspace.catalogue(), &entries);
        let lane = vec![Group { key: GroupKey::All, entries: dated }];
        let manner = Manner { href, ..WHOLE };
        Piece::Many(vec![small(workspace, lane, manner, "").into(), undated_below(workspace, undated)])
    };
    el("figure").class("mini-tl").child(dynamic(drawn))
}

/// The lanes on an axis of their own; nothing where none of them has a dated entry. Built once for these lanes: it
/// follows language, notes and width by itself.
pub fn small(workspace: Workspace, lanes: Vec<Group>, manner: Manner, class: &str) -> Option<El> {
    let catalogue = workspace.catalogue();
    let all = lanes.iter().flat_map(|lane| &lane.entries);
    let timings: Vec<&Timing> = all.filter_map(|id| catalogue.timing(*id)).collect();
    let written = written(&catalogue, &timings);
    let days = axis_span(&timings, written)?;
    let workspace = workspace.beside(lanes, days);
    let manner = Manner { is_dated: written.is_some(), is_small: true, ..manner };
    let view = TimelineView::new(workspace, manner);
    let chart = el("div").class(&["tl small ", class].concat());
    let chart = chart.child(axis(workspace, view)).child(surface(workspace, view));
    Some(chart.child(marked::offered(workspace)).child(gathered::offered(workspace)))
}

/// More than this nobody reads in a list: the timeline itself shows them all.
const MOST: usize = 60;

/// Leaves the first entries, and says how many there are beyond.
pub fn more(entries: &mut Vec<EntryId>, lang: Lang) -> Option<El> {
    let beyond = entries.len().checked_sub(MOST).filter(|beyond| *beyond > 0)?;
    entries.truncate(MOST);
    Some(el("p").class("sub").text(&(lang.messages().pages().marked.more)(beyond)))
}

/// What has a place on an axis, and what no source dates.
pub fn by_date(catalogue: &Catalogue, entries: &[EntryId]) -> (Vec<EntryId>, Vec<EntryId>) {
    let is_dated = |id: &EntryId| catalogue.timing(*id).is_some_and(|timing| timing.extent != Extent::Undated);
    entries.iter().partition(|id| is_dated(id))
}

/// What isn't drawn, by name; nothing where everything is.
pub fn undated_below(workspace: Workspace, undated: Vec<EntryId>) -> Piece {
    if undated.is_empty() {
        return Piece::Nothing;
    }
    dynamic(move || {
        let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
        let m = lang.messages();
        let mut undated = undated.clone();
        let more = more(&mut undated, lang);
        let mut caption = el("figcaption").text(m.timeline.undated).text(m.lists.colon);
        for (at, id) in undated.iter().enumerate() {
            if at > 0 {
                caption = caption.text(m.lists.between);
            }
            caption = caption.child(entry_link(workspace, &catalogue, *id, lang));
        }
        caption.child(more)
    })
}

/// When the main source was written, where a bar fades because of that.
fn written(catalogue: &Catalogue, timings: &[&Timing]) -> Option<Day> {
    let fades = |timing: &&Timing| matches!(timing.extent, Extent::Period { seen: Some(_), .. });
    let source = catalogue.dataset.sources.first().filter(|_| timings.iter().any(fades))?;
    Some(catalogue.source_date(&source.id)?.best?.middle())
}

/// Whole years around everything that is drawn.
fn axis_span(timings: &[&Timing], written: Option<Day>) -> Option<(Day, Day)> {
    let reaches = timings.iter().filter_map(|timing| reach(&timing.extent)).map(|reach| reach.whole);
    let spans = timings.iter().filter_map(|timing| timing.span());
    let source = written.map(|day| (day, day));
    let (from, to) = reaches.chain(spans).chain(source).reduce(|(from, to), (a, b)| (from.min(a), to.max(b)))?;
    // Never so close that a year fills it.
    let (first, last) = (from.year(), to.year());
    let wider = (LEAST_YEARS - 1 - (last - first)).max(0);
    let (first, last) = (first - wider / 2, last + (wider + 1) / 2);
    Some((Day::from_ymd(first, 1, 1), Day::from_ymd(last, 12, 31)))
}
