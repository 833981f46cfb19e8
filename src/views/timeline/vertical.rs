//! The timeline that reads down: a rail with years, one entry each. For phones, where lanes have no room.

use leptos::prelude::*;

use super::mark::href;
use super::target_of;
use crate::browser::size;
use crate::dom::{El, Piece, dynamic, el, px, svg, when};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{Extent, Start, Timing};
use crate::layout::crowd::FEW;
use crate::layout::drawing::{Kind, drawing_of};
use crate::layout::scale::Scale;
use crate::store::Workspace;
use crate::views::parts::glyph::{bar_glyph, diamond_into};
use crate::views::parts::links::note_mark;
use crate::views::parts::spoken;
use crate::views::parts::status::chip;
use crate::views::rest;
use crate::views::timeline::theme_of;

/// The width of the small axis under each bar, in px: what is left at 320 px.
const MINI_PX: f64 = 200.0;
/// Of very many entries, so many come at a time.
const AT_ONCE: usize = 30;

pub fn vertical(workspace: Workspace) -> El {
    let limit = RwSignal::new(AT_ONCE);
    let heading = el("h2").attr("id", "vtl-heading").class("vh").word(move || workspace.messages().timeline.in_order);
    let section = el("section").class("vtl").attr("aria-labelledby", "vtl-heading").child(heading);
    // Where lanes have room it isn't shown, nor on paper: its rows would then be there for nothing.
    let is_shown = RwSignal::new(size::is_narrow());
    let guard = size::observe(section.node(), move |width_px, _| {
        let is_now = 0.0 < width_px;
        if is_shown.try_get_untracked().is_some_and(|was| was != is_now) {
            is_shown.set(is_now);
        }
    });
    StoredValue::new_local(guard);
    let has_more = move || workspace.answer().with(|answer| most(answer.entries.len(), limit) < answer.entries.len());
    section
        .child(when(move || is_shown.get(), move || dynamic(move || years(workspace, limit))))
        .child(when(move || is_shown.get() && has_more(), move || more(workspace, limit)))
}

/// Outside of what it changes, so that it keeps the focus.
fn more(workspace: Workspace, limit: RwSignal<usize>) -> El {
    let button = el("button").class("btn").attr("type", "button").word(move || workspace.messages().common.more);
    el("p").class("btns").child(button.on_click(move || limit.update(|limit| *limit += AT_ONCE)))
}

/// How many of so many are shown.
fn most(count: usize, limit: RwSignal<usize>) -> usize {
    if count <= FEW { count } else { limit.get() }
}

/// One section a year with something in it; the years between are counted. Of very many come so many at a time.
fn years(workspace: Workspace, limit: RwSignal<usize>) -> Piece {
    let catalogue = workspace.catalogue();
    let m = workspace.messages();
    let span = workspace.bounds();
    #[expect(clippy::cast_precision_loss, reason = "days of a dataset are far below 2^52")]
    let days = (span.1.since(span.0) + 1) as f64;
    let scale = Scale { origin: span.0, px_per_day: MINI_PX / days };
    let shown = workspace.answer();
    let most = most(shown.with(|answer| answer.entries.len()), limit);
    let ids: Vec<EntryId> =
        shown.with(|answer| catalogue.in_time().iter().copied().filter(|id| answer.holds(*id)).take(most).collect());
    let year_of = |id: &EntryId| catalogue.timing(*id).and_then(Timing::sort_day).map(|day| day.year());
    let mut out: Vec<Piece> = Vec::new();
    let mut before: Option<i64> = None;
    let mut rest = ids.as_slice();
    while let Some(first) = rest.first() {
        let year = year_of(first);
        let count = rest.iter().take_while(|id| year_of(id) == year).count();
        let (here, later) = rest.split_at(count);
        rest = later;
        if let (Some(before), Some(year)) = (before, year)
            && year - before > 1
        {
            let gap = (m.timeline.gap)(usize::try_from(year - before - 1).unwrap_or(0));
            out.push(el("div").class("vtl-gap").child(el("span").text(&gap)).into());
        }
        before = year.or(before);
        let name = year.map_or_else(|| m.timeline.undated.to_owned(), |year| (m.dates.year)(year));
        let mut list = el("ol");
        for id in here {
            list = list.child(row(workspace, &catalogue, *id, scale));
        }
        out.push(el("section").class("vtl-year").child(el("h3").text(&name)).child(list).into());
    }
    Piece::Many(out)
}

fn row(workspace: Workspace, catalogue: &Catalogue, id: EntryId, scale: Scale) -> Piece {
    let (Some(entry), Some(timing)) = (catalogue.entry(id), catalogue.timing(id)) else { return Piece::Nothing };
    let lang = workspace.lang();
    let sign = svg("svg").class("pt shape").attr("viewBox", "0 0 18 18").attr("aria-hidden", "true");
    let link = el("a")
        .attr_fn("href", move || Some(href(workspace, id)))
        .attr_fn("aria-current", move || (workspace.selection() == Some(id)).then(|| "true".to_owned()))
        .child(rest::found_in(workspace, entry.label().get(lang.tag())));
    let mut row = el("li")
        .class(theme_of(catalogue, entry))
        .class_if("is", move || workspace.selection() == Some(id))
        .child(diamond_into(sign, 9.0, 9.0, known(timing)))
        .child(link);
    if let Some(target) = target_of(catalogue, id) {
        row = row.child(note_mark(workspace, target));
    }
    let disputed = catalogue.statuses(id).contains(&Status::Disputed).then(|| chip(Status::Disputed, lang));
    row = row.child(el("p").text(&spoken::when(catalogue, id, lang)).text(" ").child(disputed));
    let drawing = drawing_of(timing, scale);
    if drawing.kind == Kind::Bar {
        let bar = bar_glyph(&drawing)
            .style("inset-inline-start", &px(drawing.x_px))
            .style("inline-size", &px(drawing.width_px));
        let axis = el("span").class("mini").attr("aria-hidden", "true").style("inline-size", &px(MINI_PX));
        row = row.child(axis.style("--step", &px(scale.px_per_day * 365.25)).child(bar));
    }
    row.into()
}

/// How the beginning is known.
fn known(timing: &Timing) -> Status {
    if !timing.alternatives.is_empty() {
        return Status::Disputed;
    }
    match timing.extent {
        Extent::Occurrence(window) | Extent::Deadline(window) => window.status,
        Extent::Period { start: Start::Within(window), .. } => window.status,
        Extent::Period { .. } | Extent::Undated => Status::Inferred,
    }
}
