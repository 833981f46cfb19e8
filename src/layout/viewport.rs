//! What part of time is visible: immutable, and never outside the bounds of the data that is shown.
//!
//! Knows no item, no pointer and no address bar; whatever moves it goes through one clamp.

use super::scale::Scale;
use crate::domain::time::Day;
use crate::layout::within;

/// The closest zoom: a day is this wide.
pub const MAX_PX_PER_DAY: f64 = 48.0;

/// Air on both sides of the data, as a share of its length.
const MARGIN: f64 = 0.03;
/// The least air, in days.
const MIN_MARGIN_DAYS: f64 = 31.0;
/// What rounding may add to a window's end, in days (about a tenth of a second).
const ROUNDING_DAYS: f64 = 1e-6;

/// A stretch of time and the pixels that show it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Viewport {
    left: f64,
    px_per_day: f64,
    width_px: f64,
    bounds: (Day, Day),
}

impl Viewport {
    /// Everything, with a margin. `data` is the first and last day of the data.
    pub fn fitted(data: (Day, Day), width_px: f64) -> Self {
        let bounds = with_air(data);
        Self { left: bounds.0.0 as f64, px_per_day: 0.0, width_px, bounds }.clamped()
    }

    /// The same window of time among other data, as far as it lies within.
    pub fn among(self, data: (Day, Day)) -> Self {
        Self { bounds: with_air(data), ..self }.clamped()
    }

    /// The moment at the left edge, in days since 1970-01-01.
    pub fn left(self) -> f64 {
        self.left
    }

    /// The moment at the right edge.
    pub fn right(self) -> f64 {
        self.left + self.width_px / self.px_per_day
    }

    pub fn px_per_day(self) -> f64 {
        self.px_per_day
    }

    pub fn width_px(self) -> f64 {
        self.width_px
    }

    /// The first and last day that can be shown.
    pub fn bounds(self) -> (Day, Day) {
        self.bounds
    }

    /// The zoom that shows everything.
    pub fn min_px_per_day(self) -> f64 {
        self.width_px / (self.bounds.1.since(self.bounds.0) as f64 + 1.0)
    }

    /// The closest zoom (a short story may need more than 48 px a day to fill the plot).
    pub fn max_px_per_day(self) -> f64 {
        MAX_PX_PER_DAY.max(self.min_px_per_day())
    }

    /// The moment at a plot px.
    pub fn moment(self, px: f64) -> f64 {
        self.left + px / self.px_per_day
    }

    /// Where a moment is, in plot px.
    pub fn px(self, moment: f64) -> f64 {
        (moment - self.left) * self.px_per_day
    }

    /// The content moved by so many px with the hand: to the right, towards earlier days, if positive.
    pub fn panned(self, px: f64) -> Self {
        Self { left: self.left - px / self.px_per_day, ..self }.clamped()
    }

    /// Closer by a factor, with what is under `anchor_px` kept where it is (unless an end is in the way).
    pub fn zoomed_at(self, anchor_px: f64, factor: f64) -> Self {
        let anchor = self.moment(anchor_px);
        let px_per_day = within(self.px_per_day * factor, self.min_px_per_day(), self.max_px_per_day());
        Self { left: anchor - anchor_px / px_per_day, px_per_day, ..self }.clamped()
    }

    /// The same window of time in another width: it is what a link names, so a narrower plot shows the same days.
    pub fn resized(self, width_px: f64) -> Self {
        let px_per_day = self.px_per_day * width_px / self.width_px;
        let resized = Self { px_per_day, width_px, ..self };
        if px_per_day <= MAX_PX_PER_DAY { resized.clamped() } else { resized.spanning(self.left, self.right()) }
    }

    /// Showing these days, both included.
    pub fn to_window(self, from: Day, to: Day) -> Self {
        let (from, to) = (from.min(to), from.max(to));
        self.spanning(from.0 as f64, to.plus(1).0 as f64)
    }

