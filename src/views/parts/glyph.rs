//! A drawing of time as SVG: each form in its class, all numbers from `layout`. Chooses no colour.

use std::fmt::Write as _;

use leptos::prelude::*;

use crate::domain::assertion::Status;
use crate::layout::drawing::{BAR_PX, CAP_OVERHANG_PX, Drawing, Form, Ink, Kind, SIGN_PX, Shape, TRAIL};

/// The height of a bar's svg: the bar and the room for its caps.
pub const GLYPH_PX: f64 = 20.0;
const TOP: f64 = (GLYPH_PX - BAR_PX) / 2.0;
const BOTTOM: f64 = TOP + BAR_PX;
const MIDDLE: f64 = GLYPH_PX / 2.0;

/// The shapes of a bar, from its left end.
pub fn bar_glyph(drawing: &Drawing) -> AnyView {
    let shapes: Vec<AnyView> = drawing.shapes.iter().map(|shape| drawn(shape, 0.0, MIDDLE)).collect();
    view! { <svg aria-hidden="true" focusable="false">{shapes}</svg> }.into_any()
}

/// The shapes of a mark, in a box of 18 × 18 px around its middle.
pub fn mark_glyph(drawing: &Drawing) -> AnyView {
    let shift_px = SIGN_PX / 2.0 - mark_centre_px(drawing);
    let shapes: Vec<AnyView> = drawing.shapes.iter().map(|shape| drawn(shape, shift_px, SIGN_PX / 2.0)).collect();
    view! { <svg aria-hidden="true" focusable="false">{shapes}</svg> }.into_any()
}

/// Where a mark's own point lies, from its drawing's left end: a flag's pole, else the middle.
pub fn mark_centre_px(drawing: &Drawing) -> f64 {
    let flag = drawing.shapes.iter().find(|shape| shape.form == Form::Flag);
    flag.map_or(drawing.width_px / 2.0, |shape| shape.x_px + shape.width_px / 2.0)
}

/// Bar or mark, whichever it is, for a legend or a list: from the left end.
pub fn sample_glyph(drawing: &Drawing) -> AnyView {
    match drawing.kind {
        Kind::Bar => bar_glyph(drawing),
        Kind::Mark | Kind::Undated => {
            let shift_px = 32.0 - drawing.width_px / 2.0;
            let shapes: Vec<AnyView> = drawing.shapes.iter().map(|shape| drawn(shape, shift_px, MIDDLE)).collect();
            view! { <svg aria-hidden="true" focusable="false">{shapes}</svg> }.into_any()
        }
    }
}

