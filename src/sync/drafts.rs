//! What is being typed, into storage from the first keystroke on; and the drafts of tabs that have gone, out of it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::notes::{Notes, STORE};
use super::vault::{Vault, Written};
use crate::browser::clock::{now_ms, pause};
use crate::codec::record::{Draft, Key, draft_key, draft_prefix, draft_tab, written};
use crate::domain::annotation::RevId;
use crate::reactive::follow;
use crate::store::{Action, NoteAction};

/// So long a living tab has to say that a draft is its own.
const ANSWER_MS: i32 = 400;
/// Where tabs can't be asked, a draft that is younger may be somebody's.
const OLD_MS: u64 = 60 * 60 * 1000;

/// Keeps the stored draft what the editor holds.
pub(super) fn tie(notes: &Rc<Notes>) {
    let workspace = notes.workspace;
    let key = draft_key(STORE, &workspace.catalogue().dataset.id, workspace.tab());
    let keeper = Rc::new(Keeper { notes: Rc::clone(notes), key, wanted: RefCell::new(None), busy: Cell::new(false) });
    let mut stored: Option<RevId> = None;
    follow(move || {
        let draft = workspace.draft();
        // A draft stays until the note that came of it is stored: it would be lost with a tab that goes in between.
        let waits = workspace.unsaved().iter().any(|revision| Some(&revision.rev) == stored.as_ref());
        if draft.is_some() || (stored.is_some() && !waits) {
            stored = draft.as_ref().map(|draft| draft.revision.rev.clone());
            untrack(|| keeper.want(draft.map(|draft| draft.written())));
        }
    });
}

/// One key, written as often as there is time for, so that the last state wins.
struct Keeper {
    notes: Rc<Notes>,
    key: String,
    /// What is to be stored next: a text, or none.
    wanted: RefCell<Option<Option<String>>>,
    busy: Cell<bool>,
}

impl Keeper {
    fn want(self: &Rc<Self>, draft: Option<String>) {
        // localStorage answers at once: what was typed last is there, however long the mirror takes.
        if let Some(local) = &self.notes.vault.borrow().local {
            drop(match &draft {
                Some(text) => local.put(vec![(self.key.clone(), text.clone())]),
                None => local.remove(&self.key),
            });
        }
        self.wanted.replace(Some(draft));
        if !self.busy.replace(true) {
            spawn_local(Rc::clone(self).store());
        }
    }

    async fn store(self: Rc<Self>) {
        while let Some(draft) = self.wanted.take() {
            let vault = self.notes.vault.borrow().clone();
            match draft {
                // A draft that can't be stored is still in the editor, and the note will say so when it is kept.
                Some(text) => drop(vault.keep(vec![(self.key.clone(), text)]).await),
                None => vault.remove(&self.key).await,
            }
        }
        self.busy.set(false);
    }
}

/// Makes notes of the drafts whose tabs have gone: nobody said to drop them.
pub(super) async fn adopt(notes: &Rc<Notes>) {
    let workspace = notes.workspace;
    let vault = notes.vault.borrow().clone();
    let found = stored(&vault, &draft_prefix(STORE, &workspace.catalogue().dataset.id)).await;
    let own = workspace.tab();
    let mut orphans: Vec<(String, Draft)> =
        found.into_iter().filter(|(key, _)| draft_tab(key).is_some_and(|tab| tab != own)).collect();
    if orphans.is_empty() {
        return;
    }
    if notes.can_ask() {
        notes.say("who");
        pause(ANSWER_MS).await;
        let answered = notes.answered.borrow();
        orphans.retain(|(key, _)| draft_tab(key).is_some_and(|tab| !answered.contains(&tab)));
    } else {
        orphans.retain(|(_, draft)| draft.typed_ms.saturating_add(OLD_MS) < now_ms());
    }
    // A note that came of a draft has its key: it is the later word, and a record is written once.
    let key = |draft: &Draft| Key::of(STORE, &draft.revision).written();
    let new = orphans.iter().map(|(_, draft)| draft).filter(|draft| !notes.knows(&key(draft)));
    let records: Vec<_> = new.map(|draft| (key(draft), written(&draft.revision))).collect();
    // The draft goes when the note is there, not before.
    if !records.is_empty()
        && let Written::Nowhere(_) = vault.keep(records).await
    {
        return;
    }
    let (keys, drafts): (Vec<String>, Vec<Draft>) = orphans.into_iter().unzip();
    workspace.apply(Action::Note(NoteAction::Adopt { drafts, now_ms: now_ms() }));
    for key in keys {
        vault.remove(&key).await;
    }
}

/// Of two copies of a draft, the one that was typed later.
async fn stored(vault: &Vault, prefix: &str) -> BTreeMap<String, Draft> {
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    for store in [&vault.local, &vault.mirror].into_iter().flatten() {
        for (key, text) in store.entries(prefix).await.unwrap_or_default() {
            let Some(draft) = Draft::parsed(&text) else { continue };
            if drafts.get(&key).is_none_or(|other| other.typed_ms < draft.typed_ms) {
                drafts.insert(key, draft);
            }
        }
    }
    drafts
}
