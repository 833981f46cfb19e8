//! Bodies: what a note says, and its tags. Texts stand one below the other; what isn't text is named by its address.

use serde_json::{Map, Value, json};

use super::rules::{many, types};

/// Our text and tags as bodies; nothing where there is neither.
pub(super) fn written(body: &str, tags: &[String]) -> Option<Value> {
    let mut all: Vec<Value> = Vec::new();
    if !body.is_empty() {
        all.push(json!({"type": "TextualBody", "value": body, "format": "text/markdown", "purpose": "commenting"}));
    }
    all.extend(tags.iter().map(|tag| json!({"type": "TextualBody", "value": tag, "purpose": "tagging"})));
    if all.len() < 2 { all.pop() } else { Some(Value::Array(all)) }
}

/// Text and tags of an annotation.
pub(super) fn read(annotation: &Map<String, Value>) -> (String, Vec<String>) {
    if let Some(text) = annotation.get("bodyValue").and_then(Value::as_str) {
        return (text.to_owned(), Vec::new());
    }
    let motivations = many(annotation.get("motivation"));
    let tags_all = !motivations.is_empty() && motivations.iter().all(|motivation| *motivation == "tagging");
    let (mut texts, mut tags) = (Vec::new(), Vec::new());
    for body in many(annotation.get("body")) {
        take(body, tags_all, &mut texts, &mut tags);
    }
    (texts.join("\n\n"), tags)
}

fn take(body: &Value, is_tag: bool, texts: &mut Vec<String>, tags: &mut Vec<String>) {
    let object = match body {
        Value::String(iri) => return texts.push(linked(iri)),
        Value::Object(object) => object,
        _ => return,
    };
    let types = types(object);
    if let Some(Value::Array(items)) = object.get("items") {
        // Of a choice the first is the one that its author prefers.
        let taken = if types.contains(&"Choice") { 1 } else { items.len() };
        items.iter().take(taken).for_each(|item| take(item, is_tag, texts, tags));
        return;
    }
    let purposes = many(object.get("purpose"));
    let is_tag = purposes.contains(&&Value::from("tagging")) || (is_tag && purposes.is_empty());
    let named = |value: &Value| match value {
        Value::Object(source) => source.get("id").and_then(Value::as_str).map(str::to_owned),
        other => other.as_str().map(str::to_owned),
    };
    if let Some(text) = object.get("value").and_then(Value::as_str) {
        if is_tag { tags.push(text.to_owned()) } else { texts.push(text.to_owned()) }
    } else if let Some(iri) = object.get("source").or_else(|| object.get("id")).and_then(named) {
        if is_tag { tags.push(iri) } else { texts.push(linked(&iri)) }
    }
}

/// An address as Markdown makes a link of it.
fn linked(iri: &str) -> String {
    format!("<{iri}>")
}
