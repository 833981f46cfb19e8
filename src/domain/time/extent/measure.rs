//! Days of a shape: what a view has to fit, what comes first, what lies in a period.

use super::merge::days;
use super::{End, Extent, Start, Timing, Window};
use crate::domain::time::Day;

const EVER: Day = Day(i64::MIN);
const FOREVER: Day = Day(i64::MAX);

/// What is known of something on the days of a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    Never,
    /// Dates with room in them leave it open.
    Possibly,
    Certainly,
}

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

    /// Whether it went on, or was, on a day from `from` to `to` (both inclusive). Where sources differ, only what all of
    /// them make certain is certain, and what any of them allows is possible. A plan is never certain; what isn't dated
    /// lies in no period. For dates with `~` or `?` their window is as far as "possibly" goes.
    pub fn presence(&self, from: Day, to: Day) -> Presence {
        let first = self.extent.presence(from, to);
        let same = self.alternatives.iter().all(|other| other.presence(from, to) == first);
        let is_doubted = !same || (self.planned && first == Presence::Certainly);
        if is_doubted { Presence::Possibly } else { first }
    }
}

impl Extent {
    /// From the first to the last day that is known.
    pub fn span(&self) -> Option<(Day, Day)> {
        let mut known: Vec<Day> = Vec::new();
        match self {
            Self::Occurrence(window) | Self::Deadline(window) => known.extend(days(window)),
            Self::Period { start, end, seen, .. } => {
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

    fn presence(&self, from: Day, to: Day) -> Presence {
        if !self.reach().is_some_and(|(first, last)| first <= to && from <= last) {
            return Presence::Never;
        }
        let is_inside = |window: &Window| window.is_sure() && from <= window.earliest && window.latest <= to;
        let is_certain = match self {
            Self::Occurrence(window) => is_inside(window),
            Self::Period { start, end, .. } => {
                matches!(start, Start::Within(window) if is_inside(window))
                    || matches!(end, End::Within { window, planned: false } if is_inside(window))
                    || self.core().is_some_and(|(first, last)| first <= to && from <= last)
            }
            // What is to be reached by then hasn't happened for that.
            Self::Deadline(_) | Self::Undated => false,
        };
        if is_certain { Presence::Certainly } else { Presence::Possibly }
    }

    /// The days on each of which a period went on for certain: from the last on which it may have begun to the first on
    /// which it may have ended, or on which its source may have seen it go on. A plan is no end, and a start before all
    /// that is known makes no day certain.
    fn core(&self) -> Option<(Day, Day)> {
        let Self::Period { start: Start::Within(start), end, sure_until, .. } = self else { return None };
        let last = match end {
            End::Within { window, planned: false } => window.is_sure().then_some(window.earliest)?,
            End::Within { planned: true, .. } | End::Open { .. } => (*sure_until)?,
            End::Unknown => return None,
        };
        (start.is_sure() && start.latest <= last).then_some((start.latest, last))
    }

    /// The days on which it may have gone on. An open or unknown end goes on for good, as nobody said when it stopped.
    fn reach(&self) -> Option<(Day, Day)> {
        let Self::Period { start, end, .. } = self else { return self.span() };
        let span = self.span();
        let first = match start {
            Start::Open => EVER,
            Start::Within(window) => window.earliest,
            Start::Unknown => span?.0,
        };
        let last = match end {
            End::Open { .. } | End::Unknown => FOREVER,
            End::Within { window, .. } => window.latest,
        };
        Some((first, last))
    }
}
