//! The way of the notes into storage and out of it: one key a revision, two copies, each read before it is written to.
//!
//! A state machine that is told what happens (a note was kept, another tab has spoken, the reader is back) and that
//! knows no browser: stores and world come in as traits. A record that can't be read stays where it is, byte for byte,
//! and is counted. What doesn't work is tried again by itself, ever more rarely, and said as long as it is so.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::vault::{Found, Offered, Vault, Written, read};
use super::world::World;
use super::{compacting, drafts};
use crate::browser::storage::Change;
use crate::browser::store::{Entry, StorageError};
pub(super) use crate::codec::record::STORE;
use crate::codec::record::{Key, parsed_at, written};
use crate::domain::annotation::{RevId, Revision, TabId};
use crate::domain::problem::Fault;
use crate::reactive::follow;
use crate::store::{Action, NoteAction, Saving, Workspace};

/// What failed is tried again after so long; the last one holds from then on.
const RETRY_MS: [i32; 5] = [1_000, 2_000, 5_000, 15_000, 60_000];

/// How far the start has come.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nothing has been read, and nothing is written.
    Away,
    /// `localStorage` has been read, and may be written to. The other copy may take its time.
    AtHand,
    /// Both copies are one, as far as they can be read.
    Ready,
}

/// Keeps the notes of a workspace. Lives as long as the page.
pub struct Keeping {
    pub(super) workspace: Workspace,
    pub(super) vault: Vault,
    pub(super) world: Rc<dyn World>,
    stage: Cell<Stage>,
    /// Both copies are being read, or will be in a moment.
    uniting: Cell<bool>,
    /// The drafts of tabs that have gone have been seen to.
    adopted: Cell<bool>,
    /// In `localStorage` already, while the other copy is still being read, or still busy with earlier ones.
    early: RefCell<BTreeSet<RevId>>,
    /// On their way into both copies.
    in_flight: RefCell<BTreeSet<RevId>>,
    /// Why the last note could be written nowhere.
    refused: RefCell<Option<StorageError>>,
    /// What the reader has been told of a copy that isn't whole.
    said: RefCell<Option<StorageError>>,
    /// How often something has failed since all was well, and whether the next try is set.
    tries: Cell<usize>,
    waits: Cell<bool>,
    /// The tabs that answered since somebody asked who is there.
    pub(super) answered: RefCell<Vec<TabId>>,
}

impl Keeping {
    pub fn new(workspace: Workspace, (local, mirror): (Offered, Offered), world: Rc<dyn World>) -> Rc<Self> {
        let vault = Vault::new(local, mirror, &Self::prefix(workspace));
        Rc::new(Self {
            workspace,
            vault,
            world,
            stage: Cell::new(Stage::Away),
            uniting: Cell::new(true),
            adopted: Cell::new(false),
            early: RefCell::default(),
            in_flight: RefCell::default(),
            refused: RefCell::default(),
            said: RefCell::default(),
            tries: Cell::default(),
            waits: Cell::default(),
            answered: RefCell::default(),
        })
    }

    /// What the keys of a workspace's notes begin with.
    pub fn prefix(workspace: Workspace) -> String {
        Key::prefix(STORE, &workspace.catalogue().dataset.id)
    }

    /// Begins to read, and follows the workspace for as long as the current reactive owner lives.
    pub fn start(self: &Rc<Self>, waiting: Vec<NoteAction>) {
        spawn_local(Rc::clone(self).begin(waiting));
        drafts::tie(self);
        let keeping = Rc::clone(self);
        follow(move || {
            let _ = (keeping.workspace.unsaved(), keeping.workspace.retries());
            untrack(|| keeping.write(false));
        });
    }

    /// Takes in what is stored: what is at hand before anything else happens, then both copies as one.
    async fn begin(self: Rc<Self>, waiting: Vec<NoteAction>) {
        if let Ok(entries) = self.vault.opened().await {
            self.learn(read(&[entries]));
            self.stage.set(Stage::AtHand);
        }
        // Not earlier: a newer build may have been at work here, and then no editor opens.
        for action in waiting {
            self.apply(action);
        }
        self.write(false);
        self.unite().await;
    }

    fn unite_soon(self: &Rc<Self>) {
        if !self.uniting.replace(true) {
            let keeping = Rc::clone(self);
            spawn_local(async move { keeping.unite().await });
        }
    }

    /// Makes both copies one, and takes in what they hold.
    async fn unite(self: &Rc<Self>) {
        let united = self.vault.united().await;
        let is_first = self.stage.get() != Stage::Ready;
        match united {
            Ok(found) => {
                self.apply(NoteAction::SetAside(found.set_aside.clone()));
                self.learn(found);
                if is_first {
                    self.recall();
                    self.stage.set(Stage::Ready);
                    self.is_all_saved();
                    compacting::later(self);
                }
                self.write(true);
                if !self.adopted.get() {
                    self.adopted.set(drafts::adopt(self).await);
                }
            }
            // What can't be listed can't be merged with, and so nothing may be written either.
            Err(error) => {
                if is_first {
                    self.apply(NoteAction::SetSaving(Saving::MemoryOnly));
                }
                if error != StorageError::Blocked {
                    self.try_later();
                }
            }
        }
        self.uniting.set(false);
        self.look_after();
    }

