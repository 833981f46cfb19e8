//! What has just happened, with the way back. Stays until it is answered or closed.

use leptos::prelude::*;

use super::parts::icons::{Icon, icon};
use crate::browser::clock::now_ms;
use crate::store::{Action, Toast, Workspace};

#[component]
pub fn ToastView(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let words = move |toast: Toast| match toast {
        Toast::NoteDeleted => m().notes.deleted,
        Toast::Copied => m().share.copied,
        Toast::Undone => m().common.undone,
    };
    let shown = move || {
        workspace.toast().map(|toast| {
            let undo = (toast == Toast::NoteDeleted).then(|| {
                view! {
                    <button class="btn" type="button" on:click=move |_| workspace.apply(Action::Undo { now_ms: now_ms() })>
                        {move || m().common.undo}
                    </button>
                }
            });
            view! {
                <div class="toast">
                    <p>{move || words(toast)}</p>
                    {undo}
                    <button class="icon" type="button" aria-label=move || m().common.close
                        on:click=move |_| workspace.apply(Action::DismissToast)>{icon(Icon::Close)}</button>
                </div>
            }
        })
    };
    // The region is always there, so that what comes into it is announced.
    view! { <div role="status">{shown}</div> }
}
