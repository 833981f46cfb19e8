//! The drawing of something that lasts: how it begins, what is certain of it, how it ends.
//!
//! Each end is one of: a known day (cap), a window (wedge), open (stripes), not stated (hatching). The body lies
//! between what is certainly begun and what isn't over yet; it is empty where the two windows overlap.

use super::occurrence::known_drawn;
use super::pen::{Edge, Pen, ink};
use super::{FADE_DAYS, Form, Ink, Kind, SIGN_PX};
use crate::domain::assertion::Status;
use crate::domain::time::{Day, End, Start};
use crate::layout::within;

/// A period, from its start to its end. Two ends of which nothing is known have no place on the axis.
pub(super) fn drawn(pen: &mut Pen, start: &Start, end: &End, seen: Option<Day>) -> Kind {
    let start_edge = match start {
        Start::Within(window) => Some(pen.edge(window)),
        Start::Open | Start::Unknown => None,
    };
    let seen_px = seen.map(|day| pen.scale.end_px(day));
    match (start_edge, end) {
        (None, End::Unknown) => return Kind::Undated,
        (None, _) => lead_in_drawn(pen, start, end, seen_px),
        (Some(start), End::Unknown) => {
            start_drawn(pen, start);
            pen.hatch_after(begun_px(start), start.status);
        }
        (Some(start), End::Open { as_of }) => {
            start_drawn(pen, start);
            // Without a best day, only the earliest of the source's dates is certain.
            let best_px = seen_px.unwrap_or_else(|| pen.scale.start_px(as_of.earliest)).max(begun_px(start));
            body_drawn(pen, begun_px(start), best_px, Some(start), None);
            fade_after_drawn(pen, best_px, body_status(Some(start), None));
        }
        (Some(start), End::Within { window, planned: true }) => {
            start_drawn(pen, start);
            let best_px = seen_px.unwrap_or_else(|| begun_px(start)).max(begun_px(start));
            body_drawn(pen, begun_px(start), best_px, Some(start), None);
            let edge = pen.edge(window);
            plan_drawn(pen, best_px, edge);
        }
        (Some(start), End::Within { window, planned: false }) => {
            let end = pen.edge(window);
            if start.known && end.known && !start.uncertain && !end.uncertain {
                return known_drawn(pen, start, end);
            }
            both_drawn(pen, start, end);
        }
    }
    Kind::Bar
}

/// Where it has certainly begun.
fn begun_px(start: Edge) -> f64 {
    if start.known { start.from_px } else { start.to_px }
}

/// Where it has perhaps begun to be over.
fn ending_px(end: Edge) -> f64 {
    if end.known { end.to_px } else { end.from_px }
}

/// Two ends that are each known or within a window.
fn both_drawn(pen: &mut Pen, start: Edge, end: Edge) {
    if end.to_px <= start.from_px {
        // Contradictory: each end is shown where it is said to be, and nothing between them.
        start_drawn(pen, start);
        return end_drawn(pen, end);
    }
    // It can't end before it has begun, nor begin after its end: the windows leave that out.
    let end = Edge { from_px: end.from_px.max(start.from_px), ..end };
    let start = Edge { to_px: start.to_px.min(end.to_px), ..start };
    let (begun_px, ending_px) = (begun_px(start), ending_px(end));
    if start.known || end.known || begun_px <= ending_px {
        start_drawn(pen, start);
        body_drawn(pen, begun_px, ending_px, Some(start), Some(end));
        end_drawn(pen, end);
        return;
    }
    // The height is the lesser of "has begun" and "isn't over": they cross where both shares are equal.
    let (rise_px, fall_px) = (start.width_px(), end.width_px());
    let peak_px = (end.to_px * rise_px + start.from_px * fall_px) / (rise_px + fall_px);
    let peak = within((peak_px - start.from_px) / rise_px, 0.0, 1.0);
    pen.span(Form::Outline, start.from_px.min(end.from_px), start.to_px.max(end.to_px), start.status);
    pen.span(Form::Wedge { left: 0.0, right: peak, ink: start.ink() }, start.from_px, peak_px, start.status);
    pen.span(Form::Wedge { left: peak, right: 0.0, ink: end.ink() }, peak_px, end.to_px, end.status);
    start_signs_drawn(pen, Edge { to_px: peak_px, ..start });
    end_signs_drawn(pen, Edge { from_px: peak_px, ..end });
}

fn start_drawn(pen: &mut Pen, start: Edge) {
    if !start.known {
        pen.span(Form::Outline, start.from_px, start.to_px, start.status);
        let wedge = Form::Wedge { left: 0.0, right: 1.0, ink: start.ink() };
        pen.span(wedge, start.from_px, start.to_px, start.status);
    }
    start_signs_drawn(pen, start);
}

fn end_drawn(pen: &mut Pen, end: Edge) {
    if !end.known {
        pen.span(Form::Outline, end.from_px, end.to_px, end.status);
        pen.span(Form::Wedge { left: 1.0, right: 0.0, ink: end.ink() }, end.from_px, end.to_px, end.status);
    }
    end_signs_drawn(pen, end);
}

