//! Chosen notes as the end of a link, and back. Pressing and unpressing is the browser's; here is what goes in, how
//! bytes become letters that a link can carry, and how long it may be.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use super::whole;
use crate::codec::record::download;
use crate::domain::annotation::{Refused, Revision, Why};

/// Longer than this some programs for mail and chat cut links: it is said.
pub const LONG: usize = 2_000;
/// Longer links aren't made: a file is better then. Every browser of the last years carries them.
pub const LONGEST: usize = 16_000;
/// Longer ones aren't looked into. What was made elsewhere may be somewhat longer.
pub const MOST_LETTERS: usize = 64_000;
/// What comes out of a link may not be larger: pressed text can be a thousand times as long as the link.
pub const MOST_BYTES: usize = 1_000_000;

/// What a link carries before it is pressed: these versions as a file of ours, without what they were before.
pub fn plain<'a>(dataset: &str, now_ms: u64, shown: impl IntoIterator<Item = &'a Revision>) -> Vec<u8> {
    download(dataset, now_ms, shown, []).into_bytes()
}

/// Pressed bytes as letters of a link.
pub fn written(pressed: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(pressed)
}

/// The pressed bytes of a link.
///
/// # Errors
/// Too long, or with letters that no link of ours has.
pub fn read(letters: &str) -> Result<Vec<u8>, Refused> {
    if MOST_LETTERS < letters.len() {
        return Err(whole(Why::TooLarge(MOST_LETTERS)));
    }
    URL_SAFE_NO_PAD.decode(letters).map_err(|_| whole(Why::BadLink))
}
