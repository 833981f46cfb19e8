//! Activities, events and their assertions in a dataset file.

use crate::codec::node::{Node, Report};
use crate::domain::assertion::{Assertion, Quote, Status};
use crate::domain::dataset::{Activity, Event, EventKind, Facts, Measured, Participant, Statement};
use crate::domain::place::{CountryLink, CountryRole, PlaceLink};
use crate::domain::problem::{Fault, Outcome};
use crate::domain::time::{Duration, TimeBound, TimeFact};

/// The keys that every assertion may have, beside those of its value.
pub(super) const ASSERTION: &[&str] = &["id", "status", "source", "quote", "as_of", "note"];
const STATEMENT: &[&str] = &["text", "label", "brief", "duration", "countries", "actors", "places", "measure"];
const ENTRY: &[&str] = &[
    "id",
    "collection",
    "title",
    "short",
    "summary",
    "themes",
    "time",
    "participants",
    "countries",
    "places",
    "statements",
];

pub(super) fn activity(node: &Node<'_>, report: &mut Report) -> Option<Activity> {
    if !node.is_object(report) {
        return None;
    }
    node.only(&[ENTRY, &["supports"]], report);
    Some(Activity {
        id: node.required("id", report)?,
        collection: node.string("collection", report),
        title: node.localized("title", report),
        short: node.localized("short", report),
        summary: node.localized("summary", report),
        themes: node.strings("themes", report),
        supports: node.strings("supports", report),
        facts: facts(node, report),
    })
}

pub(super) fn event(node: &Node<'_>, report: &mut Report) -> Option<Event> {
    if !node.is_object(report) {
        return None;
    }
    node.only(&[ENTRY, &["kind", "activities"]], report);
    Some(Event {
        id: node.required("id", report)?,
        kind: node.word("kind", report, EventKind::from_code)?,
        collection: node.string("collection", report),
        activities: node.list("activities", report, |node, report| {
            node.only(&[ASSERTION, &["activity"]], report);
            assertion(node, report, |node, report| node.required("activity", report))
        }),
        title: node.localized("title", report),
        short: node.localized("short", report),
        summary: node.localized("summary", report),
        themes: node.strings("themes", report),
        facts: facts(node, report),
    })
}

/// The assertion at this node; `value` reads what it asserts.
pub(super) fn assertion<T>(
    node: &Node<'_>,
    report: &mut Report,
    value: impl FnOnce(&Node<'_>, &mut Report) -> Option<T>,
) -> Option<Assertion<T>> {
    if !node.is_object(report) {
        return None;
    }
    Some(Assertion {
        id: node.required("id", report)?,
        value: value(node, report)?,
        status: node.word("status", report, Status::from_code)?,
        source: node.required("source", report)?,
        quote: node.field("quote").and_then(|quote| read_quote(&quote, report)),
        as_of: node.edtf("as_of", report),
        note: node.localized("note", report),
    })
}

fn read_quote(node: &Node<'_>, report: &mut Report) -> Option<Quote> {
    node.only(&[&["exact", "prefix", "suffix", "start", "end"]], report);
    Some(Quote {
        exact: node.required("exact", report)?,
        prefix: node.string("prefix", report),
        suffix: node.string("suffix", report),
        start: node.whole("start", report),
        end: node.whole("end", report),
    })
}

fn facts(node: &Node<'_>, report: &mut Report) -> Facts {
    Facts {
        time: node.list("time", report, |node, report| {
            node.only(&[ASSERTION, &["on", "start", "end", "by", "planned", "fiscal_year"]], report);
            assertion(node, report, time)
        }),
        participants: node.list("participants", report, |node, report| {
            node.only(&[ASSERTION, &["actor", "role"]], report);
            assertion(node, report, |node, report| {
                Some(Participant { actor: node.required("actor", report)?, role: node.required("role", report)? })
            })
        }),
        countries: node.list("countries", report, |node, report| {
            node.only(&[ASSERTION, &["country", "role", "percentage"]], report);
            assertion(node, report, |node, report| {
                Some(CountryLink {
                    country: node.required("country", report)?,
                    role: node.word("role", report, CountryRole::from_code)?,
                    percentage: node.number("percentage", 0.0, 100.0, report),
                })
            })
        }),
        places: node.list("places", report, |node, report| {
            node.only(&[ASSERTION, &["place", "role"]], report);
            assertion(node, report, |node, report| {
                let place = node.required("place", report)?;
                Some(PlaceLink { place, role: node.word("role", report, CountryRole::from_code)? })
            })
        }),
        statements: node.list("statements", report, |node, report| {
            node.only(&[ASSERTION, STATEMENT], report);
            assertion(node, report, statement)
        }),
    }
}

fn time(node: &Node<'_>, report: &mut Report) -> Option<TimeFact> {
    if ["on", "start", "end", "by"].into_iter().filter(|key| node.field(key).is_some()).count() > 1 {
        node.problem(report, Fault::WrongKind("one of on, start, end, by"), Outcome::RecordSkipped);
        return None;
    }
    let end = node.field("end").and_then(|end| end.str().map(str::to_owned));
    let bound = match end.as_deref() {
        Some("..") => Some(TimeBound::OpenEnd),
        Some("") => Some(TimeBound::UnknownEnd),
        _ if node.field("end").is_some() => node.edtf("end", report).map(TimeBound::End),
        _ if node.field("on").is_some() => node.edtf("on", report).map(TimeBound::On),
        _ if node.field("start").is_some() => node.edtf("start", report).map(TimeBound::Start),
        _ if node.field("by").is_some() => node.edtf("by", report).map(TimeBound::By),
        _ => {
            node.problem(report, Fault::Missing("on, start, end or by"), Outcome::RecordSkipped);
            None
        }
    };
    Some(TimeFact { bound: bound?, planned: node.flag("planned"), fiscal_year: node.whole("fiscal_year", report) })
}

fn statement(node: &Node<'_>, report: &mut Report) -> Option<Statement> {
    let text = node.localized("text", report);
    if text.is_empty() {
        node.problem(report, Fault::Missing("text"), Outcome::RecordSkipped);
        return None;
    }
    Some(Statement {
        text,
        label: node.localized("label", report),
        brief: node.localized("brief", report),
        duration: node.field("duration").and_then(|duration| {
            duration.only(&[&["iso", "approximate"]], report);
            let iso = duration.required("iso", report)?;
            let read = Duration::parse(&iso, duration.flag("approximate")).ok();
            if read.is_none() {
                duration.problem(report, Fault::WrongKind("ISO 8601 duration"), Outcome::FieldSkipped);
            }
            read
        }),
        countries: node.strings("countries", report),
        actors: node.strings("actors", report),
        places: node.strings("places", report),
        measure: node.field("measure").and_then(|measure| measured(&measure, report)),
    })
}

fn measured(node: &Node<'_>, report: &mut Report) -> Option<Measured> {
    node.only(&[&["measure", "value", "approximate", "at_least"]], report);
    let value = node.whole("value", report);
    if node.field("value").is_none() {
        node.problem(report, Fault::Missing("value"), Outcome::FieldSkipped);
    }
    let Some(measure) = node.field("measure").and_then(|id| id.str().map(str::to_owned)) else {
        node.problem(report, Fault::Missing("measure"), Outcome::FieldSkipped);
        return None;
    };
    Some(Measured { measure, value: value?, approximate: node.flag("approximate"), at_least: node.flag("at_least") })
}
