//! Looks into both copies while the page of notes is shown: what they hold, how much room there is, what the last file
//! had. Reads only, but for the word that this tab remembers about how many notes it has seen.
//!
//! Knows no element. Whatever changes the notes gives reason to look again, a moment later.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::mirror::Mirror;
use crate::browser::room::{self, Room};
use crate::browser::storage::{Storage, probe};
use crate::browser::store::{Entry, StorageError, Store};
use crate::browser::{clock, persistence, session};
use crate::codec::record::{Backup, Inventory, Key, STORE, backup_key, held, inventory, later_key};
use crate::dom::{follow, listen_window};
use crate::store::Workspace;

/// What every key of this app begins with.
const OURS: &str = "kakehashi/";
/// Longer than it takes to store what was just written: in between, one copy would seem to lack it.
const REST_MS: i32 = 400;

/// What a copy says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Copy {
    /// The browser doesn't offer it.
    Absent,
    Closed(StorageError),
    /// So many records, and so many fewer than both together.
    Held {
        records: usize,
        lacking: usize,
    },
}

/// What there was at the last look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    pub inventory: Inventory,
    pub local: Copy,
    pub mirror: Copy,
    pub local_room: Option<Room>,
    pub room: Option<Room>,
    /// Whether the browser has promised to keep it all.
    pub promised: Option<bool>,
    pub backup: Option<Backup>,
    pub later_ms: Option<u64>,
    /// How many notes this tab has seen here before.
    pub remembered: usize,
}

/// Who looks. A copy is the same one.
#[derive(Clone, Copy)]
pub struct Eye {
    pub workspace: Workspace,
    seen: RwSignal<Option<Arc<Seen>>>,
    means: StoredValue<(Option<Storage>, Mirror), LocalStorage>,
    /// A look is on its way.
    waits: StoredValue<bool>,
}

impl Eye {
    /// Looks now and whenever there is reason, for as long as the current owner lives.
    pub fn opened(workspace: Workspace) -> Self {
        let means = StoredValue::new_local((probe().ok(), Mirror::default()));
        let eye = Self { workspace, seen: RwSignal::new(None), means, waits: StoredValue::new(false) };
        follow(move || {
            let _ = (workspace.saving(), workspace.set_aside(), workspace.writing().is_some());
            workspace.with_annotations(|_| ());
            eye.look_soon();
        });
        // Another tab may have made a file, or another page cleaned up.
        listen_window("focus", Box::new(move |_| eye.look_soon()));
        eye
    }

    pub fn seen(self) -> Option<Arc<Seen>> {
        self.seen.get()
    }

    pub fn look_soon(self) {
        if self.waits.try_update_value(|waits| std::mem::replace(waits, true)) != Some(false) {
            return;
        }
        spawn_local(async move {
            clock::pause(REST_MS).await;
            // The page may have been left meanwhile, and all of this with it.
            let _ = self.waits.try_set_value(false);
            let Some((storage, mirror)) = self.means.try_get_value() else { return };
            let seen = looked(self.workspace, storage, mirror).await;
            let is_news = self.seen.try_with_untracked(|before| before.as_deref() != Some(&seen));
            if is_news == Some(true) {
                let _ = self.seen.try_set(Some(Arc::new(seen)));
            }
        });
    }

    /// Keeps a word beside the notes, in both copies as far as they take it: forgotten, it only costs a reminder.
    pub fn keep(self, key: String, text: String) {
        let Some((storage, mirror)) = self.means.try_get_value() else { return };
        if let Some(storage) = &storage {
            let _ = storage.set(&key, &text);
        }
        spawn_local(async move {
            let _ = mirror.put(vec![(key, text)]).await;
            self.look_soon();
        });
    }
}

async fn looked(workspace: Workspace, storage: Option<Storage>, mirror: Mirror) -> Seen {
    let dataset = workspace.catalogue().dataset.id.clone();
    let there = mirror.entries(OURS).await;
    let here = match &storage {
        Some(storage) => storage.entries(OURS).await,
        None => Err(StorageError::Blocked),
    };
    let (room, promised) = (room::estimate().await, persistence::is_promised().await);
    let entries = |copy: &Result<Vec<Entry>, StorageError>| copy.clone().unwrap_or_default();
    let (local, other) = (entries(&here), entries(&there));
    let prefix = Key::prefix(STORE, &dataset);
    let said = |copy: &Result<Vec<Entry>, StorageError>, other: &[Entry]| match copy {
        Ok(entries) => {
            let (records, lacking) = held(&prefix, entries, other);
            Copy::Held { records, lacking }
        }
        Err(StorageError::Blocked) => Copy::Absent,
        Err(error) => Copy::Closed(error.clone()),
    };
    let texts =
        |key: &str| local.iter().chain(&other).filter(|entry| entry.0 == key).map(|entry| entry.1.clone()).collect();
    let backups: Vec<String> = texts(&backup_key(STORE, &dataset));
    let laters: Vec<String> = texts(&later_key(STORE, &dataset));
    let inventory = inventory(STORE, &dataset, &[&local, &other]);
    let backup = backups.iter().filter_map(|text| Backup::parsed(text)).max_by_key(|backup| backup.at_ms);
    // What this tab remembers is all that is left where both copies are gone.
    let [seen, file] = ["seen/", "file/"].map(|what| OURS.to_owned() + what + &dataset);
    if 0 < inventory.notes {
        session::set(&seen, &inventory.notes.to_string());
    }
    if let Some(backup) = &backup {
        session::set(&file, &backup.in_short().written());
    }
    Seen {
        local: said(&here, &other),
        mirror: said(&there, &local),
        local_room: storage.as_ref().and_then(room::local),
        room,
        promised,
        backup: backup.or_else(|| Backup::parsed(&session::get(&file)?)),
        later_ms: laters.iter().filter_map(|text| text.parse().ok()).max(),
        remembered: session::get(&seen).and_then(|text| text.parse().ok()).unwrap_or_default(),
        inventory,
    }
}
