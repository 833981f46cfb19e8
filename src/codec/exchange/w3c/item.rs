//! One annotation and one note, each made of the other.

use serde_json::{Map, Value};

use super::{CONTEXT, KEPT, NOTE, RECORD, body, rules, target};
use crate::codec::exchange::{Here, Row};
use crate::codec::percent::{decoded, encoded};
use crate::codec::record::{self, digest, utc};
use crate::domain::annotation::{AnnotationId, Content, FOREIGN, Hlc, RawJson, RevId, Revision};
use crate::domain::time::Day;

/// A note as an annotation, without the context, which its page has.
pub(super) fn written(row: &Row) -> Value {
    let content = &row.note.content;
    let mut kept = kept(content);
    kept.remove(MARK);
    // What a body means may follow from the motivation.
    let came = body::read(&kept);
    let mut item = Map::new();
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            item.insert(name.to_owned(), value);
        }
    };
    put("id", Some(iri_of(&row.note.id).into()));
    put("type", Some(kept.remove("type").unwrap_or_else(|| "Annotation".into())));
    put("motivation", Some(kept.remove("motivation").unwrap_or_else(|| "commenting".into())));
    // A year has four digits there.
    let date = |ms: u64| (0 < ms && ms < YEAR_10000_MS).then(|| Value::from(utc(ms)));
    put("created", kept.remove("created").or_else(|| date(row.created_ms)));
    put("modified", date(row.note.modified_ms()));
    // Bodies and target as they came, while they still say what the note says.
    if came.0 != content.body
        || came.1 != content.tags
        || !(kept.contains_key("body") || kept.contains_key("bodyValue"))
    {
        kept.remove("bodyValue");
        kept.remove("body");
        put("body", body::written(&content.body, &content.tags));
    }
    put("target", Some(kept.remove("target").unwrap_or_else(|| target::written(&content.target, &row.address))));
    put(RECORD, Some(record::written(&row.note).into()));
    for (name, value) in kept {
        item.entry(name).or_insert(value);
    }
    Value::Object(item)
}

/// What only an annotation has, as it came.
fn kept(content: &Content) -> Map<String, Value> {
    let raw = content.unknown.get(KEPT).and_then(|RawJson(text)| serde_json::from_str(text).ok());
    match raw {
        Some(Value::Object(mut kept)) => {
            // Of another target than the note's now.
            if kept.get("target").is_some_and(|_| !is_derived(content)) {
                kept.remove("target");
            }
            kept
        }
        _ => Map::new(),
    }
}

/// Whether the note is still on what its annotation was on: then the note has the mark of that.
fn is_derived(content: &Content) -> bool {
    let mark = content.unknown.get(KEPT).and_then(|RawJson(text)| serde_json::from_str::<Value>(text).ok());
    let mark = mark.as_ref().and_then(|kept| kept.get(MARK)).and_then(Value::as_str).map(str::to_owned);
    mark == Some(digest(&record::target_text(content)))
}

const YEAR_10000_MS: u64 = 253_402_300_800_000;

/// Beside a target that is kept as it came: the digest of ours that was made of it.
const MARK: &str = "urn:kakehashi:target-digest";

/// A note of an annotation that breaks no rule.
pub(super) fn read(annotation: &Map<String, Value>, here: Here<'_>) -> Revision {
    let (body, tags) = body::read(annotation);
    let came = annotation.get("target").unwrap_or(&Value::Null);
    let record = annotation.get(RECORD).and_then(Value::as_str).and_then(|text| record::parsed(text).ok());
    let record = record.filter(|record| Some(iri_of(&record.id).as_str()) == text(annotation, "id"));
    let is_there = |record: &Revision| {
        // The address may be another installation's.
        let address = target::address(came).unwrap_or_default();
        *came == target::written(&record.content.target, address) || kept(&record.content).get("target") == Some(came)
    };
    if let Some(record) = &record
        && (&record.content.body, &record.content.tags) == (&body, &tags)
        && is_there(record)
    {
        return record.clone();
    }
    let content = match &record {
        // Another program has changed our note.
        Some(record) if is_there(record) => Content { body, tags, ..record.content.clone() },
        Some(record) => Content { body, tags, target: target::read(came, here), ..record.content.clone() },
        None => foreign(annotation, (body, tags), came, here),
    };
    let date = |name: &str| text(annotation, name).and_then(millis);
    let at = date("modified").or_else(|| date("created")).unwrap_or_default();
    let mut parents: Vec<RevId> = Vec::new();
    if let Some(record) = &record {
        parents.push(record.rev.clone());
        parents.extend(record.parents.iter().cloned());
    }
    let revision = Revision {
        hlc: Hlc { millis: at, counter: 0, tab: FOREIGN },
        rev: RevId::default(),
        id: text(annotation, "id").map(id_of).unwrap_or_default(),
        parents,
        replaced: Vec::new(),
        dataset: record.map_or_else(|| here.dataset.to_owned(), |record| record.dataset),
        undoes: None,
        step: None,
        content,
    };
    // The same annotation is the same revision, wherever and however often it is read.
    let rev = RevId("w3c-".to_owned() + &digest(&record::written(&revision)));
    Revision { rev, ..revision }
}

