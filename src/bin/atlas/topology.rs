//! TopoJSON's countries as an atlas: what the map's edge would cut is moved or cut, and what only closes a
//! shape is told from coasts and borders.

use std::collections::HashMap;

use kakehashi::domain::place::Point;
use kakehashi::layout::map::atlas::{Arc, ArcRef, Atlas, Shape};
use kakehashi::layout::map::equal_earth::CUT_LON;
use serde::Deserialize;

/// The one land that lies around a pole, so that the map's edge cuts it: Antarctica.
const AROUND_POLE: u16 = 10;
/// Closer than this to a meridian or a pole is on it, in degrees.
const NEAR: f64 = 0.02;

#[derive(Deserialize)]
pub struct Topology {
    transform: Transform,
    arcs: Vec<Vec<[i64; 2]>>,
    objects: Objects,
}

#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

#[derive(Deserialize)]
struct Objects {
    countries: Countries,
}

#[derive(Deserialize)]
struct Countries {
    geometries: Vec<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    id: Option<String>,
    #[serde(flatten)]
    outline: Outline,
}

/// Lists of arcs; a negative number is the arc `-1 - number`, walked the other way.
#[derive(Deserialize)]
#[serde(tag = "type", content = "arcs")]
enum Outline {
    Polygon(Vec<Vec<i64>>),
    MultiPolygon(Vec<Vec<Vec<i64>>>),
}

impl Topology {
    pub fn read(text: &str) -> Result<Self, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    pub fn atlas(&self) -> Result<Atlas, String> {
        let mut atlas = Atlas { arcs: self.arcs.iter().map(|arc| self.arc(arc)).collect(), shapes: Vec::new() };
        for geometry in &self.objects.countries.geometries {
            let numeric = geometry.id.as_deref().map_or(Ok(0), str::parse).map_err(|_| "an id is no number")?;
            let rings: Vec<&Vec<i64>> = match &geometry.outline {
                Outline::Polygon(rings) => rings.iter().collect(),
                Outline::MultiPolygon(parts) => parts.iter().flatten().collect(),
            };
            let rings = rings.into_iter().map(|ring| ring.iter().map(|arc| reference(*arc)).collect());
            let rings: Vec<Vec<ArcRef>> = rings.collect();
            // Two geometries with one code are one country.
            match atlas.shapes.iter_mut().find(|shape| shape.numeric == numeric && numeric != 0) {
                Some(shape) => shape.rings.extend(rings),
                None => atlas.shapes.push(Shape { numeric, point: Point { lat: 0.0, lon: 0.0 }, rings }),
            }
        }
        unwrapped(&mut atlas)?;
        cut(&mut atlas)?;
        Ok(with_seams(&atlas))
    }

    /// Differences of whole steps to degrees.
    #[expect(clippy::cast_precision_loss, reason = "steps of a circle are far below 2^52")]
    fn arc(&self, steps: &[[i64; 2]]) -> Arc {
        let Transform { scale: [x_scale, y_scale], translate: [x_from, y_from] } = self.transform;
        let (mut x, mut y) = (0, 0);
        let mut points = Vec::new();
        for [dx, dy] in steps {
            (x, y) = (x + dx, y + dy);
            points.push(Point { lat: y as f64 * y_scale + y_from, lon: x as f64 * x_scale + x_from });
        }
        Arc { points, is_seam: false }
    }
}

fn reference(number: i64) -> ArcRef {
    let arc = if number < 0 { -1 - number } else { number };
    ArcRef { arc: usize::try_from(arc).unwrap_or(usize::MAX), is_reversed: number < 0 }
}