fn drawn(shape: &Shape, shift_px: f64, middle: f64) -> AnyView {
    let (x, width) = (shape.x_px + shift_px, shape.width_px);
    let (top, bottom) = (middle - MIDDLE + TOP, middle - MIDDLE + BOTTOM);
    let right = x + width;
    let rect = |class: &'static str| {
        view! { <rect class=class x=px(x) y=px(top) width=px(width) height=px(BAR_PX)></rect> }.into_any()
    };
    let path = |class: &'static str, d: String| view! { <path class=class d=d></path> }.into_any();
    match shape.form {
        Form::Solid(Ink::Full) => rect("solid"),
        Form::Solid(Ink::Pale) => rect("wedge pale"),
        Form::Stripe => rect("stripe"),
        Form::Wedge { left, right: high, ink } => {
            let class = if ink == Ink::Full { "wedge" } else { "wedge pale" };
            let (from, to) = (bottom - left * BAR_PX, bottom - high * BAR_PX);
            path(
                class,
                format!(
                    "M{} {}L{} {}L{} {}L{} {}Z",
                    px(x),
                    px(bottom),
                    px(x),
                    px(from),
                    px(right),
                    px(to),
                    px(right),
                    px(bottom)
                ),
            )
        }
        // Half a pixel in, so that a line of 1 px is sharp.
        Form::Outline => view! {
            <rect class="window" x=px(x) y=px(top + 0.5) width=px(width) height=px(BAR_PX - 1.0)></rect>
        }
        .into_any(),
        Form::Cap { dashed } => {
            let class = if dashed { "cap dashed" } else { "cap" };
            path(class, format!("M{} {}V{}", px(x), px(top - CAP_OVERHANG_PX), px(bottom + CAP_OVERHANG_PX)))
        }
        Form::Hatch => {
            let edges =
                format!("M{} {}H{}M{} {}H{}", px(x), px(top + 0.5), px(right), px(x), px(bottom - 0.5), px(right));
            view! {
                <rect class="hatch" x=px(x) y=px(top) width=px(width) height=px(BAR_PX)></rect>
                <path class="edge" d=edges></path>
            }
            .into_any()
        }
        Form::Dots => view! {
            <rect class="dots" x=px(x) y=px(top + 0.5) width=px(width) height=px(BAR_PX - 1.0)></rect>
        }
        .into_any(),
        Form::Trail { before } => TRAIL
            .into_iter()
            .map(|(from_end, radius)| {
                let at = if before { right - from_end } else { x + from_end };
                view! { <circle class="trail" cx=px(at) cy=px(middle) r=px(radius)></circle> }
            })
            .collect_view()
            .into_any(),
        Form::Waves => path("wavy", format!("{}{}", wave(x, right, top), wave(x, right, bottom))),
        Form::Question => view! { <text class="doubt" x=px(x + width / 2.0) y=px(middle + 4.5)>"?"</text> }.into_any(),
        Form::Diamond => diamond(x + width / 2.0, middle, shape.status),
        Form::Whiskers => {
            let (up, down) = (px(middle - 4.0), px(middle + 4.0));
            path("whisker", format!("M{0} {2}H{1}M{0} {3}V{4}M{1} {3}V{4}", px(x), px(right), px(middle), up, down))
        }
        Form::Flag => {
            let (pole, up) = (right, middle - SIGN_PX / 2.0);
            let cloth = format!(
                "M{} {}L{} {}L{} {}Z",
                px(pole),
                px(up + 0.8),
                px(x + 4.0),
                px(up + 4.6),
                px(pole),
                px(up + 8.4)
            );
            view! {
                <path class="cap" d=format!("M{} {}V{}", px(pole), px(up), px(up + 19.0))></path>
                <path class="flag" d=cloth></path>
            }
            .into_any()
        }
        Form::Undated => {
            let centre = x + width / 2.0;
            let ring = format!("M{} {}h{}M{} {}h{}", px(centre - 6.0), px(middle), 3, px(centre + 3.0), px(middle), 3);
            view! {
                {diamond(centre, middle, Status::Inferred)}
                <path class="whisker" d=ring></path>
            }
            .into_any()
        }
    }
}

/// The sign of an event: filled where stated, otherwise by how we know it.
pub fn diamond(centre: f64, middle: f64, status: Status) -> AnyView {
    let around = |half: f64| {
        let (l, r, u, d) = (px(centre - half), px(centre + half), px(middle - half), px(middle + half));
        format!("M{centre} {u} {r} {middle} {centre} {d} {l} {middle}Z")
    };
    let path = |class: &'static str, d: String| view! { <path class=class d=d></path> };
    match status {
        Status::Stated | Status::Opinion => path("diamond", around(6.5)).into_any(),
        Status::Inferred => path("diamond inferred", around(7.5)).into_any(),
        Status::OtherSource => (path("diamond other", around(7.5)), path("outline", around(3.6))).into_any(),
        Status::Disputed => {
            let (left, right) = (centre - 1.4, centre + 1.4);
            let half = |at: f64, tip: f64| format!("M{at} {}V{}L{tip} {middle}Z", middle - 6.1, middle + 6.1);
            (path("diamond", half(left, centre - 7.5)), path("diamond open", half(right, centre + 7.5))).into_any()
        }
    }
}

/// A gentle wave along a horizontal line, in whole and cut periods.
fn wave(from: f64, to: f64, y: f64) -> String {
    const PERIOD_PX: f64 = 8.0;
    let mut d = format!("M{} {}", px(from), px(y));
    let mut at = from;
    let mut up = true;
    while at < to {
        let next = (at + PERIOD_PX / 2.0).min(to);
        let bend = if up { y - 3.0 } else { y + 3.0 };
        // Writing to a String can't fail.
        let _ = write!(d, "Q{} {} {} {}", px(f64::midpoint(at, next)), px(bend), px(next), px(y));
        at = next;
        up = !up;
    }
    d
}

/// A length in user units, with as many digits as a screen can show.
fn px(value: f64) -> String {
    let rounded = (value * 100.0).round() / 100.0;
    format!("{rounded}")
}

/// The shapes of a bar or mark for a `<g>`: from the left end, 20 px high.
pub fn shapes(drawing: &Drawing) -> Vec<AnyView> {
    drawing.shapes.iter().map(|shape| drawn(shape, 0.0, MIDDLE)).collect()
}
