//! The notes that one view shows: each with its text as it is meant to be read, its tags, colour, date and buttons.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::focus_if_lost;
use crate::browser::clock::{now_ms, offset_minutes};
use crate::codec::record::utc;
use crate::dom::{El, Piece, dynamic, el, when};
use crate::domain::annotation::{AnnotationId, Revision};
use crate::domain::order::sorted;
use crate::store::{Action, NoteAction, Workspace};
use crate::text::{Lang, note_day_said};
use crate::views::parts::links::words;
use crate::views::parts::markdown::{level_above, rendered};
use crate::views::parts::names;
use crate::views::parts::versions;

/// What a list of notes is ordered by. Which member means what is the list's to say.
pub type Place = (u64, String, u64);

/// The notes by their places; among equals as they came.
pub fn in_order(mut notes: Vec<(Place, AnnotationId)>) -> Vec<AnnotationId> {
    sorted(&mut notes, |a, b| a.0 < b.0);
    notes.into_iter().map(|(_, id)| id).collect()
}

/// The notes that one view shows, by number: a row's key is a number.
#[derive(Clone)]
pub struct Notes {
    pub(super) workspace: Workspace,
    known: Rc<RefCell<Vec<AnnotationId>>>,
    /// The note whose own button opened its editor: the focus returns to that.
    edited: Rc<Cell<Option<usize>>>,
}

impl Notes {
    pub fn new(workspace: Workspace) -> Self {
        Self { workspace, known: Rc::default(), edited: Rc::default() }
    }

    /// The number of a note: a new one when it is seen for the first time.
    pub fn number(&self, id: &AnnotationId) -> usize {
        let mut known = self.known.borrow_mut();
        known.iter().position(|other| other == id).unwrap_or_else(|| {
            known.push(id.clone());
            known.len() - 1
        })
    }

    pub fn id(&self, number: usize) -> AnnotationId {
        self.known.borrow().get(number).cloned().unwrap_or_default()
    }

    /// The note as it stands.
    pub fn current(&self, number: usize) -> Option<Revision> {
        let id = self.id(number);
        self.workspace.with_annotations(|all| all.current(&id).cloned())
    }

    /// The note's text; where it was changed in two windows at once, both, for the reader to choose.
    pub fn text(&self, number: usize) -> Piece {
        let (one, both) = (self.clone(), self.clone());
        let id = self.id(number);
        let workspace = self.workspace;
        let differ = Memo::new(move |_| workspace.with_annotations(|all| !all.versions_in_conflict(&id).is_empty()));
        Piece::Many(vec![
            when(move || !differ.get(), move || one.body(number)),
            when(move || differ.get(), move || versions::versions(both.workspace, &both.id(number))),
        ])
    }

    fn body(&self, number: usize) -> Piece {
        let (workspace, id) = (self.workspace, self.id(number));
        // Only a note whose own text has changed is built anew.
        let body = Memo::new(move |_| {
            let said = |note: &Revision| note.content.body.clone();
            workspace.with_annotations(|all| all.current(&id).map(said)).unwrap_or_default()
        });
        dynamic(move || {
            body.with(|body| (!body.trim().is_empty()).then(|| rendered(body, level_above(&workspace.page_now()))))
        })
    }

    /// The note's colour in a word, and its tags.
    pub fn tags(&self, number: usize) -> Piece {
        let notes = self.clone();
        dynamic(move || {
            let Some(Revision { content, .. }) = notes.current(number) else { return Vec::new() };
            marks_said(notes.workspace.lang(), content.colour.as_deref(), &content.tags)
        })
    }

    /// The name of the note's colour, for its element.
    pub fn colour(&self, number: usize) -> Option<String> {
        self.current(number).and_then(|note| note.content.colour)
    }

    /// The day on which the note was last changed, by the reader's own clock.
    pub fn date(&self, number: usize) -> El {
        let (notes, again) = (self.clone(), self.clone());
        let changed_ms = move |notes: &Self| notes.current(number).map_or(0, |note| note.modified_ms());
        el("time").attr_text("datetime", move || utc(changed_ms(&again))).text_fn(move || {
            let at = changed_ms(&notes);
            note_day_said(notes.workspace.lang(), at, offset_minutes(at))
        })
    }

    /// Edit and delete. Deleting asks nothing: it can be taken back.
    pub fn buttons(&self, number: usize) -> Piece {
        let workspace = self.workspace;
        let (edit, delete) = (self.clone(), self.clone());
        let edit = self.button(number, false).on_click(move || {
            edit.edited.set(Some(number));
            workspace.apply(Action::Note(NoteAction::EditNote(edit.id(number))));
        });
        let delete = self.button(number, true).on_click(move || {
            workspace.apply(Action::Note(NoteAction::DeleteNote { id: delete.id(number), now_ms: now_ms() }))
        });
        // The buttons are built anew when the editor closes: then this one is where the reader was.
        if self.edited.get() == Some(number) {
            self.edited.set(None);
            focus_if_lost(edit.clone());
        }
        Piece::Many(vec![edit.into(), delete.into()])
    }

    fn button(&self, number: usize, deletes: bool) -> El {
        let workspace = self.workspace;
        let notes = self.clone();
        let named = move || {
            let target = notes.current(number).map(|note| note.content.target)?;
            let (name, _) = names::target(&workspace.catalogue(), &target, workspace.lang());
            let m = &workspace.messages().notes;
            Some(if deletes { (m.delete_named)(&name) } else { (m.edit_named)(&name) })
        };
        let word = move || {
            let m = &workspace.messages().notes;
            if deletes { m.delete } else { m.edit }
        };
        el("button").attr("type", "button").attr_fn("aria-label", named).word(word)
    }
}

/// A colour in a word beside its dot, and tags, each in an element of its own.
pub fn marks_said(lang: Lang, colour: Option<&str>, tags: &[String]) -> Vec<El> {
    let colour = colour.filter(|colour| !colour.is_empty()).map(|colour| {
        let word = lang.messages().pages().note_tools.colour_named(colour);
        el("span").class("colour").child(dot(Some(colour))).text(word)
    });
    // What a tag says is between its own ends: it may be in a script of the other direction.
    let tag = |tag: &String| el("span").class("tag").text("#").child(words("bdi", "", tag));
    colour.into_iter().chain(tags.iter().map(tag)).collect()
}

/// The dot that shows a colour. Its name is said beside it.
pub fn dot(colour: Option<&str>) -> El {
    let dot = el("span").class("dot").attr("aria-hidden", "true");
    colour.into_iter().fold(dot, |dot, colour| dot.attr("data-colour", colour))
}
