//! The drawing of one event, and of a deadline.
//!
//! Tells a day from a month from a year by the window's length, not by its precision: a window of any origin is
//! drawn as wide as it is.

use super::pen::{Edge, Pen};
use super::period::{body_drawn, end_signs_drawn, start_signs_drawn};
use super::{Form, Kind, SIGN_PX};
use crate::domain::time::Window;

/// The longest window that a diamond with whiskers stands for: a month.
const MONTH_DAYS: i64 = 31;

/// An event on a day, in a month, or somewhere in a longer window.
pub(super) fn drawn(pen: &mut Pen, window: &Window) -> Kind {
    let edge = pen.edge(window);
    let narrow = edge.width_px() < SIGN_PX;
    if edge.uncertain {
        let (from_px, to_px) = widened(edge);
        pen.span(Form::Outline, from_px, to_px, edge.status);
        if edge.approximate {
            pen.span(Form::Waves, from_px, to_px, edge.status);
        }
        pen.sign(Form::Question, edge.middle_px(), edge.status);
        return if narrow { Kind::Mark } else { Kind::Bar };
    }
    let days = window.latest.since(window.earliest) + 1;
    if days <= 1 {
        return known_drawn(pen, edge, edge);
    }
    let (from_px, to_px) = widened(edge);
    if edge.approximate {
        pen.span(Form::Waves, from_px, to_px, edge.status);
    }
    if narrow || days <= MONTH_DAYS {
        pen.span(Form::Whiskers, from_px, to_px, edge.status);
        pen.sign(Form::Diamond, edge.middle_px(), edge.status);
        return Kind::Mark;
    }
    pen.span(Form::Dots, edge.from_px, edge.to_px, edge.status);
    if edge.plain() {
        pen.cap(edge.from_px, edge.status);
        pen.cap(edge.to_px, edge.status);
    }
    Kind::Bar
}

/// Known days, from the start's edge to the end's: a bar with two caps, or a diamond where that would be too narrow.
pub(super) fn known_drawn(pen: &mut Pen, start: Edge, end: Edge) -> Kind {
    let whole = Edge { from_px: start.from_px, to_px: end.to_px, ..start };
    if whole.width_px() < SIGN_PX {
        if start.approximate || end.approximate {
            let (from_px, to_px) = widened(whole);
            pen.span(Form::Waves, from_px, to_px, whole.status);
        }
        // The list of statuses goes from the surest to the least sure.
        pen.sign(Form::Diamond, whole.middle_px(), start.status.max(end.status));
        return Kind::Mark;
    }
    body_drawn(pen, whole.from_px, whole.to_px, Some(start), Some(end));
    start_signs_drawn(pen, start);
    end_signs_drawn(pen, end);
    Kind::Bar
}

/// A flag whose pole stands at the end of the window.
pub(super) fn deadline_drawn(pen: &mut Pen, window: &Window) -> Kind {
    let edge = pen.edge(window);
    let (from_px, pole_px) = (edge.to_px - SIGN_PX, edge.to_px);
    if edge.approximate {
        pen.span(Form::Waves, from_px, pole_px, edge.status);
    }
    if edge.uncertain {
        pen.span(Form::Outline, pole_px, pole_px + SIGN_PX, edge.status);
        pen.span(Form::Question, pole_px, pole_px + SIGN_PX, edge.status);
    }
    pen.span(Form::Flag, from_px, pole_px, edge.status);
    Kind::Mark
}

/// At least as wide as a sign.
fn widened(edge: Edge) -> (f64, f64) {
    let half_px = edge.width_px().max(SIGN_PX) / 2.0;
    (edge.middle_px() - half_px, edge.middle_px() + half_px)
}
