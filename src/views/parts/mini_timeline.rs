//! A small timeline: the given entries on one axis, drawn as on the large one. Measured, and laid out again when its
//! width changes. Nothing in it is pressed: the names are links elsewhere on the page.

use leptos::prelude::*;

use super::glyph::shapes_into;
use super::names;
use crate::browser::size;
use crate::dom::{El, Piece, dynamic, el, number, svg};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{Day, Edtf, Extent, Timing};
use crate::layout::drawing::{Drawing, Kind, drawing_of, reach};
use crate::layout::measure::text_px;
use crate::layout::scale::Scale;
use crate::layout::ticks::{Tick, Unit, ticks};
use crate::store::Workspace;
use crate::text::{Lang, said, timing_said};
use crate::views::parts::icons::{moved, path, text_at};
use crate::views::timeline::theme_of;

/// The least room for a tick's label, in px.
const LABEL_PX: f64 = 46.0;
/// The shortest axis.
const LEAST_YEARS: i64 = 4;
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
pub fn mini_timeline(workspace: Workspace, entries: Signal<Vec<EntryId>>) -> El {
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
    let catalogue = workspace.catalogue();
    let class = move || {
        let first = entries.with(|entries| entries.first().copied());
        "mini-tl ".to_owned() + first.and_then(|id| catalogue.entry(id)).map_or("", |entry| theme_of(&catalogue, entry))
    };
    figure.attr_text("class", class).child(dynamic(move || {
        let width_px = width.get();
        entries.with(|entries| content(workspace, entries, width_px))
    }))
}

fn content(workspace: Workspace, entries: &[EntryId], width_px: f64) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let mut dated: Vec<EntryId> = Vec::new();
    let mut caption = String::new();
    for id in entries {
        if catalogue.timing(*id).is_some_and(|timing| timing.extent != Extent::Undated) {
            dated.push(*id);
        } else {
            caption.push_str(if caption.is_empty() { m.timeline.undated } else { m.lists.between });
            if !caption.contains(m.lists.colon) {
                caption.push_str(m.lists.colon);
            }
            caption.push_str(&names::entry_label(&catalogue, *id, lang));
        }
    }
    let mut out = vec![drawn(&catalogue, &dated, width_px, lang)];
    if !caption.is_empty() {
        out.push(el("figcaption").text(&caption).into());
    }
    Piece::Many(out)
}

fn drawn(catalogue: &Catalogue, entries: &[EntryId], width_px: f64, lang: Lang) -> Piece {
    let timings: Vec<&Timing> = entries.iter().filter_map(|id| catalogue.timing(*id)).collect();
    let written = source_day(catalogue, &timings);
    let Some((from, to)) = axis_span(&timings, written.map(|(day, _)| day)) else { return Piece::Nothing };
    let mut chart = svg("svg")
        .attr("role", "img")
        .attr("aria-label", &spoken(catalogue, entries, lang))
        .attr("height", &number(height_px(entries.len())));
    if width_px < 1.0 {
        // Not measured yet: the room is kept, so that nothing jumps.
        return chart.into();
    }
    #[expect(clippy::cast_precision_loss, reason = "days of a dataset are far below 2^52")]
    let days = (to.since(from) + 1) as f64;
    let scale = Scale { origin: from, px_per_day: width_px / days };
    let axis_px = axis_px(entries.len());
    if let Some((day, date)) = written {
        let at_px = scale.start_px(day);
        let caption = (lang.messages().timeline.source_written)(&said(lang, date));
        let half = text_px(&caption, NAME_PX) / 2.0;
        // In the middle below the line, but never beyond the edges.
        let text_px = at_px.min(width_px - half).max(half);
        let line = "M".to_owned() + &number(at_px) + " 0V" + &number(axis_px);
        let words = text_at(&caption, text_px, axis_px + 2.0 * TICK_LINE_PX).attr("text-anchor", "middle");
        chart = chart.child(path("axis-tick now", &line)).child(words);
    }
    for (at, (id, timing)) in entries.iter().zip(&timings).enumerate() {
        let drawing = drawing_of(timing, scale).clipped(0.0, width_px);
        let named = (entries.len() > 1).then_some(at);
        chart = row(chart, catalogue, *id, &drawing, named, width_px, lang);
    }
    axis(chart, scale, (from, to), axis_px, width_px, lang).into()
}

/// One entry; its place in the order if it needs a name, because it isn't the only one.
fn row(
    chart: El,
    catalogue: &Catalogue,
    id: EntryId,
    drawing: &Drawing,
    named: Option<usize>,
    width_px: f64,
    lang: Lang,
) -> El {
    if drawing.kind == Kind::Undated {
        return chart;
    }
    let mut chart = chart;
    let mut glyph_px = named.map_or(0.0, row_px) + PAD_PX;
    if named.is_some() {
        let name = names::entry_label(catalogue, id, lang);
        let x_px = drawing.x_px.min(width_px - text_px(&name, NAME_PX)).max(0.0);
        chart = chart.child(text_at(&name, x_px, glyph_px + NAME_LINE_PX - 5.0).class("name"));
        glyph_px += NAME_LINE_PX;
    }
    let place = moved(drawing.x_px, glyph_px);
    chart.child(shapes_into(
        svg("g").class(catalogue.entry(id).map_or("", |entry| theme_of(catalogue, entry))).attr("transform", &place),
        drawing,
    ))
}

fn axis(chart: El, scale: Scale, (from, to): (Day, Day), axis_px: f64, width_px: f64, lang: Lang) -> El {
    let line = "M0 ".to_owned() + &number(axis_px) + "H" + &number(width_px);
    let mut chart = chart.child(path("axis-line", &line));
    for tick in ticks(from, to, scale.px_per_day, LABEL_PX).iter().filter(|tick| tick.major) {
        let (x_px, label) = (scale.start_px(tick.day), tick_said(tick, lang));
        let line = "M".to_owned() + &number(x_px) + " " + &number(axis_px - 4.0) + "V" + &number(axis_px + 1.0);
        chart = chart.child(path("axis-tick", &line));
        // A label that would be cut off at the end is left out.
        if x_px + text_px(&label, NAME_PX) <= width_px + PAD_PX {
            chart = chart.child(text_at(&label, x_px, axis_px + TICK_LINE_PX));
        }
    }
    chart
}

fn tick_said(tick: &Tick, lang: Lang) -> String {
    let dates = &lang.messages().dates;
    match tick.unit {
        Unit::Year => (dates.tick_year)(tick.year),
        // The year is said where it begins.
        _ if (tick.month, tick.day_of_month) == (1, 1) => (dates.tick_year)(tick.year),
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
    // Room at both ends for signs and hatching, which have their own size; and never so close that a year fills it.
    let (first, last) = (from.plus(-90).year(), to.plus(180).year());
    let wider = (LEAST_YEARS - 1 - (last - first)).max(0);
    let (first, last) = (first - wider / 2, last + (wider + 1) / 2);
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
        let when = timing_said(lang, timing);
        Some(format!("{}{}{when}", entry.label().get(lang.tag()), m.lists.colon))
    };
    entries.iter().filter_map(one).collect::<Vec<String>>().join(m.lists.dot)
}
