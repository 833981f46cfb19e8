//! English, with British spelling, curly quotes and en dashes.

mod cite;
mod compare;
mod dates;
mod exchange;
mod map;
mod note_tools;
mod notes;
mod others;
mod pages;
mod passages;
mod plain;
mod problems;
mod reading;
mod regions;
mod rescue;
mod shell;
mod sources;
mod stored;
mod time;
mod timeline;
mod vocabulary;
mod words;

use super::messages::PageMessages;
use super::numbers::grouped_count;
use super::{Lang, Messages};

pub const EN: Messages = Messages {
    lang: Lang::En,
    common: shell::COMMON,
    header: shell::HEADER,
    places: shell::PLACES,
    saved: shell::SAVED,
    errors: shell::ERRORS,
    footer: shell::FOOTER,
    search: shell::SEARCH,
    share: shell::SHARE,
    filters: timeline::FILTERS,
    groupings: timeline::GROUPINGS,
    timeline: timeline::TIMELINE,
    panel: timeline::PANEL,
    statuses: vocabulary::STATUSES,
    event_kinds: vocabulary::EVENT_KINDS,
    roles: vocabulary::ROLES,
    exactnesses: vocabulary::EXACTNESSES,
    relations: vocabulary::RELATIONS,
    notes: notes::NOTES,
    counts: words::COUNTS,
    lists: words::LISTS,
    dates: dates::DATES,
    durations: words::DURATIONS,
    time: time::TIME,
    question: words::QUESTION,
};

pub const PAGES: PageMessages = PageMessages {
    legend: vocabulary::LEGEND,
    keys: shell::KEYS,
    countries: pages::COUNTRIES,
    map: map::MAP,
    table: pages::TABLE,
    marked: pages::MARKED,
    country: pages::COUNTRY,
    compare: compare::COMPARE,
    cite: cite::CITE,
    exchange: exchange::EXCHANGE,
    regions: regions::REGIONS,
    actors: pages::ACTORS,
    actor: pages::ACTOR,
    others: others::OTHERS,
    rescue: rescue::RESCUE,
    entry: pages::ENTRY,
    note_tools: note_tools::NOTE_TOOLS,
    reading: reading::READING,
    passages: passages::PASSAGES,
    data: pages::DATA,
    sources: sources::SOURCES,
    method: sources::METHOD,
    plain: plain::PLAIN,
    stored: stored::STORED,
    problems: problems::PROBLEMS,
};

/// "1 note", "2 notes", "0 notes".
fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped_count(count), if count == 1 { one } else { many })
}

/// One to ten in words, as running text has them.
fn in_words(count: usize) -> String {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    WORDS.get(count).map_or_else(|| grouped_count(count), |word| (*word).to_owned())
}
