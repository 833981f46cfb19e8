//! A small timeline: the given entries on one axis, drawn as on the large one. Measured, and laid out again when its
//! width changes. Nothing in it is pressed: the names are links elsewhere on the page.

use std::sync::Arc;

use leptos::html::Figure;
use leptos::prelude::*;

use super::glyph::shapes;
use super::names;
use crate::browser::size;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{Day, Edtf, Extent, Timing};
use crate::layout::drawing::{Drawing, Kind, drawing, reach};
use crate::layout::measure::text_px;
use crate::layout::scale::Scale;
use crate::layout::ticks::{Tick, Unit, ticks};
use crate::store::Workspace;
use crate::text::{Lang, said, timing_said};
use crate::views::timeline::theme_class;

/// The least room for a tick's label, in px.
const LABEL_PX: f64 = 46.0;
/// The font of the names.
const NAME_PX: f64 = 13.0;
/// From the top to a glyph; below it the next row or the axis.
const PAD_PX: f64 = 4.0;
const GLYPH_PX: f64 = 20.0;
/// The line of a name above its glyph.
const NAME_LINE_PX: f64 = 18.0;
/// Below the axis: labels of ticks, then the source's date.
const TICK_LINE_PX: f64 = 16.0;

/// The figure. What no source dates isn't drawn, but is named in the caption.
#[component]
pub fn MiniTimeline(workspace: Workspace, #[prop(into)] entries: Signal<Vec<EntryId>>) -> impl IntoView {
    let figure = NodeRef::<Figure>::new();
    let width = RwSignal::new(0.0_f64);
    Effect::new(move |_| {
        let Some(element) = figure.get() else { return };
        let guard = StoredValue::new_local(size::observe(&element, move |width_px, _| {
            // Whole pixels, so that a scroll bar's fraction doesn't draw it again.
            let width_px = width_px.floor();
            if width.get_untracked() != width_px {
                width.set(width_px);
            }
        }));
        on_cleanup(move || guard.dispose());
    });
    let catalogue = workspace.catalogue();
    let theme = {
        let catalogue = Arc::clone(&catalogue);
        move || {
            let first = entries.with(|entries| entries.first().copied());
            format!("mini-tl {}", first.map(|id| theme_of(&catalogue, id)).unwrap_or_default())
        }
    };
    let content = move || {
        let lang = workspace.lang();
        let width_px = width.get();
        entries.with(|entries| {
            let (dated, undated): (Vec<EntryId>, Vec<EntryId>) = entries
                .iter()
                .partition(|id| catalogue.timing(**id).is_some_and(|timing| timing.extent != Extent::Undated));
            let caption = (!undated.is_empty()).then(|| {
                let m = lang.messages();
                let names: Vec<String> = undated.iter().map(|id| names::entry_label(&catalogue, *id, lang)).collect();
                view! { <figcaption>{m.timeline.undated}{m.lists.colon}{names.join(m.lists.between)}</figcaption> }
            });
            view! { {drawn(&catalogue, &dated, width_px, lang)}{caption} }.into_any()
        })
    };
    view! { <figure class=theme node_ref=figure>{content}</figure> }.into_any()
}

fn theme_of(catalogue: &Catalogue, id: EntryId) -> String {
    let theme = catalogue.entry(id).and_then(|entry| entry.themes().first());
    theme_class(theme.map_or(usize::MAX, |theme| catalogue.theme_rank(theme)))
}

fn drawn(catalogue: &Catalogue, entries: &[EntryId], width_px: f64, lang: Lang) -> Option<AnyView> {
    let timings: Vec<&Timing> = entries.iter().filter_map(|id| catalogue.timing(*id)).collect();
    let label = spoken(catalogue, entries, lang);
    let written = source_day(catalogue, &timings);
    let (from, to) = axis_span(&timings, written.map(|(day, _)| day))?;
    if width_px < 1.0 {
        // Not measured yet: the room is kept, so that nothing jumps.
        return Some(view! { <svg role="img" aria-label=label height=px(height_px(entries.len()))></svg> }.into_any());
    }
    #[expect(clippy::cast_precision_loss, reason = "days of a dataset are far below 2^52")]
    let days = (to.since(from) + 1) as f64;
    let scale = Scale { origin: from, px_per_day: width_px / days };
    let named = entries.len() > 1;
    let rows = entries
        .iter()
        .zip(&timings)
        .enumerate()
        .map(|(at, (id, timing))| {
            let drawing = drawing(&timing.extent, scale).clipped(0.0, width_px);
            row(catalogue, *id, &drawing, named.then_some(at), width_px, lang)
        })
        .collect_view();
    let axis_px = axis_px(entries.len());
    let axis = axis(scale, (from, to), axis_px, width_px, lang);
    let source = written.map(|(day, date)| {
        let at_px = scale.start_px(day);
        let caption = (lang.messages().timeline.source_written)(&said(lang, date));
        let half = text_px(&caption, NAME_PX) / 2.0;
        // In the middle below the line, but never beyond the edges.
        let text_px = at_px.min(width_px - half).max(half);
        view! {
            <path class="axis-tick now" d=format!("M{} 0V{}", px(at_px), px(axis_px))></path>
            <text x=px(text_px) y=px(axis_px + 2.0 * TICK_LINE_PX) text-anchor="middle">{caption}</text>
        }
    });
    Some(
        view! {
            <svg role="img" aria-label=label height=px(height_px(entries.len()))>
                {source}
                {rows}
                {axis}
            </svg>
        }
        .into_any(),
    )
}

