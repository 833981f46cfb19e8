//! The dataset's own file format, read leniently: good records load, bad ones are listed.
//!
//! The format is published as JSON Schema in `public/dataset.schema.json`; a test holds the two together.

mod check;
mod countries;
mod entries;
mod terms;

use serde_json::Number;

use super::node::{Node, Report};
use super::tree;
use crate::domain::dataset::{Activity, Dataset, Event, Licence, SCHEMA};
use crate::domain::problem::{Fault, Location, Outcome, Problem};

pub use check::check;
pub use countries::completed;

/// The dataset that comes with the page: the same file lies beside `index.html`.
pub const BUNDLED: &str = include_str!("../../public/dataset.json");

const KEYS: &[&str] = &[
    "$schema",
    "schema",
    "id",
    "title",
    "subject",
    "description",
    "opening",
    "languages",
    "licence",
    "modified",
    "collections",
    "sources",
    "themes",
    "supports",
    "roles",
    "actor_kinds",
    "measures",
    "countries",
    "places",
    "actors",
    "activities",
    "events",
    "disputes",
    "gaps",
];

/// The dataset in a file, and everything that was wrong with it. `None` if it isn't one, or is for a newer build.
/// Without a browser nobody knows the names of countries that the file doesn't name: their codes stand for them.
pub fn read(text: &str) -> (Option<Dataset>, Vec<Problem>) {
    let (mut dataset, mut problems) = opened(text);
    if let Some(dataset) = &mut dataset {
        completed(dataset, &|_, _| None);
        problems.extend(check(dataset));
    }
    (dataset, problems)
}

/// The same without what only the whole can tell. That hinders nobody from using the rest, so it can be asked for
/// later ([`check`]). The countries are those of the file's own list, until they are [`completed`].
pub fn opened(text: &str) -> (Option<Dataset>, Vec<Problem>) {
    // A byte order mark is none of JSON's, and many editors write one.
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut long = Long::default();
    let root = match tree::read(text, LONG, &mut long) {
        Ok(root) => root,
        Err(error) => return (None, vec![not_json(&error)]),
    };
    let mut report = Report::default();
    let Some(mut dataset) = whole(&Node::root(&root), &mut report) else { return (None, report.problems) };
    for mut own in [long.activity_report, long.event_report] {
        // While an item is read nobody knows yet whose it is.
        for problem in own.problems.iter_mut().filter(|problem| problem.place.record.is_empty()) {
            problem.place.record.clone_from(&dataset.id);
        }
        report.problems.append(&mut own.problems);
        report.skipped.append(&mut own.skipped);
    }
    (dataset.activities, dataset.events, dataset.skipped) = (long.activities, long.events, report.skipped);
    (Some(dataset), report.problems)
}

/// The same of a file's bytes. What isn't UTF-8 is said and read as U+FFFD: the rest is as good as ever.
pub fn opened_bytes(bytes: Vec<u8>) -> (Option<Dataset>, Vec<Problem>) {
    match String::from_utf8(bytes) {
        Ok(text) => opened(&text),
        Err(error) => {
            let (sound, _) = error.as_bytes().split_at(error.utf8_error().valid_up_to());
            let before = String::from_utf8_lossy(sound);
            let (dataset, mut problems) = opened(&String::from_utf8_lossy(error.as_bytes()));
            let number = |count: usize| u32::try_from(count + 1).ok();
            let line = number(before.matches('\n').count());
            let column = number(before.chars().rev().take_while(|letter| *letter != '\n').count());
            let place = Location { line, column, ..Location::default() };
            problems.insert(0, Problem { place, what: Fault::NotUtf8, outcome: Outcome::Kept });
            (dataset, problems)
        }
    }
}

/// The lists that may be very long: they are read as the file is.
const LONG: &[&str] = &[ACTIVITIES, EVENTS];
const ACTIVITIES: &str = "activities";
const EVENTS: &str = "events";

