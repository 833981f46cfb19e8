//! The notes' two copies, with stores that fail at every step.

use std::cell::Cell;
use std::rc::Rc;

use crate::stores::{FaultyStore, MANNERS, Manner, done};
use kakehashi::browser::store::{Entry, MemoryStore, StorageError, Store};
use kakehashi::codec::record::{Key, written};
use kakehashi::domain::annotation::{Content, Hlc, Revision, TabId, Target};
use kakehashi::sync::vault::{Vault, Written, read};

const PREFIX: &str = "kakehashi/1/local/d/";

fn note(body: &str, millis: u64) -> Revision {
    let at = Hlc { millis, counter: 0, tab: TabId(1) };
    Revision::created("d", Content::new(Target::Country("KE".into()), body), at)
}

fn entry(revision: &Revision) -> Entry {
    (Key::of("local", revision).written(), written(revision))
}

fn vault(local: impl Store + 'static, mirror: impl Store + 'static) -> Vault {
    Vault::new(Some(Rc::new(local)), Some(Rc::new(mirror)), PREFIX)
}

fn all(store: &MemoryStore) -> Vec<Entry> {
    done(store.entries("")).expect("the entries")
}

fn put(store: &MemoryStore, entries: Vec<Entry>) {
    done(store.put(entries)).expect("room");
}

/// One load of the page: reads, then writes each of these. Gives back what was said to be saved.
fn visited(vault: Vault, writes: &[Revision]) -> Vec<Revision> {
    if done(vault.united()).is_err() {
        return Vec::new();
    }
    let saved = |revision: &&Revision| !matches!(done(vault.keep(vec![entry(revision)])).0, Written::Nowhere(_));
    writes.iter().filter(saved).cloned().collect()
}

#[test]
fn whichever_operation_fails_no_saved_note_is_lost_and_nothing_else_is_touched() {
    let foreign = ("other-site/x".to_owned(), "theirs".to_owned());
    let damaged = (format!("{PREFIX}x/y"), "{\"schema\":1,".to_owned());
    let mut most = 0;
    for manner in MANNERS {
        for fails_at in 0..40 {
            let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
            let old = [note("in both", 1), note("only local", 2), note("only in the mirror", 3)];
            put(&local, vec![entry(&old[0]), entry(&old[1]), foreign.clone(), damaged.clone()]);
            put(&mirror, vec![entry(&old[0]), entry(&old[2])]);

            let count = Rc::new(Cell::new(0));
            let faulty =
                |inner: &MemoryStore| FaultyStore { inner: inner.clone(), count: count.clone(), fails_at, manner };
            let new = [note("first", 10), note("second", 11), note("third", 12)];
            let saved = visited(vault(faulty(&local), faulty(&mirror)), &new);
            most = most.max(count.get());

            let found = done(vault(local.clone(), mirror.clone()).united()).expect("healthy stores");
            let case = format!("{manner:?} at {fails_at}");
            for revision in old.iter().chain(&saved) {
                assert!(found.revisions.contains(revision), "{case}: {:?} is lost", revision.content.body);
            }
            assert_eq!(found.set_aside, [damaged.1.as_str()], "{case}");
            assert!(all(&local).contains(&foreign) && all(&local).contains(&damaged), "{case}");
            assert!(!all(&mirror).iter().any(|(key, _)| !key.starts_with(PREFIX)), "{case}: foreign keys stay at home");
            if manner == Manner::ForEver && fails_at == 0 {
                assert_eq!(saved, [], "nothing works, so nothing is said to be saved");
            }
        }
    }
    assert!((8..40).contains(&most), "{most} operations: every one of them has failed once");
}

#[test]
fn a_copy_that_was_emptied_is_filled_from_the_other() {
    for emptied in [0, 1] {
        let stores = [MemoryStore::default(), MemoryStore::default()];
        let notes = [note("one", 1), note("two", 2)];
        put(&stores[1 - emptied], notes.iter().map(entry).collect());
        let found = done(vault(stores[0].clone(), stores[1].clone()).united()).expect("both");
        assert_eq!(found.revisions, notes);
        assert_eq!(all(&stores[emptied]), all(&stores[1 - emptied]));
    }
}

