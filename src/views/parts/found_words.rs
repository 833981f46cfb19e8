//! The words that the reader looks for, marked in a text.

use crate::dom::{Piece, el};
use crate::domain::fold::{folded, found};
use crate::store::Workspace;

/// A text with what the timeline is searched for marked in it. Follows the search.
pub fn found_in(workspace: Workspace, text: &str) -> Piece {
    let words = folded(&workspace.searched());
    marked(text, &words.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
}

/// The text with the words, folded already, that were found in it marked.
pub fn marked(text: &str, words: &[String]) -> Piece {
    let mut spots = Vec::new();
    for word in words {
        spots.extend(found(text, word));
    }
    let mut out = Vec::new();
    let mut done = 0;
    while let Some((from, to)) = next_spot(&spots, done) {
        out.push(text.get(done..from).unwrap_or_default().into());
        out.push(el("mark").text(text.get(from..to).unwrap_or_default()).into());
        done = to;
    }
    out.push(text.get(done..).unwrap_or_default().into());
    Piece::Many(out)
}

/// The first of them that begins at `done` or later.
fn next_spot(spots: &[(usize, usize)], done: usize) -> Option<(usize, usize)> {
    let mut first = None;
    for spot in spots {
        let (from, to) = *spot;
        if from >= done && to > from && first.is_none_or(|first| *spot < first) {
            first = Some(*spot);
        }
    }
    first
}
