//! Notes: writing, keeping, deleting and taking back. Each makes a revision; sync stores it.
//!
//! All of it is in the second file of wasm: the first knows only the way to it, a function that
//! [`Workspace::bring_notes`] sets. What is asked for before that waits: the first key that a reader presses may be the
//! one for a note.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::action::{NoteAction, Notice, NoticeKind, Saving, Toast};
use super::apply::put;
use super::workspace::Workspace;
use crate::codec::record::Draft;
use crate::domain::annotation::{AnnotationId, Annotations, Content, Hlc, RevId, Revision, TabId, Target, UndoStack};

/// The note that is being written: a new one, or one that exists.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Writing {
    pub target: Target,
    /// The note, if it exists already.
    pub id: Option<AnnotationId>,
    /// The revision that the editor was opened on: only that one is replaced.
    pub from: Option<RevId>,
    /// What it says there.
    pub body: String,
    /// What the editor starts with: the same, unless the reader comes back to a draft.
    pub shown: String,
}

/// What the open editor holds, once that differs from what it began with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub body: String,
    /// The moment of the first keystroke. It names the revision that comes of it, so that a draft that was stored and
    /// the note that was kept are one and the same.
    pub at: Hlc,
    /// When the last one was, in Unix milliseconds.
    pub now_ms: u64,
}

/// The way to the part that carries out what happens to notes.
pub(super) enum NotePart {
    /// On its way, or not even asked for; this is to be done once it is here.
    Away(Vec<NoteAction>),
    Here(&'static Carried),
}

/// What the second file does with notes.
pub(super) struct Carried {
    done: fn(Workspace, NoteAction),
    counts: fn(&Annotations) -> BTreeMap<Target, usize>,
}

static CARRIED: Carried = Carried { done, counts };

impl NotePart {
    /// How many notes there are about each thing that has any. Where nothing can bring notes, there are none.
    pub(super) fn counts(&self, all: &Annotations) -> BTreeMap<Target, usize> {
        match self {
            Self::Away(_) => BTreeMap::new(),
            Self::Here(carried) => (carried.counts)(all),
        }
    }
}

impl Default for NotePart {
    fn default() -> Self {
        Self::Away(Vec::new())
    }
}

impl Workspace {
    /// Carries out what happens to notes from now on. Gives what has waited for that, to be applied once it is known
    /// what is stored.
    pub fn bring_notes(&self) -> Vec<NoteAction> {
        match self.note_part.try_update_value(|part| std::mem::replace(part, NotePart::Here(&CARRIED))) {
            Some(NotePart::Away(waiting)) => waiting,
            _ => Vec::new(),
        }
    }

    pub(super) fn note(&self, action: NoteAction) {
        let way = self.note_part.try_update_value(|part| match part {
            NotePart::Here(carried) => Some((carried.done, action)),
            NotePart::Away(waiting) => {
                match action {
                    // What was to be begun isn't wanted any more: an editor would open behind the reader's back.
                    NoteAction::LeaveEditor => waiting.clear(),
                    action => waiting.push(action),
                }
                None
            }
        });
        if let Some((done, action)) = way.flatten() {
            done(*self, action);
        }
    }

    /// A new note on a thing, or the editor that is open for it already.
    fn write(&self, target: Target) {
        if self.is_read_only() {
            return;
        }
        let here = |writing: &Writing| writing.id.is_none() && writing.target == target;
        if self.writing.with_untracked(|writing| writing.as_ref().is_some_and(here)) {
            return;
        }
        self.leave_editor();
        put(self.writing, Some(Writing { target, id: None, from: None, body: String::new(), shown: String::new() }));
    }

    fn edit_note(&self, id: &AnnotationId) {
        if self.is_read_only() {
            return;
        }
        self.leave_editor();
        let current = self.annotations.with_untracked(|all| all.current(id).cloned());
        let Some(Revision { rev, content: Content { target, body, .. }, .. }) = current else { return };
        put(self.writing, Some(Writing { target, id: Some(id.clone()), from: Some(rev), shown: body.clone(), body }));
    }

    /// The editor holds this now.
    fn type_note(&self, body: String, now_ms: u64) {
        let begun = self.typed.with_untracked(|typed| typed.as_ref().map(|typed| typed.at));
        let at = begun.unwrap_or_else(|| self.next_moment(now_ms));
        put(self.typed, Some(Typed { body, at, now_ms }));
    }

    /// The reader goes elsewhere: what the editor holds is kept, as nobody said to drop it.
    fn leave_editor(&self) {
        match self.typed.get_untracked() {
            // To empty a note and go is no word to delete it.
            Some(typed) if !typed.body.trim().is_empty() => self.keep_note(typed.body.trim_end(), typed.now_ms),
            _ => self.close_editor(),
        }
    }

