//! Words of the notes' editor and of the page that has them all. In English.

use super::counted;
use crate::domain::annotation::{Deed, Kind};
use crate::text::messages::NoteTools;

pub(super) const NOTE_TOOLS: NoteTools = NoteTools {
    preview: "Preview",
    preview_empty: "Nothing to show yet.",
    signs: "Markdown:",
    signs_shown: &[
        ("**", "bold", "**"),
        ("*", "italic", "*"),
        ("- ", "list", ""),
        ("> ", "quote", ""),
        ("# ", "heading", ""),
        ("[", "words", "](https://…)"),
    ],
    tags: "Tags",
    tags_hint: "Enter or a comma ends a tag.",
    remove_tag: |tag| format!("Remove the tag {tag}"),
    tag_added: |tag| format!("Tag {tag} added."),
    tag_removed: |tag| format!("Tag {tag} removed."),
    colour: "Colour",
    no_colour: "None",
    colours: &[("red", "Red"), ("green", "Green"), ("blue", "Blue"), ("purple", "Purple"), ("grey", "Grey")],

    on_dataset: "Note on the whole dataset",
    print: "Print",
    filter: "Filter notes",
    show: "Show",
    notes: "Notes",
    unsettled: "Several versions",
    trash: "Trash",
    kind: "On",
    kinds: |kind| match kind {
        Kind::Activity => "Activities",
        Kind::Event => "Events",
        Kind::Country => "Countries",
        Kind::Actor => "Actors",
        Kind::Statement => "Statements",
        Kind::Passage => "Passages",
        Kind::Period => "Periods",
        Kind::Dataset => "The dataset",
        Kind::Other => "Something else",
    },
    untagged: "Without a tag",
    last_changed: "Last changed first",
    nothing: "No note fits.",
    nothing_in_trash: "The trash is empty.",
    nothing_unsettled: "No note waits for a choice between versions.",
    trash_text: "What is here comes back with its history. Nothing is ever deleted by itself.",

    rename: "Rename or merge tags",
    rename_from: "Tag",
    rename_to: "New name",
    rename_do: "Rename",
    merge_do: "Merge",
    take_off: "Take off all notes",
    rename_said: |notes| format!("Changes {}. It can be undone.", counted(notes, "note", "notes")),
    merge_said: |tag, notes| {
        let has = if notes == 1 { "has" } else { "have" };
        format!("{} {has} the tag {tag} already: the two become one.", counted(notes, "note", "notes"))
    },

    restore: "Restore",
    restore_named: |target| format!("Restore the note on {target}"),
    deleted: |when| format!("Deleted {when}"),
    history: "History",
    history_named: |target| format!("History of the note on {target}"),
    deeds: |deed| match deed {
        Deed::Written => "Written",
        Deed::Changed => "Changed",
        Deed::Deleted => "Deleted",
        Deed::Restored => "Restored",
        Deed::TakenBack => "Undone or redone",
        Deed::Settled => "Versions settled",
    },
    text_changed: "text",
    target_changed: "what it is on",
    colour_changed: |colour| format!("colour: {colour}"),
    tags_added: |tags| format!("tags added: {tags}"),
    tags_removed: |tags| format!("tags removed: {tags}"),
    as_it_stands: "as it stands",
    this_version: "Show this version",
    restore_version: "Restore this version",
    restore_version_named: |when| format!("Restore the version of {when}"),
};
