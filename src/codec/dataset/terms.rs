//! Vocabularies, sources, countries, places and actors of a dataset file.

use super::entries::{ASSERTION, assertion};
use crate::codec::node::{Node, Report};
use crate::domain::actor::{Actor, ActorName, ActorRelation, RelationKind};
use crate::domain::dataset::{Source, Term};
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
    node.only(&[&["code", "name", "numeric", "region"]], report);
    Some(Country {
        code: node.required("code", report)?,
        name: node.localized("name", report),
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
        names: node.list("names", report, |node, report| {
            node.only(&[ASSERTION, &["name", "used"]], report);
            let value = |node: &Node<'_>, report: &mut Report| {
                Some(ActorName { name: node.localized("name", report), used: node.edtf("used", report) })
            };
            assertion(node, report, value)
        }),
        seats: node.list("seats", report, |node, report| {
            node.only(&[ASSERTION, &["place"]], report);
            assertion(node, report, |node, report| node.required("place", report))
        }),
        relations: node.list("relations", report, |node, report| {
            node.only(&[ASSERTION, &["kind", "actor"]], report);
            assertion(node, report, relation)
        }),
        note: node.localized("note", report),
    })
}

fn relation(node: &Node<'_>, report: &mut Report) -> Option<ActorRelation> {
    let kind = node.word("kind", report, RelationKind::from_code)?;
    Some(ActorRelation { kind, actor: node.required("actor", report)? })
}
