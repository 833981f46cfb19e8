//! What the tests of keeping hold in their hands: a clock, tabs, what is said between them, and tasks that run when
//! they are let.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeSet, VecDeque};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Once};
use std::task::{Context, Wake, Waker};

use crate::stores::{Gate, done};
use any_spawner::{CustomExecutor, Executor, PinnedFuture, PinnedLocalFuture};
use kakehashi::browser::store::{Entry, MemoryStore, Store};
use kakehashi::codec::record::{Key, written};
use kakehashi::domain::annotation::{AnnotationId, Content, Hlc, Revision, TabId, Target};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::dataset::Dataset;
use kakehashi::store::{Action, NoteAction, NoticeKind, Saving, Workspace};
use kakehashi::sync::keeping::Keeping;
use kakehashi::sync::world::{Later, World};
use leptos::prelude::*;

use crate::started::start;

struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// What is to be done, by which tab, and whether it can go on.
struct Task {
    pub future: Pin<Box<dyn Future<Output = ()>>>,
    pub tab: u64,
    pub woken: Arc<Woken>,
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
pub struct Net {
    pub now_ms: Rc<Cell<u64>>,
    pub timers: Rc<RefCell<Vec<(u64, Gate)>>>,
    pub tabs: Rc<RefCell<Vec<Rc<Around>>>>,
}

/// The world around one tab.
pub struct Around {
    pub net: Net,
    pub id: TabId,
    pub heard: RefCell<VecDeque<String>>,
    /// It doesn't hear what is said until it wakes up.
    pub asleep: Cell<bool>,
    pub past: RefCell<Option<String>>,
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
    pub fn new() -> Self {
        static EXECUTOR: Once = Once::new();
        EXECUTOR.call_once(|| Executor::init_custom_executor(Hand).expect("the only executor"));
        let net = Self::default();
        net.now_ms.set(1_000_000);
        net
    }

    pub fn tab(&self, id: u64, local: Option<Rc<dyn Store>>, mirror: Option<Rc<dyn Store>>) -> Tab {
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
            let workspace = Workspace::new(start(catalogue, tab));
            let waiting = workspace.bring_notes();
            let keeping = Keeping::new(workspace, (local, mirror), Rc::clone(&around) as Rc<dyn World>);
            keeping.start(waiting);
            (workspace, keeping)
        });
        Tab { net: self.clone(), owner, around, w: workspace, keeping }
    }

    /// So much time passes, timer by timer.
    pub fn pass(&self, tabs: &[&Tab], ms: u64) {
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
pub struct Tab {
    pub net: Net,
    pub owner: Owner,
    pub around: Rc<Around>,
    pub w: Workspace,
    pub keeping: Rc<Keeping>,
}

/// Lets everything happen that happens without more time.
pub fn settle(tabs: &[&Tab]) {
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
    pub fn now(&self) -> u64 {
        self.net.now_ms.set(self.net.now_ms.get() + 1);
        self.net.now_ms.get()
    }

    pub fn does(&self, action: NoteAction) {
        NOW.set(self.around.id.0);
        self.w.apply(Action::Note(action));
        settle(&[self]);
    }

    pub fn begins(&self, place: &str) {
        self.does(NoteAction::Write(Target::Country(place.into())));
    }

    pub fn types(&self, body: &str) {
        self.does(NoteAction::Type { body: body.into(), now_ms: self.now() });
    }

    pub fn keeps(&self, body: &str) {
        self.does(NoteAction::KeepNote { body: body.into(), now_ms: self.now() });
    }

    pub fn writes(&self, body: &str) {
        self.begins("KE");
        self.types(body);
        self.keeps(body);
    }

    pub fn id_of(&self, body: &str) -> AnnotationId {
        let of = |note: &&Revision| note.content.body == body;
        self.w.with_annotations_now(|all| all.live().into_iter().find(of).map(|note| note.id.clone())).expect("a note")
    }

    pub fn bodies(&self) -> Vec<String> {
        let mut bodies: Vec<String> =
            self.w.with_annotations_now(|all| all.live().iter().map(|note| note.content.body.clone()).collect());
        bodies.sort();
        bodies
    }

    pub fn revisions(&self) -> BTreeSet<Revision> {
        self.w.with_annotations_now(|all| all.revisions().cloned().collect())
    }

    pub fn saving(&self) -> Saving {
        untrack(|| self.w.saving())
    }

    pub fn says(&self, is_it: impl Fn(&NoticeKind) -> bool) -> bool {
        untrack(|| self.w.notices()).iter().any(|notice| is_it(&notice.kind))
    }

    pub fn says_one_copy(&self) -> bool {
        self.says(|kind| matches!(kind, NoticeKind::OneCopy(_)))
    }

    /// As by a power cut: nothing that it was doing is done any more.
    pub fn dies(self) {
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

pub fn entry(revision: &Revision) -> Entry {
    (Key::of("local", revision).written(), written(revision))
}

pub fn old_note(body: &str, millis: u64) -> Revision {
    let at = Hlc { millis, counter: 0, tab: TabId(1) };
    Revision::created("japan-ilo-ppp", Content::new(Target::Country("LS".into()), body), at)
}

pub fn put(store: &MemoryStore, entries: Vec<Entry>) {
    done(store.put(entries)).expect("room");
}

pub fn all(store: &MemoryStore, prefix: &str) -> Vec<Entry> {
    done(store.entries(prefix)).expect("entries")
}

pub fn some(store: &(impl Store + Clone + 'static)) -> Option<Rc<dyn Store>> {
    Some(Rc::new(store.clone()))
}

pub const RECORDS: &str = "kakehashi/1/";

/// What one store alone tells of the notes.
pub fn alone(store: &MemoryStore) -> BTreeSet<Revision> {
    kakehashi::sync::vault::read(&[all(store, RECORDS)]).revisions.into_iter().collect()
}
