//! What storage has of the notes, and what is said about it.
//!
//! Of the second file of wasm, like all that happens to notes (`notes`).

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::action::{Notice, NoticeKind, Saving};
use super::apply::put;
use super::workspace::Workspace;
use crate::domain::annotation::{AnnotationId, RevId, Revision};

impl Workspace {
    /// Storage is to have these. Until it has, which may take a while at the start, nothing says so.
    pub(super) fn save(&self, revisions: Vec<Revision>) {
        self.unsaved.update(|unsaved| unsaved.extend(revisions));
        self.hope();
    }

    /// It is worth another try.
    pub(super) fn retry(&self) {
        self.hope();
        self.retries.update(|count| *count += 1);
    }

    /// How it ends isn't known yet.
    fn hope(&self) {
        if self.saving.with_untracked(|saving| matches!(saving, Saving::Saved | Saving::Failed(_))) {
            self.set_saving(Saving::Saving);
        }
    }

    /// Storage has lost these: what this tab still has is written again.
    pub(super) fn lost(&self, lost: &[(AnnotationId, RevId)]) {
        // As a set: it may be all of them.
        let waiting: BTreeSet<RevId> =
            self.unsaved.with_untracked(|unsaved| unsaved.iter().map(|revision| revision.rev.clone()).collect());
        let again: Vec<Revision> = self.annotations.with_untracked(|all| {
            let known = lost.iter().filter_map(|(id, rev)| all.revision(id, rev));
            known.filter(|revision| !waiting.contains(&revision.rev)).cloned().collect()
        });
        if !again.is_empty() {
            self.save(again);
        }
    }

    /// Storage has other texts under the keys of revisions of ours: those stay, and ours become edits of them.
    pub(super) fn overtaken(&self, stored: Vec<Revision>, now_ms: u64) {
        for theirs in stored {
            let is_it = |revision: &Revision| revision.rev == theirs.rev && revision.id == theirs.id;
            let ours = self.unsaved.with_untracked(|unsaved| unsaved.iter().find(|other| is_it(other)).cloned());
            self.unsaved.update(|unsaved| unsaved.retain(|other| !is_it(other)));
            self.annotations.update(|all| all.replace(theirs.clone()));
            self.see(theirs.hlc, now_ms);
            // What this tab has replaced itself needs no edit of its own.
            let is_replaced = self.annotations.with_untracked(|all| {
                let own = self.tab();
                all.history(&theirs.id).iter().any(|it| it.hlc.tab == own && it.parents.contains(&theirs.rev))
            });
            let Some(ours) = ours.filter(|ours| ours.content != theirs.content && !is_replaced) else { continue };
            let at = self.next_moment(now_ms);
            let edit = self.annotations.with_untracked(|all| all.edited_from(&ours.id, &ours.rev, ours.content, at));
            self.record(edit);
        }
    }

    pub(super) fn kept(&self, revs: &[RevId]) {
        let revs: BTreeSet<&RevId> = revs.iter().collect();
        self.unsaved.update(|unsaved| unsaved.retain(|revision| !revs.contains(&revision.rev)));
    }

    pub(super) fn set_saving(&self, saving: Saving) {
        match &saving {
            Saving::ReadOnly => self.tell(Notice { kind: NoticeKind::ReadOnly }),
            Saving::Failed(reason) => self.tell(Notice { kind: NoticeKind::NotSaved(reason.clone()) }),
            Saving::MemoryOnly => self.tell(Notice { kind: NoticeKind::StorageBlocked }),
            Saving::Saved => self.retire(|kind| matches!(kind, NoticeKind::NotSaved(_) | NoticeKind::StorageBlocked)),
            Saving::Saving => {}
        }
        // Once a newer build has been seen at work here, only a reload makes this one safe again.
        if !self.is_read_only() {
            put(self.saving, saving);
        }
    }

    /// Says that there is one copy, with the reason, or that there are two again.
    pub(super) fn set_one_copy(&self, reason: Option<String>) {
        let kind = reason.map(NoticeKind::OneCopy);
        self.retire(|other| matches!(other, NoticeKind::OneCopy(_)) && Some(other) != kind.as_ref());
        if let Some(kind) = kind {
            self.tell(Notice { kind });
        }
    }

    /// What storage holds and this build can't read.
    pub(super) fn put_aside(&self, texts: Vec<String>) {
        let count = texts.len();
        self.retire(|kind| matches!(kind, NoticeKind::Unreadable(other) if *other != count));
        if 0 < count && self.set_aside.with_untracked(|before| *before != texts) {
            self.tell(Notice { kind: NoticeKind::Unreadable(count) });
        }
        put(self.set_aside, texts);
    }

    /// Takes back what doesn't hold any more.
    fn retire(&self, is_stale: impl Fn(&NoticeKind) -> bool) {
        if self.notices.with_untracked(|notices| notices.iter().any(|notice| is_stale(&notice.kind))) {
            self.notices.update(|notices| notices.retain(|notice| !is_stale(&notice.kind)));
        }
    }
}
