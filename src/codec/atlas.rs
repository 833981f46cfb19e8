//! The file with the outlines of the world's countries, both ways: `public/world.atlas`.
//!
//! A form of our own, because of its size: TopoJSON's idea of shared arcs, in whole steps of a fraction of a degree, as
//! differences in as few bytes as they need (LEB128, signed ones as zigzag), longitudes and latitudes apart. Not
//! the place to judge what an outline is worth: `src/bin/atlas` makes the file.
//!
//! ```text
//! "KATLAS1\n"  steps per degree  arcs  points*2+seam of each  all longitudes  all latitudes
//! shapes  [numeric code, longitude, latitude, rings, [refs, [arc*2+reversed as difference]]] of each
//! ```

use crate::domain::place::Point;
use crate::layout::map::atlas::{Arc, ArcRef, Atlas, Shape};

const MAGIC: &[u8] = b"KATLAS1\n";

/// Why a file isn't an atlas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// It begins with something else.
    Other,
    /// It ends, or doesn't end, where it should; or a number leads nowhere.
    Cut,
}

/// Reads an atlas.
pub fn read(bytes: &[u8]) -> Result<Atlas, Broken> {
    let mut rest = bytes.strip_prefix(MAGIC).ok_or(Broken::Other)?;
    let atlas = Reader { rest: &mut rest }.atlas().ok_or(Broken::Cut)?;
    if rest.is_empty() { Ok(atlas) } else { Err(Broken::Cut) }
}

struct Reader<'a, 'bytes> {
    rest: &'a mut &'bytes [u8],
}

impl Reader<'_, '_> {
    fn atlas(&mut self) -> Option<Atlas> {
        let steps = self.number().filter(|steps| *steps > 0)?;
        let count = self.count()?;
        let mut arcs: Vec<(usize, bool)> = Vec::with_capacity(count);
        let mut points = 0_usize;
        for _ in 0..count {
            let word = self.number()?;
            let length = usize::try_from(word / 2).ok()?;
            points = points.checked_add(length)?;
            arcs.push((length, word % 2 == 1));
        }
        // Two bytes at least for each point are still to come: no file makes us ask for more memory than it has.
        if points > self.rest.len() {
            return None;
        }
        let lons = self.column(points)?;
        let lats = self.column(points)?;
        let mut at = lons.into_iter().zip(lats).map(|(lon, lat)| degrees(lon, lat, steps));
        let arcs: Vec<Arc> = arcs
            .into_iter()
            .map(|(length, is_seam)| Arc { points: at.by_ref().take(length).collect(), is_seam })
            .collect();
        let count = self.count()?;
        let mut shapes = Vec::with_capacity(count);
        for _ in 0..count {
            shapes.push(self.shape(arcs.len(), steps)?);
        }
        Some(Atlas { arcs, shapes })
    }

    fn shape(&mut self, arcs: usize, steps: u64) -> Option<Shape> {
        let numeric = u16::try_from(self.number()?).ok()?;
        let (lon, lat) = (self.signed()?, self.signed()?);
        let count = self.count()?;
        let mut rings = Vec::with_capacity(count);
        let mut before = 0_i64;
        for _ in 0..count {
            let count = self.count()?;
            let mut ring = Vec::with_capacity(count);
            for _ in 0..count {
                before = before.checked_add(self.signed()?)?;
                let word = usize::try_from(before).ok()?;
                let part = ArcRef { arc: word / 2, is_reversed: word % 2 == 1 };
                if part.arc >= arcs {
                    return None;
                }
                ring.push(part);
            }
            rings.push(ring);
        }
        Some(Shape { numeric, point: degrees(lon, lat, steps), rings })
    }

    fn column(&mut self, count: usize) -> Option<Vec<i64>> {
        let mut out = Vec::with_capacity(count);
        let mut value = 0_i64;
        for _ in 0..count {
            value = value.checked_add(self.signed()?)?;
            out.push(value);
        }
        Some(out)
    }

    /// How many things follow: each has a byte at least.
    fn count(&mut self) -> Option<usize> {
        usize::try_from(self.number()?).ok().filter(|count| *count <= self.rest.len())
    }

    fn signed(&mut self) -> Option<i64> {
        let word = self.number()?;
        let half = i64::try_from(word >> 1).ok()?;
        Some(if word & 1 == 1 { -half - 1 } else { half })
    }

    fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for at in 0..9 {
            let (byte, rest) = self.rest.split_first()?;
            *self.rest = rest;
            value |= u64::from(byte & 127) << (7 * at);
            if byte & 128 == 0 {
                return Some(value);
            }
        }
        None
    }
}

#[expect(clippy::cast_precision_loss, reason = "a circle has far fewer than 2^52 steps")]
fn degrees(lon: i64, lat: i64, steps: u64) -> Point {
    let steps = steps as f64;
    Point { lat: lat as f64 / steps, lon: lon as f64 / steps }
}

/// Writes an atlas with so many steps per degree; what lies between two steps goes to the nearer.
pub fn written(atlas: &Atlas, steps_per_degree: u16) -> Vec<u8> {
    let mut out = MAGIC.to_vec();
    put(&mut out, u64::from(steps_per_degree));
    put(&mut out, atlas.arcs.len() as u64);
    for arc in &atlas.arcs {
        put(&mut out, 2 * arc.points.len() as u64 + u64::from(arc.is_seam));
    }
    let points = || atlas.arcs.iter().flat_map(|arc| &arc.points);
    put_column(&mut out, points().map(|point| step(point.lon, steps_per_degree)));
    put_column(&mut out, points().map(|point| step(point.lat, steps_per_degree)));
    put(&mut out, atlas.shapes.len() as u64);
    for shape in &atlas.shapes {
        put(&mut out, u64::from(shape.numeric));
        put_signed(&mut out, step(shape.point.lon, steps_per_degree));
        put_signed(&mut out, step(shape.point.lat, steps_per_degree));
        put(&mut out, shape.rings.len() as u64);
        let mut before = 0_i64;
        for ring in &shape.rings {
            put(&mut out, ring.len() as u64);
            for part in ring {
                let word = i64::try_from(2 * part.arc + usize::from(part.is_reversed)).unwrap_or_default();
                put_signed(&mut out, word - before);
                before = word;
            }
        }
    }
    out
}

/// A longitude or latitude in whole steps.
#[expect(clippy::cast_possible_truncation, reason = "at most 540 degrees of at most 65,535 steps")]
pub fn step(degrees: f64, steps_per_degree: u16) -> i64 {
    (degrees * f64::from(steps_per_degree)).round() as i64
}

fn put_column(out: &mut Vec<u8>, values: impl Iterator<Item = i64>) {
    let mut before = 0;
    for value in values {
        put_signed(out, value - before);
        before = value;
    }
}

fn put_signed(out: &mut Vec<u8>, value: i64) {
    put(out, (value.unsigned_abs() << 1) - u64::from(value < 0));
}

fn put(out: &mut Vec<u8>, value: u64) {
    let mut value = value;
    while value > 127 {
        out.push((value & 127) as u8 | 128);
        value >>= 7;
    }
    out.push(value as u8);
}
