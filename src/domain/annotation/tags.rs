//! Tags: words that the reader puts notes together by. Two that fold to the same are the same in one note.
//!
//! What an imported note calls a tag stays as it came; only what is typed here is put into one form.

use std::collections::BTreeMap;

use super::{Annotations, Content, Hlc, Revision, as_step};
use crate::domain::fold::{folded, order_key};

/// Longer ones are cut: a tag is a word, and a whole text that was pasted isn't one.
const LONGEST: usize = 80;

/// What ends a tag while it is typed, in both languages.
pub fn ends_tag(c: char) -> bool {
    matches!(c, ',' | '，' | '、' | '\n' | '\r')
}

/// A typed tag in its one form: no sign before it, no control characters, no space around it or twice within it.
pub fn tag(typed: &str) -> Option<String> {
    let word = |word: &str| word.chars().filter(|c| !c.is_control() && !is_invisible(*c)).collect::<String>();
    let words: Vec<String> = typed.split_whitespace().map(word).filter(|word| !word.is_empty()).collect();
    let joined = words.join(" ");
    let bare = joined.trim_start_matches(['#', '＃', ' ']);
    let cut: String = bare.chars().take(LONGEST).collect();
    let cut = cut.trim_end();
    (!cut.is_empty()).then(|| cut.to_owned())
}

/// Marks that change the direction of what follows, or can't be seen: a tag could look like another with them.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The tags with those of a typed text, which may hold several; what is there already isn't put there twice.
pub fn with_typed(tags: &[String], typed: &str) -> Vec<String> {
    let mut all = tags.to_vec();
    for tag in typed.split(ends_tag).filter_map(tag) {
        if !all.iter().any(|other| folded(other) == folded(&tag)) {
            all.push(tag);
        }
    }
    all
}

impl Annotations {
    /// Every tag of a live note, with how many have it; in the order of a dictionary.
    pub fn tags(&self) -> Vec<(String, usize)> {
        let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
        for note in self.live() {
            let mut seen: Vec<&String> = Vec::new();
            for tag in &note.content.tags {
                if !seen.contains(&tag) {
                    seen.push(tag);
                    *counts.entry((order_key(tag), tag.clone())).or_default() += 1;
                }
            }
        }
        counts.into_iter().map(|((_, tag), count)| (tag, count)).collect()
    }

    /// The revisions that call a tag something else in every live note, as one step: where the new one is there
    /// already, both become one. Without a new name the tag is taken off.
    pub fn retagged(&self, from: &str, to: Option<&str>, mut next: impl FnMut() -> Hlc) -> Vec<Revision> {
        let mut made = Vec::new();
        for note in self.live() {
            if !note.content.tags.iter().any(|tag| tag == from) {
                continue;
            }
            let content = Content { tags: renamed(&note.content.tags, from, to), ..note.content.clone() };
            made.extend(self.edited(&note.id, content, next()));
        }
        as_step(made)
    }
}

fn renamed(tags: &[String], from: &str, to: Option<&str>) -> Vec<String> {
    let mut out: Vec<String> = Vec::with_capacity(tags.len());
    // The others keep their spelling and place; the renamed one joins an equal one that stands before or after it.
    let is_there = |to: &str| tags.iter().any(|tag| tag != from && folded(tag) == folded(to));
    for tag in tags {
        if tag != from {
            out.push(tag.clone());
        } else if let Some(to) = to.filter(|to| !is_there(to) && !out.iter().any(|other| other == to)) {
            out.push(to.to_owned());
        }
    }
    out
}
