//! Words of the pages for countries, actors, entries and the dataset. The shapes; each language fills them.

/// All countries: list and map.
pub struct Countries {
    pub title: &'static str,
    pub map: &'static str,
    pub list: &'static str,
    pub table: &'static str,
    pub from_and_in: &'static str,
    pub for_: &'static str,
    pub other: &'static str,
    pub seats: &'static str,
    pub seat_note: &'static str,
    pub region: &'static str,
    pub open: fn(&str) -> String,
    pub nothing: &'static str,
}

/// What the timeline shows, as a table.
pub struct Table {
    /// The heads of its columns.
    pub what: &'static str,
    pub when: &'static str,
    pub theme: &'static str,
    pub countries: &'static str,
    pub actors: &'static str,
    pub sources: &'static str,
    pub notes: &'static str,
    /// Above the heads on a phone.
    pub sort_by: &'static str,
    /// The way to a row's place on the timeline, by its name.
    pub on_timeline: fn(&str) -> String,
    /// So many of so many rows are shown.
    pub shown: fn(usize, usize) -> String,
    /// Shows so many rows more.
    pub more: fn(usize) -> String,
}

/// What can be done with a period that was marked on the timeline.
pub struct Marked {
    pub filter: &'static str,
    pub zoom: &'static str,
    /// So many more than the list names.
    pub more: fn(usize) -> String,
    /// Years by Japanese eras, beside the axis.
    pub eras: &'static str,
    /// How many have begun before a day and go on.
    pub going_on: fn(usize, &str) -> String,
    /// What the window shows, once it has come to rest: which days, and the counts.
    pub in_sight: fn(&str, &str) -> String,
}

/// One country.
pub struct CountryPage {
    pub in_time: &'static str,
    pub in_order: fn(&str) -> String,
    pub activities: &'static str,
    pub events: &'static str,
    pub statements: &'static str,
    pub who: &'static str,
    pub about: &'static str,
    pub roles: &'static str,
    pub nothing_in_role: &'static str,
    /// One activity, as one of several countries.
    pub one_of: fn(usize) -> String,
    pub together: fn(&str) -> String,
    pub together_title: &'static str,
    pub alone: &'static str,
    pub together_count: fn(usize) -> String,
    pub places: &'static str,
    pub notes: fn(&str) -> String,
    pub code: &'static str,
    pub previous: fn(&str) -> String,
    pub next: fn(&str) -> String,
    pub nothing: &'static str,
}

/// All actors.
pub struct Actors {
    pub title: &'static str,
    pub lead: &'static str,
    pub kind: &'static str,
    pub role: &'static str,
    pub roles: &'static str,
    pub name: &'static str,
    pub activities: &'static str,
    pub nothing: &'static str,
}

/// One actor.
pub struct ActorPage {
    pub names: &'static str,
    pub used: fn(&str) -> String,
    pub short: &'static str,
    pub roles: &'static str,
    pub in_time: &'static str,
    pub activities: &'static str,
    pub events: &'static str,
    pub partners: &'static str,
    pub no_partners: &'static str,
    pub relations: &'static str,
    pub seat: &'static str,
    pub seat_text: &'static str,
    pub countries: &'static str,
    pub statements: &'static str,
    pub notes: fn(&str) -> String,
    pub nothing: &'static str,
}

/// The page of one activity or event.
pub struct Entry {
    pub summary: &'static str,
    pub in_time: &'static str,
    pub statements: &'static str,
    pub events: &'static str,
    pub who: &'static str,
    pub where_: &'static str,
    pub sources: &'static str,
    pub notes: &'static str,
    pub facts: &'static str,
    pub disputed: &'static str,
    pub neither: &'static str,
    pub passage: &'static str,
    pub open_source: &'static str,
    pub belongs_to: &'static str,
    pub undated: &'static str,
    pub part_of_series: &'static str,
}

/// The dataset in use.
pub struct Data {
    pub title: &'static str,
    pub which: &'static str,
    pub bundled: &'static str,
    /// Opened by the address.
    pub from_address: fn(&str) -> String,
    pub description: &'static str,
    pub modified: fn(&str) -> String,
    pub counts: &'static str,
    pub sources: &'static str,
    pub publisher: &'static str,
    pub written: &'static str,
    pub accessed: &'static str,
    pub language: &'static str,
    pub rights: &'static str,
    pub checksum: &'static str,
    pub length: &'static str,
    pub code_points: fn(usize) -> String,
    pub licence: &'static str,
    pub licence_of_sources: &'static str,
    pub problems: &'static str,
    pub no_problems: &'static str,
    pub problems_text: &'static str,
    pub download: &'static str,
    pub schema: &'static str,
    pub statuses: &'static str,
    pub use_bundled: &'static str,
    pub own: &'static str,
    pub own_text: &'static str,
    pub untitled: &'static str,
}
