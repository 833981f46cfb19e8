//! Words of notes on passages and statements, and of what the reader has to look at again. The shapes; each language
//! fills them.

pub struct Passages {
    /// The button beside what is selected.
    pub note: &'static str,
    /// The region that the button and the editor stand in.
    pub region: &'static str,
    /// Only the first text's part of a longer selection is quoted.
    pub cut: &'static str,
    /// A button beside a statement, and its full name.
    pub on_statement: &'static str,
    pub on_this: fn(&str) -> String,
    /// A mark in a text, by the words and the note.
    pub mark: fn(&str, &str) -> String,
    /// Words in their quotation marks.
    pub quoted: fn(&str) -> String,
    /// Words and whose they are.
    pub of: fn(&str, &str) -> String,
    /// The way to choose a sentence without a pointer.
    pub choose: &'static str,
    pub choose_lead: &'static str,
    pub choose_title: &'static str,
    /// The way from a note to its words.
    pub show: &'static str,
    /// Notes on the dataset.
    pub on_dataset: &'static str,
    /// What the reader has to look at.
    pub review: &'static str,
    pub review_lead: &'static str,
    pub unknown: &'static str,
    pub gone: &'static str,
    pub no_text: &'static str,
    pub no_words: &'static str,
    pub several: fn(usize) -> String,
    pub elsewhere: &'static str,
    /// The words as they were when the note was made.
    pub was: &'static str,
    /// A button for one of the places, with what is around the words.
    pub here: fn(&str) -> String,
    pub on_whole: fn(&str) -> String,
    pub keep: &'static str,
    pub kept: fn(usize) -> String,
    /// Keys.
    pub key_choose: &'static str,
}
