//! What belongs together: who takes part, where, and which entries name a country or an actor.
//!
//! An entry names a country only by a link, by a place in it or by a statement; never by where an actor has its seat.

use std::collections::HashMap;

use super::assertion::{Assertion, Status};
use super::catalogue::{Catalogue, Entry, EntryId};
use super::dataset::{Facts, Statement};
use super::order::sorted;
use super::place::{CountryRole, PlaceLink};

/// One actor in an entry, with each of its roles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub actor: String,
    /// Ids of roles, each with how it is known.
    pub roles: Vec<(String, Status)>,
}

/// Who takes part: each actor once, in the order in which the entry first names it.
pub fn parts(facts: &Facts) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    for fact in &facts.participants {
        let role = (fact.value.role.clone(), fact.status);
        match parts.iter_mut().find(|part| part.actor == fact.value.actor) {
            Some(part) if part.roles.iter().any(|(known, _)| *known == role.0) => {}
            Some(part) => part.roles.push(role),
            None => parts.push(Part { actor: fact.value.actor.clone(), roles: vec![role] }),
        }
    }
    parts
}

/// Where an entry comes from, takes place, is meant for or has a seat: the countries of one role.
#[derive(Clone, Debug, PartialEq)]
pub struct Shore {
    pub role: CountryRole,
    pub countries: Vec<ShoreCountry>,
}

/// One country in that role, with the places in it that have the same role.
#[derive(Clone, Debug, PartialEq)]
pub struct ShoreCountry {
    pub code: String,
    pub status: Status,
    /// Share in per cent, where a source gives one.
    pub percentage: Option<f64>,
    /// Ids of places, each with how it is known.
    pub places: Vec<(String, Status)>,
}

/// The countries of an entry by role, in reading order; a role that nothing has is left out.
/// A place brings its country with it, even where no link names that.
pub fn shores(catalogue: &Catalogue, facts: &Facts) -> Vec<Shore> {
    CountryRole::ALL
        .into_iter()
        .filter_map(|role| {
            let mut countries: Vec<ShoreCountry> = Vec::new();
            for link in facts.countries.iter().filter(|link| link.value.role == role) {
                if !countries.iter().any(|country| country.code == link.value.country) {
                    countries.push(ShoreCountry {
                        code: link.value.country.clone(),
                        status: link.status,
                        percentage: link.value.percentage,
                        places: Vec::new(),
                    });
                }
            }
            for link in facts.places.iter().filter(|link| link.value.role == role) {
                let Some(place) = catalogue.place(&link.value.place) else { continue };
                let named = (link.value.place.clone(), link.status);
                match countries.iter_mut().find(|country| country.code == place.country) {
                    Some(country) if country.places.contains(&named) => {}
                    Some(country) => country.places.push(named),
                    None => countries.push(ShoreCountry {
                        code: place.country.clone(),
                        status: link.status,
                        percentage: None,
                        places: vec![named],
                    }),
                }
            }
            (!countries.is_empty()).then_some(Shore { role, countries })
        })
        .collect()
}

/// The roles that a country has in an entry, in reading order, each with how it is known.
pub fn roles_in(catalogue: &Catalogue, entry: Entry<'_>, code: &str) -> Vec<(CountryRole, Status)> {
    let shores = shores(catalogue, entry.facts());
    let of = |shore: &Shore| {
        let country = shore.countries.iter().find(|country| country.code == code)?;
        Some((shore.role, country.status))
    };
    shores.iter().filter_map(of).collect()
}

/// The places of an entry that lie in a country.
pub fn places_in<'a>(catalogue: &Catalogue, entry: Entry<'a>, code: &str) -> Vec<&'a Assertion<PlaceLink>> {
    let inside = |link: &&Assertion<PlaceLink>| lies_in(catalogue, &link.value.place, code);
    entry.facts().places.iter().filter(inside).collect()
}