    /// The reader drops what was typed; there is a way back to it.
    fn stop_writing(&self) {
        let typed = self.typed.get_untracked().filter(|typed| !typed.body.trim().is_empty());
        let dropped = self.writing.get_untracked().zip(typed).filter(|(writing, typed)| writing.body != typed.body);
        self.close_editor();
        if dropped.is_some() {
            put(self.toast, Some(Toast::DraftDropped));
        }
        self.dropped.set_value(dropped.map(|(writing, typed)| (writing, typed.body)));
    }

    /// The editor opens again with what was dropped last.
    fn write_on(&self, now_ms: u64) {
        let Some((writing, body)) = self.dropped.try_update_value(Option::take).flatten() else { return };
        self.leave_editor();
        put(self.toast, None);
        put(self.writing, Some(Writing { shown: body.clone(), ..writing }));
        self.type_note(body, now_ms);
    }

    fn close_editor(&self) {
        put(self.writing, None);
        put(self.typed, None);
    }

    /// What was written becomes a revision. An empty new note is no note; an emptied one is deleted.
    fn keep_note(&self, body: &str, now_ms: u64) {
        let Some(writing) = self.writing.get_untracked() else { return };
        let at = self.typed.with_untracked(|typed| typed.as_ref().map(|typed| typed.at));
        let at = at.unwrap_or_else(|| self.next_moment(now_ms));
        self.close_editor();
        let revision = self.revision_of(&writing, body, at);
        let deleted = revision.as_ref().is_some_and(|revision| revision.content.deleted);
        self.record(revision);
        if deleted {
            put(self.toast, Some(Toast::NoteDeleted));
        }
    }

    /// What a text in the editor would become.
    fn revision_of(&self, writing: &Writing, body: &str, at: Hlc) -> Option<Revision> {
        let empty = body.trim().is_empty();
        match &writing.id {
            None if empty => None,
            None => {
                let content = Content::new(writing.target.clone(), body);
                Some(Revision::created(self.catalogue().dataset.id.clone(), content, at))
            }
            Some(id) if empty => self.annotations.with_untracked(|all| all.deleted(id, at)),
            Some(id) => self.annotations.with_untracked(|all| {
                let from = writing.from.as_ref()?;
                let content = all.revision(id, from)?.content.clone();
                all.edited_from(id, from, Content { body: body.to_owned(), deleted: false, ..content }, at)
            }),
        }
    }

    /// What has been typed and not been kept yet, as it would be kept. Follows the editor.
    pub fn draft(&self) -> Option<Draft> {
        let (writing, typed) = (self.writing.get()?, self.typed.get()?);
        let body = typed.body.trim_end();
        let revision = if body.is_empty() { None } else { self.revision_of(&writing, body, typed.at) };
        revision.map(|revision| Draft { typed_ms: typed.now_ms, revision })
    }

    /// Drafts of tabs that have gone have been stored as the notes that nobody said to drop.
    fn adopt(&self, drafts: Vec<Draft>, now_ms: u64) {
        let known = |draft: &Draft| {
            self.annotations.with_untracked(|all| all.revision(&draft.revision.id, &draft.revision.rev).is_some())
        };
        let new: Vec<Revision> = drafts.into_iter().filter(|draft| !known(draft)).map(|draft| draft.revision).collect();
        if new.is_empty() {
            return;
        }
        put(self.toast, Some(Toast::DraftKept));
        self.learn(new, now_ms);
    }

    /// Storage has lost these: what this tab still has is written again.
    fn lost(&self, lost: &[(AnnotationId, RevId)]) {
        let again: Vec<Revision> = self.annotations.with_untracked(|all| {
            let known = lost.iter().filter_map(|(id, rev)| all.revision(id, rev));
            known
                .filter(|revision| self.unsaved.with_untracked(|unsaved| !unsaved.contains(revision)))
                .cloned()
                .collect()
        });
        if !again.is_empty() {
            self.save(again);
        }
    }

    /// What this tab did before it was reloaded can be taken back as before.
    fn recall(&self, tabs: &[TabId]) {
        let stack = self.annotations.with_untracked(|all| UndoStack::rebuilt(all, tabs));
        put(self.undo, stack);
    }

    fn delete_note(&self, id: &AnnotationId, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        let at = self.next_moment(now_ms);
        let revision = self.annotations.with_untracked(|all| all.deleted(id, at));
        if revision.is_some() {
            put(self.toast, Some(Toast::NoteDeleted));
        }
        self.record(revision);
    }

