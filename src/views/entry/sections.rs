//! The sections of an entry's page, from the summary to the sources.

use leptos::prelude::*;

use super::kind_said;
use crate::dom::{El, Piece, dynamic, el, none};
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, Entry, EntryId, EntryKind};
use crate::domain::dataset::{Event, EventKind};
use crate::domain::related::sources_counted;
use crate::domain::series;
use crate::store::Workspace;
use crate::text::{Lang, timing_sentence};
use crate::views::parts::anchored::anchored;
use crate::views::parts::links::{link, words, words_if};
use crate::views::parts::mini_timeline::mini_timeline;
use crate::views::parts::quote::source_line;
use crate::views::parts::roles::marked;
use crate::views::parts::statements::Rows;
use crate::views::parts::subject::entry_row;
use crate::views::parts::totals::totals_view;
use crate::views::parts::{differences, names, rounds, spoken};

/// One section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Summary,
    Time,
    Statements,
    Differences,
    Who,
    Where,
    Totals,
    Rounds,
    Events,
    Activities,
    NotFound,
    Sources,
}

impl Section {
    /// The id of its heading.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Time => "in-time",
            Self::Statements => "statements",
            Self::Differences => "differences",
            Self::Who => "who",
            Self::Where => "where",
            Self::Totals => "totals",
            Self::Rounds => "rounds",
            Self::NotFound => "not-found",
            Self::Events => "events",
            Self::Activities => "activities",
            Self::Sources => "sources",
        }
    }

    pub const fn name(self, lang: Lang) -> &'static str {
        let words = &lang.messages().pages().entry;
        let others = &lang.messages().pages().sources;
        match self {
            Self::Summary => words.summary,
            Self::Time => words.in_time,
            Self::Statements => words.statements,
            Self::Differences => words.disputed,
            Self::Who => words.who,
            Self::Where => words.where_,
            Self::Totals => others.totals,
            Self::Rounds => words.part_of_series,
            Self::NotFound => others.not_found,
            Self::Events => words.events,
            Self::Activities => words.belongs_to,
            Self::Sources => words.sources,
        }
    }
}

/// What the page of this entry has, in order.
pub fn sections(catalogue: &Catalogue, id: EntryId) -> Vec<Section> {
    let Some(entry) = catalogue.entry(id) else { return Vec::new() };
    let facts = entry.facts();
    // Whether sources differ is the same in every language.
    let differ = !differences::of_entry(catalogue, id, Lang::En).is_empty();
    let is_event = |event: &Event| event.kind != EventKind::Edition;
    let has_events =
        matches!(entry, Entry::Activity(a) if catalogue.events_of(&a.id).any(|(_, event)| is_event(event)));
    let has_rounds = matches!(entry, Entry::Activity(a) if !series::rounds(catalogue, &a.id).is_empty());
    let belongs = matches!(entry, Entry::Event(event) if !event.activities.is_empty());
    [
        (Section::Summary, true),
        (Section::Time, true),
        (Section::Statements, !facts.statements.is_empty()),
        (Section::Differences, differ),
        (Section::Who, !facts.participants.is_empty()),
        (Section::Where, !facts.countries.is_empty() || !facts.places.is_empty()),
        (Section::Totals, !series::totals(catalogue, id).is_empty()),
        (Section::Rounds, has_rounds),
        (Section::Events, has_events),
        (Section::Activities, belongs),
        (Section::NotFound, !series::gaps_in(catalogue, entry).is_empty()),
        (Section::Sources, true),
    ]
    .into_iter()
    .filter_map(|(section, there)| there.then_some(section))
    .collect()
}

/// Reads the language.
pub fn summary(workspace: Workspace, id: EntryId) -> El {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let text = catalogue.entry(id).map(|entry| {
        let summary = entry.summary().get_tagged(lang.tag());
        anchored(workspace, el("p").class("lead"), Target::of(entry), "summary", summary)
    });
    around(Section::Summary).child(heading(Section::Summary, lang)).child(text)
}

/// The figure, which measures itself and stays when the language changes; then what is known about the time.
pub fn in_time(workspace: Workspace, id: EntryId) -> El {
    around(Section::Time)
        .child(dynamic(move || heading(Section::Time, workspace.lang())))
        .child(mini_timeline(workspace, Signal::stored(vec![id])))
        .child(dynamic(move || time_words(workspace, id)))
}

