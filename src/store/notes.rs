//! Notes: writing, keeping, deleting and taking back. Each makes a revision; sync stores it.

use leptos::prelude::*;

use super::action::Toast;
use super::apply::put;
use super::workspace::Workspace;
use crate::domain::annotation::{AnnotationId, Content, Hlc, RevId, Revision, Target};

/// The note that is being written: a new one, or one that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    pub target: Target,
    /// The note, if it exists already.
    pub id: Option<AnnotationId>,
    /// The revision that the editor was opened on: only that one is replaced.
    pub from: Option<RevId>,
    /// What the editor starts with.
    pub body: String,
}

impl Workspace {
    /// A new note on a thing, or the editor that is open for it already.
    pub(super) fn write(&self, target: Target) {
        let here = |writing: &Writing| writing.id.is_none() && writing.target == target;
        if self.writing.with_untracked(|writing| writing.as_ref().is_some_and(here)) {
            return;
        }
        self.leave_editor();
        put(self.writing, Some(Writing { target, id: None, from: None, body: String::new() }));
    }

    pub(super) fn edit_note(&self, id: &AnnotationId) {
        self.leave_editor();
        let current = self.annotations.with_untracked(|all| all.current(id).cloned());
        let Some(Revision { rev, content: Content { target, body, .. }, .. }) = current else { return };
        put(self.writing, Some(Writing { target, id: Some(id.clone()), from: Some(rev), body }));
    }

    /// The reader goes elsewhere: what the editor holds is kept, as nobody said to drop it.
    pub(super) fn leave_editor(&self) {
        let draft = self.draft.get_value();
        let before = self.writing.with_untracked(|writing| writing.as_ref().map(|writing| writing.body.clone()));
        match (draft, before) {
            (Some((body, now_ms)), Some(before)) if body.trim() != before.trim() && !body.trim().is_empty() => {
                self.keep_note(body.trim_end(), now_ms);
            }
            _ => put(self.writing, None),
        }
        self.draft.set_value(None);
    }

    /// What was written becomes a revision. An empty new note is no note; an emptied one is deleted.
    pub(super) fn keep_note(&self, body: &str, now_ms: u64) {
        let Some(writing) = self.writing.get_untracked() else { return };
        put(self.writing, None);
        self.draft.set_value(None);
        let empty = body.trim().is_empty();
        let at = self.next_moment(now_ms);
        let revision = match &writing.id {
            None if empty => None,
            None => {
                Some(Revision::created(self.catalogue().dataset.id.clone(), Content::new(writing.target, body), at))
            }
            Some(id) if empty => self.annotations.with_untracked(|all| all.deleted(id, at)),
            Some(id) => self.annotations.with_untracked(|all| {
                let from = writing.from.as_ref()?;
                let content = all.revision(id, from)?.content.clone();
                all.edited_from(id, from, Content { body: body.to_owned(), deleted: false, ..content }, at)
            }),
        };
        let deleted = revision.as_ref().is_some_and(|revision| revision.content.deleted);
        self.record(revision);
        if deleted {
            put(self.toast, Some(Toast::NoteDeleted));
        }
    }

    pub(super) fn delete_note(&self, id: &AnnotationId, now_ms: u64) {
        let at = self.next_moment(now_ms);
        let revision = self.annotations.with_untracked(|all| all.deleted(id, at));
        if revision.is_some() {
            put(self.toast, Some(Toast::NoteDeleted));
        }
        self.record(revision);
    }

    /// Takes the last change of this tab back; a step that was overtaken elsewhere is dropped and the one before tried.
    pub(super) fn undo_note(&self, now_ms: u64) {
        while let Some(step) = self.undo.with_untracked(|stack| stack.next_undo().cloned()) {
            let next = || self.next_moment(now_ms);
            match self.annotations.with_untracked(|all| all.undone(&step, next)) {
                Ok(revisions) => {
                    self.record(revisions);
                    put(self.toast, Some(Toast::Undone));
                    return;
                }
                Err(_) => self.undo.update(|stack| stack.forget(&step)),
            }
        }
    }

    pub(super) fn redo_note(&self, now_ms: u64) {
        let Some(step) = self.undo.with_untracked(|stack| stack.next_redo().cloned()) else { return };
        let next = || self.next_moment(now_ms);
        match self.annotations.with_untracked(|all| all.undone(&step, next)) {
            Ok(revisions) => self.record(revisions),
            Err(_) => self.undo.update(|stack| stack.forget(&step)),
        }
    }

    /// Takes in what storage or another tab has, and lets the clock see it.
    pub(super) fn learn(&self, revisions: Vec<Revision>, now_ms: u64) {
        if revisions.is_empty() {
            return;
        }
        for revision in &revisions {
            self.clock.update_value(|clock| *clock = clock.observed(revision.hlc, now_ms));
        }
        self.annotations.update(|all| all.extend(revisions));
    }

    fn record(&self, revisions: impl IntoIterator<Item = Revision>) {
        let revisions: Vec<Revision> = revisions.into_iter().collect();
        if revisions.is_empty() {
            return;
        }
        self.undo.update(|stack| stack.record(&revisions));
        self.unsaved.update(|unsaved| unsaved.extend(revisions.iter().cloned()));
        self.annotations.update(|all| all.extend(revisions));
    }

    fn next_moment(&self, now_ms: u64) -> Hlc {
        self.clock.update_value(|clock| *clock = clock.tick(now_ms));
        self.clock.get_value()
    }
}
