//! The drawing of a small timeline: rows of entries in px, and the axis below them. Several may stand on one frame, so
//! that their days lie below each other. Measures nothing.

use crate::dom::{El, number, svg};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{Day, Edtf, Extent, Timing};
use crate::layout::drawing::{Drawing, Kind, drawing_of, reach};
use crate::layout::measure::text_px;
use crate::layout::scale::Scale;
use crate::layout::ticks::{Tick, Unit, ticks};
use crate::store::Workspace;
use crate::text::{Lang, said};
use crate::views::parts::glyph::shapes_into;
use crate::views::parts::icons::{moved, path, text_at};
use crate::views::parts::{names, spoken};
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
/// What can be pressed is at least so wide (WCAG 2.5.8); a row is higher anyway.
const TARGET_PX: f64 = 24.0;

/// Days in px, and the main source's own date where a bar fades because of it.
pub struct Frame {
    scale: Scale,
    days: (Day, Day),
    width_px: f64,
    written: Option<(Day, String)>,
    lang: Lang,
}

impl Frame {
    /// Whole years around everything that is drawn of these entries; nothing if none of them is dated.
    pub fn around(catalogue: &Catalogue, entries: &[EntryId], width_px: f64, lang: Lang) -> Option<Self> {
        let timings: Vec<&Timing> = entries.iter().filter_map(|id| catalogue.timing(*id)).collect();
        let written = source_day(catalogue, &timings);
        let (from, to) = axis_span(&timings, written.map(|(day, _)| day))?;
        #[expect(clippy::cast_precision_loss, reason = "days of a dataset are far below 2^52")]
        let days = (to.since(from) + 1) as f64;
        let written = written.map(|(day, date)| (day, (lang.messages().timeline.source_written)(&said(lang, date))));
        let scale = Scale { origin: from, px_per_day: width_px / days };
        Some(Self { scale, days: (from, to), width_px, written, lang })
    }

    /// Not measured yet: the room is kept, so that nothing jumps.
    const fn is_flat(&self) -> bool {
        self.width_px < 1.0
    }

    fn ticks(&self) -> Vec<Tick> {
        let (from, to) = self.days;
        ticks(from, to, self.scale.px_per_day, LABEL_PX).into_iter().filter(|tick| tick.major).collect()
    }
}

/// How entries are named, and whether they lead to their pages.
pub struct Marks<'a> {
    pub workspace: Workspace,
    pub catalogue: &'a Catalogue,
    pub lang: Lang,
    pub leads: bool,
    /// What stands after a name: as it is read, and the rest of it, which is only heard.
    pub aside: &'a dyn Fn(EntryId) -> Option<(String, String)>,
}

/// Rows and their axis. It still wants a role and a name.
pub fn chart(frame: &Frame, marks: &Marks<'_>, entries: &[EntryId]) -> El {
    // The only one on its own page needs no name.
    let is_named = marks.leads || entries.len() > 1;
    let axis_px = rows_px(entries.len(), is_named) + 8.5;
    let chart = svg("svg").attr("height", &number(axis_px + 2.0 * TICK_LINE_PX + 6.0));
    if frame.is_flat() {
        return chart;
    }
    let chart = source_line(chart, frame, axis_px);
    let chart = source_words(chart, frame, axis_px + 2.0 * TICK_LINE_PX);
    labelled(drawn(chart, frame, marks, entries, is_named), frame, axis_px)
}

/// Rows alone, with a line at each tick of the frame: their axis stands elsewhere.
pub fn rows(frame: &Frame, marks: &Marks<'_>, entries: &[EntryId]) -> El {
    let height_px = rows_px(entries.len(), true);
    let mut chart = svg("svg").attr("height", &number(height_px));
    if frame.is_flat() {
        return chart;
    }
    for tick in frame.ticks() {
        let line = ["M", &number(frame.scale.start_px(tick.day)), " 0V", &number(height_px)].concat();
        chart = chart.child(path("axis-tick", &line));
    }
    drawn(source_line(chart, frame, height_px), frame, marks, entries, true)
}

/// The axis alone, for eyes: what it says is in each name. With the source's date below it, if so wished.
pub fn axis(frame: &Frame, with_source: bool) -> El {
    let with_source = with_source && frame.written.is_some();
    let height_px = 8.5 + TICK_LINE_PX + 6.0 + if with_source { TICK_LINE_PX } else { 0.0 };
    let chart = svg("svg").attr("aria-hidden", "true").attr("height", &number(height_px));
    if frame.is_flat() {
        return chart;
    }
    let chart = labelled(chart, frame, 4.5);
    if with_source { source_words(chart, frame, 4.5 + 2.0 * TICK_LINE_PX) } else { chart }
}

fn drawn(chart: El, frame: &Frame, marks: &Marks<'_>, entries: &[EntryId], is_named: bool) -> El {
    let mut chart = chart;
    for (at, id) in entries.iter().enumerate() {
        let Some(timing) = marks.catalogue.timing(*id) else { continue };
        let drawing = drawing_of(timing, frame.scale).clipped(0.0, frame.width_px);
        chart = row(chart, frame, marks, *id, &drawing, is_named.then_some(at));
    }
    chart
}

