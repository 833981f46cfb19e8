//! The strip that shows everything at once, and the brush on it that is the visible window.
//!
//! Knows no theme and no event: spans in, strips of 4 px out; a drag in, a viewport out.

use super::drawing::Reach;
use super::viewport::Viewport;
use crate::domain::order::sorted;
use crate::domain::time::Day;
use crate::layout::within;

/// The height of a strip, and from one to the next.
pub const STRIP_PX: f64 = 4.0;
pub const STRIP_PITCH_PX: f64 = 6.0;
/// A thing of a day is still to be seen.
pub const MIN_STRIP_PX: f64 = 2.0;
/// What there is for a finger on each end of the brush.
pub const GRIP_PX: f64 = 24.0;
/// The least air between two strips in a row.
const GAP_PX: f64 = 2.0;

/// A part of the strip that a pointer can take hold of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    StartGrip,
    EndGrip,
    Brush,
    Outside,
}

/// The whole of the bounds in a width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Overview {
    pub bounds: (Day, Day),
    pub width_px: f64,
}

/// A thing in the overview.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strip {
    pub key: usize,
    /// From 0, the uppermost.
    pub row: usize,
    pub x_px: f64,
    pub width_px: f64,
    /// The part that isn't pale: left end and width.
    pub sure_px: Option<(f64, f64)>,
}

impl Overview {
    /// The overview of what a viewport may show.
    pub fn of(viewport: Viewport, width_px: f64) -> Self {
        Self { bounds: viewport.bounds(), width_px: if width_px.is_finite() { width_px.max(1.0) } else { 1.0 } }
    }

    pub fn px_per_day(self) -> f64 {
        self.width_px / (self.bounds.1.since(self.bounds.0) as f64 + 1.0)
    }

    /// Where a moment is.
    pub fn px(self, moment: f64) -> f64 {
        (moment - self.bounds.0.0 as f64) * self.px_per_day()
    }

    /// The moment at a px.
    pub fn moment(self, px: f64) -> f64 {
        self.bounds.0.0 as f64 + px / self.px_per_day()
    }

    /// The brush: its left and right edge.
    pub fn brush_px(self, viewport: Viewport) -> (f64, f64) {
        (self.px(viewport.left()), self.px(viewport.right()))
    }

    /// What is under a pointer. The grips reach outwards and inwards, but leave a third of the brush to hold it by.
    pub fn part_at(self, viewport: Viewport, px: f64) -> Part {
        let (left_px, right_px) = self.brush_px(viewport);
        let inwards_px = (GRIP_PX / 2.0).min((right_px - left_px) / 3.0);
        let outwards_px = GRIP_PX - inwards_px;
        if left_px - outwards_px <= px && px <= left_px + inwards_px {
            Part::StartGrip
        } else if right_px - inwards_px <= px && px <= right_px + outwards_px {
            Part::EndGrip
        } else if left_px < px && px < right_px {
            Part::Brush
        } else {
            Part::Outside
        }
    }

    /// The view after a part has been dragged since `viewport`, which is the view at the start of the drag.
    /// Grips never cross: the other end stays, and the closest zoom is the shortest brush.
    pub fn dragged(self, viewport: Viewport, part: Part, px: f64) -> Viewport {
        let days = px / self.px_per_day();
        let (left, right) = (viewport.left(), viewport.right());
        let (first, end) = (self.bounds.0.0 as f64, self.bounds.1.plus(1).0 as f64);
        let least_days = viewport.width_px() / viewport.max_px_per_day();
        match part {
            Part::StartGrip => viewport.spanning((left + days).min(right - least_days).max(first), right),
            Part::EndGrip => viewport.spanning(left, (right + days).max(left + least_days).min(end)),
            Part::Brush => viewport.panned(-days * viewport.px_per_day()),
            Part::Outside => viewport,
        }
    }

    /// The view centred on a px, at the same zoom: a press beside the brush.
    pub fn centred(self, viewport: Viewport, px: f64) -> Viewport {
        let middle = (viewport.left() + viewport.right()) / 2.0;
        viewport.panned((middle - self.moment(px)) * viewport.px_per_day())
    }

    /// The strips of things, in at most `max_rows` rows; what has no free row shares the last one.
    pub fn strips(self, reaches: &[(usize, Reach)], max_rows: usize) -> Vec<Strip> {
        let mut in_time: Vec<&(usize, Reach)> = reaches.iter().collect();
        sorted(&mut in_time, |a, b| (a.1.whole.0, a.0) < (b.1.whole.0, b.0));
        let mut ends: Vec<f64> = Vec::new();
        in_time.into_iter().map(|(key, reach)| self.strip(*key, reach, &mut ends, max_rows.max(1))).collect()
    }

    fn strip(self, key: usize, reach: &Reach, ends: &mut Vec<f64>, max_rows: usize) -> Strip {
        let place = |days: (Day, Day)| {
            let x_px = within(self.px(days.0.0 as f64), 0.0, (self.width_px - MIN_STRIP_PX).max(0.0));
            (x_px, (self.px(days.1.plus(1).0 as f64).min(self.width_px) - x_px).max(MIN_STRIP_PX))
        };
        let (x_px, width_px) = place(reach.whole);
        let end_px = x_px + width_px + GAP_PX;
        let free = ends.iter().position(|end| *end <= x_px);
        let row = free.unwrap_or(ends.len()).min(max_rows - 1);
        match ends.get_mut(row) {
            Some(end) => *end = end.max(end_px),
            None => ends.push(end_px),
        }
        Strip { key, row, x_px, width_px, sure_px: reach.sure.map(place) }
    }
}
