//! Measures of a ring: its area, and a point well inside it.

use kakehashi::domain::place::Point;
use kakehashi::layout::within;

/// So many columns and rows are tried for the inner point.
const TRIES: i32 = 40;

/// Square degrees at the equator, roughly.
pub fn area(ring: &[Point]) -> f64 {
    let doubled: f64 = edges(ring)
        .map(|(a, b)| (a.lon * b.lat - b.lon * a.lat) * f64::midpoint(a.lat, b.lat).to_radians().cos())
        .sum();
    doubled.abs() / 2.0
}

/// Of a grid of points inside the ring the one that is farthest from its edge.
pub fn inner_point(ring: &[Point]) -> Point {
    let bound = |pick: fn(&Point) -> f64, best: fn(f64, f64) -> f64| ring.iter().map(pick).reduce(best).unwrap_or(0.0);
    let (west, east) = (bound(|p| p.lon, f64::min), bound(|p| p.lon, f64::max));
    let (south, north) = (bound(|p| p.lat, f64::min), bound(|p| p.lat, f64::max));
    let mut best = (f64::NEG_INFINITY, Point { lat: f64::midpoint(south, north), lon: f64::midpoint(west, east) });
    for column in 1..TRIES {
        for row in 1..TRIES {
            let part = |from: f64, to: f64, at: i32| from + (to - from) * f64::from(at) / f64::from(TRIES);
            let point = Point { lat: part(south, north, row), lon: part(west, east, column) };
            let room = if is_inside(ring, point) { room(ring, point) } else { f64::NEG_INFINITY };
            if room > best.0 {
                best = (room, point);
            }
        }
    }
    best.1
}

fn edges(ring: &[Point]) -> impl Iterator<Item = (&Point, &Point)> {
    ring.iter().zip(ring.iter().cycle().skip(1))
}

fn is_inside(ring: &[Point], point: Point) -> bool {
    let crossed = edges(ring).filter(|(a, b)| {
        (a.lat > point.lat) != (b.lat > point.lat)
            && point.lon < (b.lon - a.lon) * (point.lat - a.lat) / (b.lat - a.lat) + a.lon
    });
    crossed.count() % 2 == 1
}

/// The distance to the nearest edge, squared.
fn room(ring: &[Point], point: Point) -> f64 {
    let narrow = point.lat.to_radians().cos();
    let flat = |p: &Point| ((p.lon - point.lon) * narrow, p.lat - point.lat);
    let far = |(a, b): (&Point, &Point)| {
        let ((ax, ay), (bx, by)) = (flat(a), flat(b));
        let (dx, dy) = (bx - ax, by - ay);
        let long = dx * dx + dy * dy;
        let along = if long > 0.0 { within(-(ax * dx + ay * dy) / long, 0.0, 1.0) } else { 0.0 };
        let (x, y) = (ax + along * dx, ay + along * dy);
        x * x + y * y
    };
    edges(ring).map(far).fold(f64::INFINITY, f64::min)
}
