//! The foot of every page: the source, copy link, key help, licence.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::browser::{clipboard, location};
use crate::codec::route::{Page, Route};
use crate::store::{Action, Dialog, Workspace};
use crate::text::said;

#[component]
pub fn Footer(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let catalogue = workspace.catalogue();
    let source = move || {
        let first = catalogue.dataset.sources.first()?;
        let (tag, title) = first.title.get_tagged(workspace.lang().tag());
        let when = first.best.as_ref().or(first.date.as_ref().map(|date| &date.value));
        let when = when.map(|date| said(workspace.lang(), date)).unwrap_or_default();
        Some(view! { <span lang=tag.to_owned()>{(m().footer.source)(title, &when)}</span> })
    };
    view! {
        <footer class="pagefoot">
            {source}
            <a href=move || workspace.href(Page::Data)>{move || m().footer.data_and_licence}</a>
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
            let _ = window().prompt_with_message_and_default(workspace.messages_now().share.not_copied, &link);
        }
    });
}
