//! An address that leads nowhere, with ways on.

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::store::Workspace;

#[component]
pub fn UnknownPage(workspace: Workspace, path: String) -> impl IntoView {
    let m = move || workspace.messages();
    view! {
        <div class="entry-head">
            <h1>{move || m().errors.unknown_page}</h1>
            <p class="when"><code>{path}</code></p>
        </div>
        <p class="btns">
            <a class="btn primary" href=move || workspace.href(Page::Timeline)>{move || m().places.timeline}</a>
            <a class="btn" href=move || workspace.href(Page::Countries)>{move || m().places.countries}</a>
            <a class="btn" href=move || workspace.href(Page::Actors)>{move || m().places.actors}</a>
        </p>
    }
}