/// What has been read of them.
#[derive(Default)]
struct Long {
    activities: Vec<Activity>,
    activity_report: Report,
    events: Vec<Event>,
    event_report: Report,
}

impl<'a> tree::Take<'a> for Long {
    fn begin(&mut self, list: &'static str) {
        if list == ACTIVITIES {
            (self.activities, self.activity_report) = (Vec::new(), Report::default());
        } else {
            (self.events, self.event_report) = (Vec::new(), Report::default());
        }
    }

    fn take(&mut self, list: &'static str, at: usize, item: &tree::Tree<'a>) {
        if list == ACTIVITIES {
            let activity = Node::item(list, at, item, &mut self.activity_report, entries::activity);
            self.activities.extend(activity);
        } else {
            self.events.extend(Node::item(list, at, item, &mut self.event_report, entries::event));
        }
    }
}

fn not_json(error: &serde_json::Error) -> Problem {
    let line = u32::try_from(error.line()).ok().filter(|line| *line > 0);
    let column = u32::try_from(error.column()).ok().filter(|column| *column > 0);
    let place = Location { line, column, ..Location::default() };
    Problem { place, what: Fault::NotJson(error.to_string()), outcome: Outcome::Refused }
}

fn whole(root: &Node<'_>, report: &mut Report) -> Option<Dataset> {
    let refused = |report: &mut Report, what| root.problem(report, what, Outcome::Refused);
    if root.value().as_object().is_none() {
        refused(report, Fault::WrongKind("object"));
        return None;
    }
    match root.field("schema").map(|node| node.value().as_number().and_then(Number::as_u64)) {
        Some(Some(SCHEMA)) => {}
        Some(Some(newer)) if newer > SCHEMA => {
            refused(report, Fault::NewerSchema(newer));
            return None;
        }
        None => {
            refused(report, Fault::Missing("schema"));
            return None;
        }
        Some(_) => {
            refused(report, Fault::WrongKind("schema version"));
            return None;
        }
    }
    let Some(id) = root.field("id").and_then(|node| node.str()).filter(|id| !id.is_empty()) else {
        // Annotations belong to a dataset's id: without one, notes would have no home.
        refused(report, Fault::Missing("id"));
        return None;
    };
    root.only(&[KEYS], report);
    let mut languages = root.strings("languages", report);
    if languages.is_empty() {
        languages.push("en".to_owned());
    }
    Some(Dataset {
        id: id.to_owned(),
        title: root.localized("title", report),
        subject: root.localized("subject", report),
        description: root.localized("description", report),
        opening: root.localized("opening", report),
        languages,
        licence: licence(root, report),
        modified: root.string("modified", report),
        collections: root.list("collections", report, terms::term),
        sources: root.list("sources", report, terms::source),
        themes: root.list("themes", report, terms::term),
        supports: root.list("supports", report, terms::term),
        roles: root.list("roles", report, terms::term),
        actor_kinds: root.list("actor_kinds", report, terms::term),
        measures: root.list("measures", report, terms::term),
        countries: root.list("countries", report, terms::country),
        places: root.list("places", report, terms::place),
        actors: root.list("actors", report, terms::actor),
        // The items of these two have been read as they came: here it is only seen that they are lists.
        activities: root.list(ACTIVITIES, report, entries::activity),
        events: root.list(EVENTS, report, entries::event),
        disputes: root.list("disputes", report, terms::dispute),
        gaps: root.list("gaps", report, terms::gap),
        skipped: Vec::new(),
    })
}

fn licence(root: &Node<'_>, report: &mut Report) -> Licence {
    let Some(node) = root.field("licence") else { return Licence::default() };
    if node.value().as_object().is_none() {
        node.problem(report, Fault::WrongKind("object"), Outcome::FieldSkipped);
    }
    node.only(&[&["id", "url", "note"]], report);
    Licence { id: node.string("id", report), url: node.address("url", report), note: node.localized("note", report) }
}
