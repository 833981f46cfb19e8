//! Makes `public/world.atlas`, the outlines that the map draws, from Natural Earth's countries at 1:50 million, as npm's
//! `world-atlas` 2.0.2 has them (TopoJSON; ISC licence, the data are in the public domain):
//!
//! `cargo run --features tools --bin atlas -- countries-50m.json public/world.atlas`

mod outline;
mod simpler;
mod topology;

use std::process::ExitCode;

use kakehashi::codec::atlas::written;
use kakehashi::domain::place::Point;
use kakehashi::layout::map::atlas::{Atlas, Shape};

use outline::{area, inner_point};
use topology::Topology;

/// 2.2 km at the equator: half a pixel of a map 10,000 px wide.
const STEPS_PER_DEGREE: u16 = 50;
/// A bend is left out if the triangle that it makes is smaller, in square degrees at the equator.
const LEAST_TRIANGLE: f64 = 0.0036;
/// A smaller island is left out if its country has a larger one.
const LEAST_ISLAND: f64 = 0.012;
/// A country that is smaller as a whole is only a dot.
const LEAST_OUTLINE: f64 = 0.008;

/// Countries of ISO 3166-1 without a shape of their own there: numeric code, latitude, longitude (the main island
/// or town, GeoNames, CC BY 4.0).
const DOTS: [(u16, f64, f64); 14] = [
    (74, -54.42, 3.36),    // Bouvet Island
    (162, -10.42, 105.68), // Christmas Island
    (166, -12.16, 96.87),  // Cocos (Keeling) Islands
    (175, -12.78, 45.23),  // Mayotte
    (254, 4.0, -53.0),     // French Guiana
    (292, 36.14, -5.35),   // Gibraltar
    (312, 16.25, -61.58),  // Guadeloupe
    (474, 14.67, -61.0),   // Martinique
    (535, 12.15, -68.27),  // Bonaire, Sint Eustatius and Saba: Bonaire
    (581, 28.21, -177.38), // United States Minor Outlying Islands: Midway
    (638, -21.1, 55.6),    // Réunion
    (744, 78.22, 15.64),   // Svalbard and Jan Mayen: Longyearbyen
    (772, -9.2, -171.85),  // Tokelau
    (798, -8.52, 179.2),   // Tuvalu
];

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = arguments.as_slice() else {
        eprintln!("Usage: atlas COUNTRIES-50M.JSON FILE");
        return ExitCode::from(2);
    };
    match made(from).and_then(|bytes| std::fs::write(to, bytes).map_err(|error| format!("{to}: {error}"))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn made(from: &str) -> Result<Vec<u8>, String> {
    let text = std::fs::read_to_string(from).map_err(|error| format!("{from}: {error}"))?;
    let topology = Topology::read(&text).map_err(|error| format!("{from}: {error}"))?;
    let atlas = simplified(topology.atlas()?);
    let points: usize = atlas.arcs.iter().map(|arc| arc.points.len()).sum();
    println!("{} shapes, {} arcs, {points} points", atlas.shapes.len(), atlas.arcs.len());
    Ok(written(&atlas, STEPS_PER_DEGREE))
}

/// Fewer bends, fewer islands, no arc that nobody uses, and a dot for whoever has no outline.
fn simplified(atlas: Atlas) -> Atlas {
    let mut atlas = atlas;
    for at in 0..atlas.shapes.len() {
        let Some(shape) = atlas.shapes.get(at) else { continue };
        let mut rings: Vec<(f64, Vec<Point>)> = Vec::new();
        for ring in &shape.rings {
            let points = atlas.ring(ring);
            rings.push((area(&points), points));
        }
        let largest = rings.iter().max_by(|a, b| a.0.total_cmp(&b.0));
        let Some((largest_area, points)) = largest else { continue };
        let point = inner_point(points);
        let least = if *largest_area < LEAST_OUTLINE { f64::INFINITY } else { LEAST_ISLAND.min(*largest_area) };
        let large = shape.rings.iter().zip(&rings).filter(|(_, (area, _))| *area >= least);
        let kept = large.map(|(ring, _)| ring.clone()).collect();
        if let Some(shape) = atlas.shapes.get_mut(at) {
            (shape.point, shape.rings) = (point, kept);
        }
    }
    for arc in &mut atlas.arcs {
        arc.points = simpler::simpler(&arc.points, LEAST_TRIANGLE, STEPS_PER_DEGREE);
    }
    // Once more: what a country's sign stands on may have become smaller.
    for at in 0..atlas.shapes.len() {
        let rings: Vec<Vec<Point>> =
            atlas.shapes.get(at).map(|s| s.rings.iter().map(|ring| atlas.ring(ring)).collect()).unwrap_or_default();
        let largest = rings.iter().max_by(|a, b| area(a).total_cmp(&area(b)));
        if let (Some(points), Some(shape)) = (largest, atlas.shapes.get_mut(at)) {
            shape.point = inner_point(points);
        }
    }
    for (numeric, lat, lon) in DOTS {
        atlas.shapes.push(Shape { numeric, point: Point { lat, lon }, rings: Vec::new() });
    }
    atlas.shapes.sort_by_key(|shape| shape.numeric);
    topology::without_unused(atlas)
}
