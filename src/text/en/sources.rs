//! Words about sources, totals, rounds and the method. In English.

use super::counted;
use crate::text::messages::{Method, Sources};
use crate::text::numbers::grouped_count;

pub(super) const SOURCES: Sources = Sources {
    title: "Sources",
    lead: "Where every fact comes from, and what rests on it.",
    all: "See all sources",
    about: "About this source",
    supports: "What it supports",
    unused: "No fact rests on it.",
    undated: "undated",
    no_address: "No address is known.",
    address: "Address",
    dated_by: "Dated by",
    quoted: |count| format!("{} quoted", grouped_count(count)),
    disputed: |count| {
        if count == 1 {
            "Another source contradicts it in 1 fact.".to_owned()
        } else {
            format!("Other sources contradict it in {} facts.", grouped_count(count))
        }
    },
    unknown: |id| format!("No source is called “{id}” in this dataset."),
    name: "Name",
    totals: "Totals over time",
    totals_text: "Each point is what one source counts up to that time; it leads to its source. Between two points nothing is known.",
    as_table: "The same numbers as a table",
    what: "What",
    as_of: "As of",
    number: "Number",
    source: "Source",
    about_number: |number| format!("about {number}"),
    at_least: |number| format!("more than {number}"),
    round: "Round",
    when: "When",
    countries: "Participants from",
    round_before: "Round before",
    round_after: "Round after",
    untold: |first, last| {
        if first == last {
            format!("{first}: no source tells of a round.")
        } else {
            format!("{first}–{last}: no source tells of a round.")
        }
    },
    not_told: "not known",
    not_found: "Looked for and not found",
    hidden_related: |count| format!("{} in related co-operation.", counted(count, "more entry", "more entries")),
    show_related: "Show related co-operation too",
    unseen_collection: |name| {
        format!("It belongs to “{name}”, which isn’t shown on the timeline and in the lists now.")
    },
    show_collection: |name| format!("Show “{name}” too"),
    facts_from: |facts, sources| {
        format!("{} from {}", counted(facts, "fact", "facts"), counted(sources, "source", "sources"))
    },
    all_collections: "all collections together",
};

pub(super) const METHOD: Method = Method {
    lead: "Every statement here has a source and says how it is known. What sources leave open stays open.",
    how: "Method",
    main_source: |title| {
        format!("The dataset follows one main source: “{title}”. What rests on it leads to the quoted passage.")
    },
    paragraphs: &[
        "Other sources add to it. What only they tell is marked “Other source”, and counted apart.",
        "A date is kept as exactly as the source gives it, and no more exactly: a year stays a year, and the drawing shows how wide it is.",
        "Where sources contradict each other, nothing is averaged, rounded or settled. The values stand side by side, each with its source.",
        "A number that grows is a claim of its time, and is shown with the date as of which it counts.",
        "The wording is the dataset’s own unless it is marked as a quotation. Names that no source gives in a language are translated.",
    ],
    signs: "The signs",
    collections: "What is told by whom",
    disputes: "Each question leads to the page that shows all answers.",
    answers: |count| counted(count, "answer", "answers"),
    gaps: "Looked for and not found",
    correct: "To report an error",
    correct_text: "Tell whoever publishes this copy of the site. A report that can be checked says:",
    include: &[
        "which page it is on: “Copy link” gives its address",
        "which statement is wrong, in its own words",
        "what would be right, and which source says so: title, publisher, date and address, with the passage",
    ],
    licence: "The dataset is one file. Its licence lets anyone correct it and publish the corrected one",
};
