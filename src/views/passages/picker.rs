//! The page's sentences, to choose one from without a pointer: what a selection is for who has one.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement};

use super::{passage, write};
use crate::dom::{El, Piece, dynamic, el, later};
use crate::domain::annotation::{Span, Target, cut, sentences};
use crate::store::Workspace;
use crate::views::parts::anchored::{NAMES, TEXTS, thing_of};
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::links::words;

/// One sentence of a text that the page shows.
#[derive(Clone)]
pub struct Sentence {
    of: Target,
    name: String,
    language: String,
    whole: String,
    span: Span,
}

thread_local! {
    /// What the dialog lists: nothing while it is closed. One dialog is all there is.
    static LIST: Cell<Option<RwSignal<Vec<Sentence>>>> = const { Cell::new(None) };
}

/// The way to the list, beside the notes of a page.
pub fn button(workspace: Workspace) -> El {
    el("button")
        .class("btn quiet")
        .attr("type", "button")
        .word(move || workspace.messages().pages().passages.choose)
        .on_click(|| {
            open();
        })
}

/// Lists what the page shows now; false where it shows no text.
pub fn open() -> bool {
    let found = shown();
    let Some(list) = LIST.get().filter(|_| !found.is_empty()) else { return false };
    list.set(found);
    true
}

/// The sentences of the page's texts, each text once.
fn shown() -> Vec<Sentence> {
    let Ok(found) = document().query_selector_all(TEXTS) else { return Vec::new() };
    let texts = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    let mut seen: Vec<(String, String)> = Vec::new();
    let mut out = Vec::new();
    for text in texts {
        let [of, name, language] = NAMES.map(|name| text.get_attribute(name).unwrap_or_default());
        let (Some(thing), whole) = (thing_of(&of), text.text_content().unwrap_or_default()) else { continue };
        if seen.contains(&(of.clone(), name.clone())) {
            continue;
        }
        seen.push((of, name.clone()));
        for span in sentences(&whole) {
            let (name, language) = (name.clone(), language.clone());
            out.push(Sentence { of: thing.clone(), name, language, whole: whole.clone(), span });
        }
    }
    out
}

/// A dialog of the browser's own: it keeps the focus while it is open, and gives it back.
pub fn dialog(workspace: Workspace) -> El {
    let list = RwSignal::new(Vec::new());
    LIST.set(Some(list));
    let m = move || &workspace.messages().pages().passages;
    let shut = move || list.set(Vec::new());
    let close = el("button")
        .class("icon")
        .attr("type", "button")
        .attr_word("aria-label", move || workspace.messages().common.close)
        .on_click(shut)
        .child(icon(Icon::Close));
    let heading = el("h2").attr("id", "sentences-heading").word(move || m().choose_title);
    let top = el("div").class("dialog-top").child(heading).child(close);
    let lead = el("p").class("sub").word(move || m().choose_lead);
    let dialog = el("dialog")
        .class("sentences")
        .attr("aria-labelledby", "sentences-heading")
        .on::<Event>("close", move |_| shut())
        .child(top)
        .child(lead)
        .child(dynamic(move || rows(workspace, list)));
    if let Some(dialog) = dialog.as_dom::<HtmlDialogElement>() {
        crate::dom::follow(move || {
            let is_open = !list.with(Vec::is_empty);
            if is_open && !dialog.open() {
                let _ = dialog.show_modal();
            } else if !is_open && dialog.open() {
                dialog.close();
            }
        });
    }
    dialog
}

fn rows(workspace: Workspace, list: RwSignal<Vec<Sentence>>) -> Piece {
    let mut rows = el("ul");
    for sentence in list.get() {
        let text = cut(&sentence.whole, sentence.span);
        let button = words("button", "", &text).attr("type", "button").attr("lang", &sentence.language);
        rows = rows.child(el("li").child(button.on_click(move || {
            list.set(Vec::new());
            let Sentence { of, name, language, whole, span } = sentence.clone();
            // Once the dialog has given the focus back.
            later(move || {
                if let Some(target) = passage(workspace, (&of, &name, &language), &whole, span) {
                    write(workspace, target);
                }
            });
        })));
    }
    rows.into()
}
