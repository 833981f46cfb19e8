//! Counts, lists, lengths of time and the heading. In English.

use super::{counted, in_words};
use crate::domain::place::CountryRole;
use crate::text::messages::{Counts, Durations, Lists, QuestionWords};
use crate::text::numbers::grouped_count;

pub(super) const COUNTS: Counts = Counts {
    activities: |count| counted(count, "activity", "activities"),
    events: |count| counted(count, "event", "events"),
    notes: |count| counted(count, "note", "notes"),
    countries: |count| counted(count, "country", "countries"),
    actors: |count| counted(count, "actor", "actors"),
    places: |count| counted(count, "place", "places"),
    sources: |count| counted(count, "source", "sources"),
    facts: |count| counted(count, "fact", "facts"),
    statements: |count| counted(count, "statement", "statements"),
    matches: |count| counted(count, "match", "matches"),
    problems: |count| counted(count, "problem", "problems"),
    lanes: |count| counted(count, "lane", "lanes"),
    years: |count| counted(count, "year", "years"),
    entries: |activities, events| match (activities, events) {
        (0, 0) => "no entries".to_owned(),
        (_, 0) => counted(activities, "activity", "activities"),
        (0, _) => counted(events, "event", "events"),
        _ => format!("{}, {}", counted(activities, "activity", "activities"), counted(events, "event", "events")),
    },
    shown: |shown, all| format!("{} of {} shown", grouped_count(shown), grouped_count(all)),
};

pub(super) const LISTS: Lists = Lists {
    between: ", ",
    last_and: " and ",
    last_or: " or ",
    colon: ": ",
    dot: " · ",
    quoted: |text| format!("“{text}”"),
    bracketed: |text| format!(" ({text})"),
};

pub(super) const DURATIONS: Durations = Durations {
    years: |count| length(count, "year"),
    months: |count| length(count, "month"),
    weeks: |count| length(count, "week"),
    days: |count| length(count, "day"),
    joined: |parts| match parts {
        [first @ .., last] if !first.is_empty() => format!("{} and {last}", first.join(", ")),
        _ => parts.concat(),
    },
    about: |length| format!("about {length}"),
};

fn length(count: u32, unit: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{} {unit}{plural}", in_words(usize::try_from(count).unwrap_or(usize::MAX)))
}

pub(super) const QUESTION: QuestionWords = QuestionWords {
    after_subject: ", ",
    after_topic: " ",
    country: |names, role| match role {
        None => format!("with {names}"),
        Some(CountryRole::Source) => format!("from {names}"),
        Some(CountryRole::Host) => format!("in {names}"),
        Some(CountryRole::Beneficiary) => format!("for {names}"),
        Some(CountryRole::Headquarters) => format!("with a seat in {names}"),
    },
    before_actor: ", ",
    actor: |names| format!("by or with {names}"),
    others: |count, all| match (count, all) {
        (1, 1) => ", from another source".to_owned(),
        (count, all) if count == all => ", all from other sources".to_owned(),
        (count, all) => format!(", {} of these {} from other sources", grouped_count(count), grouped_count(all)),
    },
    before_search: ", ",
    search: |words| format!("“{words}”"),
    before_period: ", ",
    years: |from, to| format!("{from}–{to}"),
    colon: ":",
};
