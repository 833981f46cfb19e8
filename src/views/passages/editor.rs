//! The editor for a note on words of a text or on a statement, with the words. A sheet at the window's edge: whoever
//! writes still sees the text. Whoever leaves it comes back to where they were.

use std::cell::Cell;

use leptos::prelude::*;

use super::{OPENER, here};
use crate::browser::frame::next_frame;
use crate::dom::{El, Piece, dynamic, el, follow, none};
use crate::domain::annotation::Target;
use crate::store::{Workspace, Writing};
use crate::views::parts::links::{words, words_if};
use crate::views::parts::names;
use crate::views::parts::note_box::note_editor;

/// As long as what is kept after the words of a text that goes on.
const FULL: u64 = 32;

thread_local! {
    static IS_CUT: Cell<bool> = const { Cell::new(false) };
}

/// Whether the editor that opens next is to say that not all of the selection is quoted.
pub fn say_cut(is_cut: bool) {
    IS_CUT.set(is_cut);
}

pub fn sheet(workspace: Workspace) -> Piece {
    let mut was_open = false;
    follow(move || {
        let is_open = here(workspace).is_some();
        if was_open && !is_open {
            next_frame(give_focus_back);
        }
        was_open = is_open;
    });
    dynamic(move || match here(workspace) {
        Some(writing) => untrack(|| open(workspace, writing)).into(),
        None => none(),
    })
}

fn open(workspace: Workspace, writing: Writing) -> El {
    let target = writing.target.clone();
    let is_cut = IS_CUT.take();
    let quote = dynamic(move || quoted(workspace, &target));
    let cut = is_cut
        .then(|| el("p").class("sub").attr("role", "status").word(move || workspace.messages().pages().passages.cut));
    el("section")
        .class("note-sheet")
        .attr_word("aria-label", move || workspace.messages().pages().passages.region)
        .child(quote)
        .child(cut)
        .child(note_editor(workspace, writing))
}

/// The words that the note is on. Reads the language.
fn quoted(workspace: Workspace, target: &Target) -> Piece {
    match target {
        Target::Passage(passage) => {
            let context = |text: &str| words("span", "context", text);
            // Code points of the text: where it goes on, dots say so.
            let lead =
                if passage.position.is_some_and(|(start, _)| start > length(&passage.prefix)) { "…" } else { "" };
            let trail = if FULL <= length(&passage.suffix) { "…" } else { "" };
            el("blockquote")
                .class("quote")
                .attr("lang", &passage.language)
                .child(words_if("span", "context", lead))
                .child(context(&passage.prefix))
                .child(el("mark").text(&passage.exact))
                .child(context(&passage.suffix))
                .child(words_if("span", "context", trail))
                .into()
        }
        Target::Statement(id) => {
            let said = names::statement(&workspace.catalogue(), id, workspace.lang());
            said.map(|said| words("blockquote", "quote", &said)).into()
        }
        _ => none(),
    }
}

fn length(text: &str) -> u64 {
    u64::try_from(text.chars().count()).unwrap_or(u64::MAX)
}

/// To what had the focus, unless the reader is elsewhere already or it has gone.
fn give_focus_back() {
    let Some(opener) = OPENER.take() else { return };
    if opener.is_connected() && document().active_element().is_none_or(|active| active.tag_name() == "BODY") {
        let _ = opener.focus();
    }
}
