//! Notes on words of a text and on statements: the button beside what is selected, the list of sentences for who has
//! no pointer, and the editor that both open. All of it lies above whatever page is open, in one layer of the body.
//!
//! Of the second file of wasm. Which texts there are, the page's own attributes say (`parts::anchored`).

mod editor;
mod picker;
mod selected;

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use super::parts::anchored::shortened;
use super::parts::icons::{Icon, icon};
use super::parts::links::words as words_of;
use crate::codec::route::Page;
use crate::dom::{Piece, dynamic, el, listen_window_first, mounted};
use crate::domain::annotation::{Passage, Span, Target, text_named};
use crate::store::{Action, NoteAction, Workspace, Writing};
pub use picker::button as choose_button;

/// The attribute of a statement's row, and of what else a note by key is on: the id of the assertion.
pub const STATEMENT: &str = "data-statement";

thread_local! {
    /// What had the focus when the editor was opened: it gets it back.
    static OPENER: RefCell<Option<HtmlElement>> = const { RefCell::new(None) };
}

/// Puts the layer in the page, for as long as the current owner lives.
pub fn ready(workspace: Workspace) {
    let Some(body) = document().body() else { return };
    let selection = selected::Selection::new();
    let layer = el("aside")
        .class("passages")
        .attr_word("aria-label", move || workspace.messages().pages().passages.region)
        .child(selected::button(workspace, selection))
        .child(editor::sheet(workspace))
        .child(picker::dialog(workspace));
    mounted(&body, layer);
    selection.follow();
    listen_window_first(
        "keydown",
        Box::new(move |event| {
            if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
                pressed(workspace, selection, event);
            }
        }),
    );
}

/// `n` notes what is selected or the statement that has the focus; `q` lists sentences; Esc takes the button away.
fn pressed(workspace: Workspace, selection: selected::Selection, event: &KeyboardEvent) {
    let is_plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key() && !event.is_composing();
    let focused = document().active_element();
    if !is_plain || workspace.dialog_now().is_some() || focused.as_ref().is_some_and(takes_letters) {
        return;
    }
    let is_done = match event.key().as_str() {
        "n" => selection.note(workspace) || note_focused(workspace, focused.as_ref()),
        "q" => picker::open(),
        "Escape" => selection.dismiss(),
        _ => false,
    };
    if is_done {
        event.prevent_default();
        event.stop_propagation();
    }
}

fn takes_letters(element: &Element) -> bool {
    matches!(element.closest("input, textarea, select, dialog, [contenteditable]"), Ok(Some(_)))
}

fn note_focused(workspace: Workspace, focused: Option<&Element>) -> bool {
    let row = focused.and_then(|focused| focused.closest("[data-statement]").ok().flatten());
    let Some(id) = row.and_then(|row| row.get_attribute(STATEMENT)) else { return false };
    write(workspace, Target::Statement(id));
    true
}

/// Opens the editor for a new note, and keeps in mind what had the focus.
pub fn write(workspace: Workspace, target: Target) {
    let focused = document().active_element().and_then(|focused| focused.dyn_into::<HtmlElement>().ok());
    OPENER.set(focused.filter(|focused| focused.tag_name() != "BODY"));
    workspace.apply(Action::Note(NoteAction::Write(target)));
}

/// The words of a text between two code points as what a note is on, if the dataset has the text as it is shown.
fn passage(
    workspace: Workspace,
    (of, name, language): (&Target, &str, &str),
    shown: &str,
    span: Span,
) -> Option<Target> {
    let text = text_named(&workspace.catalogue(), of, name, language).filter(|text| text == shown)?;
    let passage = Passage::quoted(of.clone(), name, language, &text, span)?;
    Some(Target::Passage(Box::new(passage)))
}

/// The button beside a statement, with how many notes there are on it.
pub fn note_button(workspace: Workspace, target: Target, words: &str) -> Piece {
    let (counted, words) = (target.clone(), shortened(words));
    let name = move || {
        let m = workspace.messages();
        let name = (m.pages().passages.on_this)(&words);
        match workspace.notes_on(&counted) {
            0 => name,
            count => name + m.lists.between + &(m.counts.notes)(count),
        }
    };
    let counted = target.clone();
    let count = move || {
        let count = workspace.notes_on(&counted);
        (0 < count).then(|| words_of("span", "notemark", &count.to_string()))
    };
    let button = el("button")
        .class("note-on")
        .attr("type", "button")
        .attr_text("aria-label", name)
        .child(icon(Icon::Note))
        .child(dynamic(count))
        .on_click(move || write(workspace, target.clone()));
    Piece::Many(vec![" ".into(), button.into()])
}

/// Whether the page that is open has a place of its own for notes on this.
fn has_own_place(page: &Page, target: &Target) -> bool {
    match target {
        Target::Passage(_) | Target::Statement(_) => false,
        Target::Dataset => matches!(page, Page::Data | Page::Notes | Page::Shared(_)),
        _ => true,
    }
}

/// The note that is being begun in this layer, if one is: its editor may be the only thing that the reader sees of it.
fn here(workspace: Workspace) -> Option<Writing> {
    workspace.writing().filter(|writing| writing.id.is_none() && !has_own_place(&workspace.page(), &writing.target))
}
