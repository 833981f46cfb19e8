//! A long history made shorter in both copies, with whatever fails on the way.

use std::cell::Cell;
use std::rc::Rc;

use crate::annotation::{at, note};
use crate::keeping::rig::{Net, all, alone, entry, put, settle, some};
use crate::stores::{FaultyStore, MANNERS, Manner, done};
use kakehashi::browser::storage::Change;
use kakehashi::browser::store::{MemoryStore, Store};
use kakehashi::domain::annotation::compaction::{DAYS, LAST, LONG};
use kakehashi::domain::annotation::{Annotations, Revision};
use kakehashi::store::{NoteAction, Saving};
use kakehashi::sync::compacting::compact;
use kakehashi::sync::vault::Vault;

const PREFIX: &str = "kakehashi/1/local/japan-ilo-ppp/";
const LATER_MS: u64 = 2 * DAYS * 24 * 60 * 60 * 1000;

/// A note that was changed so often, oldest first.
fn long(times: u64) -> Vec<Revision> {
    let first = Revision::created("japan-ilo-ppp", note("0"), at(0, 1));
    let id = first.id.clone();
    let mut all = Annotations::default().inserted(first);
    for number in 1..=times {
        let next = all.edited(&id, note(&number.to_string()), at(number, 1)).expect("a change");
        all.insert(next);
    }
    all.history(&id).into_iter().cloned().collect()
}

fn vault(local: impl Store + 'static, mirror: impl Store + 'static) -> Vault {
    Vault::new(Some(Rc::new(local)), Some(Rc::new(mirror)), PREFIX)
}

/// Both copies as a reader may have them: one has lost something, and other things stand there as well.
fn stored(history: &[Revision]) -> [MemoryStore; 2] {
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    put(&local, history.iter().map(entry).collect());
    put(&local, vec![("other-site/x".into(), "theirs".into()), (format!("{PREFIX}x/y"), "{\"schema\":1,".into())]);
    put(&mirror, history.iter().filter(|one| one.hlc.millis % 7 != 3).map(entry).collect());
    [local, mirror]
}

fn compacted(stores: &[MemoryStore; 2]) -> usize {
    let vault = vault(stores[0].clone(), stores[1].clone());
    done(vault.united()).expect("both");
    done(compact(&vault, LATER_MS, &[]))
}

#[test]
fn a_long_history_gets_shorter_in_both_copies_and_once_only() {
    let history = long(LONG as u64 + 60);
    let stores = stored(&history);
    assert_eq!(compacted(&stores), history.len() - LAST - 1);
    for store in &stores {
        let left: Vec<Revision> = {
            let mut left: Vec<Revision> = alone(store).into_iter().collect();
            left.sort();
            left
        };
        assert_eq!(left.len(), LAST + 1);
        assert_eq!((&left[0], &left[LAST]), (&history[0], &history[history.len() - 1]));
        assert!(all(store, "").iter().any(|(_, text)| text == "{\"schema\":1,"), "what can't be read stays");
    }
    assert!(all(&stores[0], "other-site/").len() == 1);
    assert_eq!(compacted(&stores), 0, "there is no more to do");
}

#[test]
fn cut_anywhere_it_leaves_the_same_versions_and_goes_on_the_next_time() {
    let history = long(LONG as u64 + 20);
    let id = &history[0].id;
    let newest = history.last().expect("a revision");
    for manner in MANNERS {
        for fails_at in (0..8).chain([71, 226, 229, 243, 246]) {
            let case = format!("{manner:?} at {fails_at}");
            let stores = stored(&history);
            let count = Rc::new(Cell::new(0));
            let faulty =
                |inner: &MemoryStore| FaultyStore { inner: inner.clone(), count: Rc::clone(&count), fails_at, manner };
            let cut = vault(faulty(&stores[0]), faulty(&stores[1]));
            if done(cut.united()).is_ok() {
                done(compact(&cut, LATER_MS, &[]));
            }
            // One copy had everything; the other may have been read no more. Together they are what the reader has.
            let both = alone(&stores[0]).into_iter().chain(alone(&stores[1])).collect();
            for left in [alone(&stores[0]).into_iter().collect(), both] {
                let left: Annotations = left;
                assert_eq!(left.heads(id), [newest], "{case}: the versions");
                let mut stays = [&history[0]].into_iter().chain(&history[history.len() - LAST..]);
                assert!(stays.all(|one| left.revision(id, &one.rev).is_some()), "{case}: what was promised");
            }
            compacted(&stores);
            // What one copy couldn't let go of the other has again: it waits until the history is long once more.
            for store in &stores {
                let left: Annotations = alone(store).into_iter().collect();
                assert_eq!(left.heads(id), [newest], "{case}: the next time");
                assert!((LAST + 1..=LONG).contains(&left.history(id).len()), "{case}: the next time it is done");
            }
        }
    }
}

