//! Notes into storage and out of it: one key a revision, two copies, read before anything is written.
//!
//! A record that can't be read stays where it is, byte for byte, and is counted. What other tabs write arrives by a
//! channel, by storage events, or at the latest when the reader comes back to this tab.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::drafts;
use super::vault::{Found, Vault, Written, read};
use crate::browser::channel::Channel;
use crate::browser::clock::now_ms;
use crate::browser::mirror::Mirror;
use crate::browser::storage::{Change, Storage};
use crate::browser::store::{StorageError, Store};
use crate::browser::{lifecycle, persistence, session};
use crate::codec::record::{Key, parsed_at, written};
use crate::domain::annotation::{RevId, Revision, TabId};
use crate::domain::problem::Fault;
use crate::reactive::follow;
use crate::store::{Action, NoteAction, Notice, NoticeKind, Saving, Workspace};

/// The only store of this build; a copy of the page with notes of its own would have another.
pub(super) const STORE: &str = "local";
const CHANNEL: &str = "kakehashi";
/// The ids that this tab had at its earlier loads, oldest first: what they did can still be undone.
const TABS: &str = "kakehashi/tabs";

/// What ties the notes of a workspace to the browser. Lives as long as the page.
pub(super) struct Notes {
    pub workspace: Workspace,
    pub vault: RefCell<Vault>,
    /// Nothing is written before what is stored has been taken in.
    ready: Cell<bool>,
    /// On their way into storage.
    in_flight: RefCell<Vec<RevId>>,
    channel: RefCell<Option<Channel>>,
    /// The tabs that answered since somebody asked who is there.
    pub answered: RefCell<Vec<TabId>>,
}

/// Ties the notes to the browser for as long as the current reactive owner lives. From now on there are notes.
pub fn tie(workspace: Workspace, storage: Option<Storage>) {
    let waiting = workspace.bring_notes();
    let dataset = workspace.catalogue().dataset.id.clone();
    let prefix = Key::prefix(STORE, &dataset);
    let local = storage.clone().map(|storage| Rc::new(storage) as Rc<dyn Store>);
    let notes = Rc::new(Notes {
        workspace,
        vault: RefCell::new(Vault { local, mirror: Some(Rc::new(Mirror::default())), prefix: prefix.clone() }),
        ready: Cell::new(false),
        in_flight: RefCell::default(),
        channel: RefCell::default(),
        answered: RefCell::default(),
    });
    notes.listen(storage.as_ref(), &prefix);
    spawn_local(Rc::clone(&notes).begin(waiting));
    drafts::tie(&notes);

    let asked = Cell::new(false);
    follow(move || {
        let anything = !workspace.unsaved().is_empty();
        let _ = workspace.retries();
        if anything && !asked.replace(true) {
            persistence::ask();
        }
        untrack(|| notes.write());
    });
}

impl Notes {
    /// Takes in what is stored: what is at hand before anything else happens, then both copies as one.
    async fn begin(self: Rc<Self>, waiting: Vec<NoteAction>) {
        let mut vault = self.vault.borrow().clone();
        if let Ok(entries) = vault.local().await {
            self.learn(read(&[entries]));
        }
        // Not earlier: a newer build may have been at work here, and then no editor opens.
        for action in waiting {
            self.workspace.apply(Action::Note(action));
        }
        match vault.united().await {
            Ok(found) => {
                *self.vault.borrow_mut() = vault;
                self.workspace.apply(Action::Note(NoteAction::SetAside(found.set_aside.clone())));
                if !found.set_aside.is_empty() {
                    let kind = NoticeKind::Unreadable(found.set_aside.len());
                    self.workspace.apply(Action::Tell(Notice { kind }));
                }
                self.learn(found);
                self.recall();
                self.ready.set(true);
                self.write();
                drafts::adopt(&self).await;
            }
            // What can't be listed can't be merged with, and so nothing may be written either.
            Err(_) => self.workspace.apply(Action::Note(NoteAction::SetSaving(Saving::MemoryOnly))),
        }
    }

    fn learn(&self, found: Found) {
        if found.newer {
            self.workspace.apply(Action::Note(NoteAction::SetSaving(Saving::ReadOnly)));
        }
        self.workspace.apply(Action::Note(NoteAction::Learn { revisions: found.revisions, now_ms: now_ms() }));
    }

    /// This tab's earlier loads: a reload takes no undo away.
    fn recall(&self) {
        let own = self.workspace.tab();
        let mut tabs: Vec<TabId> =
            session::get(TABS).unwrap_or_default().split(' ').filter_map(|tab| tab.parse().ok()).collect();
        tabs.retain(|tab| *tab != own);
        tabs.push(own);
        let text: Vec<String> = tabs.iter().map(TabId::to_string).collect();
        session::set(TABS, &text.join(" "));
        self.workspace.apply(Action::Note(NoteAction::Recall(tabs)));
    }

    /// Sends what isn't stored yet, and isn't on its way, to both copies.
    pub fn write(self: &Rc<Self>) {
        if !self.ready.get() {
            return;
        }
        let mut revisions = self.workspace.unsaved_now();
        revisions.retain(|revision| !self.in_flight.borrow().contains(&revision.rev));
        if revisions.is_empty() {
            return;
        }
        self.in_flight.borrow_mut().extend(revisions.iter().map(|revision| revision.rev.clone()));
        self.workspace.apply(Action::Note(NoteAction::SetSaving(Saving::Saving)));
        spawn_local(Rc::clone(self).written(revisions));
    }

