//! The heading that restates the reader's question, with its counts.

use leptos::prelude::*;

use super::parts::names;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::place::CountryRole;
use crate::domain::query::{Facet, Query};
use crate::domain::time::Day;
use crate::store::Workspace;
use crate::text::{Lang, Question, all_joined, question};

/// The heading, and beside it what the page offers.
pub fn question_view(workspace: Workspace, beside: Piece) -> El {
    let heading = el("h1").attr("id", "question-heading").child(dynamic(move || {
        let (lead, counts) = said(workspace);
        let gap = workspace.messages().time.gap;
        let counts = el("em").child(Piece::Many(phrases(&counts)));
        let mut pieces = phrases(&lead);
        pieces.extend([gap.into(), counts.into()]);
        Piece::Many(pieces)
    }));
    el("div").class("question").child(heading).child(el("div").class("btns").child(beside))
}

/// A line breaks after a comma or before a bracket, if it can: else it would also break between a number and its noun,
/// or its counter.
pub fn phrases(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.char_indices().skip(1).find_map(|(at, letter)| match letter {
        '、' | '：' => Some(at + letter.len_utf8()),
        ',' if rest.get(at..).is_some_and(|after| after.starts_with(", ")) => Some(at + 1),
        '（' => Some(at),
        _ => None,
    }) {
        let (phrase, after) = rest.split_at(at);
        pieces.push(el("span").class("phrase").text(phrase).into());
        rest = after.trim_start_matches(' ');
        // A phrase has no room at its ends.
        if rest.len() < after.len() {
            pieces.push(" ".into());
        }
    }
    if pieces.is_empty() {
        return vec![text.into()];
    }
    if !rest.is_empty() {
        pieces.push(el("span").class("phrase").text(rest).into());
    }
    pieces
}

/// The question with its colon, and the counts. Follows what is shown.
pub fn said(workspace: Workspace) -> (String, String) {
    let (lang, catalogue) = (workspace.lang(), workspace.catalogue());
    let ((activities, events), others) = workspace.answer().with(|answer| {
        let is_other =
            |id: &&EntryId| catalogue.entry(**id).is_some_and(|e| !catalogue.dataset.is_main(e.collection()));
        (catalogue.counts(&answer.entries), answer.entries.iter().filter(is_other).count())
    });
    let query = workspace.query();
    let mut topics = Vec::new();
    for facet in [Facet::Theme, Facet::Support, Facet::Status, Facet::Notes] {
        topics.extend(chosen(&catalogue, &query, facet, lang));
    }
    let countries = chosen(&catalogue, &query, Facet::Country, lang);
    let actors = chosen(&catalogue, &query, Facet::Actor, lang);
    let asked = Question {
        subject: catalogue.dataset.subject.get(lang.tag()),
        topics: &refs(&topics),
        countries: &refs(&countries),
        role: match query.chosen(Facet::CountryRole) {
            [one] => CountryRole::from_code(one),
            _ => None,
        },
        actors: &refs(&actors),
        search: query.text.trim(),
        period: query.period.or_else(|| workspace.answered_span().map(whole_years)),
        certain: query.certain,
    };
    let (lead, mut counts) = question(lang, &asked, activities, events);
    // Which collections are counted: those that were chosen, by name; and how much of it the main source doesn't tell.
    // They stand in the order in which they matter.
    let mut collections = Vec::new();
    for term in catalogue.dataset.collections.iter().filter(|term| query.has(Facet::Collection, &term.id)) {
        collections.push(term.label.get(lang.tag()).to_owned());
    }
    if !collections.is_empty() {
        counts.push_str(&(lang.messages().lists.bracketed)(&all_joined(lang, &collections)));
    }
    if others > 0 {
        counts.push_str(&(lang.messages().question.others)(others, activities + events));
    }
    (lead, counts)
}

fn chosen(catalogue: &Catalogue, query: &Query, facet: Facet, lang: Lang) -> Vec<String> {
    let mut names = query.chosen(facet).to_vec();
    for name in &mut names {
        *name = names::choice(catalogue, facet, name, lang);
    }
    names
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

/// What the entries span, said in years: nobody asked for the days.
fn whole_years((from, to): (Day, Day)) -> (Day, Day) {
    (Day::from_ymd(from.year(), 1, 1), Day::from_ymd(to.year(), 12, 31))
}
