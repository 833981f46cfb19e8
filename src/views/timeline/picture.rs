//! What the timeline shows as a picture that stands by itself: question, axis, lanes, legend, and where it is from.
//!
//! Shapes are those of the page; how the file looks by itself is `codec::picture`'s business.

use leptos::prelude::*;

use super::crowd::{Crowd, Looked, few, is_crowd};
use super::legend::named;
use super::scene::{Mark, MarkForm, Scene, Stretch, scene};
use super::surface::rank;
use super::theme_class;
use crate::browser::location;
use crate::codec::picture::{Frame, document};
use crate::dom::{El, number, svg};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::grouping::Group;
use crate::layout::crowd::region;
use crate::layout::drawing::samples;
use crate::layout::lanes::LabelSide;
use crate::layout::measure::{lines, text_px};
use crate::layout::scale::Scale;
use crate::layout::ticks::ticks;
use crate::layout::viewport::Viewport;
use crate::store::Workspace;
use crate::text::{Lang, grouped_count, tick_label, window_said};
use crate::views::parts::glyph::{sample_glyph, shapes_into};
use crate::views::parts::icons::{moved, text_at};
use crate::views::parts::names::group_name;
use crate::views::parts::status::sign;
use crate::views::patterns::patterns;
use crate::views::question::said;

/// The names of lanes, left of the plot.
const GUTTER_PX: f64 = 190.0;
const MARGIN_PX: f64 = 20.0;
const TITLE_PX: f64 = 22.0;
const TEXT_PX: f64 = 13.0;
const SMALL_PX: f64 = 12.0;
/// From one line of text to the next.
const LINE_PX: f64 = 17.0;
const AXIS_PX: f64 = 30.0;
/// Above the lanes: when the main source was written.
const WRITTEN_PX: f64 = 24.0;
/// The room of one legend sample with its words.
const SAMPLE_PX: (f64, f64) = (250.0, 52.0);
/// The least room for a tick's label.
const TICK_PX: f64 = 46.0;

/// A picture as text, and its measures in px.
pub struct Picture {
    pub svg: String,
    pub size_px: (f64, f64),
}

/// The picture of what is shown now.
pub fn picture(workspace: Workspace) -> Picture {
    untrack(|| drawn(workspace))
}

/// The sheet that is being filled from the top.
struct Sheet {
    all: El,
    y_px: f64,
    width_px: f64,
}

impl Sheet {
    fn put(&mut self, element: El) {
        self.all = self.all.clone().child(element);
    }

    /// Lines of text below each other, each line of a class.
    fn lines(&mut self, class: &str, text: &str, font_px: f64, line_px: f64) {
        for line in lines(text, font_px, self.width_px - 2.0 * MARGIN_PX) {
            self.y_px += line_px;
            self.put(words(class, MARGIN_PX, self.y_px, &line));
        }
    }
}

fn drawn(workspace: Workspace) -> Picture {
    let (catalogue, lang, viewport) = (workspace.catalogue(), workspace.lang(), workspace.viewport());
    let scale = viewport.scale(Scale { origin: viewport.bounds().0, px_per_day: viewport.px_per_day() });
    let groups = workspace.groups().get();
    let notes = |_: EntryId| 0;
    let region = region(viewport.window());
    let crowd = is_crowd(&groups).then(|| Crowd::new(&catalogue, &groups));
    let crowd = crowd.as_ref().map(|crowd| (crowd, region));
    let held = crowd.map_or_else(|| few(&groups), |(crowd, region)| crowd.held(region, scale.px_per_day));
    let scene = scene(&catalogue, held, (scale, viewport.bounds()), lang, (&notes, &|_| String::new()));
    let width_px = MARGIN_PX * 2.0 + GUTTER_PX + viewport.width_px();
    let mut sheet = Sheet { all: svg("g").child(patterns()), y_px: MARGIN_PX, width_px };
    let (lead, counts) = said(workspace);
    let title = lead + lang.messages().time.gap + &counts;
    sheet.lines("title", &title, TITLE_PX, TITLE_PX * 1.3);
    sheet.y_px += MARGIN_PX;
    plot(&mut sheet, &catalogue, &groups, (&scene, crowd), viewport, lang);
    legend(&mut sheet, lang);
    let source = catalogue.dataset.title.get(lang.tag()).to_owned() + lang.messages().lists.dot;
    let address = location::base() + &workspace.route().with(|route| route.to_hash());
    sheet.y_px += LINE_PX;
    sheet.lines("small", &(source + &address), SMALL_PX, LINE_PX);
    let size_px = (width_px.ceil(), (sheet.y_px + MARGIN_PX).ceil());
    let frame = Frame { width_px: size_px.0, height_px: size_px.1, language: lang.tag(), title: &title };
    Picture { svg: document(frame, &sheet.all.node().outer_html()), size_px }
}

