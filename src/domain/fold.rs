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

/// What names are put in order by: folded, and kana as dictionaries have them (五十音順): voiced as unvoiced, small as large,
/// the long mark as the vowel that it draws out. Kanji follow kana, as their readings aren't known.
pub fn order_key(name: &str) -> String {
    let mut key = String::new();
    for letter in folded(name).chars() {
        let base = match letter {
            'ー' => key.chars().last().and_then(vowel),
            _ => u32::from(letter).checked_sub(0x3041).and_then(|at| KANA.chars().nth(at as usize)),
        };
        key.push(base.unwrap_or(letter));
    }
    key
}

/// The plain kana of each from U+3041 (ぁ) on.
const KANA: &str = "ああいいううええおおかかききくくけけここささししすすせせそそたたちちつつつててととなにぬねのはははひひひふふふへへへほほほまみむめもややゆゆよよらりるれろわわゐゑをんうかけ";

fn vowel(kana: char) -> Option<char> {
    let rows = [
        "あかさたなはまやらわ",
        "いきしちにひみりゐ",
        "うくすつぬふむゆる",
        "えけせてねへめれゑ",
        "おこそとのほもよろを",
    ];
    rows.into_iter().find(|row| row.contains(kana))?.chars().next()
}

fn push_folded(out: &mut String, c: char) {
    // Most text, and the quickest way.
    if c.is_ascii_graphic() {
        out.push(c.to_ascii_lowercase());
        return;
    }
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
    let lower = lower(c);
    match unmarked(lower) {
        Some(base) => out.push_str(base),
        // A combining mark that stands alone carries nothing that search compares.
        None if ('\u{300}'..='\u{36F}').contains(&lower) => {}
        None => out.push(lower),
    }
}

/// The small letter of a capital one, for the Latin, Greek, Cyrillic and Armenian alphabets. The standard library's
/// table for all scripts weighs 4 kB on the line.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let by = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3AB | 0x410..=0x42F => 32,
        0x400..=0x40F => 80,
        0x386 => 38,
        0x388..=0x38A => 37,
        0x38C => 64,
        0x38E | 0x38F => 63,
        0x531..=0x556 => 48,
        // Pairs that begin with an even code …
        0x100..=0x12F | 0x132..=0x137 | 0x14A..=0x177 | 0x1DE..=0x1EF | 0x1F8..=0x21F | 0x222..=0x233 => 1 - code % 2,
        0x460..=0x481 | 0x48A..=0x4BF | 0x4D0..=0x52F | 0x1E00..=0x1E95 | 0x1EA0..=0x1EFF => 1 - code % 2,
        // … or with an odd one.
        0x139..=0x148 | 0x179..=0x17E | 0x1CD..=0x1DC | 0x4C1..=0x4CE => code % 2,
        // Letters of African languages.
        0x181 => 210,
        0x186 => 206,
        0x189 | 0x18A => 205,
        0x190 => 203,
        0x194 => 207,
        0x198 | 0x1B3 => 1,
        0x19D => 213,
        0x1B2 => 217,
        0x130 => return 'i',
        0x178 => return 'ÿ',
        0x1E9E => return 'ß',
        _ => 0,
    };
    char::from_u32(code + by).unwrap_or(c)
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