/// True if a statement names the country or a place in it.
pub fn says_country(catalogue: &Catalogue, statement: &Statement, code: &str) -> bool {
    statement.countries.iter().any(|other| other == code)
        || statement.places.iter().any(|place| lies_in(catalogue, place, code))
}

/// True if an entry names the country: in a role, by a place in it or in a statement.
pub fn names_country(catalogue: &Catalogue, entry: Entry<'_>, code: &str) -> bool {
    let facts = entry.facts();
    facts.countries.iter().any(|link| link.value.country == code)
        || facts.places.iter().any(|link| lies_in(catalogue, &link.value.place, code))
        || facts.statements.iter().any(|fact| says_country(catalogue, &fact.value, code))
}

/// True if an entry names the actor: in a role or in a statement.
pub fn names_actor(entry: Entry<'_>, actor: &str) -> bool {
    let facts = entry.facts();
    facts.participants.iter().any(|fact| fact.value.actor == actor)
        || facts.statements.iter().any(|fact| fact.value.actors.iter().any(|other| other == actor))
}

/// The entries that name a country, in the order of time.
pub fn entries_of_country(catalogue: &Catalogue, code: &str) -> Vec<EntryId> {
    in_time(catalogue, |entry| names_country(catalogue, entry, code))
}

/// The entries that name an actor, in the order of time.
pub fn entries_of_actor(catalogue: &Catalogue, actor: &str) -> Vec<EntryId> {
    in_time(catalogue, |entry| names_actor(entry, actor))
}

/// Other countries that these entries name in a role other than a seat, with the number of entries; most first,
/// then in the dataset's order.
pub fn countries_with(catalogue: &Catalogue, entries: &[EntryId], code: &str) -> Vec<(String, usize)> {
    let order = catalogue.dataset.countries.iter().map(|country| country.code.as_str());
    together(catalogue, entries, order.filter(|other| *other != code), |facts, other| {
        let links = &facts.countries;
        links.iter().any(|link| link.value.country == other && link.value.role != CountryRole::Headquarters)
    })
}

/// Other actors with a role in these entries, with the number of entries; most first, then in the dataset's order.
pub fn actors_with(catalogue: &Catalogue, entries: &[EntryId], actor: &str) -> Vec<(String, usize)> {
    let order = catalogue.dataset.actors.iter().map(|other| other.id.as_str());
    together(catalogue, entries, order.filter(|other| *other != actor), |facts, other| {
        facts.participants.iter().any(|fact| fact.value.actor == other)
    })
}

/// How a country stands to the whole of what is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// Support comes from here or takes place here, and none is for it.
    FromOrIn,
    /// Support is for it.
    For,
    /// An organisation has its seat here, and nothing more is known.
    Seat,
    /// Named by inference or in passing, or by other sources only as where something was.
    Aside,
}

impl Standing {
    pub const ALL: [Self; 4] = [Self::FromOrIn, Self::For, Self::Seat, Self::Aside];
}

/// How a country stands to these entries.
pub fn standing(catalogue: &Catalogue, entries: &[EntryId], code: &str) -> Standing {
    let entries = entries.iter().filter_map(|id| catalogue.entry(*id));
    standing_by(&entries.flat_map(|entry| roles_in(catalogue, entry, code)).collect::<Vec<_>>())
}

/// The same, by its roles. What is only inferred gives it no place of its own; nor does a place where only other sources
/// say that something was. But whom they say something was for, it was for.
pub fn standing_by(roles: &[(CountryRole, Status)]) -> Standing {
    let has = |role: CountryRole| {
        roles.iter().any(|(other, status)| {
            *other == role
                && match status {
                    Status::Inferred => false,
                    Status::OtherSource => role == CountryRole::Beneficiary,
                    _ => true,
                }
        })
    };
    if has(CountryRole::Beneficiary) {
        Standing::For
    } else if has(CountryRole::Source) || has(CountryRole::Host) {
        Standing::FromOrIn
    } else if has(CountryRole::Headquarters) {
        Standing::Seat
    } else {
        Standing::Aside
    }
}

