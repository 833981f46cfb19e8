//! Participating organisations and groups of people, with their names in time.

use super::assertion::Assertion;
use super::localized::Localized;
use super::name::Name;
use super::time::Edtf;

/// An organisation, a unit of one, a programme or a group of people.
#[derive(Clone, Debug, PartialEq)]
pub struct Actor {
    pub id: String,
    /// The id of its kind in the dataset's vocabulary.
    pub kind: String,
    /// The name in use, for headings and lists.
    pub name: Localized,
    /// The short name or abbreviation, or empty.
    pub short: Localized,
    /// Every name that a source gives, with the time in which it was used.
    pub names: Vec<Assertion<Name>>,
    /// Where it has its seat: never a place of activity.
    pub seats: Vec<Assertion<String>>,
    /// Predecessors, successors, parents.
    pub relations: Vec<Assertion<ActorRelation>>,
    pub note: Localized,
}

/// How one actor stands to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    /// The other came before this one.
    Predecessor,
    /// The other came after this one.
    Successor,
    /// This one is a part, unit or programme of the other.
    PartOf,
    /// This one is a member of the other.
    MemberOf,
}

impl RelationKind {
    pub const ALL: [Self; 4] = [Self::Predecessor, Self::Successor, Self::PartOf, Self::MemberOf];

    pub const fn code(self) -> &'static str {
        match self {
            Self::Predecessor => "predecessor",
            Self::Successor => "successor",
            Self::PartOf => "part-of",
            Self::MemberOf => "member-of",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A relation to another actor.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorRelation {
    pub kind: RelationKind,
    /// The other actor's id.
    pub actor: String,
    /// When the one followed the other, or became its part or member.
    pub on: Option<Edtf>,
}
