//! What the last file of all notes held, remembered so that the reader can be told what no file holds.
//!
//! A revision is remembered by 32 bits of its id: for thousands of them that is a fiftieth of what they take
//! themselves, and one in four thousand millions is mistaken for another. Whether the reader has kept the file nobody
//! can know. Knows no storage and no clock.

use std::collections::BTreeSet;

use super::checksum::fnv1a64;
use crate::domain::annotation::{AnnotationId, Annotations, RevId};

const DAY_MS: u64 = 24 * 60 * 60 * 1000;
/// Safari deletes what pages keep after seven days without a visit, so the word comes before that.
const REMIND_MS: u64 = 5 * DAY_MS;
/// Without any file: so old, or so many notes, that losing them would hurt.
const FIRST_MS: u64 = DAY_MS;
const FIRST_NOTES: usize = 5;

/// The form of the text, told by its first word.
const FORM: &str = "1";

/// The last file of all notes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Backup {
    /// Milliseconds since 1970, by the clock of that moment.
    pub at_ms: u64,
    /// How many notes were in it, those in the trash not counted.
    pub notes: usize,
    /// In order.
    held: Vec<u32>,
}

impl Backup {
    /// Of a file that holds all of these.
    pub fn of(all: &Annotations, at_ms: u64) -> Self {
        let held: BTreeSet<u32> = all.revisions().map(|revision| mark(&revision.rev)).collect();
        Self { at_ms, notes: all.live().len(), held: held.into_iter().collect() }
    }

    /// Without what was in it.
    #[must_use]
    pub fn in_short(&self) -> Self {
        Self { held: Vec::new(), ..self.clone() }
    }

    pub fn written(&self) -> String {
        let held: Vec<String> = self.held.iter().map(|mark| format!("{mark:08x}")).collect();
        format!("{FORM} {} {} {}", self.at_ms, self.notes, held.concat())
    }

    /// Nothing for a text of another form: then no file is known of, and the reader is reminded once too often.
    pub fn parsed(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        if words.next() != Some(FORM) {
            return None;
        }
        let (at_ms, notes) = (words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        let held = words.next()?.as_bytes();
        if held.len() % 8 != 0 || words.next().is_some() {
            return None;
        }
        let marks = held.chunks(8).map(|digits| u32::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok());
        let mut held = marks.collect::<Option<Vec<u32>>>()?;
        held.sort_unstable();
        Some(Self { at_ms, notes, held })
    }

    pub fn holds(&self, rev: &RevId) -> bool {
        self.held.binary_search(&mark(rev)).is_ok()
    }
}

/// Notes that no file holds as they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unheld {
    pub notes: usize,
    /// When the oldest change of them was made.
    pub since_ms: u64,
}

/// What the last file lacks of the notes that are not in the trash.
pub fn unheld(all: &Annotations, backup: Option<&Backup>) -> Unheld {
    let lacks = |rev: &RevId| backup.is_none_or(|backup| !backup.holds(rev));
    let live: BTreeSet<&AnnotationId> = all.live().into_iter().map(|note| &note.id).collect();
    let missing: Vec<_> = all.revisions().filter(|it| live.contains(&it.id) && lacks(&it.rev)).collect();
    let notes: BTreeSet<&AnnotationId> = missing.iter().map(|revision| &revision.id).collect();
    let since_ms = missing.iter().map(|revision| revision.modified_ms()).min().unwrap_or_default();
    Unheld { notes: notes.len(), since_ms }
}

/// Whether it is time to remind the reader of a file. `later_ms`: when they last said "later".
///
/// A moment ahead of the clock says that the clock was moved: it excuses nothing.
pub fn is_due(unheld: Unheld, backup: Option<&Backup>, later_ms: Option<u64>, now_ms: u64) -> bool {
    let is_recent = |at_ms: u64| at_ms <= now_ms && now_ms - at_ms < REMIND_MS;
    if unheld.notes == 0 || later_ms.is_some_and(is_recent) {
        return false;
    }
    match backup {
        Some(backup) => !is_recent(backup.at_ms),
        None => FIRST_NOTES <= unheld.notes || FIRST_MS <= now_ms.saturating_sub(unheld.since_ms),
    }
}

#[expect(clippy::cast_possible_truncation, reason = "half of it is enough")]
fn mark(rev: &RevId) -> u32 {
    fnv1a64(rev.0.as_bytes()) as u32
}
