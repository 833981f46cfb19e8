//! Bytes to text, and what is refused before anything is done with it: too much, too deep, no text at all.
//!
//! UTF-8 with or without its mark, UTF-16 with it. Doesn't guess at other encodings: what was guessed wrong would be
//! kept as a note.

use crate::domain::annotation::{Refused, Why};
use crate::domain::problem::Location;

use super::whole;

/// Larger files aren't read. A note has about half a kilobyte.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;
/// Deeper nesting isn't followed. The standard's longest example has ten levels.
pub const MOST_LEVELS: usize = 64;
/// More revisions aren't taken in at once.
pub const MOST_NOTES: usize = 20_000;

/// The text of a file.
///
/// # Errors
/// Too many bytes, or no text.
pub fn text(bytes: &[u8]) -> Result<String, Refused> {
    if MOST_BYTES < bytes.len() {
        return Err(whole(Why::TooLarge(MOST_BYTES)));
    }
    match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        _ => utf8(bytes),
    }
}

fn utf8(bytes: &[u8]) -> Result<String, Refused> {
    std::str::from_utf8(bytes).map(str::to_owned).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        not_text(&String::from_utf8_lossy(good))
    })
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> Result<String, Refused> {
    let pairs = bytes.chunks(2).map(|pair| match pair {
        [first, second] => unit([*first, *second]),
        // Half a unit at the end: nothing that stands for itself.
        _ => 0xd800,
    });
    let mut out = String::with_capacity(bytes.len());
    for letter in char::decode_utf16(pairs) {
        match letter {
            Ok(letter) => out.push(letter),
            Err(_) => return Err(not_text(&out)),
        }
    }
    Ok(out)
}

/// Where what could be read ends.
fn not_text(good: &str) -> Refused {
    let number = |count: usize| u32::try_from(count).ok();
    let line = good.matches('\n').count() + 1;
    let column = good.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Refused { place: Location { line: number(line), column: number(column), ..Location::default() }, why: Why::NotText }
}

/// Asks for length and depth without reading what it says: a hundred thousand brackets must not become a hundred
/// thousand calls.
pub(super) fn checked(text: &str) -> Result<(), Refused> {
    if MOST_BYTES < text.len() {
        return Err(whole(Why::TooLarge(MOST_BYTES)));
    }
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let (mut line, mut start) = (1_u32, 0);
    for (at, byte) in text.bytes().enumerate() {
        if in_string {
            in_string = escaped || byte != b'"';
            escaped = !escaped && byte == b'\\';
            continue;
        }
        match byte {
            b'"' => in_string = true,
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b'\n' => {
                line = line.saturating_add(1);
                start = at + 1;
            }
            _ => {}
        }
        if MOST_LEVELS < depth {
            let column = text.get(start..at).map(|before| before.chars().count() + 1);
            let column = column.and_then(|column| u32::try_from(column).ok());
            let place = Location { line: Some(line), column, ..Location::default() };
            return Err(Refused { place, why: Why::TooDeep(MOST_LEVELS) });
        }
    }
    Ok(())
}
