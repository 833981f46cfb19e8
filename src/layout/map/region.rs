//! Parts of the world that the map can be set to. Only windows on the map: which country belongs where is UN M49's
//! business (`domain::iso`), not that of a rectangle.

use super::equal_earth::{MIDDLE_LON, projected_as_is};
use super::view::{Bounds, WORLD};
use crate::domain::place::Point;
use crate::layout::within;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Region {
    World,
    /// Whatever the dataset has on the map.
    Data,
    Africa,
    Americas,
    Asia,
    Europe,
    Oceania,
}

impl Region {
    pub const ALL: [Self; 7] =
        [Self::World, Self::Data, Self::Africa, Self::Americas, Self::Asia, Self::Europe, Self::Oceania];

    /// The word that links use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::World => "world",
            Self::Data => "data",
            Self::Africa => "africa",
            Self::Americas => "americas",
            Self::Asia => "asia",
            Self::Europe => "europe",
            Self::Oceania => "oceania",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|region| region.code() == code)
    }

    /// The part of the plane; nothing for what depends on the dataset.
    pub fn bounds(self) -> Option<Bounds> {
        let (west, south, east, north) = match self {
            Self::World => return Some(WORLD),
            Self::Data => return None,
            Self::Africa => (-20.0, -36.0, 55.0, 38.0),
            Self::Americas => (-168.0, -56.0, -34.0, 72.0),
            Self::Asia => (26.0, -11.0, 150.0, 56.0),
            Self::Europe => (-25.0, 34.0, 45.0, 71.5),
            Self::Oceania => (112.0, -48.0, 190.0, 20.0),
        };
        // A parallel is straight and a meridian isn't: of its ends and its point next to the equator one is farthest out.
        let lats = [south, within(0.0, south, north), north];
        let lons = [west, east, within(MIDDLE_LON, west, east)];
        Bounds::around(
            lats.into_iter().flat_map(|lat| lons.into_iter().map(move |lon| projected_as_is(Point { lat, lon }))),
        )
    }
}
