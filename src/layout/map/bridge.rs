//! The arc from a source to a beneficiary: a curve that rises over the map, in two halves, one for each shore.

/// A quadratic curve: from, bent towards, to; in px.
pub type Curve = [(f64, f64); 3];

/// How high the arc rises, as a part of the distance.
const RISE: f64 = 0.28;

/// The two halves of the arc between two points of the frame; nothing where they (almost) fall together.
pub fn bridge(from: (f64, f64), to: (f64, f64)) -> Option<[Curve; 2]> {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let far = dx.hypot(dy);
    if far < 1.0 {
        return None;
    }
    let middle = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    // Always upwards on the screen, also for who lie one below the other.
    let peak = (middle.0 + if dx.abs() < far * 0.2 { far * RISE } else { 0.0 }, middle.1 - far * 2.0 * RISE);
    // Half of a quadratic curve is one again (de Casteljau).
    let half = |a: (f64, f64), b: (f64, f64)| (f64::midpoint(a.0, b.0), f64::midpoint(a.1, b.1));
    let (left, right) = (half(from, peak), half(peak, to));
    let top = half(left, right);
    Some([[from, left, top], [top, right, to]])
}
