//! Finding notes by words. Knows no word boundaries: Japanese has none to see.

use super::Content;
use crate::domain::fold::folded;

/// A note's text and tags, folded.
pub(super) fn folded_text(content: &Content) -> String {
    content.tags.iter().fold(folded(&content.body), |all, tag| all + "\n" + &folded(tag))
}

/// True if every word, folded already, is somewhere in the note's text or in one of its tags.
pub(super) fn matches(content: &Content, words: &[&str]) -> bool {
    let body = folded(&content.body);
    let tags: Vec<String> = content.tags.iter().map(|tag| folded(tag)).collect();
    words.iter().all(|word| body.contains(word) || tags.iter().any(|tag| tag.contains(word)))
}
