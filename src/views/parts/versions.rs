//! A note that was changed in two windows at once: nothing of it is lost, and the reader decides.

use crate::browser::clock::{now_ms, offset_minutes};
use crate::browser::frame::next_frame;
use crate::codec::record::utc;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::{AnnotationId, RevId, Revision};
use crate::store::{Action, NoteAction, Workspace};
use crate::text::note_day_said;
use crate::views::focus::focus_on;
use crate::views::parts::links::words;
use crate::views::parts::markdown::{level_above, rendered};
use crate::views::parts::note_box::marks_said;

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
        let word = if versions.len() > 2 { m.keep_all } else { m.keep_both };
        let both = choice(workspace, &id, None, word);
        el("div").class("conflict").child(words("p", "warn", m.conflict)).child(list).child(both)
    })
}

fn one(workspace: Workspace, id: &AnnotationId, version: &Revision) -> El {
    let at = version.modified_ms();
    let day = words("time", "", &note_day_said(workspace.lang(), at, offset_minutes(at))).attr("datetime", &utc(at));
    let text = "version-".to_owned() + &version.rev.0;
    let keep = choice(workspace, id, Some(version.rev.clone()), workspace.messages().notes.keep_this);
    let body = rendered(&version.content.body, level_above(&workspace.page_now())).attr("id", &text);
    let marks = marks_said(workspace.lang(), version.content.colour.as_deref(), &version.content.tags);
    el("li")
        .child(body)
        .child(el("p").class("meta").child(marks).child(day).child(keep.attr("aria-describedby", &text)))
}

fn choice(workspace: Workspace, id: &AnnotationId, version: Option<RevId>, word: &str) -> El {
    let id = id.clone();
    let button = words("button", "", word).attr("type", "button");
    let own = button.clone();
    button.on_click(move || {
        let card = own.node().closest(".note, .notecard").ok().flatten();
        let (id, version) = (id.clone(), version.clone());
        workspace.apply(Action::Note(NoteAction::Settle { id, version, now_ms: now_ms() }));
        // The buttons of the choice are gone by then: the note's own are what is nearest.
        next_frame(move || focus_on(card.as_ref(), ".meta button"));
    })
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
