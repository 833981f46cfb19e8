//! Words of the pages for countries, actors, entries and the dataset. In English.

use super::{counted, in_words};
use crate::text::messages::{ActorPage, Actors, Countries, CountryPage, Data, Entry, Marked, Table};
use crate::text::numbers::grouped_count;

pub(super) const COUNTRIES: Countries = Countries {
    title: "Countries",
    map: "Map",
    list: "List of countries",
    table: "Table",
    from_and_in: "From and in",
    for_: "For",
    other: "Only by inference or other sources",
    seats: "Only as a seat",
    seat_note: "The seat of a donor isn’t a place of activity, and so isn’t marked.",
    region: "Region",
    open: |name| format!("Open {name}"),
    nothing: "No country matches these filters.",
};

pub(super) const TABLE: Table = Table {
    what: "What",
    when: "When",
    theme: "Theme",
    countries: "Countries",
    actors: "Actors",
    sources: "Sources",
    notes: "Notes",
    sort_by: "Sort by",
    on_timeline: |name| format!("Show {name} on the timeline"),
    shown: |shown, all| format!("{} of {}", grouped_count(shown), counted(all, "row", "rows")),
    more: |count| format!("Show {} more", grouped_count(count)),
};

pub(super) const MARKED: Marked = Marked {
    filter: "Show only this period",
    zoom: "Zoom to it",
    more: |count| format!("{} more: zoom in to see them.", grouped_count(count)),
    eras: "Japanese eras",
    going_on: |count, day| {
        format!("{}, begun before {day} and still going on then", counted(count, "entry", "entries"))
    },
    in_sight: |days, counts| format!("In sight, {days}: {counts}"),
};

pub(super) const COUNTRY: CountryPage = CountryPage {
    in_time: "In time",
    in_order: |name| format!("{name} in order of time"),
    activities: "Activities",
    events: "Events",
    statements: "What is said, and by whom",
    who: "Who, with which role",
    about: "This country here",
    roles: "Roles",
    nothing_in_role: "nothing",
    one_of: |count| {
        if count <= 1 {
            "for this country alone".to_owned()
        } else {
            format!("as one of {} countries", in_words(count))
        }
    },
    together: |name| format!("Named together with {name}"),
    together_title: "Named together with",
    alone: "No other country is named together with it.",
    together_count: |count| format!("in {}", counted(count, "entry", "entries")),
    places: "Places",
    notes: |name| format!("Your notes on {name}"),
    code: "ISO 3166 code",
    previous: |name| format!("Previous country: {name}"),
    next: |name| format!("Next country: {name}"),
    nothing: "The dataset names this country, and says nothing of it yet.",
};

pub(super) const ACTORS: Actors = Actors {
    title: "Actors",
    lead: "Organisations, units and groups of people that take part.",
    kind: "Kind",
    role: "Role",
    roles: "Roles",
    name: "Name",
    activities: "Activities",
    nothing: "No actor matches these filters.",
};

pub(super) const ACTOR: ActorPage = ActorPage {
    names: "Names in time",
    used: |when| format!("used {when}"),
    short: "Short name",
    roles: "Roles",
    in_time: "In time",
    activities: "Activities",
    events: "Events",
    partners: "Partners",
    no_partners: "No other actor is named together with it.",
    relations: "Related actors",
    seat: "Seat",
    seat_text: "The seat is not a place of activity.",
    countries: "Countries",
    statements: "What is said",
    notes: |name| format!("Your notes on {name}"),
    nothing: "No entry names this actor in a role.",
};

pub(super) const ENTRY: Entry = Entry {
    summary: "Summary",
    in_time: "In time",
    statements: "Statements",
    events: "Events",
    who: "Who",
    where_: "Where",
    sources: "Sources",
    notes: "Notes",
    facts: "Facts",
    disputed: "Where sources differ",
    neither: "Neither is preferred here.",
    passage: "The passage this rests on",
    open_source: "Open the page",
    belongs_to: "Belongs to",
    undated: "No source dates this.",
    part_of_series: "Rounds",
};

pub(super) const DATA: Data = Data {
    title: "Data",
    which: "The dataset in use",
    bundled: "The dataset that comes with this site",
    from_address: |file| format!("Opened from ?data={file}"),
    description: "What it holds",
    modified: |when| format!("Last changed {when}"),
    counts: "In numbers",
    sources: "Sources",
    publisher: "Publisher",
    written: "Written",
    accessed: "Read on",
    language: "Language",
    rights: "Rights in the text",
    checksum: "SHA-256 of the text",
    length: "Length",
    code_points: |count| counted(count, "character", "characters"),
    licence: "Licence",
    licence_of_sources: "The licence covers the wording of this dataset, not the sources’ own text.",
    problems: "Problems",
    no_problems: "No problems were found.",
    problems_text: "The rest of the dataset is used.",
    download: "Download the dataset",
    schema: "Schema of the file",
    statuses: "How we know",
    use_bundled: "Use the dataset of this site",
    own: "Use your own data",
    own_text: "Put a file beside index.html and open the page with ?data= and the file’s name.",
    untitled: "Untitled dataset",
};
