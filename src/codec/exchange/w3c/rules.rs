//! What the model says must be so, held against one annotation. Each broken rule is named with the member at fault.
//!
//! Members that the model doesn't know are nobody's business, and what it only recommends isn't asked for.

use serde_json::{Map, Value};

use super::CONTEXT;
use super::item::millis;
use crate::domain::annotation::Why;

/// The member at fault, as a path within the annotation, and the rule.
type Broken = (String, Why);
type Object = Map<String, Value>;

/// The classes that hold several resources (3.2.8 and 4.4).
const SETS: [&str; 4] = ["Choice", "Composite", "List", "Independents"];

/// An annotation that breaks no rule. `inside` a page or collection, which have the context for it.
pub(super) fn checked(value: &Value, inside: bool) -> Result<&Object, Broken> {
    let here = |why| (String::new(), why);
    let annotation = value.as_object().ok_or_else(|| here(Why::NotAnnotation))?;
    if !types(annotation).contains(&"Annotation") {
        return Err(here(Why::NotAnnotation));
    }
    // An annotation within a page may have one of its own.
    if !inside || annotation.contains_key("@context") {
        context(annotation).map_err(here)?;
    }
    iri(annotation, "id").map_err(here)?;
    if annotation.contains_key("body") && annotation.contains_key("bodyValue") {
        return Err(here(Why::Both("body", "bodyValue")));
    }
    if annotation.contains_key("bodyValue") {
        string(annotation, "bodyValue").map_err(here)?;
    }
    if annotation.contains_key("canonical") {
        iri(annotation, "canonical").map_err(here)?;
    }
    dates(annotation, "")?;
    let targets = many(annotation.get("target"));
    if targets.is_empty() {
        return Err(here(Why::Lacks("target")));
    }
    for (name, resources) in [("target", targets), ("body", many(annotation.get("body")))] {
        let several = annotation.get(name).is_some_and(Value::is_array);
        for (at, each) in resources.into_iter().enumerate() {
            resource(each, &if several { format!("{name}[{at}]") } else { name.to_owned() })?;
        }
    }
    Ok(annotation)
}

/// 3.1: one or more values, of which one is the model's; a single one is a string.
pub(super) fn context(object: &Object) -> Result<(), Why> {
    match object.get("@context") {
        Some(Value::String(text)) if text == CONTEXT => Ok(()),
        Some(Value::Array(all)) if 1 < all.len() && all.iter().any(|one| one == CONTEXT) => Ok(()),
        _ => Err(Why::NoContext),
    }
}

/// The classes that a value says it has.
pub(super) fn types(object: &Object) -> Vec<&str> {
    many(object.get("type")).into_iter().filter_map(Value::as_str).collect()
}

/// One value or a list of them.
pub(super) fn many(value: Option<&Value>) -> Vec<&Value> {
    match value {
        Some(Value::Array(all)) => all.iter().collect(),
        Some(Value::Null) | None => Vec::new(),
        Some(one) => vec![one],
    }
}

/// Exactly one IRI.
pub(super) fn iri(object: &Object, name: &'static str) -> Result<(), Why> {
    match object.get(name) {
        None | Some(Value::Null) => Err(Why::Lacks(name)),
        Some(Value::Array(_)) => Err(Why::NotOne(name)),
        Some(Value::String(text)) if is_iri(text) => Ok(()),
        Some(_) => Err(Why::NotIri(name)),
    }
}

/// A scheme, and nothing that no IRI has (RFC 3987).
pub(super) fn is_iri(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once(':') else { return false };
    let in_scheme = |letter: char| letter.is_ascii_alphanumeric() || "+-.".contains(letter);
    let barred = |letter: char| letter.is_whitespace() || letter.is_control() || "<>\"{}|\\^`".contains(letter);
    scheme.starts_with(|letter: char| letter.is_ascii_alphabetic())
        && scheme.chars().all(in_scheme)
        && !rest.is_empty()
        && !rest.contains(barred)
}

/// Exactly one string.
fn string(object: &Object, name: &'static str) -> Result<(), Why> {
    match object.get(name) {
        None | Some(Value::Null) => Err(Why::Lacks(name)),
        Some(Value::String(_)) => Ok(()),
        Some(Value::Array(_)) => Err(Why::NotOne(name)),
        Some(_) => Err(Why::NotString(name)),
    }
}

fn number(object: &Object, name: &'static str) -> Result<u64, Why> {
    match object.get(name) {
        None | Some(Value::Null) => Err(Why::Lacks(name)),
        Some(Value::Array(_)) => Err(Why::NotOne(name)),
        Some(value) => value.as_u64().ok_or(Why::NotNumber(name)),
    }
}

