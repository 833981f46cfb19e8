//! Words of what is stored, where, and of the last file of all notes. In English.

use super::counted;
use crate::text::messages::Stored;
use crate::text::numbers::{grouped, grouped_count};

pub(super) const STORED: Stored = Stored {
    title: "What is stored here",
    looking: "Looking…",
    notes: "Notes",
    notes_count: |notes, deleted| match deleted {
        0 => grouped_count(notes),
        _ => format!("{}, and {} deleted", grouped_count(notes), grouped_count(deleted)),
    },
    revisions: "Versions of them",
    drafts: "Being written",
    unreadable: "Unreadable",
    others: "On other datasets",
    others_count: |notes, dataset| format!("{} on “{dataset}”", counted(notes, "note", "notes")),
    local: "Copy in localStorage",
    mirror: "Copy in IndexedDB",
    whole: "complete",
    lacking: |lacking, all| format!("lacks {} of {} versions", grouped_count(lacking), grouped_count(all)),
    absent: "not offered by this browser",
    closed: |reason| format!("can’t be read: {reason}"),
    room_local: "Room in localStorage",
    room: "Room of this site",
    characters: |used, whole| format!("{} of about {} characters used", grouped(used), grouped(whole)),
    bytes: |used, whole| format!("{used} of about {whole} used"),
    not_told: "not told by this browser",
    lasting: "When the disk is full",
    promised: "the browser has promised to keep your notes",
    not_promised: "the browser may clear them",
    ask: "Ask it to keep them",
    refused: "The browser hasn’t promised it. Some decide by how often a site is visited.",
    file: "Last file",
    no_file: "No file of your notes yet.",
    file_of: |when, notes| format!("Last file: {when}, with {}.", counted(notes, "note", "notes")),
    between: " ",
    unheld: |notes| match notes {
        1 => "1 note isn’t in it as it is now.".to_owned(),
        _ => format!("{} notes aren’t in it as they are now.", grouped_count(notes)),
    },
    all_held: "All notes are in it, if you kept it.",
    remind: "Time for a file of your notes",
    remind_text: "Only a file lasts: Safari deletes what pages keep after seven days without a visit, and any browser can be cleared.",
    later: "Later",
    gone: "Your notes are gone from this browser",
    gone_text: |notes| {
        match notes {
        0 => "Both copies are empty. Something outside this page has deleted them: site data was cleared, perhaps, or the browser cleaned up.".to_owned(),
        _ => format!(
            "There {} here. Both copies are empty now. Something outside this page has deleted them: site data was cleared, perhaps, or the browser cleaned up.",
            if notes == 1 { "was 1 note".to_owned() } else { format!("were {} notes", grouped_count(notes)) }
        ),
    }
    },
    gone_file: |when, notes| {
        format!(
            "The file that you downloaded on {when} brings back {}: look for “kakehashi-notes-….json”.",
            counted(notes, "note", "notes")
        )
    },
    gone_no_file: "As far as this page knows, no file of them was downloaded. Look for one named “kakehashi-notes-….json” all the same.",
};
