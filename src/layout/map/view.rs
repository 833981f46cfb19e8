//! Which part of the map a frame shows, and how large: panned, zoomed, fitted, each as a new value.
//!
//! Map units are those of [`super::equal_earth`]; pixels run from the frame's upper left corner.

use super::equal_earth::Flat;
use crate::layout::within;

/// The closest zoom: so many times the whole world. Nearer, the outlines would promise more than they know.
pub const MOST_ZOOM: f64 = 40.0;
/// The world without the emptiest south, which would take a tenth of a frame.
pub const WORLD: Bounds = Bounds { west: -2.72, north: -1.31, east: 2.72, south: 1.1 };

/// A part of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    pub west: f64,
    pub north: f64,
    pub east: f64,
    pub south: f64,
}

impl Bounds {
    /// Around all points; nothing around none.
    pub fn around(points: impl IntoIterator<Item = Flat>) -> Option<Self> {
        let one = |point: Flat| Self { west: point.x, north: point.y, east: point.x, south: point.y };
        points.into_iter().map(one).reduce(Self::with)
    }

    /// Around both.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            west: self.west.min(other.west),
            north: self.north.min(other.north),
            east: self.east.max(other.east),
            south: self.south.max(other.south),
        }
    }

    /// Wider by so many map units on every side.
    #[must_use]
    pub fn wider(self, by: f64) -> Self {
        Self { west: self.west - by, north: self.north - by, east: self.east + by, south: self.south + by }
    }

    pub fn width(self) -> f64 {
        self.east - self.west
    }

    pub fn height(self) -> f64 {
        self.south - self.north
    }

    pub fn middle(self) -> Flat {
        Flat { x: f64::midpoint(self.west, self.east), y: f64::midpoint(self.north, self.south) }
    }

    pub fn holds(self, point: Flat) -> bool {
        self.west <= point.x && point.x <= self.east && self.north <= point.y && point.y <= self.south
    }
}

/// What a frame of so many px shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    pub width_px: f64,
    pub height_px: f64,
    /// What stands in the frame's middle.
    pub middle: Flat,
    pub px_per_unit: f64,
}

impl View {
    /// All of these bounds, as large as the frame allows.
    pub fn fitted(bounds: Bounds, width_px: f64, height_px: f64) -> Self {
        let fits = (width_px / bounds.width().max(1e-6)).min(height_px / bounds.height().max(1e-6));
        Self { width_px, height_px, middle: bounds.middle(), px_per_unit: fits }.kept()
    }

    /// So many times the size at which the whole world fits, with this point in the middle.
    #[must_use]
    pub fn at(self, zoom: f64, middle: Flat) -> Self {
        Self { middle, px_per_unit: self.least_px_per_unit() * zoom, ..self }.kept()
    }

    /// How many times larger than when the whole world fits.
    pub fn zoom(self) -> f64 {
        self.px_per_unit / self.least_px_per_unit()
    }

    #[must_use]
    pub fn panned(self, right_px: f64, down_px: f64) -> Self {
        let middle =
            Flat { x: self.middle.x - right_px / self.px_per_unit, y: self.middle.y - down_px / self.px_per_unit };
        Self { middle, ..self }.kept()
    }

    /// Larger by a factor; what is under the point (in px) stays there.
    #[must_use]
    pub fn zoomed_at(self, (x_px, y_px): (f64, f64), factor: f64) -> Self {
        let under = self.flat(x_px, y_px);
        let least = self.least_px_per_unit();
        let px_per_unit = within(self.px_per_unit * factor, least, least * MOST_ZOOM);
        let middle = Flat {
            x: under.x - (x_px - self.width_px / 2.0) / px_per_unit,
            y: under.y - (y_px - self.height_px / 2.0) / px_per_unit,
        };
        Self { middle, px_per_unit, ..self }.kept()
    }

    /// The same part of the world in another frame.
    #[must_use]
    pub fn resized(self, width_px: f64, height_px: f64) -> Self {
        let zoom = self.zoom();
        Self { width_px, height_px, ..self }.at(zoom, self.middle)
    }

    /// Moves just as far as it takes to have a point at least `margin_px` inside.
    #[must_use]
    pub fn showing(self, point: Flat, margin_px: f64) -> Self {
        let (x_px, y_px) = self.px(point);
        let into = |at: f64, size: f64| {
            let margin = margin_px.min(size / 2.0);
            within(at, margin, size - margin) - at
        };
        self.panned(into(x_px, self.width_px), into(y_px, self.height_px))
    }

    /// Where a point of the map is in the frame.
    pub fn px(self, point: Flat) -> (f64, f64) {
        (
            (point.x - self.middle.x) * self.px_per_unit + self.width_px / 2.0,
            (point.y - self.middle.y) * self.px_per_unit + self.height_px / 2.0,
        )
    }

    /// The point of the map that is there in the frame.
    pub fn flat(self, x_px: f64, y_px: f64) -> Flat {
        Flat {
            x: (x_px - self.width_px / 2.0) / self.px_per_unit + self.middle.x,
            y: (y_px - self.height_px / 2.0) / self.px_per_unit + self.middle.y,
        }
    }

    /// The transform from steps of paths (so many per map unit) to the frame, for an SVG attribute.
    pub fn matrix(self, steps_per_unit: f64) -> String {
        let (x_px, y_px) = self.px(Flat { x: 0.0, y: 0.0 });
        let scale = exact(self.px_per_unit / steps_per_unit);
        ["matrix(", &scale, " 0 0 ", &scale, " ", &exact(x_px), " ", &exact(y_px), ")"].concat()
    }

    /// The size at which the world fits.
    fn least_px_per_unit(self) -> f64 {
        (self.width_px / WORLD.width()).min(self.height_px / WORLD.height()).max(1e-6)
    }

    /// Within the limits: never smaller than the world, never closer than the outlines are good for, never past the edges.
    fn kept(self) -> Self {
        let least = self.least_px_per_unit();
        let px_per_unit = within(self.px_per_unit, least, least * MOST_ZOOM);
        let along = |at: f64, from: f64, to: f64, size_px: f64| {
            let half = size_px / px_per_unit / 2.0;
            // Where all of it has room, it stands in the middle.
            if to - from <= 2.0 * half { f64::midpoint(from, to) } else { within(at, from + half, to - half) }
        };
        let middle = Flat {
            x: along(self.middle.x, WORLD.west, WORLD.east, self.width_px),
            y: along(self.middle.y, WORLD.north, WORLD.south, self.height_px),
        };
        Self { middle, px_per_unit, ..self }
    }
}

/// A number with six digits after the point: a scale is far below one.
#[expect(clippy::cast_possible_truncation, reason = "a frame's px are far below 2^52 millionths")]
fn exact(value: f64) -> String {
    let millionths = (value * 1e6).round() as i64;
    let sign = if millionths < 0 { "-" } else { "" };
    let (whole, rest) = (millionths.abs() / 1_000_000, millionths.abs() % 1_000_000);
    format!("{sign}{whole}.{rest:06}")
}
