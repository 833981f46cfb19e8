//! The whole way of the notes (load, merge, save, try again, "Saved"), in a world that the test holds in its hands.

pub mod rig;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::rc::Rc;

use crate::stores::{FaultyStore, Gate, LateStore, MANNERS, Manner};
use kakehashi::browser::store::{MemoryStore, Store};
use kakehashi::domain::annotation::Revision;
use kakehashi::store::{Action, NoteAction, NoticeKind, Saving, Toast};
use kakehashi::sync::world::World;
use leptos::prelude::*;
use rig::*;

/// One reader's day, with whatever fails. What was said to be saved is remembered, and must be there the next day.
/// Gives the number of operations that could have failed.
fn day(faults: [Option<(usize, Manner)>; 2], share: bool) -> usize {
    let case = format!("{faults:?}, one count: {share}");
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let foreign = ("other-site/x".to_owned(), "theirs".to_owned());
    let damaged = (format!("{RECORDS}local/japan-ilo-ppp/x/y"), "{\"schema\":1,".to_owned());
    let old = [old_note("in both", 1), old_note("only local", 2), old_note("only in the mirror", 3)];
    put(&local, vec![entry(&old[0]), entry(&old[1]), foreign.clone(), damaged.clone()]);
    put(&mirror, vec![entry(&old[0]), entry(&old[2])]);
    let counts = [Rc::new(Cell::new(0)), Rc::new(Cell::new(0))];
    let faulty = |inner: &MemoryStore, at: usize| {
        let count = Rc::clone(&counts[if share { 0 } else { at }]);
        let (fails_at, manner) = faults[at].unwrap_or((usize::MAX, Manner::Before));
        Some(Rc::new(FaultyStore { inner: inner.clone(), count, fails_at, manner }) as Rc<dyn Store>)
    };

    let net = Net::new();
    let tab = net.tab(7, faulty(&local, 0), faulty(&mirror, 1));
    let mut saved: BTreeSet<Revision> = old.iter().cloned().collect();
    let mut look = |tab: &Tab, what: &str| {
        settle(&[tab]);
        let waits = !tab.w.unsaved_now().is_empty();
        assert!(!(waits && tab.saving() == Saving::Saved), "{case}: {what} is said to be saved and isn't");
        if tab.saving() == Saving::Saved {
            saved.extend(tab.revisions());
            if !tab.says_one_copy() {
                let missing = |store| tab.revisions().difference(&alone(store)).count();
                assert_eq!((missing(&local), missing(&mirror)), (0, 0), "{case}: {what}: two copies are promised");
            }
        }
    };
    look(&tab, "the start");
    tab.writes("first");
    look(&tab, "the first note");
    tab.writes("second");
    look(&tab, "the second note");
    tab.does(NoteAction::EditNote(tab.id_of("first")));
    tab.types("first, changed");
    tab.keeps("first, changed");
    look(&tab, "the change");
    tab.does(NoteAction::DeleteNote { id: tab.id_of("second"), now_ms: tab.now() });
    look(&tab, "the deletion");
    tab.does(NoteAction::Undo { now_ms: tab.now() });
    look(&tab, "the undo");
    net.pass(&[&tab], 1_500);
    look(&tab, "what was tried again");

    let is_passing = faults.iter().flatten().all(|(_, manner)| *manner != Manner::ForEver);
    if is_passing {
        net.pass(&[&tab], 60_000);
        look(&tab, "all");
        assert_eq!((tab.saving(), tab.w.unsaved_now()), (Saving::Saved, vec![]), "{case}: it is made good");
        let told = untrack(|| tab.w.notices());
        assert!(told.iter().all(|notice| matches!(notice.kind, NoticeKind::Unreadable(1))), "{case}: {told:?}");
    }
    tab.begins("KE");
    tab.types("half a thought");
    let undone = tab.w.unsaved_now().is_empty();
    tab.dies();

    let next = net.tab(8, some(&local), some(&mirror));
    net.pass(&[&next], 2_000);
    for revision in &saved {
        assert!(next.revisions().contains(revision), "{case}: {:?} is lost", revision.content.body);
    }
    if is_passing {
        let found = ["first, changed", "half a thought", "in both", "only in the mirror", "only local", "second"];
        assert_eq!(next.bodies(), found, "{case}");
        assert!(undone, "{case}");
    }
    assert!(all(&local, "").contains(&foreign) && all(&local, "").contains(&damaged), "{case}");
    assert!(all(&mirror, "").iter().all(|(key, _)| key.starts_with("kakehashi/")), "{case}: foreign keys stay at home");
    next.dies();
    if share { counts[0].get() } else { (0..2).filter(|at| faults[*at].is_some()).map(|at| counts[at].get()).sum() }
}

