//! Names of the closed lists, and the legend. In English.

use crate::text::messages::{EventKinds, Exactnesses, Legend, Named, Relations, Roles, Statuses};

const fn named(name: &'static str, explained: &'static str) -> Named {
    Named { name, explained }
}

pub(super) const STATUSES: Statuses = Statuses {
    stated: named("Stated", "The source says it."),
    inferred: named("Inferred", "It follows from what the source says; the reason is given."),
    opinion: named("Opinion", "The source’s own judgement: quoted, not asserted."),
    other_source: named("Other source", "A source other than the main one says it."),
    disputed: named("Disputed", "Sources contradict each other; all are shown."),
};

pub(super) const EVENT_KINDS: EventKinds = EventKinds {
    activity: "activity",
    event: "event",
    edition: named("round", "One round of an activity that repeats."),
    milestone: named("milestone", "Something that happened in an activity."),
    target: named("target", "What was to be reached by a time: never an end."),
    context: named("context", "Something that happened around the activities."),
};

pub(super) const ROLES: Roles = Roles {
    source: named("From", "The support comes from here."),
    host: named("In", "It takes place here."),
    beneficiary: named("For", "It is for people here."),
    headquarters: named("Seat", "An organisation that takes part has its seat here, and nothing more."),
};

pub(super) const EXACTNESSES: Exactnesses = Exactnesses {
    exact: "exact place",
    approximate: "approximate place",
    area: "an area, not a point",
    unlocated: "position not known",
};

pub(super) const RELATIONS: Relations =
    Relations { predecessor: "Before it", successor: "After it", part_of: "Part of", member_of: "Member of" };

pub(super) const LEGEND: Legend = Legend {
    title: "How time is drawn",
    known: named("Known", "both days given"),
    window: named("Window", "begins or ends in here; height is how sure"),
    planned: named("Planned", "a plan of the source, not a fact"),
    going_on: named("Going on", "after the source’s own date, it thins out"),
    undated: named("Undated", "dashed start: inferred; the length says nothing"),
    open: named("Open", "end not stated"),
    somewhere: named("Somewhere in", "one event, only year known"),
    month: named("Month", "whiskers span the month"),
    about: named("About (~)", "wavy edge"),
    doubtful: named("Doubtful (?)", "dotted, with its sign"),
    target: named("Target", "a flag, never an end"),
    stated: named("Stated", "filled"),
    inferred: named("Inferred", "dashed outline"),
    other_source: named("Other source", "double outline"),
    disputed: named("Disputed", "sources disagree: split, or a bracket for the other date"),
    caveat: "No source gives the length of what thins out or is hatched.",
};