#[test]
fn a_damaged_text_is_no_loss_where_the_other_copy_is_whole_and_stays_as_it_is() {
    let whole = note("whole", 1);
    let (key, text) = entry(&whole);
    let bad = (key.clone(), text.replace("whole", "hole"));
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    put(&local, vec![bad.clone()]);
    put(&mirror, vec![(key, text)]);
    let found = done(vault(local.clone(), mirror).united()).expect("both");
    assert_eq!((found.revisions, found.set_aside), (vec![whole], vec![]));
    assert_eq!(all(&local), [bad], "never overwritten");
}

#[test]
fn one_store_alone_is_enough_and_none_is_said() {
    let revision = note("alone", 1);
    let store = MemoryStore::default();
    let one = Vault::new(None, Some(Rc::new(store.clone())), PREFIX);
    let ours = std::slice::from_ref(&revision);
    assert_eq!(visited(one, ours), ours);
    assert_eq!(all(&store), [entry(&revision)]);
    let none = Vault::new(None, None, PREFIX);
    assert_eq!(done(none.united()), Err(StorageError::Blocked));
    assert_eq!(done(none.keep(vec![entry(&revision)])).0, Written::Nowhere(StorageError::Blocked));
}

#[test]
fn a_full_local_storage_leaves_one_copy_and_says_so() {
    let count = Rc::new(Cell::new(0));
    let full = FaultyStore { inner: MemoryStore::default(), count, fails_at: 1, manner: Manner::ForEver };
    let vault = vault(full, MemoryStore::default());
    done(vault.united()).expect("it can be read");
    assert_eq!(vault.lacks(), None);
    assert_eq!(done(vault.keep(vec![entry(&note("big", 1))])).0, Written::OneCopy(StorageError::Full));
    assert_eq!(vault.lacks(), Some(StorageError::Full));
}

#[test]
fn a_record_is_written_once_and_the_text_that_was_there_first_is_told() {
    let (first, later) = (note("first", 1), note("later", 1));
    assert_eq!(entry(&first).0, entry(&later).0, "one key");
    for has_it in [0, 1] {
        let stores = [MemoryStore::default(), MemoryStore::default()];
        let vault = vault(stores[0].clone(), stores[1].clone());
        done(vault.united()).expect("both");
        put(&stores[has_it], vec![entry(&first)]);
        let (written, taken) = done(vault.keep(vec![entry(&later), entry(&note("another", 2))]));
        assert_eq!((written, taken), (Written::Saved, vec![entry(&first)]));
        assert!(all(&stores[has_it]).contains(&entry(&first)), "it is as it was");
        assert!(stores.iter().all(|store| all(store).contains(&entry(&note("another", 2)))), "the other is kept");
    }
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let vault = vault(local.clone(), mirror.clone());
    done(vault.united()).expect("both");
    let damaged = (entry(&first).0, "{\"schema\":1,".to_owned());
    put(&local, vec![damaged.clone()]);
    assert!(matches!(done(vault.keep(vec![entry(&first)])), (Written::OneCopy(_), taken) if taken.is_empty()));
    assert_eq!((all(&local), all(&mirror)), (vec![damaged], vec![entry(&first)]), "what can't be read stays");
}

#[test]
fn a_copy_is_not_written_to_before_it_has_been_read() {
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let vault = vault(local.clone(), mirror.clone());
    let ours = entry(&note("early", 1));
    assert!(!done(vault.keep_at_hand(std::slice::from_ref(&ours))));
    assert_eq!(done(vault.keep(vec![ours.clone()])).0, Written::Nowhere(StorageError::Blocked));
    assert_eq!((all(&local), all(&mirror)), (vec![], vec![]));
    done(vault.opened()).expect("localStorage");
    assert!(done(vault.keep_at_hand(std::slice::from_ref(&ours))));
    assert_eq!((all(&local), all(&mirror)), (vec![ours.clone()], vec![]));
    done(vault.united()).expect("both");
    assert_eq!(all(&mirror), [ours], "the union has what was written meanwhile");
}

