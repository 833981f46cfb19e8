//! The whole way of the notes (load, merge, save, try again, "Saved"), in a world that the test holds in its hands.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Once};
use std::task::{Context, Wake, Waker};

use crate::stores::{FaultyStore, Gate, LateStore, MANNERS, Manner, done};
use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use kakehashi::browser::store::{Entry, MemoryStore, Store};
use kakehashi::codec::record::{Key, written};
use kakehashi::domain::annotation::{AnnotationId, Content, Hlc, Revision, TabId, Target};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::dataset::Dataset;
use kakehashi::store::{Action, NoteAction, NoticeKind, Saving, Start, Theme, Toast, Workspace};
use kakehashi::sync::keeping::Keeping;
use kakehashi::sync::world::{Later, World};
use kakehashi::text::Lang;
use leptos::prelude::*;

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What is to be done, by which tab, and whether it can go on.
struct Task {
    future: Pin<Box<dyn Future<Output = ()>>>,
    tab: u64,
    woken: Arc<Woken>,
}

thread_local! {
    /// What this test's tabs are doing.
    static TASKS: RefCell<Vec<Task>> = const { RefCell::new(Vec::new()) };
    /// The tab that is at work.
    static NOW: Cell<u64> = const { Cell::new(0) };
}

struct Hand;

impl CustomExecutor for Hand {
    fn spawn(&self, future: PinnedFuture<()>) {
        self.spawn_local(future);
    }

    fn spawn_local(&self, future: PinnedLocalFuture<()>) {
        let woken = Arc::new(Woken(AtomicBool::new(true)));
        TASKS.with_borrow_mut(|tasks| tasks.push(Task { future, tab: NOW.get(), woken }));
    }

    fn poll_local(&self) {}
}

/// Runs whatever can go on, until nothing can.
fn run_tasks() {
    let can_go_on = |task: &Task| task.woken.0.load(Ordering::Relaxed);
    while let Some(at) = TASKS.with_borrow(|tasks| tasks.iter().position(can_go_on)) {
        let mut task = TASKS.with_borrow_mut(|tasks| tasks.remove(at));
        task.woken.0.store(false, Ordering::Relaxed);
        NOW.set(task.tab);
        let waker = Waker::from(Arc::clone(&task.woken));
        if task.future.as_mut().poll(&mut Context::from_waker(&waker)).is_pending() {
            TASKS.with_borrow_mut(|tasks| tasks.push(task));
        }
    }
}

/// One browser: its clock, its tabs and what is said between them.
#[derive(Clone, Default)]
struct Net {
    now_ms: Rc<Cell<u64>>,
    timers: Rc<RefCell<Vec<(u64, Gate)>>>,
    tabs: Rc<RefCell<Vec<Rc<Around>>>>,
}

/// The world around one tab.
struct Around {
    net: Net,
    id: TabId,
    heard: RefCell<VecDeque<String>>,
    /// It doesn't hear what is said until it wakes up.
    asleep: Cell<bool>,
    past: RefCell<Option<String>>,
}

impl World for Around {
    fn now_ms(&self) -> u64 {
        self.net.now_ms.get()
    }

    fn pause(&self, ms: i32) -> Later {
        let gate = Gate::default();
        self.net.timers.borrow_mut().push((self.now_ms() + u64::from(ms.unsigned_abs()), gate.clone()));
        Box::pin(gate.passed())
    }

    fn say(&self, word: &str) {
        for other in self.net.tabs.borrow().iter().filter(|other| other.id != self.id) {
            other.heard.borrow_mut().push_back(word.to_owned());
        }
    }

    fn can_ask(&self) -> bool {
        true
    }

    fn remembered(&self) -> Option<String> {
        self.past.borrow().clone()
    }

    fn remember(&self, text: &str) {
        self.past.replace(Some(text.to_owned()));
    }
}

impl Net {
    fn new() -> Self {
        static EXECUTOR: Once = Once::new();
        EXECUTOR.call_once(|| Executor::init_custom_executor(Hand).expect("the only executor"));
        let net = Self::default();
        net.now_ms.set(1_000_000);
        net
    }

    fn tab(&self, id: u64, local: Option<Rc<dyn Store>>, mirror: Option<Rc<dyn Store>>) -> Tab {
        let owner = Owner::new();
        let around = Rc::new(Around {
            net: self.clone(),
            id: TabId(id),
            heard: RefCell::default(),
            asleep: Cell::default(),
            past: RefCell::default(),
        });
        self.tabs.borrow_mut().push(Rc::clone(&around));
        NOW.set(id);
        let (workspace, keeping) = owner.with(|| {
            let catalogue = Catalogue::new(Dataset { id: "japan-ilo-ppp".into(), ..Dataset::default() });
            let tab = TabId(id);
            let start = Start { catalogue, problems: Vec::new(), file: None, lang: Lang::En, theme: Theme::Auto, tab };
            let workspace = Workspace::new(start);
            let waiting = workspace.bring_notes();
            let keeping = Keeping::new(workspace, (local, mirror), Rc::clone(&around) as Rc<dyn World>);
            keeping.start(waiting);
            (workspace, keeping)
        });
        Tab { net: self.clone(), owner, around, w: workspace, keeping }
    }

