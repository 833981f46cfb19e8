//! `localStorage`: strings under keys, shared with the other pages of the origin.
//!
//! gloo-storage throws where storage is blocked, and nothing catches that: so [`probe`] asks first, without it,
//! and only its success gives a [`Storage`]. Touches no key but those it is given, and reads no foreign value but to
//! measure it (`room`).
//! Knows nothing of records; a write that returns isn't on the disk yet (some seconds in Chromium and Firefox):
//! `mirror` is for that.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, StorageEvent};

use super::store::{Answer, Entry, StorageError, Store, at_once};
use super::{Listener, thrown};

/// Storage that has been seen to work.
#[derive(Clone, Debug)]
pub struct Storage {
    raw: web_sys::Storage,
}

/// Why there is no storage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocked {
    /// The browser has none for this page: it is null.
    Absent,
    /// The browser threw, and said this.
    Refused(String),
    /// What was written didn't read back.
    Unreliable,
}

/// What another tab did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    Set {
        key: String,
        value: String,
    },
    Removed {
        key: String,
    },
    /// Everything is gone.
    Cleared,
}

const PROBE_KEY: &str = "kakehashi/probe";

/// Writes, reads and removes one key. Storage without room even for that is storage: it can be read, and what
/// is written next says that it's full.
pub fn probe() -> Result<Storage, Blocked> {
    let refused = |error: JsValue| Blocked::Refused(thrown(&error));
    let found = web_sys::window().ok_or(Blocked::Absent)?.local_storage().map_err(refused)?;
    let found = found.ok_or(Blocked::Absent)?;
    match found.set_item(PROBE_KEY, "1") {
        Err(error) if explained(&error) != StorageError::Full => return Err(refused(error)),
        _ => {}
    }
    // Another tab may probe at the same moment, with the same value: a missing one is no fault.
    if found.get_item(PROBE_KEY).map_err(refused)?.is_some_and(|value| value != "1") {
        return Err(Blocked::Unreliable);
    }
    found.remove_item(PROBE_KEY).map_err(refused)?;
    // What gloo would throw has been ruled out.
    Ok(Storage { raw: LocalStorage::raw() })
}

impl Storage {
    /// The value under a key, if there is one.
    pub fn get(&self, key: &str) -> Result<Option<String>, StorageError> {
        self.raw.get_item(key).map_err(|error| explained(&error))
    }

    /// Writes, and reads back what it wrote. After an error the key has its old value.
    pub fn set(&self, key: &str, value: &str) -> Result<(), StorageError> {
        self.raw.set_item(key, value).map_err(|error| explained(&error))?;
        if self.get(key)?.as_deref() == Some(value) {
            Ok(())
        } else {
            Err(StorageError::Other("what was written did not read back".to_owned()))
        }
    }

    pub fn remove(&self, key: &str) -> Result<(), StorageError> {
        self.raw.remove_item(key).map_err(|error| explained(&error))
    }

    /// Every key that begins so, in no order.
    pub fn keys(&self, prefix: &str) -> Result<Vec<String>, StorageError> {
        let count = self.raw.length().map_err(|error| explained(&error))?;
        let mut keys = Vec::new();
        for index in 0..count {
            match self.raw.key(index).map_err(|error| explained(&error))? {
                Some(key) if key.starts_with(prefix) => keys.push(key),
                _ => {}
            }
        }
        Ok(keys)
    }

    /// Calls back when another tab has changed a key that begins so, or has cleared everything.
    /// Engines may drop or delay these events: read again when the page gets the focus.
    pub fn on_change(&self, prefix: &str, mut callback: impl FnMut(Change) + 'static) -> Option<Listener> {
        let window = web_sys::window()?;
        let (ours, prefix) = (self.raw.clone(), prefix.to_owned());
        Some(Listener::new(&window, "storage", move |event| {
            let Ok(event) = event.dyn_into::<StorageEvent>() else { return };
            // A session's storage sends the same kind of event.
            if event.storage_area().is_some_and(|area| area != ours) {
                return;
            }
            match (event.key(), event.new_value()) {
                (None, _) => callback(Change::Cleared),
                (Some(key), _) if !key.starts_with(&prefix) => {}
                (Some(key), Some(value)) => callback(Change::Set { key, value }),
                (Some(key), None) => callback(Change::Removed { key }),
            }
        }))
    }
}

impl Storage {
    fn found(&self, prefix: &str) -> Result<Vec<Entry>, StorageError> {
        let mut found = Vec::new();
        for key in self.keys(prefix)? {
            // Another tab may have removed it in between.
            if let Some(text) = self.get(&key)? {
                found.push((key, text));
            }
        }
        Ok(found)
    }

    /// What stands under the key, if that is another text. Else it is written.
    fn added(&self, key: &str, text: &str) -> Result<Option<Entry>, StorageError> {
        match self.get(key)? {
            Some(there) if there == text => Ok(None),
            Some(there) => Ok(Some((key.to_owned(), there))),
            None => self.set(key, text).map(|()| None),
        }
    }
}

impl Store for Storage {
    fn entries(&self, prefix: &str) -> Answer<Vec<Entry>> {
        at_once(self.found(prefix))
    }

    fn put(&self, entries: Vec<Entry>) -> Answer<()> {
        // All are tried: a large one without room mustn't keep the small ones out.
        let outcomes: Vec<_> = entries.iter().map(|(key, text)| self.set(key, text)).collect();
        at_once(outcomes.into_iter().collect())
    }

    fn add(&self, entries: Vec<Entry>) -> Answer<Vec<Entry>> {
        let outcomes: Vec<_> = entries.iter().map(|(key, text)| self.added(key, text)).collect();
        let others: Result<Vec<Option<Entry>>, StorageError> = outcomes.into_iter().collect();
        at_once(others.map(|others| others.into_iter().flatten().collect()))
    }

    fn remove(&self, key: &str) -> Answer<()> {
        at_once(Self::remove(self, key))
    }
}

/// What an exception says about storage.
pub(super) fn explained(error: &JsValue) -> StorageError {
    let known =
        error.dyn_ref::<DomException>().and_then(|exception| StorageError::named(&exception.name(), exception.code()));
    known.unwrap_or_else(|| StorageError::Other(thrown(error)))
}
