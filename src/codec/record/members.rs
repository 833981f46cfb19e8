//! The members of one JSON object, each value still text: read once, printed in one canonical form.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_json::value::RawValue;

use crate::domain::annotation::{RawJson, Unknown};
use crate::domain::problem::Fault;

/// Values by name, sorted by name.
#[derive(Default)]
pub(super) struct Members(BTreeMap<String, String>);

impl Members {
    /// Of a name that comes twice the last value is taken, as JavaScript does.
    pub fn parsed(text: &str) -> Result<Self, Fault> {
        let raw: BTreeMap<String, Box<RawValue>> = serde_json::from_str(text).map_err(|error| fault(&error))?;
        // One by one: collecting a map brings a sort along, 4 kB for each type.
        let mut members = BTreeMap::new();
        for (name, value) in raw {
            members.insert(name, compact(value.get()));
        }
        Ok(Self(members))
    }

    pub fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// The value must be JSON text.
    pub fn put(&mut self, name: &str, value: String) {
        self.0.insert(name.to_owned(), value);
    }

    pub fn put_unknown(&mut self, unknown: &Unknown) {
        self.0.extend(unknown.iter().map(|(name, value)| (name.clone(), value.0.clone())));
    }

    pub fn to_text(&self) -> String {
        let members: Vec<String> = self.0.iter().map(|(name, value)| json_string(name) + ":" + value).collect();
        format!("{{{}}}", members.join(","))
    }

    /// The value of a member that must be there.
    pub fn required<T: DeserializeOwned>(&self, name: &'static str) -> Result<T, Fault> {
        let value = self.0.get(name).ok_or(Fault::Missing(name))?;
        serde_json::from_str(value).map_err(|_| Fault::WrongKind(name))
    }

    /// As [`Self::required`], taking the member out.
    pub fn take<T: DeserializeOwned>(&mut self, name: &'static str) -> Result<T, Fault> {
        let value = self.required(name)?;
        self.0.remove(name);
        Ok(value)
    }

    /// As [`Self::take`]; a member that isn't there or is null gives nothing.
    pub fn take_optional(&mut self, name: &'static str) -> Result<Option<String>, Fault> {
        let Some(value) = self.0.remove(name) else { return Ok(None) };
        serde_json::from_str(&value).map_err(|_| Fault::WrongKind(name))
    }

    /// The text of a member that must be there, taken out.
    pub fn take_raw(&mut self, name: &'static str) -> Result<RawJson, Fault> {
        self.0.remove(name).map(RawJson).ok_or(Fault::Missing(name))
    }

    /// What nobody has taken.
    pub fn into_unknown(self) -> Unknown {
        let mut unknown = Unknown::new();
        for (name, value) in self.0 {
            unknown.insert(name, RawJson(value));
        }
        unknown
    }
}

/// What serde_json says, as a code.
fn fault(error: &serde_json::Error) -> Fault {
    match error.classify() {
        Category::Eof => Fault::Truncated,
        Category::Syntax | Category::Io => Fault::NotJson(error.to_string()),
        Category::Data => Fault::WrongKind("record"),
    }
}

/// A string as a JSON value.
pub(super) fn json_string(text: &str) -> String {
    // Not by way of a `Value`: that brings the writing of every other kind of value along. A string can't fail.
    serde_json::to_string(text).unwrap_or_default()
}

/// Valid JSON without the space between tokens; the tokens themselves stay as they are.
fn compact(json: &str) -> String {
    let (mut in_string, mut escaped) = (false, false);
    let keep = |c: &char| {
        if escaped {
            escaped = false;
        } else if in_string && *c == '\\' {
            escaped = true;
        } else if *c == '"' {
            in_string = !in_string;
        }
        in_string || !matches!(c, ' ' | '\t' | '\n' | '\r')
    };
    json.chars().filter(keep).collect()
}
