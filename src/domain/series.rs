//! What repeats, and what is counted again and again: the rounds of an activity, and totals that grow.
//!
//! Knows no pixel and no word.

use super::catalogue::{Catalogue, Entry, EntryId};
use super::claims::{Claim, Said, claims_of};
use super::dataset::{EventKind, Gap, GapAbout, Measured};
use super::order::sorted;
use super::time::{Timing, Window};

/// The rounds of an activity in the order of time; undated ones last.
pub fn rounds(catalogue: &Catalogue, activity: &str) -> Vec<EntryId> {
    let of = |id: &EntryId| match catalogue.entry(*id) {
        Some(Entry::Event(event)) => {
            event.kind == EventKind::Edition && event.activities.iter().any(|link| link.value == activity)
        }
        _ => false,
    };
    catalogue.in_time().iter().copied().filter(of).collect()
}

/// The rounds before and after this one, in the first activity to which it belongs.
pub fn neighbours(catalogue: &Catalogue, id: EntryId) -> (Option<EntryId>, Option<EntryId>) {
    let Some(Entry::Event(event)) = catalogue.entry(id) else { return (None, None) };
    let Some(link) = event.activities.first().filter(|_| event.kind == EventKind::Edition) else {
        return (None, None);
    };
    let rounds = rounds(catalogue, &link.value);
    let Some(at) = rounds.iter().position(|other| *other == id) else { return (None, None) };
    (at.checked_sub(1).and_then(|before| rounds.get(before)).copied(), rounds.get(at + 1).copied())
}

/// The years between two neighbouring rounds of which no source tells: first and last, both inclusive.
pub fn untold(catalogue: &Catalogue, before: EntryId, after: EntryId) -> Option<(i64, i64)> {
    let year = |id| catalogue.timing(id).and_then(Timing::sort_day).map(|day| day.year());
    let (first, last) = (year(before)? + 1, year(after)? - 1);
    (first <= last).then_some((first, last))
}

/// What was looked for in an entry and not found.
pub fn gaps_in<'a>(catalogue: &'a Catalogue, entry: Entry<'_>) -> Vec<&'a Gap> {
    let about = |gap: &&Gap| match (&gap.about, entry) {
        (GapAbout::Activity(id), Entry::Activity(activity)) => *id == activity.id,
        (GapAbout::Event(id), Entry::Event(event)) => *id == event.id,
        _ => false,
    };
    catalogue.dataset.gaps.iter().filter(about).collect()
}

/// One value of a total that grows.
#[derive(Clone, Copy)]
pub struct Point<'a> {
    pub claim: Claim<'a>,
    pub measured: &'a Measured,
    /// As of when.
    pub at: Window,
    /// False for a value that contradicts one that the dataset lists before it: it stands beside the line.
    pub on_line: bool,
}

/// One total, in the order of time.
pub struct Series<'a> {
    /// The id of the measure.
    pub measure: &'a str,
    pub points: Vec<Point<'a>>,
}

/// The totals that an entry's statements give as of several times, in the order of the vocabulary.
pub fn totals(catalogue: &Catalogue, id: EntryId) -> Vec<Series<'_>> {
    let Some(entry) = catalogue.entry(id) else { return Vec::new() };
    let claims = claims_of(id, entry);
    let mut out = Vec::new();
    for term in &catalogue.dataset.measures {
        let mut points: Vec<Point<'_>> = Vec::new();
        for claim in &claims {
            let Said::Statement(said) = claim.said else { continue };
            let Some(measured) = said.measure.as_ref().filter(|measured| measured.measure == term.id) else { continue };
            let Some(at) = claim.as_of.and_then(|value| Window::of(value, claim.status)) else { continue };
            let mut disputes = catalogue.dataset.disputes_over(claim.id);
            let on_line = !disputes.any(|dispute| dispute.values.first().is_some_and(|first| first != claim.id));
            points.push(Point { claim: *claim, measured, at, on_line });
        }
        sorted(&mut points, |a, b| a.at.latest < b.at.latest);
        let times = points.iter().filter(|point| point.on_line).count();
        if times > 1 {
            out.push(Series { measure: &term.id, points });
        }
    }
    out
}