/// Every section below these two. Reads the language.
pub fn rest(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let mut pieces: Vec<Piece> = Vec::new();
    for section in sections(&catalogue, id) {
        if !matches!(section, Section::Summary | Section::Time) {
            let heading = heading(section, lang);
            let body = body(workspace, &catalogue, id, section);
            pieces.push(around(section).child(heading).child(body).into());
        }
    }
    Piece::Many(pieces)
}

fn around(section: Section) -> El {
    el("section").attr("aria-labelledby", section.id())
}

fn heading(section: Section, lang: Lang) -> El {
    words("h2", "", section.name(lang)).attr("id", section.id()).attr("tabindex", "-1")
}

fn body(workspace: Workspace, catalogue: &Catalogue, id: EntryId, section: Section) -> Piece {
    let Some(entry) = catalogue.entry(id) else { return none() };
    let lang = workspace.lang();
    let pages = lang.messages().pages();
    let mut rows = Rows::new(workspace, catalogue);
    match section {
        Section::Summary | Section::Time => {}
        Section::Statements => rows.statements(id, &|_| true),
        Section::Who => rows.participants(id, None),
        Section::Where => rows.places(id, None),
        Section::Differences => {
            let found = differences::of_entry(catalogue, id, lang);
            let neither = words("p", "", pages.entry.neither).into();
            return Piece::Many(vec![neither, differences::views(workspace, &found, Some(id), "h3")]);
        }
        Section::Totals => {
            let text = words("p", "sub", pages.sources.totals_text).into();
            return Piece::Many(vec![text, totals_view(workspace, id)]);
        }
        Section::Rounds => return rounds::table(workspace, entry.id()),
        Section::NotFound => {
            let mut list = el("ul").class("gaps");
            for gap in series::gaps_in(catalogue, entry) {
                list = list.child(words("li", "", gap.text.get(lang.tag())));
            }
            return list.into();
        }
        Section::Events => return events(workspace, catalogue, entry, lang),
        Section::Activities => return activities(workspace, catalogue, entry, lang),
        Section::Sources => return sources(workspace, catalogue, entry, lang).into(),
    }
    rows.list().into()
}

/// What is known about the time, in sentences, then fact by fact. Reads the language.
fn time_words(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let (Some(entry), Some(timing)) = (catalogue.entry(id), catalogue.timing(id)) else { return none() };
    let facts = &entry.facts().time;
    let mut sentence = words("p", "", &timing_sentence(lang, timing));
    let edtf = spoken::edtf(facts);
    if !edtf.is_empty() {
        sentence = sentence.text(" ").child(words("code", "", &edtf).attr("title", lang.messages().panel.edtf));
    }
    let mut rows = Rows::new(workspace, &catalogue);
    rows.time(id);
    Piece::Many(vec![sentence.into(), rows.list().into()])
}

/// The events of an activity in the order of time, each with its kind.
fn events(workspace: Workspace, catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> Piece {
    let Entry::Activity(activity) = entry else { return none() };
    // Its rounds have a section of their own.
    let others = catalogue.events_of(&activity.id).filter(|(_, event)| event.kind != EventKind::Edition);
    let events: Vec<EntryId> = others.map(|(id, _)| id).collect();
    let mut rows = el("ul").class("rows");
    for id in catalogue.in_time().iter().filter(|id| events.contains(id)) {
        let kind = catalogue.entry(*id).map(|event| kind_said(event, lang)).unwrap_or_default();
        rows = rows.child(entry_row(workspace, catalogue, *id, kind, lang));
    }
    rows.into()
}

/// The activities that an event belongs to or explains, with how that is known.
fn activities(workspace: Workspace, catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> Piece {
    let Entry::Event(event) = entry else { return none() };
    let mut rows = el("ul").class("rows");
    for fact in &event.activities {
        let id = catalogue.find(EntryKind::Activity, &fact.value);
        let name = id.map_or_else(|| fact.value.clone(), |id| names::entry_label(catalogue, id, lang));
        let name = marked(name, fact.status, lang);
        let row = match id {
            Some(id) => el("li").child(link(workspace, names::entry_page(catalogue, id), &name)),
            None => el("li").text(&name),
        };
        rows = rows.child(row.child(words_if("span", "sub", fact.note.get(lang.tag()))));
    }
    rows.into()
}

/// The sources on which the page rests, each once.
fn sources(workspace: Workspace, catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> El {
    let mut rows = el("ol").class("stmts plainlist");
    for (source, count) in &sources_counted(entry) {
        let supports = words("div", "st", &(lang.messages().counts.facts)(*count));
        rows = rows
            .child(el("li").child(el("div").child(source_line(workspace, catalogue, source, lang))).child(supports));
    }
    rows
}
