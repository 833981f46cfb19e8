//! Days to world pixels and back, from an origin that moves when the numbers would get too big.
//!
//! Knows neither what is visible nor where the data ends.

use crate::domain::time::Day;

/// How far from the origin anything is drawn, in px. Half a million, because a bar's own coordinates start at its
/// left end: both then stay within ±1,000,000 px, where an `f32` still tells sixteenths of a pixel apart.
pub const WORLD_PX: f64 = 500_000.0;

/// How far the view may be from the origin before the origin moves, in px.
const NEAR_PX: f64 = WORLD_PX / 2.0;

/// A straight line through time: the origin is at 0 px.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    pub origin: Day,
    pub px_per_day: f64,
}

impl Scale {
    /// Where a moment is, in world px. Days are half-open: `day.0 as f64` is a day's first moment.
    pub fn px(self, moment: f64) -> f64 {
        (moment - self.origin.0 as f64) * self.px_per_day
    }

    /// Where a day begins.
    pub fn start_px(self, day: Day) -> f64 {
        // Subtracted as integers, so that a far origin costs no precision.
        day.since(self.origin) as f64 * self.px_per_day
    }

    /// Where a day is over.
    pub fn end_px(self, day: Day) -> f64 {
        self.start_px(day.plus(1))
    }

    /// The moment at a world px.
    pub fn moment(self, px: f64) -> f64 {
        self.origin.0 as f64 + px / self.px_per_day
    }

    /// The same scale with its origin at `near`, if that has got far away; else itself, so that nothing is redrawn.
    pub fn rebased(self, near: Day) -> Self {
        if self.start_px(near).abs() <= NEAR_PX { self } else { Self { origin: near, ..self } }
    }
}
