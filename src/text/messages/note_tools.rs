//! Words of the notes' editor and of the page that has them all. The shapes; each language fills them.

use crate::domain::annotation::{Deed, Kind};

/// What a reader does with notes beside writing them.
pub struct NoteTools {
    pub preview: &'static str,
    pub preview_empty: &'static str,
    /// Before the signs that the editor knows.
    pub signs: &'static str,
    /// The signs themselves, as they are typed: before, around and after a word.
    pub signs_shown: &'static [(&'static str, &'static str, &'static str)],
    pub tags: &'static str,
    pub tags_hint: &'static str,
    pub remove_tag: fn(&str) -> String,
    pub tag_added: fn(&str) -> String,
    pub tag_removed: fn(&str) -> String,
    pub colour: &'static str,
    pub no_colour: &'static str,
    /// The palette: the name in the record, and what it is called.
    pub colours: &'static [(&'static str, &'static str)],

    pub on_dataset: &'static str,
    pub print: &'static str,
    pub filter: &'static str,
    pub show: &'static str,
    pub notes: &'static str,
    pub unsettled: &'static str,
    pub trash: &'static str,
    pub kind: &'static str,
    pub kinds: fn(Kind) -> &'static str,
    pub untagged: &'static str,
    pub last_changed: &'static str,
    pub nothing: &'static str,
    pub nothing_in_trash: &'static str,
    pub nothing_unsettled: &'static str,
    pub trash_text: &'static str,

    pub rename: &'static str,
    pub rename_from: &'static str,
    pub rename_to: &'static str,
    pub rename_do: &'static str,
    pub merge_do: &'static str,
    pub take_off: &'static str,
    /// What a press will do: in so many notes.
    pub rename_said: fn(usize) -> String,
    /// The same, where the new name is a tag already: its name, and how many notes have it.
    pub merge_said: fn(&str, usize) -> String,

    pub restore: &'static str,
    pub restore_named: fn(&str) -> String,
    /// When a note went to the trash.
    pub deleted: fn(&str) -> String,
    pub history: &'static str,
    pub history_named: fn(&str) -> String,
    pub deeds: fn(Deed) -> &'static str,
    /// What a revision changed.
    pub text_changed: &'static str,
    pub target_changed: &'static str,
    /// To this colour.
    pub colour_changed: fn(&str) -> String,
    pub tags_added: fn(&str) -> String,
    pub tags_removed: fn(&str) -> String,
    pub as_it_stands: &'static str,
    pub this_version: &'static str,
    pub restore_version: &'static str,
    pub restore_version_named: fn(&str) -> String,
}

impl NoteTools {
    /// A colour's word; a name that this palette doesn't have stays as it is.
    pub fn colour_named<'a>(&self, name: &'a str) -> &'a str
    where
        'static: 'a,
    {
        self.colours.iter().find(|(code, _)| *code == name).map_or(name, |(_, word)| *word)
    }
}
