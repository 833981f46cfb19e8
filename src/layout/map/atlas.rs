//! The outlines of the world's countries, as arcs that neighbours share. Doesn't know where they are from, which of them
//! matter, or how a file holds them.

use crate::domain::place::Point;

/// All countries' outlines.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Atlas {
    pub arcs: Vec<Arc>,
    pub shapes: Vec<Shape>,
}

/// A piece of coast or border.
#[derive(Clone, Debug, PartialEq)]
pub struct Arc {
    pub points: Vec<Point>,
    /// Only there to close a shape: no coast, no border, so it isn't drawn as a line.
    pub is_seam: bool,
}

/// A country, or a piece of land without a code of its own.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// ISO 3166-1 numeric; 0 where ISO has no code for it.
    pub numeric: u16,
    /// Inside its largest part, where a sign for all of it can stand.
    pub point: Point,
    /// None for what is too small for an outline. A hole is a ring as well (even-odd filling).
    pub rings: Vec<Vec<ArcRef>>,
}

/// An arc of the atlas, walked from its first point to its last or the other way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ArcRef {
    pub arc: usize,
    pub is_reversed: bool,
}

impl Atlas {
    /// The country with this ISO 3166-1 numeric code, such as `404` (with leading zeros or without).
    pub fn shape(&self, numeric: &str) -> Option<&Shape> {
        let numeric: u16 = numeric.parse().ok().filter(|code| *code != 0)?;
        self.shapes.iter().find(|shape| shape.numeric == numeric)
    }

    /// The points of a ring in order; where two arcs meet, their common point comes once.
    pub fn ring(&self, ring: &[ArcRef]) -> Vec<Point> {
        let mut out: Vec<Point> = Vec::new();
        for part in ring {
            let Some(arc) = self.arcs.get(part.arc) else { continue };
            let skip = usize::from(!out.is_empty());
            if part.is_reversed {
                out.extend(arc.points.iter().rev().skip(skip));
            } else {
                out.extend(arc.points.iter().skip(skip));
            }
        }
        out
    }
}