#[test]
fn on_the_whole_way_any_operation_of_any_copy_may_fail_and_nothing_that_was_said_to_be_saved_is_lost() {
    for manner in MANNERS {
        // Of both copies together, and of one alone.
        for (faulty, share, least) in [([true, true], true, 30), ([true, false], false, 15), ([false, true], false, 15)]
        {
            let mut at = 0;
            while at < day(faulty.map(|is_faulty| is_faulty.then_some((at, manner))), share) {
                at += 1;
            }
            assert!(least <= at, "{manner:?}: {at} operations, and every one of them has failed once");
        }
    }
}

#[test]
fn notes_that_are_kept_before_the_mirror_has_answered_outlive_the_page() {
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    put(&mirror, vec![entry(&old_note("only in the mirror", 1))]);
    let net = Net::new();
    let late = LateStore { inner: mirror.clone(), gate: Gate::default() };
    let tab = net.tab(7, some(&local), some(&late));
    tab.writes("first");
    tab.writes("second");
    assert_eq!((all(&local, RECORDS).len(), all(&mirror, RECORDS).len()), (2, 1), "both are in localStorage");
    assert_eq!((tab.saving(), tab.w.unsaved_now().len()), (Saving::Saving, 2), "and not said to be saved");
    tab.begins("LS");
    tab.types("third");
    tab.keeping.leave(true);
    settle(&[&tab]);
    tab.dies();
    let next = net.tab(8, some(&local), some(&mirror));
    settle(&[&next]);
    assert_eq!(next.bodies(), ["first", "only in the mirror", "second", "third"]);
    net.pass(&[&next], 2_000);
    assert_eq!((next.bodies().len(), alone(&mirror).len(), alone(&local).len()), (4, 4, 4), "no draft makes a second");
    next.dies();

    // Where it answers after all, they are in both copies and said to be.
    let late = LateStore { inner: MemoryStore::default(), gate: Gate::default() };
    let tab = net.tab(9, some(&MemoryStore::default()), some(&late));
    tab.writes("waits");
    late.gate.open();
    settle(&[&tab]);
    assert_eq!((tab.saving(), tab.w.unsaved_now().len(), alone(&late.inner).len()), (Saving::Saved, 0, 1));
    tab.dies();
}

#[test]
fn nothing_is_written_to_a_copy_that_has_not_been_read() {
    let late = [0, 1].map(|_| LateStore { inner: MemoryStore::default(), gate: Gate::default() });
    let net = Net::new();
    let tab = net.tab(7, some(&late[0]), some(&late[1]));
    tab.writes("early");
    assert_eq!(tab.saving(), Saving::Saving);
    tab.dies();
    late.iter().for_each(|store| store.gate.open());
    assert_eq!((all(&late[0].inner, RECORDS), all(&late[1].inner, RECORDS)), (vec![], vec![]));
}

