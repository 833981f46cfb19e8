//! Problems that the reader should know of, under the header until answered.

use super::parts::icons::{Icon, icon};
use super::rest;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::problem::Problem;
use crate::store::{Action, NoteAction, Notice, NoticeKind, Workspace};
use crate::text::problem_said;

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
        NoticeKind::Link(_) => (m.errors.link.to_owned(), String::new()),
        NoticeKind::Dataset(_) => (m.errors.dataset_other.to_owned(), String::new()),
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
        retry.on_click(move || workspace.apply(Action::Note(NoteAction::Retry)))
    });
    let close = el("button")
        .class("icon")
        .attr("type", "button")
        .attr("aria-label", m.common.close)
        .on_click(move || workspace.apply(Action::DismissNotice(at)))
        .child(icon(Icon::Close));
    let words = el("p").child(el("b").text(&head)).text(" ").text(&detail);
    let words = el("div").child(words).child(problems(workspace, &notice.kind));
    el("div").class("notice").child(words).child(retry).child(notes).child(close)
}

/// What exactly was wrong: words for that are of the rest, as hardly anybody needs them.
fn problems(workspace: Workspace, notice: &NoticeKind) -> Piece {
    let (NoticeKind::Link(problems) | NoticeKind::Dataset(problems)) = notice else { return Piece::Nothing };
    let problems = problems.clone();
    rest::part(workspace, "", move |rest| (rest.problems)(workspace, &problems))
}

/// The first of them, one after the other.
pub fn said(workspace: Workspace, problems: &[Problem]) -> Piece {
    let lang = workspace.lang();
    let mut out = String::new();
    for (at, problem) in problems.iter().take(SAID).enumerate() {
        if at > 0 {
            out.push_str(lang.messages().pages().problems.gap);
        }
        out.push_str(&problem_said(lang, problem));
    }
    el("p").text(&out).into()
}
