//! The W3C's Web Annotation Data Model (<https://www.w3.org/TR/annotation-model/>), written and read.
//!
//! Each note is written as any program understands it, and beside that as the record that we store, under a name that
//! others pass over. Where both say the same when it is read, the record counts: with its history's ids, to the letter.
//! Where another program has changed the note, what it says counts, as a change of that record.
//!
//! What has no place in a note (other kinds of bodies, creators, rights) stays as it came under one member of the
//! note's own, and is written again. Targets that aren't ours are kept whole, as a note on something that isn't here.

mod body;
mod item;
mod rules;
mod target;

use serde_json::{Map, Value, json};

use super::{Here, Row};
use crate::domain::annotation::{Brought, Refused, Why};
use crate::domain::problem::Location;

/// The value that says what the members mean.
const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";
/// Our own record of an annotation, as text.
const RECORD: &str = "urn:kakehashi:record";
/// What ids of ours begin with, which are no IRIs by themselves.
const NOTE: &str = "urn:kakehashi:note:";
/// The member of a note in which stays what only an annotation has.
const KEPT: &str = "w3c";

/// All rows as one collection, whose only page is within it. `address` is where the app's notes are.
pub fn collection(rows: &[Row], address: &str, label: &str) -> String {
    let items: Vec<Value> = rows.iter().map(item::written).collect();
    let whole = json!({
        "@context": CONTEXT,
        "id": address,
        "type": "AnnotationCollection",
        "label": label,
        "total": items.len(),
        "first": {"id": "urn:kakehashi:page:1", "type": "AnnotationPage", "startIndex": 0, "items": items},
    });
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}

/// What an annotation, a list of them, a page or a collection brings; nothing where the value is none of these.
pub fn read(value: &Value, here: Here<'_>) -> Option<Brought> {
    let mut brought = Brought::default();
    if let Some(items) = value.as_array() {
        each(items, ("", false), here, &mut brought);
        return Some(brought);
    }
    let whole = value.as_object()?;
    let types = rules::types(whole);
    if types.contains(&"AnnotationCollection") {
        if let Err(why) = rules::context(whole).and_then(|()| rules::iri(whole, "id")) {
            refuse(&mut brought, "", why);
            return Some(brought);
        }
        match whole.get("first") {
            Some(Value::Object(first)) => page(first, "first", true, here, &mut brought),
            // Nothing is fetched from elsewhere.
            Some(_) => refuse(&mut brought, "first", Why::NotInside),
            None => {}
        }
    } else if types.contains(&"AnnotationPage") {
        page(whole, "", false, here, &mut brought);
    } else if types.contains(&"Annotation") || whole.contains_key("target") {
        one(value, "", false, here, &mut brought);
    } else {
        return None;
    }
    Some(brought)
}

/// A page and those that are within it.
fn page(page: &Map<String, Value>, path: &str, inside: bool, here: Here<'_>, brought: &mut Brought) {
    let (mut now, mut path, mut inside) = (page, path.to_owned(), inside);
    loop {
        let context = if inside { Ok(()) } else { rules::context(now) };
        if let Err(why) = context.and_then(|()| rules::iri(now, "id")) {
            return refuse(brought, &path, why);
        }
        match now.get("items") {
            Some(Value::Array(items)) => each(items, (&path, true), here, brought),
            _ => return refuse(brought, &path, Why::Lacks("items")),
        }
        path = joined(&path, "next");
        match now.get("next") {
            Some(Value::Object(next)) => now = next,
            Some(_) => return refuse(brought, &path, Why::NotInside),
            None => return,
        }
        inside = true;
    }
}

fn each(items: &[Value], (path, inside): (&str, bool), here: Here<'_>, brought: &mut Brought) {
    let list = if path.is_empty() && !inside { String::new() } else { joined(path, "items") };
    for (at, item) in items.iter().enumerate() {
        one(item, &format!("{list}[{at}]"), inside, here, brought);
    }
}

fn one(value: &Value, path: &str, inside: bool, here: Here<'_>, brought: &mut Brought) {
    let record = value.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    match rules::checked(value, inside) {
        Ok(annotation) => brought.revisions.push(item::read(annotation, here)),
        Err((inner, why)) => {
            let path = if inner.starts_with('[') { path.to_owned() + &inner } else { joined(path, &inner) };
            brought.refused.push(Refused { place: Location { path, record, ..Location::default() }, why });
        }
    }
}

fn refuse(brought: &mut Brought, path: &str, why: Why) {
    brought.refused.push(Refused { place: Location { path: path.to_owned(), ..Location::default() }, why });
}

fn joined(path: &str, member: &str) -> String {
    match (path.is_empty(), member.is_empty()) {
        (true, _) => member.to_owned(),
        (_, true) => path.to_owned(),
        _ => format!("{path}.{member}"),
    }
}