#[test]
fn a_mirror_that_fails_at_the_start_is_tried_again_and_one_copy_is_said_as_long_as_it_is_so() {
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    put(&local, vec![entry(&old_note("there before", 1))]);
    let count = Rc::new(Cell::new(0));
    let faulty = FaultyStore { inner: mirror.clone(), count, fails_at: 0, manner: Manner::Before };
    let net = Net::new();
    let tab = net.tab(7, some(&local), Some(Rc::new(faulty)));
    settle(&[&tab]);
    assert!(tab.says_one_copy(), "at the start, as there is a note");
    tab.writes("meanwhile");
    assert_eq!((tab.saving(), tab.says_one_copy(), alone(&mirror).len()), (Saving::Saved, true, 0));
    net.pass(&[&tab], 1_000);
    assert_eq!((tab.saving(), tab.says_one_copy(), alone(&mirror).len()), (Saving::Saved, false, 2));
    tab.writes("afterwards");
    assert_eq!((tab.says_one_copy(), alone(&mirror).len()), (false, 3));
    tab.dies();
}

#[test]
fn who_has_no_notes_is_not_told_of_copies() {
    let count = Rc::new(Cell::new(0));
    let faulty = FaultyStore { inner: MemoryStore::default(), count, fails_at: 0, manner: Manner::ForEver };
    let net = Net::new();
    let tab = net.tab(7, some(&MemoryStore::default()), Some(Rc::new(faulty)));
    net.pass(&[&tab], 200_000);
    assert_eq!((tab.saving(), untrack(|| tab.w.notices())), (Saving::Saved, vec![]));
    tab.writes("the first one");
    assert!(tab.says_one_copy());
    // Once it has been read and closed it isn't told again by every vain try.
    tab.w.apply(Action::DismissNotice(0));
    net.pass(&[&tab], 300_000);
    assert!(!tab.says_one_copy());
    tab.dies();
}

#[test]
fn what_nothing_has_room_for_is_told_once_and_kept_as_soon_as_there_is_room() {
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let count = Rc::new(Cell::new(0));
    // After both have been read: operations fail until the manner's end.
    let faulty = |inner: &MemoryStore| {
        let full = FaultyStore { inner: inner.clone(), count: Rc::clone(&count), fails_at: 5, manner: Manner::ForEver };
        Some(Rc::new(full) as Rc<dyn Store>)
    };
    let net = Net::new();
    let tab = net.tab(7, faulty(&local), faulty(&mirror));
    settle(&[&tab]);
    tab.writes("too much");
    assert!(matches!(tab.saving(), Saving::Failed(_)));
    let not_saved = |kind: &NoticeKind| matches!(kind, NoticeKind::NotSaved(_));
    assert!(tab.says(not_saved) && !tab.says_one_copy());
    tab.w.apply(Action::DismissNotice(0));
    net.pass(&[&tab], 30_000);
    assert!(matches!(tab.saving(), Saving::Failed(_)) && !tab.says(not_saved), "the reader knows it");
    tab.writes("one more");
    assert!(tab.says(not_saved), "but not of this one");
    // Room again: nobody has to ask for it.
    count.set(0);
    net.pass(&[&tab], 61_000);
    count.set(0);
    net.pass(&[&tab], 61_000);
    assert_eq!((tab.saving(), alone(&local).len(), alone(&mirror).len()), (Saving::Saved, 2, 2));
    assert!(!tab.says(not_saved));
    tab.dies();
}

#[test]
fn where_there_is_no_local_storage_an_adopted_draft_reaches_the_other_tabs_at_once() {
    let mirror = MemoryStore::default();
    let net = Net::new();
    let watching = net.tab(8, None, some(&mirror));
    net.pass(&[&watching], 1_000);
    let gone = net.tab(7, None, some(&mirror));
    settle(&[&gone]);
    gone.begins("KE");
    gone.types("left behind");
    gone.dies();
    let adopting = net.tab(9, None, some(&mirror));
    net.pass(&[&watching, &adopting], 300);
    assert!(adopting.bodies().is_empty() && watching.bodies().is_empty(), "whose it is has been asked");
    net.pass(&[&watching, &adopting], 200);
    assert_eq!(adopting.bodies(), ["left behind"]);
    assert_eq!(watching.bodies(), ["left behind"]);
    let news = untrack(|| adopting.w.toast());
    assert_eq!(news, Some(Toast::DraftKept));
    net.pass(&[&watching, &adopting], 1_000);
    assert_eq!((alone(&mirror).len(), all(&mirror, "kakehashi/draft").len()), (1, 0));
    adopting.dies();
    watching.dies();
}

