//! A drawing of time as SVG: each form in its class, all numbers from `layout`. Chooses no colour.

use super::icons::silent;
use crate::dom::{El, follow, number, svg};
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

/// A glyph that follows its drawing: a bar from its left end, or a sign (if the flag says so) in a box of 18 × 18 px
/// around its middle. While the drawing has the same strokes only their data change, and the elements stay: a zoom
/// changes all of them in every frame.
pub fn live_glyph(drawing: impl Fn() -> Option<(Drawing, bool)> + 'static) -> El {
    let glyph = silent("");
    let parent = glyph.clone();
    let mut shown: Vec<(El, Stroke)> = Vec::new();
    follow(move || {
        let Some((drawing, is_sign)) = drawing() else { return };
        let (shift_px, middle) =
            if is_sign { (SIGN_PX / 2.0 - mark_centre_px(&drawing), SIGN_PX / 2.0) } else { (0.0, MIDDLE) };
        let strokes = strokes(&drawing, shift_px, middle);
        let is_alike = strokes.iter().map(|stroke| stroke.class).eq(shown.iter().map(|(_, stroke)| stroke.class));
        if !is_alike {
            shown.drain(..).for_each(|(element, _)| element.node().remove());
        }
        for (at, stroke) in strokes.into_iter().enumerate() {
            match shown.get_mut(at) {
                Some((element, old)) if *old != stroke => {
                    stroke.put(element);
                    *old = stroke;
                }
                Some(_) => {}
                None => {
                    let element = stroke.element();
                    let _ = parent.node().append_child(element.node());
                    shown.push((element, stroke));
                }
            }
        }
    });
    glyph
}

/// What is painted in one go: everything of one class that comes one after the other.
#[derive(Debug, PartialEq)]
struct Stroke {
    class: &'static str,
    /// Of a path; or where a question mark stands.
    data: Data,
}

#[derive(Debug, PartialEq)]
enum Data {
    Path(String),
    Question { x_px: f64, y_px: f64 },
}

impl Stroke {
    fn element(&self) -> El {
        let element = match self.data {
            Data::Path(_) => svg("path"),
            Data::Question { .. } => svg("text").text("?"),
        };
        self.put(&element);
        element.class(self.class)
    }

    fn put(&self, element: &El) {
        match &self.data {
            Data::Path(data) => drop(element.clone().attr("d", data)),
            Data::Question { x_px, y_px } => drop(element.clone().attr("x", &number(*x_px)).attr("y", &number(*y_px))),
        }
    }
}

/// The strokes of a drawing, in the order in which they are painted.
#[derive(Default)]
struct Strokes(Vec<Stroke>);

impl Strokes {
    fn path(mut self, class: &'static str, data: &str) -> Self {
        match self.0.last_mut() {
            Some(Stroke { class: last, data: Data::Path(all) }) if *last == class => all.push_str(data),
            _ => self.0.push(Stroke { class, data: Data::Path(data.to_owned()) }),
        }
        self
    }

    /// A rectangle, the way round that a wedge goes.
    fn rect(self, class: &'static str, x: f64, y: f64, width: f64, height: f64) -> Self {
        let corners: [(&str, &[f64]); 5] =
            [("M", &[x, y + height]), ("V", &[y]), ("H", &[x + width]), ("V", &[y + height]), ("Z", &[])];
        self.path(class, &d(&corners))
    }

    fn circle(self, class: &'static str, x: f64, y: f64, radius: f64) -> Self {
        let arc = |to: f64| [radius, radius, 0.0, 1.0, 1.0, to, y];
        let (left, right) = (arc(x - radius), arc(x + radius));
        self.path(class, &d(&[("M", &[x - radius, y]), ("A", &right), ("A", &left), ("Z", &[])]))
    }
}

fn strokes(drawing: &Drawing, shift_px: f64, middle: f64) -> Vec<Stroke> {
    drawing.shapes.iter().fold(Strokes::default(), |strokes, shape| drawn(strokes, shape, shift_px, middle)).0
}

