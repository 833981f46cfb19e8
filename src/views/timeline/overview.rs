//! The strip under the lanes that shows everything at once, and the brush on it that is the visible window: dragged by
//! its middle or its ends, and each end is a slider for the keyboard.

use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

use super::theme_of;
use crate::dom::{El, Piece, dynamic, el, px, svg};
use crate::domain::catalogue::EntryId;
use crate::layout::crowd::FEW;
use crate::layout::drawing::reach;
use crate::layout::overview::{Overview, Part, STRIP_PITCH_PX, STRIP_PX, Strip};
use crate::layout::viewport::Viewport;
use crate::store::{Action, Workspace};
use crate::text::day_said;
use crate::views::rest;

/// Rows of strips: what has no room shares the last.
const ROWS: usize = 6;
/// The height of the shape that stands for very many.
const STRIP_HIGH_PX: f64 = 34.0;
/// How far a key moves an end, as a share of the brush: the closer one looks, the finer.
const KEY_STEP: f64 = 0.01;
const PAGE_STEP: f64 = 0.1;

/// A drag that is going on: by which pointer, of what, from where, and what was to be seen when it began.
type Drag = StoredValue<Option<(i32, Part, f64, Viewport)>>;

pub fn overview(workspace: Workspace) -> El {
    let drag: Drag = StoredValue::new(None);
    let brush = el("div")
        .class("brush")
        .style_fn("left", move || Some(px(brush_px(workspace).0)))
        .style_fn("width", move || Some(px(brush_px(workspace).1 - brush_px(workspace).0)))
        .child(grip(workspace, Part::StartGrip))
        .child(grip(workspace, Part::EndGrip));
    let strip = el("div").class("ov");
    let (pressed, moved) = (strip.clone(), strip.clone());
    let strip = strip
        .on::<PointerEvent>("pointerdown", move |event| press(workspace, drag, &pressed, event))
        .on::<PointerEvent>("pointermove", move |event| pull(workspace, drag, &moved, event))
        .on::<PointerEvent>("pointerup", move |event| end(workspace, drag, event))
        .on::<PointerEvent>("pointercancel", move |event| end(workspace, drag, event))
        .child(dynamic(move || drawn(workspace)))
        .child(brush);
    el("div")
        .class("overview not-phone")
        .attr("role", "group")
        .attr("aria-labelledby", "ov-name")
        .child(el("div").attr("id", "ov-name").word(move || workspace.messages().timeline.overview))
        .child(strip)
}

fn of(viewport: Viewport) -> Overview {
    // The strip is as wide as the plot above it.
    Overview::of(viewport, viewport.width_px())
}

fn brush_px(workspace: Workspace) -> (f64, f64) {
    let viewport = workspace.viewport();
    of(viewport).brush_px(viewport)
}

/// Everything that is shown, a strip each. Follows the width and the bounds, not the window.
fn drawn(workspace: Workspace) -> Piece {
    let size = Memo::new(move |_| of(workspace.viewport()));
    dynamic(move || {
        let catalogue = workspace.catalogue();
        let count = workspace.answer().with(|answer| answer.entries.len());
        if FEW < count {
            return rest::in_passing(move |rest| {
                dynamic(move || {
                    let (catalogue, size) = (workspace.catalogue(), size.get());
                    workspace
                        .answer()
                        .with(|answer| (rest.crowd.strip)(&catalogue, &answer.entries, size, STRIP_HIGH_PX))
                })
            });
        }
        let mut reaches = Vec::new();
        workspace.answer().with(|answer| {
            for id in &answer.entries {
                if let Some(reach) = catalogue.timing(*id).and_then(|timing| reach(&timing.extent)) {
                    reaches.push((id.0, reach));
                }
            }
        });
        let mut drawing = svg("svg").attr("aria-hidden", "true").attr("focusable", "false");
        for strip in size.get().strips(&reaches, ROWS) {
            let theme = catalogue.entry(EntryId(strip.key)).map_or("", |entry| theme_of(&catalogue, entry));
            let group = svg("g").class(theme).child(bar(&strip, (strip.x_px, strip.width_px)).class("pale"));
            drawing = drawing.child(match strip.sure_px {
                Some(sure) => group.child(bar(&strip, sure).class("solid")),
                None => group,
            });
        }
        drawing.into()
    })
}

