//! The page of a country and of an actor: in which entries it is, as what, and every claim about it.

use super::html::{Element, tag, words};
use super::rows::{by_teller, chip, differences, entry_row, fact, localized, other_name, rows, section};
use super::{Sheet, Site, linked};
use crate::domain::actor::Actor;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{EntryId, EntryKind};
use crate::domain::claims::{Claim, Said, Teller, claims, is_about_actor, is_about_country};
use crate::domain::order::sorted;
use crate::domain::place::Country;
use crate::domain::related::{
    actors_with, countries_with, entries_of_actor, entries_of_country, parts, places_in, roles_in,
};
use crate::text::naming::{append, marked, place_said, roles_said, term};
use crate::text::relations::{Relation, related};
use crate::text::{differences::named, said, sentence_case};

pub fn country(site: Site<'_>, country: &Country) -> Option<Sheet> {
    let (catalogue, lang) = (site.catalogue, site.lang);
    let m = lang.messages();
    let code = country.code.as_str();
    let entries = entries_of_country(catalogue, code);
    let all = claims(catalogue);
    let (own, told) = told(&all, Teller::Country(code), &|claim| is_about_country(catalogue, claim, code));
    let name = country.name.get(lang.tag());
    let roles = |id: EntryId| {
        let mut words = String::new();
        let roles = catalogue.entry(id).map(|entry| roles_in(catalogue, entry, code)).unwrap_or_default();
        for (role, status) in roles {
            append(&mut words, m.lists.between, &marked(m.roles.name(role).to_owned(), status, lang));
        }
        if words.is_empty() { m.pages().reading.in_passing.to_owned() } else { words }
    };
    let mut alt = tag("p").class("alt");
    if let Some(other) = other_name(site, &country.name) {
        alt = alt.child(other).text(m.lists.dot);
    }
    let mut body = vec![
        words("p", "kind", m.places.country),
        words("h1", "", name),
        alt.text(code).text(m.lists.dot).text(&counted(site, &entries)),
    ];
    if entries.is_empty() {
        body.push(words("p", "", m.pages().country.nothing));
    }
    body.extend(rows(site, own).map(|rows| section("names", m.pages().actor.names).child(rows)));
    body.extend(listed(site, &entries, &roles));
    body.extend(places(site, &entries, code));
    body.extend(statements(site, m.pages().country.statements, &told));
    let found = named(catalogue, &|claim| is_about_country(catalogue, claim, code), lang);
    body.extend(differences(site, &found));
    let mut others = countries_with(catalogue, &entries, code);
    let name_of = |code: &str| crate::text::naming::country(catalogue, code, lang);
    sorted(&mut others, |a, b| b.1 < a.1 || (a.1 == b.1 && name_of(&a.0) < name_of(&b.0)));
    let links = others.iter().map(|(other, count)| (site.country_link(other), *count));
    body.extend(together(site, m.pages().country.together_title, links));
    let counts = counted(site, &entries);
    Some(Sheet {
        title: name.to_owned(),
        description: sentence_case(&(m.pages().plain.about)(name)) + m.time.gap + &counts,
        linked: linked::country(site, country),
        body,
    })
}

pub fn actor(site: Site<'_>, actor: &Actor) -> Option<Sheet> {
    let (catalogue, lang) = (site.catalogue, site.lang);
    let m = lang.messages();
    let id = actor.id.as_str();
    let entries = entries_of_actor(catalogue, id);
    let all = claims(catalogue);
    let (own, told) = told(&all, Teller::Actor(id), &|claim| is_about_actor(claim, id));
    let name = actor.name.get(lang.tag());
    let roles = |entry: EntryId| {
        let parts = catalogue.entry(entry).map(|entry| parts(entry.facts())).unwrap_or_default();
        match parts.iter().find(|part| part.actor == id) {
            Some(part) => roles_said(catalogue, part, lang),
            None => m.pages().reading.in_passing.to_owned(),
        }
    };
    let mut alt = tag("p").class("alt");
    if let Some(other) = other_name(site, &actor.name) {
        alt = alt.child(other).text(m.lists.dot);
    }
    let short = actor.short.get(lang.tag());
    if !short.is_empty() && short != name {
        alt = alt.text(short).text(m.lists.dot);
    }
    let kind = sentence_case(&term(&catalogue.dataset.actor_kinds, &actor.kind, lang));
    let mut body = vec![words("p", "kind", &kind)];
    body.extend(localized(site, "h1", "", &actor.name));
    body.push(alt.text(&counted(site, &entries)));
    body.extend(localized(site, "p", "lead", &actor.note));
    let of = |wanted: fn(&Said<'_>) -> bool| rows(site, own.iter().copied().filter(|claim| wanted(&claim.said)));
    let names = of(|said| matches!(said, Said::Name(_)));
    body.extend(names.map(|rows| section("names", m.pages().actor.names).child(rows)));
    if let Some(seats) = of(|said| matches!(said, Said::Seat(_))) {
        let text = words("p", "note", m.pages().actor.seat_text);
        body.push(section("seat", m.pages().actor.seat).child(seats).child(text));
    }
    body.extend(relations(site, actor, of(|said| matches!(said, Said::Relation(_)))));
    body.extend(listed(site, &entries, &roles));
    body.extend(statements(site, m.pages().actor.statements, &told));
    body.extend(differences(site, &named(catalogue, &|claim| is_about_actor(claim, id), lang)));
    let partners = actors_with(catalogue, &entries, id);
    let links = partners.iter().map(|(other, count)| (site.actor_link(other), *count));
    body.extend(together(site, m.pages().actor.partners, links));
    Some(Sheet {
        title: name.to_owned(),
        description: sentence_case(&(m.pages().plain.about)(name)) + m.time.gap + &counted(site, &entries),
        linked: linked::actor(site, actor),
        body,
    })
}

/// What the thing's own record claims, and what others claim about it.
fn told<'a>(
    all: &'a [Claim<'a>],
    own: Teller<'_>,
    is_about: &dyn Fn(&Claim<'_>) -> bool,
) -> (Vec<&'a Claim<'a>>, Vec<&'a Claim<'a>>) {
    all.iter().filter(|claim| is_about(claim)).partition(|claim| claim.teller == own)
}

