//! What is shown, taken away: a table for a spreadsheet, dates for a calendar, values for a program.
//!
//! Each format is made of the same [`Row`], so that they can't tell different things.

pub mod calendar;
pub mod csv;
pub mod json;

use super::route::{Page, Route, iso};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::localized::Localized;
use crate::domain::related::sources_of;
use crate::domain::time::{Day, End, Extent, Start};
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
    pub edtf: String,
    pub days: Days,
    /// Sources disagree about when it was.
    pub differs: bool,
    /// Names in the reader's language.
    pub themes: Vec<String>,
    pub supports: Vec<String>,
    /// ISO 3166-1 alpha-2 code and role.
    pub countries: Vec<(String, &'static str)>,
    /// Name and role.
    pub participants: Vec<(String, String)>,
    pub statuses: Vec<&'static str>,
    /// Title and address, which may be empty.
    pub sources: Vec<(String, String)>,
    /// Where it is told in the app.
    pub address: String,
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

    /// `2010-08-28`, or nothing.
    fn words(days: Option<(Day, Day)>) -> [String; 2] {
        days.map_or_else(Default::default, |(earliest, latest)| [iso(earliest), iso(latest)])
    }
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
    let (facts, tag, dataset) = (entry.facts(), lang.tag(), &catalogue.dataset);
    let timing = catalogue.timing(id);
    let mut sources: Vec<(String, String)> = Vec::new();
    sources_of(entry, |id| {
        let source = catalogue.source(id);
        let told = source.map_or_else(
            || (id.to_owned(), String::new()),
            |source| (source.title.get(tag).to_owned(), source.url.clone()),
        );
        if !sources.contains(&told) {
            sources.push(told);
        }
    });
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
        themes: entry.themes().iter().map(|id| naming::term(&dataset.themes, id, lang)).collect(),
        supports: entry.supports().iter().map(|id| naming::term(&dataset.supports, id, lang)).collect(),
        countries: facts.countries.iter().map(|link| (link.value.country.clone(), link.value.role.code())).collect(),
        participants: facts
            .participants
            .iter()
            .map(|part| {
                let role = naming::term(&dataset.roles, &part.value.role, lang);
                (naming::actor(catalogue, &part.value.actor, lang), role)
            })
            .collect(),
        statuses: catalogue.statuses(id).iter().map(|status: &Status| status.code()).collect(),
        sources,
        address: format!("{site}{}", route.to_hash()),
    })
}