    fn learn(&self, found: Found) {
        if found.newer {
            self.apply(NoteAction::SetSaving(Saving::ReadOnly));
        }
        self.apply(NoteAction::Learn { revisions: found.revisions, now_ms: self.world.now_ms() });
    }

    /// This tab's ids, at its earlier loads and now, oldest first.
    pub(super) fn own_tabs(&self) -> Vec<TabId> {
        let own = self.workspace.tab();
        let past = self.world.remembered().unwrap_or_default();
        let earlier = past.split(' ').filter_map(|tab| tab.parse().ok()).filter(|tab| *tab != own);
        earlier.chain([own]).collect()
    }

    /// What this tab did at its earlier loads: a reload takes no undo away.
    fn recall(&self) {
        let tabs = self.own_tabs();
        let text: Vec<String> = tabs.iter().map(TabId::to_string).collect();
        self.world.remember(&text.join(" "));
        self.apply(NoteAction::Recall(tabs));
    }

    /// Sends what isn't stored yet, and isn't on its way. What nobody asked for just now may fail again `in_silence`.
    ///
    /// One writing at a time: what comes meanwhile is in `localStorage` at once, and goes with the next writing, all of
    /// it in one transaction of the mirror.
    fn write(self: &Rc<Self>, in_silence: bool) {
        let stage = self.stage.get();
        let both = stage == Stage::Ready && self.in_flight.borrow().is_empty();
        let done = if both { &self.in_flight } else { &self.early };
        let mut revisions = self.workspace.unsaved_now();
        revisions.retain(|revision| {
            !done.borrow().contains(&revision.rev) && !self.in_flight.borrow().contains(&revision.rev)
        });
        if stage == Stage::Away || revisions.is_empty() {
            return;
        }
        done.borrow_mut().extend(revisions.iter().map(|revision| revision.rev.clone()));
        let keeping = Rc::clone(self);
        spawn_local(async move {
            if both {
                keeping.written(revisions, in_silence).await;
            } else {
                keeping.written_at_hand(revisions).await;
            }
        });
    }

    /// Into `localStorage` alone: a page that is left before the other copy has been read takes no note away. They
    /// aren't saved before both have them.
    async fn written_at_hand(&self, revisions: Vec<Revision>) {
        let (revs, entries) = self.entries(revisions);
        if !self.vault.keep_at_hand(&entries).await {
            revs.iter().for_each(|rev| _ = self.early.borrow_mut().remove(rev));
        }
    }

    async fn written(self: &Rc<Self>, revisions: Vec<Revision>, in_silence: bool) {
        let (revs, entries) = self.entries(revisions);
        let (outcome, taken) = self.vault.keep(entries.clone()).await;
        self.in_flight.borrow_mut().clear();
        revs.iter().for_each(|rev| _ = self.early.borrow_mut().remove(rev));
        if let Written::Nowhere(error) = outcome {
            let is_known = self.refused.replace(Some(error.clone())).as_ref() == Some(&error);
            if !(in_silence && is_known) {
                self.apply(NoteAction::SetSaving(Saving::Failed(self.reason(&error))));
            }
            self.look_after();
            return;
        }
        let was_refused = self.refused.replace(None).is_some();
        for (key, text) in entries.iter().filter(|(key, _)| !taken.iter().any(|(other, _)| other == key)) {
            self.tell_of(key, text);
        }
        if !taken.is_empty() {
            let revisions = read(&[taken]).revisions;
            self.apply(NoteAction::Overtaken { revisions, now_ms: self.world.now_ms() });
        }
        self.apply(NoteAction::Kept(revs));
        self.write(true);
        if let Written::OneCopy(error) = outcome {
            self.say_copies(Some(error));
        }
        self.is_all_saved();
        if was_refused {
            // What a copy couldn't take before it perhaps can now.
            self.unite_soon();
        } else {
            self.look_after();
        }
    }

    fn entries(&self, revisions: Vec<Revision>) -> (Vec<RevId>, Vec<Entry>) {
        let entry = |revision: &Revision| (Key::of(STORE, revision).written(), written(revision));
        let entries = revisions.iter().map(entry).collect();
        (revisions.into_iter().map(|revision| revision.rev).collect(), entries)
    }

    fn is_all_saved(&self) {
        if self.in_flight.borrow().is_empty() && self.workspace.unsaved_now().is_empty() {
            self.apply(NoteAction::SetSaving(Saving::Saved));
        }
    }

