//! The notes' two copies, `localStorage` and its mirror in IndexedDB, kept as one.
//!
//! A key is written once and never changed, so the union of both is what there is: a copy that was damaged or emptied
//! is filled from the other. What can't be read is left where it is, byte for byte, and copied like everything else.
//! Knows no signal and no browser: it is tested natively, with stores that fail at every step.

use std::cell::{Cell, RefCell};
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

/// What is known of one copy.
#[derive(Clone, Debug, PartialEq, Eq)]
enum State {
    /// Nobody has looked into it: nothing is written there.
    Unread,
    /// It couldn't be read, and so isn't written to either.
    Closed(StorageError),
    /// It has all that we know of.
    Whole,
    /// It can be read, but couldn't take something.
    Lacking(StorageError),
}

/// One copy.
struct Copy {
    store: Rc<dyn Store>,
    state: RefCell<State>,
    /// How often it has refused something.
    refusals: Cell<u32>,
}

/// A store, where the browser offers it.
pub type Offered = Option<Rc<dyn Store>>;

/// The copies that this browser offers. All that changes is what is known of them.
pub struct Vault {
    local: Option<Copy>,
    mirror: Option<Copy>,
    prefix: String,
}

impl Vault {
    /// `prefix` is what the keys of all records begin with.
    pub fn new(local: Offered, mirror: Offered, prefix: &str) -> Self {
        Self { local: local.map(Copy::new), mirror: mirror.map(Copy::new), prefix: prefix.to_owned() }
    }

    /// Whether a key is a record's of this vault.
    pub fn holds(&self, key: &str) -> bool {
        key.starts_with(&self.prefix)
    }

    /// The copy that answers at once.
    pub fn local(&self) -> Option<&Rc<dyn Store>> {
        self.local.as_ref().map(|copy| &copy.store)
    }

    /// The copy that outlives a killed browser.
    pub fn mirror(&self) -> Option<&Rc<dyn Store>> {
        self.mirror.as_ref().map(|copy| &copy.store)
    }

    /// Why a copy isn't whole. A copy that the browser doesn't offer is missed by nobody.
    pub fn lacks(&self) -> Option<StorageError> {
        self.copies().find_map(|copy| match &*copy.state.borrow() {
            State::Closed(StorageError::Blocked) | State::Unread | State::Whole => None,
            State::Closed(error) | State::Lacking(error) => Some(error.clone()),
        })
    }

    /// What the copy holds that answers first: `localStorage` where there is one.
    pub async fn at_hand(&self) -> Result<Vec<Entry>, StorageError> {
        match self.copies().next() {
            Some(copy) => copy.store.entries(&self.prefix).await,
            None => Ok(Vec::new()),
        }
    }

    /// What `localStorage` holds: at once. From then on it may be written to.
    pub async fn opened(&self) -> Result<Vec<Entry>, StorageError> {
        self.looked_into(self.local.as_ref()).await
    }

    /// Everything that either copy holds; each gets what only the other has. A copy that can't be read isn't written
    /// to, until it can.
    ///
    /// # Errors
    /// Neither copy could be read.
    pub async fn united(&self) -> Result<Found, StorageError> {
        // localStorage last: it answers at once, and so what was written while the other was read is among it.
        let mirror = self.looked_into(self.mirror.as_ref()).await;
        let local = self.looked_into(self.local.as_ref()).await;
        match (local, mirror) {
            (Ok(local), Ok(mirror)) => {
                fill(self.local.as_ref(), missing(&mirror, &local)).await;
                fill(self.mirror.as_ref(), missing(&local, &mirror)).await;
                Ok(read(&[local, mirror]))
            }
            (Ok(local), Err(_)) => {
                fill(self.local.as_ref(), Vec::new()).await;
                Ok(read(&[local]))
            }
            (Err(_), Ok(mirror)) => {
                fill(self.mirror.as_ref(), Vec::new()).await;
                Ok(read(&[mirror]))
            }
            // The one that may work another time tells more than the one that isn't there.
            (Err(StorageError::Blocked), Err(error)) | (Err(error), Err(_)) => Err(error),
        }
    }

    /// What each copy holds, as long as none of them lacks anything. A copy that the browser doesn't offer is missed by
    /// nobody.
    pub async fn whole(&self) -> Option<Vec<Vec<Entry>>> {
        let mut all = Vec::new();
        for copy in self.copies() {
            let state = copy.state.borrow().clone();
            match state {
                State::Closed(StorageError::Blocked) => {}
                State::Whole => all.push(copy.store.entries(&self.prefix).await.ok()?),
                State::Unread | State::Closed(_) | State::Lacking(_) => return None,
            }
        }
        (!all.is_empty()).then_some(all)
    }

    async fn looked_into(&self, copy: Option<&Copy>) -> Result<Vec<Entry>, StorageError> {
        let Some(copy) = copy else { return Err(StorageError::Blocked) };
        let found = copy.store.entries(&self.prefix).await;
        match &found {
            Err(error) => copy.is(State::Closed(error.clone())),
            // Whether it lacks something, the other copy will tell.
            Ok(_) => copy.opens(),
        }
        found
    }