    async fn written(self: Rc<Self>, revisions: Vec<Revision>) {
        let entries: Vec<_> =
            revisions.iter().map(|revision| (Key::of(STORE, revision).written(), written(revision))).collect();
        let vault = self.vault.borrow().clone();
        let outcome = vault.keep(entries.clone()).await;
        let revs: Vec<RevId> = revisions.into_iter().map(|revision| revision.rev).collect();
        self.in_flight.borrow_mut().retain(|rev| !revs.contains(rev));
        if let Written::Nowhere(error) = &outcome {
            let reason = self.reason(error);
            self.workspace.apply(Action::Note(NoteAction::SetSaving(Saving::Failed(reason))));
            return;
        }
        for (key, text) in &entries {
            self.say(&format!("note\n{key}\n{text}"));
        }
        self.workspace.apply(Action::Note(NoteAction::Kept(revs)));
        if let Written::OneCopy(error) = &outcome {
            let kind = NoticeKind::OneCopy(self.reason(error));
            self.workspace.apply(Action::Tell(Notice { kind }));
        }
        if self.in_flight.borrow().is_empty() && self.workspace.unsaved_now().is_empty() {
            self.workspace.apply(Action::Note(NoteAction::SetSaving(Saving::Saved)));
        }
    }

    fn reason(&self, error: &StorageError) -> String {
        let words = &self.workspace.messages_now().saved;
        match error {
            StorageError::Full => words.full.to_owned(),
            StorageError::Blocked => words.blocked.to_owned(),
            StorageError::Other(reason) => reason.clone(),
        }
    }

    fn listen(self: &Rc<Self>, storage: Option<&Storage>, prefix: &str) {
        self.open_channel();
        let notes = Rc::clone(self);
        let changes = storage.and_then(|storage| storage.on_change(prefix, move |change| notes.changed(change)));
        let (leaving, back) = (Rc::clone(self), Rc::clone(self));
        let leaves = lifecycle::on_leave(move |left| leaving.leave(left));
        let returns = lifecycle::on_return(move |left| back.come_back(left));
        // The owner keeps them: dropped, they would stop.
        StoredValue::new_local((changes, leaves, returns));
    }

    fn open_channel(self: &Rc<Self>) {
        let notes = Rc::downgrade(self);
        let channel = Channel::open(CHANNEL, move |word| {
            if let Some(notes) = notes.upgrade() {
                notes.hear(&word);
            }
        });
        self.channel.replace(channel);
    }

    pub fn say(&self, word: &str) {
        if let Some(channel) = &*self.channel.borrow() {
            channel.say(word);
        }
    }

    pub fn can_ask(&self) -> bool {
        self.channel.borrow().is_some()
    }

    /// What another tab says: a note, a question who is there, or an answer to that.
    fn hear(&self, word: &str) {
        let mut lines = word.splitn(3, '\n');
        match (lines.next(), lines.next(), lines.next()) {
            (Some("note"), Some(key), Some(text)) => self.take(key, text),
            (Some("who"), _, _) => self.say(&format!("here\n{}", self.workspace.tab())),
            (Some("here"), Some(tab), _) => self.answered.borrow_mut().extend(tab.parse::<TabId>().ok()),
            // A newer build may have more to say.
            _ => {}
        }
    }

    fn changed(&self, change: Change) {
        match change {
            Change::Set { key, value } => self.take(&key, &value),
            // Nobody of ours removes a note. What this tab still has is written again.
            Change::Removed { key } => {
                let lost = Key::parsed(&key).map(|key| (key.id, key.rev));
                self.workspace.apply(Action::Note(NoteAction::Lost(lost.into_iter().collect())));
            }
            Change::Cleared => {
                let all = self.workspace.with_annotations_now(|all| {
                    all.revisions().map(|revision| (revision.id.clone(), revision.rev.clone())).collect()
                });
                self.workspace.apply(Action::Note(NoteAction::Lost(all)));
            }
        }
    }

    /// One record that another tab has written, if it is of this dataset.
    fn take(&self, key: &str, text: &str) {
        if !key.starts_with(&self.vault.borrow().prefix) {
            return;
        }
        let Some(key) = Key::parsed(key) else { return };
        match parsed_at(&key, text) {
            Ok(revision) => {
                self.workspace.apply(Action::Note(NoteAction::Learn { revisions: vec![revision], now_ms: now_ms() }))
            }
            Err(unread) if matches!(unread.why, Fault::NewerSchema(_)) => {
                self.workspace.apply(Action::Note(NoteAction::SetSaving(Saving::ReadOnly)));
            }
            // It is counted at the next start; until then it may be no more than half written.
            Err(_) => {}
        }
    }

    /// A record is written once, so what is here under its key needs no second look.
    pub fn knows(&self, key: &str) -> bool {
        let Some(key) = Key::parsed(key) else { return false };
        self.workspace.with_annotations_now(|all| all.revision(&key.id, &key.rev).is_some())
    }

    /// Into the background, or for good: what can be written is written now.
    fn leave(self: &Rc<Self>, left: bool) {
        if left {
            self.workspace.apply(Action::Note(NoteAction::LeaveEditor));
            // An open channel can keep a page out of the back/forward cache.
            self.channel.replace(None);
        }
        self.write();
    }

    /// The reader is back: other tabs may have written, and what failed may work now.
    fn come_back(self: &Rc<Self>, left: bool) {
        if left {
            self.open_channel();
        }
        if !self.ready.get() {
            return;
        }
        let notes = Rc::clone(self);
        spawn_local(async move {
            let vault = notes.vault.borrow().clone();
            if let Ok(mut entries) = vault.local().await {
                entries.retain(|(key, _)| !notes.knows(key));
                notes.learn(read(&[entries]));
            }
        });
        self.write();
    }
}
