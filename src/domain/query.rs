//! What the reader asks: filters over the entries, and how many each further filter would leave.
//!
//! Within one facet the choices add up; different facets narrow each other.

use std::collections::{BTreeMap, BTreeSet};

use super::assertion::Status;
use super::catalogue::{Catalogue, Entry, EntryId};
use super::place::CountryRole;
use super::time::{Day, Timing};

/// The reader's filters. Empty means everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that every entry must have, as typed.
    pub text: String,
    pub themes: BTreeSet<String>,
    pub supports: BTreeSet<String>,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: BTreeSet<String>,
    pub country_roles: BTreeSet<CountryRole>,
    pub actors: BTreeSet<String>,
    pub statuses: BTreeSet<Status>,
    /// First and last day, inclusive.
    pub period: Option<(Day, Day)>,
    pub with_notes: bool,
}

/// One dimension to filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Theme,
    Support,
    Country,
    CountryRole,
    Actor,
    Status,
    Notes,
}

impl Facet {
    pub const ALL: [Self; 7] =
        [Self::Theme, Self::Support, Self::Country, Self::CountryRole, Self::Actor, Self::Status, Self::Notes];
}

impl Query {
    /// True if nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// True if this choice is among the filters.
    pub fn has(&self, facet: Facet, value: &str) -> bool {
        match facet {
            Facet::Theme => self.themes.contains(value),
            Facet::Support => self.supports.contains(value),
            Facet::Country => self.countries.contains(value),
            Facet::CountryRole => CountryRole::from_code(value).is_some_and(|role| self.country_roles.contains(&role)),
            Facet::Actor => self.actors.contains(value),
            Facet::Status => Status::from_code(value).is_some_and(|status| self.statuses.contains(&status)),
            Facet::Notes => self.with_notes,
        }
    }

    /// With this choice added, or taken away if it was there. A word that the facet doesn't have changes nothing.
    pub fn toggled(mut self, facet: Facet, value: &str) -> Self {
        fn flip<T: Ord>(set: &mut BTreeSet<T>, value: T) {
            if !set.remove(&value) {
                set.insert(value);
            }
        }
        match facet {
            Facet::Theme => flip(&mut self.themes, value.to_owned()),
            Facet::Support => flip(&mut self.supports, value.to_owned()),
            Facet::Country => flip(&mut self.countries, value.to_owned()),
            Facet::Actor => flip(&mut self.actors, value.to_owned()),
            Facet::Notes => self.with_notes = !self.with_notes,
            Facet::CountryRole => {
                if let Some(role) = CountryRole::from_code(value) {
                    flip(&mut self.country_roles, role);
                }
            }
            Facet::Status => {
                if let Some(status) = Status::from_code(value) {
                    flip(&mut self.statuses, status);
                }
            }
        }
        self
    }

    /// With nothing chosen in this facet.
    pub fn cleared(mut self, facet: Facet) -> Self {
        match facet {
            Facet::Theme => self.themes.clear(),
            Facet::Support => self.supports.clear(),
            Facet::Country => self.countries.clear(),
            Facet::CountryRole => self.country_roles.clear(),
            Facet::Actor => self.actors.clear(),
            Facet::Status => self.statuses.clear(),
            Facet::Notes => self.with_notes = false,
        }
        self
    }

    /// The codes chosen in a facet.
    pub fn chosen(&self, facet: Facet) -> Vec<String> {
        match facet {
            Facet::Theme => self.themes.iter().cloned().collect(),
            Facet::Support => self.supports.iter().cloned().collect(),
            Facet::Country => self.countries.iter().cloned().collect(),
            Facet::CountryRole => self.country_roles.iter().map(|r| r.code().to_owned()).collect(),
            Facet::Actor => self.actors.iter().cloned().collect(),
            Facet::Status => self.statuses.iter().map(|s| s.code().to_owned()).collect(),
            Facet::Notes => {
                if self.with_notes {
                    vec!["1".to_owned()]
                } else {
                    Vec::new()
                }
            }
        }
    }
}

/// The entries that the query leaves, and the counts of every facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// In the dataset's order.
    pub entries: Vec<EntryId>,
    /// Per facet and code: how many entries there would be with that choice alone in its facet.
    pub counts: BTreeMap<Facet, BTreeMap<String, usize>>,
}

impl Answer {
    pub fn count(&self, facet: Facet, value: &str) -> usize {
        self.counts.get(&facet).and_then(|c| c.get(value)).copied().unwrap_or(0)
    }

