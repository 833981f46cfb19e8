//! A value together with how we know it. Doesn't know what the value is about.

use super::localized::Localized;
use super::time::Edtf;

/// How a statement is known. The closed list is part of the dataset's schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The source says it.
    Stated,
    /// It follows from what the source says, by a step that the note explains.
    Inferred,
    /// The source's own judgement: quoted, not asserted.
    Opinion,
    /// A source other than the dataset's main one says it.
    OtherSource,
    /// Sources contradict each other.
    Disputed,
}

impl Status {
    /// Every status, in the order in which pages list them.
    pub const ALL: [Self; 5] = [Self::Stated, Self::Inferred, Self::Opinion, Self::OtherSource, Self::Disputed];

    /// The word that files and links use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Opinion => "opinion",
            Self::OtherSource => "other-source",
            Self::Disputed => "disputed",
        }
    }

    /// The status of a code, if there is one.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.code() == code)
    }
}

/// A passage of a source: a W3C text quote and text position selector in one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The passage, letter for letter, in the source's language.
    pub exact: String,
    /// A little of what stands before it, for context; may be empty.
    pub prefix: String,
    /// A little of what stands after it.
    pub suffix: String,
    /// Where it starts in the source, in Unicode code points.
    pub start: Option<u32>,
    /// Where it ends, exclusive, in Unicode code points.
    pub end: Option<u32>,
}

/// One value, and how we know it.
#[derive(Clone, Debug, PartialEq)]
pub struct Assertion<T> {
    /// Stable id, unique in the dataset: what a citation or a note points to.
    pub id: String,
    pub value: T,
    pub status: Status,
    /// The id of the source.
    pub source: String,
    pub quote: Option<Quote>,
    /// When it was true, if that is narrower than "when the source was written".
    pub as_of: Option<Edtf>,
    pub note: Localized,
}
