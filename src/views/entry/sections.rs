//! The sections of an entry's page, from the summary to the sources.

use std::sync::Arc;

use leptos::prelude::*;

use crate::domain::catalogue::{Catalogue, Entry, EntryId, EntryKind};
use crate::domain::related::sources_of;
use crate::store::Workspace;
use crate::text::{Lang, timing_said, timing_sentence};
use crate::views::parts::links::link;
use crate::views::parts::mini_timeline::MiniTimeline;
use crate::views::parts::quote::source_line;
use crate::views::parts::roles::marked;
use crate::views::parts::statements::{
    difference_view, differences, participant_rows, place_rows, rows_view, statement_rows, time_rows,
};
use crate::views::parts::{names, spoken};
use crate::views::timeline::theme_class;

/// One section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Summary,
    Time,
    Statements,
    Differences,
    Who,
    Where,
    Events,
    Activities,
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
            Self::Events => "events",
            Self::Activities => "activities",
            Self::Sources => "sources",
        }
    }

    pub const fn name(self, lang: Lang) -> &'static str {
        let words = &lang.messages().entry;
        match self {
            Self::Summary => words.summary,
            Self::Time => words.in_time,
            Self::Statements => words.statements,
            Self::Differences => words.disputed,
            Self::Who => words.who,
            Self::Where => words.where_,
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
    let differ = !differences(catalogue, entry, Lang::En).is_empty();
    let has_events = matches!(entry, Entry::Activity(a) if catalogue.events_of(&a.id).next().is_some());
    let belongs = matches!(entry, Entry::Event(event) if !event.activities.is_empty());
    [
        (Section::Summary, true),
        (Section::Time, true),
        (Section::Statements, !facts.statements.is_empty()),
        (Section::Differences, differ),
        (Section::Who, !facts.participants.is_empty()),
        (Section::Where, !facts.countries.is_empty() || !facts.places.is_empty()),
        (Section::Events, has_events),
        (Section::Activities, belongs),
        (Section::Sources, true),
    ]
    .into_iter()
    .filter_map(|(section, there)| there.then_some(section))
    .collect()
}

pub fn summary(workspace: Workspace, id: EntryId) -> AnyView {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let text = catalogue.entry(id).map(|entry| entry.summary().get(lang.tag()).to_owned()).unwrap_or_default();
    view! {
        <section aria-labelledby=Section::Summary.id()>
            {heading(Section::Summary, lang)}
            <p class="lead">{text}</p>
        </section>
    }
    .into_any()
}

/// Every section below the summary.
pub fn rest(workspace: Workspace, id: EntryId) -> AnyView {
    let catalogue = workspace.catalogue();
    sections(&catalogue, id)
        .into_iter()
        .filter(|section| *section != Section::Summary)
        .map(|section| {
            let catalogue = Arc::clone(&catalogue);
            let body = if section == Section::Time {
                // The figure measures itself: it stays when the language changes.
                let words = move || time_words(workspace, &catalogue, id);
                view! { <MiniTimeline workspace entries=Signal::stored(vec![id]) />{words} }.into_any()
            } else {
                let body = move || body(workspace, &catalogue, id, section);
                view! { {body} }.into_any()
            };
            view! {
                <section aria-labelledby=section.id()>
                    {move || heading(section, workspace.lang())}
                    {body}
                </section>
            }
        })
        .collect_view()
        .into_any()
}

fn heading(section: Section, lang: Lang) -> AnyView {
    view! { <h2 id=section.id() tabindex="-1">{section.name(lang)}</h2> }.into_any()
}

