//! Words about sources, totals, rounds and the method. The shapes; each language fills them.

/// Sources, and what is built from several of them.
pub struct Sources {
    pub title: &'static str,
    pub lead: &'static str,
    /// The way to the list.
    pub all: &'static str,
    pub about: &'static str,
    pub supports: &'static str,
    /// No fact rests on it.
    pub unused: &'static str,
    pub undated: &'static str,
    pub no_address: &'static str,
    pub address: &'static str,
    /// Which source says when this one was written.
    pub dated_by: &'static str,
    /// So many facts with the quoted passage.
    pub quoted: fn(usize) -> String,
    /// So many facts that another source contradicts.
    pub disputed: fn(usize) -> String,
    pub unknown: fn(&str) -> String,
    /// The label of a name in time.
    pub name: &'static str,

    /// The section with totals that grow.
    pub totals: &'static str,
    pub totals_text: &'static str,
    pub as_table: &'static str,
    pub what: &'static str,
    pub as_of: &'static str,
    pub number: &'static str,
    pub source: &'static str,
    pub about_number: fn(&str) -> String,
    pub at_least: fn(&str) -> String,

    pub round: &'static str,
    pub when: &'static str,
    pub countries: &'static str,
    pub round_before: &'static str,
    pub round_after: &'static str,
    /// The first and last year of which no source tells.
    pub untold: fn(i64, i64) -> String,
    pub not_told: &'static str,
    /// The section with what was looked for in an entry and not found.
    pub not_found: &'static str,

    /// So many entries of the collection that only stands beside the subject, which isn't shown.
    pub hidden_related: fn(usize) -> String,
    pub show_related: &'static str,
    /// An entry of the collection of this name isn't shown, since the collection isn't.
    pub unseen_collection: fn(&str) -> String,
    pub show_collection: fn(&str) -> String,
    /// So many facts from so many sources.
    pub facts_from: fn(usize, usize) -> String,
    /// What numbers count that count everything.
    pub all_collections: &'static str,
}

/// How we know.
pub struct Method {
    pub lead: &'static str,
    pub how: &'static str,
    /// By the title of the main source.
    pub main_source: fn(&str) -> String,
    pub paragraphs: &'static [&'static str],
    pub signs: &'static str,
    pub collections: &'static str,
    pub disputes: &'static str,
    /// So many answers to one question.
    pub answers: fn(usize) -> String,
    pub gaps: &'static str,
    pub correct: &'static str,
    pub correct_text: &'static str,
    /// What a report should include.
    pub include: &'static [&'static str],
    pub licence: &'static str,
}
