//! Vocabularies, sources, countries, places, actors, contradictions and gaps of a dataset file.

use super::entries::{ASSERTION, assertion};
use crate::codec::node::{Node, Report};
use crate::domain::actor::{Actor, ActorRelation, RelationKind};
use crate::domain::assertion::Assertion;
use crate::domain::dataset::{Dispute, Gap, GapAbout, Source, Term};
use crate::domain::name::Name;
use crate::domain::place::{Country, Exactness, Place, Point};
use crate::domain::problem::{Fault, Outcome};

pub(super) fn term(node: &Node<'_>, report: &mut Report) -> Option<Term> {
    node.only(&[&["id", "label", "description", "code"]], report);
    Some(Term {
        id: node.required("id", report)?,
        label: node.localized("label", report),
        description: node.localized("description", report),
        code: node.string("code", report),
    })
}

pub(super) fn source(node: &Node<'_>, report: &mut Report) -> Option<Source> {
    const KEYS: &[&str] = &[
        "id",
        "title",
        "publisher",
        "url",
        "language",
        "date",
        "best",
        "accessed",
        "sha256",
        "code_points",
        "rights",
        "note",
    ];
    node.only(&[KEYS], report);
    let id = node.required("id", report)?;
    let date = node.field("date").and_then(|date| {
        date.only(&[ASSERTION, &["edtf"]], report);
        let edtf = date.edtf("edtf", report)?;
        assertion(&date, report, |_, _| Some(edtf))
    });
    Some(Source {
        id,
        title: node.localized("title", report),
        publisher: node.localized("publisher", report),
        url: node.address("url", report),
        language: node.string("language", report),
        date,
        best: node.edtf("best", report),
        accessed: node.string("accessed", report),
        sha256: node.string("sha256", report),
        code_points: node.whole("code_points", report),
        rights: node.localized("rights", report),
        note: node.localized("note", report),
    })
}

pub(super) fn country(node: &Node<'_>, report: &mut Report) -> Option<Country> {
    node.only(&[&["code", "name", "names", "numeric", "region"]], report);
    Some(Country {
        code: node.required("code", report)?,
        name: node.localized("name", report),
        names: node.list("names", report, name),
        numeric: node.string("numeric", report),
        region: node.string("region", report),
    })
}

pub(super) fn place(node: &Node<'_>, report: &mut Report) -> Option<Place> {
    node.only(&[&["id", "name", "country", "subdivision", "point", "exactness", "note"]], report);
    Some(Place {
        id: node.required("id", report)?,
        name: node.localized("name", report),
        country: node.required("country", report)?,
        subdivision: node.string("subdivision", report),
        point: node.field("point").and_then(|point| read_point(&point, report)),
        exactness: node.word("exactness", report, Exactness::from_code)?,
        note: node.localized("note", report),
    })
}

fn read_point(node: &Node<'_>, report: &mut Report) -> Option<Point> {
    node.only(&[&["lat", "lon"]], report);
    let point = (node.number("lat", -90.0, 90.0, report), node.number("lon", -180.0, 180.0, report));
    if let (Some(lat), Some(lon)) = point {
        return Some(Point { lat, lon });
    }
    node.problem(report, Fault::WrongKind("point"), Outcome::FieldSkipped);
    None
}

pub(super) fn actor(node: &Node<'_>, report: &mut Report) -> Option<Actor> {
    node.only(&[&["id", "kind", "name", "short", "names", "seats", "relations", "note"]], report);
    Some(Actor {
        id: node.required("id", report)?,
        kind: node.string("kind", report),
        name: node.localized("name", report),
        short: node.localized("short", report),
        names: node.list("names", report, name),
        seats: node.list("seats", report, |node, report| {
            node.only(&[ASSERTION, &["place"]], report);
            assertion(node, report, |node, report| node.required("place", report))
        }),
        relations: node.list("relations", report, |node, report| {
            node.only(&[ASSERTION, &["kind", "actor", "on"]], report);
            assertion(node, report, relation)
        }),
        note: node.localized("note", report),
    })
}

fn relation(node: &Node<'_>, report: &mut Report) -> Option<ActorRelation> {
    let kind = node.word("kind", report, RelationKind::from_code)?;
    Some(ActorRelation { kind, actor: node.required("actor", report)?, on: node.edtf("on", report) })
}

fn name(node: &Node<'_>, report: &mut Report) -> Option<Assertion<Name>> {
    node.only(&[ASSERTION, &["name", "used"]], report);
    assertion(node, report, |node, report| {
        Some(Name { name: node.localized("name", report), used: node.edtf("used", report) })
    })
}

pub(super) fn dispute(node: &Node<'_>, report: &mut Report) -> Option<Dispute> {
    node.only(&[&["id", "about", "values", "note"]], report);
    Some(Dispute {
        id: node.required("id", report)?,
        about: node.localized("about", report),
        values: node.strings("values", report),
        note: node.localized("note", report),
    })
}

pub(super) fn gap(node: &Node<'_>, report: &mut Report) -> Option<Gap> {
    node.only(&[&["id", "activity", "event", "text"]], report);
    let id = node.required("id", report)?;
    let about = match (node.field("activity").is_some(), node.field("event").is_some()) {
        (true, true) => {
            node.problem(report, Fault::WrongKind("one of activity, event"), Outcome::RecordSkipped);
            return None;
        }
        (true, false) => GapAbout::Activity(node.required("activity", report)?),
        (false, true) => GapAbout::Event(node.required("event", report)?),
        (false, false) => GapAbout::Dataset,
    };
    Some(Gap { id, about, text: node.localized("text", report) })
}
