//! The notes' two copies, `localStorage` and its mirror in IndexedDB, kept as one.
//!
//! A key is written once and never changed, so the union of both is what there is: a copy that was damaged or emptied
//! is filled from the other. What can't be read is left where it is, byte for byte, and copied like everything else.
//! Knows no signal and no browser: it is tested natively, with stores that fail at every step.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use crate::browser::store::{Entry, StorageError, Store};
use crate::codec::record::{Key, parsed_at};
use crate::domain::annotation::Revision;
use crate::domain::problem::Fault;

/// What a store held.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    pub revisions: Vec<Revision>,
    /// Texts under our keys that this build can't read, byte for byte.
    pub set_aside: Vec<String>,
    /// A newer build has written here.
    pub newer: bool,
}

/// How writing went.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// Both copies have it, or the only one that this browser offers.
    Saved,
    /// One has it; the other said why not.
    OneCopy(StorageError),
    /// None has it.
    Nowhere(StorageError),
}

/// The copies that this browser offers.
#[derive(Clone)]
pub struct Vault {
    pub local: Option<Rc<dyn Store>>,
    pub mirror: Option<Rc<dyn Store>>,
    /// What all keys begin with.
    pub prefix: String,
}

impl Vault {
    /// What `localStorage` holds: at once.
    pub async fn local(&self) -> Result<Vec<Entry>, StorageError> {
        match &self.local {
            Some(store) => store.entries(&self.prefix).await,
            None => Ok(Vec::new()),
        }
    }

    /// Everything that either copy holds; each gets what only the other has. A copy that can't be read isn't written
    /// to here, and isn't trusted with anything until it can.
    ///
    /// # Errors
    /// Neither copy could be read.
    pub async fn united(&mut self) -> Result<Found, StorageError> {
        let local = entries(&mut self.local, &self.prefix).await;
        let mirror = entries(&mut self.mirror, &self.prefix).await;
        match (local, mirror) {
            (Ok(local), Ok(mirror)) => {
                fill(self.mirror.as_ref(), missing(&local, &mirror)).await;
                fill(self.local.as_ref(), missing(&mirror, &local)).await;
                Ok(read(&[local, mirror]))
            }
            (Ok(one), Err(_)) | (Err(_), Ok(one)) => Ok(read(&[one])),
            (Err(error), Err(_)) => Err(error),
        }
    }

    /// Writes entries that were nowhere before.
    pub async fn keep(&self, entries: Vec<Entry>) -> Written {
        let mut saved = false;
        let mut failed = None;
        // localStorage first: it is written before this first waits, even if the page is being left.
        for store in [&self.local, &self.mirror].into_iter().flatten() {
            match store.put(entries.clone()).await {
                Ok(()) => saved = true,
                Err(error) => failed = failed.or(Some(error)),
            }
        }
        match (saved, failed) {
            (true, None) => Written::Saved,
            (true, Some(error)) => Written::OneCopy(error),
            (false, error) => Written::Nowhere(error.unwrap_or(StorageError::Blocked)),
        }
    }

    /// Removes a key from both, as far as they let it.
    pub async fn remove(&self, key: &str) {
        for store in [&self.local, &self.mirror].into_iter().flatten() {
            let _ = store.remove(key).await;
        }
    }
}

/// A store's entries; a store that is not to be had is let go, so that nothing waits for it again.
async fn entries(store: &mut Option<Rc<dyn Store>>, prefix: &str) -> Result<Vec<Entry>, StorageError> {
    let Some(there) = store else { return Err(StorageError::Blocked) };
    let found = there.entries(prefix).await;
    if found.is_err() {
        *store = None;
    }
    found
}

/// The entries whose keys the other doesn't have.
fn missing(from: &[Entry], other: &[Entry]) -> Vec<Entry> {
    let keys: BTreeSet<&str> = other.iter().map(|(key, _)| key.as_str()).collect();
    from.iter().filter(|(key, _)| !keys.contains(key.as_str())).cloned().collect()
}

/// What couldn't be copied is tried again at the next start: the union has it as long as one copy does.
async fn fill(store: Option<&Rc<dyn Store>>, entries: Vec<Entry>) {
    if let Some(store) = store
        && !entries.is_empty()
    {
        let _ = store.put(entries).await;
    }
}

/// What the copies say together. A text that one copy has damaged is no loss where the other is whole.
pub fn read(copies: &[Vec<Entry>]) -> Found {
    let mut found = Found::default();
    let mut readable: BTreeMap<&str, &str> = BTreeMap::new();
    let mut unreadable: Vec<(&str, &str)> = Vec::new();
    for (name, text) in copies.iter().flatten() {
        let Some(key) = Key::parsed(name) else { continue };
        // Nearly always both copies hold the same text: it is read once.
        if readable.get(name.as_str()) == Some(&text.as_str()) {
            continue;
        }
        match parsed_at(&key, text) {
            Ok(revision) => {
                readable.insert(name, text);
                found.revisions.push(revision);
            }
            Err(unread) => {
                found.newer |= matches!(unread.why, Fault::NewerSchema(_));
                if !unreadable.contains(&(name, text)) {
                    unreadable.push((name, text));
                }
            }
        }
    }
    let lost = unreadable.into_iter().filter(|(name, _)| !readable.contains_key(name));
    found.set_aside = lost.map(|(_, text)| text.to_owned()).collect();
    found
}
