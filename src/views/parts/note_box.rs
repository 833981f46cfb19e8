//! The notes on one thing: read, write, edit in place, delete. A note is shown as plain text, never as markup.
//!
//! What is being written is a draft of the editor until it is kept. The focus goes into the editor when that opens,
//! and back to the button that opened it.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{Event, HtmlTextAreaElement, KeyboardEvent};

use super::about;
use super::anchored::NOTE;
use super::icons::{Icon, icon};
use super::links::words;
use super::names;
use super::versions;
use crate::browser::clock::{now_ms, offset_minutes};
use crate::browser::frame::next_frame;
use crate::codec::record::utc;
use crate::dom::{El, Piece, dynamic, each, el, follow, when};
use crate::domain::annotation::{AnnotationId, Revision, Target};
use crate::domain::order::sorted;
use crate::store::{Action, NoteAction, Workspace, Writing};
use crate::text::note_day_said;
use crate::views::passages::choose_button;

/// One editor is open at a time, so one id does.
const EDITOR_ID: &str = "note-text";
/// The row of the editor for a new note.
const NEW: usize = usize::MAX;

/// The notes on a thing, and the way to add one. Brings no heading.
pub fn note_box(workspace: Workspace, target: Target) -> Piece {
    let notes = Notes::new(workspace);
    let composing = {
        let target = target.clone();
        move || workspace.writing().is_some_and(|writing| writing.id.is_none() && writing.target == target)
    };
    let keys = {
        let (notes, target, composing) = (notes.clone(), target.clone(), composing.clone());
        move || {
            let editing = workspace.writing().and_then(|writing| writing.id);
            let ids = workspace.with_annotations(|all| {
                // Oldest first: a note that is edited stays where it is.
                let place = |note: &Revision| (all.created_ms(&note.id).unwrap_or_default(), note.id.0.clone(), 0);
                in_order(
                    all.on_page_of(&workspace.catalogue(), &target)
                        .into_iter()
                        .map(|note| (place(note), note.id.clone()))
                        .collect(),
                )
            });
            // A note and its editor are two rows, of which one is there.
            let row = |id: &AnnotationId| notes.number(id) * 2 + usize::from(editing.as_ref() == Some(id));
            let mut keys: Vec<usize> = ids.iter().map(row).collect();
            // A note that was deleted elsewhere while it is being changed here: what is typed must not go with it.
            let is_here = || workspace.writing().is_some_and(|writing| writing.target == target);
            if let Some(id) = editing.filter(|id| !ids.contains(id) && is_here()) {
                keys.push(notes.number(&id) * 2 + 1);
            }
            if composing() {
                keys.push(NEW);
            }
            keys
        }
    };
    let row = move |key: usize| match workspace.writing() {
        Some(writing) if key == NEW || key % 2 == 1 => note_editor(workspace, writing),
        _ => card(&notes, key / 2),
    };
    let add = el("button")
        .class("btn")
        .attr("type", "button")
        .child(icon(Icon::Note))
        .word(move || workspace.messages().notes.add)
        .on_click(move || workspace.apply(Action::Note(NoteAction::Write(target.clone()))));
    give_focus_back(&add, composing.clone());
    let add = el("p").class("btns").flag_fn("hidden", composing).child(add).child(choose_button(workspace));
    Piece::Many(vec![each(keys, row), add.into()])
}

