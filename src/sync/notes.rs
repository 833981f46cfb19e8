//! Notes into storage and out of it: one key a revision, read before anything is written.
//!
//! A record that can't be read stays where it is, byte for byte, and is counted.

use leptos::prelude::*;

use crate::browser::clock::now_ms;
use crate::browser::storage::{Change, Storage, StorageError};
use crate::codec::record::{Key, parsed_at, written};
use crate::domain::annotation::Revision;
use crate::reactive::follow;
use crate::store::{Action, Notice, NoticeKind, Saving, Workspace};

/// The only store of this build; a copy of the page with notes of its own would have another.
const STORE: &str = "local";

pub(super) fn tie(workspace: Workspace, storage: Option<Storage>) {
    let Some(storage) = storage else {
        workspace.apply(Action::SetSaving(Saving::MemoryOnly));
        return;
    };
    let dataset = workspace.catalogue().dataset.id.clone();
    let prefix = Key::prefix(STORE, &dataset);
    match stored(&storage, &prefix) {
        Ok((revisions, unreadable)) => {
            workspace.apply(Action::Learn { revisions, now_ms: now_ms() });
            if unreadable > 0 {
                workspace.apply(Action::Tell(Notice { kind: NoticeKind::Unreadable(unreadable) }));
            }
        }
        // What can't be listed can't be merged with, and so nothing may be written either.
        Err(_) => {
            workspace.apply(Action::SetSaving(Saving::MemoryOnly));
            return;
        }
    }
    let listener = storage.on_change(&prefix, move |change| {
        if let Change::Set { key, value } = change
            && let Some(revision) = Key::parsed(&key).and_then(|key| parsed_at(&key, &value).ok())
        {
            workspace.apply(Action::Learn { revisions: vec![revision], now_ms: now_ms() });
        }
    });
    // The owner keeps it: dropped, it would stop.
    StoredValue::new_local(listener);
    follow(move || {
        let unsaved = workspace.unsaved();
        if !unsaved.is_empty() {
            untrack(|| keep(workspace, &storage, &unsaved));
        }
    });
}

fn stored(storage: &Storage, prefix: &str) -> Result<(Vec<Revision>, usize), StorageError> {
    let mut revisions = Vec::new();
    let mut unreadable = 0;
    for name in storage.keys(prefix)? {
        let (Some(key), Some(text)) = (Key::parsed(&name), storage.get(&name)?) else { continue };
        match parsed_at(&key, &text) {
            Ok(revision) => revisions.push(revision),
            Err(_) => unreadable += 1,
        }
    }
    Ok((revisions, unreadable))
}

fn keep(workspace: Workspace, storage: &Storage, unsaved: &[Revision]) {
    let mut kept = Vec::new();
    let mut failed = None;
    for revision in unsaved {
        let key = Key::of(STORE, revision).written();
        match storage.set(&key, &written(revision)) {
            Ok(()) => kept.push(revision.rev.clone()),
            Err(error) => failed = Some(error),
        }
    }
    workspace.apply(Action::SetSaving(match failed {
        None => Saving::Saved,
        Some(StorageError::Full) => Saving::Failed(workspace.messages_now().saved.full.to_owned()),
        Some(StorageError::Blocked) => Saving::Failed(workspace.messages_now().saved.memory_only.to_owned()),
        Some(StorageError::Other(reason)) => Saving::Failed(reason),
    }));
    // Saying so when nothing was kept would start this again at once, without an end.
    if !kept.is_empty() {
        workspace.apply(Action::Kept(kept));
    }
}
