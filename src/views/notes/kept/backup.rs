//! The last file of all notes: when it was made, what it lacks by now, a quiet reminder of the next one, and what can
//! still be said where both copies are gone.

use leptos::prelude::*;

use super::look::{Eye, Seen};
use crate::browser::clock::{now_ms, offset_minutes};
use crate::codec::record::{Backup, STORE, Unheld, backup_key, is_due, later_key, unheld};
use crate::dom::{El, Piece, el, when};
use crate::store::Workspace;
use crate::text::messages::Stored;
use crate::text::note_time_said;

/// Remembers that a file with all notes, as they are now, was handed to the reader.
pub fn made(eye: Eye) {
    let workspace = eye.workspace;
    let backup = workspace.with_annotations_now(|all| Backup::of(all, now_ms()));
    eye.keep(backup_key(STORE, &workspace.catalogue().dataset.id), backup.written());
}

/// When the last file was made, and what it lacks.
pub fn last(eye: Eye) -> El {
    let said = move || {
        let m = words(eye.workspace);
        let Some(seen) = eye.seen() else { return String::new() };
        let missing = missing(eye.workspace, &seen);
        match &seen.backup {
            Some(backup) => {
                let lack = if missing.notes == 0 { m.all_held.to_owned() } else { (m.unheld)(missing.notes) };
                (m.file_of)(&moment(eye.workspace, backup.at_ms), backup.notes) + m.between + &lack
            }
            None if missing.notes == 0 => String::new(),
            None => m.no_file.to_owned(),
        }
    };
    el("p").class("hint").attr("id", "last-file").text_fn(said)
}

/// The reminder, while it is due. `then` takes the focus when the reader puts it off: its button is gone then.
pub fn reminder(eye: Eye, then: El) -> Piece {
    let workspace = eye.workspace;
    let due = move || {
        let Some(seen) = eye.seen() else { return false };
        is_due(missing(workspace, &seen), seen.backup.as_ref(), seen.later_ms, now_ms())
    };
    let put_off = RwSignal::new(false);
    let shown = move || {
        let then = then.clone();
        let later = el("button").class("btn").attr("type", "button").word(move || words(workspace).later);
        let later = later.on_click(move || {
            then.focus();
            let _ = put_off.try_set(true);
            eye.keep(later_key(STORE, &workspace.catalogue().dataset.id), now_ms().to_string());
        });
        el("div")
            .class("remind")
            .child(el("p").child(el("b").word(move || words(workspace).remind)))
            .child(el("p").word(move || words(workspace).remind_text))
            .child(el("p").class("btns").child(later))
    };
    when(move || due() && !put_off.get(), shown)
}

/// What is said where this page knows that there were notes, and neither copy has any.
pub fn gone(eye: Eye) -> Piece {
    let workspace = eye.workspace;
    let is_gone = move || eye.seen().is_some_and(|seen| nothing_left(workspace, &seen));
    let shown = move || {
        let text = move || {
            let seen = eye.seen();
            let count =
                seen.map_or(0, |seen| seen.remembered.max(seen.backup.as_ref().map_or(0, |backup| backup.notes)));
            (words(workspace).gone_text)(count)
        };
        let file = move || match eye.seen().and_then(|seen| seen.backup.clone()) {
            Some(backup) => (words(workspace).gone_file)(&moment(workspace, backup.at_ms), backup.notes),
            None => words(workspace).gone_no_file.to_owned(),
        };
        el("section")
            .class("box gone")
            .attr("role", "alert")
            .child(el("h2").word(move || words(workspace).gone))
            .child(el("p").class("problem").text_fn(text))
            .child(el("p").text_fn(file))
    };
    when(is_gone, shown)
}

/// The reader's trash counts as notes: only who has none at all has lost them.
fn nothing_left(workspace: Workspace, seen: &Seen) -> bool {
    let is_empty = workspace.with_annotations(|all| all.ids().next().is_none());
    let nothing_stored = seen.inventory.revisions == 0 && seen.inventory.unreadable == 0;
    let knows_of_some = 0 < seen.remembered || seen.backup.as_ref().is_some_and(|backup| 0 < backup.notes);
    is_empty && nothing_stored && knows_of_some
}

fn missing(workspace: Workspace, seen: &Seen) -> Unheld {
    workspace.with_annotations(|all| unheld(all, seen.backup.as_ref()))
}

fn moment(workspace: Workspace, at_ms: u64) -> String {
    note_time_said(workspace.lang(), at_ms, offset_minutes(at_ms))
}

fn words(workspace: Workspace) -> &'static Stored {
    &workspace.messages().pages().stored
}
