//! Folding of text for search: case, width, kana and common diacritics stop mattering.
//!
//! A small table instead of full Unicode normalisation, which would weigh more than the search itself.

/// `text` in the form that search compares: lower case, full-width forms as ASCII, katakana as hiragana,
/// Latin letters without their marks, curly quotes straight, runs of white space (U+00A0 too) as one space.
pub fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        push_folded(&mut out, c);
    }
    out
}

/// Where in `text` a folded needle is found: byte ranges of `text`, in order, not overlapping.
pub fn found(text: &str, needle: &str) -> Vec<(usize, usize)> {
    if needle.is_empty() {
        return Vec::new();
    }
    // The folded text, with the byte of `text` that each folded byte came from.
    let mut haystack = String::with_capacity(text.len());
    let mut origin: Vec<usize> = Vec::with_capacity(text.len());
    for (start, c) in text.char_indices() {
        push_folded(&mut haystack, c);
        origin.resize(haystack.len(), start);
    }
    haystack
        .match_indices(needle)
        .filter_map(|(start, hit)| {
            let from = *origin.get(start)?;
            let last = *origin.get(start + hit.len() - 1)?;
            let to = text.get(last..)?.chars().next().map_or(last, |c| last + c.len_utf8());
            Some((from, to))
        })
        .collect()
}

fn push_folded(out: &mut String, c: char) {
    let c = match c {
        '\u{FF01}'..='\u{FF5E}' => shifted(c, 0xFEE0),
        '\u{30A1}'..='\u{30F6}' => shifted(c, 0x60),
        '\u{2018}' | '\u{2019}' => '\'',
        '\u{201C}' | '\u{201D}' => '"',
        '\u{2010}'..='\u{2015}' => '-',
        c if c.is_whitespace() => ' ',
        c => c,
    };
    if c == ' ' {
        if !out.ends_with(' ') {
            out.push(' ');
        }
        return;
    }
    for lower in c.to_lowercase() {
        match unmarked(lower) {
            Some(base) => out.push_str(base),
            // A combining mark that stands alone carries nothing that search compares.
            None if ('\u{300}'..='\u{36F}').contains(&lower) => {}
            None => out.push(lower),
        }
    }
}

fn shifted(c: char, by: u32) -> char {
    char::from_u32(u32::from(c) - by).unwrap_or(c)
}

fn unmarked(c: char) -> Option<&'static str> {
    Some(match c {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'ř' => "r",
        'ś' | 'š' | 'ş' => "s",
        'ť' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        'æ' => "ae",
        'œ' => "oe",
        'ß' => "ss",
        _ => return None,
    })
}
