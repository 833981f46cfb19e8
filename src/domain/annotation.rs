//! The reader's notes as immutable revisions, and what a set of them amounts to.
//!
//! A note is never changed in place: every edit, deletion, restoration and undo is a [`Revision`] that names
//! the revisions it follows. So two tabs, two browsers or a file from last year can be merged in any order.
//! Knows nothing of JSON, of a browser's storage or of the clock: time and ids come in as [`Hlc`] values.

mod anchor;
pub mod compaction;
mod edit;
mod filter;
mod history;
mod hlc;
mod import;
mod rolled;
mod search;
mod set;
mod spans;
mod standing;
pub mod tags;
mod target;
mod undo;

use std::collections::BTreeMap;

pub use anchor::{Placed, Span};
pub use filter::{Asked, Kind, NoteQuery, Shelf, toggled};
pub use history::{Deed, Past};
pub use hlc::{Hlc, TabId};
pub use import::{Brought, FOREIGN, Planned, Refused, Verdict, Why};
pub use set::Annotations;
pub use spans::{Stretch, cut, sentences, stretches};
pub use standing::{Doubt, Standing, claim, place_in, quote_text, standing, text_named, told_by};
pub use target::{Passage, Target};
pub use undo::{CannotUndo, UndoStack, UndoStep, as_step};

/// Which note: the same in all its revisions. Opaque, because an imported note brings its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnnotationId(pub String);

/// Which revision of a note. Ours print the clock that made them; an imported one may be anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RevId(pub String);

impl From<Hlc> for RevId {
    fn from(at: Hlc) -> Self {
        Self(at.to_string())
    }
}

/// The text of one JSON value that this build doesn't understand and hands on as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RawJson(pub String);

/// Members of a JSON object that this build doesn't know, by name.
pub type Unknown = BTreeMap<String, RawJson>;

/// What a note says at one moment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Content {
    pub target: Target,
    /// Markdown source.
    pub body: String,
    pub tags: Vec<String>,
    /// A name of the palette; a name that a build doesn't have is kept and shown without colour.
    pub colour: Option<String>,
    /// In the trash. The rest of the content stays, so that the trash can show it.
    pub deleted: bool,
    /// Members of the record that a newer build wrote; an edit carries them on.
    pub unknown: Unknown,
    /// The same, inside the target.
    pub unknown_in_target: Unknown,
}

impl Content {
    /// A plain note.
    pub fn new(target: Target, body: impl Into<String>) -> Self {
        Self {
            target,
            body: body.into(),
            tags: Vec::new(),
            colour: None,
            deleted: false,
            unknown: Unknown::new(),
            unknown_in_target: Unknown::new(),
        }
    }
}

/// One state of one note, written once and never changed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Revision {
    /// First, so that the derived order is that of the clock.
    pub hlc: Hlc,
    pub rev: RevId,
    pub id: AnnotationId,
    /// The revisions that this one replaces; none for the first.
    pub parents: Vec<RevId>,
    /// Revisions that others had replaced before this one was written. Said only now and then in a long history, so that
    /// what is old in it may go and, should it come back, is still known as replaced ([`compaction`]).
    pub replaced: Vec<RevId>,
    /// The dataset whose things the note is about.
    pub dataset: String,
    /// The revision that this one takes back. A redo takes back an undo.
    pub undoes: Option<RevId>,
    /// The first revision of a step that changed several notes at once; none for a step of one.
    pub step: Option<RevId>,
    pub content: Content,
}

impl Revision {
    /// When it was written, by the writer's clock: milliseconds since 1970 (UTC).
    pub fn modified_ms(&self) -> u64 {
        self.hlc.millis
    }

    /// When the note was first written. From its id, which outlives the first revision; an imported note's id
    /// may not say, and the set of revisions then knows better ([`Annotations::created_ms`]).
    pub fn created_ms(&self) -> Option<u64> {
        self.id.0.parse::<Hlc>().ok().map(|at| at.millis)
    }

    /// The revisions that this one says are replaced.
    pub fn replaces(&self) -> impl Iterator<Item = &RevId> {
        self.parents.iter().chain(&self.replaced).filter(|rev| **rev != self.rev)
    }

    /// What decides between two heads for display: an edit beats a deletion, then the later one wins.
    fn rank(&self) -> (bool, Hlc, &RevId, &Self) {
        (!self.content.deleted, self.hlc, &self.rev, self)
    }
}
