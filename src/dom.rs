//! Elements, and the closures that keep them up to date: what the views are written in.
//!
//! Leptos's own `view!` gives every element a type of its own, and the compiler a copy of the renderer for each. Here
//! an element is one type and a closure is boxed, so that there is one copy of everything (`lib.rs` has the figures). Signals, memos, effects and owners are
//! Leptos's as they are. Nothing here parses HTML, so no text can become markup.

mod element;
mod list;
mod piece;
mod window;

pub use crate::reactive::{after_change, follow};
pub use element::{El, el, svg};
pub use list::each;
pub use piece::{Piece, dynamic, none, when};
pub use window::{at_first_use, later, listen_window, listen_window_first};

/// Puts a piece at the end of an element.
pub fn mounted(parent: &web_sys::Element, piece: impl Into<Piece>) {
    piece::inserted(parent, None, piece.into());
}

/// A length for a style: whole hundredths of a pixel, without the standard library's float printing.
pub fn px(value: f64) -> String {
    number(value) + "px"
}

/// A number for a drawing: at most two digits after the point.
pub fn number(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "drawings stay within a million px")]
    let hundredths = (value * 100.0).round() as i64;
    let (whole, rest) = (hundredths.abs() / 100, hundredths.abs() % 100);
    let mut out = String::new();
    if hundredths < 0 {
        out.push('-');
    }
    out.push_str(&whole.to_string());
    if rest > 0 {
        out.push('.');
        if rest < 10 {
            out.push('0');
        }
        out.push_str(rest.to_string().trim_end_matches('0'));
    }
    out
}
