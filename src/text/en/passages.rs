//! Words of notes on passages and statements. In English.

use super::counted;
use crate::text::messages::Passages;

pub(super) const PASSAGES: Passages = Passages {
    note: "Note on the selected text",
    region: "Note on a passage",
    cut: "Only what is selected of the first text is quoted.",
    on_statement: "Note",
    on_this: |words| format!("Note on the statement “{words}”"),
    mark: |words, note| format!("Your note on “{words}”: {note}"),
    quoted: |words| format!("“{words}”"),
    of: |words, thing| format!("{words} ({thing})"),
    choose: "Note on a sentence…",
    choose_lead: "Choose the words that the note is about.",
    choose_title: "Sentences of this page",
    show: "Show in the text",
    on_dataset: "Your notes on the whole dataset",
    review: "Needs review",
    review_lead: "What these notes are on isn’t found for sure in this dataset: it has changed, or they come from elsewhere. They are kept as they are until you decide.",
    unknown: "This version of the site doesn’t know what the note is on.",
    gone: "What the note is on isn’t in this dataset.",
    no_text: "The text that the note quotes isn’t in this dataset any more, or not in its language.",
    no_words: "The text no longer has these words.",
    several: |count| format!("These words are in the text in {}. Which is meant?", counted(count, "place", "places")),
    elsewhere: "The words are still in the text, but nothing around them is as it was.",
    was: "The words as they were:",
    here: |words| format!("It is here: {words}"),
    on_whole: |thing| format!("Make it a note on all of “{thing}”"),
    keep: "Keep as it is",
    kept: |count| format!("Kept as they are: {}", counted(count, "note", "notes")),
    key_choose: "Note on a sentence of the page",
};