/// 3.3.1: at most one of each, in UTC with its Z.
fn dates(object: &Object, path: &str) -> Result<(), Broken> {
    for name in ["created", "modified", "generated"] {
        date(object, name).map_err(|why| (path.to_owned(), why))?;
    }
    Ok(())
}

fn date(object: &Object, name: &'static str) -> Result<(), Why> {
    match object.get(name) {
        None | Some(Value::Null) => Ok(()),
        Some(Value::Array(_)) => Err(Why::NotOne(name)),
        Some(value) if value.as_str().and_then(millis).is_some() => Ok(()),
        Some(_) => Err(Why::NotDateTime(name)),
    }
}

/// A body or a target: an IRI, a text, a set, a part of something, or something elsewhere.
fn resource(value: &Value, path: &str) -> Result<(), Broken> {
    let here = |why| (path.to_owned(), why);
    let object = match value {
        Value::String(text) if is_iri(text) => return Ok(()),
        Value::Object(object) => object,
        _ => return Err((path.to_owned(), Why::NotIri("id"))),
    };
    dates(object, path)?;
    let types = types(object);
    if types.iter().any(|class| SETS.contains(class)) {
        let items = match object.get("items") {
            Some(Value::Array(items)) if !items.is_empty() => items,
            _ => return Err(here(Why::Lacks("items"))),
        };
        for (at, item) in items.iter().enumerate() {
            resource(item, &format!("{path}.items[{at}]"))?;
        }
        return Ok(());
    }
    if object.contains_key("source") || types.contains(&"SpecificResource") {
        return part(object, path);
    }
    if types.contains(&"TextualBody") || object.contains_key("value") {
        return string(object, "value").map_err(here);
    }
    iri(object, "id").map_err(here)
}

/// A specific resource (4): one source, and what says which part of it, in which state.
fn part(object: &Object, path: &str) -> Result<(), Broken> {
    let here = |why| (path.to_owned(), why);
    match object.get("source") {
        Some(Value::Object(source)) => iri(source, "id").map_err(|why| (format!("{path}.source"), why))?,
        _ => iri(object, "source").map_err(here)?,
    }
    for name in ["selector", "state"] {
        for each in many(object.get(name)) {
            selector(each, &format!("{path}.{name}"))?;
        }
    }
    Ok(())
}

/// A selector (4.2) or a state (4.3).
fn selector(value: &Value, path: &str) -> Result<(), Broken> {
    let here = |why| (path.to_owned(), why);
    let object = match value {
        Value::String(text) if is_iri(text) => return Ok(()),
        Value::Object(object) => object,
        _ => return Err(here(Why::NotIri("id"))),
    };
    for class in types(object) {
        match class {
            "FragmentSelector" | "CssSelector" | "XPathSelector" | "HttpRequestState" => {
                string(object, "value").map_err(here)?;
            }
            "SvgSelector" if object.contains_key("value") => string(object, "value").map_err(here)?,
            "SvgSelector" => iri(object, "id").map_err(here)?,
            "TextQuoteSelector" => {
                string(object, "exact").map_err(here)?;
                for name in ["prefix", "suffix"] {
                    if object.contains_key(name) {
                        string(object, name).map_err(here)?;
                    }
                }
            }
            "TextPositionSelector" | "DataPositionSelector" => {
                let (start, end) = (number(object, "start").map_err(here)?, number(object, "end").map_err(here)?);
                if end < start {
                    return Err(here(Why::EndsBeforeStart));
                }
            }
            "RangeSelector" => {
                for name in ["startSelector", "endSelector"] {
                    let Some(end) = object.get(name) else { return Err(here(Why::Lacks(name))) };
                    selector(end, &format!("{path}.{name}"))?;
                }
            }
            "TimeState" => time_state(object).map_err(here)?,
            _ => {}
        }
    }
    for each in many(object.get("refinedBy")) {
        selector(each, &format!("{path}.refinedBy"))?;
    }
    Ok(())
}

/// 4.3.1: dates, or a first and a last one, and not both.
fn time_state(object: &Object) -> Result<(), Why> {
    let (start, end) = ("sourceDateStart", "sourceDateEnd");
    match (object.contains_key("sourceDate"), object.contains_key(start), object.contains_key(end)) {
        (true, true, _) => return Err(Why::Both("sourceDate", start)),
        (true, _, true) => return Err(Why::Both("sourceDate", end)),
        (_, true, false) => return Err(Why::Lacks(end)),
        (_, false, true) => return Err(Why::Lacks(start)),
        _ => {}
    }
    let is_date = |value: &Value| value.as_str().and_then(millis).is_some();
    if !many(object.get("sourceDate")).into_iter().all(is_date) {
        return Err(Why::NotDateTime("sourceDate"));
    }
    date(object, start)?;
    date(object, end)
}
