//! Line drawings of 16 × 16 px, by name. They say nothing: the element around them does.

use leptos::prelude::*;

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
    Link,
    Download,
    Caret,
}

/// The sign as an `<svg>` that no reader hears.
pub fn icon(icon: Icon) -> impl IntoView {
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
        Icon::Link => (
            "M6.5 9.5l3-3M7 4.500l1.500-1.500a3 3 0 0 1 4.500 4.500L11.500 9M9 11.500 7.500 13A3 3 0 0 1 3 8.500L4.500 7",
            "",
        ),
        Icon::Download => ("M8 2v8M4.500 7 8 10.500 11.500 7M3 13.500h10", ""),
        Icon::Caret => ("m4 6 4 4 4-4", ""),
    };
    view! {
        <svg class="glyph" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
            <path d=line></path>
            {(!full.is_empty()).then(|| view! { <path class="full" d=full></path> })}
        </svg>
    }
}

/// The bridge between two shores.
pub fn brand_sign() -> impl IntoView {
    view! {
        <svg viewBox="0 0 38 20" aria-hidden="true" focusable="false">
            <path class="shore-a" d="M1.5 17C5 8 11 3.5 19 3.5"></path>
            <path class="shore-b" d="M19 3.5c8 0 14 4.5 17.5 13.5"></path>
            <path class="ground" d="M0 18.5h38"></path>
        </svg>
    }
}
