//! Notes: learnt, deleted, taken back. Each change makes a revision; sync stores it. The editor is `writing`'s, what
//! storage has of them `saving`'s.
//!
//! All of it is in the second file of wasm: the first knows only the way to it, a function that
//! [`Workspace::bring_notes`] sets. What is asked for before that waits: the first key that a reader presses may be the
//! one for a note.

use std::collections::BTreeMap;

use leptos::prelude::*;

use super::action::{NoteAction, Toast};
use super::apply::put;
use super::workspace::Workspace;
use super::writing::Marks;
use crate::domain::annotation::{
    AnnotationId, Annotations, Content, Hlc, RevId, Revision, TabId, Target, UndoStack, Unknown,
};
use crate::domain::catalogue::Catalogue;

/// The way to the part that carries out what happens to notes.
pub(super) enum NotePart {
    /// On its way, or not even asked for; this is to be done once it is here.
    Away(Vec<NoteAction>),
    Here(&'static Carried),
}

/// What the second file does with notes.
pub(super) struct Carried {
    done: fn(Workspace, NoteAction),
    counts: fn(&Annotations, &Catalogue) -> BTreeMap<Target, usize>,
    texts: fn(&Annotations, &Catalogue) -> Vec<(Target, String)>,
}

static CARRIED: Carried = Carried { done, counts: Annotations::counts_in, texts: Annotations::texts_in };

impl NotePart {
    /// How many notes there are about each thing that has any. Where nothing can bring notes, there are none.
    pub(super) fn counts(&self, all: &Annotations, catalogue: &Catalogue) -> BTreeMap<Target, usize> {
        match self {
            Self::Away(_) => BTreeMap::new(),
            Self::Here(carried) => (carried.counts)(all, catalogue),
        }
    }