/// "2 activities, 6 events".
fn counted(site: Site<'_>, entries: &[EntryId]) -> String {
    let kinds = entries.iter().filter_map(|id| site.catalogue.entry(*id));
    let activities = kinds.filter(|entry| entry.kind() == EntryKind::Activity).count();
    (site.lang.messages().counts.entries)(activities, entries.len() - activities)
}

/// The entries in the order of time, each with what the thing is to it.
fn listed(site: Site<'_>, entries: &[EntryId], word: &dyn Fn(EntryId) -> String) -> Vec<Element> {
    let words_of = &site.lang.messages().pages().country;
    let mut out = Vec::new();
    for (id, name, kind) in
        [("activities", words_of.activities, EntryKind::Activity), ("events", words_of.events, EntryKind::Event)]
    {
        let wanted = |id: &&EntryId| site.catalogue.entry(**id).is_some_and(|entry| entry.kind() == kind);
        let rows = entries.iter().filter(wanted).map(|id| entry_row(site, *id, &word(*id)));
        let list = tag("ul").class("rows").children(rows);
        if list.has_children() {
            out.push(section(id, name).child(list));
        }
    }
    out
}

fn statements(site: Site<'_>, name: &str, told: &[&Claim<'_>]) -> Option<Element> {
    (!told.is_empty()).then(|| section("statements", name).children(by_teller(site, told)))
}

/// The places in a country, with how exactly they are known and what is uncertain about them.
fn places(site: Site<'_>, entries: &[EntryId], code: &str) -> Option<Element> {
    let mut seen: Vec<&str> = Vec::new();
    let mut list = tag("dl");
    for entry in entries.iter().filter_map(|id| site.catalogue.entry(*id)) {
        for link in places_in(site.catalogue, entry, code) {
            let id = link.value.place.as_str();
            if seen.contains(&id) {
                continue;
            }
            seen.push(id);
            let note = site.catalogue.place(id).and_then(|place| localized(site, "span", "", &place.note));
            let said = place_said(site.catalogue, id, Status::Stated, site.lang);
            list = fact(
                list,
                &said,
                note.unwrap_or_else(|| words("span", "", site.lang.messages().roles.name(link.value.role))),
            );
        }
    }
    let name = site.lang.messages().pages().country.places;
    (!seen.is_empty()).then(|| section("places", name).child(list))
}

/// What the actor's own record says of its relations, then what others' records say of theirs to it.
fn relations(site: Site<'_>, actor: &Actor, own: Option<Element>) -> Option<Element> {
    let mut others = tag("ul").class("rows");
    for Relation { label, actor: other, fact } in related(site.catalogue, actor, site.lang) {
        if actor.relations.iter().any(|known| known.id == fact.id) {
            continue;
        }
        let mut sub = tag("span").class("sub");
        if let Some(on) = &fact.value.on {
            sub = sub.text(&said(site.lang, on)).text(site.lang.messages().lists.dot);
        }
        let sub = sub.child(site.source_link(&fact.source)).text(" ").child(chip(fact.status, site.lang));
        let row = tag("li").child(site.actor_link(other)).text(" ").child(words("span", "role", label));
        others = others.child(row.text(" ").child(sub));
    }
    let there = own.is_some() || others.has_children();
    let out = section("relations", site.lang.messages().pages().actor.relations).children(own);
    let out = if others.has_children() { out.child(others) } else { out };
    there.then_some(out)
}

/// What the same entries name, with how many of them do.
fn together(site: Site<'_>, name: &str, links: impl Iterator<Item = (Element, usize)>) -> Option<Element> {
    let m = site.lang.messages();
    let rows = links.map(|(link, count)| {
        tag("li").child(link).text(" ").child(words("span", "role", &(m.pages().country.together_count)(count)))
    });
    let list = tag("ul").class("rows narrow").children(rows);
    list.has_children().then(|| section("together", name).child(list))
}
