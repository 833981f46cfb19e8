//! EDTF levels 0 to 2 (ISO 8601-2:2019, Annex A; <https://www.loc.gov/standards/datetime/>), behind a type of our own.
//!
//! Nothing outside this file and `parts.rs` names the parser's types. Knows no words for what it holds.

mod parts;

pub use parts::{DateParts, Endpoint, Member, Season, SetKind, Shape, Slot, YearPart};

use std::fmt;

use super::Day;

/// A parsed EDTF value, together with the text that it came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edtf {
    text: String,
    parsed: edtf_core::Edtf,
}

/// Why a text isn't EDTF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdtfError {
    /// Where the text stops making sense, in bytes from its start.
    pub offset: usize,
    /// The parser's own reason, in English: for a log, not for a page.
    pub message: String,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "not EDTF at byte {}: {}", self.offset, self.message)
    }
}

impl std::error::Error for EdtfError {}

/// How far a value reaches to one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    Day(Day),
    /// No bound on this side (EDTF `..`).
    Open,
    /// There is a bound, and it isn't known (EDTF's empty end), or its year is too far away to count in days.
    Unknown,
}

impl Bound {
    /// The day, if there is one.
    pub const fn day(self) -> Option<Day> {
        match self {
            Self::Day(day) => Some(day),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// How fine a value is, from the finest on.
///
/// A digit that isn't given counts as its absence: `1985-04-XX` is a month, `156X-12-25` a decade. An interval or a
/// set has the coarsest precision among its dates, so a window that is wider than its precision is a range of it:
/// `[2014-04..2015-03]` is twelve values of `Month`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    Day,
    Month,
    /// A season, quarter, third or half of a year (EDTF 21 to 41).
    Season,
    Year,
    Decade,
    Century,
    /// More than a hundred years.
    Wider,
}

impl Edtf {
    /// Parses a value of any level.
    ///
    /// # Errors
    /// Where and why the text isn't EDTF; also if an interval or a range ends before it begins.
    pub fn parse(text: &str) -> Result<Self, EdtfError> {
        match edtf_core::Edtf::parse(text) {
            Ok(parsed) => Ok(Self { text: text.to_owned(), parsed }),
            Err(error) => Err(EdtfError { offset: error.offset, message: error.message.to_owned() }),
        }
    }

    /// The text as it was given.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The first day that the value may touch.
    pub fn earliest(&self) -> Bound {
        parts::bound(self.parsed.bounds().earliest)
    }

    /// The last day that the value may touch, inclusive.
    pub fn latest(&self) -> Bound {
        parts::bound(self.parsed.bounds().latest)
    }

    /// How fine it is; see [`Precision`].
    pub fn precision(&self) -> Precision {
        match self.shape() {
            Shape::Date(date) => date.precision(),
            Shape::Interval(start, end) => {
                let ends = [start, end].into_iter();
                ends.filter_map(|end| end.date().map(DateParts::precision)).max().unwrap_or(Precision::Wider)
            }
            Shape::Set(_, members) => {
                members.iter().flat_map(Member::dates).map(DateParts::precision).max().unwrap_or(Precision::Wider)
            }
        }
    }

    /// Marked `~` or `%` anywhere.
    pub fn is_approximate(&self) -> bool {
        self.parsed.is_approximate()
    }

    /// Marked `?` or `%` anywhere.
    pub fn is_uncertain(&self) -> bool {
        self.parsed.is_uncertain()
    }

    /// The lowest EDTF level that can express it: 0, 1 or 2.
    pub fn level(&self) -> u8 {
        self.parsed.level()
    }

    /// True for `start/end`, with open and unknown ends too; not for a set.
    pub const fn is_interval(&self) -> bool {
        matches!(self.parsed, edtf_core::Edtf::Interval(_))
    }

    /// True for `[…]` and `{…}`.
    pub const fn is_set(&self) -> bool {
        matches!(self.parsed, edtf_core::Edtf::Set(_))
    }

    /// What it is made of: for saying it, and for drawing its two ends apart.
    pub fn shape(&self) -> Shape {
        parts::shape(&self.parsed)
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}
