//! Targets: ours as parts of the page that shows them, and back from its address.
//!
//! A passage is told by quotation and position, the rest by the address alone. Which of a thing's texts a passage is of
//! has no place in the model: the record beside it knows.

use serde_json::{Map, Value, json};

use super::super::Here;
use super::rules::{many, types};
use crate::codec::route::{Page, Route};
use crate::domain::annotation::{Passage, RawJson, Target};
use crate::domain::catalogue::EntryKind;

/// A target that is shown at this address. What came from elsewhere is as it came.
pub(super) fn written(target: &Target, address: &str) -> Value {
    match target {
        Target::Other(RawJson(text)) => match serde_json::from_str::<Value>(text) {
            Ok(value) if value.get("kind").is_none() => value,
            _ => address.into(),
        },
        Target::Passage(passage) => {
            let Passage { language, exact, prefix, suffix, position, .. } = passage.as_ref();
            let quote = json!({"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix});
            let position = position
                .filter(|(start, end)| start <= end)
                .map(|(start, end)| json!({"type": "TextPositionSelector", "start": start, "end": end}));
            let selector = match position {
                Some(position) => json!([quote, position]),
                None => quote,
            };
            let source = json!({"id": address, "language": language, "format": "text/html"});
            json!({"type": "SpecificResource", "source": source, "selector": selector})
        }
        _ => json!({"type": "SpecificResource", "source": address}),
    }
}

/// The address under which a value says that it is shown.
pub(super) fn address(value: &Value) -> Option<&str> {
    match value {
        Value::String(address) => Some(address),
        Value::Object(object) => match object.get("source").or_else(|| object.get("id"))? {
            Value::Object(source) => source.get("id")?.as_str(),
            address => address.as_str(),
        },
        _ => None,
    }
}

/// What an annotation is on: one of our things if it has an address of ours, else as it came.
pub(super) fn read(value: &Value, here: Here<'_>) -> Target {
    ours(value, here).unwrap_or_else(|| Target::Other(RawJson(value.to_string())))
}

fn ours(value: &Value, here: Here<'_>) -> Option<Target> {
    let hash = address(value)?.strip_prefix(here.site)?;
    if !hash.starts_with('#') {
        return None;
    }
    let (route, problems) = Route::from_hash(hash);
    let thing = match route.page {
        Page::Entry(EntryKind::Activity, id) => Target::Activity(id),
        Page::Entry(EntryKind::Event, id) => Target::Event(id),
        Page::Country(code) => Target::Country(code),
        Page::Actor(id) => Target::Actor(id),
        Page::Data => Target::Dataset,
        _ => return None,
    };
    if !problems.is_empty() {
        return None;
    }
    match many(value.get("selector")).as_slice() {
        [] => Some(thing),
        selectors => passage(thing, value, selectors),
    }
}

fn passage(of: Target, value: &Value, selectors: &[&Value]) -> Option<Target> {
    let of_class = |class: &str| {
        let mut all = selectors.iter().filter_map(|selector| selector.as_object());
        all.find(|selector| types(selector).contains(&class))
    };
    let quote = of_class("TextQuoteSelector")?;
    let text = |object: &Map<String, Value>, name: &str| {
        object.get(name).and_then(Value::as_str).unwrap_or_default().to_owned()
    };
    let end = |name: &str| of_class("TextPositionSelector")?.get(name)?.as_u64();
    Some(Target::Passage(Box::new(Passage {
        of,
        text: String::new(),
        language: value.get("source").and_then(Value::as_object).map(|source| text(source, "language"))?,
        exact: text(quote, "exact"),
        prefix: text(quote, "prefix"),
        suffix: text(quote, "suffix"),
        position: end("start").zip(end("end")),
    })))
}
