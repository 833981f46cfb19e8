//! Keys for every action, and the list of them.

use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement, KeyboardEvent};

use super::footer::copy_link;
use super::parts::icons::{Icon, icon};
use super::rest;
use super::timeline::{ZOOM_STEP, close_details, target_of};
use crate::browser::clock::now_ms;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, follow, listen_window, when};
use crate::domain::annotation::Target;
use crate::store::{Action, Dialog, NoteAction, Step, Workspace};
use crate::text::{Lang, Messages};
use crate::views::timeline::{details, gathered, marked};

/// Listens to the keys that no field is being typed into.
pub fn shortcuts(workspace: Workspace) {
    listen_window("keydown", Box::new(move |event| pressed(workspace, event.unchecked_ref())));
}

fn pressed(workspace: Workspace, event: &KeyboardEvent) {
    if event.default_prevented() || event.is_composing() || event.alt_key() {
        return;
    }
    let typing = is_typing(event);
    if event.ctrl_key() || event.meta_key() {
        // In a field, undo is the field's own.
        if typing {
            return;
        }
        let undo = match (event.key().to_ascii_lowercase().as_str(), event.shift_key()) {
            ("z", false) => Action::Note(NoteAction::Undo { now_ms: now_ms() }),
            ("z", true) | ("y", false) => Action::Note(NoteAction::Redo { now_ms: now_ms() }),
            _ => return,
        };
        event.prevent_default();
        workspace.apply(undo);
        return;
    }
    if typing {
        return;
    }
    let has_details = workspace.marked_now().is_none()
        && workspace.gathered_now().is_none()
        && workspace.page_now() == Page::Timeline
        && workspace.selection_now().is_some();
    if event.key() == "Escape" && has_details && workspace.dialog_now().is_none() {
        event.prevent_default();
        close_details(workspace);
    } else if let Some(action) = action(workspace, &event.key()) {
        event.prevent_default();
        // What isn't about one thing is noted on the whole dataset: where all notes are, if that isn't here.
        let is_elsewhere = workspace.page_now() != Page::Data;
        if is_elsewhere && matches!(action, Action::Note(NoteAction::Write(Target::Dataset))) {
            workspace.apply(Action::Open(Page::Notes));
        }
        workspace.apply(action);
    } else if event.key() == "c" {
        copy_link(workspace);
    }
}

/// What a key does on the whole page.
fn action(workspace: Workspace, key: &str) -> Option<Action> {
    let on_timeline = workspace.page_now() == Page::Timeline;
    Some(match key {
        "/" => Action::Show(Some(Dialog::Search)),
        "?" => Action::Show(Some(Dialog::Keys)),
        "1" => Action::Open(Page::Timeline),
        "2" => Action::Open(Page::Countries),
        "3" => Action::Open(Page::Actors),
        "4" => Action::Open(Page::Notes),
        "5" => Action::Open(Page::Data),
        "t" => Action::Wear(workspace.theme_now().next()),
        "l" => {
            let now = workspace.lang_now();
            Action::Speak(Lang::ALL.into_iter().cycle().skip_while(|lang| *lang != now).nth(1).unwrap_or(now))
        }
        "v" => Action::Open(if workspace.page_now() == Page::Table { Page::Timeline } else { Page::Table }),
        "n" => Action::Note(NoteAction::Write(here(workspace).unwrap_or(Target::Dataset))),
        "+" | "=" if on_timeline => Action::ZoomBy { factor: ZOOM_STEP },
        "-" if on_timeline => Action::ZoomBy { factor: 1.0 / ZOOM_STEP },
        "0" if on_timeline => Action::Fit,
        "z" if on_timeline => {
            details::fit(workspace);
            return None;
        }
        "m" if on_timeline => {
            marked::mark_sight(workspace);
            return None;
        }
        "]" | "j" if on_timeline => Action::Walk(Step::Next),
        "[" | "k" if on_timeline => Action::Walk(Step::Previous),
        "Escape" => match workspace.dialog_now() {
            Some(_) => Action::Show(None),
            None if workspace.marked_now().is_some() => {
                marked::close(workspace);
                return None;
            }
            None if workspace.gathered_now().is_some() => {
                gathered::close(workspace);
                return None;
            }
            None => return None,
        },
        _ => return None,
    })
}

