//! The sections of a country's page: actors, places, roles with counts, and what is named with it.
//!
//! All of them read the language and the filters: they are called where these are followed.

use leptos::prelude::*;

use crate::dom::{El, Piece, el, none};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::order::sorted;
use crate::domain::place::CountryRole;
use crate::domain::related::{Part, countries_with, parts, places_in, roles_in};
use crate::store::Workspace;
use crate::text::Lang;
use crate::views::parts::links::{actor_link, country_link, grouphead, section, words, words_if};
use crate::views::parts::names;
use crate::views::parts::roles::{marked, place_said, role_class, roles_said};
use crate::views::parts::status::chip;
use crate::views::parts::subject::Subject;

/// Who takes part in what names the country, each actor once with all its roles.
pub fn actors(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let mut found: Vec<Part> = Vec::new();
    for entry in subject.shown.get().into_iter().filter_map(|id| catalogue.entry(id)) {
        for part in parts(entry.facts()) {
            let Some(known) = found.iter_mut().find(|known| known.actor == part.actor) else {
                found.push(part);
                continue;
            };
            for (role, status) in part.roles {
                // Stated once is stated.
                match known.roles.iter_mut().find(|(other, _)| *other == role) {
                    Some((_, best)) => *best = status.min(*best),
                    None => known.roles.push((role, status)),
                }
            }
        }
    }
    if found.is_empty() {
        return none();
    }
    let mut rows = el("ul").class("rows");
    for part in &found {
        let roles = words("span", "role", &roles_said(&catalogue, part, lang));
        rows = rows.child(el("li").child(actor_link(workspace, &catalogue, &part.actor, lang)).child(roles));
    }
    section("who", lang.messages().pages().country.who).child(rows).into()
}

/// The places in the country, with how exactly they are known and what is uncertain about them.
pub fn places(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let code = subject.id();
    let lang = workspace.lang();
    let m = lang.messages();
    let mut seen: Vec<(&str, CountryRole)> = Vec::new();
    let mut rows = el("ul").class("rows");
    for entry in subject.shown.get().into_iter().filter_map(|id| catalogue.entry(id)) {
        for link in places_in(&catalogue, entry, &code) {
            let (id, role) = (link.value.place.as_str(), link.value.role);
            if seen.contains(&(id, role)) {
                continue;
            }
            seen.push((id, role));
            let name = el("span")
                .child(words("b", "", &place_said(&catalogue, id, Status::Stated, lang)))
                .text(m.lists.dot)
                .child(words("span", "role", m.roles.name(role)));
            let note = catalogue.place(id).map(|place| place.note.get(lang.tag())).unwrap_or_default();
            rows = rows.child(el("li").child(name).child(chip(link.status, lang)).child(words_if("span", "sub", note)));
        }
    }
    if seen.is_empty() {
        return none();
    }
    let seat = seen.iter().any(|(_, role)| *role == CountryRole::Headquarters);
    let rows = section("places", m.pages().country.places).child(rows);
    if seat { rows.child(words("p", "sub", m.pages().countries.seat_note)).into() } else { rows.into() }
}

/// How often the country has each role.
pub fn roles(workspace: Workspace, subject: Subject) -> El {
    let catalogue = workspace.catalogue();
    let (code, shown) = (subject.id(), subject.shown.get());
    let lang = workspace.lang();
    let m = lang.messages();
    let mut list = el("dl").class("shore");
    for role in CountryRole::ALL {
        let said = match role_said(&catalogue, &shown, role, &code, lang) {
            Some(said) => said,
            // A seat is worth a line only where there is one.
            None if role == CountryRole::Headquarters => continue,
            None => m.pages().country.nothing_in_role.to_owned(),
        };
        list = list.child(words("dt", role_class(role), m.roles.name(role))).child(words("dd", "", &said));
    }
    list
}

/// "1 activity, as one of eight countries", "2 events (inferred)".
fn role_said(catalogue: &Catalogue, entries: &[EntryId], role: CountryRole, code: &str, lang: Lang) -> Option<String> {
    let m = lang.messages();
    let mut best: Option<Status> = None;
    let mut having = Vec::new();
    for entry in entries.iter().filter_map(|id| catalogue.entry(*id)) {
        if let Some((_, status)) = roles_in(catalogue, entry, code).into_iter().find(|(other, _)| *other == role) {
            best = Some(best.map_or(status, |best| best.min(status)));
            having.push(entry);
        }
    }
    let activities = having.iter().filter(|entry| entry.kind() == EntryKind::Activity).count();
    let mut said = marked((m.counts.entries)(activities, having.len() - activities), best?, lang);
    if let [only] = having.as_slice()
        && role == CountryRole::Beneficiary
    {
        let mut others: Vec<&str> = Vec::new();
        for link in only.facts().countries.iter().filter(|link| link.value.role == role) {
            if !others.contains(&link.value.country.as_str()) {
                others.push(&link.value.country);
            }
        }
        said.push_str(m.lists.between);
        said.push_str(&(m.pages().country.one_of)(others.len()));
    }
    Some(said)
}

/// The countries that the same entries name.
pub fn together(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let code = subject.id();
    let lang = workspace.lang();
    let m = lang.messages();
    let mut others = subject.shown.with(|shown| countries_with(&catalogue, shown, &code));
    let name = |code: &str| names::country(&catalogue, code, lang);
    sorted(&mut others, |a, b| b.1 < a.1 || (a.1 == b.1 && name(&a.0) < name(&b.0)));
    if subject.shown.with(Vec::is_empty) {
        return none();
    }
    let heading = grouphead(&(m.pages().country.together)(&names::country(&catalogue, &code, lang)));
    if others.is_empty() {
        return Piece::Many(vec![heading.into(), words("p", "", m.pages().country.alone).into()]);
    }
    let mut links = el("p").class("linklist");
    for (other, _) in others {
        links = links.child(country_link(workspace, &catalogue, &other, lang));
    }
    Piece::Many(vec![heading.into(), links.into()])
}