/// A tab that sleeps while another one takes its draft for an orphan's.
fn asleep_and_adopted(net: &Net, stores: &[MemoryStore; 2], typed: &str) -> (Tab, Tab) {
    let sleeper = net.tab(7, some(&stores[0]), some(&stores[1]));
    settle(&[&sleeper]);
    sleeper.begins("KE");
    sleeper.types(typed);
    sleeper.around.asleep.set(true);
    let other = net.tab(8, some(&stores[0]), some(&stores[1]));
    net.pass(&[&other], 1_000);
    assert_eq!(other.bodies(), [typed], "it is a note now");
    (sleeper, other)
}

#[test]
fn a_tab_that_wakes_up_goes_on_with_the_note_that_its_draft_became() {
    let stores = [MemoryStore::default(), MemoryStore::default()];
    let net = Net::new();
    let (sleeper, other) = asleep_and_adopted(&net, &stores, "half a");
    sleeper.around.asleep.set(false);
    settle(&[&sleeper, &other]);
    let writing = untrack(|| sleeper.w.writing()).expect("the editor is still open");
    assert_eq!((writing.id.clone(), writing.shown.as_str()), (Some(other.id_of("half a")), "half a"));
    sleeper.types("half a thought");
    sleeper.keeps("half a thought");
    settle(&[&sleeper, &other]);
    assert_eq!((sleeper.bodies(), other.bodies()), (vec!["half a thought".into()], vec!["half a thought".into()]));
    assert_eq!((alone(&stores[0]).len(), alone(&stores[1]).len()), (2, 2), "the note and its change");
    net.pass(&[&sleeper, &other], 1_000);
    assert!(all(&stores[0], "kakehashi/draft").is_empty() && all(&stores[1], "kakehashi/draft").is_empty());
    // What was typed and not yet kept when it wakes is there too.
    sleeper.dies();
    other.dies();
    let stores = [MemoryStore::default(), MemoryStore::default()];
    let (sleeper, other) = asleep_and_adopted(&net, &stores, "half a");
    sleeper.types("half a thought");
    sleeper.around.asleep.set(false);
    settle(&[&sleeper, &other]);
    assert_eq!(untrack(|| sleeper.w.writing()).expect("the editor").shown, "half a thought");
    sleeper.does(NoteAction::LeaveEditor);
    settle(&[&sleeper, &other]);
    assert_eq!(other.bodies(), ["half a thought"]);
    sleeper.dies();
    other.dies();
}

#[test]
fn a_note_that_is_kept_before_its_tab_has_heard_of_the_adoption_is_a_change_of_that_note() {
    let stores = [MemoryStore::default(), MemoryStore::default()];
    let net = Net::new();
    let (sleeper, other) = asleep_and_adopted(&net, &stores, "half a");
    let adopted = alone(&stores[0]);
    sleeper.types("half a thought");
    sleeper.keeps("half a thought");
    assert!(alone(&stores[0]).is_superset(&adopted) && alone(&stores[1]).is_superset(&adopted), "it is as it was");
    assert_eq!((sleeper.bodies(), sleeper.saving()), (vec!["half a thought".to_owned()], Saving::Saved));
    settle(&[&other]);
    assert_eq!(other.bodies(), ["half a thought"]);
    sleeper.around.asleep.set(false);
    settle(&[&sleeper, &other]);
    assert_eq!(sleeper.revisions(), other.revisions());
    sleeper.does(NoteAction::Undo { now_ms: sleeper.now() });
    assert_eq!(sleeper.bodies(), ["half a"]);
    sleeper.dies();
    other.dies();
    // The same text needs no change.
    let stores = [MemoryStore::default(), MemoryStore::default()];
    let (sleeper, other) = asleep_and_adopted(&net, &stores, "whole");
    sleeper.keeps("whole");
    assert_eq!((sleeper.bodies(), alone(&stores[0]).len()), (vec!["whole".to_owned()], 1));
    assert_eq!((sleeper.saving(), sleeper.w.unsaved_now()), (Saving::Saved, vec![]));
    sleeper.dies();
    other.dies();
}

