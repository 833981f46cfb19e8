//! The notes on one thing: read, write, edit in place, delete. A note is shown by the signs in it, never as markup.
//!
//! What is being written is a draft of the editor until it is kept. The focus goes into the editor when that opens,
//! and back to the button that opened it.

mod editor;
mod marks;
mod rows;

use leptos::prelude::*;

use super::about;
use super::anchored::NOTE;
use super::icons::{Icon, icon};
use crate::browser::frame::next_frame;
use crate::dom::{El, Piece, each, el, follow};
use crate::domain::annotation::{AnnotationId, Revision, Target};
use crate::store::{Action, NoteAction, Workspace};
use crate::views::passages::choose_button;

pub use editor::note_editor;
pub use rows::{Notes, Place, dot, in_order, marks_said};

/// The row of the editor for a new note.
const NEW: usize = usize::MAX;

/// The notes on a thing, and the way to add one. Brings no heading.
pub fn note_box(workspace: Workspace, target: Target) -> Piece {
    let notes = Notes::new(workspace);
    // A period is of no page: beside it no sentence stands that could be chosen.
    let has_texts = !matches!(target, Target::Period { .. });
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
    let add = el("p").class("btns").flag_fn("hidden", composing).child(add);
    let add = if has_texts { add.child(choose_button(workspace)) } else { add };
    Piece::Many(vec![each(keys, row), add.into()])
}

/// One note beside its target.
fn card(notes: &Notes, number: usize) -> El {
    let meta = el("p").class("meta").child(notes.tags(number)).child(notes.date(number)).child(notes.buttons(number));
    let (own, current) = (notes.clone(), notes.clone());
    let about = about::words_of(notes.workspace, move || current.current(number));
    let note = el("article").class("note").attr(NOTE, &notes.id(number).0).attr("tabindex", "-1");
    note.attr_fn("data-colour", move || own.colour(number)).child(about).child(notes.text(number)).child(meta)
}

/// Puts the focus on a button when what it opened has closed, unless the reader is elsewhere already.
pub fn give_focus_back(button: &El, open: impl Fn() -> bool + 'static) {
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