/// One entry; its place in the order if it has a name.
fn row(chart: El, frame: &Frame, marks: &Marks<'_>, id: EntryId, drawing: &Drawing, named: Option<usize>) -> El {
    if drawing.kind == Kind::Undated {
        return chart;
    }
    let (catalogue, lang) = (marks.catalogue, marks.lang);
    let theme = catalogue.entry(id).map_or("", |entry| theme_of(catalogue, entry));
    let top_px = named.map_or(0.0, |at| rows_px(at, true));
    let glyph_px = top_px + PAD_PX + if named.is_some() { NAME_LINE_PX } else { 0.0 };
    let glyph = svg("g").class(theme).attr("transform", &moved(drawing.x_px, glyph_px));
    let glyph = shapes_into(glyph, drawing);
    if named.is_none() {
        return chart.child(glyph);
    }
    let label = names::entry_label(catalogue, id, lang);
    let (aside, heard) = (marks.aside)(id).unwrap_or_default();
    let dot = if aside.is_empty() { "" } else { lang.messages().lists.dot };
    let aside_px = text_px(&[dot, &aside].concat(), NAME_PX);
    let mut width_px = text_px(&label, NAME_PX);
    // Where the name leaves no room, what stands after it stands beside the mark.
    let is_below = frame.width_px < width_px + aside_px;
    if !is_below {
        width_px += aside_px;
    }
    let x_px = drawing.x_px.min(frame.width_px - width_px).max(0.0);
    let mut name = text_at("", x_px, top_px + PAD_PX + NAME_LINE_PX - 5.0).class("name");
    name = name.child(svg("tspan").text(&label));
    if !aside.is_empty() {
        let mut after = svg("tspan").class("aside").text(dot).text(&aside);
        if is_below {
            let after_px = (drawing.x_px + drawing.width_px + PAD_PX).min(frame.width_px - aside_px).max(0.0);
            after = after.attr("x", &number(after_px)).attr("y", &number(glyph_px + GLYPH_PX - 5.0));
        }
        name = name.child(after);
    }
    if !marks.leads {
        return chart.child(name).child(glyph);
    }
    let told = [&label, dot, &aside, &heard, lang.messages().lists.colon, &told(catalogue, id, lang)].concat();
    let (workspace, page) = (marks.workspace, names::entry_page(catalogue, id));
    let right_px = (x_px + width_px).max(drawing.x_px + drawing.width_px);
    // All of it can be pressed, also what lies between name and mark.
    let from_px = x_px.min(drawing.x_px);
    let hit = svg("rect")
        .class("hit")
        .attr("x", &number(from_px))
        .attr("y", &number(top_px + 2.0))
        .attr("width", &number((right_px - from_px).max(TARGET_PX)))
        .attr("height", &number(NAME_LINE_PX + GLYPH_PX + PAD_PX - 2.0));
    let link = svg("a").attr_text("href", move || workspace.href(page.clone())).attr("aria-label", &told);
    // Names lie over marks, as they may have to stand beside one.
    chart.child(link.child(svg("title").text(&told)).child(hit).child(glyph).child(name))
}

/// What the tooltip of the large timeline says in sentences.
fn told(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    let m = lang.messages();
    let mut told = spoken::sentence(catalogue, id, lang);
    if catalogue.statuses(id).contains(&Status::Disputed) {
        told.push_str(m.time.gap);
        told.push_str(m.statuses.explained(Status::Disputed));
    }
    told
}

fn source_line(chart: El, frame: &Frame, to_px: f64) -> El {
    let Some((day, _)) = frame.written else { return chart };
    let line = ["M", &number(frame.scale.start_px(day)), " 0V", &number(to_px)].concat();
    chart.child(path("axis-tick now", &line))
}

fn source_words(chart: El, frame: &Frame, y_px: f64) -> El {
    let Some((day, caption)) = &frame.written else { return chart };
    let half = text_px(caption, NAME_PX) / 2.0;
    // In the middle below the line, but never beyond the edges.
    let text_px = frame.scale.start_px(*day).min(frame.width_px - half).max(half);
    chart.child(text_at(caption, text_px, y_px).attr("text-anchor", "middle"))
}

fn labelled(chart: El, frame: &Frame, axis_px: f64) -> El {
    let line = ["M0 ", &number(axis_px), "H", &number(frame.width_px)].concat();
    let mut chart = chart.child(path("axis-line", &line));
    for tick in frame.ticks() {
        let (x_px, label) = (frame.scale.start_px(tick.day), tick_said(&tick, frame.lang));
        let line = ["M", &number(x_px), " ", &number(axis_px - 4.0), "V", &number(axis_px + 1.0)].concat();
        chart = chart.child(path("axis-tick", &line));
        // A label that would be cut off at the end is left out.
        if x_px + text_px(&label, NAME_PX) <= frame.width_px + PAD_PX {
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

/// The height of so many rows.
fn rows_px(rows: usize, is_named: bool) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "rows of a page are few")]
    let rows = rows as f64;
    if is_named { rows * (PAD_PX + NAME_LINE_PX + GLYPH_PX) } else { PAD_PX + GLYPH_PX }
}
