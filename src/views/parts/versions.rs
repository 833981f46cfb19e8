//! A note that was changed in two windows at once: nothing of it is lost, and the reader decides.

use crate::browser::clock::{now_ms, offset_minutes};
use crate::codec::record::utc;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::{AnnotationId, RevId, Revision};
use crate::store::{Action, NoteAction, Workspace};
use crate::text::note_day_said;
use crate::views::parts::links::words;

/// The versions one below the other, each with the way to keep it alone. Follows the note and the language.
pub fn versions(workspace: Workspace, id: &AnnotationId) -> Piece {
    let id = id.clone();
    dynamic(move || {
        let m = &workspace.messages().notes;
        let versions: Vec<Revision> =
            workspace.with_annotations(|all| all.versions_in_conflict(&id).into_iter().cloned().collect());
        let mut list = el("ol");
        for version in &versions {
            list = list.child(one(workspace, &id, version));
        }
        let both = choice(workspace, &id, None, m.keep_both);
        el("div").class("conflict").child(words("p", "warn", m.conflict)).child(list).child(both)
    })
}

fn one(workspace: Workspace, id: &AnnotationId, version: &Revision) -> El {
    let at = version.modified_ms();
    let day = words("time", "", &note_day_said(workspace.lang(), at, offset_minutes(at))).attr("datetime", &utc(at));
    let keep = choice(workspace, id, Some(version.rev.clone()), workspace.messages().notes.keep_this);
    el("li").child(words("p", "body", &version.content.body)).child(el("p").class("meta").child(day).child(keep))
}

fn choice(workspace: Workspace, id: &AnnotationId, version: Option<RevId>, word: &str) -> El {
    let id = id.clone();
    let settle = move || {
        let (id, version) = (id.clone(), version.clone());
        workspace.apply(Action::Note(NoteAction::Settle { id, version, now_ms: now_ms() }));
    };
    words("button", "", word).attr("type", "button").on_click(settle)
}

/// In the editor: what another window has done to the note since it was opened.
pub fn meanwhile(workspace: Workspace) -> Piece {
    dynamic(move || {
        let m = &workspace.messages().notes;
        let writing = workspace.writing()?;
        let (id, from) = (writing.id?, writing.from?);
        let (is_live, is_same) = workspace.with_annotations(|all| {
            let current = all.current(&id);
            (current.is_some_and(|now| !now.content.deleted), all.heads(&id).iter().any(|head| head.rev == from))
        });
        let said = match (is_live, is_same) {
            (false, _) => m.deleted_elsewhere,
            (true, false) => m.changed_elsewhere,
            (true, true) => return None,
        };
        Some(words("p", "warn", said).attr("role", "status"))
    })
}
