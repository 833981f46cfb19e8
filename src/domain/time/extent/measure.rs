//! Days of a shape: what a view has to fit, what comes first, what lies in a period.

use super::merge::days;
use super::{End, Extent, Start, Timing};
use crate::domain::time::Day;

impl Timing {
    /// From the first to the last day that anything is known of, contradicting sources and the source's own date for
    /// an open end included. Nothing if no source dates it.
    pub fn span(&self) -> Option<(Day, Day)> {
        let known = std::iter::once(&self.extent).chain(&self.alternatives).filter_map(Extent::span);
        known.reduce(|(from, to), (a, b)| (from.min(a), to.max(b)))
    }

    /// The day by which it is put in the order of time: the first on which it may have begun or been; for a deadline
    /// the last day. Nothing if no source dates it.
    pub fn sort_day(&self) -> Option<Day> {
        match &self.extent {
            Extent::Deadline(window) => Some(window.latest),
            other => other.span().map(|(first, _)| first),
        }
    }

    /// True if it may have gone on, or been, on a day from `from` to `to` (both inclusive), by what any source says.
    ///
    /// An open end goes on for good, as nobody said when it stopped. An unknown end reaches no further than the
    /// start: the source doesn't say that it went on. What isn't dated lies in no period.
    pub fn overlaps(&self, from: Day, to: Day) -> bool {
        let mut shapes = std::iter::once(&self.extent).chain(&self.alternatives);
        shapes.any(|shape| shape.reach().is_some_and(|(first, last)| first <= to && from <= last))
    }
}

impl Extent {
    /// From the first to the last day that is known.
    pub fn span(&self) -> Option<(Day, Day)> {
        let mut known: Vec<Day> = Vec::new();
        match self {
            Self::Occurrence(window) | Self::Deadline(window) => known.extend(days(window)),
            Self::Period { start, end, seen } => {
                if let Start::Within(window) = start {
                    known.extend(days(window));
                }
                match end {
                    End::Within { window, .. } => known.extend(days(window)),
                    // A source older than the start says nothing about how long it went on.
                    End::Open { as_of } => known.extend(seen.map(|_| as_of.latest)),
                    End::Unknown => {}
                }
                known.extend(*seen);
            }
            Self::Undated => {}
        }
        Some((*known.iter().min()?, *known.iter().max()?))
    }

    fn reach(&self) -> Option<(Day, Day)> {
        const EVER: Day = Day(i64::MIN);
        const FOREVER: Day = Day(i64::MAX);
        let Self::Period { start, end, .. } = self else { return self.span() };
        let span = self.span();
        let first = match start {
            Start::Open => EVER,
            Start::Within(window) => window.earliest,
            Start::Unknown => span?.0,
        };
        let last = match end {
            End::Open { .. } => FOREVER,
            End::Within { window, .. } => window.latest,
            End::Unknown => span?.1,
        };
        Some((first, last))
    }
}