    pub fn holds(&self, id: EntryId) -> bool {
        self.entries.binary_search(&id).is_ok()
    }
}

/// What of the catalogue answers the query. `noted` tells whether an entry has a note.
pub fn answer(catalogue: &Catalogue, query: &Query, noted: impl Fn(EntryId) -> bool) -> Answer {
    let words: Vec<String> = super::fold::folded(&query.text).split_whitespace().map(str::to_owned).collect();
    let mut out = Answer::default();
    for (id, entry) in catalogue.entries() {
        if !words.iter().all(|word| catalogue.folded_text(id).contains(word.as_str())) {
            continue;
        }
        if let Some((from, to)) = query.period
            && !catalogue.timing(id).is_some_and(|t: &Timing| t.overlaps(from, to))
        {
            continue;
        }
        let values = Values::of(catalogue, id, entry, noted(id));
        let failed: Vec<Facet> = Facet::ALL.into_iter().filter(|facet| !values.pass(query, *facet)).collect();
        if failed.is_empty() {
            out.entries.push(id);
        }
        for facet in Facet::ALL {
            // A facet counts what the other facets leave. Country and role look at each other's choice themselves.
            let own = |f: Facet| f == facet || (is_country(f) && is_country(facet));
            if failed.iter().any(|f| !own(*f)) {
                continue;
            }
            let counts = out.counts.entry(facet).or_default();
            for value in values.codes(query, facet) {
                *counts.entry(value).or_insert(0) += 1;
            }
        }
    }
    out
}

/// What one entry has in each facet.
struct Values<'a> {
    entry: Entry<'a>,
    statuses: &'a [Status],
    noted: bool,
}

impl<'a> Values<'a> {
    fn of(catalogue: &'a Catalogue, id: EntryId, entry: Entry<'a>, noted: bool) -> Self {
        Self { entry, statuses: catalogue.statuses(id), noted }
    }

    fn pass(&self, query: &Query, facet: Facet) -> bool {
        let facts = self.entry.facts();
        match facet {
            Facet::Theme => any_chosen(&query.themes, self.entry.themes().iter()),
            Facet::Support => any_chosen(&query.supports, self.entry.supports().iter()),
            Facet::Actor => any_chosen(&query.actors, facts.participants.iter().map(|p| &p.value.actor)),
            Facet::Status => any_chosen(&query.statuses, self.statuses.iter()),
            Facet::Notes => !query.with_notes || self.noted,
            // Country and role must hold of one and the same link: "for Kenya", not "Kenya" and "for anybody".
            Facet::Country => {
                query.countries.is_empty()
                    || facts.countries.iter().any(|link| {
                        query.countries.contains(&link.value.country)
                            && (query.country_roles.is_empty() || query.country_roles.contains(&link.value.role))
                    })
            }
            Facet::CountryRole => {
                query.country_roles.is_empty()
                    || facts.countries.iter().any(|link| {
                        query.country_roles.contains(&link.value.role)
                            && (query.countries.is_empty() || query.countries.contains(&link.value.country))
                    })
            }
        }
    }

    /// The entry's codes in a facet, each once.
    fn codes(&self, query: &Query, facet: Facet) -> BTreeSet<String> {
        let facts = self.entry.facts();
        match facet {
            Facet::Theme => self.entry.themes().iter().cloned().collect(),
            Facet::Support => self.entry.supports().iter().cloned().collect(),
            Facet::Actor => facts.participants.iter().map(|p| p.value.actor.clone()).collect(),
            Facet::Status => self.statuses.iter().map(|s| s.code().to_owned()).collect(),
            Facet::Notes => {
                if self.noted {
                    BTreeSet::from(["1".to_owned()])
                } else {
                    BTreeSet::new()
                }
            }
            Facet::Country => facts
                .countries
                .iter()
                .filter(|l| query.country_roles.is_empty() || query.country_roles.contains(&l.value.role))
                .map(|l| l.value.country.clone())
                .collect(),
            Facet::CountryRole => facts
                .countries
                .iter()
                .filter(|l| query.countries.is_empty() || query.countries.contains(&l.value.country))
                .map(|l| l.value.role.code().to_owned())
                .collect(),
        }
    }
}

const fn is_country(facet: Facet) -> bool {
    matches!(facet, Facet::Country | Facet::CountryRole)
}

fn any_chosen<'v, T: Ord + 'v>(chosen: &BTreeSet<T>, mut values: impl Iterator<Item = &'v T>) -> bool {
    chosen.is_empty() || values.any(|value| chosen.contains(value))
}
