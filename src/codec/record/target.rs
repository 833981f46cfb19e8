//! A note's target as JSON, such as `{"id":"study-tour","kind":"activity"}`.
//!
//! Reading can't fail: what isn't a target of a known kind is kept as it came. Doesn't look the target up.

use super::members::{Members, json_string};
use crate::domain::annotation::{Passage, RawJson, Target, Unknown};
use crate::domain::problem::Fault;

pub(super) fn written(target: &Target, unknown: &Unknown) -> String {
    let mut members = Members::default();
    members.put_unknown(unknown);
    let strings = match target {
        Target::Other(RawJson(text)) => return text.clone(),
        Target::Activity(id) => vec![("kind", "activity"), ("id", id)],
        Target::Event(id) => vec![("kind", "event"), ("id", id)],
        Target::Country(code) => vec![("kind", "country"), ("id", code)],
        Target::Actor(id) => vec![("kind", "actor"), ("id", id)],
        Target::Statement(id) => vec![("kind", "statement"), ("id", id)],
        Target::Period { from, to } => vec![("kind", "period"), ("from", from), ("to", to)],
        Target::Dataset => vec![("kind", "dataset")],
        Target::Passage(passage) => {
            members.put("of", written(&passage.of, &Unknown::new()));
            if let Some((start, end)) = passage.position {
                members.put("start", start.to_string());
                members.put("end", end.to_string());
            }
            let Passage { of: _, text, language, exact, prefix, suffix, position: _ } = passage.as_ref();
            let selector = [("exact", exact.as_str()), ("prefix", prefix), ("suffix", suffix)];
            [[("kind", "passage"), ("text", text), ("language", language)], selector].concat()
        }
    };
    for (name, value) in strings {
        members.put(name, json_string(value));
    }
    members.to_text()
}

/// The target, and its members that this build doesn't know.
pub(super) fn parsed(raw: &RawJson) -> (Target, Unknown) {
    known(&raw.0).unwrap_or_else(|_| (Target::Other(raw.clone()), Unknown::new()))
}

fn known(text: &str) -> Result<(Target, Unknown), Fault> {
    let mut members = Members::parsed(text)?;
    let kind: String = members.take("kind")?;
    let target = match kind.as_str() {
        "activity" => Target::Activity(members.take("id")?),
        "event" => Target::Event(members.take("id")?),
        "country" => Target::Country(members.take("id")?),
        "actor" => Target::Actor(members.take("id")?),
        "statement" => Target::Statement(members.take("id")?),
        "period" => Target::Period { from: members.take("from")?, to: members.take("to")? },
        "dataset" => Target::Dataset,
        "passage" => Target::Passage(Box::new(passage(&mut members)?)),
        _ => return Err(Fault::UnknownWord(kind)),
    };
    Ok((target, members.into_unknown()))
}

fn passage(members: &mut Members) -> Result<Passage, Fault> {
    let of = members.take_raw("of")?;
    let position = position(members);
    let (text, language) = (members.take("text")?, members.take("language")?);
    let (exact, prefix, suffix) = (members.take("exact")?, members.take("prefix")?, members.take("suffix")?);
    Ok(Passage { of: owner(&of)?, text, language, exact, prefix, suffix, position })
}

/// The thing whose text it is. A passage of a passage isn't followed, so nesting has an end, and nothing is
/// dropped: an owner that can't be written back as it came makes the whole target one of another kind.
fn owner(of: &RawJson) -> Result<Target, Fault> {
    if Members::parsed(&of.0)?.required::<String>("kind")? == "passage" {
        return Err(Fault::WrongKind("of"));
    }
    match parsed(of) {
        (target, unknown) if unknown.is_empty() => Ok(target),
        _ => Err(Fault::WrongKind("of")),
    }
}

/// Both ends or neither.
fn position(members: &mut Members) -> Option<(u64, u64)> {
    let both = (members.required("start").ok()?, members.required("end").ok()?);
    members.take::<u64>("start").ok()?;
    members.take::<u64>("end").ok()?;
    Some(both)
}