fn body(workspace: Workspace, catalogue: &Catalogue, id: EntryId, section: Section) -> AnyView {
    let lang = workspace.lang();
    let Some(entry) = catalogue.entry(id) else { return ().into_any() };
    match section {
        Section::Statements => rows_view(workspace, statement_rows(&entry.facts().statements, |_| true, lang)),
        Section::Who => rows_view(workspace, participant_rows(catalogue, entry, |_| true, lang)),
        Section::Where => rows_view(workspace, place_rows(catalogue, entry, None, lang)),
        Section::Differences => {
            let differences = differences(catalogue, entry, lang);
            let sides = differences.into_iter().map(|d| difference_view(catalogue, d, lang)).collect_view();
            view! { <p>{lang.messages().entry.neither}</p>{sides} }.into_any()
        }
        Section::Events => {
            let Entry::Activity(activity) = entry else { return ().into_any() };
            let mut events: Vec<EntryId> = catalogue.events_of(&activity.id).map(|(id, _)| id).collect();
            events.sort_by_key(|id| catalogue.in_time().iter().position(|other| other == id));
            let rows = events.into_iter().map(|id| entry_row(workspace, catalogue, id, lang)).collect_view();
            view! { <ul class="rows">{rows}</ul> }.into_any()
        }
        Section::Activities => activities(workspace, catalogue, entry, lang),
        Section::Sources => sources(catalogue, entry, lang),
        Section::Summary | Section::Time => ().into_any(),
    }
}

/// What is known about the time, in sentences, then fact by fact.
fn time_words(workspace: Workspace, catalogue: &Catalogue, id: EntryId) -> AnyView {
    let lang = workspace.lang();
    let (Some(entry), Some(timing)) = (catalogue.entry(id), catalogue.timing(id)) else { return ().into_any() };
    let facts = &entry.facts().time;
    let sentence = timing_sentence(lang, timing, facts);
    let edtf = spoken::edtf(facts);
    let code = (!edtf.is_empty()).then(|| view! { " " <code title=lang.messages().panel.edtf>{edtf}</code> });
    let rows = (!facts.is_empty()).then(|| rows_view(workspace, time_rows(catalogue, facts, lang)));
    view! { <p>{sentence}{code}</p>{rows} }.into_any()
}

/// A link to another entry, with its kind and time.
fn entry_row(workspace: Workspace, catalogue: &Catalogue, id: EntryId, lang: Lang) -> AnyView {
    let Some(entry) = catalogue.entry(id) else { return ().into_any() };
    let kind = match entry {
        Entry::Activity(_) => lang.messages().event_kinds.activity,
        Entry::Event(event) => lang.messages().event_kinds.name(event.kind),
    };
    let when = catalogue.timing(id).map(|timing| timing_said(lang, timing, &entry.facts().time)).unwrap_or_default();
    let theme = entry.themes().first().map_or(usize::MAX, |theme| catalogue.theme_rank(theme));
    let name = names::entry_label(catalogue, id, lang);
    view! {
        <li class=theme_class(theme)>
            {link(workspace, names::entry_page(catalogue, id), name)}
            <span class="role">{kind}</span>
            <span class="sub">{when}</span>
        </li>
    }
    .into_any()
}

/// The activities that an event belongs to or explains, with how that is known.
fn activities(workspace: Workspace, catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> AnyView {
    let Entry::Event(event) = entry else { return ().into_any() };
    let rows = event
        .activities
        .iter()
        .map(|fact| {
            let id = catalogue.find(EntryKind::Activity, &fact.value);
            let name = id.map_or_else(|| fact.value.clone(), |id| names::entry_label(catalogue, id, lang));
            let name = marked(name, fact.status, lang);
            let name = match id {
                Some(id) => link(workspace, names::entry_page(catalogue, id), name),
                None => name.into_any(),
            };
            let note = fact.note.get(lang.tag()).to_owned();
            let note = (!note.is_empty()).then(|| view! { <span class="sub">{note}</span> });
            view! { <li>{name}{note}</li> }
        })
        .collect_view();
    view! { <ul class="rows">{rows}</ul> }.into_any()
}

/// The sources on which the page rests, each once.
fn sources(catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> AnyView {
    let mut used: Vec<(String, usize)> = Vec::new();
    sources_of(entry, |source| match used.iter_mut().find(|(known, _)| known == source) {
        Some((_, count)) => *count += 1,
        None => used.push((source.to_owned(), 1)),
    });
    let rows = used
        .into_iter()
        .map(|(source, count)| {
            let supports = (lang.messages().counts.facts)(count);
            view! { <li><div>{source_line(catalogue, &source, lang)}</div><div class="st">{supports}</div></li> }
        })
        .collect_view();
    view! { <ol class="stmts plainlist">{rows}</ol> }.into_any()
}
