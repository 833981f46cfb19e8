//! What the time facts of one thing add up to: the shape that a timeline draws.
//!
//! Knows no pixel and no word, and doesn't weigh sources: it keeps their order, and shows what they leave open.

mod measure;
mod merge;

pub use measure::Presence;
pub use merge::timing;

use super::{Bound, DateParts, Day, Edtf, Precision};
use crate::domain::assertion::Status;

/// The days between which something lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    pub earliest: Day,
    /// Inclusive.
    pub latest: Day,
    pub precision: Precision,
    /// EDTF `~`.
    pub approximate: bool,
    /// EDTF `?`.
    pub uncertain: bool,
    /// How the window is known.
    pub status: Status,
    /// The fiscal year that the window is by its source's own words (2014 for "FY2014").
    pub fiscal_year: Option<i32>,
}

impl Window {
    /// The window of a value, if both its ends are days.
    pub fn of(value: &Edtf, status: Status) -> Option<Self> {
        let (Bound::Day(earliest), Bound::Day(latest)) = (value.earliest(), value.latest()) else { return None };
        let (approximate, uncertain) = (value.is_approximate(), value.is_uncertain());
        Some(Self { earliest, latest, precision: value.precision(), approximate, uncertain, status, fiscal_year: None })
    }

    /// The window of one date of a value, such as an end of an interval.
    pub fn of_date(date: &DateParts, status: Status) -> Option<Self> {
        let (Bound::Day(earliest), Bound::Day(latest)) = (date.earliest, date.latest) else { return None };
        let (approximate, uncertain) = (date.approximate, date.uncertain);
        Some(Self { earliest, latest, precision: date.precision(), approximate, uncertain, status, fiscal_year: None })
    }

    /// True if the day is known (which doesn't keep it from being marked `~` or `?`).
    pub const fn is_one_day(&self) -> bool {
        self.earliest.0 == self.latest.0
    }

    /// Whether the thing surely lies between its ends: `~` and `?` say that it may lie outside.
    pub const fn is_sure(&self) -> bool {
        !self.approximate && !self.uncertain
    }

    /// Its middle day: where a single line for the whole window is drawn.
    pub const fn middle(&self) -> Day {
        self.earliest.plus(self.latest.since(self.earliest) / 2)
    }

    /// True if the two cover the same days with the same marks, however they are known.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let (status, precision, fiscal_year) = (other.status, other.precision, other.fiscal_year);
        Self { status, precision, fiscal_year, ..*self } == *other
    }
}

/// How something begins.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Start {
    /// Somewhere in a window (of one day, when the day is known).
    Within(Window),
    /// It had begun before all that we know.
    Open,
    Unknown,
}

/// How something ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum End {
    /// Somewhere in a window; `planned` when that was a plan at the source's date.
    Within { window: Window, planned: bool },
    /// It went on at the source's own date: known to go on until `as_of`.
    ///
    /// `as_of` is the fact's own `as_of`, else the source's best date, else the window of the start: without a date
    /// of the source, its having begun is all that is known.
    Open { as_of: Window },
    /// The source doesn't say.
    Unknown,
}

/// The shape of one thing in time.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Extent {
    /// One event, somewhere in the window.
    Occurrence(Window),
    /// It lasts from a start to an end. `seen` is the day up to which the source knows it to have gone on:
    /// for an open or planned end the middle of the source's own best date, as far as that lies in the fact's `as_of`
    /// (else the middle of `as_of`), if it lies after the first day on which it may have begun; for a planned end, not
    /// after the plan's last day.
    /// `sure_until` is the last day on which the source surely knows it to have gone on: the first of the fact's
    /// `as_of`, else of all the days on which the source may have been written; nothing if those are marked `~` or `?`.
    Period { start: Start, end: End, seen: Option<Day>, sure_until: Option<Day> },
    /// To be reached by the end of the window.
    Deadline(Window),
    /// No source dates it, or not in a way that has two sides ("1984 or earlier").
    Undated,
}

/// Everything known about when one thing was.
#[derive(Clone, Debug, PartialEq)]
pub struct Timing {
    /// What is drawn: made of the first fact of each kind.
    pub extent: Extent,
    /// What else sources say: the same shape with one other start, end or date in it. A source that is only more
    /// precise counts as saying something else; the same days from another source don't.
    pub alternatives: Vec<Extent>,
    /// Its beginning, or it as a whole, is no more than a plan at some source's date.
    pub planned: bool,
}

/// When a source was written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    /// The best date: what an open end is drawn up to.
    pub best: Window,
    /// All days on which it may have been: what is certain goes by the first of them.
    pub possible: Window,
}

impl From<Window> for Written {
    fn from(window: Window) -> Self {
        Self { best: window, possible: window }
    }
}
