//! The same rows for a program: one JSON document. Things have their ids, and names in the language that it tells.

use serde_json::{Map, Value, json};

use super::{Days, Named, Row, kind_word};
use crate::domain::catalogue::Catalogue;
use crate::domain::localized::Localized;
use crate::text::Lang;

/// `{"dataset": …, "licence": …, "language": …, "entries": [ … ]}`, indented.
pub fn document(catalogue: &Catalogue, rows: &[Row], lang: Lang) -> String {
    let dataset = &catalogue.dataset;
    let entries: Vec<Value> = rows.iter().map(entry).collect();
    let whole = json!({
        "dataset": dataset.id,
        "title": texts(&dataset.title),
        "licence": {"id": dataset.licence.id, "url": dataset.licence.url},
        "language": lang.tag(),
        "entries": entries,
    });
    serde_json::to_string_pretty(&whole).unwrap_or_default()
}

fn entry(row: &Row) -> Value {
    let window = |days| {
        let [earliest, latest] = Days::words(days);
        if earliest.is_empty() { Value::Null } else { json!({"earliest": earliest, "latest": latest}) }
    };
    let named = |all: &[Named]| all.iter().map(|named| json!({"id": named.id, "name": named.name})).collect::<Vec<_>>();
    let part = |(actor, role): &(Named, Named)| json!({"actor": actor.id, "name": actor.name, "role": role.id, "roleName": role.name});
    json!({
        "kind": kind_word(row.kind),
        "id": row.id,
        "collection": row.collection,
        "title": texts(&row.title),
        "summary": texts(&row.summary),
        "when": row.when,
        "edtf": row.edtf,
        "start": window(row.days.start),
        "end": window(row.days.end),
        "reach": window(row.reach),
        "sourcesDisagreeOnTime": row.differs,
        "planned": row.planned,
        "themes": named(&row.themes),
        "supports": named(&row.supports),
        "countries": row.countries.iter().map(|(code, role)| json!({"country": code, "role": role})).collect::<Vec<_>>(),
        "participants": row.participants.iter().map(part).collect::<Vec<_>>(),
        "statuses": row.statuses,
        "sources": row.sources.iter().map(|(title, url)| json!({"title": title, "url": url})).collect::<Vec<_>>(),
        "address": row.address,
    })
}

/// By BCP 47 tag.
fn texts(text: &Localized) -> Value {
    Value::Object(text.iter().map(|(tag, text)| (tag.to_owned(), Value::from(text))).collect::<Map<_, _>>())
}
