//! The editor: opened, typed in, left, and what comes of it. One note is written at a time.
//!
//! Of the second file of wasm, like all that happens to notes (`notes`).

use leptos::prelude::*;

use super::action::Toast;
use super::apply::put;
use super::workspace::Workspace;
use crate::codec::record::Draft;
use crate::domain::annotation::{AnnotationId, Content, Hlc, RevId, Revision, Target};

/// What a note has beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Marks {
    pub tags: Vec<String>,
    /// A name of the palette.
    pub colour: Option<String>,
}

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
    pub marks: Marks,
    /// What the editor starts with: the same, unless the reader comes back to a draft.
    pub shown: String,
    pub shown_marks: Marks,
}

/// What the open editor holds, once that differs from what it began with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    pub body: String,
    pub marks: Marks,
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
        let (body, marks) = (String::new(), Marks::default());
        let (shown, shown_marks) = (body.clone(), marks.clone());
        put(self.writing, Some(Writing { target, id: None, from: None, body, marks, shown, shown_marks }));
    }

    pub(super) fn edit_note(&self, id: &AnnotationId) {
        if self.is_read_only() {
            return;
        }
        self.leave_editor();
        let current = self.annotations.with_untracked(|all| all.current(id).cloned());
        let Some(Revision { rev, content, .. }) = current else { return };
        let Content { target, body, tags, colour, .. } = content;
        let marks = Marks { tags, colour };
        let (shown, shown_marks) = (body.clone(), marks.clone());
        put(
            self.writing,
            Some(Writing { target, id: Some(id.clone()), from: Some(rev), body, marks, shown, shown_marks }),
        );
    }

    /// The editor holds this text now.
    pub(super) fn type_note(&self, body: String, now_ms: u64) {
        self.typed_now(now_ms, |_| body);
    }

    /// The editor holds these tags and this colour now.
    pub(super) fn mark_note(&self, marks: Marks, now_ms: u64) {
        self.typed_now(now_ms, |typed| {
            typed.marks = marks;
            std::mem::take(&mut typed.body)
        });
    }

    /// What the editor holds changes; `change` gives the text.
    fn typed_now(&self, now_ms: u64, change: impl FnOnce(&mut Typed) -> String) {
        let Some(writing) = self.writing.get_untracked() else { return };
        let last = self.next_moment(now_ms);
        let begun = self.typed.get_untracked();
        let mut typed =
            begun.unwrap_or(Typed { body: writing.shown, marks: writing.shown_marks, at: last, last, now_ms });
        let body = change(&mut typed);
        put(self.typed, Some(Typed { body, last, now_ms, ..typed }));
    }

    /// The reader goes elsewhere: what the editor holds is kept, as nobody said to drop it.
    pub(super) fn leave_editor(&self) {
        match self.typed.get_untracked() {
            // To empty a note and go is no word to delete it.
            Some(typed) if !is_nothing(&typed.body, &typed.marks) => {
                self.keep_note(typed.body.trim_end(), typed.now_ms)
            }
            _ => self.close_editor(),
        }
    }

    /// The reader drops what was typed; there is a way back to it.
    pub(super) fn stop_writing(&self) {
        let typed = self.typed.get_untracked().filter(|typed| !is_nothing(&typed.body, &typed.marks));
        let dropped = self.writing.get_untracked().zip(typed);
        let dropped = dropped.filter(|(writing, typed)| writing.body != typed.body || writing.marks != typed.marks);
        self.close_editor();
        if dropped.is_none() {
            return;
        }
        put(self.toast, Some(Toast::DraftDropped));
        let dropped =
            dropped.map(|(writing, typed)| Writing { shown: typed.body, shown_marks: typed.marks, ..writing });
        self.dropped.set_value(dropped);
    }

    /// The editor opens again with what was dropped last.
    pub(super) fn write_on(&self, now_ms: u64) {
        put(self.toast, None);
        let Some(writing) = self.dropped.try_update_value(Option::take).flatten() else { return };
        self.leave_editor();
        let body = writing.shown.clone();
        put(self.writing, Some(writing));
        self.type_note(body, now_ms);
    }

    fn close_editor(&self) {
        put(self.writing, None);
        put(self.typed, None);
    }

    /// What was written becomes a revision. An empty new note is no note; an emptied one is deleted. A tag is something.
    pub(super) fn keep_note(&self, body: &str, now_ms: u64) {
        let Some(writing) = self.writing.get_untracked() else { return };
        let (begun, marks) = match self.typed.get_untracked() {
            Some(typed) => (Some(typed.at), typed.marks),
            None => (None, writing.shown_marks.clone()),
        };
        let now = self.next_moment(now_ms);
        self.close_editor();
        let revision = self.revision_of(&writing, (body, marks), begun.unwrap_or(now), now);
        let deleted = revision.as_ref().is_some_and(|revision| revision.content.deleted);
        self.record(revision);
        if deleted {
            put(self.toast, Some(Toast::NoteDeleted));
        }
    }

    /// What the editor holds would become: named by the moment `at` of its first keystroke, and as old as `now`.
    fn revision_of(&self, writing: &Writing, (body, marks): (&str, Marks), at: Hlc, now: Hlc) -> Option<Revision> {
        let empty = is_nothing(body, &marks);
        let Marks { tags, colour } = marks;
        let revision = match &writing.id {
            None if empty => None,
            None => {
                let content = Content { tags, colour, ..Content::new(writing.target.clone(), body) };
                Some(Revision::created(self.catalogue().dataset.id.clone(), content, at))
            }
            Some(id) if empty => self.annotations.with_untracked(|all| all.deleted(id, at)),
            Some(id) => self.annotations.with_untracked(|all| {
                let from = writing.from.as_ref()?;
                let content = all.revision(id, from)?.content.clone();
                all.edited_from(
                    id,
                    from,
                    Content { body: body.to_owned(), tags, colour, deleted: false, ..content },
                    at,
                )
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
        let Content { body, tags, colour, .. } = theirs.content.clone();
        let marks = Marks { tags, colour };
        let typed = (typed.body.trim_end() != body || typed.marks != marks).then(|| {
            let at = self.next_moment(now_ms);
            Typed { at, last: at, ..typed }
        });
        let (shown, shown_marks) = match &typed {
            Some(typed) => (typed.body.clone(), typed.marks.clone()),
            None => (body.clone(), marks.clone()),
        };
        let (id, from) = (Some(theirs.id.clone()), Some(own));
        put(self.writing, Some(Writing { id, from, body, marks, shown, shown_marks, ..writing }));
        put(self.typed, typed);
    }

    /// What has been typed and not been kept yet, as it would be kept. Follows the editor.
    pub fn draft(&self) -> Option<Draft> {
        let (writing, typed) = (self.writing.get()?, self.typed.get()?);
        let body = typed.body.trim_end();
        let is_nothing = is_nothing(body, &typed.marks);
        let revision =
            if is_nothing { None } else { self.revision_of(&writing, (body, typed.marks), typed.at, typed.last) };
        revision.map(|revision| Draft { typed_ms: typed.now_ms, revision })
    }
}

/// Neither text nor tag: nothing that could be found again.
fn is_nothing(body: &str, marks: &Marks) -> bool {
    body.trim().is_empty() && marks.tags.is_empty()
}
