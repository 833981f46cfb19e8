//! Japanese, written as Japanese: counters, full-width punctuation, no spaces between words.

mod dates;
mod notes;
mod pages;
mod problems;
mod shell;
mod time;
mod timeline;
mod vocabulary;
mod words;

use super::Messages;

pub const JA: Messages = Messages {
    common: shell::COMMON,
    header: shell::HEADER,
    places: shell::PLACES,
    saved: shell::SAVED,
    errors: shell::ERRORS,
    footer: shell::FOOTER,
    keys: shell::KEYS,
    search: shell::SEARCH,
    share: shell::SHARE,
    filters: timeline::FILTERS,
    groupings: timeline::GROUPINGS,
    timeline: timeline::TIMELINE,
    legend: vocabulary::LEGEND,
    panel: timeline::PANEL,
    statuses: vocabulary::STATUSES,
    event_kinds: vocabulary::EVENT_KINDS,
    roles: vocabulary::ROLES,
    exactnesses: vocabulary::EXACTNESSES,
    relations: vocabulary::RELATIONS,
    countries: pages::COUNTRIES,
    country: pages::COUNTRY,
    actors: pages::ACTORS,
    actor: pages::ACTOR,
    entry: pages::ENTRY,
    data: pages::DATA,
    notes: notes::NOTES,
    counts: words::COUNTS,
    lists: words::LISTS,
    dates: dates::DATES,
    durations: words::DURATIONS,
    time: time::TIME,
    question: words::QUESTION,
    problems: problems::PROBLEMS,
};