fn foreign(
    annotation: &Map<String, Value>,
    (body, tags): (String, Vec<String>),
    came: &Value,
    here: Here<'_>,
) -> Content {
    let target = target::read(came, here);
    let mut content = Content { tags, ..Content::new(target, body) };
    let mut kept = annotation.clone();
    kept.remove("id");
    kept.remove("modified");
    kept.remove(RECORD);
    if kept.get("@context").is_some_and(|context| context == CONTEXT) {
        kept.remove("@context");
    }
    for (name, usual) in [("type", "Annotation"), ("motivation", "commenting")] {
        if kept.get(name).is_some_and(|value| value == usual) {
            kept.remove(name);
        }
    }
    if kept.get("body") == body::written(&content.body, &content.tags).as_ref() {
        kept.remove("body");
    }
    let address = target::address(came).unwrap_or_default();
    if *came == target::written(&content.target, address) {
        kept.remove("target");
    } else {
        kept.insert(MARK.to_owned(), digest(&record::target_text(&content)).into());
    }
    if !kept.is_empty() {
        content.unknown.insert(KEPT.to_owned(), RawJson(Value::Object(kept).to_string()));
    }
    content
}

fn text<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    object.get(name)?.as_str()
}

/// A note's id as an IRI: one that is none gets a beginning.
fn iri_of(id: &AnnotationId) -> String {
    let stands = rules::is_iri(&id.0) && !id.0.starts_with(NOTE);
    if stands { id.0.clone() } else { NOTE.to_owned() + &encoded(&id.0) }
}

fn id_of(iri: &str) -> AnnotationId {
    let own = iri.strip_prefix(NOTE).and_then(decoded).map(AnnotationId);
    // Only what we would write so is taken apart: one note has one IRI.
    own.filter(|id| iri_of(id) == iri).unwrap_or_else(|| AnnotationId(iri.to_owned()))
}

/// Milliseconds since 1970 of `2015-01-28T12:00:00Z`, also with a part of a second; a date before 1970 is 1970.
pub(super) fn millis(text: &str) -> Option<u64> {
    let (date, time) = text.strip_suffix('Z')?.split_once('T')?;
    let part = |text: Option<&str>, width: usize| {
        let text = text.filter(|text| text.len() == width && text.bytes().all(|byte| byte.is_ascii_digit()))?;
        text.parse::<i64>().ok()
    };
    let mut days = date.split('-');
    let (year, month, day) = (part(days.next(), 4)?, part(days.next(), 2)?, part(days.next(), 2)?);
    let whole = Day::from_ymd(year, month, day);
    let (time, fraction) = time.split_once('.').map_or((time, None), |(time, rest)| (time, Some(rest)));
    let mut units = time.split(':');
    let (hour, minute, second) = (part(units.next(), 2)?, part(units.next(), 2)?, part(units.next(), 2)?);
    let holds = whole.ymd() == (year, month, day) && hour < 24 && minute < 60 && second < 60;
    if days.next().is_some() || units.next().is_some() || !holds {
        return None;
    }
    let thousandths = match fraction {
        None => 0,
        Some(digits) if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) => {
            format!("{digits:0<3}").get(..3)?.parse::<i64>().ok()?
        }
        Some(_) => return None,
    };
    let seconds = whole.0 * 86_400 + hour * 3600 + minute * 60 + second;
    Some(u64::try_from(seconds * 1000 + thousandths).unwrap_or_default())
}
