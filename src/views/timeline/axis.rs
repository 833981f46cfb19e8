//! The axis: ticks on calendar boundaries, in world px under the same moving layer as the marks.

use leptos::prelude::*;

use super::view::TimelineView;
use crate::dom::{El, Piece, dynamic, el, px};
use crate::domain::time::Day;
use crate::layout::scale::Scale;
use crate::layout::ticks::{Tick, Unit, ticks};
use crate::store::{Action, Workspace};
use crate::text::{Lang, TickSize, tick_label};
use crate::views::parts::icons::{Icon, icon};

/// The least room for a tick's label, in px.
const LABEL_PX: f64 = 46.0;

/// The ticks around what is visible: enough to pan by a plot's width on each side before new ones are needed.
pub fn tick_memo(workspace: Workspace, scale: Memo<Scale>) -> Memo<(Scale, Vec<Tick>)> {
    // Changes once a plot's width, not once a frame.
    let tile = Memo::new(move |_| {
        let viewport = workspace.viewport();
        let width_px = viewport.width_px();
        ((-viewport.translate_px(scale.get()) / width_px).floor(), width_px)
    });
    Memo::new(move |_| {
        let (scale, (tile, width_px)) = (scale.get(), tile.get());
        let (from, to) = (scale.moment((tile - 1.0) * width_px), scale.moment((tile + 3.0) * width_px));
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
    let drawn = dynamic(move || {
        let lang = workspace.lang();
        let (scale, ticks) = view.ticks.get();
        Piece::Many(ticks.iter().map(|tick| tick_drawn(tick, scale, lang).into()).collect())
    });
    let layer =
        el("div").class("ticks").attr("aria-hidden", "true").style_fn("transform", move || Some(view.transform()));
    let strip = el("div").class("axis").class_if("two", move || {
        let lang = workspace.lang();
        view.ticks.with(|(_, ticks)| {
            ticks.iter().any(|tick| tick.major && !tick_label(lang, size(tick.unit), tick.day).1.is_empty())
        })
    });
    el("div").class("tl-axis").child(zoom).child(strip.child(layer.child(drawn)))
}

fn tick_drawn(tick: &Tick, scale: Scale, lang: Lang) -> El {
    let mark = el("div").style("left", &px(scale.start_px(tick.day)));
    if !tick.major {
        return mark.class("tick minor");
    }
    let (label, below) = tick_label(lang, size(tick.unit), tick.day);
    let mut words = el("span").class("label").text(&label);
    if !below.is_empty() {
        words = words.child(el("span").text(&below));
    }
    mark.class("tick major").child(words)
}

/// Hairlines through the lanes.
pub fn grid(view: TimelineView) -> El {
    let lines = dynamic(move || {
        view.ticks.with(|(scale, ticks)| {
            let major = ticks.iter().filter(|tick| tick.major);
            Piece::Many(major.map(|tick| el("i").style("left", &px(scale.start_px(tick.day))).into()).collect())
        })
    });
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