#[test]
fn nothing_goes_where_a_copy_lacks_something_or_a_newer_build_has_written() {
    let history = long(LONG as u64 + 60);
    // The mirror takes nothing: it isn't whole.
    let [local, mirror] = stored(&history);
    let count = Rc::new(Cell::new(0));
    let full = FaultyStore { inner: mirror.clone(), count, fails_at: 1, manner: Manner::ForEver };
    let lacking = vault(local.clone(), full);
    done(lacking.united()).expect("they can be read");
    assert_eq!(done(compact(&lacking, LATER_MS, &[])), 0);
    assert_eq!(alone(&local).len(), history.len());
    // In one copy the revisions that sum up are damaged: it would be left without them.
    let [local, mirror] = stored(&history);
    let damaged = history.iter().filter(|one| !one.replaced.is_empty()).map(entry);
    put(&mirror, damaged.map(|(key, text)| (key, text.replace("\"body\"", "\"bode\""))).collect());
    let odd = [local.clone(), mirror];
    assert_eq!(compacted(&odd), 0);
    assert_eq!(alone(&local).len(), history.len());
}

#[test]
fn it_is_done_long_after_the_start_and_no_other_tab_brings_back_what_went() {
    let history = long(LONG as u64 + 60);
    let [local, mirror] = stored(&history);
    let net = Net::new();
    net.now_ms.set(LATER_MS);
    let tab = net.tab(7, some(&local), some(&mirror));
    net.pass(&[&tab], 20_000);
    assert_eq!(alone(&local).len(), history.len(), "not while the reader is waiting");
    // It has read everything, and its time for that comes later.
    let other = net.tab(8, some(&local), some(&mirror));
    net.pass(&[&tab, &other], 11_000);
    assert_eq!((alone(&local).len(), alone(&mirror).len()), (LAST + 1, LAST + 1));
    for one in &history[1..50] {
        other.keeping.changed(Change::Removed { key: entry(one).0 });
    }
    settle(&[&tab, &other]);
    assert_eq!(alone(&local).len(), LAST + 1, "nobody writes it again");
    // What it knows beyond that does no harm, nor does a change that builds on it.
    other.does(NoteAction::EditNote(history[0].id.clone()));
    other.types("the last word");
    other.keeps("the last word");
    settle(&[&tab, &other]);
    assert_eq!(
        (other.saving(), tab.bodies(), other.bodies()),
        (Saving::Saved, vec!["the last word".to_owned()], vec!["the last word".to_owned()])
    );
    tab.dies();
    other.dies();
    let next = net.tab(9, some(&local), some(&mirror));
    net.pass(&[&next], 1_000);
    assert_eq!(next.bodies(), ["the last word"]);
    assert!(next.w.with_annotations_now(|all| all.conflicts().is_empty() && all.heads(&history[0].id).len() == 1));
    next.dies();
}

#[test]
fn a_read_only_tab_removes_nothing_and_what_this_tab_did_can_be_taken_back_after_it() {
    let history = long(LONG as u64 + 60);
    let [local, mirror] = stored(&history);
    let net = Net::new();
    net.now_ms.set(LATER_MS);
    let tab = net.tab(7, some(&local), some(&mirror));
    net.pass(&[&tab], 1_000);
    tab.does(NoteAction::SetSaving(Saving::ReadOnly));
    net.pass(&[&tab], 60_000);
    assert_eq!(alone(&local).len(), history.len());
    tab.dies();

    let tab = net.tab(8, some(&local), some(&mirror));
    net.pass(&[&tab], 1_000);
    tab.does(NoteAction::DeleteNote { id: history[0].id.clone(), now_ms: tab.now() });
    net.pass(&[&tab], 60_000);
    assert_eq!(alone(&mirror).len(), LAST + 1);
    tab.does(NoteAction::Undo { now_ms: tab.now() });
    settle(&[&tab]);
    assert_eq!(tab.bodies(), [(LONG + 60).to_string()]);
    tab.dies();
}
