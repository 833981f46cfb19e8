//! What the shown entries have on a map: countries with their roles, places with how exactly they are known, and who
//! supports whom. Doesn't know outlines.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::assertion::Status;
use super::catalogue::{Catalogue, EntryId};
use super::order::sorted;
use super::place::CountryRole;
use super::related::{Shore, shores};

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

    fn add(&mut self, role: CountryRole, status: Status) {
        match self.roles.iter_mut().find(|(other, _)| *other == role) {
            // Stated once is stated.
            Some((_, best)) => *best = status.min(*best),
            None => self.roles.push((role, status)),
        }
    }
}

/// True for roles of which no main source says one; no role at all is another thing.
pub fn is_aside(roles: &[(CountryRole, Status)]) -> bool {
    let known = |(_, status): &(CountryRole, Status)| !matches!(status, Status::Inferred | Status::OtherSource);
    !roles.is_empty() && !roles.iter().any(known)
}

/// A place of the entries.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceOnMap {
    pub id: String,
    pub roles: Vec<CountryRole>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct OnMap {
    /// By ISO 3166-1 alpha-2 code.
    pub countries: BTreeMap<String, CountryOnMap>,
    pub places: Vec<PlaceOnMap>,
    /// From whom to whom: each pair of a source and a beneficiary of one entry.
    pub pairs: BTreeSet<(String, String)>,
}

/// One walk through the entries.
pub fn on_map(catalogue: &Catalogue, shown: &[EntryId]) -> OnMap {
    let mut all = OnMap::default();
    // Where each place stands in the list.
    let mut known: HashMap<&str, usize> = HashMap::new();
    for id in shown {
        let Some(entry) = catalogue.entry(*id) else { continue };
        let facts = entry.facts();
        let shores = shores(catalogue, facts);
        all.pair(&shores);
        for shore in shores {
            for country in shore.countries {
                all.named(&country.code, *id).add(shore.role, country.status);
            }
        }
        for link in &facts.countries {
            all.named(&link.value.country, *id);
        }
        for link in &facts.places {
            let Some(place) = catalogue.place(&link.value.place) else { continue };
            let country = all.named(&place.country, *id);
            country.is_vague |= place.spot().is_none() && link.value.role == CountryRole::Host;
            let at = *known.entry(&place.id).or_insert(all.places.len());
            if at == all.places.len() {
                all.places.push(PlaceOnMap { id: place.id.clone(), roles: Vec::new() });
            }
            if let Some(place) = all.places.get_mut(at)
                && !place.roles.contains(&link.value.role)
            {
                place.roles.push(link.value.role);
            }
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

    fn pair(&mut self, shores: &[Shore]) {
        let of = |role| shores.iter().filter(move |shore| shore.role == role).flat_map(|shore| &shore.countries);
        for from in of(CountryRole::Source) {
            for to in of(CountryRole::Beneficiary).filter(|to| to.code != from.code) {
                self.pairs.insert((from.code.clone(), to.code.clone()));
            }
        }
    }

    /// The pairs that this country is one of.
    pub fn pairs_of(&self, code: &str) -> Vec<&(String, String)> {
        self.pairs.iter().filter(|(from, to)| from == code || to == code).collect()
    }
}
