//! Where the notes are, whether they are saved, and the way to keep a copy.

use leptos::prelude::*;

use crate::browser::clock::now_ms;
use crate::browser::download::download;
use crate::codec::record;
use crate::store::{Action, Notice, NoticeKind, Saving, Workspace};
use crate::views::parts::icons::{Icon, icon};

pub fn aside(workspace: Workspace) -> AnyView {
    let m = move || workspace.messages();
    let state = move || {
        let saved = &m().saved;
        match workspace.saving() {
            Saving::Saved => saved.saved.to_owned(),
            Saving::Saving => saved.saving.to_owned(),
            Saving::MemoryOnly => saved.memory_only_long.to_owned(),
            Saving::Failed(reason) => (saved.not_saved)(&reason),
        }
    };
    let bad = move || matches!(workspace.saving(), Saving::MemoryOnly | Saving::Failed(_));
    // Where nothing can be kept, it mustn't say that it is.
    let place =
        move || (workspace.saving() != Saving::MemoryOnly).then(|| view! { <p>{m().notes.where_kept_text}</p> });
    let unreadable = move || {
        let count = workspace.notices().into_iter().find_map(|notice| match notice.kind {
            NoticeKind::Unreadable(count) => Some(count),
            _ => None,
        })?;
        let m = m();
        Some(view! {
            <div class="box">
                <h2>{m.data.problems}</h2>
                <p class="problem">{(m.saved.unreadable)(count)}</p>
            </div>
        })
    };
    view! {
        <aside aria-label=move || m().notes.where_kept>
            <div class="box" id="storage">
                <h2>{move || m().notes.where_kept}</h2>
                {place}
                <p class:problem=bad role="status">{state}</p>
                <p class="btns">
                    <button class="btn primary" type="button" on:click=move |_| save(workspace)>
                        {icon(Icon::Download)} {move || m().notes.download}
                    </button>
                </p>
            </div>
            {unreadable}
        </aside>
    }
    .into_any()
}

/// Every revision of every note as one file, deleted ones too: a backup is whole.
fn save(workspace: Workspace) {
    let dataset = workspace.catalogue().dataset.id.clone();
    let now = now_ms();
    let text = untrack(|| {
        workspace.with_annotations(|all| record::download(&dataset, now, all.revisions(), std::iter::empty()))
    });
    let day: String = record::utc(now).chars().take_while(|c| *c != 'T').collect();
    if let Err(reason) = download(&format!("kakehashi-notes-{day}.json"), "application/json", &text) {
        workspace.apply(Action::Tell(Notice { kind: NoticeKind::NotSaved(reason) }));
    }
}
