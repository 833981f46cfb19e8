//! Where the notes are, whether they are saved, and the way to keep a copy; below it what is stored (`panel`).

mod backup;
mod look;
mod panel;
mod rescue;

pub use backup::made;
pub use look::Eye;

use leptos::prelude::*;

use super::exchange::backup_file;
use crate::browser::download::download;
use crate::dom::{El, Piece, dynamic, el, none};
use crate::store::{Action, Notice, NoticeKind, Saving, Workspace};
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::links::words;

pub fn aside(eye: Eye) -> El {
    let workspace = eye.workspace;
    let m = move || workspace.messages();
    let state = move || {
        let saved = &m().saved;
        match workspace.saving() {
            Saving::Saved => saved.saved.to_owned(),
            Saving::Saving => saved.saving.to_owned(),
            Saving::MemoryOnly => saved.memory_only_long.to_owned(),
            Saving::Failed(reason) => (saved.not_saved)(&reason),
            Saving::ReadOnly => saved.read_only.to_owned(),
        }
    };
    // Where nothing can be kept, it mustn't say that it is.
    let place = move || (workspace.saving() != Saving::MemoryOnly).then(|| words("p", "", m().notes.where_kept_text));
    // One element for all its states: it is announced when its text changes.
    let status = el("p")
        .class_if("problem", move || {
            matches!(workspace.saving(), Saving::MemoryOnly | Saving::Failed(_) | Saving::ReadOnly)
        })
        .attr("role", "status")
        .text_fn(state);
    let save = el("button")
        .class("btn primary")
        .attr("type", "button")
        .child(icon(Icon::Download))
        .word(move || m().notes.download)
        .on_click(move || {
            if save(workspace) {
                made(eye);
            }
        });
    let storage = el("div")
        .class("box")
        .attr("id", "storage")
        .child(el("h2").word(move || m().notes.where_kept))
        .child(dynamic(place))
        .child(status)
        .child(backup::reminder(eye, save.clone()))
        .child(backup::last(eye))
        .child(el("p").class("btns").child(save))
        .child(rescue::link(workspace));
    el("aside")
        .attr_word("aria-label", move || m().notes.where_kept)
        .child(backup::gone(eye))
        .child(storage)
        .child(dynamic(move || unreadable(workspace)))
        .child(panel::panel(eye))
}

/// Records in storage that this build can't read.
fn unreadable(workspace: Workspace) -> Piece {
    let m = workspace.messages();
    let count = workspace.set_aside().len();
    if count == 0 {
        return none();
    }
    let said = words("p", "problem", &(m.saved.unreadable)(count));
    el("div").class("box").child(words("h2", "", m.pages().data.problems)).child(said).into()
}

/// Every revision as one file, deleted notes too, and the text of what this build can't read. Whether it was begun.
fn save(workspace: Workspace) -> bool {
    let (name, mime, text) = untrack(|| backup_file(workspace, None));
    match download(&name, mime, &text) {
        Ok(()) => true,
        Err(reason) => {
            workspace.apply(Action::Tell(Notice { kind: NoticeKind::NotSaved(reason) }));
            false
        }
    }
}
