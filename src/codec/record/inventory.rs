//! What the two copies of an origin hold, counted for the reader: of this dataset, and of others.
//!
//! Counts what can be read in either copy once. Knows no storage: entries come in as keys and texts.

use std::collections::{BTreeMap, BTreeSet};

use super::{Key, draft_prefix, parsed_at};
use crate::domain::annotation::Annotations;

/// A key and its text.
type Entry = (String, String);

/// What is stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    pub notes: usize,
    /// Notes in the trash.
    pub deleted: usize,
    pub revisions: usize,
    /// Editors that are open somewhere, or were when their tab went.
    pub drafts: usize,
    /// Records of this dataset that neither copy lets this build read.
    pub unreadable: usize,
    /// Other datasets' notes on this origin, by the datasets' ids.
    pub others: BTreeMap<String, usize>,
}

/// Counts what copies hold of one dataset's notes in one store, and what else is there of this app.
pub fn inventory(store: &str, dataset: &str, copies: &[&[Entry]]) -> Inventory {
    let mut all = Annotations::default();
    let (mut readable, mut named) = (BTreeSet::new(), BTreeSet::new());
    let (mut drafts, mut others) = (BTreeSet::new(), BTreeSet::new());
    let own_drafts = draft_prefix(store, dataset);
    for (name, text) in copies.iter().copied().flatten() {
        if name.starts_with(&own_drafts) {
            drafts.insert(name.as_str());
        }
        let Some(key) = Key::parsed(name) else { continue };
        if key.store != store || key.dataset != dataset {
            others.insert((key.dataset, key.store, key.id));
            continue;
        }
        named.insert(name.as_str());
        // Nearly always both copies hold the same text: it is read once.
        if !readable.contains(name.as_str())
            && let Ok(revision) = parsed_at(&key, text)
        {
            readable.insert(name.as_str());
            all.insert(revision);
        }
    }
    let mut counted: BTreeMap<String, usize> = BTreeMap::new();
    for (dataset, ..) in others {
        *counted.entry(dataset).or_default() += 1;
    }
    Inventory {
        notes: all.live().len(),
        deleted: all.trash().len(),
        revisions: readable.len(),
        drafts: drafts.len(),
        unreadable: named.len() - readable.len(),
        others: counted,
    }
}

/// How many records whose keys begin so a copy holds, and how many of the other's it lacks.
pub fn held(prefix: &str, copy: &[Entry], other: &[Entry]) -> (usize, usize) {
    let own: BTreeSet<&str> = records(prefix, copy).collect();
    let lacking = records(prefix, other).filter(|key| !own.contains(key)).count();
    (own.len(), lacking)
}

fn records<'a>(prefix: &'a str, entries: &'a [Entry]) -> impl Iterator<Item = &'a str> {
    entries.iter().map(|(key, _)| key.as_str()).filter(move |key| key.starts_with(prefix))
}
