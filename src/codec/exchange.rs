//! Notes for other programs, other browsers and other people, and back from them.
//!
//! Writing takes [`Row`]s: a note with what its target is called and where that is shown. Reading takes the bytes of a
//! file or a text, asks first whether they are too many or too deeply nested, and gives what could be read and, with
//! the place, what could not. Knows nothing of the notes that are here: what an import does with them is
//! `domain::annotation`'s to say.

pub mod csv;
mod guard;
pub mod link;
pub mod markdown;
pub mod w3c;

use serde_json::Value;

use super::record::{FORMAT, parsed_download};
use crate::domain::annotation::{Brought, Refused, Revision, Why};
use crate::domain::problem::{Fault, Location};

pub use guard::{MOST_BYTES, MOST_LEVELS, MOST_NOTES, text};

/// One note as it is written for others.
#[derive(Clone, Debug)]
pub struct Row {
    pub note: Revision,
    pub created_ms: u64,
    /// What it is on, in words: its name, and the kind of thing.
    pub name: String,
    pub kind: String,
    /// Where that is shown: a permanent link.
    pub address: String,
}

/// Where something is read: the dataset in use, and the app's own address without a fragment.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    pub dataset: &'a str,
    pub site: &'a str,
}

/// What a file brings. Nothing of it can be used where this is an error.
///
/// # Errors
/// Too large, no text, or of no format that is read here.
pub fn read(bytes: &[u8], here: Here<'_>) -> Result<Brought, Refused> {
    read_text(&guard::text(bytes)?, here)
}

/// The same for a text that was pasted.
///
/// # Errors
/// As [`read`].
pub fn read_text(text: &str, here: Here<'_>) -> Result<Brought, Refused> {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    if start.is_empty() {
        return Err(whole(Why::Empty));
    }
    if !start.starts_with(['{', '[']) {
        return Err(whole(Why::UnknownFormat));
    }
    guard::checked(text)?;
    // Ours first, and not as a tree: a record is kept to the letter.
    match parsed_download(start) {
        Ok(file) => {
            let mut brought = Brought { revisions: file.revisions, refused: Vec::new() };
            for (at, unread) in file.unreadable.into_iter().enumerate() {
                let place = Location { path: format!("unreadable[{at}]"), ..Location::default() };
                brought.refused.push(Refused { place, why: Why::Fault(unread.why) });
            }
            few_enough(brought)
        }
        Err(Fault::NewerSchema(schema)) => Err(whole(Why::Fault(Fault::NewerSchema(schema)))),
        Err(why) => match serde_json::from_str::<Value>(start) {
            // One of ours after all, with something wrong.
            Ok(value) if value.get("format").and_then(Value::as_str) == Some(FORMAT) => Err(whole(Why::Fault(why))),
            Ok(value) => few_enough(w3c::read(&value, here).ok_or_else(|| whole(Why::UnknownFormat))?),
            Err(error) => Err(malformed(&error)),
        },
    }
}

fn few_enough(brought: Brought) -> Result<Brought, Refused> {
    if MOST_NOTES < brought.revisions.len() { Err(whole(Why::TooMany(MOST_NOTES))) } else { Ok(brought) }
}

fn malformed(error: &serde_json::Error) -> Refused {
    let number = |value: usize| u32::try_from(value).ok().filter(|number| *number > 0);
    let place = Location { line: number(error.line()), column: number(error.column()), ..Location::default() };
    // The parser's own words without its place, which stands beside them.
    let said = error.to_string();
    let said = said.split(" at line ").next().unwrap_or_default().to_owned();
    let fault = if error.is_eof() { Fault::Truncated } else { Fault::NotJson(said) };
    Refused { place, why: Why::Fault(fault) }
}

/// Of the file as a whole.
fn whole(why: Why) -> Refused {
    Refused { place: Location::default(), why }
}
