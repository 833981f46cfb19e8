//! The Equal Earth projection, both ways: areas keep their ratios, so that no country looks larger than it is.
//!
//! Formulas and constants: B. Šavrič, T. Patterson, B. Jenny, "The Equal Earth map projection", IJGIS 33 (2019),
//! doi:10.1080/13658816.2018.1504949. On a sphere of radius 1; y goes down, as on a screen. Knows no pixels.

use crate::domain::place::Point;
use crate::layout::within;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;
/// Half the square root of three.
const M: f64 = 0.866_025_403_784_438_6;

/// The meridian in the middle, in degrees: 11° E, so that the map's edge runs through the Bering Strait and cuts no
/// country in two (Natural Earth's own world maps have it there).
pub const MIDDLE_LON: f64 = 11.0;
/// Where the map is cut, in degrees: what lies west of it stands at the right edge.
pub const CUT_LON: f64 = MIDDLE_LON - 179.5;

/// A point of the plane; the whole world is about 5.41 wide and 2.63 high.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Flat {
    pub x: f64,
    pub y: f64,
}

/// Where a point of the globe is on the map.
pub fn projected(point: Point) -> Flat {
    let lon = if point.lon < CUT_LON { point.lon + 360.0 } else { point.lon };
    projected_as_is(Point { lat: point.lat, lon })
}

/// The same for a longitude that says itself on which side of the cut it is: 190 is 190 degrees east.
pub fn projected_as_is(point: Point) -> Flat {
    let theta = within(M * point.lat.to_radians().sin(), -1.0, 1.0).asin();
    let lon = (point.lon - MIDDLE_LON).to_radians();
    Flat { x: lon * theta.cos() / (M * slope(theta)), y: -height(theta) }
}

/// The point of the globe that is here; nothing beyond the map's edge.
pub fn unprojected(flat: Flat) -> Option<Point> {
    let y = -flat.y;
    // Newton's method: the function is almost a line, so that a few steps give all digits.
    let mut theta = y / A1;
    for _ in 0..12 {
        theta -= (height(theta) - y) / slope(theta);
    }
    let sine = theta.sin() / M;
    // A pole is on the map, however it was rounded.
    if sine.abs() > 1.0 + 1e-9 {
        return None;
    }
    let sine = within(sine, -1.0, 1.0);
    let lon = M * flat.x * slope(theta) / theta.cos();
    if lon.abs() > std::f64::consts::PI {
        return None;
    }
    let lon = lon.to_degrees() + MIDDLE_LON;
    Some(Point { lat: sine.asin().to_degrees(), lon: if lon > 180.0 { lon - 360.0 } else { lon } })
}

/// The same; beyond the edge the nearest point of it on the same parallel, beyond the poles the pole.
pub fn nearest(flat: Flat) -> Point {
    let pole = height(M.asin());
    let y = within(flat.y, -pole, pole);
    // Halfway in again and again: from anywhere in the frame a few steps lead to the edge.
    let (mut in_, mut out) = (0.0_f64, 1.0_f64);
    let at = |part: f64| unprojected(Flat { x: flat.x * part, y });
    if let Some(point) = at(1.0) {
        return point;
    }
    for _ in 0..40 {
        let middle = f64::midpoint(in_, out);
        if at(middle).is_some() { in_ = middle } else { out = middle }
    }
    at(in_).unwrap_or(Point { lat: 0.0, lon: MIDDLE_LON })
}

/// How far from the equator, by the parametric latitude.
fn height(theta: f64) -> f64 {
    let squared = theta * theta;
    theta * (A1 + A2 * squared + squared.powi(3) * (A3 + A4 * squared))
}

/// The derivative of [`height`].
fn slope(theta: f64) -> f64 {
    let squared = theta * theta;
    A1 + 3.0 * A2 * squared + squared.powi(3) * (7.0 * A3 + 9.0 * A4 * squared)
}
