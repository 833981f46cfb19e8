//! Takes out of storage what a long history can spare (`domain::annotation::compaction` says what that is).
//!
//! Long after the start, only where both copies are whole and nothing waits to be saved, and never beside a newer
//! build. What goes is decided by what every copy holds and can be read there, so that neither is left without the
//! revisions that say what has gone. Each removal is safe by itself: cut anywhere, by whatever, it leaves a set with the
//! same versions, which the next time makes smaller. This tab keeps in memory what it has read.

use std::collections::BTreeSet;
use std::rc::Rc;

use leptos::task::spawn_local;

use super::keeping::{Keeping, STORE};
use super::vault::{Vault, read};
use crate::browser::store::Entry;
use crate::codec::record::{Key, parsed_at};
use crate::domain::annotation::{Annotations, TabId};

/// So long after the start, when whatever the reader came for is there.
const AFTER_MS: i32 = 30_000;
/// No more than so many at once; the others go the next time.
const AT_ONCE: usize = 500;

/// Sets the time for it, once for each load of the page.
pub(super) fn later(keeping: &Rc<Keeping>) {
    let keeping = Rc::clone(keeping);
    spawn_local(async move {
        keeping.world.pause(AFTER_MS).await;
        let workspace = keeping.workspace;
        let tabs = keeping.own_tabs();
        let now_ms = keeping.world.now_ms();
        let is_worth_it = workspace.with_annotations_now(|all| spare(all, now_ms, &tabs).next().is_some());
        let is_at_rest = workspace.unsaved_now().is_empty() && !workspace.is_read_only();
        if is_worth_it && is_at_rest {
            compact(&keeping.vault, now_ms, &tabs).await;
        }
    });
}

/// Removes what can be spared; gives the number of records that are gone now.
pub async fn compact(vault: &Vault, now_ms: u64, tabs: &[TabId]) -> usize {
    let Some(copies) = vault.whole().await else { return 0 };
    if read(&copies).newer {
        return 0;
    }
    let common = common(&copies);
    let keys: Vec<String> = spare(&common, now_ms, tabs).take(AT_ONCE).map(|key| key.written()).collect();
    for key in &keys {
        vault.remove(key).await;
    }
    keys.len()
}

/// The keys of what a set can spare.
fn spare<'a>(all: &'a Annotations, now_ms: u64, tabs: &'a [TabId]) -> impl Iterator<Item = Key> + 'a {
    all.ids().flat_map(move |id| {
        let spare = all.removable(id, now_ms, tabs);
        spare.into_iter().filter_map(move |rev| all.revision(id, &rev)).map(|revision| Key::of(STORE, revision))
    })
}

/// What stands in every copy in the same words and can be read.
fn common(copies: &[Vec<Entry>]) -> Annotations {
    let Some((first, others)) = copies.split_first() else { return Annotations::default() };
    let others: Vec<BTreeSet<&Entry>> = others.iter().map(|copy| copy.iter().collect()).collect();
    let everywhere = first.iter().filter(|entry| others.iter().all(|copy| copy.contains(entry)));
    everywhere.filter_map(|(key, text)| parsed_at(&Key::parsed(key)?, text).ok()).collect()
}
