//! A store of strings under keys, whatever is behind it: memory, `localStorage`, IndexedDB. All of them answer
//! later, because one of them can't at once.
//!
//! Knows no records, and doesn't decide when something counts as saved.

mod memory;

use std::future::{Future, ready};
use std::pin::Pin;

pub use memory::MemoryStore;

/// A key and its text.
pub type Entry = (String, String);

/// What a store says once it is done.
pub type Answer<T> = Pin<Box<dyn Future<Output = Result<T, StorageError>>>>;

/// Why an operation failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StorageError {
    /// Storage worked and doesn't any more, or never did.
    Blocked,
    /// No room. The old value is still there.
    Full,
    /// The browser said this, or what was written didn't read back.
    Other(String),
}

impl StorageError {
    /// What an exception with this name and code means, where that is known: by name, and by the codes of older engines,
    /// 22 everywhere, 1014 in Firefox.
    pub fn named(name: &str, code: u16) -> Option<Self> {
        match (name, code) {
            ("QuotaExceededError" | "QUOTA_EXCEEDED_ERR" | "NS_ERROR_DOM_QUOTA_REACHED", _) | (_, 22 | 1014) => {
                Some(Self::Full)
            }
            ("SecurityError", _) | (_, 18) => Some(Self::Blocked),
            _ => None,
        }
    }
}

/// Strings under keys.
pub trait Store {
    /// Every entry whose key begins so, in no order.
    ///
    /// # Errors
    /// Nothing was read: entries may be there all the same.
    fn entries(&self, prefix: &str) -> Answer<Vec<Entry>>;

    /// Writes all of them, in place of what is there under these keys. Answers when they are as safe as this store
    /// can make them.
    ///
    /// # Errors
    /// Some may have been written; what was there before under the others still is.
    fn put(&self, entries: Vec<Entry>) -> Answer<()>;

    /// Writes each whose key is free, and gives what stands under those that aren't with another text. Answers when
    /// all is as safe as this store can make it.
    ///
    /// # Errors
    /// Some may have been written; what was there before still is.
    fn add(&self, entries: Vec<Entry>) -> Answer<Vec<Entry>>;

    /// Removes a key. Removing what isn't there is no fault.
    ///
    /// # Errors
    /// The key may still be there.
    fn remove(&self, key: &str) -> Answer<()>;
}

/// The answer of a store that knows at once.
pub fn at_once<T: 'static>(outcome: Result<T, StorageError>) -> Answer<T> {
    Box::pin(ready(outcome))
}