/// Axis, lanes and marks, as far as the window shows them.
fn plot(
    sheet: &mut Sheet,
    catalogue: &Catalogue,
    groups: &[Group],
    (scene, crowd): (&Scene, Option<Looked<'_>>),
    viewport: Viewport,
    lang: Lang,
) {
    let left_px = MARGIN_PX + GUTTER_PX;
    let (top_px, right_px) = (sheet.y_px, left_px + viewport.width_px());
    let shift_px = left_px + viewport.translate_px(scene.scale);
    let lanes_px = top_px + AXIS_PX + WRITTEN_PX;
    let mut heads = svg("g");
    let mut marks = svg("g").attr("transform", &moved(shift_px, 0.0));
    let mut y_px = lanes_px;
    for (at, (lane, group)) in scene.lanes.iter().zip(groups).enumerate() {
        let (head, head_px) = head(catalogue, group, y_px, lang);
        heads = heads.child(head);
        for mark in &lane.marks {
            marks = marks.child(mark_drawn(mark, y_px, -viewport.translate_px(scene.scale)));
        }
        if let (Some(stretches), Some((crowd, region))) = (&lane.stretches, crowd) {
            let shape = crowd.shape(at, region, scene.scale);
            let class = theme_class(rank(catalogue, &group.key).unwrap_or(super::CONTEXT_RANK));
            marks = marks.child(crowd_drawn(shape, stretches, scene.scale, y_px).class(class));
        }
        y_px += lane.height_px.max(head_px);
        heads = heads.child(line("rule", (MARGIN_PX, y_px), (right_px, y_px)));
    }
    let mut axis = svg("g").attr("transform", &moved(shift_px, 0.0));
    let (first, last) = viewport.window();
    for tick in ticks(first, last, scene.scale.px_per_day, TICK_PX).iter().filter(|tick| tick.major) {
        let x_px = scene.scale.start_px(tick.day);
        let (label, _) = tick_label(lang, super::axis::size(tick.unit), tick.day);
        axis = axis.child(line("grid", (x_px, top_px), (x_px, y_px)));
        // Cut off at the end it would be another year.
        if x_px + 5.0 + text_px(&label, SMALL_PX) <= viewport.width_px() - viewport.translate_px(scene.scale) {
            axis = axis.child(words("small", x_px + 5.0, top_px + 20.0, &label));
        }
    }
    axis = axis.child(written(catalogue, scene.scale, (top_px + AXIS_PX, y_px), lang));
    let clip = svg("clipPath").attr("id", "plot").child(rect(left_px, top_px, viewport.width_px(), y_px - top_px));
    sheet.put(clip);
    sheet.put(svg("g").attr("clip-path", "url(#plot)").child(axis));
    sheet.put(line("axis", (MARGIN_PX, top_px), (right_px, top_px)));
    sheet.put(line("rule", (MARGIN_PX, top_px + AXIS_PX), (right_px, top_px + AXIS_PX)));
    sheet.put(heads);
    sheet.put(svg("g").attr("clip-path", "url(#plot)").child(marks));
    sheet.y_px = y_px;
}

/// A lane's name with its colour, and what is in it; and how much room that takes.
fn head(catalogue: &Catalogue, group: &Group, y_px: f64, lang: Lang) -> (El, f64) {
    let mut all = svg("g");
    let mut x_px = MARGIN_PX;
    if let Some(rank) = rank(catalogue, &group.key) {
        let swatch = "swatch ".to_owned() + theme_class(rank);
        all = all.child(rect(x_px, y_px + 12.0, 10.0, 10.0).class(&swatch));
        x_px += 18.0;
    }
    let (activities, events) = catalogue.counts(&group.entries);
    let counts = (lang.messages().counts.entries)(activities, events);
    let room_px = MARGIN_PX + GUTTER_PX - x_px - 8.0;
    let mut text_y_px = y_px + 5.0;
    for line in lines(&group_name(catalogue, &group.key, lang), TEXT_PX, room_px) {
        text_y_px += LINE_PX;
        all = all.child(words("b", x_px, text_y_px, &line));
    }
    for line in lines(&counts, SMALL_PX, room_px) {
        text_y_px += LINE_PX;
        all = all.child(words("small", x_px, text_y_px, &line));
    }
    (all, text_y_px - y_px + 10.0)
}

/// Its shapes at their place, and its label where it has room.
fn mark_drawn(mark: &Mark, lane_px: f64, plot_left_px: f64) -> El {
    // The shapes are in a box of 20 px; where that and the words stand in a row is as on the page.
    let (shapes_px, words_px) = match mark.form {
        MarkForm::Bar => (24.0, 18.0),
        MarkForm::LowBar => (4.0, 18.5),
        MarkForm::Sign => (2.0, 16.5),
    };
    let top_px = lane_px + mark.top_px;
    let place = svg("g").attr("transform", &moved(mark.drawing.x_px, top_px + shapes_px));
    let group = svg("g").class(theme_class(mark.theme)).child(shapes_into(place, &mark.drawing));
    let (start_px, end_px) = mark.ends_px();
    let sign_px = if mark.disputed { 16.0 } else { 0.0 };
    let x_px = match mark.side {
        LabelSide::Hidden => return group,
        // The sign stands before the words: how wide they are is only known where they are drawn.
        LabelSide::Above => mark.label_px(plot_left_px) + sign_px,
        LabelSide::Right => end_px + 8.0 + sign_px,
        LabelSide::Left => start_px - 8.0 - sign_px,
    };
    let mut label =
        words(if mark.form == MarkForm::Bar { "label b" } else { "label" }, x_px, top_px + words_px, &mark.label);
    if mark.side == LabelSide::Left {
        label = label.attr("text-anchor", "end");
    }
    if !mark.aside.is_empty() {
        label = label.child(svg("tspan").text(" · ").text(&mark.aside));
    }
    let group = group.child(label);
    if !mark.disputed {
        return group;
    }
    let sign_x_px = if mark.side == LabelSide::Left { x_px + 6.0 } else { x_px - sign_px };
    group.child(badge(sign_x_px, top_px + words_px - 9.5))
}

/// How many there are at each time, and how many begin in each stretch.
fn crowd_drawn(shape: Option<((f64, f64), El)>, stretches: &[Stretch], scale: Scale, lane_px: f64) -> El {
    let mut all = svg("g");
    if let Some(((left_px, top_px), shape)) = shape {
        let place = svg("svg").attr("x", &number(left_px)).attr("y", &number(lane_px + top_px));
        all = all.child(place.attr("overflow", "visible").child(shape));
    }
    for Stretch { days: (from, to), count } in stretches {
        let (x_px, end_px) = (scale.start_px(*from), scale.end_px(*to));
        all = all.child(rect(x_px + 0.5, lane_px + 4.0, end_px - x_px - 1.0, 22.0).class("stretch"));
        let number = words("label", f64::midpoint(x_px, end_px), lane_px + 20.0, &grouped_count(*count));
        all = all.child(number.attr("text-anchor", "middle"));
    }
    all
}

/// The sign that sources disagree.
fn badge(x_px: f64, y_px: f64) -> El {
    let sign = sign(Status::Disputed).class("split").attr("x", &number(x_px)).attr("y", &number(y_px));
    sign.attr("width", "10").attr("height", "10")
}

/// When the main source was written: it explains what fades.
fn written(catalogue: &Catalogue, scale: Scale, (top_px, bottom_px): (f64, f64), lang: Lang) -> Option<El> {
    let date = catalogue.source_date(&catalogue.dataset.sources.first()?.id)?;
    let (best, named) = (date.best?, date.named?);
    let x_px = scale.start_px(best.middle());
    let said = (lang.messages().timeline.source_within)(&window_said(lang, &named));
    let caption = words("small", x_px - 6.0, top_px + 16.0, &said).attr("text-anchor", "end");
    Some(svg("g").child(line("written", (x_px, top_px + 4.0), (x_px, bottom_px))).child(caption))
}

fn legend(sheet: &mut Sheet, lang: Lang) {
    let words_of = &lang.messages().pages().legend;
    sheet.y_px += LINE_PX * 1.5;
    sheet.put(words("b", MARGIN_PX, sheet.y_px, words_of.title));
    sheet.y_px += 10.0;
    let columns = ((sheet.width_px - 2.0 * MARGIN_PX) / SAMPLE_PX.0).floor().max(1.0);
    let (mut x_px, mut row_px) = (MARGIN_PX, SAMPLE_PX.1);
    for (at, sample) in samples().iter().enumerate() {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful of columns")]
        let column = at % columns as usize;
        if column == 0 {
            x_px = MARGIN_PX;
            sheet.y_px += if at == 0 { 0.0 } else { row_px };
            row_px = SAMPLE_PX.1;
        }
        let glyph = sample_glyph(&sample.drawing).attr("x", &number(x_px)).attr("y", &number(sheet.y_px + 3.0));
        let glyph = glyph.attr("width", "64").attr("height", "20").attr("overflow", "visible");
        sheet.put(svg("g").class("t3").child(glyph));
        let said = named(words_of, sample.kind);
        sheet.put(words("b", x_px + 76.0, sheet.y_px + 13.0, said.name));
        let mut y_px = sheet.y_px + 13.0;
        for line in lines(said.explained, SMALL_PX, SAMPLE_PX.0 - 90.0) {
            y_px += 15.0;
            sheet.put(words("small", x_px + 76.0, y_px, &line));
        }
        row_px = row_px.max(y_px - sheet.y_px + LINE_PX);
        x_px += SAMPLE_PX.0;
    }
    sheet.y_px += row_px;
    sheet.lines("small", words_of.caveat, SMALL_PX, LINE_PX);
}

fn words(class: &str, x_px: f64, y_px: f64, text: &str) -> El {
    text_at(text, x_px, y_px).class(class)
}

fn rect(x_px: f64, y_px: f64, width_px: f64, height_px: f64) -> El {
    let rect = svg("rect").attr("x", &number(x_px)).attr("y", &number(y_px));
    rect.attr("width", &number(width_px)).attr("height", &number(height_px))
}

fn line(class: &str, from: (f64, f64), to: (f64, f64)) -> El {
    let line = svg("line").class(class).attr("x1", &number(from.0)).attr("y1", &number(from.1));
    line.attr("x2", &number(to.0)).attr("y2", &number(to.1))
}
