//! Notes by the thing whose page shows them: a note on a statement stands with the entry, actor or country that tells
//! it, and is counted there as well.
//!
//! Asks the dataset only if there is a note on a statement: most readers have none, and the list of claims is long.

use std::collections::BTreeMap;

use super::search::folded_text;
use super::{Annotations, Revision, Target};
use crate::domain::catalogue::Catalogue;
use crate::domain::claims::{Claim, Teller, claims};

/// Who tells each of these statements, by its id; what the dataset doesn't have is left out.
fn tellers(catalogue: &Catalogue, all: &Annotations) -> BTreeMap<String, Target> {
    let mut wanted: Vec<&str> = Vec::new();
    for note in all.ids().filter_map(|id| all.current(id)).filter(|note| !note.content.deleted) {
        if let Target::Statement(id) = note.content.target.thing() {
            wanted.push(id);
        }
    }
    if wanted.is_empty() {
        return BTreeMap::new();
    }
    let told = claims(catalogue).into_iter().filter(|claim| wanted.contains(&claim.id));
    told.filter_map(|claim| Some((claim.id.to_owned(), teller(catalogue, &claim)?))).collect()
}

/// The entry, actor or country that tells a claim; for the date of a source, the dataset.
pub(super) fn teller(catalogue: &Catalogue, claim: &Claim<'_>) -> Option<Target> {
    Some(match claim.teller {
        Teller::Entry(id) => Target::of(catalogue.entry(id)?),
        Teller::Actor(id) => Target::Actor(id.to_owned()),
        Teller::Country(code) => Target::Country(code.to_owned()),
        Teller::Source(_) => Target::Dataset,
    })
}

fn told(tellers: &BTreeMap<String, Target>, thing: &Target) -> Option<Target> {
    match thing {
        Target::Statement(id) => tellers.get(id).cloned(),
        _ => None,
    }
}

impl Annotations {
    /// How many live notes each thing has, those on its statements among them.
    pub fn counts_in(&self, catalogue: &Catalogue) -> BTreeMap<Target, usize> {
        let tellers = tellers(catalogue, self);
        let mut all = BTreeMap::new();
        for (thing, count) in self.counts() {
            if let Some(teller) = told(&tellers, thing) {
                *all.entry(teller).or_default() += count;
            }
            *all.entry(thing.clone()).or_default() += count;
        }
        all
    }

    /// What the live notes say, folded, each with the thing whose page shows it.
    pub fn texts_in(&self, catalogue: &Catalogue) -> Vec<(Target, String)> {
        let tellers = tellers(catalogue, self);
        let live = self.ids().filter_map(|id| self.current(id)).filter(|note| !note.content.deleted);
        let shown_by = |thing: &Target| told(&tellers, thing).unwrap_or_else(|| thing.clone());
        live.map(|note| (shown_by(note.content.target.thing()), folded_text(&note.content))).collect()
    }

    /// The live notes that the page of a thing shows: about it, its texts and its statements. Last changed first.
    pub fn on_page_of(&self, catalogue: &Catalogue, thing: &Target) -> Vec<&Revision> {
        let tellers = tellers(catalogue, self);
        let shown = |target: &Target| {
            target.is_about(thing) || told(&tellers, target.thing()).is_some_and(|teller| teller == *thing)
        };
        self.live().into_iter().filter(|note| shown(&note.content.target)).collect()
    }
}