fn bar(strip: &Strip, (x_px, width_px): (f64, f64)) -> El {
    #[expect(clippy::cast_precision_loss, reason = "a handful of rows")]
    let y_px = strip.row as f64 * STRIP_PITCH_PX;
    svg("rect").attr("x", &px(x_px)).attr("y", &px(y_px)).attr("width", &px(width_px)).attr("height", &px(STRIP_PX))
}

/// An end of the brush, as a slider over the days that there are.
fn grip(workspace: Workspace, part: Part) -> El {
    let is_start = part == Part::StartGrip;
    let day = move || {
        let (first, last) = workspace.viewport().window();
        if is_start { first } else { last }
    };
    // Neither end passes the other.
    let limits = move || {
        let viewport = workspace.viewport();
        let ((from, to), (first, last)) = (viewport.bounds(), viewport.window());
        if is_start { (from, last) } else { (first, to) }
    };
    el("div")
        .class(if is_start { "grip a" } else { "grip b" })
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-orientation", "horizontal")
        .attr_word("aria-label", move || {
            let words = &workspace.messages().timeline;
            if is_start { words.first_shown } else { words.last_shown }
        })
        .attr_fn("aria-valuemin", move || Some(limits().0.0.to_string()))
        .attr_fn("aria-valuemax", move || Some(limits().1.0.to_string()))
        .attr_fn("aria-valuenow", move || Some(day().0.to_string()))
        .attr_fn("aria-valuetext", move || Some(day_said(workspace.lang(), day())))
        .on::<KeyboardEvent>("keydown", move |event| key(workspace, part, event))
}

fn key(workspace: Workspace, part: Part, event: &KeyboardEvent) {
    if event.ctrl_key() || event.alt_key() || event.meta_key() {
        return;
    }
    let viewport = workspace.viewport_now();
    let overview = of(viewport);
    let (left_px, right_px) = overview.brush_px(viewport);
    let brush_px = right_px - left_px;
    let by_px = match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => -KEY_STEP * brush_px,
        "ArrowRight" | "ArrowUp" => KEY_STEP * brush_px,
        "PageDown" => -PAGE_STEP * brush_px,
        "PageUp" => PAGE_STEP * brush_px,
        "Home" => -overview.width_px,
        "End" => overview.width_px,
        _ => return,
    };
    event.prevent_default();
    event.stop_propagation();
    workspace.apply(Action::Look(overview.dragged(viewport, part, by_px)));
    workspace.apply(Action::SettleWindow);
}

/// Takes hold of a part, or brings the window to where there is none.
fn press(workspace: Workspace, drag: Drag, strip: &El, event: &PointerEvent) {
    // A second finger holds nothing while the first does.
    if event.button() != 0 || drag.get_value().is_some() {
        return;
    }
    workspace.set_flying(false);
    let viewport = workspace.viewport_now();
    let (overview, at_px) = (of(viewport), at_px(strip, event));
    let (part, held) = match overview.part_at(viewport, at_px) {
        Part::Outside => (Part::Brush, overview.centred(viewport, at_px)),
        part => (part, viewport),
    };
    workspace.apply(Action::Look(held));
    drag.set_value(Some((event.pointer_id(), part, at_px, held)));
    drop(strip.node().set_pointer_capture(event.pointer_id()));
}

fn pull(workspace: Workspace, drag: Drag, strip: &El, event: &PointerEvent) {
    if let Some((pointer, part, from_px, held)) = drag.get_value()
        && pointer == event.pointer_id()
    {
        workspace.apply(Action::Look(of(held).dragged(held, part, at_px(strip, event) - from_px)));
    }
}

fn end(workspace: Workspace, drag: Drag, event: &PointerEvent) {
    if drag.get_value().is_some_and(|(pointer, ..)| pointer == event.pointer_id()) {
        drag.set_value(None);
        workspace.apply(Action::SettleWindow);
    }
}

fn at_px(strip: &El, event: &PointerEvent) -> f64 {
    f64::from(event.client_x()) - strip.node().get_bounding_client_rect().left()
}
