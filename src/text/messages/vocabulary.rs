//! Names of the closed lists: how we know, kinds of events, roles of countries, exactness, relations.

use crate::domain::actor::RelationKind;
use crate::domain::assertion::Status;
use crate::domain::dataset::EventKind;
use crate::domain::place::{CountryRole, Exactness};

/// A name, and one line that explains it.
#[derive(Clone, Copy)]
pub struct Named {
    pub name: &'static str,
    pub explained: &'static str,
}

/// How we know.
pub struct Statuses {
    pub stated: Named,
    pub inferred: Named,
    pub opinion: Named,
    pub other_source: Named,
    pub disputed: Named,
}

impl Statuses {
    pub const fn of(&self, status: Status) -> Named {
        match status {
            Status::Stated => self.stated,
            Status::Inferred => self.inferred,
            Status::Opinion => self.opinion,
            Status::OtherSource => self.other_source,
            Status::Disputed => self.disputed,
        }
    }

    pub const fn name(&self, status: Status) -> &'static str {
        self.of(status).name
    }

    pub const fn explained(&self, status: Status) -> &'static str {
        self.of(status).explained
    }
}

/// Kinds of events, and the word for an activity beside them.
pub struct EventKinds {
    pub activity: &'static str,
    pub event: &'static str,
    pub edition: Named,
    pub milestone: Named,
    pub target: Named,
    pub context: Named,
}

impl EventKinds {
    pub const fn of(&self, kind: EventKind) -> Named {
        match kind {
            EventKind::Edition => self.edition,
            EventKind::Milestone => self.milestone,
            EventKind::Target => self.target,
            EventKind::Context => self.context,
        }
    }

    pub const fn name(&self, kind: EventKind) -> &'static str {
        self.of(kind).name
    }
}

/// What a country is to an activity: one word as a heading, and a line that explains it.
pub struct Roles {
    pub source: Named,
    pub host: Named,
    pub beneficiary: Named,
    pub headquarters: Named,
}

impl Roles {
    pub const fn of(&self, role: CountryRole) -> Named {
        match role {
            CountryRole::Source => self.source,
            CountryRole::Host => self.host,
            CountryRole::Beneficiary => self.beneficiary,
            CountryRole::Headquarters => self.headquarters,
        }
    }

    pub const fn name(&self, role: CountryRole) -> &'static str {
        self.of(role).name
    }

    pub const fn explained(&self, role: CountryRole) -> &'static str {
        self.of(role).explained
    }
}

/// How exactly a place is known.
pub struct Exactnesses {
    pub exact: &'static str,
    pub approximate: &'static str,
    pub area: &'static str,
    pub unlocated: &'static str,
}

impl Exactnesses {
    pub const fn name(&self, exactness: Exactness) -> &'static str {
        match exactness {
            Exactness::Exact => self.exact,
            Exactness::Approximate => self.approximate,
            Exactness::Area => self.area,
            Exactness::Unlocated => self.unlocated,
        }
    }
}

/// How an actor stands to another, as a label before the other's name.
pub struct Relations {
    pub predecessor: &'static str,
    pub successor: &'static str,
    pub part_of: &'static str,
    pub member_of: &'static str,
}

impl Relations {
    pub const fn name(&self, kind: RelationKind) -> &'static str {
        match kind {
            RelationKind::Predecessor => self.predecessor,
            RelationKind::Successor => self.successor,
            RelationKind::PartOf => self.part_of,
            RelationKind::MemberOf => self.member_of,
        }
    }
}

/// How time is drawn: a bold word and a line for each sign.
pub struct Legend {
    pub title: &'static str,
    pub known: Named,
    pub window: Named,
    pub planned: Named,
    pub going_on: Named,
    pub undated: Named,
    pub open: Named,
    pub somewhere: Named,
    pub month: Named,
    pub about: Named,
    pub doubtful: Named,
    pub target: Named,
    pub stated: Named,
    pub inferred: Named,
    pub other_source: Named,
    pub disputed: Named,
    /// That some lengths are drawn by convention.
    pub caveat: &'static str,
}
