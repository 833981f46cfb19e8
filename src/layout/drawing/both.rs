//! The drawing of a thing on whose time sources disagree: what each of them says is there.
//!
//! Events become split signs, one at each date, and a single one where they would touch. Beside a bar, every other
//! value is a bracket below it: as long as what that source says where it differs.

use super::{Drawing, Form, Kind, SIGN_PX, Shape, WORLD_PX, drawing, gathered};
use crate::domain::assertion::Status;
use crate::domain::order::sorted;
use crate::domain::time::{End, Extent, Start, Timing};
use crate::layout::scale::Scale;

/// A bracket is never so short that its two ends meet.
const LEAST_PX: f64 = 6.0;

/// The drawing of everything that sources say about when a thing was.
pub fn drawing_of(timing: &Timing, scale: Scale) -> Drawing {
    let main = drawing(&timing.extent, scale);
    if timing.alternatives.is_empty() || main.kind == Kind::Undated {
        return main;
    }
    let mut world: Vec<Shape> = main.shapes.iter().map(|shape| moved(shape, main.x_px)).collect();
    let others: Vec<Drawing> = timing.alternatives.iter().map(|extent| drawing(extent, scale)).collect();
    if main.kind == Kind::Mark && others.iter().all(|other| other.kind == Kind::Mark) {
        for other in &others {
            world.extend(other.shapes.iter().map(|shape| moved(shape, other.x_px)));
        }
        return gathered(main.kind, split_signs(world), -WORLD_PX, WORLD_PX);
    }
    for extent in &timing.alternatives {
        let Some((from_px, to_px)) = differing(&timing.extent, extent, scale) else { continue };
        let wider_px = (LEAST_PX - (to_px - from_px)).max(0.0) / 2.0;
        let (x_px, width_px) = (from_px - wider_px, to_px - from_px + 2.0 * wider_px);
        world.push(Shape { x_px, width_px, form: Form::Bracket, status: Status::Disputed });
    }
    gathered(main.kind, world, -WORLD_PX, WORLD_PX)
}

fn moved(shape: &Shape, by_px: f64) -> Shape {
    Shape { x_px: shape.x_px + by_px, ..*shape }
}

/// The diamonds split, since their dates are disputed; those that would touch are one, in their middle.
fn split_signs(world: Vec<Shape>) -> Vec<Shape> {
    let is_sign = |shape: &&Shape| shape.form == Form::Diamond;
    let mut places: Vec<f64> = world.iter().filter(is_sign).map(|shape| shape.x_px).collect();
    sorted(&mut places, |a, b| a < b);
    let mut shapes: Vec<Shape> = world.iter().filter(|shape| !is_sign(shape)).copied().collect();
    let mut rest = places.as_slice();
    while let Some(first) = rest.first() {
        let count = rest.iter().take_while(|place| **place < first + SIGN_PX).count();
        let (near, later) = rest.split_at(count);
        rest = later;
        let x_px = f64::midpoint(*first, near.last().copied().unwrap_or(*first));
        shapes.push(Shape { x_px, width_px: SIGN_PX, form: Form::Diamond, status: Status::Disputed });
    }
    shapes
}

/// From where to where another value differs from the one that is drawn.
fn differing(drawn: &Extent, other: &Extent, scale: Scale) -> Option<(f64, f64)> {
    let (from, to) = match (drawn, other) {
        (_, Extent::Occurrence(window) | Extent::Deadline(window)) => (window.earliest, window.latest),
        (_, Extent::Period { start: Start::Within(start), end: End::Within { window: end, planned: false }, .. }) => {
            (start.earliest, end.latest)
        }
        (Extent::Period { start: drawn, .. }, Extent::Period { start, .. }) if drawn != start => match start {
            Start::Within(window) => (window.earliest, window.latest),
            Start::Open | Start::Unknown => return None,
        },
        (_, Extent::Period { end: End::Within { window, .. }, .. }) => (window.earliest, window.latest),
        _ => return None,
    };
    Some((scale.start_px(from), scale.end_px(to)))
}