    /// So much time passes, timer by timer.
    fn pass(&self, tabs: &[&Tab], ms: u64) {
        let end = self.now_ms.get() + ms;
        settle(tabs);
        loop {
            let next =
                self.timers.borrow().iter().enumerate().min_by_key(|(_, (due, _))| *due).map(|(at, it)| (at, it.0));
            let Some((at, due)) = next.filter(|(_, due)| *due <= end) else { break };
            self.now_ms.set(due);
            let (_, gate) = self.timers.borrow_mut().remove(at);
            gate.open();
            settle(tabs);
        }
        self.now_ms.set(end);
    }
}

/// One load of the page.
struct Tab {
    net: Net,
    owner: Owner,
    around: Rc<Around>,
    w: Workspace,
    keeping: Rc<Keeping>,
}

/// Lets everything happen that happens without more time.
fn settle(tabs: &[&Tab]) {
    loop {
        run_tasks();
        let heard = tabs.iter().filter(|tab| !tab.around.asleep.get()).find_map(|tab| {
            let word = tab.around.heard.borrow_mut().pop_front()?;
            Some((tab, word))
        });
        let Some((tab, word)) = heard else { return };
        NOW.set(tab.around.id.0);
        tab.keeping.hear(&word);
    }
}

impl Tab {
    fn now(&self) -> u64 {
        self.net.now_ms.set(self.net.now_ms.get() + 1);
        self.net.now_ms.get()
    }

    fn does(&self, action: NoteAction) {
        NOW.set(self.around.id.0);
        self.w.apply(Action::Note(action));
        settle(&[self]);
    }

    fn begins(&self, place: &str) {
        self.does(NoteAction::Write(Target::Country(place.into())));
    }

    fn types(&self, body: &str) {
        self.does(NoteAction::Type { body: body.into(), now_ms: self.now() });
    }

    fn keeps(&self, body: &str) {
        self.does(NoteAction::KeepNote { body: body.into(), now_ms: self.now() });
    }

    fn writes(&self, body: &str) {
        self.begins("KE");
        self.types(body);
        self.keeps(body);
    }

    fn id_of(&self, body: &str) -> AnnotationId {
        let of = |note: &&Revision| note.content.body == body;
        self.w.with_annotations_now(|all| all.live().into_iter().find(of).map(|note| note.id.clone())).expect("a note")
    }

    fn bodies(&self) -> Vec<String> {
        let mut bodies: Vec<String> =
            self.w.with_annotations_now(|all| all.live().iter().map(|note| note.content.body.clone()).collect());
        bodies.sort();
        bodies
    }

    fn revisions(&self) -> BTreeSet<Revision> {
        self.w.with_annotations_now(|all| all.revisions().cloned().collect())
    }

    fn saving(&self) -> Saving {
        untrack(|| self.w.saving())
    }

    fn says(&self, is_it: impl Fn(&NoticeKind) -> bool) -> bool {
        untrack(|| self.w.notices()).iter().any(|notice| is_it(&notice.kind))
    }

    fn says_one_copy(&self) -> bool {
        self.says(|kind| matches!(kind, NoticeKind::OneCopy(_)))
    }

    /// As by a power cut: nothing that it was doing is done any more.
    fn dies(self) {
        let tab = self.around.id;
        let drop_tasks = || {
            let (gone, left) = TASKS.take().into_iter().partition(|task| task.tab == tab.0);
            TASKS.set(left);
            drop::<Vec<Task>>(gone);
        };
        drop_tasks();
        self.net.tabs.borrow_mut().retain(|other| other.id != tab);
        self.owner.cleanup();
        drop_tasks();
    }
}

fn entry(revision: &Revision) -> Entry {
    (Key::of("local", revision).written(), written(revision))
}

fn old_note(body: &str, millis: u64) -> Revision {
    let at = Hlc { millis, counter: 0, tab: TabId(1) };
    Revision::created("japan-ilo-ppp", Content::new(Target::Country("LS".into()), body), at)
}

fn put(store: &MemoryStore, entries: Vec<Entry>) {
    done(store.put(entries)).expect("room");
}

fn all(store: &MemoryStore, prefix: &str) -> Vec<Entry> {
    done(store.entries(prefix)).expect("entries")
}

fn some(store: &(impl Store + Clone + 'static)) -> Option<Rc<dyn Store>> {
    Some(Rc::new(store.clone()))
}

const RECORDS: &str = "kakehashi/1/";

/// What one store alone tells of the notes.
fn alone(store: &MemoryStore) -> BTreeSet<Revision> {
    kakehashi::sync::vault::read(&[all(store, RECORDS)]).revisions.into_iter().collect()
}

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
    let bare = text.replace("\"schema\":1", "\"schema\":2");
    let bare = bare.replace(&format!("\"checksum\":\"{sum}\","), "").replace(&format!(",\"checksum\":\"{sum}\""), "");
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    let fnv = bare.bytes().fold(0xcbf2_9ce4_8422_2325_u64, step);
    let text = text.replace("\"schema\":1", "\"schema\":2").replace(&sum, &format!("{fnv:016x}"));
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
