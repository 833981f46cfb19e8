//! Emphasis beside Japanese punctuation. CommonMark (0.31, section 6.2) lets a run of `*` end words only where space or
//! punctuation follows what punctuation precedes, which Japanese has no space for: `**「強調」**です` would stay as it is.
//! So such punctuation stands in as a letter (of a private use area) while the text is parsed.

use std::borrow::Cow;

/// Where the letters that stand in begin.
const SHIELD: u32 = 0xF_0000;

/// The text with letters in place of Japanese punctuation beside a run of `*` or `~`; and whether there are any.
pub fn shielded(text: &str) -> (Cow<'_, str>, bool) {
    let is_sign = |c: char| matches!(c, '*' | '~');
    // A text that has such letters of its own is taken as it is.
    if !text.contains(is_sign) || text.chars().any(is_shield) || !text.chars().any(is_punctuation) {
        return (Cow::Borrowed(text), false);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut before = ' ';
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let beside = is_sign(before) || letters.peek().is_some_and(|next| is_sign(*next));
        let stand_in = char::from_u32(SHIELD + u32::from(c)).filter(|_| beside && is_punctuation(c));
        out.push(stand_in.unwrap_or(c));
        before = c;
    }
    (Cow::Owned(out), true)
}

/// The text as it was.
pub fn bare(text: &str) -> String {
    let back = |c: char| if is_shield(c) { char::from_u32(u32::from(c) - SHIELD).unwrap_or(c) } else { c };
    text.chars().map(back).collect()
}

const fn is_shield(c: char) -> bool {
    matches!(c, '\u{F0000}'..='\u{FFFFD}')
}

/// CJK symbols and punctuation, and full-width forms that are no letters or digits.
const fn is_punctuation(c: char) -> bool {
    matches!(c, '\u{3001}'..='\u{303F}' | '\u{30FB}' | '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}'
        | '\u{FF3B}'..='\u{FF40}' | '\u{FF5B}'..='\u{FF65}')
}
