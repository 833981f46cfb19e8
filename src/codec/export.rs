//! What is shown, taken away: a table for a spreadsheet, dates for a calendar, values for a program.
//!
//! Each format is made of the same [`Row`], so that they can't tell different things.

mod about;
pub mod calendar;
pub mod csv;
pub mod json;

pub use about::{About, Origin, Told, about, counted};

use super::route::{Page, Route, iso};
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::dataset::{Participant, Term};
use crate::domain::localized::Localized;
use crate::domain::related::sources_counted;
use crate::domain::time::{Day, End, Extent, Start, Timing};
use crate::text::claims::edtf_of;
use crate::text::{Lang, naming, timing_said};

/// One activity or event, with everything that a table has a column for.
pub struct Row {
    pub kind: EntryKind,
    pub id: String,
    pub collection: String,
    pub title: Localized,
    pub summary: Localized,
    /// In words, in the reader's language.
    pub when: String,
    /// By the source that comes first, like [`Row::days`].
    pub edtf: String,
    pub days: Days,
    /// Sources disagree about when it was.
    pub differs: bool,
    /// One of its dates is a plan.
    pub planned: bool,
    /// From the first to the last day that any source allows.
    pub reach: Option<(Day, Day)>,
    pub themes: Vec<Named>,
    pub supports: Vec<Named>,
    /// ISO 3166-1 alpha-2 code and role.
    pub countries: Vec<(String, &'static str)>,
    /// Actor and role.
    pub participants: Vec<(Named, Named)>,
    pub statuses: Vec<&'static str>,
    /// Title and address, which may be empty.
    pub sources: Vec<(String, String)>,
    /// Where it is told in the app.
    pub address: String,
}

/// A thing of the dataset: for programs its id, for people its name in their language.
pub struct Named {
    pub id: String,
    pub name: String,
}

/// The first and last days on which it may have begun and ended; nothing where no source says it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Days {
    pub start: Option<(Day, Day)>,
    pub end: Option<(Day, Day)>,
}

impl Days {
    fn of(extent: &Extent) -> Self {
        match extent {
            Extent::Occurrence(window) => {
                let days = Some((window.earliest, window.latest));
                Self { start: days, end: days }
            }
            Extent::Deadline(window) => Self { start: None, end: Some((window.earliest, window.latest)) },
            Extent::Period { start, end, .. } => Self {
                start: match start {
                    Start::Within(window) => Some((window.earliest, window.latest)),
                    Start::Open | Start::Unknown => None,
                },
                end: match end {
                    End::Within { window, .. } => Some((window.earliest, window.latest)),
                    End::Open { .. } | End::Unknown => None,
                },
            },
            Extent::Undated => Self::default(),
        }
    }

    /// All the days that it may have touched; what nobody dated an end of ends on the last day that is known.
    fn reach(self) -> Option<(Day, Day)> {
        let first = self.start.or(self.end)?.0;
        let last = self.end.or(self.start)?.1;
        (first <= last).then_some((first, last))
    }

    /// `2010-08-28`, or nothing.
    fn words(days: Option<(Day, Day)>) -> [String; 2] {
        days.map_or_else(Default::default, |(earliest, latest)| [iso(earliest), iso(latest)])
    }
}

/// From the first to the last day that any source allows; nothing if none dates it.
pub fn reach(timing: &Timing) -> Option<(Day, Day)> {
    let shapes = std::iter::once(&timing.extent).chain(&timing.alternatives);
    let all = shapes.filter_map(|shape| Days::of(shape).reach());
    all.reduce(|(from, to), (first, last)| (from.min(first), to.max(last)))
}

/// `activity` or `event`.
pub const fn kind_word(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Activity => "activity",
        EntryKind::Event => "event",
    }
}

/// These entries in the order of time. `site` is the app's own address without a fragment.
pub fn rows(catalogue: &Catalogue, shown: &[EntryId], lang: Lang, site: &str) -> Vec<Row> {
    let in_time = catalogue.in_time().iter().filter(|id| shown.contains(id));
    in_time.filter_map(|id| row(catalogue, *id, lang, site)).collect()
}

fn row(catalogue: &Catalogue, id: EntryId, lang: Lang, site: &str) -> Option<Row> {
    let entry = catalogue.entry(id)?;
    let (facts, dataset) = (entry.facts(), &catalogue.dataset);
    let timing = catalogue.timing(id);
    let term = |terms: &[Term], id: &String| Named { id: id.clone(), name: naming::term(terms, id, lang) };
    let source = |(id, _): (String, usize)| match catalogue.source(&id) {
        Some(source) => (source.title.get(lang.tag()).to_owned(), source.url.clone()),
        None => (id, String::new()),
    };
    let participant = |part: &Participant| {
        let actor = Named { id: part.actor.clone(), name: naming::actor(catalogue, &part.actor, lang) };
        (actor, term(&dataset.roles, &part.role))
    };
    let route = Route { page: Page::Entry(entry.kind(), entry.id().to_owned()), ..Route::default() };
    Some(Row {
        kind: entry.kind(),
        id: entry.id().to_owned(),
        collection: entry.collection().to_owned(),
        title: entry.title().clone(),
        summary: entry.summary().clone(),
        when: timing.map_or_else(String::new, |timing| timing_said(lang, timing)),
        edtf: edtf_of(&facts.time),
        days: timing.map_or_else(Days::default, |timing| Days::of(&timing.extent)),
        differs: timing.is_some_and(|timing| !timing.alternatives.is_empty()),
        planned: facts.time.iter().any(|fact| fact.value.planned),
        reach: timing.and_then(reach),
        themes: entry.themes().iter().map(|id| term(&dataset.themes, id)).collect(),
        supports: entry.supports().iter().map(|id| term(&dataset.supports, id)).collect(),
        countries: facts.countries.iter().map(|link| (link.value.country.clone(), link.value.role.code())).collect(),
        participants: facts.participants.iter().map(|part| participant(&part.value)).collect(),
        statuses: catalogue.statuses(id).iter().map(|status| status.code()).collect(),
        sources: sources_counted(entry).into_iter().map(source).collect(),
        address: format!("{site}{}", route.to_hash()),
    })
}
