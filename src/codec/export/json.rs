//! The same rows for a program: one JSON document. Things have their ids, and names in the language that it tells.

use serde_json::{Map, Value, json};

use super::{About, Days, Named, Row, Told, kind_word};
use crate::domain::catalogue::Catalogue;
use crate::domain::localized::Localized;
use crate::text::Lang;

/// `{"dataset": …, "licence": …, "language": …, "entries": [ … ]}`, indented.
pub fn document(catalogue: &Catalogue, rows: &[Row], lang: Lang) -> String {
    printed(&Value::Object(whole(catalogue, rows, lang)))
}

/// The same of the page of one thing, with its name and permanent link, and every claim about it.
pub fn page(catalogue: &Catalogue, about: &About, (name, address): (&str, &str), lang: Lang) -> String {
    let mut whole = whole(catalogue, &about.rows, lang);
    whole.insert("page".to_owned(), json!({"name": name, "address": address}));
    whole.insert("statements".to_owned(), about.claims.iter().map(told).collect::<Vec<_>>().into());
    printed(&Value::Object(whole))
}

fn printed(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

fn whole(catalogue: &Catalogue, rows: &[Row], lang: Lang) -> Map<String, Value> {
    let dataset = &catalogue.dataset;
    let entries: Vec<Value> = rows.iter().map(entry).collect();
    let licence = &dataset.licence;
    let mut whole = Map::new();
    for (name, value) in [
        ("dataset", dataset.id.as_str().into()),
        ("title", texts(&dataset.title)),
        // What it doesn't cover, such as quoted passages, is in its note.
        ("licence", json!({"id": licence.id, "url": licence.url, "note": texts(&licence.note)})),
        ("language", lang.tag().into()),
        ("entries", entries.into()),
    ] {
        whole.insert(name.to_owned(), value);
    }
    whole
}

fn told(told: &Told) -> Value {
    let (kind, id, name) = &told.teller;
    let said: Map<String, Value> =
        told.said.iter().map(|(tag, text)| ((*tag).to_owned(), text.as_str().into())).collect();
    let source = &told.source;
    json!({
        "id": told.id,
        "about": {"kind": kind, "id": id, "name": name},
        "kind": told.kind,
        "statement": said,
        "edtf": told.edtf,
        "status": told.status,
        "disputed": told.disputed,
        "asOf": told.as_of,
        "source": {
            "id": source.id,
            "title": source.title,
            "url": source.url,
            "language": source.language,
            "rights": source.rights,
        },
        "quote": told.quote,
        "note": told.note,
        "address": told.address,
    })
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
