//! The list of what is on the page. The hash is the route, so its links scroll by themselves.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, MouseEvent};

use super::sections::{Section, sections};
use crate::dom::{El, el};
use crate::domain::catalogue::EntryId;
use crate::store::Workspace;
use crate::views::parts::links::link;
use crate::views::parts::names;

/// Reads the language.
pub fn contents(workspace: Workspace, id: EntryId) -> El {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let mut list = el("nav").class("toc").attr("aria-label", lang.messages().common.on_this_page);
    for section in sections(&catalogue, id) {
        let item = link(workspace, names::entry_page(&catalogue, id), section.name(lang));
        list = list.child(item.on::<MouseEvent>("click", move |event| go_to(event, section)));
    }
    list
}

fn go_to(event: &MouseEvent, section: Section) {
    // A middle click opens the page in another tab, as with any link.
    if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    event.prevent_default();
    if let Some(heading) = document().get_element_by_id(section.id()) {
        heading.scroll_into_view();
        if let Some(heading) = heading.dyn_ref::<HtmlElement>() {
            let _ = heading.focus();
        }
    }
}
