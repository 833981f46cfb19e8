//! What is known of a thing's time, as shapes: the table "How time is drawn" of the design, in numbers.
//!
//! Knows no colour, no pattern, no theme and no vertical place: a renderer draws each form in its own hand, in a bar
//! of [`BAR_PX`], and a share of 1 is the bar's whole height, standing on its lower edge.

mod both;
mod legend;
mod occurrence;
mod pen;
mod period;
mod reach;

pub use both::drawing_of;
pub use legend::{Sample, SampleKind, samples};
pub use reach::{Reach, reach};

use super::scale::{Scale, WORLD_PX};
use crate::domain::assertion::Status;
use crate::domain::time::Extent;
use pen::Pen;

/// The height of a bar.
pub const BAR_PX: f64 = 16.0;
/// How far a cap stands out above and below the bar.
pub const CAP_OVERHANG_PX: f64 = 3.0;
/// How wide a sign (diamond, flag, doubtful mark) is.
pub const SIGN_PX: f64 = 18.0;
/// The length of the hatching before an end, or after a start, that no source states. Fixed on the screen, so that
/// no zoom makes it look like a length of time: it has none.
pub const HATCH_PX: f64 = 64.0;
/// The three dots beside the hatching: how far each centre is from its end, and the radius.
pub const TRAIL: [(f64, f64); 3] = [(7.0, 2.2), (15.0, 1.8), (22.0, 1.3)];
/// The room that the three dots take.
pub const TRAIL_PX: f64 = 24.0;
/// How long something fades out beyond the source's own date: about two years, a choice that the legend admits.
pub const FADE_DAYS: f64 = 730.5;
/// How many stripes the fade has: each in its slot, from the first share of it to the last.
pub const STRIPES: u8 = 11;
const FIRST_DUTY: f64 = 0.85;
const LAST_DUTY: f64 = 0.1;

/// How a filled form is filled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ink {
    Full,
    /// Pale, with a thin outline: inferred, doubtful, or a plan.
    Pale,
}

/// What a shape looks like. Its place and length are the shape's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Form {
    /// A rectangle of the bar's height.
    Solid(Ink),
    /// Stands on the lower edge and is so high at its left and right, as a share of the bar.
    Wedge { left: f64, right: f64, ink: Ink },
    /// The dotted outline of a window.
    Outline,
    /// A vertical line at a known end, 2 px wide and centred on the shape's place; dashed where inferred.
    Cap { dashed: bool },
    /// One of the stripes of a fade.
    Stripe,
    /// Diagonal hatching between two lines, no edge at either end.
    Hatch,
    /// The field of dots: somewhere in here.
    Dots,
    /// Three dots that shrink away from the bar ([`TRAIL`]): to the right, or to the left if `before`.
    Trail { before: bool },
    /// Wavy upper and lower edges: approximate.
    Waves,
    /// A question mark in the middle: doubtful.
    Question,
    /// The diamond of an event, 18 px wide; its fill or outline follows the status.
    Diamond,
    /// A horizontal line with short ends, on both sides of the diamond.
    Whiskers,
    /// The flag of a deadline: its pole is the shape's right edge, and it blows back in time.
    Flag,
    /// A line with two ends below the bar: what another source says.
    Bracket,
    /// The sign of a thing that no source dates.
    Undated,
}

/// A form in its place, and how we know it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shape {
    /// From the drawing's left end.
    pub x_px: f64,
    /// 0 for a cap.
    pub width_px: f64,
    pub form: Form,
    pub status: Status,
}

/// What a drawing is, for whoever gives it a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Has a length in time.
    Bar,
    /// A sign at a point.
    Mark,
    /// Has no place on the axis.
    Undated,
}

/// The shapes of one thing, in the order in which they are painted.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub kind: Kind,
    /// The left end, in world px of the scale.
    pub x_px: f64,
    pub width_px: f64,
    pub shapes: Vec<Shape>,
}

/// The drawing of an extent, cut off where the world ends ([`WORLD_PX`] from the scale's origin).
pub fn drawing(extent: &Extent, scale: Scale) -> Drawing {
    let mut pen = Pen::new(scale);
    let kind = match extent {
        Extent::Occurrence(window) => occurrence::drawn(&mut pen, window),
        Extent::Deadline(window) => occurrence::deadline_drawn(&mut pen, window),
        Extent::Period { start, end, seen, .. } => period::drawn(&mut pen, start, end, *seen),
        Extent::Undated => Kind::Undated,
    };
    match kind {
        Kind::Undated => Drawing {
            kind,
            x_px: 0.0,
            width_px: SIGN_PX,
            shapes: vec![Shape { x_px: 0.0, width_px: SIGN_PX, form: Form::Undated, status: Status::Stated }],
        },
        Kind::Bar | Kind::Mark => gathered(kind, pen.shapes, -WORLD_PX, WORLD_PX),
    }
}

impl Drawing {
    /// What of it lies between two world px: a bar of a century at the closest zoom is wider than any screen.
    pub fn clipped(&self, from_px: f64, to_px: f64) -> Self {
        if self.kind == Kind::Undated {
            return self.clone();
        }
        let world = self.shapes.iter().map(|shape| Shape { x_px: shape.x_px + self.x_px, ..*shape }).collect();
        gathered(self.kind, world, from_px, to_px)
    }
}

impl Shape {
    fn right_px(&self) -> f64 {
        self.x_px + self.width_px
    }

    /// The part between two px; nothing for a sign that doesn't fit in whole.
    fn clipped(self, from_px: f64, to_px: f64) -> Option<Self> {
        let (left_px, right_px) = (self.x_px.max(from_px), self.right_px().min(to_px));
        if right_px < left_px || (right_px == left_px && 0.0 < self.width_px) {
            return None;
        }
        let whole = left_px == self.x_px && right_px == self.right_px();
        let form = match self.form {
            form if whole => form,
            Form::Wedge { left, right, ink } => {
                let share = |px: f64| left + (right - left) * (px - self.x_px) / self.width_px;
                Form::Wedge { left: share(left_px), right: share(right_px), ink }
            }
            Form::Solid(_)
            | Form::Outline
            | Form::Stripe
            | Form::Hatch
            | Form::Dots
            | Form::Waves
            | Form::Whiskers
            | Form::Bracket => self.form,
            Form::Cap { .. } | Form::Trail { .. } | Form::Question | Form::Diamond | Form::Flag | Form::Undated => {
                return None;
            }
        };
        Some(Self { x_px: left_px, width_px: right_px - left_px, form, ..self })
    }
}

/// Shapes in world px, cut off, and counted from their common left end.
fn gathered(kind: Kind, world: Vec<Shape>, from_px: f64, to_px: f64) -> Drawing {
    let mut shapes: Vec<Shape> = world.into_iter().filter_map(|shape| shape.clipped(from_px, to_px)).collect();
    let left_px = shapes.iter().map(|shape| shape.x_px).fold(f64::INFINITY, f64::min);
    let right_px = shapes.iter().map(Shape::right_px).fold(f64::NEG_INFINITY, f64::max);
    if shapes.is_empty() {
        return Drawing { kind, x_px: from_px, width_px: 0.0, shapes };
    }
    for shape in &mut shapes {
        shape.x_px -= left_px;
    }
    Drawing { kind, x_px: left_px, width_px: right_px - left_px, shapes }
}
