//! Problems that the reader should know of, under the header until answered.

use super::parts::icons::{Icon, icon};
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::problem::Problem;
use crate::store::{Action, Notice, NoticeKind, Workspace};
use crate::text::{Lang, problem_said};

/// So many problems are said here; the Data page has all of them.
const SAID: usize = 3;

pub fn notices(workspace: Workspace) -> El {
    let rows = dynamic(move || {
        let mut rows = Vec::new();
        for (at, notice) in workspace.notices().iter().enumerate() {
            rows.push(row(workspace, at, notice).into());
        }
        Piece::Many(rows)
    });
    el("div").class("notices").attr("role", "status").child(rows)
}

fn row(workspace: Workspace, at: usize, notice: &Notice) -> El {
    let lang = workspace.lang();
    let m = lang.messages();
    let (head, detail) = match &notice.kind {
        NoticeKind::Link(problems) => (m.errors.link.to_owned(), said(lang, problems)),
        NoticeKind::Dataset(problems) => (m.errors.dataset_other.to_owned(), said(lang, problems)),
        NoticeKind::StorageBlocked => (m.saved.memory_only_long.to_owned(), String::new()),
        NoticeKind::NotSaved(reason) => ((m.saved.not_saved)(reason), m.saved.download.to_owned()),
        NoticeKind::OneCopy(reason) => ((m.saved.one_copy)(reason), m.saved.download.to_owned()),
        NoticeKind::ReadOnly => (m.saved.read_only.to_owned(), String::new()),
        NoticeKind::Unreadable(count) => ((m.saved.unreadable)(*count), String::new()),
    };
    let about_notes =
        matches!(notice.kind, NoticeKind::StorageBlocked | NoticeKind::NotSaved(_) | NoticeKind::OneCopy(_));
    let notes =
        about_notes.then(|| el("a").class("btn").attr("href", &workspace.href(Page::Notes)).text(m.notes.title));
    let retry = matches!(notice.kind, NoticeKind::NotSaved(_)).then(|| {
        let retry = el("button").class("btn").attr("type", "button").text(m.saved.retry);
        retry.on_click(move || workspace.apply(Action::Retry))
    });
    let close = el("button")
        .class("icon")
        .attr("type", "button")
        .attr("aria-label", m.common.close)
        .on_click(move || workspace.apply(Action::DismissNotice(at)))
        .child(icon(Icon::Close));
    let words = el("p").child(el("b").text(&head)).text(" ").text(&detail);
    el("div").class("notice").child(words).child(retry).child(notes).child(close)
}

/// The first of them, one after the other.
fn said(lang: Lang, problems: &[Problem]) -> String {
    let mut out = String::new();
    for (at, problem) in problems.iter().take(SAID).enumerate() {
        if at > 0 {
            out.push_str(lang.messages().problems.gap);
        }
        out.push_str(&problem_said(lang, problem));
    }
    out
}