/// One entry; its place in the order if it needs a name, because it isn't the only one.
fn row(
    catalogue: &Catalogue,
    id: EntryId,
    drawing: &Drawing,
    named: Option<usize>,
    width_px: f64,
    lang: Lang,
) -> AnyView {
    let class = theme_of(catalogue, id);
    if drawing.kind == Kind::Undated {
        return ().into_any();
    }
    let top_px = named.map_or(0.0, row_px) + PAD_PX;
    let name = named.map(|_| {
        let name = names::entry_label(catalogue, id, lang);
        let x_px = drawing.x_px.min(width_px - text_px(&name, NAME_PX)).max(0.0);
        view! { <text class="name" x=px(x_px) y=px(top_px + NAME_LINE_PX - 5.0)>{name}</text> }
    });
    let glyph_px = top_px + if named.is_some() { NAME_LINE_PX } else { 0.0 };
    view! {
        {name}
        <g class=class transform=format!("translate({} {})", px(drawing.x_px), px(glyph_px))>{shapes(drawing)}</g>
    }
    .into_any()
}

fn axis(scale: Scale, (from, to): (Day, Day), axis_px: f64, width_px: f64, lang: Lang) -> AnyView {
    let ticks = ticks(from, to, scale.px_per_day, LABEL_PX);
    let lines: String = ticks
        .iter()
        .filter(|tick| tick.major)
        .map(|tick| format!("M{0} {1}V{2}", px(scale.start_px(tick.day)), px(axis_px - 4.0), px(axis_px + 1.0)))
        .collect();
    let labels = ticks
        .iter()
        .filter(|tick| tick.major)
        .filter_map(|tick| {
            let (x_px, label) = (scale.start_px(tick.day), tick_said(tick, lang));
            // A label that would be cut off at the end is left out.
            (x_px + text_px(&label, NAME_PX) <= width_px + PAD_PX)
                .then(|| view! { <text x=px(x_px) y=px(axis_px + TICK_LINE_PX)>{label}</text> })
        })
        .collect_view();
    view! {
        <path class="axis-line" d=format!("M0 {}H{}", px(axis_px), px(width_px))></path>
        <path class="axis-tick" d=lines></path>
        {labels}
    }
    .into_any()
}

fn tick_said(tick: &Tick, lang: Lang) -> String {
    let dates = &lang.messages().dates;
    match tick.unit {
        Unit::Year => (dates.tick_year)(tick.year),
        Unit::Quarter | Unit::Month => (dates.tick_month)(tick.month),
        Unit::Week | Unit::Day => (dates.tick_day)(tick.month, tick.day_of_month),
    }
}

/// When the main source was written, where a bar fades because of that: the day, and the value to say.
fn source_day<'a>(catalogue: &'a Catalogue, timings: &[&Timing]) -> Option<(Day, &'a Edtf)> {
    let fades = |timing: &&Timing| matches!(timing.extent, Extent::Period { seen: Some(_), .. });
    if !timings.iter().any(fades) {
        return None;
    }
    let source = catalogue.dataset.sources.first()?;
    let date = source.best.as_ref().or(source.date.as_ref().map(|date| &date.value))?;
    let day = catalogue.source_best(&source.id)?.middle();
    Some((day, date))
}

/// Whole years around everything that is drawn.
fn axis_span(timings: &[&Timing], written: Option<Day>) -> Option<(Day, Day)> {
    let reaches = timings.iter().filter_map(|timing| reach(&timing.extent)).map(|reach| reach.whole);
    let spans = timings.iter().filter_map(|timing| timing.span());
    let source = written.map(|day| (day, day));
    let (from, to) = reaches.chain(spans).chain(source).reduce(|(from, to), (a, b)| (from.min(a), to.max(b)))?;
    // At least a year on both sides: a sign, its whiskers and its hatching need room.
    let (first, last) = (from.plus(-90).year(), to.plus(180).year());
    Some((Day::from_ymd(first, 1, 1), Day::from_ymd(last, 12, 31)))
}

/// The top of a row among several.
fn row_px(at: usize) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "rows of a page are few")]
    let at = at as f64;
    at * (PAD_PX + NAME_LINE_PX + GLYPH_PX)
}

fn axis_px(rows: usize) -> f64 {
    let rows_px = if rows > 1 { row_px(rows) } else { PAD_PX + GLYPH_PX };
    rows_px + 8.5
}

fn height_px(rows: usize) -> f64 {
    axis_px(rows) + 2.0 * TICK_LINE_PX + 6.0
}

/// "African Cooperative Leaders’ Study Tour: since 2010, still running about 2016".
fn spoken(catalogue: &Catalogue, entries: &[EntryId], lang: Lang) -> String {
    let m = lang.messages();
    let one = |id: &EntryId| {
        let (entry, timing) = (catalogue.entry(*id)?, catalogue.timing(*id)?);
        let when = timing_said(lang, timing, &entry.facts().time);
        Some(format!("{}{}{when}", entry.label().get(lang.tag()), m.lists.colon))
    };
    entries.iter().filter_map(one).collect::<Vec<String>>().join(m.lists.dot)
}

/// A length with as many digits as a screen can show.
fn px(value: f64) -> String {
    format!("{}", (value * 100.0).round() / 100.0)
}
