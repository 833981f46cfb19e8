//! The dataset: sources, vocabularies, actors, places, activities and events.
//!
//! Every fact is an [`Assertion`], and every list may hold several that contradict each other.

use super::actor::Actor;
use super::assertion::Assertion;
use super::fold::order_key;
use super::localized::Localized;
use super::order::sorted;
use super::place::{Country, CountryLink, Place, PlaceLink};
use super::time::{Duration, Edtf, TimeFact};

/// The version of the file format that this build reads and writes.
pub const SCHEMA: u64 = 1;

/// The id of the collection that only stands beside the subject: it is offered, and not counted until it is chosen.
pub const RELATED: &str = "related";

/// Everything that one site shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dataset {
    /// Stable id: annotations belong to it.
    pub id: String,
    pub title: Localized,
    /// What the headline's question is about ("Japan's support for the ILO").
    pub subject: Localized,
    pub description: Localized,
    /// The story in one or two sentences, shown above the timeline.
    pub opening: Localized,
    /// BCP 47 tags of the languages in which every text is given.
    pub languages: Vec<String>,
    pub licence: Licence,
    /// The day of the last change, as EDTF.
    pub modified: String,
    pub collections: Vec<Term>,
    pub sources: Vec<Source>,
    pub themes: Vec<Term>,
    pub supports: Vec<Term>,
    pub roles: Vec<Term>,
    pub actor_kinds: Vec<Term>,
    /// What statements count ([`Statement::measure`]).
    pub measures: Vec<Term>,
    pub countries: Vec<Country>,
    pub places: Vec<Place>,
    pub actors: Vec<Actor>,
    pub activities: Vec<Activity>,
    pub events: Vec<Event>,
    /// Where sources contradict each other.
    pub disputes: Vec<Dispute>,
    /// What was looked for and not found.
    pub gaps: Vec<Gap>,
    /// The places of the file's records that couldn't be read: the path of the list, and the position in it.
    pub skipped: Vec<(String, usize)>,
}

impl Dataset {
    /// The collections that are shown while none is chosen.
    pub fn usual_collections(&self) -> Vec<&str> {
        self.collections.iter().map(|term| term.id.as_str()).filter(|id| *id != RELATED).collect()
    }

    /// All countries by the letters of their names in the language `tag`: the order of dictionaries would be half a kilobyte
    /// more in the first file of wasm, where lanes are made.
    pub fn countries_by_letters(&self, tag: &str) -> Vec<&Country> {
        let mut countries: Vec<&Country> = self.countries.iter().collect();
        sorted(&mut countries, |a, b| a.name.get(tag) < b.name.get(tag));
        countries
    }

    /// All countries by their names in the language `tag`, in the order of dictionaries.
    pub fn countries_by_name(&self, tag: &str) -> Vec<&Country> {
        let keyed = self.countries.iter().map(|country| (order_key(country.name.get(tag)), country));
        let mut keyed: Vec<(String, &Country)> = keyed.collect();
        sorted(&mut keyed, |a, b| a.0 < b.0);
        keyed.into_iter().map(|(_, country)| country).collect()
    }

    /// True for the collection of what the main source itself names: the first one, and none where there is none.
    pub fn is_main(&self, collection: &str) -> bool {
        self.collections.first().is_none_or(|first| first.id == collection)
    }

    /// The disputes in which this assertion is one of the values.
    pub fn disputes_over<'a>(&'a self, assertion: &'a str) -> impl Iterator<Item = &'a Dispute> {
        self.disputes.iter().filter(move |dispute| dispute.values.iter().any(|value| value == assertion))
    }
}

/// Under which terms the dataset may be used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Licence {
    /// SPDX identifier of the dataset's own wording.
    pub id: String,
    pub url: String,
    /// Who is to be named, and what the licence doesn't cover.
    pub note: Localized,
}

/// A word of a vocabulary: a collection, theme, kind of support, role, kind of actor or measure.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    pub id: String,
    pub label: Localized,
    pub description: Localized,
    /// The code of the same idea in a public code list (for roles: IATI OrganisationRole), or empty.
    pub code: String,
}

