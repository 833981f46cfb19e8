//! A store that is gone with the page: where nothing else is allowed, and in tests. A clone is the same store.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Answer, Entry, Store, at_once};

#[derive(Clone, Debug, Default)]
pub struct MemoryStore {
    entries: Rc<RefCell<BTreeMap<String, String>>>,
}

impl Store for MemoryStore {
    fn entries(&self, prefix: &str) -> Answer<Vec<Entry>> {
        let all = self.entries.borrow();
        let found = all.iter().filter(|(key, _)| key.starts_with(prefix));
        at_once(Ok(found.map(|(key, text)| (key.clone(), text.clone())).collect()))
    }

    fn put(&self, entries: Vec<Entry>) -> Answer<()> {
        self.entries.borrow_mut().extend(entries);
        at_once(Ok(()))
    }

    fn add(&self, entries: Vec<Entry>) -> Answer<Vec<Entry>> {
        let mut all = self.entries.borrow_mut();
        let mut others = Vec::new();
        for (key, text) in entries {
            let there = all.entry(key.clone()).or_insert_with(|| text.clone());
            if *there != text {
                others.push((key, there.clone()));
            }
        }
        at_once(Ok(others))
    }

    fn remove(&self, key: &str) -> Answer<()> {
        self.entries.borrow_mut().remove(key);
        at_once(Ok(()))
    }
}
