//! Taking in what a file or a link brings: all of it in one step, or nothing.
//!
//! Of the second file of wasm, like all that happens to notes (`notes`). What is done is worked out anew, because since
//! the reader looked at it another tab may have written.

use leptos::prelude::*;

use super::workspace::Workspace;
use crate::domain::annotation::Revision;

impl Workspace {
    pub(super) fn import(&self, brought: &[Revision], now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        for revision in brought {
            self.see(revision.hlc, now_ms);
        }
        let dataset = self.catalogue().dataset.id.clone();
        let next = || self.next_moment(now_ms);
        let (mut taken, own) = self.annotations.with_untracked(|all| all.imported(brought, &dataset, next));
        if taken.is_empty() {
            return;
        }
        self.undo.update(|stack| stack.record(&own));
        // Ours last: where storage takes only a part, what came is there before what says so.
        taken.extend(own);
        self.save(taken.clone());
        // Another dataset's notes are stored with that, and aren't shown beside this one's.
        self.annotations.update(|all| all.extend(taken.into_iter().filter(|revision| revision.dataset == dataset)));
    }
}
