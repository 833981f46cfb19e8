//! The list of what is on the page. The hash is the route, so its links scroll by themselves.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::sections::{Section, sections};
use crate::domain::catalogue::EntryId;
use crate::store::Workspace;
use crate::views::parts::names;

pub fn contents(workspace: Workspace, id: EntryId) -> AnyView {
    let catalogue = workspace.catalogue();
    let page = names::entry_page(&catalogue, id);
    let items = sections(&catalogue, id)
        .into_iter()
        .map(|section| {
            let page = page.clone();
            view! {
                <a href=move || workspace.href(page.clone()) on:click=move |event| go_to(&event, section)>
                    {move || section.name(workspace.lang())}
                </a>
            }
        })
        .collect_view();
    view! { <nav class="toc" aria-label=move || workspace.messages().common.on_this_page>{items}</nav> }.into_any()
}

fn go_to(event: &MouseEvent, section: Section) {
    // A middle click opens the page in another tab, as with any link.
    if event.button() != 0 || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    event.prevent_default();
    if let Some(heading) = document().get_element_by_id(section.id()) {
        heading.scroll_into_view();
        if let Some(heading) = wasm_bindgen::JsCast::dyn_ref::<web_sys::HtmlElement>(&heading) {
            let _ = heading.focus();
        }
    }
}