fn lies_in(catalogue: &Catalogue, place: &str, code: &str) -> bool {
    catalogue.place(place).is_some_and(|place| place.country == code)
}

fn in_time(catalogue: &Catalogue, wanted: impl Fn(Entry<'_>) -> bool) -> Vec<EntryId> {
    let named = |id: &EntryId| catalogue.entry(*id).is_some_and(&wanted);
    catalogue.in_time().iter().copied().filter(named).collect()
}

fn together<'a>(
    catalogue: &Catalogue,
    entries: &[EntryId],
    order: impl Iterator<Item = &'a str>,
    named: impl Fn(&Facts, &str) -> bool,
) -> Vec<(String, usize)> {
    let facts: Vec<&Facts> = entries.iter().filter_map(|id| catalogue.entry(*id)).map(Entry::facts).collect();
    let count = |id: &str| facts.iter().filter(|facts| named(facts, id)).count();
    let mut found: Vec<(String, usize)> = order.map(|id| (id.to_owned(), count(id))).collect();
    found.retain(|(_, count)| *count > 0);
    // Stable: the dataset's order stays among equals.
    sorted(&mut found, |a, b| b.1 < a.1);
    found
}

/// How many assertions rest on each source, by the source's id.
pub fn support(catalogue: &Catalogue) -> HashMap<String, usize> {
    let mut counts = HashMap::new();
    let mut see = |source: &str| *counts.entry(source.to_owned()).or_insert(0) += 1;
    for (_, entry) in catalogue.entries() {
        sources_of(entry, &mut see);
    }
    for actor in &catalogue.dataset.actors {
        actor.names.iter().for_each(|fact| see(&fact.source));
        actor.seats.iter().for_each(|fact| see(&fact.source));
        actor.relations.iter().for_each(|fact| see(&fact.source));
    }
    for country in &catalogue.dataset.countries {
        country.names.iter().for_each(|fact| see(&fact.source));
    }
    for source in &catalogue.dataset.sources {
        source.date.iter().for_each(|fact| see(&fact.source));
    }
    counts
}

/// The sources of an entry in the order in which pages list them, with how many of its assertions each supports.
pub fn sources_counted(entry: Entry<'_>) -> Vec<(String, usize)> {
    let mut used: Vec<(String, usize)> = Vec::new();
    sources_of(entry, |source| match used.iter_mut().find(|(known, _)| known == source) {
        Some((_, count)) => *count += 1,
        None => used.push((source.to_owned(), 1)),
    });
    used
}

/// Calls with the source of each assertion of an entry, in the order in which pages list them.
pub fn sources_of(entry: Entry<'_>, mut see: impl FnMut(&str)) {
    let facts = entry.facts();
    facts.time.iter().for_each(|fact| see(&fact.source));
    facts.statements.iter().for_each(|fact| see(&fact.source));
    facts.participants.iter().for_each(|fact| see(&fact.source));
    facts.countries.iter().for_each(|fact| see(&fact.source));
    facts.places.iter().for_each(|fact| see(&fact.source));
    if let Entry::Event(event) = entry {
        event.activities.iter().for_each(|fact| see(&fact.source));
    }
}

/// The codes of the countries that have a role, each once, in the order of the facts.
pub fn countries_once(facts: &Facts) -> Vec<&str> {
    once(facts.countries.iter().map(|link| link.value.country.as_str()))
}

/// The ids of the actors that take part, each once, in the order of the facts.
pub fn actors_once(facts: &Facts) -> Vec<&str> {
    once(facts.participants.iter().map(|part| part.value.actor.as_str()))
}

fn once<'a>(all: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let mut out: Vec<&str> = Vec::new();
    for one in all {
        if !out.contains(&one) {
            out.push(one);
        }
    }
    out
}
