//! What the shown entries have on a map: countries with their roles, places with how exactly they are known, and who
//! supports whom. Doesn't know outlines.

use std::collections::BTreeMap;

use super::assertion::Status;
use super::catalogue::{Catalogue, EntryId};
use super::order::sorted;
use super::place::{CountryRole, Exactness};
use super::related::shores;

/// A country that the entries name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CountryOnMap {
    /// In reading order, each as well as it is known.
    pub roles: Vec<(CountryRole, Status)>,
    /// All that name it, in their own order; also in passing.
    pub entries: Vec<EntryId>,
    /// Something takes place here at a place that no point stands for.
    pub is_vague: bool,
}

impl CountryOnMap {
    pub fn has(&self, role: CountryRole) -> bool {
        self.roles.iter().any(|(other, _)| *other == role)
    }

    /// True where it is to be seen without these roles: it has another, or none at all.
    pub fn is_on(&self, without: &[CountryRole]) -> bool {
        self.roles.is_empty() || self.roles.iter().any(|(role, _)| !without.contains(role))
    }

    /// True where no main source gives it a role.
    pub fn is_aside(&self) -> bool {
        !self.roles.iter().any(|(_, status)| !matches!(status, Status::Inferred | Status::OtherSource))
    }

    fn add(&mut self, role: CountryRole, status: Status) {
        match self.roles.iter_mut().find(|(other, _)| *other == role) {
            // Stated once is stated.
            Some((_, best)) => *best = status.min(*best),
            None => self.roles.push((role, status)),
        }
    }
}

/// A place of the entries.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceOnMap {
    pub id: String,
    pub roles: Vec<CountryRole>,
    pub entries: Vec<EntryId>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnMap {
    /// By ISO 3166-1 alpha-2 code.
    pub countries: BTreeMap<String, CountryOnMap>,
    pub places: Vec<PlaceOnMap>,
}

/// One walk through the entries.
pub fn on_map(catalogue: &Catalogue, shown: &[EntryId]) -> OnMap {
    let mut all = OnMap::default();
    for id in shown {
        let Some(entry) = catalogue.entry(*id) else { continue };
        let facts = entry.facts();
        for shore in shores(catalogue, facts) {
            for country in shore.countries {
                all.named(&country.code, *id).add(shore.role, country.status);
            }
        }
        for link in &facts.countries {
            all.named(&link.value.country, *id);
        }
        for link in &facts.places {
            let Some(place) = catalogue.place(&link.value.place) else { continue };
            let has_no_point = place.point.is_none() || place.exactness == Exactness::Area;
            let country = all.named(&place.country, *id);
            country.is_vague |= has_no_point && link.value.role == CountryRole::Host;
            all.place(&link.value.place, link.value.role, *id);
        }
        for said in &facts.statements {
            for code in &said.value.countries {
                all.named(code, *id);
            }
            for place in &said.value.places {
                if let Some(place) = catalogue.place(place) {
                    all.named(&place.country, *id);
                }
            }
        }
    }
    for country in all.countries.values_mut() {
        sorted(&mut country.roles, |a, b| a.0 < b.0);
    }
    all
}

impl OnMap {
    fn named(&mut self, code: &str, id: EntryId) -> &mut CountryOnMap {
        // Not by `entry`: it would copy the code each time.
        if !self.countries.contains_key(code) {
            self.countries.insert(code.to_owned(), CountryOnMap::default());
        }
        let country = self.countries.entry(code.to_owned()).or_default();
        if country.entries.last() != Some(&id) {
            country.entries.push(id);
        }
        country
    }

    fn place(&mut self, id: &str, role: CountryRole, entry: EntryId) {
        let place = match self.places.iter_mut().position(|place| place.id == id) {
            Some(at) => self.places.get_mut(at),
            None => {
                self.places.push(PlaceOnMap { id: id.to_owned(), roles: Vec::new(), entries: Vec::new() });
                self.places.last_mut()
            }
        };
        let Some(place) = place else { return };
        if !place.roles.contains(&role) {
            place.roles.push(role);
        }
        if place.entries.last() != Some(&entry) {
            place.entries.push(entry);
        }
    }
}

/// From whom to whom: each pair of a source and a beneficiary of one entry, of those that name this country as one of
/// the two.
pub fn bridges(catalogue: &Catalogue, entries: &[EntryId], code: &str) -> Vec<(String, String)> {
    let mut out: Vec<(String, String)> = Vec::new();
    for entry in entries.iter().filter_map(|id| catalogue.entry(*id)) {
        let shores = shores(catalogue, entry.facts());
        let of = |role| shores.iter().filter(move |shore| shore.role == role).flat_map(|shore| &shore.countries);
        for from in of(CountryRole::Source) {
            for to in of(CountryRole::Beneficiary).filter(|to| to.code != from.code) {
                let pair = (from.code.clone(), to.code.clone());
                if (from.code == code || to.code == code) && !out.contains(&pair) {
                    out.push(pair);
                }
            }
        }
    }
    out
}
