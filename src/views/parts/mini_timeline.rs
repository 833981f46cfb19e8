//! A small timeline: the given entries on one axis, drawn as on the large one. Measured, and laid out again when its
//! width changes. On a page about something else each name and its mark are a link to the entry's page.

pub mod chart;

use leptos::prelude::*;

use super::links::entry_link;
use super::names;
use crate::browser::size;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::Extent;
use crate::store::Workspace;
use crate::text::{Lang, timing_said};
use crate::views::timeline::theme_of;
use chart::{Frame, Marks, chart};

/// The figure on an entry's own page: a picture, from which nothing leads anywhere.
pub fn mini_timeline(workspace: Workspace, entries: Signal<Vec<EntryId>>) -> El {
    figure(workspace, entries, false)
}

/// The figure on the page of something that the entries name: they are links.
pub fn linked_timeline(workspace: Workspace, entries: Signal<Vec<EntryId>>) -> El {
    figure(workspace, entries, true)
}

fn figure(workspace: Workspace, entries: Signal<Vec<EntryId>>, leads: bool) -> El {
    let catalogue = workspace.catalogue();
    let class = move || {
        let first = entries.with(|entries| entries.first().copied());
        "mini-tl ".to_owned() + first.and_then(|id| catalogue.entry(id)).map_or("", |entry| theme_of(&catalogue, entry))
    };
    let content = move |width_px| entries.with(|entries| content(workspace, entries, leads, width_px));
    measured(Box::new(content)).attr_text("class", class)
}

/// A figure that is filled anew when its width in px changes, or what the closure follows. 0 until it is measured.
pub fn measured(content: Box<dyn Fn(f64) -> Piece>) -> El {
    let width = RwSignal::new(0.0_f64);
    let figure = el("figure");
    let guard = size::observe(figure.node(), move |width_px, _| {
        // Whole pixels, so that a scroll bar's fraction doesn't draw it again.
        let width_px = width_px.floor();
        if width.get_untracked() != width_px {
            width.set(width_px);
        }
    });
    StoredValue::new_local(guard);
    figure.child(dynamic(move || content(width.get())))
}

fn content(workspace: Workspace, entries: &[EntryId], leads: bool, width_px: f64) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let (mut dated, mut undated) = by_date(&catalogue, entries);
    let more = more(&mut dated, lang).or_else(|| more(&mut undated, lang));
    let Some(frame) = Frame::around(&catalogue, &dated, width_px, lang) else {
        return caption(workspace, &catalogue, &undated, leads, lang);
    };
    let marks = Marks { workspace, catalogue: &catalogue, lang, leads, aside: &|_| None };
    let drawn = chart(&frame, &marks, &dated);
    // Links are read one by one; a picture is read as a whole.
    let drawn = if leads {
        drawn.attr("role", "group").attr("aria-label", lang.messages().pages().country.in_time)
    } else {
        drawn.attr("role", "img").attr("aria-label", &spoken(&catalogue, &dated, lang))
    };
    Piece::Many(vec![drawn.into(), caption(workspace, &catalogue, &undated, leads, lang), more.into()])
}

/// More rows than this nobody reads: the timeline itself shows them all.
const MOST: usize = 60;

/// Leaves the first rows, and says how many there are beyond.
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
pub fn caption(workspace: Workspace, catalogue: &Catalogue, undated: &[EntryId], leads: bool, lang: Lang) -> Piece {
    if undated.is_empty() {
        return Piece::Nothing;
    }
    let m = lang.messages();
    let mut caption = el("figcaption").text(m.timeline.undated).text(m.lists.colon);
    for (at, id) in undated.iter().enumerate() {
        if at > 0 {
            caption = caption.text(m.lists.between);
        }
        caption = if leads {
            caption.child(entry_link(workspace, catalogue, *id, lang))
        } else {
            caption.text(&names::entry_label(catalogue, *id, lang))
        };
    }
    caption.into()
}

/// "African Cooperative Leaders’ Study Tour: since 2010, still running about 2016".
fn spoken(catalogue: &Catalogue, entries: &[EntryId], lang: Lang) -> String {
    let m = lang.messages();
    let one = |id: &EntryId| {
        let (entry, timing) = (catalogue.entry(*id)?, catalogue.timing(*id)?);
        let when = timing_said(lang, timing);
        Some(format!("{}{}{when}", entry.label().get(lang.tag()), m.lists.colon))
    };
    entries.iter().filter_map(one).collect::<Vec<String>>().join(m.lists.dot)
}
