//! The outlines on the plane, ready to be drawn: each country as one path, and all coasts and borders as lines that are drawn
//! once, though two countries share them.
//!
//! Made once for an atlas. Paths are in whole steps of [`STEPS_PER_UNIT`], so that they are short.

use super::atlas::{Arc, Atlas, Shape};
use super::equal_earth::{Flat, MIDDLE_LON, projected, projected_as_is};
use super::view::Bounds;
use crate::domain::place::Point;

/// Steps of a path in one map unit: a tenth of a pixel at the closest zoom of a wide window.
pub const STEPS_PER_UNIT: f64 = 20_000.0;

/// All of it.
pub struct Ground {
    pub lands: Vec<Land>,
    /// Where a country ends at the sea.
    pub coasts: String,
    /// Where two countries meet.
    pub borders: String,
    /// The edge of the whole map.
    pub sphere: String,
}

/// A country, or a piece of land without a code.
pub struct Land {
    /// ISO 3166-1 numeric, 0 without one.
    pub numeric: u16,
    /// Where a sign for it stands.
    pub point: Flat,
    /// The outline as an SVG path, for even-odd filling; empty for what is only a dot.
    pub path: String,
    /// Around its largest part: islands far away don't make a country larger than it is.
    pub main: Option<Bounds>,
    /// Around all of it.
    pub whole: Option<Bounds>,
}

impl Ground {
    pub fn new(atlas: &Atlas) -> Self {
        let arcs: Vec<Vec<Step>> = atlas.arcs.iter().map(steps).collect();
        let mut users = vec![0_usize; arcs.len()];
        for part in atlas.shapes.iter().flat_map(|shape| &shape.rings).flatten() {
            if let Some(count) = users.get_mut(part.arc) {
                *count += 1;
            }
        }
        let (mut coasts, mut borders) = (String::new(), String::new());
        for ((arc, steps), users) in atlas.arcs.iter().zip(&arcs).zip(users) {
            if !arc.is_seam {
                line(if users > 1 { &mut borders } else { &mut coasts }, steps.iter().copied());
            }
        }
        let lands = atlas.shapes.iter().map(|shape| land(shape, &arcs)).collect();
        Self { lands, coasts, borders, sphere: sphere() }
    }

    /// The country with this ISO 3166-1 numeric code.
    pub fn land(&self, numeric: &str) -> Option<&Land> {
        let numeric: u16 = numeric.parse().ok().filter(|code| *code != 0)?;
        self.lands.iter().find(|land| land.numeric == numeric)
    }
}

/// A point in whole steps.
type Step = (i32, i32);

fn steps(arc: &Arc) -> Vec<Step> {
    arc.points.iter().map(|point| step(*point)).collect()
}

#[expect(clippy::cast_possible_truncation, reason = "the world is about 108,000 steps wide")]
fn step(point: Point) -> Step {
    let Flat { x, y } = projected_as_is(point);
    ((x * STEPS_PER_UNIT).round() as i32, (y * STEPS_PER_UNIT).round() as i32)
}

/// Up one edge and down the other.
fn sphere() -> String {
    let lats = (-30..=30).map(|at| f64::from(at) * 3.0);
    let west = lats.clone().map(|lat| step(Point { lat, lon: MIDDLE_LON - 180.0 }));
    let east = lats.rev().map(|lat| step(Point { lat, lon: MIDDLE_LON + 180.0 }));
    let mut path = String::new();
    line(&mut path, west.chain(east));
    path + "z"
}

fn land(shape: &Shape, arcs: &[Vec<Step>]) -> Land {
    let mut path = String::new();
    let (mut main, mut whole): (Option<Bounds>, Option<Bounds>) = (None, None);
    for ring in &shape.rings {
        let mut points: Vec<Step> = Vec::new();
        for part in ring {
            let Some(arc) = arcs.get(part.arc) else { continue };
            // Its first point is the last one of the arc before.
            let skip = usize::from(!points.is_empty());
            if part.is_reversed {
                points.extend(arc.iter().rev().skip(skip));
            } else {
                points.extend(arc.iter().skip(skip));
            }
        }
        let Some(bounds) = Bounds::around(points.iter().map(|step| flat(*step))) else { continue };
        line(&mut path, points.into_iter());
        path.push('z');
        let size = |bounds: Bounds| bounds.width() * bounds.height();
        main = Some(main.filter(|main| size(bounds) <= size(*main)).unwrap_or(bounds));
        whole = Some(whole.map_or(bounds, |whole| whole.with(bounds)));
    }
    Land { numeric: shape.numeric, point: projected(shape.point), path, main, whole }
}

fn flat((x, y): Step) -> Flat {
    Flat { x: f64::from(x) / STEPS_PER_UNIT, y: f64::from(y) / STEPS_PER_UNIT }
}

/// A line from point to point, as differences; points that fall together are one.
fn line(path: &mut String, points: impl Iterator<Item = Step>) {
    let mut before: Option<Step> = None;
    for (x, y) in points {
        match before {
            None => {
                path.push('M');
                put(path, x);
                put(path, y);
                path.push('l');
            }
            Some(old) if old == (x, y) => continue,
            Some((old_x, old_y)) => {
                put(path, x - old_x);
                put(path, y - old_y);
            }
        }
        before = Some((x, y));
    }
}

/// A number after another, or after a letter: a sign parts them as well as a space does.
fn put(path: &mut String, number: i32) {
    if number < 0 {
        path.push('-');
    } else if path.as_bytes().last().is_some_and(u8::is_ascii_digit) {
        path.push(' ');
    }
    // Digit by digit: a string for each of the 60,000 numbers would be most of the work.
    let number = number.unsigned_abs();
    let mut unit = 1;
    while number / unit >= 10 {
        unit *= 10;
    }
    while unit > 0 {
        path.push(char::from(b'0' + u8::try_from(number / unit % 10).unwrap_or_default()));
        unit /= 10;
    }
}
