//! Countries side by side: what names each of them, and what they share.
//!
//! An entry that names several of them is one thing: each country has it, and the whole counts it once. Knows no words
//! and no filters: which entries are shown is asked.

use std::collections::{HashMap, HashSet};

use super::assertion::Status;
use super::catalogue::{Catalogue, Entry, EntryId};
use super::place::CountryRole;
use super::related::{actors_once, entries_of_country, roles_in};

/// So many columns are still read side by side.
pub const MOST: usize = 4;

/// The codes that an address names, by whether they can be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    pub codes: Vec<String>,
    /// No country of the dataset has these.
    pub unknown: Vec<String>,
    /// These are one country too many.
    pub beyond: Vec<String>,
}

impl Asked {
    /// What becomes of these codes. One that can't be had spoils none of the others.
    pub fn of(catalogue: &Catalogue, codes: &[String]) -> Self {
        let mut asked = Self::default();
        for code in codes {
            let list = if catalogue.country(code).is_none() {
                &mut asked.unknown
            } else if asked.codes.len() < MOST {
                &mut asked.codes
            } else {
                &mut asked.beyond
            };
            list.push(code.clone());
        }
        asked
    }

    /// With one country more.
    pub fn with(&self, code: &str) -> Vec<String> {
        let mut codes = self.without(code);
        codes.push(code.to_owned());
        codes
    }

    /// Without a country.
    pub fn without(&self, code: &str) -> Vec<String> {
        self.codes.iter().filter(|other| *other != code).cloned().collect()
    }
}

/// One of the countries.
#[derive(Clone, Debug, PartialEq)]
pub struct Column {
    pub code: String,
    /// What names it, in the order of time.
    pub entries: Vec<EntryId>,
    /// Who takes part in these, each once.
    pub actors: Vec<String>,
    /// What may have begun first, and what is known to have gone on or been last; nothing if none of it is dated.
    pub first: Option<EntryId>,
    pub last: Option<EntryId>,
}

impl Column {
    /// The entries in which the country has this role, and the best way in which it is known.
    pub fn in_role(&self, catalogue: &Catalogue, role: CountryRole) -> (Vec<EntryId>, Option<Status>) {
        let mut having = Vec::new();
        let mut best: Option<Status> = None;
        for id in &self.entries {
            let roles = catalogue.entry(*id).map(|entry| roles_in(catalogue, entry, &self.code)).unwrap_or_default();
            if let Some((_, status)) = roles.into_iter().find(|(other, _)| *other == role) {
                best = Some(best.map_or(status, |best| best.min(status)));
                having.push(*id);
            }
        }
        (having, best)
    }
}

/// Something that several of the countries have, with the codes of those that do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared<T> {
    pub what: T,
    pub codes: Vec<String>,
}

/// The countries, and all of what they have.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    pub columns: Vec<Column>,
    /// Each once, in the order of time.
    pub entries: Vec<EntryId>,
    pub shared: Vec<Shared<EntryId>>,
    pub shared_actors: Vec<Shared<String>>,
    /// Where each entry stands among the shared ones.
    places: HashMap<EntryId, usize>,
}

impl Comparison {
    /// Compares what `holds` leaves of each.
    pub fn of(catalogue: &Catalogue, codes: &[String], holds: &dyn Fn(EntryId) -> bool) -> Self {
        let columns: Vec<Column> = codes.iter().map(|code| column(catalogue, code, holds)).collect();
        let having = |has: &dyn Fn(&Column) -> bool| -> Vec<String> {
            columns.iter().filter(|column| has(column)).map(|column| column.code.clone()).collect()
        };
        // Which columns have an entry, a bit each.
        let mut bits: HashMap<EntryId, u8> = HashMap::new();
        for (at, column) in columns.iter().enumerate() {
            for id in &column.entries {
                *bits.entry(*id).or_default() |= 1 << at;
            }
        }
        let mut entries = Vec::new();
        let mut shared = Vec::new();
        for id in catalogue.in_time() {
            let Some(bits) = bits.get(id) else { continue };
            entries.push(*id);
            if bits.count_ones() > 1 {
                let has = |(at, column): (usize, &Column)| (bits & (1 << at) != 0).then(|| column.code.clone());
                shared.push(Shared { what: *id, codes: columns.iter().enumerate().filter_map(has).collect() });
            }
        }
        let mut shared_actors: Vec<Shared<String>> = Vec::new();
        for actor in columns.iter().flat_map(|column| &column.actors) {
            let codes = having(&|column| column.actors.contains(actor));
            if codes.len() > 1 && !shared_actors.iter().any(|known| known.what == *actor) {
                shared_actors.push(Shared { what: actor.clone(), codes });
            }
        }
        let places = shared.iter().enumerate().map(|(at, shared)| (shared.what, at)).collect();
        Self { columns, entries, shared, shared_actors, places }
    }

    /// Whether several of the countries have this.
    pub fn is_shared(&self, id: EntryId) -> bool {
        self.sharing(id).is_some()
    }

    /// The countries that share this, if several do.
    pub fn sharing(&self, id: EntryId) -> Option<&[String]> {
        self.places.get(&id).and_then(|at| self.shared.get(*at)).map(|shared| shared.codes.as_slice())
    }
}

fn column(catalogue: &Catalogue, code: &str, holds: &dyn Fn(EntryId) -> bool) -> Column {
    let mut entries = entries_of_country(catalogue, code);
    entries.retain(|id| holds(*id));
    let mut actors: Vec<String> = Vec::new();
    let mut known: HashSet<&str> = HashSet::new();
    let (mut first, mut last) = (None, None);
    for id in &entries {
        for actor in catalogue.entry(*id).map(Entry::facts).map(actors_once).unwrap_or_default() {
            if known.insert(actor) {
                actors.push(actor.to_owned());
            }
        }
        let Some((from, to)) = catalogue.timing(*id).and_then(super::time::Timing::span) else { continue };
        if first.is_none_or(|(day, _)| from < day) {
            first = Some((from, *id));
        }
        if last.is_none_or(|(day, _)| day <= to) {
            last = Some((to, *id));
        }
    }
    Column { code: code.to_owned(), entries, actors, first: first.map(|(_, id)| id), last: last.map(|(_, id)| id) }
}
