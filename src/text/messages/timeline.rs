//! Words of the timeline, its legend, filters and panel. The shapes; each language fills them.

/// The filter bar.
pub struct Filters {
    pub title: &'static str,
    pub theme: &'static str,
    pub support: &'static str,
    pub support_short: &'static str,
    pub country: &'static str,
    pub country_role: &'static str,
    pub actor: &'static str,
    pub status: &'static str,
    pub collection: &'static str,
    pub period: &'static str,
    pub with_notes: &'static str,
    pub clear: &'static str,
    /// Takes one choice away, by its name.
    pub remove: fn(&str) -> String,
    /// A choice with the number of entries that it leaves, for a screen reader.
    pub choice: fn(&str, usize) -> String,
    pub nothing: &'static str,
    pub search_in_list: &'static str,
    pub from_year: &'static str,
    pub to_year: &'static str,
    pub any_time: &'static str,
    pub use_visible: &'static str,
    pub any: &'static str,
    pub chosen: fn(usize) -> String,
    pub words: fn(&str) -> String,
    /// What may be typed as an end of the period.
    pub period_hint: &'static str,
    pub period_wrong: &'static str,
    pub certain_only: &'static str,
    /// How many entries lie in the period for certain, and how many others possibly do.
    pub certain_counts: fn(usize, usize) -> String,
    /// Beside the period, when only the certain ones are asked for.
    pub certainly: &'static str,
    pub apply: &'static str,
}

/// By what the lanes are cut.
pub struct Groupings {
    pub title: &'static str,
    pub theme: &'static str,
    pub country: &'static str,
    pub actor: &'static str,
    pub support: &'static str,
    pub none: &'static str,
    /// The button, with the grouping in use.
    pub now: fn(&str) -> String,
}

/// The chart and its controls.
pub struct Timeline {
    pub title: &'static str,
    /// Offers what stands beside the subject: so many entries.
    pub also_related: fn(usize) -> String,
    /// The way back from it.
    pub without_related: &'static str,
    pub plot: &'static str,
    pub in_order: &'static str,
    pub years: &'static str,
    pub zoom_in: &'static str,
    /// The strip that shows everything, and the ends of what is visible of it.
    pub overview: &'static str,
    pub first_shown: &'static str,
    pub last_shown: &'static str,
    pub zoom_out: &'static str,
    pub fit: &'static str,
    pub earlier: &'static str,
    pub show_as: &'static str,
    pub as_timeline: &'static str,
    pub as_table: &'static str,
    pub lane_all: &'static str,
    pub lane_other: &'static str,
    pub lane_context: &'static str,
    /// Above the source’s own date: when, as a phrase.
    pub source_within: fn(&str) -> String,
    /// The same for one known day or year.
    pub source_written: fn(&str) -> String,
    pub gap: fn(usize) -> String,
    pub end_not_stated: &'static str,
    /// How many begin in a stretch of time, by the first day on which they may have.
    pub merged: fn(usize, &str) -> String,
    pub undated: &'static str,
    /// The way to so many more that nobody dates.
    pub undated_more: fn(usize) -> String,
    /// The window in view, for a screen reader.
    pub showing: fn(&str) -> String,
}

/// The panel with the details of one entry.
pub struct Panel {
    pub title: &'static str,
    pub empty: &'static str,
    pub facts: &'static str,
    pub who: &'static str,
    pub where_: &'static str,
    pub when: &'static str,
    pub how: &'static str,
    pub from: &'static str,
    pub for_: &'static str,
    pub seat: &'static str,
    pub begins: &'static str,
    pub ends: &'static str,
    pub date: &'static str,
    pub deadline: &'static str,
    pub length: &'static str,
    pub source_words: &'static str,
    pub notes: &'static str,
    pub open: &'static str,
    pub events: &'static str,
    pub theme: &'static str,
    pub support: &'static str,
    pub sources: &'static str,
    pub share_of: fn(&str) -> String,
    pub edtf: &'static str,
    pub earliest: &'static str,
    pub latest: &'static str,
    /// As of a date, beside a fact.
    pub as_of: fn(&str) -> String,
    pub planned: &'static str,
}
