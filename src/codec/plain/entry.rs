//! The page of an activity or event: all that is claimed of it, what sources disagree on, what belongs to it.

use super::html::{Element, tag, words};
use super::rows::{chip, differences, entry_row, localized, other_name, rows, section, time};
use super::{Sheet, Site, linked};
use crate::codec::route::Page;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Entry, EntryId};
use crate::domain::claims::{Claim, Said, claims_of};
use crate::domain::dataset::EventKind;
use crate::domain::fold::folded;
use crate::domain::place::CountryRole;
use crate::domain::related::sources_counted;
use crate::domain::series;
use crate::text::claims::{edtf_of, value_said};
use crate::text::naming::{kind_said, term};
use crate::text::{all_joined, differences::of_entry, said, sentence_case, timing_said};

pub fn sheet(site: Site<'_>, id: EntryId) -> Option<Sheet> {
    let entry = site.catalogue.entry(id)?;
    let pages = site.lang.messages().pages();
    let claims = claims_of(id, entry);
    let of = |wanted: fn(&Said<'_>) -> bool| rows(site, claims.iter().filter(|claim| wanted(&claim.said)));
    let listed = |id: &'static str, name: &str, rows: Option<Element>| rows.map(|rows| section(id, name).child(rows));
    let mut body = head(site, entry, id);
    body.push(in_time(site, &claims));
    body.extend(listed("statements", pages.entry.statements, of(|said| matches!(said, Said::Statement(_)))));
    body.extend(differences(site, &of_entry(site.catalogue, id, site.lang)));
    body.extend(listed("who", pages.entry.who, of(|said| matches!(said, Said::Participant(_)))));
    body.extend(listed("where", pages.entry.where_, of(|said| matches!(said, Said::Country(_) | Said::Place(_)))));
    body.extend(totals(site, id));
    body.extend(rounds(site, entry));
    body.extend(events(site, entry));
    body.extend(listed("belongs", pages.entry.belongs_to, of(|said| matches!(said, Said::Belongs(_)))));
    body.extend(gaps(site, entry));
    body.push(sources(site, entry));
    Some(Sheet {
        title: entry.title().get(site.lang.tag()).to_owned(),
        description: entry.summary().get(site.lang.tag()).to_owned(),
        linked: linked::entry(site, id, entry),
        body,
    })
}

/// What it is, when it was, its names, and its summary.
fn head(site: Site<'_>, entry: Entry<'_>, id: EntryId) -> Vec<Element> {
    let d = &site.catalogue.dataset;
    let lang = site.lang;
    let m = lang.messages();
    let mut kinds: Vec<String> = entry.themes().iter().map(|theme| term(&d.themes, theme, lang)).collect();
    let own = kind_said(entry, lang);
    // Context is a theme and a kind: said once.
    if kinds.iter().all(|theme| folded(theme) != folded(own)) {
        kinds.push(own.to_owned());
    }
    let mut kind = words("p", "kind", &sentence_case(&kinds.join(m.lists.dot)));
    if !entry.collection().is_empty() {
        kind = kind.text(m.lists.dot).text(&term(&d.collections, entry.collection(), lang));
    }
    let mut out = vec![kind];
    out.extend(localized(site, "h1", "", entry.title()));
    out.extend(other_name(site, entry.title()).map(|name| tag("p").class("alt").child(name)));
    if let Some(timing) = site.catalogue.timing(id) {
        let when = sentence_case(&timing_said(lang, timing));
        let edtf = edtf_of(&entry.facts().time);
        let mut line = tag("p").class("when").child(time(&edtf, &when));
        if !edtf.is_empty() {
            line = line.text(" ").child(words("code", "", &edtf));
        }
        if site.catalogue.statuses(id).contains(&Status::Disputed) {
            line = line.text(" ").child(chip(Status::Disputed, lang));
        }
        out.push(line);
    }
    out.extend(localized(site, "p", "lead", entry.summary()));
    if !entry.supports().is_empty() {
        let kinds: Vec<String> = entry.supports().iter().map(|kind| term(&d.supports, kind, lang)).collect();
        let list = tag("dl").child(words("dt", "", m.panel.support));
        out.push(list.child(words("dd", "", &all_joined(lang, &kinds))));
    }
    out
}

/// The time fact by fact. Not in the app's sentences, which speak of a drawing.
fn in_time(site: Site<'_>, claims: &[Claim<'_>]) -> Element {
    let m = site.lang.messages();
    let out = section("in-time", m.pages().entry.in_time);
    match rows(site, claims.iter().filter(|claim| matches!(claim.said, Said::Time(..)))) {
        Some(rows) => out.child(rows),
        None => out.child(words("p", "", m.time.undated_sentence)),
    }
}

