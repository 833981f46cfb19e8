//! What is said, row by row: a sentence of ours, how it is known, by whom, and the passage on demand.
//!
//! Every kind of fact becomes the same row, so that none is without its source.

use leptos::prelude::*;

use super::facts::{edtf, time_said};
use super::names;
use super::quote::passage_on_demand;
use super::roles::place_said;
use super::status::chip;
use crate::domain::assertion::{Assertion, Quote, Status};
use crate::domain::catalogue::{Catalogue, Entry};
use crate::domain::dataset::Statement;
use crate::domain::time::{Bound, Edtf, TimeBound, TimeFact};
use crate::store::Workspace;
use crate::text::{Lang, day_said, said};

/// One assertion in words.
#[derive(Clone)]
pub struct Row {
    pub text: String,
    /// EDTF, for a fact about time.
    pub code: String,
    pub status: Status,
    pub source: String,
    pub quote: Option<Quote>,
    pub as_of: Option<Edtf>,
    pub note: String,
}

impl Row {
    pub fn new<T>(fact: &Assertion<T>, text: String, lang: Lang) -> Self {
        Self {
            text,
            code: String::new(),
            status: fact.status,
            source: fact.source.clone(),
            quote: fact.quote.clone(),
            as_of: fact.as_of.clone(),
            note: fact.note.get(lang.tag()).to_owned(),
        }
    }
}

/// The statements that are wanted.
pub fn statement_rows(
    statements: &[Assertion<Statement>],
    wanted: impl Fn(&Statement) -> bool,
    lang: Lang,
) -> Vec<Row> {
    let wanted = statements.iter().filter(|fact| wanted(&fact.value));
    wanted.map(|fact| Row::new(fact, fact.value.text.get(lang.tag()).to_owned(), lang)).collect()
}

/// "Begins: in 2010".
pub fn time_rows(catalogue: &Catalogue, facts: &[Assertion<TimeFact>], lang: Lang) -> Vec<Row> {
    let row = |fact: &Assertion<TimeFact>| {
        let (label, value) = time_said(catalogue, facts, fact, lang);
        let text = format!("{label}{}{value}{}", lang.messages().lists.colon, bounds_said(&fact.value, &value, lang));
        Row { code: edtf(&fact.value).to_owned(), ..Row::new(fact, text, lang) }
    };
    facts.iter().map(row).collect()
}

/// The first and last day that a window allows, unless the words already are that day.
fn bounds_said(fact: &TimeFact, value: &str, lang: Lang) -> String {
    let (TimeBound::On(edtf) | TimeBound::Start(edtf) | TimeBound::End(edtf) | TimeBound::By(edtf)) = &fact.bound
    else {
        return String::new();
    };
    let (Bound::Day(from), Bound::Day(to)) = (edtf.earliest(), edtf.latest()) else { return String::new() };
    let (from, to) = (day_said(lang, from), day_said(lang, to));
    if from == to || value.contains(&from) {
        return String::new();
    }
    let m = lang.messages();
    (m.lists.bracketed)(&(m.reading.earliest_latest)(&from, &to))
}

/// "Japanese Consumers’ Co-operative Union: host".
pub fn participant_rows(
    catalogue: &Catalogue,
    entry: Entry<'_>,
    wanted: impl Fn(&str) -> bool,
    lang: Lang,
) -> Vec<Row> {
    let facts = entry.facts().participants.iter().filter(|fact| wanted(&fact.value.actor));
    let row = |fact: &Assertion<crate::domain::dataset::Participant>| {
        let name = names::actor(catalogue, &fact.value.actor, lang);
        let role = names::term(&catalogue.dataset.roles, &fact.value.role, lang);
        Row::new(fact, format!("{name}{}{role}", lang.messages().lists.colon), lang)
    };
    facts.map(row).collect()
}

/// "For: Kenya", "In: Greater Tokyo area (an area, not a point)"; of one country, or of all.
pub fn place_rows(catalogue: &Catalogue, entry: Entry<'_>, code: Option<&str>, lang: Lang) -> Vec<Row> {
    let m = lang.messages();
    let wanted = |country: &str| code.is_none_or(|code| code == country);
    let facts = entry.facts();
    let mut rows = Vec::new();
    for fact in facts.countries.iter().filter(|fact| wanted(&fact.value.country)) {
        let role = m.roles.name(fact.value.role);
        let name = names::country(catalogue, &fact.value.country, lang);
        let share = fact.value.percentage.map(|share| (m.panel.share_of)(&share.to_string()));
        let share = share.map(|share| (m.lists.bracketed)(&share)).unwrap_or_default();
        rows.push(Row::new(fact, format!("{role}{}{name}{share}", m.lists.colon), lang));
    }
    for fact in &facts.places {
        let Some(place) = catalogue.place(&fact.value.place).filter(|place| wanted(&place.country)) else { continue };
        let role = m.roles.name(fact.value.role);
        let name = place_said(catalogue, &place.id, Status::Stated, lang);
        rows.push(Row::new(fact, format!("{role}{}{name}", m.lists.colon), lang));
    }
    rows
}