/// Rings in one piece: an arc's longitudes go on beyond 180 degrees, and each arc begins where the one before has ended. What
/// then lies west of the map's cut goes to the right edge.
fn unwrapped(atlas: &mut Atlas) -> Result<(), String> {
    for arc in &mut atlas.arcs {
        let mut before: Option<f64> = None;
        for point in &mut arc.points {
            if let Some(before) = before {
                point.lon += turns(before - point.lon);
            }
            before = Some(point.lon);
        }
    }
    let mut shifts: HashMap<usize, f64> = HashMap::new();
    for shape in atlas.shapes.iter().filter(|shape| shape.numeric != AROUND_POLE) {
        for ring in &shape.rings {
            let parts = aligned(atlas, ring);
            let all = parts.iter().flat_map(|(arc, shift)| {
                let points = atlas.arcs.get(*arc).map(|arc| arc.points.as_slice()).unwrap_or_default();
                points.iter().map(move |point| point.lon + shift)
            });
            let (count, sum) = all.fold((0.0, 0.0), |(count, sum), lon| (count + 1.0, sum + lon));
            let middle = sum / count;
            let to_map = if middle < CUT_LON { 360.0 } else { turns(CUT_LON + 180.0 - middle) };
            for (arc, shift) in parts {
                let shift = shift + to_map;
                if shifts.insert(arc, shift).is_some_and(|other| (other - shift).abs() > 1.0) {
                    return Err(format!("the border {arc} would have to stand at both edges of the map"));
                }
            }
        }
    }
    for (at, shift) in shifts {
        if let Some(arc) = atlas.arcs.get_mut(at) {
            arc.points.iter_mut().for_each(|point| point.lon += shift);
        }
    }
    Ok(())
}

/// The whole turns that bring a difference of longitudes below half a turn.
fn turns(difference: f64) -> f64 {
    (difference / 360.0).round() * 360.0
}

/// The arcs of a ring, each with the turns that let it begin where the one before ends.
fn aligned(atlas: &Atlas, ring: &[ArcRef]) -> Vec<(usize, f64)> {
    let mut end: Option<f64> = None;
    let mut out = Vec::new();
    for part in ring {
        let points = atlas.arcs.get(part.arc).map(|arc| arc.points.as_slice()).unwrap_or_default();
        let (Some(first), Some(last)) = (points.first(), points.last()) else { continue };
        let (from, to) = if part.is_reversed { (last.lon, first.lon) } else { (first.lon, last.lon) };
        let shift = end.map_or(0.0, |end| turns(end - from));
        out.push((part.arc, shift));
        end = Some(to + shift);
    }
    out
}

/// Antarctica from edge to edge: its coast goes around the pole, so that on the map it is closed along the edges and the pole's
/// line.
fn cut(atlas: &mut Atlas) -> Result<(), String> {
    let Some(at) = atlas.shapes.iter().position(|shape| shape.numeric == AROUND_POLE) else { return Ok(()) };
    let Some(old) = atlas.shapes.get(at).cloned() else { return Ok(()) };
    let mut rings = Vec::new();
    for ring in &old.rings {
        let points = atlas.ring(ring);
        let (Some(first), Some(last)) = (points.first(), points.last()) else { continue };
        // Only the pole itself, as a line.
        if points.iter().all(|point| point.lat < NEAR - 90.0) {
            continue;
        }
        let points = if (first.lon - last.lon).abs() > 180.0 { around(&points)? } else { on_map(&points) };
        rings.push(vec![ArcRef { arc: atlas.arcs.len(), is_reversed: false }]);
        atlas.arcs.push(Arc { points, is_seam: false });
    }
    if let Some(shape) = atlas.shapes.get_mut(at) {
        shape.rings = rings;
    }
    Ok(())
}

/// An island of it, on the side of the cut where most of it lies.
fn on_map(points: &[Point]) -> Vec<Point> {
    let west = points.iter().filter(|point| point.lon < CUT_LON).count();
    let shift = if 2 * west > points.len() { 360.0 } else { 0.0 };
    points.iter().map(|point| Point { lon: point.lon + shift, ..*point }).collect()
}

/// A coast that goes once around the pole, from the map's left edge to its right one, closed at the pole. Cut where it
/// passes the meridian only once, as near to the map's edge as that can be.
fn around(points: &[Point]) -> Result<Vec<Point>, String> {
    let tries = (0_i32..40).map(|at| CUT_LON + f64::from(if at % 2 == 0 { at } else { -at }) / 4.0);
    let found = tries.into_iter().find_map(|cut| opened(points, cut));
    found.ok_or_else(|| "the coast around the pole has no meridian that it passes once".to_owned())
}

