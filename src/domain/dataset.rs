//! The dataset: sources, vocabularies, actors, places, activities and events.
//!
//! Every fact is an [`Assertion`], and every list may hold several that contradict each other.

use super::actor::Actor;
use super::assertion::Assertion;
use super::localized::Localized;
use super::place::{Country, CountryLink, Place, PlaceLink};
use super::time::{Duration, Edtf, TimeFact};

/// The version of the file format that this build reads and writes.
pub const SCHEMA: u64 = 1;

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
    pub countries: Vec<Country>,
    pub places: Vec<Place>,
    pub actors: Vec<Actor>,
    pub activities: Vec<Activity>,
    pub events: Vec<Event>,
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

/// A word of a vocabulary: a collection, theme, kind of support, role or kind of actor.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Term {
    pub id: String,
    pub label: Localized,
    pub description: Localized,
    /// The code of the same idea in a public code list (for roles: IATI OrganisationRole), or empty.
    pub code: String,
}

/// Where facts come from.
#[derive(Clone, Debug, PartialEq)]
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
}
