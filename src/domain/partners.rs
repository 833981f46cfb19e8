//! With whom an actor shares entries, and who of these share some with each other. Counts what it is given: what the
//! filters leave is for others to say.

use std::collections::HashMap;

use super::catalogue::{Catalogue, EntryId, EntryKind};
use super::order::sorted;
use super::related::actors_once;

/// Another actor with a role in the same entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Partner {
    pub actor: String,
    /// How many activities and how many events both are in.
    pub activities: usize,
    pub events: usize,
    /// With how many other partners it shares one of these entries.
    pub others: usize,
}

impl Partner {
    pub const fn shared(&self) -> usize {
        self.activities + self.events
    }
}

/// The partners, most shared entries first, then in the dataset's order; and each pair of them that is in one of these
/// entries together, by their places, the first one first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Partners {
    pub list: Vec<Partner>,
    pub ties: Vec<(usize, usize)>,
}

/// Who has a role in these entries beside the actor.
pub fn partners(catalogue: &Catalogue, entries: &[EntryId], actor: &str) -> Partners {
    let mut list: Vec<Partner> = Vec::new();
    for other in catalogue.dataset.actors.iter().filter(|other| other.id != actor) {
        list.push(Partner { actor: other.id.clone(), activities: 0, events: 0, others: 0 });
    }
    let place: HashMap<String, usize> = list.iter().enumerate().map(|(at, one)| (one.actor.clone(), at)).collect();
    let mut together: Vec<Vec<usize>> = Vec::new();
    for entry in entries.iter().filter_map(|id| catalogue.entry(*id)) {
        let mut both: Vec<usize> =
            actors_once(entry.facts()).into_iter().filter_map(|id| place.get(id).copied()).collect();
        sorted(&mut both, |a, b| a < b);
        for partner in &both {
            let Some(partner) = list.get_mut(*partner) else { continue };
            match entry.kind() {
                EntryKind::Activity => partner.activities += 1,
                EntryKind::Event => partner.events += 1,
            }
        }
        together.push(both);
    }
    let mut order: Vec<usize> =
        (0..list.len()).filter(|at| list.get(*at).is_some_and(|one| one.shared() > 0)).collect();
    let shared = |at: &usize| list.get(*at).map_or(0, Partner::shared);
    // Stable: the dataset's order stays among equals.
    sorted(&mut order, |a, b| shared(b) < shared(a));
    let rank: HashMap<usize, usize> = order.iter().enumerate().map(|(rank, at)| (*at, rank)).collect();
    let mut list: Vec<Partner> = order.iter().filter_map(|at| list.get(*at)).cloned().collect();
    let mut ties: Vec<(usize, usize)> = Vec::new();
    for both in together {
        let ranks: Vec<usize> = both.iter().filter_map(|at| rank.get(at).copied()).collect();
        for (at, one) in ranks.iter().enumerate() {
            for other in ranks.iter().skip(at + 1) {
                ties.push((*one.min(other), *one.max(other)));
            }
        }
    }
    sorted(&mut ties, |a, b| a < b);
    ties.dedup();
    for end in ties.iter().flat_map(|(a, b)| [*a, *b]) {
        list.get_mut(end).into_iter().for_each(|partner| partner.others += 1);
    }
    Partners { list, ties }
}
