//! The editor: opened, typed in, left, and what comes of it. One note is written at a time.
//!
//! Of the second file of wasm, like all that happens to notes (`notes`).

use leptos::prelude::*;

use super::action::Toast;
use super::apply::put;
use super::workspace::Workspace;
use crate::codec::record::Draft;
use crate::domain::annotation::{AnnotationId, Content, Hlc, RevId, Revision, Target};

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
    /// The moment of the last one.
    pub last: Hlc,
    /// The same by the reader's clock, in Unix milliseconds.
    pub now_ms: u64,
}

impl Workspace {
    /// A new note on a thing, or the editor that is open for it already.
    pub(super) fn write(&self, target: Target) {
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

    pub(super) fn edit_note(&self, id: &AnnotationId) {
        if self.is_read_only() {
            return;
        }
        self.leave_editor();
        let current = self.annotations.with_untracked(|all| all.current(id).cloned());
        let Some(Revision { rev, content: Content { target, body, .. }, .. }) = current else { return };
        put(self.writing, Some(Writing { target, id: Some(id.clone()), from: Some(rev), shown: body.clone(), body }));
    }

    /// The editor holds this now.
    pub(super) fn type_note(&self, body: String, now_ms: u64) {
        let begun = self.typed.with_untracked(|typed| typed.as_ref().map(|typed| typed.at));
        let last = self.next_moment(now_ms);
        put(self.typed, Some(Typed { body, at: begun.unwrap_or(last), last, now_ms }));
    }

    /// The reader goes elsewhere: what the editor holds is kept, as nobody said to drop it.
    pub(super) fn leave_editor(&self) {
        match self.typed.get_untracked() {
            // To empty a note and go is no word to delete it.
            Some(typed) if !typed.body.trim().is_empty() => self.keep_note(typed.body.trim_end(), typed.now_ms),
            _ => self.close_editor(),
        }
    }

    /// The reader drops what was typed; there is a way back to it.
    pub(super) fn stop_writing(&self) {
        let typed = self.typed.get_untracked().filter(|typed| !typed.body.trim().is_empty());
        let dropped = self.writing.get_untracked().zip(typed).filter(|(writing, typed)| writing.body != typed.body);
        self.close_editor();
        if dropped.is_none() {
            return;
        }
        put(self.toast, Some(Toast::DraftDropped));
        self.dropped.set_value(dropped.map(|(writing, typed)| (writing, typed.body)));
    }

    /// The editor opens again with what was dropped last.
    pub(super) fn write_on(&self, now_ms: u64) {
        put(self.toast, None);
        let Some((writing, body)) = self.dropped.try_update_value(Option::take).flatten() else { return };
        self.leave_editor();
        put(self.writing, Some(Writing { shown: body.clone(), ..writing }));
        self.type_note(body, now_ms);
    }

    fn close_editor(&self) {
        put(self.writing, None);
        put(self.typed, None);
    }

    /// What was written becomes a revision. An empty new note is no note; an emptied one is deleted.
    pub(super) fn keep_note(&self, body: &str, now_ms: u64) {
        let Some(writing) = self.writing.get_untracked() else { return };
        let begun = self.typed.with_untracked(|typed| typed.as_ref().map(|typed| typed.at));
        let now = self.next_moment(now_ms);
        self.close_editor();
        let revision = self.revision_of(&writing, body, begun.unwrap_or(now), now);
        let deleted = revision.as_ref().is_some_and(|revision| revision.content.deleted);
        self.record(revision);
        if deleted {
            put(self.toast, Some(Toast::NoteDeleted));
        }
    }

    /// What a text in the editor would become: named by the moment `at` of its first keystroke, and as old as `now`.
    fn revision_of(&self, writing: &Writing, body: &str, at: Hlc, now: Hlc) -> Option<Revision> {
        let empty = body.trim().is_empty();
        let revision = match &writing.id {
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
        };
        revision.map(|revision| Revision { hlc: now, ..revision })
    }

    /// If what is being written has become a note elsewhere (this tab was asleep and seemed to have gone), the reader
    /// goes on with that note.
    pub(super) fn write_on_with(&self, learnt: &[Revision], now_ms: u64) {
        let Some((writing, typed)) = self.writing.get_untracked().zip(self.typed.get_untracked()) else { return };
        let own = RevId::from(typed.at);
        let Some(theirs) = learnt.iter().find(|revision| revision.rev == own) else { return };
        let body = theirs.content.body.clone();
        let typed = (typed.body.trim_end() != body).then(|| {
            let at = self.next_moment(now_ms);
            Typed { at, last: at, ..typed }
        });
        let shown = typed.as_ref().map_or_else(|| body.clone(), |typed| typed.body.clone());
        put(self.writing, Some(Writing { id: Some(theirs.id.clone()), from: Some(own), body, shown, ..writing }));
        put(self.typed, typed);
    }

    /// What has been typed and not been kept yet, as it would be kept. Follows the editor.
    pub fn draft(&self) -> Option<Draft> {
        let (writing, typed) = (self.writing.get()?, self.typed.get()?);
        let body = typed.body.trim_end();
        let revision = if body.is_empty() { None } else { self.revision_of(&writing, body, typed.at, typed.last) };
        revision.map(|revision| Draft { typed_ms: typed.now_ms, revision })
    }
}