#[test]
fn a_newer_build_that_only_the_mirror_tells_of_is_heeded_when_it_has_answered() {
    let (local, mirror) = (MemoryStore::default(), MemoryStore::default());
    let (key, text) = entry(&old_note("later", 1));
    let sum = text.split("\"checksum\":\"").nth(1).and_then(|rest| rest.get(..16)).expect("a checksum").to_owned();
    let bare = text.replace("\"schema\":1", "\"schema\":3");
    let bare = bare.replace(&format!("\"checksum\":\"{sum}\","), "").replace(&format!(",\"checksum\":\"{sum}\""), "");
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let fnv = bare.bytes().fold(0xcbf2_9ce4_8422_2325_u64, step);
    let text = text.replace("\"schema\":1", "\"schema\":3").replace(&sum, &format!("{fnv:016x}"));
    put(&mirror, vec![(key.clone(), text.clone())]);
    let net = Net::new();
    let late = LateStore { inner: mirror.clone(), gate: Gate::default() };
    let tab = net.tab(7, some(&local), some(&late));
    tab.writes("before anybody knew");
    late.gate.open();
    settle(&[&tab]);
    assert_eq!(tab.saving(), Saving::ReadOnly);
    assert!(tab.w.unsaved_now().is_empty() && alone(&mirror).len() == 1, "what was begun is kept");
    assert!(all(&mirror, RECORDS).contains(&(key, text)), "its text is as it was");
    tab.dies();
}

#[test]
fn the_order_of_undo_is_that_of_the_deeds_also_after_a_reload_with_an_editor_open_meanwhile() {
    let stores = [MemoryStore::default(), MemoryStore::default()];
    let net = Net::new();
    let tab = net.tab(7, some(&stores[0]), some(&stores[1]));
    tab.writes("one");
    tab.writes("two");
    // In one place a note is begun, in another one is deleted, then the first is kept.
    tab.begins("LS");
    tab.types("three");
    tab.does(NoteAction::DeleteNote { id: tab.id_of("one"), now_ms: tab.now() });
    tab.keeps("three");
    assert_eq!(tab.bodies(), ["three", "two"]);
    let past = tab.around.remembered();
    tab.dies();
    let again = net.tab(8, some(&stores[0]), some(&stores[1]));
    again.around.past.replace(past);
    settle(&[&again]);
    let mut seen = Vec::new();
    for _ in 0..4 {
        again.does(NoteAction::Undo { now_ms: again.now() });
        seen.push(again.bodies().join(", "));
    }
    assert_eq!(seen, ["two", "one, two", "one", ""]);
    // What is kept after an undo ends the redo, however early it was begun.
    again.writes("four");
    again.begins("LS");
    again.types("five");
    again.does(NoteAction::Undo { now_ms: again.now() });
    again.keeps("five");
    let past = again.around.remembered();
    again.dies();
    let last = net.tab(9, some(&stores[0]), some(&stores[1]));
    last.around.past.replace(past);
    settle(&[&last]);
    last.does(NoteAction::Redo { now_ms: last.now() });
    assert_eq!(last.bodies(), ["five"], "there is nothing to bring again");
    last.dies();
}
