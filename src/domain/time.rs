//! Uncertain time: civil days, EDTF values, durations, and what they add up to for one thing.
//!
//! Knows no language and no pixel.

mod day;
mod duration;
mod edtf;
mod extent;

pub use day::Day;
pub use duration::{Duration, DurationError};
pub use edtf::{
    Bound, DateParts, Edtf, EdtfError, Endpoint, Member, Precision, Season, SetKind, Shape, Slot, YearPart,
};
pub use extent::{End, Extent, Presence, Start, Timing, Window, Written, timing};

/// One fact about when something was.
#[derive(Clone, Debug, PartialEq)]
pub struct TimeFact {
    pub bound: TimeBound,
    /// A plan at the source's date, not a fact.
    pub planned: bool,
    /// The fiscal year that the source names (2014 for "FY2014"), where the EDTF value spells one out.
    pub fiscal_year: Option<i32>,
}

/// Which end of the thing a time fact is about.
#[derive(Clone, Debug, PartialEq)]
pub enum TimeBound {
    /// It happened then: a point somewhere in the value, or all of it where that is an interval of known ends.
    On(Edtf),
    /// It began then.
    Start(Edtf),
    /// It ended, or was to end, then.
    End(Edtf),
    /// It goes on (EDTF's open end `..`), as of the source's own date.
    OpenEnd,
    /// The end isn't said (EDTF's unknown end).
    UnknownEnd,
    /// It was to be reached by then: a deadline.
    By(Edtf),
}
