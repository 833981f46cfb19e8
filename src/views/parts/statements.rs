//! What is said, row by row: a sentence of ours, how it is known, by whom, and the passage on demand.
//!
//! Every kind of fact becomes the same row, so that none is without its source.

use super::facts::{edtf, time_said};
use super::links::{outside, words, words_if};
use super::names;
use super::quote::passage_on_demand;
use super::roles::{append, place_said, share_said};
use super::status::chip;
use crate::dom::{El, Piece, el};
use crate::domain::assertion::{Assertion, Quote, Status};
use crate::domain::catalogue::{Catalogue, Entry};
use crate::domain::dataset::Statement;
use crate::domain::localized::Localized;
use crate::domain::time::{Bound, Edtf, TimeBound, TimeFact};
use crate::store::Workspace;
use crate::text::{Lang, day_said, said};

/// Rows of one list, as they are added.
pub struct Rows<'a> {
    workspace: Workspace,
    catalogue: &'a Catalogue,
    lang: Lang,
    list: El,
    empty: bool,
}

impl<'a> Rows<'a> {
    /// Reads the language: call it where that is followed.
    pub fn new(workspace: Workspace, catalogue: &'a Catalogue) -> Self {
        Self { workspace, catalogue, lang: workspace.lang(), list: el("ol").class("stmts"), empty: true }
    }

    /// The list, if it has a row.
    pub fn list(self) -> Option<El> {
        (!self.empty).then_some(self.list)
    }

    /// The statements that are wanted.
    pub fn statements(&mut self, entry: Entry<'_>, wanted: &dyn Fn(&Statement) -> bool) {
        for fact in entry.facts().statements.iter().filter(|fact| wanted(&fact.value)) {
            self.add(fact, fact.value.text.get(self.lang.tag()), "");
        }
    }

    /// "Begins: in 2010".
    pub fn time(&mut self, facts: &[Assertion<TimeFact>]) {
        for fact in facts {
            let (label, value) = time_said(self.catalogue, facts, fact, self.lang);
            let text = self.labelled(label, &value) + &bounds_said(&fact.value, &value, self.lang);
            self.add(fact, &text, edtf(&fact.value));
        }
    }

    /// "Japanese Consumers’ Co-operative Union: host"; of one actor, or of all.
    pub fn participants(&mut self, entry: Entry<'_>, actor: Option<&str>) {
        let wanted = |other: &str| actor.is_none_or(|actor| actor == other);
        for fact in entry.facts().participants.iter().filter(|fact| wanted(&fact.value.actor)) {
            let name = names::actor(self.catalogue, &fact.value.actor, self.lang);
            let role = names::term(&self.catalogue.dataset.roles, &fact.value.role, self.lang);
            self.add(fact, &self.labelled(&name, &role), "");
        }
    }

    /// "For: Kenya", "In: Greater Tokyo area (an area, not a point)"; of one country, or of all.
    pub fn places(&mut self, entry: Entry<'_>, code: Option<&str>) {
        let (catalogue, lang) = (self.catalogue, self.lang);
        let wanted = |country: &str| code.is_none_or(|code| code == country);
        for fact in entry.facts().countries.iter().filter(|fact| wanted(&fact.value.country)) {
            let mut name = names::country(catalogue, &fact.value.country, lang);
            if let Some(share) = fact.value.percentage {
                name.push_str(&share_said(share, lang));
            }
            self.add(fact, &self.labelled(lang.messages().roles.name(fact.value.role), &name), "");
        }
        for fact in &entry.facts().places {
            let Some(place) = catalogue.place(&fact.value.place).filter(|place| wanted(&place.country)) else {
                continue;
            };
            let name = place_said(catalogue, &place.id, Status::Stated, lang);
            self.add(fact, &self.labelled(lang.messages().roles.name(fact.value.role), &name), "");
        }
    }

    fn labelled(&self, label: &str, value: &str) -> String {
        label.to_owned() + self.lang.messages().lists.colon + value
    }

    fn add<T>(&mut self, fact: &Assertion<T>, text: &str, code: &str) {
        let Assertion { status, source, quote, as_of, note, .. } = fact;
        self.add_row(text, code, *status, source, (quote.as_ref(), as_of.as_ref(), note));
    }

    /// `code` is EDTF, for a fact about time.
    fn add_row(
        &mut self,
        text: &str,
        code: &str,
        status: Status,
        source: &str,
        (quote, as_of, note): (Option<&Quote>, Option<&Edtf>, &Localized),
    ) {
        let (catalogue, lang) = (self.catalogue, self.lang);
        let m = lang.messages();
        let mut by = source_brief(catalogue, source, lang);
        if let Some(value) = as_of {
            append(&mut by, m.lists.dot, &(m.panel.as_of)(&said(lang, value)));
        }
        let mut statement = words("p", "statement", text);
        if !code.is_empty() {
            statement = statement.text(" ").child(el("code").text(code));
        }
        let row = el("li")
            .child(statement)
            .child(el("div").class("st").child(chip(status, lang)))
            .child(words("p", "by", &by))
            .child(words_if("p", "by", note.get(lang.tag())))
            .child(quote.map(|quote| passage_on_demand(catalogue, quote, source, self.workspace)));
        self.list = self.list.clone().child(row);
        self.empty = false;
    }
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
    (m.lists.bracketed)(&(m.pages().reading.earliest_latest)(&from, &to))
}

/// Publisher and date of a source: "International Labour Organization, 2016 (uncertain)".
pub fn source_brief(catalogue: &Catalogue, id: &str, lang: Lang) -> String {
    let Some(source) = catalogue.source(id) else { return id.to_owned() };
    let publisher = source.publisher.get(lang.tag());
    let publisher = if publisher.is_empty() { source.title.get(lang.tag()) } else { publisher };
    match source.best.as_ref().or(source.date.as_ref().map(|date| &date.value)) {
        Some(date) => publisher.to_owned() + lang.messages().lists.between + &said(lang, date),
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
        add(m.pages().entry.who.to_owned(), &fact.source, name);
    }
    for fact in facts.countries.iter().filter(|fact| fact.status == Status::Disputed) {
        let about = m.roles.name(fact.value.role).to_owned();
        add(about, &fact.source, names::country(catalogue, &fact.value.country, lang));
    }
    out.retain(|difference| difference.sides.len() > 1);
    out
}

/// The sides of a contradiction, none before the other but by the dataset's order.
pub fn difference_view(catalogue: &Catalogue, difference: &Difference, lang: Lang) -> Piece {
    let mut both = el("div").class("both");
    for side in &difference.sides {
        let url = catalogue.source(&side.source).map(|source| source.url.as_str()).filter(|url| !url.is_empty());
        let row = el("div")
            .child(words("span", "", &source_brief(catalogue, &side.source, lang)))
            .child(words("b", "", &side.value))
            .child(url.map(|url| outside(url, lang.messages().pages().entry.open_source)));
        both = both.child(row);
    }
    Piece::Many(vec![words("h3", "", &difference.about).into(), both.into()])
}
