//! The axis: ticks on calendar boundaries, in world px under the same moving layer as the marks.

use leptos::prelude::*;

use super::crowd::key_of;
use super::view::TimelineView;
use crate::dom::{El, each, el, number, px, svg};
use crate::domain::time::Day;
use crate::layout::scale::Scale;
use crate::layout::ticks::{Tick, Unit, ticks};
use crate::store::{Action, Workspace};
use crate::text::{Lang, TickSize, tick_label};
use crate::views::parts::icons::{Icon, icon};

/// The least room for a tick's label, in px.
const LABEL_PX: f64 = 46.0;

/// The ticks around what is visible: enough to pan by half a plot's width before new ones are needed.
pub fn tick_memo(workspace: Workspace, scale: Memo<Scale>) -> Memo<(Scale, Vec<Tick>)> {
    // Changes once in half a plot's width, not once a frame.
    let tile = Memo::new(move |_| {
        let viewport = workspace.viewport();
        let half_px = viewport.width_px() / 2.0;
        ((-viewport.translate_px(scale.get()) / half_px).floor(), half_px)
    });
    Memo::new(move |_| {
        let (scale, (tile, half_px)) = (scale.get(), tile.get());
        let (from, to) = (scale.moment((tile - 1.0) * half_px), scale.moment((tile + 4.0) * half_px));
        #[expect(clippy::cast_possible_truncation, reason = "a moment within the calendar is far below 2^52")]
        let (from, to) = (Day(from.floor() as i64), Day(to.ceil() as i64));
        (scale, ticks(from, to, scale.px_per_day, LABEL_PX))
    })
}

/// Zoom buttons in the gutter, and the strip of ticks.
pub fn axis(workspace: Workspace, view: TimelineView) -> El {
    let words = move || &workspace.messages().timeline;
    let button = |sign, word: fn(&'static crate::text::messages::Timeline) -> &'static str, action: Action| {
        el("button")
            .class("icon")
            .attr("type", "button")
            .attr_word("aria-label", move || word(words()))
            .on_click(move || workspace.apply(action.clone()))
            .child(icon(sign))
    };
    let zoom = el("div")
        .class("zoom")
        .child(button(Icon::Minus, |m| m.zoom_out, Action::ZoomBy { factor: 1.0 / super::ZOOM_STEP }))
        .child(button(Icon::Plus, |m| m.zoom_in, Action::ZoomBy { factor: super::ZOOM_STEP }))
        .child(button(Icon::Fit, |m| m.fit, Action::Fit));
    let keys = move || view.ticks.with(|(_, ticks)| labelled(ticks).map(|tick| key_of(tick.day)).collect());
    let lines = svg("svg").child(lines("", view, |tick| tick.major, "V-200")).child(lines(
        "minor",
        view,
        |tick| !tick.major,
        "v-4",
    ));
    let layer =
        el("div").class("ticks").attr("aria-hidden", "true").style_fn("transform", move || Some(view.transform()));
    let strip = el("div").class("axis").class_if("two", move || {
        let lang = workspace.lang();
        view.ticks.with(|(_, ticks)| ticks.iter().any(|tick| tick.major && !said(workspace, lang, tick).1.is_empty()))
    });
    el("div")
        .class("tl-axis")
        .child(zoom)
        .child(strip.child(layer.child(lines).child(each(keys, move |key| label(workspace, view, key)))))
}

/// The two lines of a tick's label: the second only as the reader wants it.
fn said(workspace: Workspace, lang: Lang, tick: &Tick) -> (String, String) {
    let (first, second) = tick_label(lang, size(tick.unit), tick.day);
    let is_era = tick.unit == Unit::Year;
    (first, if is_era && !workspace.eras() { String::new() } else { second })
}

fn labelled(ticks: &[Tick]) -> impl Iterator<Item = &Tick> {
    ticks.iter().filter(|tick| tick.major)
}

/// The label of the tick on this day. It stays as long as there is one there, whatever the zoom.
fn label(workspace: Workspace, view: TimelineView, key: usize) -> El {
    let here = move |tick: &&Tick| key_of(tick.day) == key;
    let left =
        move || view.ticks.with(|(scale, ticks)| labelled(ticks).find(here).map(|tick| px(scale.start_px(tick.day))));
    let words = move || {
        let lang = workspace.lang();
        let said = |tick: &Tick| said(workspace, lang, tick);
        view.ticks.with(|(_, ticks)| labelled(ticks).find(here).map(said)).unwrap_or_default()
    };
    // The line below is the style's: one element a tick.
    let below = move || Some(words().1).filter(|below| !below.is_empty());
    el("div").class("tick").style_fn("left", left).attr_fn("data-below", below).text_fn(move || words().0)
}

/// A line at every tick of a kind, all in one path: a zoom draws all of them anew in every frame.
fn lines(class: &'static str, view: TimelineView, is_meant: fn(&Tick) -> bool, line: &'static str) -> El {
    let data = move || {
        let mut data = String::new();
        view.ticks.with(|(scale, ticks)| {
            for tick in ticks.iter().filter(|tick| is_meant(tick)) {
                data.push('M');
                // On the middle of a pixel a line is sharp.
                data.push_str(&number(scale.start_px(tick.day).round() + 0.5));
                data.push_str(" 1");
                data.push_str(line);
            }
        });
        Some(data)
    };
    svg("path").class(class).attr_fn("d", data)
}

/// Hairlines through the lanes.
pub fn grid(view: TimelineView) -> El {
    let lines = svg("svg").child(lines("", view, |tick| tick.major, "V10000"));
    el("div").class("grid").attr("aria-hidden", "true").child(lines)
}

/// The same units under the text room's name: it knows no layout.
pub const fn size(unit: Unit) -> TickSize {
    match unit {
        Unit::Day => TickSize::Day,
        Unit::Week => TickSize::Week,
        Unit::Month => TickSize::Month,
        Unit::Quarter => TickSize::Quarter,
        Unit::Year => TickSize::Year,
    }
}
