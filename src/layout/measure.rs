//! An estimate of how wide a text is, without asking a browser: rather too wide than too narrow.
//!
//! Knows no font: only classes of characters, measured in the wider of the usual system fonts at weight 600.

/// The width of a text at a font size, in px.
pub fn text_px(text: &str, font_px: f64) -> f64 {
    text.chars().map(em).sum::<f64>() * font_px
}

/// The text in lines of at most this width, in px: broken at spaces, and between characters where scripts have none. A
/// word that is wider than a line has one of its own.
pub fn lines(text: &str, font_px: f64, width_px: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let fits = text_px(line.trim_start(), font_px) + text_px(piece.trim_end(), font_px) <= width_px;
        if !fits && !line.trim().is_empty() {
            lines.push(line.trim().to_owned());
            line.clear();
        }
        line.push_str(piece);
    }
    if !line.trim().is_empty() {
        lines.push(line.trim().to_owned());
    }
    lines
}

/// What isn't broken: words with the space after them, and single characters from U+2E80 on (CJK, kana), with the
/// closing punctuation that mustn't begin a line.
fn pieces(text: &str) -> Vec<&str> {
    let is_single = |letter: char| letter >= '\u{2e80}';
    let sticks = |letter: char| "、。，．）」』】〉》・ー！？：；".contains(letter);
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut before: Option<char> = None;
    for (at, letter) in text.char_indices() {
        let breaks = match before {
            Some(' ') => true,
            Some(before) => {
                (is_single(before) || is_single(letter)) && !sticks(letter) && !"（「『【〈《".contains(before)
            }
            None => false,
        };
        if breaks && letter != ' ' {
            pieces.extend(text.get(start..at));
            start = at;
        }
        before = Some(letter);
    }
    pieces.extend(text.get(start..));
    pieces
}

/// The width of a character, in em.
fn em(char: char) -> f64 {
    match char {
        'i' | 'j' | 'l' | 'I' | '|' | '\'' | '’' | '‘' | '.' | ',' | ':' | ';' | '!' | '·' => 0.36,
        'f' | 't' | 'r' | 'J' | '(' | ')' | '[' | ']' | '{' | '}' | '/' | '\\' | '-' | '"' | '“' | '”' | '`' => {
            0.44
        }
        ' ' | '\u{a0}' | '\u{2009}' => 0.34,
        'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' | '…' | 'Æ' | 'æ' | 'Œ' | 'œ' => 1.06,
        'A'..='Z' => 0.79,
        '!'..='~' => 0.69,
        // Combining marks, joiners and variation selectors sit on what comes before them.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{3099}' | '\u{309a}' | '\u{fe00}'..='\u{fe0f}' => 0.0,
        // Half-width katakana.
        '\u{ff61}'..='\u{ff9f}' => 0.5,
        // Latin with accents, Greek, Cyrillic.
        '\u{a1}'..='\u{52f}' | '\u{1e00}'..='\u{1fff}' => 0.82,
        '\u{2010}'..='\u{205f}' => 0.7,
        // Pictographs are drawn a little wider than their em.
        '\u{1f000}'..='\u{1faff}' => 1.4,
        // CJK, kana, Hangul, full-width forms: one em; and any other script, to be on the safe side.
        _ => 1.0,
    }
}