    /// Writes records where no other text is, and gives the texts that are there already: a record is written once.
    ///
    /// What one copy has under a key goes into the other too, so that both say the same.
    pub async fn keep(&self, mut entries: Vec<Entry>) -> (Written, Vec<Entry>) {
        let (mut saved, mut failed, mut taken) = (false, None, Vec::new());
        // localStorage first: it is written before this first waits, even if the page is being left.
        for copy in self.copies() {
            match copy.keep(&entries).await {
                None => {}
                Some(Ok(others)) => {
                    saved = true;
                    for (key, text) in others {
                        entries.iter_mut().filter(|entry| entry.0 == key).for_each(|entry| entry.1.clone_from(&text));
                        taken.push((key, text));
                    }
                }
                Some(Err(error)) => failed = failed.or(Some(error)),
            }
        }
        let written = match (saved, failed) {
            (true, None) => Written::Saved,
            (true, Some(error)) => Written::OneCopy(error),
            (false, error) => Written::Nowhere(error.unwrap_or(StorageError::Blocked)),
        };
        (written, taken)
    }

    /// Writes records into `localStorage` alone, at once; whether they are there now.
    pub async fn keep_at_hand(&self, entries: &[Entry]) -> bool {
        match &self.local {
            Some(local) => matches!(local.keep(entries).await, Some(Ok(others)) if others.is_empty()),
            None => false,
        }
    }

    /// Removes a key from both, as far as they let it.
    pub async fn remove(&self, key: &str) {
        for copy in self.copies() {
            let _ = copy.store.remove(key).await;
        }
    }

    fn copies(&self) -> impl Iterator<Item = &Copy> {
        [&self.local, &self.mirror].into_iter().flatten()
    }
}

impl Copy {
    fn new(store: Rc<dyn Store>) -> Self {
        Self { store, state: RefCell::new(State::Unread), refusals: Cell::default() }
    }

    fn is(&self, state: State) {
        self.state.replace(state);
    }

    fn opens(&self) {
        let closed = matches!(&*self.state.borrow(), State::Unread | State::Closed(_));
        if closed {
            self.is(State::Whole);
        }
    }

    fn refuses(&self, error: &StorageError) {
        self.refusals.set(self.refusals.get() + 1);
        self.is(State::Lacking(error.clone()));
    }

    /// Nothing where this copy has no say: nobody offers it, or it hasn't been read.
    async fn keep(&self, entries: &[Entry]) -> Option<Result<Vec<Entry>, StorageError>> {
        match &*self.state.borrow() {
            State::Unread | State::Closed(StorageError::Blocked) => return None,
            State::Closed(error) => return Some(Err(error.clone())),
            State::Whole | State::Lacking(_) => {}
        }
        let kept = self.store.add(entries.to_vec()).await.and_then(|others| {
            // What can't be read is left as it is, so this copy can't have the record.
            let readable = |(key, text): &Entry| Key::parsed(key).is_some_and(|key| parsed_at(&key, text).is_ok());
            let in_the_way = || StorageError::Other("a text that can't be read is in the way".to_owned());
            if others.iter().all(readable) { Ok(others) } else { Err(in_the_way()) }
        });
        if let Err(error) = &kept {
            self.refuses(error);
        }
        Some(kept)
    }
}

/// The entries whose keys the other doesn't have.
fn missing(from: &[Entry], other: &[Entry]) -> Vec<Entry> {
    let keys: BTreeSet<&str> = other.iter().map(|(key, _)| key.as_str()).collect();
    from.iter().filter(|(key, _)| !keys.contains(key.as_str())).cloned().collect()
}

/// Gives a copy what it doesn't have. What it can't take is tried again at the next reading.
async fn fill(copy: Option<&Copy>, entries: Vec<Entry>) {
    let Some(copy) = copy else { return };
    let before = copy.refusals.get();
    if !entries.is_empty()
        && let Err(error) = copy.store.add(entries).await
    {
        copy.refuses(&error);
    }
    // While it was being filled it may have refused something else.
    if copy.refusals.get() == before {
        copy.is(State::Whole);
    }
}

/// What the copies say together. A text that one copy has damaged is no loss where the other is whole.
pub fn read(copies: &[Vec<Entry>]) -> Found {
    let mut found = Found::default();
    let mut readable: BTreeMap<&str, &str> = BTreeMap::new();
    let mut unreadable: Vec<(&str, &str)> = Vec::new();
    let mut known: BTreeSet<(&str, &str)> = BTreeSet::new();
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
                if known.insert((name, text)) {
                    unreadable.push((name, text));
                }
            }
        }
    }
    let lost = unreadable.into_iter().filter(|(name, _)| !readable.contains_key(name));
    found.set_aside = lost.map(|(_, text)| text.to_owned()).collect();
    found
}
