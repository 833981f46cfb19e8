//! Words of the reader’s notes. In English.

use super::counted;
use crate::text::messages::Notes;
use crate::text::numbers::grouped_count;

pub(super) const NOTES: Notes = Notes {
    title: "Notes",
    yours: "Your notes:",
    add: "Add a note",
    edit: "Edit",
    save: "Save",
    cancel: "Cancel",
    delete: "Delete",
    undo: "Undo",
    deleted: "Note deleted.",
    restored: "Note restored.",
    label: "Note text",
    placeholder: "What do you want to remember?",
    writing_on: |target| format!("Note on {target}"),
    edit_named: |target| format!("Edit the note on {target}"),
    delete_named: |target| format!("Delete the note on {target}"),
    empty_title: "No notes yet",
    empty: "Open an entry, a country or an actor and choose “Add a note”, or press n.",
    empty_text: "A note needs a text or a tag.",
    search: "Search notes",
    nothing: |words| format!("No note holds “{words}”."),
    sort: "Sort",
    newest: "Newest first",
    oldest: "Oldest first",
    by_target: "By what they are on",
    on_activity: "on an activity",
    on_event: "on an event",
    on_country: "on a country",
    on_actor: "on an actor",
    on_statement: "on a statement",
    on_passage: "on a passage",
    on_period: "on a period",
    on_dataset: "on the whole dataset",
    unknown_target: "Something that isn’t in this dataset",
    unknown_target_text: "The note is kept. What it is on isn’t in this dataset.",
    written: |when| format!("Written {when}"),
    changed: |when| format!("Changed {when}"),
    download: "Download notes",
    imported: |new, same| {
        format!("{} read, {} already here.", counted(new, "new note", "new notes"), grouped_count(same))
    },
    where_kept: "Where your notes are",
    where_kept_text: "In this browser, on this device. Nothing is sent.",
    in_time: "In time",
    conflict: "Changed in several windows at once. All versions are kept until you choose.",
    changed_elsewhere: "This note has been changed in another window meanwhile. If you save, both versions are kept.",
    deleted_elsewhere: "This note has been deleted in another window. If you save, it comes back.",
    keep_this: "Keep this",
    keep_both: "Keep both",
    keep_all: "Keep all",
    settled: "Your choice is kept.",
    summary: |notes, things| {
        if notes == 0 {
            "no notes yet".to_owned()
        } else {
            format!("{} on {}", counted(notes, "note", "notes"), counted(things, "thing", "things"))
        }
    },
    draft_kept: "What you were writing is kept as a note.",
    draft_dropped: "What you wrote was dropped.",
};
