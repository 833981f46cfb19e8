//! What each collection holds, in numbers. Doesn't know how they are said.

use std::collections::HashSet;

use super::catalogue::{Catalogue, EntryKind};
use super::claims::claims_of;
use super::related::sources_of;

/// The numbers of one collection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holding {
    pub activities: usize,
    pub events: usize,
    /// What its entries assert. What is told of actors, countries and sources belongs to no collection.
    pub facts: usize,
    /// On which its facts rest. One source may stand in several collections.
    pub sources: usize,
}

/// What the collection of this id holds.
pub fn holding(catalogue: &Catalogue, collection: &str) -> Holding {
    let mut holding = Holding::default();
    let mut sources = HashSet::new();
    for (id, entry) in catalogue.entries().filter(|(_, entry)| entry.collection() == collection) {
        match entry.kind() {
            EntryKind::Activity => holding.activities += 1,
            EntryKind::Event => holding.events += 1,
        }
        holding.facts += claims_of(id, entry).len();
        sources_of(entry, |source| {
            sources.insert(source.to_owned());
        });
    }
    holding.sources = sources.len();
    holding
}
