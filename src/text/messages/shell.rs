//! Words of the frame around every page: header, places, saved state, search, keys, errors, footer. The shapes; each language fills them.

/// Words that many pages share.
pub struct Common {
    pub title: &'static str,
    /// The title in the other script, beside the first.
    pub title_other: &'static str,
    pub skip: &'static str,
    pub close: &'static str,
    pub cancel: &'static str,
    pub back: &'static str,
    pub more: &'static str,
    pub all: &'static str,
    pub none: &'static str,
    pub on_this_page: &'static str,
    pub loading: &'static str,
    pub page_title: fn(&str) -> String,
    pub previous: &'static str,
    pub next: &'static str,
    pub previous_in_time: &'static str,
    pub next_in_time: &'static str,
    /// The link to the entry before, with its name.
    pub previous_named: fn(&str) -> String,
    pub next_named: fn(&str) -> String,
    pub inferred: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub undone: &'static str,
}

/// The header.
pub struct Header {
    pub places: &'static str,
    pub language: &'static str,
    pub theme: &'static str,
    pub theme_auto: &'static str,
    pub theme_light: &'static str,
    pub theme_dark: &'static str,
    /// The theme’s button, with the theme in use.
    pub theme_now: fn(&str) -> String,
    pub home: &'static str,
    pub tagline: &'static str,
}

/// The five places, and pages below them.
pub struct Places {
    pub timeline: &'static str,
    pub countries: &'static str,
    pub actors: &'static str,
    pub notes: &'static str,
    pub data: &'static str,
    pub sources: &'static str,
    pub method: &'static str,
    pub country: &'static str,
    pub actor: &'static str,
    pub activity: &'static str,
    pub unknown: &'static str,
}

/// How the notes are kept.
pub struct Saved {
    pub saved: &'static str,
    pub saving: &'static str,
    pub not_saved: fn(&str) -> String,
    /// The state while storage is blocked, short.
    pub memory_only: &'static str,
    /// The same, as a notice.
    pub memory_only_long: &'static str,
    pub download: &'static str,
    /// Storage is full.
    pub full: &'static str,
    /// A newer build has written notes: as a sentence, and short.
    pub read_only: &'static str,
    pub read_only_short: &'static str,
    /// Only one of the two copies could be written, with the reason.
    pub one_copy: fn(&str) -> String,
    pub retry: &'static str,
    /// Storage worked and doesn't any more.
    pub blocked: &'static str,
    pub unreadable: fn(usize) -> String,
}

/// Notices and pages for what went wrong.
pub struct Errors {
    pub unknown_page: &'static str,
    pub unknown_page_text: &'static str,
    /// By the id that nothing has.
    pub unknown_activity: fn(&str) -> String,
    pub unknown_event: fn(&str) -> String,
    pub unknown_country: fn(&str) -> String,
    pub unknown_actor: fn(&str) -> String,
    pub to_timeline: &'static str,
    pub to_countries: &'static str,
    pub to_actors: &'static str,
    pub dataset: &'static str,
    /// The dataset that the address names can’t be used.
    pub dataset_other: &'static str,
    pub link: &'static str,
    pub details: &'static str,
    /// A part of the page that comes in a file of its own has not come.
    pub rest: &'static str,
    pub try_again: &'static str,
}

/// The line at the foot of every page.
pub struct Footer {
    /// The source’s title, and when it was written.
    pub source: fn(&str, &str) -> String,
    pub data_and_licence: &'static str,
    pub keys: &'static str,
}

/// The help for the keyboard: what each key does.
pub struct Keys {
    pub title: &'static str,
    pub everywhere: &'static str,
    pub on_timeline: &'static str,
    pub in_notes: &'static str,
    pub search: &'static str,
    pub help: &'static str,
    pub places: &'static str,
    pub theme: &'static str,
    pub language: &'static str,
    pub close: &'static str,
    pub undo: &'static str,
    pub redo: &'static str,
    pub pan: &'static str,
    pub rows: &'static str,
    pub ends: &'static str,
    pub mark: &'static str,
    pub mark_sight: &'static str,
    pub zoom: &'static str,
    pub fit: &'static str,
    pub fit_selection: &'static str,
    pub walk: &'static str,
    pub table: &'static str,
    pub note: &'static str,
    pub open: &'static str,
    pub save: &'static str,
    pub or: &'static str,
    pub escape: &'static str,
}

/// The search dialog.
pub struct Search {
    pub title: &'static str,
    pub label: &'static str,
    pub placeholder: &'static str,
    /// No result, for these words.
    pub nothing: fn(&str) -> String,
    pub empty: &'static str,
    pub activities: &'static str,
    pub events: &'static str,
    pub countries: &'static str,
    pub actors: &'static str,
    pub notes: &'static str,
    pub places: &'static str,
    pub passages: &'static str,
    pub filter_timeline: &'static str,
    pub results: &'static str,
    pub clear: &'static str,
}

/// Links and citations.
pub struct Share {
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub not_copied: &'static str,
    pub share: &'static str,
    pub export: &'static str,
    /// Before the formats: how much is shown now.
    pub export_shown: fn(&str) -> String,
    /// How many of them a calendar can't hold.
    pub export_undated: fn(usize) -> String,
    pub as_table: &'static str,
    pub as_calendar: &'static str,
    pub as_drawing: &'static str,
    pub as_pixels: &'static str,
    pub as_values: &'static str,
    /// With the browser's reason.
    pub not_downloaded: fn(&str) -> String,
    pub print: &'static str,
}
