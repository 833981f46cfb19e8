//! Fewer points for an arc: Visvalingam's method (M. Visvalingam, J. D. Whyatt, "Line generalisation by repeated
//! elimination of points", 1993): again and again the bend goes that makes the smallest triangle.

use kakehashi::codec::atlas::step;
use kakehashi::domain::place::Point;

/// The arc without bends of less than `least` (square degrees at the equator), and without points that fall on
/// the same step. Its ends stay, so that its neighbours still meet it; what is closed keeps a triangle.
pub fn simpler(points: &[Point], least: f64, steps_per_degree: u16) -> Vec<Point> {
    let mut left: Vec<Point> = points.to_vec();
    let fewest = if is_closed(points) { 4 } else { 2 };
    // What has gone takes its size with it: a bend may not look smaller because its neighbours are left out.
    let mut sizes: Vec<f64> = (0..left.len()).map(|at| triangle(&left, at)).collect();
    let mut floor = 0.0_f64;
    while left.len() > fewest {
        let smallest = sizes.iter().enumerate().min_by(|a, b| a.1.total_cmp(b.1)).map(|(at, size)| (at, *size));
        let Some((at, size)) = smallest.filter(|(_, size)| *size < least) else { break };
        floor = floor.max(size);
        left.remove(at);
        sizes.remove(at);
        for near in [at.checked_sub(1), Some(at)].into_iter().flatten() {
            let size = triangle(&left, near).max(floor);
            if let Some(old) = sizes.get_mut(near) {
                *old = size;
            }
        }
    }
    let on_step = |point: &Point| (step(point.lon, steps_per_degree), step(point.lat, steps_per_degree));
    left.dedup_by_key(|point| on_step(point));
    left
}

fn is_closed(points: &[Point]) -> bool {
    points.len() > 2 && points.first() == points.last()
}

/// The triangle of a point with its neighbours; the ends have none.
fn triangle(points: &[Point], at: usize) -> f64 {
    let around = at.checked_sub(1).and_then(|before| points.get(before..before + 3));
    let Some([a, b, c]) = around else { return f64::INFINITY };
    let narrow = b.lat.to_radians().cos();
    (((a.lon - c.lon) * (b.lat - a.lat) - (a.lon - b.lon) * (c.lat - a.lat)) * narrow).abs() / 2.0
}
