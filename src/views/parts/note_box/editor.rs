//! The editor of a note: its text with a preview, tags and a colour. What it holds is a draft from the first keystroke on.
//!
//! The field is never written to while it is typed into, so that an input method can compose in it undisturbed.

use std::cell::Cell;

use leptos::prelude::*;
use web_sys::{Event, HtmlTextAreaElement, KeyboardEvent};

use super::{in_next_frame, marks};
use crate::browser::clock::now_ms;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, when};
use crate::store::{Action, NoteAction, Workspace, Writing};
use crate::views::parts::links::words;
use crate::views::parts::markdown::{SECTION, level_above, rendered};
use crate::views::parts::names;
use crate::views::parts::versions;

/// One editor is open at a time, so one id does.
const EDITOR_ID: &str = "note-text";

thread_local! {
    /// Whether the reader wants to see what becomes of the signs: of every editor of this tab.
    static PREVIEWS: Cell<bool> = const { Cell::new(false) };
}

/// The editor, for a new note and for one that exists.
pub fn note_editor(workspace: Workspace, writing: Writing) -> El {
    let is_new = writing.id.is_none();
    let missing = RwSignal::new(false);
    // A new note on the page of all notes has no target's heading above it.
    let page = workspace.page_now();
    let above = if is_new && page == Page::Notes { SECTION } else { level_above(&page) };
    let text = RwSignal::new(writing.shown.clone());
    let previews = RwSignal::new(PREVIEWS.get());
    let marked = RwSignal::new(writing.shown_marks);
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
        .attr_text("aria-describedby", move || {
            if missing.get() { "note-missing note-signs".to_owned() } else { "note-signs".to_owned() }
        })
        .text(&writing.shown)
        .on_input(move |body| {
            missing.set(false);
            text.set(body.clone());
            workspace.apply(Action::Note(NoteAction::Type { body, now_ms: now_ms() }));
        });
    focus_at_end(area.clone());
    let (submitted, entered) = (area.clone(), area.clone());
    let is_unmarked = move || marked.try_with_untracked(|marks| marks.tags.is_empty()) == Some(true);
    el("form")
        .class("note-form")
        .on::<Event>("submit", move |event| {
            event.prevent_default();
            keep(workspace, &submitted, is_new && is_unmarked(), missing);
        })
        .on::<KeyboardEvent>("keydown", move |event| {
            // Enter and Esc belong to the input method while it composes.
            if event.is_composing() {
                return;
            }
            if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
                event.prevent_default();
                keep(workspace, &entered, is_new && is_unmarked(), missing);
            } else if event.key() == "Escape" {
                event.prevent_default();
                event.stop_propagation();
                workspace.apply(Action::Note(NoteAction::StopWriting));
            }
        })
        .class_if("previews", move || previews.get())
        .attr_fn("data-colour", move || marked.with(|marks| marks.colour.clone()))
        .child(el("p").class("target").text_fn(heading))
        .child(top(workspace, previews))
        .child(el("div").class("sides").child(area).child(preview(workspace, text, previews, above)))
        .child(dynamic(move || signs(workspace)))
        .child(marks::fields(workspace, marked))
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

/// The field's name, and the way to see what becomes of the signs.
fn top(workspace: Workspace, previews: RwSignal<bool>) -> El {
    let toggle = el("button")
        .attr("type", "button")
        .class("btn quiet")
        .attr_bool("aria-pressed", move || previews.get())
        .word(move || workspace.messages().pages().note_tools.preview)
        .on_click(move || {
            previews.update(|previews| *previews = !*previews);
            PREVIEWS.set(previews.try_get_untracked().unwrap_or_default());
        });
    let label = el("label").attr("for", EDITOR_ID).word(move || workspace.messages().notes.label);
    el("div").class("top").child(label).child(toggle)
}

/// The note as it will be read, beside the field or below it.
fn preview(workspace: Workspace, text: RwSignal<String>, previews: RwSignal<bool>, above: u8) -> Piece {
    let shown = move || {
        if text.with(|text| text.trim().is_empty()) {
            return words("p", "hint", workspace.messages().pages().note_tools.preview_empty);
        }
        text.with(|text| rendered(text, above))
    };
    when(
        move || previews.get(),
        move || {
            el("div")
                .class("preview")
                .attr("role", "region")
                .attr("tabindex", "0")
                .attr_word("aria-label", move || workspace.messages().pages().note_tools.preview)
                .child(dynamic(shown))
        },
    )
}

/// The signs that the field knows. Reads the language.
fn signs(workspace: Workspace) -> El {
    let m = &workspace.messages().pages().note_tools;
    let line = el("p").class("hint").attr("id", "note-signs").text(m.signs);
    m.signs_shown
        .iter()
        .fold(line, |line, (before, word, after)| line.text(" ").child(el("code").text(before).text(word).text(after)))
}

fn keep(workspace: Workspace, area: &El, must_say: bool, missing: RwSignal<bool>) {
    let Some(text) = area.as_dom::<HtmlTextAreaElement>() else { return };
    let body = text.value().trim_end().to_owned();
    // An emptied note is deleted, with a way back; an empty new one would vanish without a word.
    if must_say && body.trim().is_empty() {
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
