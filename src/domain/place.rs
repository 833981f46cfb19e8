//! Countries and places. Doesn't know how they are drawn.

use super::assertion::Assertion;
use super::localized::Localized;
use super::name::Name;

/// A country that the dataset names, by its ISO 3166-1 alpha-2 code.
#[derive(Clone, Debug, PartialEq)]
pub struct Country {
    pub code: String,
    /// The name in use, for headings and lists.
    pub name: Localized,
    /// Other names that sources use, with the time in which each was in use.
    pub names: Vec<Assertion<Name>>,
    /// ISO 3166-1 numeric code with leading zeros, as map data uses it.
    pub numeric: String,
    /// UN M49 region code of the subregion, with leading zeros, or empty.
    pub region: String,
}

/// What a country is to an activity or event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountryRole {
    /// The support comes from here.
    Source,
    /// It takes place here.
    Host,
    /// It is for people here.
    Beneficiary,
    /// An organisation taking part has its seat here, and nothing more.
    Headquarters,
}

impl CountryRole {
    /// In reading order: from, in, for, seat.
    pub const ALL: [Self; 4] = [Self::Source, Self::Host, Self::Beneficiary, Self::Headquarters];

    /// The word that files and links use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Host => "host",
            Self::Beneficiary => "beneficiary",
            Self::Headquarters => "headquarters",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }
}

/// A country in a role, with its share of the activity where a source gives one.
#[derive(Clone, Debug, PartialEq)]
pub struct CountryLink {
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    pub role: CountryRole,
    /// Share in per cent (0 to 100).
    pub percentage: Option<f64>,
}

/// How exactly a place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exactness {
    /// The point is the place.
    Exact,
    /// The point lies in or near the place (IATI exactness code 2).
    Approximate,
    /// A wider area; no point stands for it.
    Area,
    /// The name is known and the position is not.
    Unlocated,
}

impl Exactness {
    pub const ALL: [Self; 4] = [Self::Exact, Self::Approximate, Self::Area, Self::Unlocated];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Approximate => "approximate",
            Self::Area => "area",
            Self::Unlocated => "unlocated",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|exactness| exactness.code() == code)
    }
}

/// A point on the globe (WGS 84, degrees).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    pub lat: f64,
    pub lon: f64,
}

/// A named place.
#[derive(Clone, Debug, PartialEq)]
pub struct Place {
    pub id: String,
    pub name: Localized,
    /// ISO 3166-1 alpha-2 code.
    pub country: String,
    /// ISO 3166-2 code, or empty where the sources don't settle it.
    pub subdivision: String,
    pub point: Option<Point>,
    pub exactness: Exactness,
    /// What is uncertain about it, and where the coordinates come from.
    pub note: Localized,
}

impl Place {
    /// The point that stands for it; nothing where it is an area, or known by its name alone.
    pub fn spot(&self) -> Option<Point> {
        self.point.filter(|_| !matches!(self.exactness, Exactness::Area | Exactness::Unlocated))
    }
}

/// A place in an activity or event.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceLink {
    pub place: String,
    /// What happens there: the same words as for countries (a donor's seat is `Headquarters`).
    pub role: CountryRole,
}
