//! A drawing of time as SVG: each form in its class, all numbers from `layout`. Chooses no colour.

use super::icons::{path, silent};
use crate::dom::{El, number, svg};
use crate::domain::assertion::Status;
use crate::layout::drawing::{BAR_PX, CAP_OVERHANG_PX, Drawing, Form, Ink, Kind, SIGN_PX, Shape, TRAIL};

/// The height of a bar's svg: the bar and the room for its caps.
const GLYPH_PX: f64 = 20.0;
const TOP: f64 = (GLYPH_PX - BAR_PX) / 2.0;
const BOTTOM: f64 = TOP + BAR_PX;
const MIDDLE: f64 = GLYPH_PX / 2.0;
/// Neighbours lie over each other by so much, or a seam shows between them.
const SEAM_PX: f64 = 0.5;
/// Between the two lines of a double outline.
const LINES_PX: f64 = 3.0;
/// The width of a legend's sample.
const SAMPLE_PX: f64 = 64.0;

/// The shapes of a bar, from its left end.
pub fn bar_glyph(drawing: &Drawing) -> El {
    with_shapes(silent(""), drawing, 0.0, MIDDLE)
}

/// The shapes of a mark, in a box of 18 × 18 px around its middle.
pub fn mark_glyph(drawing: &Drawing) -> El {
    with_shapes(silent(""), drawing, SIGN_PX / 2.0 - mark_centre_px(drawing), SIGN_PX / 2.0)
}

/// Bar or mark, whichever it is, for the legend.
pub fn sample_glyph(drawing: &Drawing) -> El {
    let shift_px = if drawing.kind == Kind::Bar { 0.0 } else { (SAMPLE_PX - drawing.width_px) / 2.0 };
    with_shapes(silent(""), drawing, shift_px, MIDDLE)
}

/// The shapes in an element of the caller's, such as a group, from the drawing's left end.
pub fn shapes_into(parent: El, drawing: &Drawing) -> El {
    with_shapes(parent, drawing, 0.0, MIDDLE)
}

/// Where a mark's own point lies, from its drawing's left end: a flag's middle, else the middle of it all.
pub fn mark_centre_px(drawing: &Drawing) -> f64 {
    let flag = drawing.shapes.iter().find(|shape| shape.form == Form::Flag);
    flag.map_or(drawing.width_px / 2.0, |shape| shape.x_px + shape.width_px / 2.0)
}

fn with_shapes(mut parent: El, drawing: &Drawing, shift_px: f64, middle: f64) -> El {
    for shape in &drawing.shapes {
        parent = drawn(parent, shape, shift_px, middle);
    }
    parent
}

fn rect(class: &str, x: f64, y: f64, width: f64, height: f64) -> El {
    svg("rect")
        .class(class)
        .attr("x", &number(x))
        .attr("y", &number(y))
        .attr("width", &number(width))
        .attr("height", &number(height))
}

/// Path data from letters and numbers.
fn d(parts: &[(&str, &[f64])]) -> String {
    let mut out = String::new();
    for (letter, numbers) in parts {
        out.push_str(letter);
        for (at, value) in numbers.iter().enumerate() {
            if at > 0 {
                out.push(' ');
            }
            out.push_str(&number(*value));
        }
    }
    out
}