    /// What notes say, folded, with the thing that each is about.
    pub(super) fn texts(&self, all: &Annotations, catalogue: &Catalogue) -> Vec<(Target, String)> {
        match self {
            Self::Away(_) => Vec::new(),
            Self::Here(carried) => (carried.texts)(all, catalogue),
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

    /// Drafts of tabs that have gone have been stored as the notes that nobody said to drop.
    fn adopt(&self, revisions: Vec<Revision>, now_ms: u64) {
        if self.learn(revisions, now_ms) {
            put(self.toast, Some(Toast::DraftKept));
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

    /// The note is about this from now on. What a newer build has said of the old target goes with it.
    fn attach(&self, id: &AnnotationId, target: Target, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        let at = self.next_moment(now_ms);
        let revision = self.annotations.with_untracked(|all| {
            let content = all.current(id)?.content.clone();
            all.edited(id, Content { target, unknown_in_target: Unknown::new(), ..content }, at)
        });
        self.record(revision);
    }

    fn restore_note(&self, id: &AnnotationId, rev: Option<&RevId>, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        let at = self.next_moment(now_ms);
        let revision = self.annotations.with_untracked(|all| match rev {
            Some(rev) => all.restored_to(id, rev, at),
            None => all.restored(id, at),
        });
        if revision.is_some() {
            put(self.toast, Some(Toast::NoteRestored));
        }
        self.record(revision);
    }

    fn rename_tag(&self, from: &str, to: Option<&str>, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        let next = || self.next_moment(now_ms);
        let revisions = self.annotations.with_untracked(|all| all.retagged(from, to, next));
        if !revisions.is_empty() {
            put(self.toast, Some(Toast::Settled));
        }
        self.record(revisions);
    }

    fn settle(&self, id: &AnnotationId, version: Option<&RevId>, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        let at = self.next_moment(now_ms);
        let revision = self.annotations.with_untracked(|all| {
            let versions = all.versions_in_conflict(id);
            let first = versions.first()?;
            let content = match version {
                Some(version) => versions.iter().find(|other| other.rev == *version)?.content.clone(),
                None => {
                    let bodies: Vec<&str> = versions.iter().map(|version| version.content.body.as_str()).collect();
                    let mut tags = first.content.tags.clone();
                    for tag in versions.iter().flat_map(|version| &version.content.tags) {
                        if !tags.contains(tag) {
                            tags.push(tag.clone());
                        }
                    }
                    Content { body: bodies.join("\n\n"), tags, ..first.content.clone() }
                }
            };
            all.resolved(id, content, at)
        });
        if revision.is_some() {
            put(self.toast, Some(Toast::Settled));
        }
        self.record(revision);
    }

    /// Takes the last change of this tab back; a step that was overtaken elsewhere is dropped and the one before tried.
    fn undo_note(&self, now_ms: u64) {
        if self.is_read_only() {
            return;
        }
        // What was dropped last is the last thing done, as long as it is said.
        if self.toast.get_untracked() == Some(Toast::DraftDropped) {
            return self.write_on(now_ms);
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

    /// Whether a redo has something to bring again.
    pub fn can_redo(&self) -> bool {
        self.undo.with(|stack| stack.next_redo().is_some())
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

    /// Takes in what storage or another tab has, and lets the clock see it; whether anything of it was new.
    fn learn(&self, mut revisions: Vec<Revision>, now_ms: u64) -> bool {
        // The same news comes by several ways; only what is new concerns the views.
        self.annotations.with_untracked(|all| {
            revisions.retain(|revision| all.revision(&revision.id, &revision.rev) != Some(revision));
        });
        if revisions.is_empty() {
            return false;
        }
        for revision in &revisions {
            self.see(revision.hlc, now_ms);
        }
        self.annotations.update(|all| all.extend(revisions.iter().cloned()));
        self.write_on_with(&revisions, now_ms);
        true
    }

    /// Lets this tab's clock see another's moment.
    pub(super) fn see(&self, moment: Hlc, now_ms: u64) {
        self.clock.update_value(|clock| *clock = clock.observed(moment, now_ms));
    }

    pub(super) fn record(&self, revisions: impl IntoIterator<Item = Revision>) {
        let revisions: Vec<Revision> = revisions.into_iter().collect();
        if revisions.is_empty() {
            return;
        }
        // It spoke of what was done before.
        if self.toast.get_untracked() == Some(Toast::DraftDropped) {
            put(self.toast, None);
        }
        self.undo.update(|stack| stack.record(&revisions));
        self.save(revisions.clone());
        self.annotations.update(|all| all.extend(revisions));
    }

    pub(super) fn next_moment(&self, now_ms: u64) -> Hlc {
        self.clock.update_value(|clock| *clock = clock.tick(now_ms));
        self.clock.get_value()
    }
}

fn done(workspace: Workspace, action: NoteAction) {
    match action {
        NoteAction::Write(target) => workspace.write(target),
        NoteAction::EditNote(id) => workspace.edit_note(&id),
        NoteAction::StopWriting => workspace.stop_writing(),
        NoteAction::WriteOn { now_ms } => workspace.write_on(now_ms),
        NoteAction::LeaveEditor => workspace.leave_editor(),
        NoteAction::Type { body, now_ms } => workspace.type_note(body, now_ms),
        NoteAction::Mark { tags, colour, now_ms } => workspace.mark_note(Marks { tags, colour }, now_ms),
        NoteAction::KeepNote { body, now_ms } => workspace.keep_note(&body, now_ms),
        NoteAction::Settle { id, version, now_ms } => workspace.settle(&id, version.as_ref(), now_ms),
        NoteAction::Attach { id, target, now_ms } => workspace.attach(&id, target, now_ms),
        NoteAction::DeleteNote { id, now_ms } => workspace.delete_note(&id, now_ms),
        NoteAction::RestoreNote { id, rev, now_ms } => workspace.restore_note(&id, rev.as_ref(), now_ms),
        NoteAction::RenameTag { from, to, now_ms } => workspace.rename_tag(&from, to.as_deref(), now_ms),
        NoteAction::Undo { now_ms } => workspace.undo_note(now_ms),
        NoteAction::Redo { now_ms } => workspace.redo_note(now_ms),
        NoteAction::Import { revisions, now_ms } => workspace.import(&revisions, now_ms),
        NoteAction::Learn { revisions, now_ms } => _ = workspace.learn(revisions, now_ms),
        NoteAction::Adopt { revisions, now_ms } => workspace.adopt(revisions, now_ms),
        NoteAction::Recall(tabs) => workspace.recall(&tabs),
        NoteAction::Lost(revisions) => workspace.lost(&revisions),
        NoteAction::Overtaken { revisions, now_ms } => workspace.overtaken(revisions, now_ms),
        NoteAction::SetAside(texts) => workspace.put_aside(texts),
        NoteAction::Retry => workspace.retry(),
        NoteAction::Kept(revs) => workspace.kept(&revs),
        NoteAction::SetSaving(saving) => workspace.set_saving(saving),
        NoteAction::SetOneCopy(reason) => workspace.set_one_copy(reason),
    }
}