/// One note beside its target.
fn card(notes: &Notes, number: usize) -> El {
    let meta = el("p").class("meta").child(notes.tags(number)).child(notes.date(number)).child(notes.buttons(number));
    let current = notes.clone();
    let about = about::words_of(notes.workspace, move || current.current(number));
    let note = el("article").class("note").attr(NOTE, &notes.id(number).0).attr("tabindex", "-1");
    note.child(about).child(notes.text(number)).child(meta)
}

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
    workspace: Workspace,
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

    fn body(&self, number: usize) -> El {
        let notes = self.clone();
        el("p").class("body").text_fn(move || notes.current(number).map(|note| note.content.body).unwrap_or_default())
    }

    /// The note's tags, which a later build or another program wrote.
    pub fn tags(&self, number: usize) -> Piece {
        let notes = self.clone();
        dynamic(move || {
            let tags = notes.current(number).map(|note| note.content.tags).unwrap_or_default();
            tags.iter().map(|tag| words("span", "tag", &("#".to_owned() + tag))).collect::<Vec<El>>()
        })
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

/// The editor, for a new note and for one that exists.
pub fn note_editor(workspace: Workspace, writing: Writing) -> El {
    let is_new = writing.id.is_none();
    let missing = RwSignal::new(false);
    let target = writing.target;
    let heading = move || {
        let (name, _) = names::target(&workspace.catalogue(), &target, workspace.lang());
        let m = &workspace.messages().notes;
        if is_new { (m.writing_on)(&name) } else { (m.edit_named)(&name) }
    };
    let area = el("textarea")
        .attr("id", EDITOR_ID)
        .attr("rows", "4")
        .attr_word("placeholder", move || workspace.messages().notes.placeholder)
        .attr_fn("aria-invalid", move || missing.get().then(|| "true".to_owned()))
        .attr_fn("aria-describedby", move || missing.get().then(|| "note-missing".to_owned()))
        .text(&writing.shown)
        .on_input(move |body| {
            missing.set(false);
            workspace.apply(Action::Note(NoteAction::Type { body, now_ms: now_ms() }));
        });
    focus_at_end(area.clone());
    let (submitted, entered) = (area.clone(), area.clone());
    el("form")
        .class("note-form")
        .on::<Event>("submit", move |event| {
            event.prevent_default();
            keep(workspace, &submitted, is_new, missing);
        })
        .on::<KeyboardEvent>("keydown", move |event| {
            // Enter and Esc belong to the input method while it composes.
            if event.is_composing() {
                return;
            }
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                keep(workspace, &entered, is_new, missing);
            } else if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                workspace.apply(Action::Note(NoteAction::StopWriting));
            }
        })
        .child(el("p").class("target").text_fn(heading))
        .child(el("label").attr("for", EDITOR_ID).word(move || workspace.messages().notes.label))
        .child(area)
        .child(versions::meanwhile(workspace))
        .child(dynamic(move || {
            let said = workspace.messages().notes.empty_text;
            missing.get().then(|| words("p", "error", said).attr("id", "note-missing").attr("role", "alert"))
        }))
        .child(dynamic(move || editor_buttons(workspace)))
}

/// Reads the language: the focus is elsewhere when that changes.
fn editor_buttons(workspace: Workspace) -> El {
    let m = &workspace.messages().notes;
    let cancel = words("button", "btn quiet", m.cancel)
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::Note(NoteAction::StopWriting)));
    let hint = el("span").class("hint").child(el("kbd").text("Ctrl")).text(" + ").child(el("kbd").text("Enter"));
    el("p").class("btns").child(words("button", "btn primary", m.save).attr("type", "submit")).child(cancel).child(hint)
}

fn keep(workspace: Workspace, area: &El, is_new: bool, missing: RwSignal<bool>) {
    let Some(text) = area.as_dom::<HtmlTextAreaElement>() else { return };
    let body = text.value().trim_end().to_owned();
    // An emptied note is deleted, with a way back; an empty new one would vanish without a word.
    if is_new && body.trim().is_empty() {
        missing.set(true);
        area.focus();
        return;
    }
    workspace.apply(Action::Note(NoteAction::KeepNote { body, now_ms: now_ms() }));
}

/// After the frame in which it appears: before it is in the page it takes no focus.
fn focus_at_end(area: El) {
    in_next_frame(Box::new(move || {
        let Some(area) = area.as_dom::<HtmlTextAreaElement>() else { return };
        let end = u32::try_from(area.value().encode_utf16().count()).unwrap_or(u32::MAX);
        let _ = area.focus();
        let _ = area.set_selection_range(end, end);
    }));
}

/// Puts the focus on a button when what it opened has closed, unless the reader is elsewhere already.
fn give_focus_back(button: &El, open: impl Fn() -> bool + 'static) {
    let button = button.clone();
    let mut was_open = false;
    follow(move || {
        let open = open();
        if was_open && !open {
            focus_if_lost(button.clone());
        }
        was_open = open;
    });
}

/// Focuses in the next frame, if nothing has the focus then.
fn focus_if_lost(element: El) {
    in_next_frame(Box::new(move || {
        if document().active_element().is_none_or(|active| active.tag_name() == "BODY") {
            element.focus();
        }
    }));
}

fn in_next_frame(run: Box<dyn FnOnce()>) {
    next_frame(run);
}
