//! What a note is about. Doesn't know whether the dataset still has it: a note whose target is gone is kept.

use super::RawJson;
use crate::domain::catalogue::Entry;

/// What a note is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Target {
    /// By the activity's id.
    Activity(String),
    /// By the event's id.
    Event(String),
    /// By ISO 3166-1 alpha-2 code.
    Country(String),
    /// By the actor's id.
    Actor(String),
    /// One assertion, by the fact's id.
    Statement(String),
    /// Some words of a text.
    Passage(Box<Passage>),
    /// A span of time: two EDTF values, kept as they were written.
    Period { from: String, to: String },
    /// The dataset as a whole.
    Dataset,
    /// A kind that this build doesn't know: the JSON value as it came.
    Other(RawJson),
}

/// Words of a text, found again by quotation and position (W3C Web Annotation Data Model 4.2.4 and 4.2.5).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Passage {
    /// The thing whose text it is: never a passage itself.
    pub of: Target,
    /// Which of its texts, such as `description`.
    pub text: String,
    /// BCP 47 tag of the text that was read.
    pub language: String,
    /// The words, as normalised by nobody.
    pub exact: String,
    /// Some of what stood before them.
    pub prefix: String,
    /// Some of what stood after them.
    pub suffix: String,
    /// Where they began and ended when the note was made, in code points of the whole text.
    pub position: Option<(u64, u64)>,
}

impl Target {
    /// An activity or event as what a note is about.
    pub fn of(entry: Entry<'_>) -> Self {
        match entry {
            Entry::Activity(activity) => Self::Activity(activity.id.clone()),
            Entry::Event(event) => Self::Event(event.id.clone()),
        }
    }

    /// True for the thing itself and for words of its texts: what a mark beside the thing counts.
    pub fn is_about(&self, thing: &Self) -> bool {
        self == thing || self.thing() == thing
    }

    /// The thing a mark belongs to: a passage's text's owner, else the target itself.
    pub fn thing(&self) -> &Self {
        match self {
            Self::Passage(passage) => &passage.of,
            other => other,
        }
    }
}