fn drawn(parent: El, shape: &Shape, shift_px: f64, middle: f64) -> El {
    let (x, width) = (shape.x_px + shift_px, shape.width_px);
    let (top, bottom) = (middle - MIDDLE + TOP, middle - MIDDLE + BOTTOM);
    let right = x + width;
    match shape.form {
        Form::Solid(Ink::Full) => {
            let body = rect("solid", x - SEAM_PX, top, width + SEAM_PX, BAR_PX);
            known_by(parent.child(body), "inner", shape.status, (x, right), (1.0, 1.0), bottom)
        }
        Form::Solid(Ink::Pale) => {
            let body = rect("wedge pale", x, top, width, BAR_PX);
            known_by(parent.child(body), "outline", shape.status, (x, right), (1.0, 1.0), bottom)
        }
        Form::Stripe => parent.child(rect("stripe", x, top, width, BAR_PX)),
        Form::Wedge { left, right: high, ink } => {
            let (class, line) = if ink == Ink::Full { ("wedge", "inner") } else { ("wedge pale", "outline") };
            let (from, to) = (bottom - left * BAR_PX, bottom - high * BAR_PX);
            let corners: [(&str, &[f64]); 5] =
                [("M", &[x, bottom]), ("L", &[x, from]), ("L", &[right, to]), ("L", &[right, bottom]), ("Z", &[])];
            known_by(parent.child(path(class, &d(&corners))), line, shape.status, (x, right), (left, high), bottom)
        }
        // Half a pixel in, so that a line of 1 px is sharp.
        Form::Outline => parent.child(rect("window", x, top + 0.5, width, BAR_PX - 1.0)),
        Form::Cap { dashed } => {
            let line = d(&[("M", &[x, top - CAP_OVERHANG_PX]), ("V", &[bottom + CAP_OVERHANG_PX])]);
            parent.child(path(if dashed { "cap dashed" } else { "cap" }, &line))
        }
        Form::Hatch => {
            let edges = d(&[("M", &[x, top + 0.5]), ("H", &[right]), ("M", &[x, bottom - 0.5]), ("H", &[right])]);
            parent.child(rect("hatch", x, top, width, BAR_PX)).child(path("edge", &edges))
        }
        Form::Dots => parent.child(rect("dots", x, top + 0.5, width, BAR_PX - 1.0)),
        Form::Trail { before } => TRAIL.into_iter().fold(parent, |parent, (from_end, radius)| {
            let at = if before { right - from_end } else { x + from_end };
            let dot = svg("circle").class("trail").attr("cx", &number(at)).attr("cy", &number(middle));
            parent.child(dot.attr("r", &number(radius)))
        }),
        Form::Waves => parent.child(path("wavy", &(wave(x, right, top) + &wave(x, right, bottom)))),
        Form::Question => {
            let sign = svg("text").class("doubt").attr("x", &number(x + width / 2.0));
            parent.child(sign.attr("y", &number(middle + 4.5)).text("?"))
        }
        Form::Diamond => diamond_into(parent, x + width / 2.0, middle, shape.status),
        Form::Whiskers => {
            let (up, down) = (middle - 4.0, middle + 4.0);
            let lines: [(&str, &[f64]); 6] = [
                ("M", &[x, middle]),
                ("H", &[right]),
                ("M", &[x, up]),
                ("V", &[down]),
                ("M", &[right, up]),
                ("V", &[down]),
            ];
            parent.child(path("whisker", &d(&lines)))
        }
        Form::Bracket => {
            // Half a pixel in, so that the line is sharp.
            let (up, down) = (bottom + 1.5, bottom + 4.5);
            let line = d(&[("M", &[x, up]), ("V", &[down]), ("H", &[right]), ("V", &[up])]);
            parent.child(path("bracket", &line))
        }
        Form::Flag => {
            let up = middle - SIGN_PX / 2.0;
            let pole = d(&[("M", &[right, up]), ("V", &[up + 19.0])]);
            let cloth =
                d(&[("M", &[right, up + 0.8]), ("L", &[x + 4.0, up + 4.6]), ("L", &[right, up + 8.4]), ("Z", &[])]);
            parent.child(path("cap", &pole)).child(path("flag", &cloth))
        }
        Form::Undated => diamond_into(parent, x + width / 2.0, middle, Status::Inferred),
    }
}

/// How a filled part is known, beside "stated": a second outline inside it, or a split along its middle (not across:
/// left and right are times). `class` is the line's, `shares` are the part's heights at both ends.
fn known_by(parent: El, class: &str, status: Status, (x, right): (f64, f64), shares: (f64, f64), bottom: f64) -> El {
    let y = |share: f64| bottom - share * BAR_PX;
    match status {
        Status::OtherSource => {
            let edge = LINES_PX / BAR_PX;
            let slope = (shares.1 - shares.0) / (right - x);
            let share = |at: f64| shares.0 + (at - x) * slope;
            // A wedge has no room for two outlines near its tip.
            let inside = |at: f64| if share(at) < 2.0 * edge { x + (2.0 * edge - shares.0) / slope } else { at };
            let (from, to) = (inside(x + LINES_PX), inside(right - LINES_PX));
            if from < to {
                let corners = [from, y(edge), from, y(share(from) - edge), to, y(share(to) - edge), to, y(edge)];
                return parent.child(path(class, &d(&[("M", &corners), ("Z", &[])])));
            }
            parent
        }
        Status::Disputed => parent.child(path(class, &d(&[("M", &[x, y(shares.0 / 2.0), right, y(shares.1 / 2.0)])]))),
        Status::Stated | Status::Inferred | Status::Opinion => parent,
    }
}

/// The sign of an event: filled where stated, otherwise by how we know it.
pub fn diamond_into(parent: El, centre: f64, middle: f64, status: Status) -> El {
    let around = |half: f64| {
        d(&[
            ("M", &[centre, middle - half]),
            ("L", &[centre + half, middle]),
            ("L", &[centre, middle + half]),
            ("L", &[centre - half, middle]),
            ("Z", &[]),
        ])
    };
    match status {
        Status::Stated | Status::Opinion => parent.child(path("diamond", &around(6.5))),
        Status::Inferred => parent.child(path("diamond inferred", &around(7.5))),
        Status::OtherSource => parent.child(path("diamond other", &around(7.5))).child(path("outline", &around(3.6))),
        Status::Disputed => {
            let half = |at: f64, tip: f64| {
                d(&[("M", &[at, middle - 6.1]), ("V", &[middle + 6.1]), ("L", &[tip, middle]), ("Z", &[])])
            };
            let left = path("diamond", &half(centre - 1.4, centre - 7.5));
            parent.child(left).child(path("diamond open", &half(centre + 1.4, centre + 7.5)))
        }
    }
}

/// A gentle wave along a horizontal line.
fn wave(from: f64, to: f64, y: f64) -> String {
    const HALF_PX: f64 = 4.0;
    let mut out = d(&[("M", &[from, y])]);
    let mut at = from;
    let mut bend = -3.0;
    while at < to {
        let next = (at + HALF_PX).min(to);
        out += &d(&[("Q", &[f64::midpoint(at, next), y + bend, next, y])]);
        at = next;
        bend = -bend;
    }
    out
}
