//! All notes with their history as one file of our own, for keeping and for another browser.
//!
//! Doesn't merge: reading gives revisions and what couldn't be read.

use serde_json::value::RawValue;

use super::members::{Members, json_string};
use super::{SCHEMA, Unreadable, parsed, written};
use crate::domain::annotation::Revision;
use crate::domain::problem::Fault;
use crate::domain::time::Day;

/// The file's `format`.
pub const FORMAT: &str = "kakehashi-annotations";

/// What a file held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Download {
    /// The dataset in use when it was written; each revision names its own.
    pub dataset: String,
    /// When, as the file says it.
    pub exported: String,
    pub revisions: Vec<Revision>,
    /// Records that couldn't be read, here or by the build that wrote the file.
    pub unreadable: Vec<Unreadable>,
}

/// The file's text: one revision a line, then the raw text of what the storage holds and this build can't
/// read, so that a backup is whole.
pub fn download<'a>(
    dataset: &str,
    exported_ms: u64,
    revisions: impl IntoIterator<Item = &'a Revision>,
    unreadable: impl IntoIterator<Item = &'a str>,
) -> String {
    let revisions = lines(revisions.into_iter().map(written));
    let unreadable = lines(unreadable.into_iter().map(json_string));
    let (format, dataset, exported) = (json_string(FORMAT), json_string(dataset), json_string(&utc(exported_ms)));
    format!(
        "{{\n\"format\": {format},\n\"schema\": {SCHEMA},\n\"dataset\": {dataset},\n\"exported\": {exported},\n\
         \"revisions\": {revisions},\n\"unreadable\": {unreadable}\n}}\n"
    )
}

fn lines(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.map(|item| format!("\n{item}")).collect();
    format!("[{}]", items.join(","))
}

/// The contents of such a file. An error means that nothing of it can be used.
pub fn parsed_download(text: &str) -> Result<Download, Fault> {
    let mut members = Members::parsed(text.trim_start_matches('\u{feff}'))?;
    let format: String = members.take("format")?;
    if format != FORMAT {
        return Err(Fault::UnknownWord(format));
    }
    let schema = members.take("schema")?;
    if SCHEMA < schema {
        return Err(Fault::NewerSchema(schema));
    }
    let mut file = Download {
        dataset: members.take("dataset")?,
        exported: members.take_optional("exported")?.unwrap_or_default(),
        ..Download::default()
    };
    let records = members.take::<Vec<Box<RawValue>>>("revisions")?;
    // What another build couldn't read this one perhaps can.
    let quarantined: Vec<String> = members.take("unreadable").unwrap_or_default();
    for text in records.iter().map(|record| record.get()).chain(quarantined.iter().map(String::as_str)) {
        match parsed(text) {
            Ok(revision) => file.revisions.push(revision),
            Err(unreadable) => file.unreadable.push(unreadable),
        }
    }
    Ok(file)
}

/// Milliseconds since 1970 as ISO 8601 in UTC, to the second: `2026-11-23T21:22:05Z`.
pub fn utc(ms: u64) -> String {
    let seconds = i64::try_from(ms / 1000).unwrap_or(i64::MAX);
    let (year, month, day) = Day(seconds / 86_400).ymd();
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year:04}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z")
}