    /// Says what has changed about the copies, and sets the next try if one of them isn't whole.
    fn look_after(self: &Rc<Self>) {
        if self.stage.get() != Stage::Ready {
            return;
        }
        // What is in no copy at all is said elsewhere.
        let single = self.vault.lacks().filter(|_| self.refused.borrow().is_none());
        // Without a note nothing is missing.
        let is_missed = self.workspace.with_annotations_now(|all| all.ids().next().is_some());
        let is_news = *self.said.borrow() != single;
        if is_news && (single.is_none() || is_missed) {
            self.say_copies(single);
        }
        if self.vault.lacks().is_some() || self.refused.borrow().is_some() {
            self.try_later();
        } else {
            self.tries.set(0);
        }
    }

    fn say_copies(&self, single: Option<StorageError>) {
        let reason = single.as_ref().map(|error| self.reason(error));
        self.said.replace(single);
        self.apply(NoteAction::SetOneCopy(reason));
    }

    fn try_later(self: &Rc<Self>) {
        if self.waits.replace(true) {
            return;
        }
        let at = self.tries.get();
        self.tries.set(at + 1);
        let ms = RETRY_MS.get(at).or(RETRY_MS.last()).copied().unwrap_or_default();
        let keeping = Rc::clone(self);
        spawn_local(async move {
            keeping.world.pause(ms).await;
            keeping.waits.set(false);
            keeping.unite_soon();
        });
    }

    fn reason(&self, error: &StorageError) -> String {
        let words = &self.workspace.messages_now().saved;
        match error {
            StorageError::Full => words.full.to_owned(),
            StorageError::Blocked => words.blocked.to_owned(),
            StorageError::Other(reason) => reason.clone(),
        }
    }

    /// Tells the other tabs of a record.
    pub(super) fn tell_of(&self, key: &str, text: &str) {
        self.world.say(&format!("note\n{key}\n{text}"));
    }

    /// What another tab says: a note, a question who is there, or an answer to that.
    pub fn hear(&self, word: &str) {
        let mut lines = word.splitn(3, '\n');
        match (lines.next(), lines.next(), lines.next()) {
            (Some("note"), Some(key), Some(text)) => self.take(key, text),
            (Some("who"), _, _) => self.world.say(&format!("here\n{}", self.workspace.tab())),
            (Some("here"), Some(tab), _) => self.answered.borrow_mut().extend(tab.parse::<TabId>().ok()),
            // A newer build may have more to say.
            _ => {}
        }
    }

    /// Another tab, or another page of the origin, has changed `localStorage`.
    pub fn changed(&self, change: Change) {
        match change {
            Change::Set { key, value } => self.take(&key, &value),
            // What this tab still has is written again. Only a long history loses something by us, what nobody misses.
            Change::Removed { key } => {
                let is_spare =
                    |key: &Key| self.workspace.with_annotations_now(|all| all.is_summed_up(&key.id, &key.rev));
                let lost = Key::parsed(&key).filter(|key| !is_spare(key)).map(|key| (key.id, key.rev));
                self.apply(NoteAction::Lost(lost.into_iter().collect()));
            }
            Change::Cleared => {
                let all = self.workspace.with_annotations_now(|all| {
                    all.revisions().map(|revision| (revision.id.clone(), revision.rev.clone())).collect()
                });
                self.apply(NoteAction::Lost(all));
            }
        }
    }

    /// One record that another tab has written, if it is of this dataset.
    fn take(&self, key: &str, text: &str) {
        // The same news comes by several ways, and a record is written once.
        if !self.vault.holds(key) || self.knows(key) {
            return;
        }
        let Some(key) = Key::parsed(key) else { return };
        match parsed_at(&key, text) {
            Ok(revision) => self.learn(Found { revisions: vec![revision], ..Found::default() }),
            Err(unread) if matches!(unread.why, Fault::NewerSchema(_)) => {
                self.apply(NoteAction::SetSaving(Saving::ReadOnly));
            }
            // It is counted at the next start; until then it may be no more than half written.
            Err(_) => {}
        }
    }

    /// Into the background, or for good (`left`): what can be written is written now.
    pub fn leave(self: &Rc<Self>, left: bool) {
        if left {
            self.apply(NoteAction::LeaveEditor);
        }
        self.write(true);
    }

    /// The reader is back: other tabs may have written, and what failed may work now.
    pub fn come_back(self: &Rc<Self>) {
        if self.stage.get() != Stage::Ready || self.vault.lacks().is_some() {
            self.unite_soon();
            return;
        }
        let keeping = Rc::clone(self);
        spawn_local(async move {
            if let Ok(mut entries) = keeping.vault.at_hand().await {
                entries.retain(|(key, _)| !keeping.knows(key));
                keeping.learn(read(&[entries]));
            }
        });
        self.write(true);
    }

    /// Whether there is a record under this key: it needs no second look.
    fn knows(&self, key: &str) -> bool {
        let Some(key) = Key::parsed(key) else { return false };
        self.workspace.with_annotations_now(|all| all.revision(&key.id, &key.rev).is_some())
    }

    pub(super) fn apply(&self, action: NoteAction) {
        self.workspace.apply(Action::Note(action));
    }
}