/// The start's cap, waves over its window (or over the first bit of the bar), and its question mark: beside the bar
/// where the day is known, so that it can be read.
pub(super) fn start_signs_drawn(pen: &mut Pen, start: Edge) {
    start_cap_drawn(pen, start);
    let inner_px = begun_px(start);
    if start.approximate {
        pen.span(Form::Waves, start.from_px, inner_px.max(start.from_px + SIGN_PX), start.status);
    }
    if start.uncertain {
        question_drawn(pen, start, start.from_px.min(inner_px - SIGN_PX), inner_px);
    }
}

/// The same at the end.
pub(super) fn end_signs_drawn(pen: &mut Pen, end: Edge) {
    end_cap_drawn(pen, end);
    let inner_px = ending_px(end);
    if end.approximate {
        pen.span(Form::Waves, inner_px.min(end.to_px - SIGN_PX), end.to_px, end.status);
    }
    if end.uncertain {
        question_drawn(pen, end, inner_px, end.to_px.max(inner_px + SIGN_PX));
    }
}

/// A question mark in the middle of a dotted outline; a window has its outline already.
fn question_drawn(pen: &mut Pen, edge: Edge, from_px: f64, to_px: f64) {
    if edge.known {
        pen.span(Form::Outline, from_px, to_px, edge.status);
    }
    pen.sign(Form::Question, (from_px + to_px) / 2.0, edge.status);
}

/// A cap at a known start, or a dashed one before an inferred window.
fn start_cap_drawn(pen: &mut Pen, start: Edge) {
    if start.plain() && (start.known || start.status == Status::Inferred) {
        pen.cap(start.from_px, start.status);
    }
}

fn end_cap_drawn(pen: &mut Pen, end: Edge) {
    if end.plain() && (end.known || end.status == Status::Inferred) {
        pen.cap(end.to_px, end.status);
    }
}

/// The part that certainly lasted. `None` stands for an end that says nothing about it.
pub(super) fn body_drawn(pen: &mut Pen, from_px: f64, to_px: f64, start: Option<Edge>, end: Option<Edge>) {
    let status = body_status(start, end);
    pen.span(Form::Solid(ink(status)), from_px, to_px, status);
}

/// How the body is known: as both its ends are, if they agree. One end's inference doesn't make the middle pale.
fn body_status(start: Option<Edge>, end: Option<Edge>) -> Status {
    match (start.map(|edge| edge.status), end.map(|edge| edge.status)) {
        (Some(start), Some(end)) if start == end => start,
        (Some(Status::OtherSource), None) | (None, Some(Status::OtherSource)) => Status::OtherSource,
        _ => Status::Stated,
    }
}

/// After the source's own date: the plan's dotted outline, flat until it may end, then falling. Always pale.
fn plan_drawn(pen: &mut Pen, best_px: f64, end: Edge) {
    pen.span(Form::Outline, best_px, end.to_px, end.status);
    let ending_px = ending_px(end).max(best_px);
    pen.span(Form::Solid(Ink::Pale), best_px, ending_px, end.status);
    pen.span(Form::Wedge { left: 1.0, right: 0.0, ink: Ink::Pale }, ending_px, end.to_px, end.status);
    if end.to_px <= best_px {
        return;
    }
    if end.known && end.plain() {
        pen.dashed_cap(end.to_px, end.status);
    }
    if end.approximate {
        pen.span(Form::Waves, ending_px.min(end.to_px - SIGN_PX), end.to_px, end.status);
    }
    if end.uncertain {
        pen.sign(Form::Question, (best_px + end.to_px) / 2.0, end.status);
    }
}

fn fade_after_drawn(pen: &mut Pen, best_px: f64, status: Status) {
    pen.fade(best_px, best_px + FADE_DAYS * pen.scale.px_per_day, status);
}

/// A start that isn't known, before the first moment at which it certainly lasted.
fn lead_in_drawn(pen: &mut Pen, start: &Start, end: &End, seen_px: Option<f64>) {
    let (certain_px, status) = match end {
        End::Within { window, planned } => {
            let edge = pen.edge(window);
            let ending_px = ending_px(edge);
            (if *planned { seen_px.unwrap_or(ending_px) } else { ending_px }, edge.status)
        }
        End::Open { as_of } => (seen_px.unwrap_or_else(|| pen.scale.start_px(as_of.earliest)), Status::Stated),
        // Told apart by the caller: nothing of it has a place.
        End::Unknown => return,
    };
    match start {
        Start::Open => pen.fade(certain_px, certain_px - FADE_DAYS * pen.scale.px_per_day, status),
        Start::Unknown | Start::Within(_) => pen.hatch_before(certain_px, status),
    }
    match end {
        End::Within { window, planned: true } => {
            let edge = pen.edge(window);
            plan_drawn(pen, certain_px, edge);
        }
        End::Within { window, planned: false } => {
            let edge = pen.edge(window);
            end_drawn(pen, edge);
        }
        End::Open { .. } => fade_after_drawn(pen, certain_px, status),
        End::Unknown => {}
    }
}
