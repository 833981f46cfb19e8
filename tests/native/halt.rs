//! What is stored outlives a panic at any moment between two lines: from then on nothing is taken away.

use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::keeping::rig::{Net, RECORDS, all, settle, some};
use crate::stores::done;
use kakehashi::browser::store::{MemoryStore, StorageError, Store};
use kakehashi::store::NoteAction;
use kakehashi::sync::halt::Guarded;

const DRAFTS: &str = "kakehashi/draft/";

fn guarded(store: &MemoryStore, halted: &'static AtomicBool) -> Option<Rc<dyn Store>> {
    Some(Rc::new(Guarded::by(Rc::new(store.clone()), halted)))
}

#[test]
fn after_a_panic_a_store_gains_and_neither_loses_nor_changes() {
    static HALTED: AtomicBool = AtomicBool::new(false);
    let inner = MemoryStore::default();
    let store = guarded(&inner, &HALTED).expect("a store");
    let entry = |key: &str, text: &str| (key.to_owned(), text.to_owned());
    done(store.put(vec![entry("a", "1"), entry("b", "2")])).expect("all is well");
    done(store.remove("b")).expect("all is well");
    HALTED.store(true, Ordering::Relaxed);
    let stopped = Err(StorageError::Other("the app has stopped".into()));
    assert_eq!(done(store.put(vec![entry("a", "2")])), stopped);
    assert_eq!(done(store.remove("a")), stopped);
    assert_eq!(done(store.add(vec![entry("a", "2"), entry("c", "3")])), Ok(vec![entry("a", "1")]));
    assert_eq!(done(store.entries("")), Ok(vec![entry("a", "1"), entry("c", "3")]));
}

#[test]
fn a_panic_between_the_closing_of_the_editor_and_the_keeping_of_the_note_leaves_the_draft() {
    static HALTED: AtomicBool = AtomicBool::new(false);
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let net = Net::new();
    let tab = net.tab(7, guarded(&local, &HALTED), guarded(&mirror, &HALTED));
    settle(&[&tab]);
    tab.begins("KE");
    tab.types("half a thought");
    settle(&[&tab]);
    let draft = all(&local, DRAFTS);
    assert_eq!((draft.len(), all(&mirror, DRAFTS)), (1, draft.clone()));
    // The editor closes, and the note that should have come of it never does.
    HALTED.store(true, Ordering::Relaxed);
    tab.does(NoteAction::StopWriting);
    settle(&[&tab]);
    assert_eq!((all(&local, DRAFTS), all(&mirror, DRAFTS)), (draft.clone(), draft), "nothing takes it away");
    tab.dies();
    let next = net.tab(8, some(&local), some(&mirror));
    net.pass(&[&next], 2_000);
    assert_eq!(next.bodies(), ["half a thought"]);
    next.dies();
}

#[test]
fn what_is_still_kept_after_a_panic_is_one_note_at_the_next_load() {
    static HALTED: AtomicBool = AtomicBool::new(false);
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let net = Net::new();
    let tab = net.tab(7, guarded(&local, &HALTED), guarded(&mirror, &HALTED));
    settle(&[&tab]);
    tab.begins("KE");
    tab.types("a whole thought");
    settle(&[&tab]);
    HALTED.store(true, Ordering::Relaxed);
    tab.keeps("a whole thought");
    settle(&[&tab]);
    assert_eq!(
        (all(&local, RECORDS).len(), all(&mirror, DRAFTS).len()),
        (1, 1),
        "the note is there, and its draft too"
    );
    tab.dies();
    let next = net.tab(8, some(&local), some(&mirror));
    net.pass(&[&next], 2_000);
    assert_eq!(next.bodies(), ["a whole thought"]);
    assert_eq!((all(&local, RECORDS).len(), all(&local, DRAFTS).len()), (1, 0));
    next.dies();
}