fn opened(points: &[Point], cut: f64) -> Option<Vec<Point>> {
    let mut coast: Vec<Point> = points.iter().skip(1).copied().collect();
    for point in &mut coast {
        point.lon = (point.lon - cut).rem_euclid(360.0) + cut;
    }
    let jump = |(a, b): (&Point, &Point)| (a.lon - b.lon).abs() > 180.0;
    let pairs = coast.iter().zip(coast.iter().cycle().skip(1)).enumerate();
    let jumps: Vec<usize> = pairs.filter(|(_, pair)| jump(*pair)).map(|(at, _)| at).collect();
    let [before] = jumps.as_slice() else { return None };
    let length = coast.len();
    coast.rotate_left((before + 1) % length);
    let (first, last) = (coast.first().copied()?, coast.last().copied()?);
    let lat = f64::midpoint(first.lat, last.lat);
    let (left, right) = if first.lon < last.lon { (cut, cut + 360.0) } else { (cut + 360.0, cut) };
    let mut out = vec![Point { lat, lon: left }];
    out.extend(coast);
    let corners = [(lat, right), (-90.0, right), (-90.0, left), (lat, left)];
    out.extend(corners.map(|(lat, lon)| Point { lat, lon }));
    Some(out)
}

/// Arcs taken apart where coast becomes seam.
fn with_seams(atlas: &Atlas) -> Atlas {
    let mut arcs: Vec<Arc> = Vec::new();
    // The parts of each old arc, as a range of the new ones.
    let mut parts: Vec<std::ops::Range<usize>> = Vec::new();
    for arc in &atlas.arcs {
        let from = arcs.len();
        for (a, b) in arc.points.iter().zip(arc.points.iter().skip(1)) {
            let is_seam = is_seam(a, b);
            match arcs.get_mut(from..).and_then(<[Arc]>::last_mut) {
                Some(last) if last.is_seam == is_seam => last.points.push(*b),
                _ => arcs.push(Arc { points: vec![*a, *b], is_seam }),
            }
        }
        parts.push(from..arcs.len());
    }
    let mut shapes = atlas.shapes.clone();
    for ring in shapes.iter_mut().flat_map(|shape| &mut shape.rings) {
        let mut out = Vec::new();
        for part in ring.iter() {
            let range = parts.get(part.arc).cloned().unwrap_or_default();
            let one = |arc| ArcRef { arc, is_reversed: part.is_reversed };
            if part.is_reversed {
                out.extend(range.rev().map(one));
            } else {
                out.extend(range.map(one));
            }
        }
        *ring = out;
    }
    Atlas { arcs, shapes }
}

/// Both on the meridian of 180 degrees, at a pole or on the way there: no coast runs like that.
fn is_seam(a: &Point, b: &Point) -> bool {
    let on = |lon: f64| (a.lon - lon).abs() < NEAR && (b.lon - lon).abs() < NEAR;
    let is_meridian = (a.lon - b.lon).abs() < NEAR && a.lat.min(b.lat) < NEAR - 90.0;
    let at_pole = |point: &Point| point.lat.abs() > 90.0 - NEAR;
    on(180.0) || on(-180.0) || is_meridian || (at_pole(a) && at_pole(b))
}

/// Only the arcs that shapes use, in the order in which they do: neighbours stand near each other, which packs well.
pub fn without_unused(atlas: Atlas) -> Atlas {
    let mut places: HashMap<usize, usize> = HashMap::new();
    let mut arcs = Vec::new();
    let mut shapes = atlas.shapes;
    for part in shapes.iter_mut().flat_map(|shape| &mut shape.rings).flatten() {
        let Some(arc) = atlas.arcs.get(part.arc) else { continue };
        part.arc = *places.entry(part.arc).or_insert_with(|| {
            arcs.push(arc.clone());
            arcs.len() - 1
        });
    }
    Atlas { arcs, shapes }
}
