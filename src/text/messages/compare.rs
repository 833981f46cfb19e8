//! Words of the comparison of countries. The shapes; each language fills them.

/// Two to four countries side by side.
pub struct Compare {
    /// The heading while no country is chosen, and the way in.
    pub title: &'static str,
    /// The heading while only one is, by its name.
    pub alone: fn(&str) -> String,
    /// The heading's lead, with its colon, by the names.
    pub compared: fn(&[String]) -> String,
    /// The heading's counts: those of all of them together.
    pub in_all: fn(&str) -> String,
    /// The way in from a country's page.
    pub with_another: &'static str,
    pub ask: &'static str,
    pub ask_another: &'static str,
    /// Codes that no country has.
    pub unknown: fn(&[String]) -> String,
    /// Names of the countries that are too many.
    pub beyond: fn(&[String]) -> String,
    pub chosen: &'static str,
    pub add: &'static str,
    pub choose: &'static str,
    pub add_it: &'static str,
    pub full: &'static str,
    /// Takes away a country, by its name.
    pub remove: fn(&str) -> String,
    pub in_time: &'static str,
    /// The table, and the head of its first column.
    pub side_by_side: &'static str,
    pub topic: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub shared: &'static str,
    pub what_they_share: &'static str,
    pub nothing_shared: &'static str,
    pub save: &'static str,
}