    /// Takes the last change of this tab back; a step that was overtaken elsewhere is dropped and the one before tried.
    fn undo_note(&self, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
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

    fn redo_note(&self, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        let Some(step) = self.undo.with_untracked(|stack| stack.next_redo().cloned()) else { return };
        let next = || self.next_moment(now_ms);
        match self.annotations.with_untracked(|all| all.undone(&step, next)) {
            Ok(revisions) => self.record(revisions),
            Err(_) => self.undo.update(|stack| stack.forget(&step)),
        }
    }

    /// Takes in what storage or another tab has, and lets the clock see it.
    fn learn(&self, mut revisions: Vec<Revision>, now_ms: u64) {
        // The same news comes by several ways; only what is new concerns the views.
        self.annotations.with_untracked(|all| {
            revisions.retain(|revision| all.revision(&revision.id, &revision.rev) != Some(revision));
        });
        if revisions.is_empty() {
            return;
        }
        for revision in &revisions {
            self.clock.update_value(|clock| *clock = clock.observed(revision.hlc, now_ms));
        }
        self.annotations.update(|all| all.extend(revisions));
    }

    fn set_saving(&self, saving: Saving) {
        match &saving {
            Saving::ReadOnly => self.tell(Notice { kind: NoticeKind::ReadOnly }),
            Saving::Failed(reason) => self.tell(Notice { kind: NoticeKind::NotSaved(reason.clone()) }),
            Saving::MemoryOnly => self.tell(Notice { kind: NoticeKind::StorageBlocked }),
            Saving::Saved => {
                let stale = |notice: &Notice| matches!(notice.kind, NoticeKind::NotSaved(_));
                if self.notices.with_untracked(|notices| notices.iter().any(stale)) {
                    self.notices.update(|notices| notices.retain(|notice| !stale(notice)));
                }
            }
            Saving::Saving => {}
        }
        // Once a newer build has been seen at work here, only a reload makes this one safe again.
        if !self.is_read_only() {
            put(self.saving, saving);
        }
    }

    fn record(&self, revisions: impl IntoIterator<Item = Revision>) {
        let revisions: Vec<Revision> = revisions.into_iter().collect();
        if revisions.is_empty() {
            return;
        }
        self.undo.update(|stack| stack.record(&revisions));
        self.save(revisions.clone());
        self.annotations.update(|all| all.extend(revisions));
    }

    /// Storage is to have these. Until it has, which may take a while at the start, nothing says so.
    fn save(&self, revisions: Vec<Revision>) {
        self.unsaved.update(|unsaved| unsaved.extend(revisions));
        if self.saving.with_untracked(|saving| *saving == Saving::Saved) {
            self.set_saving(Saving::Saving);
        }
    }

    fn next_moment(&self, now_ms: u64) -> Hlc {
        self.clock.update_value(|clock| *clock = clock.tick(now_ms));
        self.clock.get_value()
    }
}

fn counts(all: &Annotations) -> BTreeMap<Target, usize> {
    all.counts().into_iter().map(|(target, count)| (target.clone(), count)).collect()
}

fn done(workspace: Workspace, action: NoteAction) {
    match action {
        NoteAction::Write(target) => workspace.write(target),
        NoteAction::EditNote(id) => workspace.edit_note(&id),
        NoteAction::StopWriting => workspace.stop_writing(),
        NoteAction::WriteOn { now_ms } => workspace.write_on(now_ms),
        NoteAction::LeaveEditor => workspace.leave_editor(),
        NoteAction::Type { body, now_ms } => workspace.type_note(body, now_ms),
        NoteAction::KeepNote { body, now_ms } => workspace.keep_note(&body, now_ms),
        NoteAction::DeleteNote { id, now_ms } => workspace.delete_note(&id, now_ms),
        NoteAction::Undo { now_ms } => workspace.undo_note(now_ms),
        NoteAction::Redo { now_ms } => workspace.redo_note(now_ms),
        NoteAction::Learn { revisions, now_ms } => workspace.learn(revisions, now_ms),
        NoteAction::Adopt { drafts, now_ms } => workspace.adopt(drafts, now_ms),
        NoteAction::Recall(tabs) => workspace.recall(&tabs),
        NoteAction::Lost(revisions) => workspace.lost(&revisions),
        NoteAction::SetAside(texts) => put(workspace.set_aside, texts),
        NoteAction::Retry => workspace.retries.update(|count| *count += 1),
        NoteAction::Kept(revs) => workspace.unsaved.update(|unsaved| unsaved.retain(|r| !revs.contains(&r.rev))),
        NoteAction::SetSaving(saving) => workspace.set_saving(saving),
    }
}
