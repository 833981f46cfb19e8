//! What is being typed, into storage from the first keystroke on; and the drafts of tabs that have gone, out of it.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::keeping::{Keeping, STORE};
use super::vault::{Vault, Written, read};
use crate::browser::store::StorageError;
use crate::codec::record::{Draft, Key, draft_key, draft_prefix, draft_tab, written};
use crate::domain::annotation::{RevId, Revision};
use crate::reactive::follow;
use crate::store::NoteAction;

/// So long a living tab has to say that a draft is its own.
const ANSWER_MS: i32 = 400;
/// Where tabs can't be asked, a draft that is younger may be somebody's.
const OLD_MS: u64 = 60 * 60 * 1000;

/// Keeps the stored draft what the editor holds.
pub(super) fn tie(keeping: &Rc<Keeping>) {
    let workspace = keeping.workspace;
    let key = draft_key(STORE, &workspace.catalogue().dataset.id, workspace.tab());
    let keeper =
        Rc::new(Keeper { keeping: Rc::clone(keeping), key, wanted: RefCell::default(), busy: Cell::default() });
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

/// One key of its own in each copy. A draft that can't be stored is still in the editor, and the note will say so when
/// it is kept.
struct Keeper {
    keeping: Rc<Keeping>,
    key: String,
    /// What the mirror is to have next: a text, or none.
    wanted: RefCell<Option<Option<String>>>,
    busy: Cell<bool>,
}

impl Keeper {
    fn want(self: &Rc<Self>, draft: Option<String>) {
        // localStorage answers at once: what was typed last is there, however long the mirror takes.
        if let Some(local) = self.keeping.vault.local() {
            drop(match &draft {
                Some(text) => local.put(vec![(self.key.clone(), text.clone())]),
                None => local.remove(&self.key),
            });
        }
        self.wanted.replace(Some(draft));
        if !self.busy.replace(true) {
            spawn_local(Rc::clone(self).mirrored());
        }
    }

    /// The mirror is written to as often as it has time for, so that the last state wins.
    async fn mirrored(self: Rc<Self>) {
        while let Some(draft) = self.wanted.take() {
            let Some(mirror) = self.keeping.vault.mirror() else { break };
            let _ = match draft {
                Some(text) => mirror.put(vec![(self.key.clone(), text)]).await,
                None => mirror.remove(&self.key).await,
            };
        }
        self.busy.set(false);
    }
}

/// Makes notes of the drafts whose tabs have gone: nobody said to drop them. False if that is to be tried again.
pub(super) async fn adopt(keeping: &Rc<Keeping>) -> bool {
    let (workspace, vault) = (keeping.workspace, &keeping.vault);
    let (found, is_all) = stored(vault, &draft_prefix(STORE, &workspace.catalogue().dataset.id)).await;
    let own = workspace.tab();
    let mut orphans: Vec<(String, Draft)> =
        found.into_iter().filter(|(key, _)| draft_tab(key).is_some_and(|tab| tab != own)).collect();
    if orphans.is_empty() {
        return is_all;
    }
    if keeping.world.can_ask() {
        keeping.world.say("who");
        keeping.world.pause(ANSWER_MS).await;
        let answered = keeping.answered.borrow();
        orphans.retain(|(key, _)| draft_tab(key).is_some_and(|tab| !answered.contains(&tab)));
    } else {
        let now_ms = keeping.world.now_ms();
        orphans.retain(|(_, draft)| draft.typed_ms.saturating_add(OLD_MS) < now_ms);
    }
    let (keys, mut revisions): (Vec<String>, Vec<Revision>) =
        orphans.into_iter().map(|(key, draft)| (key, draft.revision)).unzip();
    let record = |revision: &Revision| (Key::of(STORE, revision).written(), written(revision));
    // A note that came of a draft has its key, and is the later word.
    let (outcome, taken) = vault.keep(revisions.iter().map(record).collect()).await;
    // The draft goes when the note is there, not before.
    if matches!(outcome, Written::Nowhere(_)) {
        return false;
    }
    revisions.retain(|revision| !taken.iter().any(|(key, _)| *key == record(revision).0));
    for (key, text) in revisions.iter().map(record) {
        keeping.tell_of(&key, &text);
    }
    let now_ms = keeping.world.now_ms();
    keeping.apply(NoteAction::Learn { revisions: read(&[taken]).revisions, now_ms });
    keeping.apply(NoteAction::Adopt { revisions, now_ms });
    for key in keys {
        vault.remove(&key).await;
    }
    is_all
}

/// Of two copies of a draft, the one that was typed later; and whether every copy could be read.
async fn stored(vault: &Vault, prefix: &str) -> (BTreeMap<String, Draft>, bool) {
    let mut drafts: BTreeMap<String, Draft> = BTreeMap::new();
    let mut is_all = true;
    for store in [vault.local(), vault.mirror()].into_iter().flatten() {
        let entries = match store.entries(prefix).await {
            Ok(entries) => entries,
            Err(error) => {
                is_all &= error == StorageError::Blocked;
                continue;
            }
        };
        for (key, text) in entries {
            let Some(draft) = Draft::parsed(&text) else { continue };
            if drafts.get(&key).is_none_or(|other| other.typed_ms < draft.typed_ms) {
                drafts.insert(key, draft);
            }
        }
    }
    (drafts, is_all)
}
