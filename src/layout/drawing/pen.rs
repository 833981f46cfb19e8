//! The hand that puts forms in their places, in world px.
//!
//! Knows the smallest sizes and the stripes of a fade; what is drawn when is decided by its callers.

use super::{FIRST_DUTY, Form, HATCH_PX, Ink, LAST_DUTY, SIGN_PX, STRIPES, Shape, TRAIL_PX};
use crate::domain::assertion::Status;
use crate::domain::time::Window;
use crate::layout::scale::Scale;

/// A window narrower than a cap is as good as a known day: the cap is that wide itself.
const CAP_PX: f64 = 2.0;

pub(super) struct Pen {
    pub scale: Scale,
    pub shapes: Vec<Shape>,
}

/// A window in world px.
#[derive(Clone, Copy)]
pub(super) struct Edge {
    pub from_px: f64,
    pub to_px: f64,
    pub status: Status,
    pub approximate: bool,
    pub uncertain: bool,
    /// One day, or too narrow to be told from one.
    pub known: bool,
}

impl Edge {
    pub fn width_px(self) -> f64 {
        self.to_px - self.from_px
    }

    pub fn middle_px(self) -> f64 {
        self.from_px + self.width_px() / 2.0
    }

    /// Neither about nor doubtful.
    pub fn plain(self) -> bool {
        !self.approximate && !self.uncertain
    }

    pub fn ink(self) -> Ink {
        if self.uncertain { Ink::Pale } else { ink(self.status) }
    }
}

/// Inferred is pale; everything else is somebody's statement.
pub(super) fn ink(status: Status) -> Ink {
    if status == Status::Inferred { Ink::Pale } else { Ink::Full }
}

impl Pen {
    pub fn new(scale: Scale) -> Self {
        Self { scale, shapes: Vec::new() }
    }

    pub fn edge(&self, window: &Window) -> Edge {
        let (from_px, to_px) =
            (self.scale.start_px(window.earliest), self.scale.end_px(window.latest.max(window.earliest)));
        Edge {
            from_px,
            to_px,
            status: window.status,
            approximate: window.approximate,
            uncertain: window.uncertain,
            known: window.latest <= window.earliest || to_px - from_px < CAP_PX,
        }
    }

    /// A form from one px to another; nothing, if there is no room between them.
    pub fn span(&mut self, form: Form, from_px: f64, to_px: f64, status: Status) {
        if from_px < to_px {
            self.shapes.push(Shape { x_px: from_px, width_px: to_px - from_px, form, status });
        }
    }

    /// A sign of its own width around a px.
    pub fn sign(&mut self, form: Form, middle_px: f64, status: Status) {
        self.span(form, middle_px - SIGN_PX / 2.0, middle_px + SIGN_PX / 2.0, status);
    }

    /// A cap, dashed if the end is inferred.
    pub fn cap(&mut self, x_px: f64, status: Status) {
        let dashed = status == Status::Inferred;
        self.shapes.push(Shape { x_px, width_px: 0.0, form: Form::Cap { dashed }, status });
    }

    /// A dashed cap: the end of a plan.
    pub fn dashed_cap(&mut self, x_px: f64, status: Status) {
        self.shapes.push(Shape { x_px, width_px: 0.0, form: Form::Cap { dashed: true }, status });
    }

    /// Stripes that thin out from one px to another, which lies to the left if the fade goes back in time.
    pub fn fade(&mut self, from_px: f64, to_px: f64, status: Status) {
        let slot_px = (to_px - from_px) / f64::from(STRIPES);
        for index in 0..STRIPES {
            let duty = FIRST_DUTY - (FIRST_DUTY - LAST_DUTY) * f64::from(index) / f64::from(STRIPES - 1);
            let middle_px = from_px + slot_px * (f64::from(index) + 0.5);
            let half_px = slot_px.abs() * duty / 2.0;
            self.span(Form::Stripe, middle_px - half_px, middle_px + half_px, status);
        }
    }

    /// Hatching of a fixed length after a px, and the three dots.
    pub fn hatch_after(&mut self, x_px: f64, status: Status) {
        let end_px = x_px + HATCH_PX;
        self.span(Form::Hatch, x_px, end_px, status);
        self.span(Form::Trail { before: false }, end_px, end_px + TRAIL_PX, status);
    }

    /// The same before a px.
    pub fn hatch_before(&mut self, x_px: f64, status: Status) {
        let start_px = x_px - HATCH_PX;
        self.span(Form::Hatch, start_px, x_px, status);
        self.span(Form::Trail { before: true }, start_px - TRAIL_PX, start_px, status);
    }
}