/// Totals that grow, as a table.
fn totals(site: Site<'_>, id: EntryId) -> Option<Element> {
    let words_of = &site.lang.messages().pages().sources;
    let series = series::totals(site.catalogue, id);
    let mut body = tag("tbody");
    for one in &series {
        let name = term(&site.catalogue.dataset.measures, one.measure, site.lang);
        for point in &one.points {
            let as_of = tag("td").children(point.claim.as_of.map(|at| time(at.as_str(), &said(site.lang, at))));
            let mut source = tag("td").child(site.source_link(point.claim.source));
            if site.catalogue.dataset.disputes_over(point.claim.id).next().is_some() {
                source = source.text(" ").child(chip(Status::Disputed, site.lang));
            }
            let row = tag("tr").child(words("th", "", &name).attr("scope", "row")).child(as_of);
            body = body.child(row.child(words("td", "num", &value_said(point.measured, site.lang))).child(source));
        }
    }
    let head = [words_of.what, words_of.as_of, words_of.number, words_of.source];
    body.has_children().then(|| section("totals", words_of.totals).child(table(words_of.totals, &head, body)))
}

/// A table in a frame that scrolls by itself where it is too wide: reached by keyboard, and named.
fn table(name: &str, columns: &[&str], body: Element) -> Element {
    let head = tag("tr").children(columns.iter().map(|name| words("th", "", name).attr("scope", "col")));
    let table = tag("table").child(tag("thead").child(head)).child(body);
    tag("div").class("table").attr("tabindex", "0").attr("role", "group").attr("aria-label", name).child(table)
}

/// The rounds of an activity, with the years of which no source tells.
fn rounds(site: Site<'_>, entry: Entry<'_>) -> Option<Element> {
    let Entry::Activity(activity) = entry else { return None };
    let m = site.lang.messages();
    let words_of = &m.pages().sources;
    let mut body = tag("tbody");
    let mut before: Option<EntryId> = None;
    for id in series::rounds(site.catalogue, &activity.id) {
        if let Some((first, last)) = before.and_then(|before| series::untold(site.catalogue, before, id)) {
            let untold = words("td", "", &(words_of.untold)(first, last)).attr("colspan", "3");
            body = body.child(tag("tr").class("untold").child(untold));
        }
        body = body.child(round(site, id));
        before = Some(id);
    }
    let name = m.pages().entry.part_of_series;
    let head = [words_of.round, words_of.when, words_of.countries];
    body.has_children().then(|| section("rounds", name).child(table(name, &head, body)))
}

fn round(site: Site<'_>, id: EntryId) -> Element {
    let m = site.lang.messages();
    let mut when = tag("td");
    let mut countries = tag("td");
    if let Some(entry) = site.catalogue.entry(id) {
        let said = site.catalogue.timing(id).map(|timing| sentence_case(&timing_said(site.lang, timing)));
        when = when.child(time(&edtf_of(&entry.facts().time), &said.unwrap_or_default()));
        let mut seen: Vec<&str> = Vec::new();
        for fact in entry.facts().countries.iter().filter(|fact| fact.value.role == CountryRole::Beneficiary) {
            if !seen.contains(&fact.value.country.as_str()) {
                countries = if seen.is_empty() { countries } else { countries.text(m.lists.between) };
                countries = countries.child(site.country_link(&fact.value.country));
                seen.push(&fact.value.country);
            }
        }
    }
    if site.catalogue.statuses(id).contains(&Status::Disputed) {
        when = when.text(" ").child(chip(Status::Disputed, site.lang));
    }
    let countries = if countries.has_children() { countries } else { countries.text(m.pages().sources.not_told) };
    tag("tr").child(tag("th").attr("scope", "row").child(site.entry_link(id))).child(when).child(countries)
}

/// The events of an activity that are not its rounds, in the order of time.
fn events(site: Site<'_>, entry: Entry<'_>) -> Option<Element> {
    let Entry::Activity(activity) = entry else { return None };
    let others = site.catalogue.events_of(&activity.id).filter(|(_, event)| event.kind != EventKind::Edition);
    let events: Vec<EntryId> = others.map(|(id, _)| id).collect();
    let mut list = tag("ul").class("rows");
    for id in site.catalogue.in_time().iter().filter(|id| events.contains(id)) {
        let kind = site.catalogue.entry(*id).map(|event| kind_said(event, site.lang)).unwrap_or_default();
        list = list.child(entry_row(site, *id, kind));
    }
    let name = site.lang.messages().pages().entry.events;
    list.has_children().then(|| section("events", name).child(list))
}

fn gaps(site: Site<'_>, entry: Entry<'_>) -> Option<Element> {
    let found = series::gaps_in(site.catalogue, entry);
    let list = tag("ul").class("bullets").children(found.iter().filter_map(|gap| localized(site, "li", "", &gap.text)));
    let name = site.lang.messages().pages().sources.not_found;
    list.has_children().then(|| section("not-found", name).child(list))
}

/// The sources on which the page rests, each once.
fn sources(site: Site<'_>, entry: Entry<'_>) -> Element {
    let m = site.lang.messages();
    let mut list = tag("ul").class("rows");
    for (id, count) in &sources_counted(entry) {
        let Some(source) = site.catalogue.source(id) else { continue };
        let title = source.title.get(site.lang.tag());
        let link = site.link(&Page::Source(id.clone()), title);
        let role = words("span", "role", &(m.counts.facts)(*count));
        let sub = words("span", "sub", &crate::text::naming::source_brief(site.catalogue, id, site.lang));
        list = list.child(tag("li").child(link).text(" ").child(role).text(" ").child(sub));
    }
    section("sources", m.pages().entry.sources).child(list)
}
