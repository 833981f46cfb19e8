//! Words of the frame around every page: header, places, saved state, search, keys, errors, footer. In English.

use super::counted;
use crate::text::messages::{Common, Errors, Footer, Header, Keys, Places, Saved, Search, Share};
use crate::text::numbers::grouped_count;

pub(super) const COMMON: Common = Common {
    title: "Kakehashi",
    title_other: "架け橋",
    skip: "Skip to content",
    close: "Close",
    cancel: "Cancel",
    back: "Back",
    more: "More",
    all: "All",
    none: "None",
    on_this_page: "On this page",
    loading: "Loading…",
    page_title: |page| format!("{page} · Kakehashi"),
    previous: "Previous",
    next: "Next",
    previous_in_time: "Previous in time",
    next_in_time: "Next in time",
    previous_named: |name| format!("Previous in time: {name}"),
    next_named: |name| format!("Next in time: {name}"),
    inferred: "inferred",
    undo: "Undo",
    redo: "Redo",
    undone: "Undone.",
};

pub(super) const HEADER: Header = Header {
    places: "Places",
    language: "Language",
    theme: "Theme",
    theme_auto: "as the system",
    theme_light: "light",
    theme_dark: "dark",
    theme_now: |theme| format!("Theme: {theme}"),
    home: "Kakehashi: to the timeline",
    tagline: "How Japan supports ILO development cooperation",
};

pub(super) const PLACES: Places = Places {
    timeline: "Timeline",
    countries: "Countries",
    actors: "Actors",
    notes: "Notes",
    data: "Data",
    sources: "Sources",
    method: "How we know",
    country: "Country",
    actor: "Actor",
    activity: "Activity",
    unknown: "Unknown page",
};

pub(super) const SAVED: Saved = Saved {
    saved: "Saved",
    saving: "Saving…",
    not_saved: |reason| format!("Not saved: {reason}"),
    memory_only: "Not kept",
    memory_only_long: "Notes are kept in memory only: this browser blocks storage. Download them before you close the tab.",
    download: "Download notes",
    full: "this browser’s storage is full",
    read_only: "A newer version of this page has written notes here. Reload to go on writing; nothing is lost.",
    read_only_short: "Reload to write",
    one_copy: |reason| format!("Your notes are saved, but with one copy instead of two: {reason}."),
    retry: "Try again",
    blocked: "this browser blocks storage",
    unreadable: |count| {
        if count == 1 {
            "1 stored note can’t be read. It is left as it is.".to_owned()
        } else {
            format!("{} stored notes can’t be read. They are left as they are.", grouped_count(count))
        }
    },
};

pub(super) const ERRORS: Errors = Errors {
    unknown_page: "There is no such page",
    unknown_page_text: "The link may be mistyped, or from another version of this site.",
    unknown_activity: |id| format!("No activity is called “{id}” in this dataset."),
    unknown_event: |id| format!("No event is called “{id}” in this dataset."),
    unknown_country: |code| format!("No country with the code “{code}” is in this dataset."),
    unknown_actor: |id| format!("No actor is called “{id}” in this dataset."),
    to_timeline: "Go to the timeline",
    to_countries: "See all countries",
    to_actors: "See all actors",
    dataset: "The dataset could not be loaded",
    dataset_other: "The dataset that the address names can’t be used. The one that comes with this site is shown instead.",
    link: "A part of the link wasn’t understood",
    details: "Details",
    rest: "This part of the page could not be loaded. Your notes are kept. If trying again doesn’t help, reload the page.",
    try_again: "Try again",
};

pub(super) const FOOTER: Footer = Footer {
    source: |title, when| format!("Source: {title}, {when}"),
    data_and_licence: "Data and licence",
    keys: "Keys (?)",
};

pub(super) const KEYS: Keys = Keys {
    title: "Keys",
    everywhere: "Everywhere",
    on_timeline: "On the timeline",
    in_notes: "While writing a note",
    search: "Search",
    help: "Show these keys",
    places: "Go to the places in the header, left to right",
    theme: "Change the theme",
    language: "Change the language",
    close: "Close what is open",
    undo: "Undo",
    redo: "Redo",
    pan: "Move in time",
    rows: "From mark to mark, and across lanes",
    ends: "First and last mark of the lane",
    mark: "Mark a period: drag with the pointer",
    mark_sight: "Mark the period in sight",
    zoom: "Zoom in and out",
    fit: "Show everything",
    fit_selection: "Zoom to what is selected",
    walk: "Previous and next in time",
    table: "The same as a table, and back",
    note: "Write a note",
    open: "Open the entry",
    save: "Save the note",
    or: "or",
    escape: "Esc",
};

pub(super) const SEARCH: Search = Search {
    title: "Search",
    label: "Search everything",
    placeholder: "Search",
    nothing: |words| format!("No results for “{words}”."),
    empty: "Activities, events, countries, actors, the sources’ words and your notes.",
    activities: "Activities",
    events: "Events",
    countries: "Countries",
    actors: "Actors",
    notes: "Notes",
    places: "Places",
    passages: "In the sources’ words",
    filter_timeline: "Show only these on the timeline",
    results: "Results",
    clear: "Clear the search",
};

pub(super) const SHARE: Share = Share {
    copy_link: "Copy link",
    copied: "Copied.",
    not_copied: "The browser didn’t let us copy. Select the text and copy it yourself.",
    share: "Share a link",
    export: "Export",
    export_shown: |counts| format!("What is shown now: {counts}."),
    export_undated: |count| format!("{} without a date: not in the calendar.", counted(count, "entry", "entries")),
    as_table: "Table (CSV)",
    as_calendar: "Calendar (iCalendar)",
    as_drawing: "Picture (SVG)",
    as_pixels: "Picture (PNG)",
    as_values: "Data (JSON)",
    not_downloaded: |reason| format!("The browser refused the download: {reason}"),
    print: "Print",
};
