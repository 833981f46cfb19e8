//! What the time facts of one thing add up to: the shape that a timeline draws.

use super::{Day, Precision, TimeFact};
use crate::domain::assertion::{Assertion, Status};

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
    /// the source's own best date for an open or planned end, if it lies after the start.
    Period { start: Start, end: End, seen: Option<Day> },
    /// To be reached by the end of the window.
    Deadline(Window),
    /// No source dates it.
    Undated,
}

/// Everything known about when one thing was.
#[derive(Clone, Debug, PartialEq)]
pub struct Timing {
    /// What is drawn: made of the first fact of each kind.
    pub extent: Extent,
    /// What else sources say, where they contradict each other.
    pub alternatives: Vec<Extent>,
}
