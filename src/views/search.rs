//! Search over everything: a box in the header, its results below it, walked by arrow keys.

mod results;

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement, KeyboardEvent, Node};

use super::parts::icons::{Icon, icon};
use super::rest;
use crate::codec::route::Page;
use crate::dom::{El, Piece, after_change, dynamic, el, listen_window, none};
use crate::store::{Action, Dialog, Workspace};

pub use results::results as found;

/// What the box and its results share.
#[derive(Clone)]
pub struct Found {
    typed: RwSignal<String>,
    /// The row that Enter opens.
    at: RwSignal<usize>,
    /// So many rows are listed now.
    count: RwSignal<usize>,
    /// Where each of them leads.
    pages: Rc<RefCell<Vec<Page>>>,
}

pub fn search_box(workspace: Workspace) -> El {
    let found = Found {
        typed: RwSignal::new(String::new()),
        at: RwSignal::new(0),
        count: RwSignal::new(0),
        pages: Rc::default(),
    };
    let input = input(workspace, &found);
    let field = el("label")
        .class("search")
        .child(icon(Icon::Search))
        .child(el("span").class("vh").word(move || workspace.messages().search.label))
        .child(input.clone())
        .child(el("kbd").attr("aria-hidden", "true").text("/"));
    let shut = input.clone();
    let close_button = el("button")
        .class("icon only-phone")
        .attr("type", "button")
        .attr_word("aria-label", move || workspace.messages().common.close)
        .on_click(move || close(workspace, &shut))
        .child(icon(Icon::Close));
    let typed = found.typed;
    let open = Memo::new(move |_| listed(workspace, typed));
    let frame = el("div")
        .class("searchbox")
        .flag_fn("data-open", move || is_open(workspace))
        .child(field)
        .child(close_button)
        .child(dynamic(move || if open.get() { results(workspace, &found) } else { nothing(&found) }));
    // `/` and the button of a phone open the search; whoever opens it gets the focus in the box.
    after_change(
        move || _ = is_open(workspace),
        move || {
            if workspace.dialog_now() == Some(Dialog::Search) {
                input.focus();
                if let Some(input) = input.as_dom::<HtmlInputElement>() {
                    input.select();
                }
            }
        },
    );
    let around = frame.node().clone();
    listen_window(
        "pointerdown",
        Box::new(move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            if workspace.dialog_now() == Some(Dialog::Search) && !around.contains(target.as_ref()) {
                workspace.apply(Action::Show(None));
            }
        }),
    );
    frame
}

fn is_open(workspace: Workspace) -> bool {
    workspace.dialog() == Some(Dialog::Search)
}

fn listed(workspace: Workspace, typed: RwSignal<String>) -> bool {
    is_open(workspace) && typed.with(|typed| !typed.trim().is_empty())
}

fn close(workspace: Workspace, input: &El) {
    workspace.apply(Action::Show(None));
    if let Some(input) = input.as_dom::<HtmlInputElement>() {
        let _ = input.blur();
    }
}

fn input(workspace: Workspace, found: &Found) -> El {
    let Found { typed, at, count, .. } = *found;
    let input = el("input")
        .attr("type", "search")
        .attr_word("placeholder", move || workspace.messages().search.placeholder)
        .attr("autocomplete", "off")
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "found")
        .attr_bool("aria-expanded", move || listed(workspace, typed))
        .attr_fn("aria-activedescendant", move || (count.get() > 0).then(|| row_id(at.get())))
        .prop_fn("value", move || JsValue::from_str(&typed.get()))
        .on_input(move |text| {
            typed.set(text);
            at.set(0);
            workspace.apply(Action::Show(Some(Dialog::Search)));
        })
        .on::<Event>("focus", move |_| workspace.apply(Action::Show(Some(Dialog::Search))));
    let (own, found) = (input.clone(), found.clone());
    input.on::<KeyboardEvent>("keydown", move |event| {
        if pressed(workspace, &own, &found, event) {
            event.prevent_default();
        }
    })
}

/// What a key does in the box. False if it is the box's own.
fn pressed(workspace: Workspace, input: &El, found: &Found, event: &KeyboardEvent) -> bool {
    let at = found.at.get_untracked();
    let last = found.count.get_untracked().saturating_sub(1);
    match event.key().as_str() {
        "ArrowDown" => found.at.set(if at < last { at + 1 } else { 0 }),
        "ArrowUp" => found.at.set(at.checked_sub(1).unwrap_or(last)),
        "Escape" => close(workspace, input),
        // An input method's Enter chooses a word, not a result.
        "Enter" if !event.is_composing() => {
            let page = found.pages.borrow().get(at).cloned();
            let Some(page) = page else { return false };
            close(workspace, input);
            workspace.apply(Action::Open(page));
        }
        _ => return false,
    }
    true
}

fn nothing(found: &Found) -> Piece {
    found.pages.borrow_mut().clear();
    found.count.set(0);
    none()
}

fn results(workspace: Workspace, found: &Found) -> Piece {
    let found = found.clone();
    rest::part(workspace, "search-results", move |rest| (rest.found)(workspace, &found))
}

fn row_id(index: usize) -> String {
    "found-".to_owned() + &index.to_string()
}