fn with_shapes(parent: El, drawing: &Drawing, shift_px: f64, middle: f64) -> El {
    strokes(drawing, shift_px, middle).iter().fold(parent, |parent, stroke| parent.child(stroke.element()))
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

fn drawn(strokes: Strokes, shape: &Shape, shift_px: f64, middle: f64) -> Strokes {
    let (x, width) = (shape.x_px + shift_px, shape.width_px);
    let (top, bottom) = (middle - MIDDLE + TOP, middle - MIDDLE + BOTTOM);
    let right = x + width;
    match shape.form {
        Form::Solid(Ink::Full) => {
            let body = strokes.rect("solid", x - SEAM_PX, top, width + SEAM_PX, BAR_PX);
            known_by(body, "inner", shape.status, (x, right), (1.0, 1.0), bottom)
        }
        Form::Solid(Ink::Pale) => {
            let body = strokes.rect("wedge pale", x, top, width, BAR_PX);
            known_by(body, "outline", shape.status, (x, right), (1.0, 1.0), bottom)
        }
        Form::Stripe => strokes.rect("stripe", x, top, width, BAR_PX),
        Form::Wedge { left, right: high, ink } => {
            let (class, line) = if ink == Ink::Full { ("wedge", "inner") } else { ("wedge pale", "outline") };
            let (from, to) = (bottom - left * BAR_PX, bottom - high * BAR_PX);
            let corners: [(&str, &[f64]); 5] =
                [("M", &[x, bottom]), ("L", &[x, from]), ("L", &[right, to]), ("L", &[right, bottom]), ("Z", &[])];
            known_by(strokes.path(class, &d(&corners)), line, shape.status, (x, right), (left, high), bottom)
        }
        // Half a pixel in, so that a line of 1 px is sharp.
        Form::Outline => strokes.rect("window", x, top + 0.5, width, BAR_PX - 1.0),
        Form::Cap { dashed } => {
            let line = d(&[("M", &[x, top - CAP_OVERHANG_PX]), ("V", &[bottom + CAP_OVERHANG_PX])]);
            strokes.path(if dashed { "cap dashed" } else { "cap" }, &line)
        }
        Form::Hatch => {
            let edges = d(&[("M", &[x, top + 0.5]), ("H", &[right]), ("M", &[x, bottom - 0.5]), ("H", &[right])]);
            strokes.rect("hatch", x, top, width, BAR_PX).path("edge", &edges)
        }
        Form::Dots => strokes.rect("dots", x, top + 0.5, width, BAR_PX - 1.0),
        Form::Trail { before } => TRAIL.into_iter().fold(strokes, |strokes, (from_end, radius)| {
            strokes.circle("trail", if before { right - from_end } else { x + from_end }, middle, radius)
        }),
        Form::Waves => strokes.path("wavy", &(wave(x, right, top) + &wave(x, right, bottom))),
        Form::Question => {
            let mut strokes = strokes;
            let data = Data::Question { x_px: x + width / 2.0, y_px: middle + 4.5 };
            strokes.0.push(Stroke { class: "doubt", data });
            strokes
        }
        Form::Diamond => diamond(strokes, x + width / 2.0, middle, shape.status),
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
            strokes.path("whisker", &d(&lines))
        }
        Form::Bracket => {
            // Half a pixel in, so that the line is sharp.
            let (up, down) = (bottom + 1.5, bottom + 4.5);
            let line = d(&[("M", &[x, up]), ("V", &[down]), ("H", &[right]), ("V", &[up])]);
            strokes.path("bracket", &line)
        }
        Form::Flag => {
            let up = middle - SIGN_PX / 2.0;
            let pole = d(&[("M", &[right, up]), ("V", &[up + 19.0])]);
            let cloth =
                d(&[("M", &[right, up + 0.8]), ("L", &[x + 4.0, up + 4.6]), ("L", &[right, up + 8.4]), ("Z", &[])]);
            strokes.path("cap", &pole).path("flag", &cloth)
        }
        Form::Undated => diamond(strokes, x + width / 2.0, middle, Status::Inferred),
    }
}

/// How a filled part is known, beside "stated": a second outline inside it, or a split along its middle (not across:
/// left and right are times). `class` is the line's, `shares` are the part's heights at both ends.
fn known_by(
    strokes: Strokes,
    class: &'static str,
    status: Status,
    (x, right): (f64, f64),
    shares: (f64, f64),
    bottom: f64,
) -> Strokes {
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
                return strokes.path(class, &d(&[("M", &corners), ("Z", &[])]));
            }
            strokes
        }
        Status::Disputed => strokes.path(class, &d(&[("M", &[x, y(shares.0 / 2.0), right, y(shares.1 / 2.0)])])),
        Status::Stated | Status::Inferred | Status::Opinion => strokes,
    }
}

/// The sign of an event: filled where stated, otherwise by how we know it.
pub fn diamond_into(parent: El, centre: f64, middle: f64, status: Status) -> El {
    let strokes = diamond(Strokes::default(), centre, middle, status).0;
    strokes.iter().fold(parent, |parent, stroke| parent.child(stroke.element()))
}

fn diamond(strokes: Strokes, centre: f64, middle: f64, status: Status) -> Strokes {
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
        Status::Stated | Status::Opinion => strokes.path("diamond", &around(6.5)),
        Status::Inferred => strokes.path("diamond inferred", &around(7.5)),
        Status::OtherSource => strokes.path("diamond other", &around(7.5)).path("outline", &around(3.6)),
        Status::Disputed => {
            let half = |at: f64, tip: f64| {
                d(&[("M", &[at, middle - 6.1]), ("V", &[middle + 6.1]), ("L", &[tip, middle]), ("Z", &[])])
            };
            let left = strokes.path("diamond", &half(centre - 1.4, centre - 7.5));
            left.path("diamond open", &half(centre + 1.4, centre + 7.5))
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
