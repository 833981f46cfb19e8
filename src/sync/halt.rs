//! After a panic the app's state may be half of one thing and half of another. What it does then must take nothing away:
//! so from that moment stores only gain records, which are whole or not there, and neither lose nor change anything.
//!
//! It matters most for a draft: a panic between "the editor is closed" and "the note is kept" would have it removed.

use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::browser::store::{Answer, Entry, StorageError, Store, at_once};

/// Whether something has gone wrong beyond repair. Never taken back: only a reload begins anew.
static HALTED: AtomicBool = AtomicBool::new(false);

/// Watches over a page: from the first panic on, its guarded stores lose nothing.
pub fn watch() {
    crate::browser::panic::on_panic(|| HALTED.store(true, Ordering::Relaxed));
}

/// A store, as long as all is well.
pub struct Guarded {
    inner: Rc<dyn Store>,
    halted: &'static AtomicBool,
}

impl Guarded {
    pub fn new(inner: Rc<dyn Store>) -> Self {
        Self::by(inner, &HALTED)
    }

    /// The same with a mark of its own, for tests.
    pub fn by(inner: Rc<dyn Store>, halted: &'static AtomicBool) -> Self {
        Self { inner, halted }
    }

    fn is_halted(&self) -> bool {
        self.halted.load(Ordering::Relaxed)
    }
}

fn refused() -> Answer<()> {
    at_once(Err(StorageError::Other("the app has stopped".to_owned())))
}

impl Store for Guarded {
    fn entries(&self, prefix: &str) -> Answer<Vec<Entry>> {
        self.inner.entries(prefix)
    }

    fn put(&self, entries: Vec<Entry>) -> Answer<()> {
        if self.is_halted() { refused() } else { self.inner.put(entries) }
    }

    fn add(&self, entries: Vec<Entry>) -> Answer<Vec<Entry>> {
        self.inner.add(entries)
    }

    fn remove(&self, key: &str) -> Answer<()> {
        if self.is_halted() { refused() } else { self.inner.remove(key) }
    }
}
