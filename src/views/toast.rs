//! What has just happened, with the way back. Stays until it is answered or closed.

use super::parts::icons::{Icon, icon};
use crate::browser::clock::now_ms;
use crate::dom::{El, dynamic, el};
use crate::store::{Action, NoteAction, Toast, Workspace};

/// The region is always there, so that what comes into it is announced.
pub fn toast_view(workspace: Workspace) -> El {
    el("div").attr("role", "status").child(dynamic(move || workspace.toast().map(|toast| shown(workspace, toast))))
}

fn shown(workspace: Workspace, toast: Toast) -> El {
    let m = workspace.messages();
    let words = match toast {
        Toast::NoteDeleted => m.notes.deleted,
        Toast::NoteRestored => m.notes.restored,
        Toast::Settled => m.notes.settled,
        Toast::DraftDropped => m.notes.draft_dropped,
        Toast::DraftKept => m.notes.draft_kept,
        Toast::Copied => m.share.copied,
        Toast::Undone => m.common.undone,
    };
    let undo = (!matches!(toast, Toast::DraftKept | Toast::Copied | Toast::Undone)).then(|| {
        let undo = move || {
            let now_ms = now_ms();
            workspace.apply(match toast {
                Toast::DraftDropped => Action::Note(NoteAction::WriteOn { now_ms }),
                _ => Action::Note(NoteAction::Undo { now_ms }),
            });
        };
        el("button").class("btn").attr("type", "button").text(m.common.undo).on_click(undo)
    });
    let close = el("button")
        .class("icon")
        .attr("type", "button")
        .attr("aria-label", m.common.close)
        .on_click(move || workspace.apply(Action::DismissToast))
        .child(icon(Icon::Close));
    el("div").class("toast").child(el("p").text(words)).child(undo).child(close)
}