/// What a note made now would be about.
fn here(workspace: Workspace) -> Option<Target> {
    let catalogue = workspace.catalogue();
    match workspace.page_now() {
        Page::Timeline => workspace.selection_now().and_then(|id| target_of(&catalogue, id)),
        Page::Entry(kind, id) => catalogue.find(kind, &id).and_then(|id| target_of(&catalogue, id)),
        Page::Country(code) => catalogue.country(&code).map(|country| Target::Country(country.code.clone())),
        Page::Actor(id) => catalogue.actor(&id).map(|actor| Target::Actor(actor.id.clone())),
        _ => None,
    }
}

fn is_typing(event: &KeyboardEvent) -> bool {
    let Some(element) = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok()) else {
        return false;
    };
    let name = element.tag_name();
    let kind = element.get_attribute("type").unwrap_or_default();
    let ticked = matches!(kind.as_str(), "checkbox" | "radio" | "button" | "submit");
    matches!(name.as_str(), "TEXTAREA" | "SELECT") || (name == "INPUT" && !ticked)
}

/// The list of keys, in a native dialog: the browser keeps the focus in it and gives it back.
pub fn key_help(workspace: Workspace) -> El {
    let close_button = el("button")
        .class("icon")
        .attr("type", "button")
        .attr_word("aria-label", move || workspace.messages().common.close)
        .on_click(move || workspace.apply(Action::Show(None)))
        .child(icon(Icon::Close));
    let top = el("div")
        .class("dialog-top")
        .child(el("h2").attr("id", "keys-heading").word(move || workspace.messages().pages().keys.title))
        .child(close_button);
    let is_open = move || workspace.dialog() == Some(Dialog::Keys);
    let groups = when(is_open, move || rest::part(workspace, "", move |rest| (rest.keys)(workspace)));
    let dialog = el("dialog")
        .class("keys")
        .attr("aria-labelledby", "keys-heading")
        .on::<Event>("close", move |_| {
            if workspace.dialog_now() == Some(Dialog::Keys) {
                workspace.apply(Action::Show(None));
            }
        })
        .child(top)
        .child(el("div").class("groups").child(groups));
    if let Some(dialog) = dialog.as_dom::<HtmlDialogElement>() {
        follow(move || {
            let open = is_open();
            if open && !dialog.open() {
                let _ = dialog.show_modal();
            } else if !open && dialog.open() {
                dialog.close();
            }
        });
    }
    dialog
}

/// All keys with what they do.
pub fn key_list(workspace: Workspace) -> Piece {
    dynamic(move || groups(workspace.messages()))
}

fn groups(m: &'static Messages) -> Piece {
    let keys = &m.pages().keys;
    Piece::Many(vec![
        group(
            keys.everywhere,
            &[
                ("/", keys.search),
                ("?", keys.help),
                ("1 … 5", keys.places),
                ("v", keys.table),
                ("n", keys.note),
                ("q", m.pages().passages.key_choose),
                ("t", keys.theme),
                ("l", keys.language),
                ("c", m.share.copy_link),
                ("Ctrl+Z", keys.undo),
                ("Ctrl+Shift+Z", keys.redo),
                ("Esc", keys.close),
            ],
        ),
        group(
            keys.on_timeline,
            &[
                ("← → ↑ ↓", keys.rows),
                ("Home End", keys.ends),
                ("Shift+← Shift+→ PageUp PageDown", keys.pan),
                ("+ -", keys.zoom),
                ("0", keys.fit),
                ("z", keys.fit_selection),
                ("[ ]", keys.walk),
                ("Shift", keys.mark),
                ("m", keys.mark_sight),
                ("Enter", keys.open),
            ],
        ),
        group(
            m.pages().map.on_map,
            &[
                ("← → ↑ ↓", m.pages().map.countries),
                ("Enter", m.pages().map.choose_country),
                ("Esc", m.pages().map.let_go),
                ("+ -", keys.zoom),
                ("0", m.pages().map.whole),
                ("Shift+← Shift+→ Shift+↑ Shift+↓", m.pages().map.move_map),
            ],
        ),
        group(keys.in_notes, &[("Ctrl+Enter", keys.save), ("Esc", m.notes.cancel)]),
    ])
}

fn group(heading: &str, keys: &[(&str, &str)]) -> Piece {
    let mut list = el("dl");
    for (keys, meaning) in keys {
        let mut term = el("dt");
        for key in keys.split(' ') {
            term = term.child(el("kbd").text(key));
        }
        list = list.child(term).child(el("dd").text(meaning));
    }
    el("section").child(el("h3").text(heading)).child(list).into()
}
