//! Line drawings of 16 × 16 px, by name. They say nothing: the element around them does.

use crate::dom::{El, number, svg};

/// A sign for a button or a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Search,
    Theme,
    Tick,
    Warning,
    Minus,
    Plus,
    Fit,
    Back,
    Forward,
    Close,
    Note,
    Download,
    Caret,
}

/// The sign as an `<svg>` that no reader hears.
pub fn icon(icon: Icon) -> El {
    let (line, full) = match icon {
        Icon::Search => ("M11.5 7a4.5 4.5 0 1 1-9 0 4.5 4.5 0 0 1 9 0M10.5 10.5l4 4", ""),
        Icon::Theme => ("M14 8A6 6 0 1 1 2 8a6 6 0 0 1 12 0", "M8 2a6 6 0 0 1 0 12Z"),
        Icon::Tick => ("m3 8.5 3.2 3.2L13 5", ""),
        Icon::Warning => ("M8 2 15 14H1ZM8 6.5v3.5M8 11.5v1", ""),
        Icon::Minus => ("M3 8h10", ""),
        Icon::Plus => ("M8 3v10M3 8h10", ""),
        Icon::Fit => ("M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3", ""),
        Icon::Back => ("M10 3 5 8l5 5", ""),
        Icon::Forward => ("m6 3 5 5-5 5", ""),
        Icon::Close => ("m4 4 8 8M12 4l-8 8", ""),
        Icon::Note => ("M3 2.5h7L13 5.5v8H3zM10 2.5v3h3", ""),
        Icon::Download => ("M8 2v8M4.5 7 8 10.5 11.5 7M3 13.5h10", ""),
        Icon::Caret => ("m4 6 4 4 4-4", ""),
    };
    let sign = silent("0 0 16 16").class("glyph").child(path("", line));
    if full.is_empty() { sign } else { sign.child(path("full", full)) }
}

/// The bridge between two shores.
pub fn brand_sign() -> El {
    silent("0 0 38 20")
        .child(path("shore-a", "M1.5 17C5 8 11 3.5 19 3.5"))
        .child(path("shore-b", "M19 3.5c8 0 14 4.5 17.5 13.5"))
        .child(path("ground", "M0 18.5h38"))
}

/// An `<svg>` that no reader hears and no Tab stops at.
pub fn silent(view_box: &str) -> El {
    let sign = svg("svg").attr("aria-hidden", "true").attr("focusable", "false");
    if view_box.is_empty() { sign } else { sign.attr("viewBox", view_box) }
}

pub fn path(class: &str, d: &str) -> El {
    let path = svg("path").attr("d", d);
    if class.is_empty() { path } else { path.class(class) }
}

/// A text whose line begins at a place.
pub fn text_at(text: &str, x_px: f64, y_px: f64) -> El {
    svg("text").attr("x", &number(x_px)).attr("y", &number(y_px)).text(text)
}

/// The `transform` that moves what is drawn around 0.
pub fn moved(x_px: f64, y_px: f64) -> String {
    ["translate(", &number(x_px), " ", &number(y_px), ")"].concat()
}