    /// Showing from one moment to another; around their middle, if that is shorter than the closest zoom shows.
    pub fn spanning(self, left: f64, right: f64) -> Self {
        let px_per_day = within(self.width_px / (right - left), self.min_px_per_day(), self.max_px_per_day());
        let spare = (self.width_px / px_per_day - (right - left)) / 2.0;
        Self { left: left - spare, px_per_day, ..self }.clamped()
    }

    /// On the way from here to another window: at a share of it, from 0 to 1. What stays where it is in both, such as the
    /// day under the pointer of a zoom, stays there all the way; the zoom changes by equal factors in equal shares.
    #[must_use]
    pub fn between(self, to: Self, share: f64) -> Self {
        let px_per_day = self.px_per_day * (to.px_per_day / self.px_per_day).powf(share);
        // The days in a px, in which a fixed point's left edge moves evenly.
        let (here, there) = (self.px_per_day.recip(), to.px_per_day.recip());
        let way = if here == there { share } else { (px_per_day.recip() - here) / (there - here) };
        Self { left: self.left + (to.left - self.left) * way, px_per_day, ..self }.clamped()
    }

    /// Moved just as far as it takes to show these days, at the same zoom; their start, if they are too many.
    pub fn showing(self, from: Day, to: Day) -> Self {
        let days = self.width_px / self.px_per_day;
        let left = self.left.max(to.plus(1).0 as f64 - days).min(from.0 as f64);
        Self { left, ..self }.clamped()
    }

    /// The first and last day of which something is visible.
    pub fn window(self) -> (Day, Day) {
        let first = (self.left + ROUNDING_DAYS).floor() as i64;
        let last = (self.right() - ROUNDING_DAYS).ceil() as i64 - 1;
        (Day(first), Day(last.max(first)))
    }

    /// The days between two plot px, both included, within the bounds; in whichever order the px come.
    pub fn days_between(self, a_px: f64, b_px: f64) -> (Day, Day) {
        let (left, right) = (self.moment(a_px.min(b_px)), self.moment(a_px.max(b_px)));
        let day = |moment: f64| Day((moment + ROUNDING_DAYS).floor() as i64).max(self.bounds.0).min(self.bounds.1);
        (day(left), day(right))
    }

    /// The scale of the layer that holds the marks: the previous one's origin, unless that is far away by now.
    pub fn scale(self, previous: Scale) -> Scale {
        let middle = Day((self.left + self.width_px / self.px_per_day / 2.0) as i64);
        Scale { px_per_day: self.px_per_day, ..previous }.rebased(middle)
    }

    /// How far to shift a layer drawn in `scale`'s world px.
    pub fn translate_px(self, scale: Scale) -> f64 {
        -scale.px(self.left)
    }

    /// The one place that keeps the view sane: a width, a zoom and a left edge within their limits.
    fn clamped(self) -> Self {
        let width_px = if self.width_px.is_finite() { self.width_px.max(1.0) } else { 1.0 };
        let sized = Self { width_px, ..self };
        let least = sized.min_px_per_day();
        let zoom = if self.px_per_day.is_finite() { self.px_per_day } else { least };
        let px_per_day = within(zoom, least, sized.max_px_per_day());
        let first = self.bounds.0.0 as f64;
        let last_left = (self.bounds.1.plus(1).0 as f64 - width_px / px_per_day).max(first);
        let left = if self.left.is_finite() { within(self.left, first, last_left) } else { first };
        Self { left, px_per_day, width_px, ..self }
    }
}

/// What can be shown of such data: its first and last day with a margin.
fn with_air(data: (Day, Day)) -> (Day, Day) {
    let (first, last) = (data.0.min(data.1), data.0.max(data.1));
    let margin = (last.since(first) as f64 * MARGIN).max(MIN_MARGIN_DAYS).ceil() as i64;
    (first.plus(-margin), last.plus(margin))
}