#[test]
fn a_record_from_the_future_is_told_and_a_damaged_one_is_not_taken_for_it() {
    // A valid record of a later schema: the checksum is of its own text.
    let (key, text) = entry(&note("later", 1));
    let text = text.replace("\"schema\":1", "\"schema\":3");
    let flipped = read(&[vec![(key.clone(), text.clone())]]);
    assert_eq!((flipped.newer, flipped.set_aside.len()), (false, 1));
    let sum = text.split("\"checksum\":\"").nth(1).and_then(|rest| rest.get(..16)).expect("a checksum");
    let bare = text.replace(&format!("\"checksum\":\"{sum}\","), "").replace(&format!(",\"checksum\":\"{sum}\""), "");
    let fnv = bare
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    let future = read(&[vec![(key, text.replace(sum, &format!("{fnv:016x}")))]]);
    assert_eq!((future.newer, future.set_aside.len(), future.revisions.len()), (true, 1, 0));
}

#[test]
fn records_under_each_others_keys_are_no_notes_and_stay_as_they_are() {
    let (one, two) = (entry(&note("one", 1)), entry(&note("two", 2)));
    let swapped = vec![(one.0.clone(), two.1.clone()), (two.0.clone(), one.1.clone())];
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    put(&local, swapped.clone());
    let alone = done(vault(local.clone(), mirror.clone()).united()).expect("both");
    assert_eq!((alone.revisions.len(), alone.set_aside.len()), (0, 2));
    assert_eq!(all(&local), swapped);
    // Where the other copy has them right, nothing is missing; neither copy is changed by the other.
    let mirror = MemoryStore::default();
    put(&mirror, vec![one.clone(), two.clone()]);
    let found = done(vault(local.clone(), mirror.clone()).united()).expect("both");
    assert_eq!((found.revisions.len(), found.set_aside.len()), (2, 0));
    assert_eq!((all(&local), all(&mirror)), (swapped, vec![one, two]));
}

#[test]
fn every_name_that_browsers_have_for_a_full_store_is_understood() {
    for (name, code) in [
        ("QuotaExceededError", 22),
        ("QuotaExceededError", 0),
        ("NS_ERROR_DOM_QUOTA_REACHED", 1014),
        ("QUOTA_EXCEEDED_ERR", 0),
        ("", 22),
        ("Error", 1014),
    ] {
        assert_eq!(StorageError::named(name, code), Some(StorageError::Full), "{name} {code}");
    }
    assert_eq!(StorageError::named("SecurityError", 0), Some(StorageError::Blocked));
    assert_eq!(StorageError::named("", 18), Some(StorageError::Blocked));
    for (name, code) in [("UnknownError", 0), ("InvalidStateError", 11), ("AbortError", 20), ("", 0)] {
        assert_eq!(StorageError::named(name, code), None, "{name} {code}");
    }
}

#[test]
fn ten_thousand_records_are_read_in_one_go_even_if_none_can_be_read() {
    let damaged = |count: u64| -> Vec<Entry> {
        (0..count).map(|at| entry(&note("x", at))).map(|(key, text)| (key, text.replace("\"x\"", "\"y\""))).collect()
    };
    let took = |count: u64| {
        let copies = [damaged(count), damaged(count)];
        let start = std::time::Instant::now();
        assert_eq!(read(&copies).set_aside.len() as u64, count);
        start.elapsed()
    };
    let (few, many) = (took(312), took(10_000));
    assert!(many < few * 250, "thirty-two times as many: {few:?}, then {many:?}");
}
