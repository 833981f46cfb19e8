//! What of a long history may go, so that a note that is changed for years doesn't fill the storage.
//!
//! The promise: the first revision, every head, the last [`LAST`] revisions, everything of the last [`DAYS`] days and
//! what this tab could take back stay, and nothing goes from a history of up to [`LONG`] revisions.
//!
//! A revision that has gone may come back at any time, from a file, another copy or a tab that slept, without those
//! that replaced it. It must not look like a version of its own then. So a long history's next revision names all that
//! has been replaced before it ([`Revision::replaced`]), and only what a revision that stays names may go. That a
//! revision has been replaced is never untrue again, so saying it twice changes nothing, in whatever order sets merge.
//!
//! Decides only; who removes, and when, is `sync`'s business.

use std::collections::BTreeSet;

use super::{AnnotationId, Annotations, RevId, Revision, TabId};

/// Up to so many revisions a history stays whole.
pub const LONG: usize = 200;
/// So many revisions stay in any case.
pub const LAST: usize = 100;
/// What is younger stays in any case.
pub const DAYS: u64 = 90;
/// After so many replaced revisions that no other revision sums up, the next one does.
const STRIDE: usize = 50;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

impl Annotations {
    /// A new revision of a note, with what has been replaced before it where the history is long and nobody has said so
    /// for a while.
    pub(super) fn covering(&self, revision: Revision) -> Revision {
        let history = self.history(&revision.id);
        if history.len() < LONG - STRIDE {
            return revision;
        }
        let replaced: BTreeSet<&RevId> = history.iter().flat_map(|one| one.replaces()).collect();
        let summed_up = history.iter().map(|one| one.replaced.len()).max().unwrap_or_default();
        if replaced.len() < summed_up + STRIDE {
            return revision;
        }
        let ours = |rev: &&RevId| **rev != revision.rev && !revision.parents.contains(rev);
        let replaced = replaced.into_iter().filter(ours).cloned().collect();
        Revision { replaced, ..revision }
    }

    /// Whether a revision has been summed up: nobody misses it where it has gone from a store.
    pub fn is_summed_up(&self, id: &AnnotationId, rev: &RevId) -> bool {
        self.history(id).iter().any(|one| one.replaced.contains(rev))
    }

    /// The revisions of a note that may go, by the clock of the reader and for a tab that had these ids.
    pub fn removable(&self, id: &AnnotationId, now_ms: u64, tabs: &[TabId]) -> Vec<RevId> {
        let history = self.history(id);
        if history.len() <= LONG {
            return Vec::new();
        }
        let heads: BTreeSet<&RevId> = self.heads(id).into_iter().map(|head| &head.rev).collect();
        let recent = history.len() - LAST;
        let (mut kept, mut going) = (Vec::new(), Vec::new());
        let taken_back = needed(&history, tabs);
        for (at, one) in history.iter().enumerate() {
            let is_young = now_ms < one.modified_ms().saturating_add(DAYS * DAY_MS);
            let stays = at == 0
                || recent <= at
                || is_young
                || one.parents.is_empty()
                || heads.contains(&one.rev)
                || taken_back.contains(&one.rev);
            if stays { kept.push(*one) } else { going.push(*one) }
        }
        closed(kept, going)
    }
}

/// What the tab could take back, with what was there before.
fn needed<'a>(history: &[&'a Revision], tabs: &[TabId]) -> BTreeSet<&'a RevId> {
    let own = history.iter().filter(|one| tabs.contains(&one.hlc.tab));
    own.flat_map(|one| one.parents.iter().chain(&one.undoes).chain([&one.rev])).collect()
}

/// Of those that are to go, those of which the others say that they are replaced, and likewise of whatever they replace
/// themselves: so the heads are the same with them, without them, and with any of them.
fn closed<'a>(mut kept: Vec<&'a Revision>, mut going: Vec<&'a Revision>) -> Vec<RevId> {
    loop {
        let replaced: BTreeSet<&RevId> = kept.iter().flat_map(|one| one.replaces()).collect();
        let is_safe = |one: &Revision| replaced.contains(&one.rev) && one.replaces().all(|rev| replaced.contains(rev));
        let (safe, unsafe_): (Vec<&'a Revision>, Vec<&'a Revision>) = going.into_iter().partition(|one| is_safe(one));
        if unsafe_.is_empty() {
            return safe.into_iter().map(|one| one.rev.clone()).collect();
        }
        kept.extend(unsafe_);
        going = safe;
    }
}
