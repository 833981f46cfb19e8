//! Finding notes by words. Knows no word boundaries: Japanese has none to see.

use super::Content;

/// Text without the differences that a reader who searches doesn't type: case, full-width letters and digits,
/// katakana and hiragana. Not a Unicode normalisation.
pub fn folded(text: &str) -> String {
    text.chars().map(narrowed).flat_map(char::to_lowercase).collect()
}

fn narrowed(c: char) -> char {
    let shift = match c {
        '\u{3000}' => return ' ',
        // Full-width ASCII.
        '\u{ff01}'..='\u{ff5e}' => 0xfee0,
        // Katakana to hiragana.
        '\u{30a1}'..='\u{30f6}' => 0x60,
        _ => 0,
    };
    u32::from(c).checked_sub(shift).and_then(char::from_u32).unwrap_or(c)
}

/// True if every word, folded already, is somewhere in the note's text or in one of its tags.
pub(super) fn matches(content: &Content, words: &[&str]) -> bool {
    let body = folded(&content.body);
    let tags: Vec<String> = content.tags.iter().map(|tag| folded(tag)).collect();
    words.iter().all(|word| body.contains(word) || tags.iter().any(|tag| tag.contains(word)))
}
