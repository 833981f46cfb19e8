//! Problems that the reader should know of, under the header until answered.

use leptos::prelude::*;

use super::parts::icons::{Icon, icon};
use crate::codec::route::Page;
use crate::store::{Action, NoticeKind, Workspace};
use crate::text::problem_said;

/// So many problems are said here; the Data page has all of them.
const SAID: usize = 3;

#[component]
pub fn Notices(workspace: Workspace) -> impl IntoView {
    let rows = move || {
        let (lang, m) = (workspace.lang(), workspace.messages());
        workspace
            .notices()
            .into_iter()
            .enumerate()
            .map(|(at, notice)| {
                let (head, detail) = match &notice.kind {
                    NoticeKind::Link(problems) => {
                        let said: Vec<String> = problems.iter().take(SAID).map(|p| problem_said(lang, p)).collect();
                        (m.errors.link.to_owned(), said.join(m.problems.gap))
                    }
                    NoticeKind::Dataset(problems) => {
                        let said: Vec<String> = problems.iter().take(SAID).map(|p| problem_said(lang, p)).collect();
                        (m.errors.dataset_other.to_owned(), said.join(m.problems.gap))
                    }
                    NoticeKind::StorageBlocked => (m.saved.memory_only_long.to_owned(), String::new()),
                    NoticeKind::NotSaved(reason) => ((m.saved.not_saved)(reason), m.saved.download.to_owned()),
                    NoticeKind::Unreadable(count) => ((m.saved.unreadable)(*count), String::new()),
                };
                let notes = matches!(notice.kind, NoticeKind::StorageBlocked | NoticeKind::NotSaved(_))
                    .then(|| view! { <a class="btn" href=workspace.href(Page::Notes)>{m.notes.title}</a> });
                view! {
                    <div class="notice">
                        <p><b>{head}</b>" "{detail}</p>
                        {notes}
                        <button class="icon" type="button" aria-label=m.common.close
                            on:click=move |_| workspace.apply(Action::DismissNotice(at))>{icon(Icon::Close)}</button>
                    </div>
                }
            })
            .collect_view()
    };
    view! { <div class="notices" role="status">{rows}</div> }
}
