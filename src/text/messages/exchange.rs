//! Words of taking notes away, taking them in and sharing them. The shapes; each language fills them.

use crate::domain::annotation::{Verdict, Why};

/// Notes for elsewhere and from elsewhere.
pub struct Exchange {
    /// Names the row of buttons.
    pub title: &'static str,
    pub export: &'static str,
    pub import: &'static str,
    pub share: &'static str,

    /// How many notes the files hold, as a choice.
    pub all: fn(usize) -> String,
    pub shown: fn(usize) -> String,
    pub which: &'static str,
    pub as_backup: &'static str,
    pub as_backup_text: &'static str,
    pub as_annotations: &'static str,
    pub as_annotations_text: &'static str,
    pub as_markdown: &'static str,
    pub as_markdown_text: &'static str,
    pub as_table: &'static str,
    pub as_table_text: &'static str,

    pub import_text: &'static str,
    pub choose: &'static str,
    pub drop: &'static str,
    pub paste: &'static str,
    pub look: &'static str,
    pub reading: &'static str,

    /// The heading of the dry run, by what is read.
    pub would: fn(&str) -> String,
    pub pasted: &'static str,
    pub link: &'static str,
    pub verdict: fn(Verdict) -> &'static str,
    pub verdict_text: fn(Verdict) -> &'static str,
    pub refused: &'static str,
    pub refused_text: &'static str,
    pub notes: &'static str,
    pub what: &'static str,
    pub take: fn(usize) -> String,
    pub nothing: &'static str,
    pub none_inside: &'static str,
    pub not_usable: &'static str,
    pub each: &'static str,
    pub reasons: &'static str,
    pub more: fn(usize) -> String,
    pub in_trash: &'static str,
    pub why: fn(&Why) -> String,
    pub done: fn(usize) -> String,
    pub read_only: &'static str,

    pub share_text: &'static str,
    pub choose_notes: &'static str,
    pub address: &'static str,
    pub letters: fn(usize) -> String,
    pub long: &'static str,
    pub too_long: fn(usize) -> String,
    pub choose_some: &'static str,
    pub no_links: &'static str,
}
