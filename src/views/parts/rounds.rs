//! The rounds of an activity as a table, with the years of which no source tells; and the way from one to the next.

use super::links::{country_link, entry_link, link, words};
use super::names;
use super::spoken;
use super::status::chip;
use crate::dom::{El, Piece, el, none};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, Entry, EntryId};
use crate::domain::place::CountryRole;
use crate::domain::series::{neighbours, rounds, untold};
use crate::store::Workspace;
use crate::text::{Lang, sentence_case};

/// Reads the language.
pub fn table(workspace: Workspace, activity: &str) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let words_of = &lang.messages().pages().sources;
    let all = rounds(&catalogue, activity);
    if all.is_empty() {
        return none();
    }
    let mut head = el("tr");
    for name in [words_of.round, words_of.when, words_of.countries] {
        head = head.child(words("th", "", name).attr("scope", "col"));
    }
    let mut body = el("tbody");
    let mut before: Option<EntryId> = None;
    for id in &all {
        if let Some((first, last)) = before.and_then(|before| untold(&catalogue, before, *id)) {
            let said = (words_of.untold)(first, last);
            body = body.child(el("tr").class("gap").child(words("td", "", &said).attr("colspan", "3")));
        }
        body = body.child(row(workspace, &catalogue, *id, lang));
        before = Some(*id);
    }
    let table = el("table").child(el("thead").child(head)).child(body);
    let frame = el("div").class("table rounds").attr("tabindex", "0").attr("role", "group");
    frame.attr("aria-label", lang.messages().pages().entry.part_of_series).child(table).into()
}

fn row(workspace: Workspace, catalogue: &Catalogue, id: EntryId, lang: Lang) -> El {
    let mut countries = el("td");
    let mut any = false;
    let mut seen: Vec<&str> = Vec::new();
    for fact in catalogue.entry(id).map(|entry| entry.facts().countries.as_slice()).unwrap_or_default() {
        let code = fact.value.country.as_str();
        if fact.value.role == CountryRole::Beneficiary && !seen.contains(&code) {
            seen.push(code);
            if any {
                countries = countries.text(lang.messages().lists.between);
            }
            countries = countries.child(country_link(workspace, catalogue, code, lang));
            any = true;
        }
    }
    if !any {
        countries = countries.text(lang.messages().pages().sources.not_told);
    }
    let disputed = catalogue.statuses(id).contains(&Status::Disputed).then(|| chip(Status::Disputed, lang));
    el("tr")
        .child(el("th").attr("scope", "row").child(entry_link(workspace, catalogue, id, lang)))
        .child(el("td").text(&sentence_case(&spoken::when(catalogue, id, lang))).text(" ").child(disputed))
        .child(countries)
}

/// The rounds before and after this one, with the years between them that no source tells. Reads the language.
pub fn around(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let words_of = &m.pages().sources;
    let Some(Entry::Event(_)) = catalogue.entry(id) else { return none() };
    let (before, after) = neighbours(&catalogue, id);
    if before.is_none() && after.is_none() {
        return none();
    }
    let mut nav = el("nav").class("rounds-nav").attr("aria-label", m.pages().entry.part_of_series);
    for (other, word, gap) in [
        (before, words_of.round_before, before.and_then(|before| untold(&catalogue, before, id))),
        (after, words_of.round_after, after.and_then(|after| untold(&catalogue, id, after))),
    ] {
        let Some(other) = other else { continue };
        let page = names::entry_page(&catalogue, other);
        let name = names::entry_label(&catalogue, other, lang);
        let mut item = el("p").child(words("span", "sub", word)).child(link(workspace, page, &name));
        if let Some((first, last)) = gap {
            item = item.child(words("span", "sub", &(words_of.untold)(first, last)));
        }
        nav = nav.child(item);
    }
    nav.into()
}
