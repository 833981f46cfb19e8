//! The foot of every page: the source, copy link, key help, licence.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::parts::quote::source_line;
use crate::browser::{clipboard, location};
use crate::codec::route::{Page, Route};
use crate::store::{Action, Dialog, Workspace};

#[component]
pub fn Footer(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let catalogue = workspace.catalogue();
    let source = move || {
        let first = catalogue.dataset.sources.first()?;
        Some(view! { <span>{m().footer.source}{m().lists.colon}{source_line(&catalogue, &first.id, workspace.lang())}</span> })
    };
    view! {
        <footer class="pagefoot">
            {source}
            <a href=move || workspace.href(Page::Data)>{move || m().footer.data}</a>
            <button type="button" on:click=move |_| copy_link(workspace)>{move || m().share.copy_link}</button>
            <button type="button" on:click=move |_| workspace.apply(Action::Show(Some(Dialog::Keys)))>{move || m().footer.keys}</button>
        </footer>
    }
}

/// Puts the address of what is shown on the clipboard: with the language, so that it shows the same to anybody.
pub fn copy_link(workspace: Workspace) {
    let route = workspace.route().get_untracked();
    let link = format!("{}{}", location::base(), Route { lang: Some(workspace.lang_now()), ..route }.to_hash());
    spawn_local(async move {
        if clipboard::copy(&link).await.is_ok() {
            workspace.apply(Action::Copied);
        } else {
            // Without a clipboard the address bar still has it; a prompt lets it be copied by hand.
            let _ = window().prompt_with_message_and_default(workspace.messages_now().share.copy_by_hand, &link);
        }
    });
}
