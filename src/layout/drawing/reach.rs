//! How far a thing reaches in days, for the bounds of the view and for the overview.
//!
//! Knows no pixel: hatching and signs, which have a size on the screen only, reach no further than their days.

use super::FADE_DAYS;
use crate::domain::time::{Day, End, Extent, Start};

/// First and last days, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    /// All that is drawn, the fade beyond the source's date too.
    pub whole: (Day, Day),
    /// What is certain of it.
    pub sure: Option<(Day, Day)>,
}

/// The days that an extent touches, if it has a place in time.
pub fn reach(extent: &Extent) -> Option<Reach> {
    match extent {
        Extent::Undated => None,
        Extent::Occurrence(window) => {
            let whole = (window.earliest, window.latest.max(window.earliest));
            Some(Reach { whole, sure: Some(whole).filter(|(first, last)| first == last) })
        }
        Extent::Deadline(window) => Some(Reach { whole: (window.latest, window.latest), sure: None }),
        Extent::Period { start, end, seen, .. } => period_reach(start, end, *seen),
    }
}

fn period_reach(start: &Start, end: &End, seen: Option<Day>) -> Option<Reach> {
    let fade = FADE_DAYS as i64;
    let begun = match start {
        Start::Within(window) => Some((window.earliest, window.latest)),
        Start::Open | Start::Unknown => None,
    };
    // Until when it certainly lasted, and the last day of all.
    let over = match end {
        End::Within { window, planned: false } => Some((sure_end(window.earliest, window.latest), window.latest)),
        End::Within { window, planned: true } => {
            Some((seen.or(begun.map(|begun| begun.1)).unwrap_or(window.earliest), window.latest))
        }
        End::Open { as_of } => {
            let best = seen.unwrap_or(as_of.earliest);
            Some((best, begun.map_or(best, |begun| best.max(begun.1)).plus(fade)))
        }
        End::Unknown => None,
    };
    let sure = begun
        .zip(over)
        .map(|(begun, over)| (begun.1, over.0))
        .filter(|(from, to)| from < to || (from == to && begun.is_some_and(|begun| begun.0 == begun.1)));
    // A faded start needs its room too.
    let lead = over.filter(|_| *start == Start::Open).map(|over| over.0.plus(-fade));
    let days = [
        begun.map(|begun| begun.0),
        begun.map(|begun| begun.1),
        over.map(|over| over.0),
        over.map(|over| over.1),
        lead,
    ];
    let (first, last) = (days.iter().flatten().min()?, days.iter().flatten().max()?);
    Some(Reach { whole: (*first, *last), sure })
}

/// The last day before a window of an end, or the known day itself.
fn sure_end(earliest: Day, latest: Day) -> Day {
    if earliest == latest { earliest } else { earliest.plus(-1) }
}