/// The rows as a list.
pub fn rows_view(workspace: Workspace, rows: Vec<Row>) -> AnyView {
    let catalogue = workspace.catalogue();
    let rows = rows.into_iter().map(|row| row_view(workspace, &catalogue, row)).collect_view();
    view! { <ol class="stmts">{rows}</ol> }.into_any()
}

fn row_view(workspace: Workspace, catalogue: &Catalogue, row: Row) -> AnyView {
    let lang = workspace.lang();
    let m = lang.messages();
    let as_of = row.as_of.as_ref().map(|value| (m.panel.as_of)(&said(lang, value)));
    let by = [Some(source_brief(catalogue, &row.source, lang)), as_of];
    let by = by.into_iter().flatten().collect::<Vec<String>>().join(m.lists.dot);
    let code = (!row.code.is_empty()).then(|| view! { " " <code>{row.code}</code> });
    let note = (!row.note.is_empty()).then(|| view! { <p class="by">{row.note}</p> });
    let quote = row.quote.as_ref().map(|quote| passage_on_demand(catalogue, quote, &row.source, workspace));
    view! {
        <li>
            <p class="statement">{row.text}{code}</p>
            <div class="st">{chip(row.status, lang)}</div>
            <p class="by">{by}</p>
            {note}
            {quote}
        </li>
    }
    .into_any()
}

/// Publisher and date of a source: "International Labour Organization, 2016 (uncertain)".
pub fn source_brief(catalogue: &Catalogue, id: &str, lang: Lang) -> String {
    let Some(source) = catalogue.source(id) else { return id.to_owned() };
    let publisher = source.publisher.get(lang.tag());
    let publisher = if publisher.is_empty() { source.title.get(lang.tag()) } else { publisher };
    match source.best.as_ref().or(source.date.as_ref().map(|date| &date.value)) {
        Some(date) => format!("{publisher}{}{}", lang.messages().lists.between, said(lang, date)),
        None => publisher.to_owned(),
    }
}

/// One side of a contradiction.
pub struct Side {
    pub source: String,
    pub value: String,
}

/// Where sources differ about one thing.
pub struct Difference {
    pub about: String,
    pub sides: Vec<Side>,
}

/// The contradictions among the facts of an entry: several values for the same end, and what is marked as disputed.
pub fn differences(catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> Vec<Difference> {
    let facts = entry.facts();
    let mut out: Vec<Difference> = Vec::new();
    let mut add = |about: String, source: &str, value: String| {
        let side = Side { source: source.to_owned(), value };
        match out.iter_mut().find(|difference| difference.about == about) {
            Some(difference) if difference.sides.iter().any(|known| known.value == side.value) => {}
            Some(difference) => difference.sides.push(side),
            None => out.push(Difference { about, sides: vec![side] }),
        }
    };
    for fact in &facts.time {
        let (label, value) = time_said(catalogue, &facts.time, fact, lang);
        add(label.to_owned(), &fact.source, value);
    }
    let disputed = facts.statements.iter().filter(|fact| fact.status == Status::Disputed);
    for fact in disputed {
        let Statement { label, brief, text, .. } = &fact.value;
        let value = if brief.is_empty() { text } else { brief };
        add(label.get(lang.tag()).to_owned(), &fact.source, value.get(lang.tag()).to_owned());
    }
    let m = lang.messages();
    for fact in facts.participants.iter().filter(|fact| fact.status == Status::Disputed) {
        let name = names::actor(catalogue, &fact.value.actor, lang);
        add(m.entry.who.to_owned(), &fact.source, name);
    }
    for fact in facts.countries.iter().filter(|fact| fact.status == Status::Disputed) {
        let about = m.roles.name(fact.value.role).to_owned();
        add(about, &fact.source, names::country(catalogue, &fact.value.country, lang));
    }
    out.retain(|difference| difference.sides.len() > 1);
    out
}

/// The sides of a contradiction, none before the other but by the dataset's order.
pub fn difference_view(catalogue: &Catalogue, difference: Difference, lang: Lang) -> AnyView {
    let sides = difference
        .sides
        .into_iter()
        .map(|side| {
            let url = catalogue.source(&side.source).map(|source| source.url.clone()).filter(|url| !url.is_empty());
            let open = url.map(|url| {
                view! { <a href=url rel="noopener external" target="_blank">{lang.messages().entry.open_source}</a> }
            });
            view! { <div><span>{source_brief(catalogue, &side.source, lang)}</span><b>{side.value}</b>{open}</div> }
        })
        .collect_view();
    view! { <h3>{difference.about}</h3><div class="both">{sides}</div> }.into_any()
}
