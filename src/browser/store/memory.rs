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

    fn remove(&self, key: &str) -> Answer<()> {
        self.entries.borrow_mut().remove(key);
        at_once(Ok(()))
    }
}
