//! What is stored here: how many notes and versions, in which copies, how much room there is, and whether the browser
//! has promised to keep it. Its rows stay; only their words change.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::look::{Copy, Eye, Seen};
use crate::browser::persistence;
use crate::browser::room::{Room, counts_bytes};
use crate::browser::store::StorageError;
use crate::dom::{El, el};
use crate::store::Workspace;
use crate::text::messages::Stored;
use crate::text::{grouped_count, size_said};

/// What a row is called, what it says, and whether it has something to say.
type Row = (fn(&Stored) -> &'static str, fn(Workspace, &Seen) -> Option<String>);

const ROWS: [Row; 10] = [
    (|m| m.notes, |w, seen| Some((words(w).notes_count)(seen.inventory.notes, seen.inventory.deleted))),
    (|m| m.revisions, |_, seen| Some(grouped_count(seen.inventory.revisions))),
    (|m| m.drafts, |_, seen| some(seen.inventory.drafts)),
    (|m| m.unreadable, |_, seen| some(seen.inventory.unreadable)),
    (
        |m| m.others,
        |w, seen| {
            let others = seen.inventory.others.iter();
            let others: Vec<String> = others.map(|(dataset, notes)| (words(w).others_count)(*notes, dataset)).collect();
            (!others.is_empty()).then(|| others.join(" · "))
        },
    ),
    (|m| m.local, |w, seen| Some(copy_said(w, &seen.local))),
    (|m| m.mirror, |w, seen| Some(copy_said(w, &seen.mirror))),
    (|m| m.room_local, |w, seen| (seen.local != Copy::Absent).then(|| local_said(w, seen.local_room))),
    (|m| m.room, |w, seen| Some(seen.room.map_or_else(|| words(w).not_told.to_owned(), |room| bytes_said(w, room)))),
    (|m| m.lasting, |w, seen| Some(promise_said(w, seen.promised).to_owned())),
];

pub fn panel(eye: Eye) -> El {
    let workspace = eye.workspace;
    let rows = ROWS.into_iter().fold(el("dl"), |list, row| list.child(shown(eye, row)));
    let awaited = el("p").class("hint").word(move || words(workspace).looking);
    el("section")
        .class("box stored")
        .attr("aria-labelledby", "stored-heading")
        .child(el("h2").attr("id", "stored-heading").word(move || words(workspace).title))
        .child(awaited.flag_fn("hidden", move || eye.seen().is_some()))
        .child(rows.flag_fn("hidden", move || eye.seen().is_none()))
        .child(asking(eye))
}

fn shown(eye: Eye, (name, said): Row) -> El {
    let workspace = eye.workspace;
    let text = move || eye.seen().and_then(|seen| said(workspace, &seen));
    el("div")
        .child(el("dt").word(move || name(words(workspace))))
        .child(el("dd").text_fn(move || text().unwrap_or_default()))
        .flag_fn("hidden", move || text().is_none())
}

/// The way to ask for the promise again, where the browser hasn't given it.
fn asking(eye: Eye) -> El {
    let workspace = eye.workspace;
    let refused = RwSignal::new(false);
    let said = el("p")
        .attr("role", "status")
        .class("hint")
        .word(move || if refused.get() { words(workspace).refused } else { "" });
    let button = el("button").class("btn").attr("type", "button").word(move || words(workspace).ask);
    let button = button.on_click(move || {
        let _ = refused.try_set(false);
        spawn_local(async move {
            let answer = persistence::answer().await;
            let _ = refused.try_set(answer != Some(true));
            eye.look_soon();
        });
    });
    // The rows above say what came of it, and the button stays until then: it may have the focus.
    let is_open = move || eye.seen().is_some_and(|seen| seen.promised == Some(false));
    el("div").class("ask").child(el("p").class("btns").child(button)).child(said).flag_fn("hidden", move || !is_open())
}

fn words(workspace: Workspace) -> &'static Stored {
    &workspace.messages().pages().stored
}

fn some(count: usize) -> Option<String> {
    (0 < count).then(|| grouped_count(count))
}

fn copy_said(workspace: Workspace, copy: &Copy) -> String {
    let m = words(workspace);
    match copy {
        Copy::Absent => m.absent.to_owned(),
        Copy::Closed(StorageError::Full) => (m.closed)(workspace.messages().saved.full),
        Copy::Closed(StorageError::Blocked) => (m.closed)(workspace.messages().saved.blocked),
        Copy::Closed(StorageError::Other(reason)) => (m.closed)(reason),
        Copy::Held { lacking: 0, .. } => m.whole.to_owned(),
        Copy::Held { records, lacking } => (m.lacking)(*lacking, records + lacking),
    }
}

fn local_said(workspace: Workspace, room: Option<Room>) -> String {
    match room {
        None => words(workspace).not_told.to_owned(),
        Some(room) if counts_bytes() => bytes_said(workspace, room),
        Some(room) => (words(workspace).characters)(room.used, room.whole),
    }
}

fn bytes_said(workspace: Workspace, room: Room) -> String {
    (words(workspace).bytes)(&size_said(room.used), &size_said(room.whole))
}

fn promise_said(workspace: Workspace, promised: Option<bool>) -> &'static str {
    match promised {
        Some(true) => words(workspace).promised,
        Some(false) => words(workspace).not_promised,
        None => words(workspace).not_told,
    }
}