/// Where facts come from.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Source {
    pub id: String,
    pub title: Localized,
    pub publisher: Localized,
    /// Address, or empty.
    pub url: String,
    /// BCP 47 tag of the source's own language.
    pub language: String,
    /// When it was written or published; a window where that is only inferred.
    pub date: Option<Assertion<Edtf>>,
    /// The single best point within `date`, for drawing "to the present day".
    pub best: Option<Edtf>,
    /// When it was read.
    pub accessed: String,
    /// SHA-256 of the text that offsets count in, as lower-case hex, or empty.
    pub sha256: String,
    /// Length of that text in Unicode code points.
    pub code_points: Option<u32>,
    /// Rights in the source's text.
    pub rights: Localized,
    pub note: Localized,
}

/// One piece of development cooperation.
///
/// Activities and events have one collection each, and the collections stand in the order in which they matter. In
/// the bundled dataset: `core` is what the main source itself names; `background` is what only other sources tell of
/// the core (an edition, a founding); `related` is other cooperation. A fact has no collection of its own: within a
/// core entry, one whose status is [`Status::OtherSource`](super::assertion::Status::OtherSource) is background by
/// that status, so it is marked wherever it stands and never counted as the main source's.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    pub id: String,
    pub collection: String,
    pub title: Localized,
    /// A title that fits a label, or empty.
    pub short: Localized,
    pub summary: Localized,
    pub themes: Vec<String>,
    pub supports: Vec<String>,
    pub facts: Facts,
}

/// What happened, or was to happen, at a time: within an activity or around it.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    pub id: String,
    pub kind: EventKind,
    pub collection: String,
    /// The activities that it belongs to or explains.
    pub activities: Vec<Assertion<String>>,
    pub title: Localized,
    pub short: Localized,
    pub summary: Localized,
    pub themes: Vec<String>,
    pub facts: Facts,
}

/// What an activity and an event both hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    pub time: Vec<Assertion<TimeFact>>,
    pub participants: Vec<Assertion<Participant>>,
    pub countries: Vec<Assertion<CountryLink>>,
    pub places: Vec<Assertion<PlaceLink>>,
    pub statements: Vec<Assertion<Statement>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventKind {
    /// One round of an activity that repeats.
    Edition,
    /// Something that happened in an activity.
    Milestone,
    /// What was to be reached by a time: never an end.
    Target,
    /// Something that happened around the activities.
    Context,
}

impl EventKind {
    pub const ALL: [Self; 4] = [Self::Edition, Self::Milestone, Self::Target, Self::Context];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Edition => "edition",
            Self::Milestone => "milestone",
            Self::Target => "target",
            Self::Context => "context",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A participating organisation or group, in a role.
#[derive(Clone, Debug, PartialEq)]
pub struct Participant {
    pub actor: String,
    /// The id of the role in the dataset's vocabulary.
    pub role: String,
}

/// Something said, in the dataset's own words.
#[derive(Clone, Debug, PartialEq)]
pub struct Statement {
    pub text: Localized,
    /// A short label for a list of facts ("Length", "How often"), or empty.
    pub label: Localized,
    /// The short form that stands beside the label ("about ten days"), or empty.
    pub brief: Localized,
    pub duration: Option<Duration>,
    /// ISO 3166-1 alpha-2 codes of the countries that it names.
    pub countries: Vec<String>,
    pub actors: Vec<String>,
    pub places: Vec<String>,
    /// What it counts, if that can be compared with other statements of the same measure.
    pub measure: Option<Measured>,
}

/// A count that a source gives, as of the assertion's own `as_of` (else as of the entry's time).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measured {
    /// The id of the measure in the dataset's vocabulary.
    pub measure: String,
    pub value: u64,
    /// The source says "about".
    pub approximate: bool,
    /// The source says "more than" or "at least".
    pub at_least: bool,
}

/// One question that sources answer differently. It is shown, and not settled.
#[derive(Clone, Debug, PartialEq)]
pub struct Dispute {
    pub id: String,
    /// The question ("When did the tour of 2017 begin?").
    pub about: Localized,
    /// The ids of two or more assertions, each with a source of its own.
    pub values: Vec<String>,
    /// What might explain the difference, or empty.
    pub note: Localized,
}

/// Something that was looked for and not found.
#[derive(Clone, Debug, PartialEq)]
pub struct Gap {
    pub id: String,
    pub about: GapAbout,
    pub text: Localized,
}

/// What a gap is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GapAbout {
    /// The dataset as a whole.
    Dataset,
    /// The activity of this id.
    Activity(String),
    /// The event of this id.
    Event(String),
}
