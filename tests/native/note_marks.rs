//! Tags and colour in the editor: in the draft from the first one on, kept, dropped and taken up again with the text;
//! and the way back from the trash and from the history.

use kakehashi::codec::dataset::read;
use kakehashi::codec::record::Draft;
use kakehashi::domain::annotation::{AnnotationId, Content, TabId, Target};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::start::BUNDLED;
use kakehashi::store::{Action, Marks, NoteAction, Toast, Workspace};
use leptos::prelude::*;

use crate::started::start;

fn with_workspace(run: impl FnOnce(Workspace)) {
    let owner = Owner::new();
    owner.with(|| {
        let catalogue = Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"));
        let workspace = Workspace::new(start(catalogue, TabId(7)));
        workspace.bring_notes();
        run(workspace);
    });
}

fn note(w: Workspace, action: NoteAction) {
    w.apply(Action::Note(action));
}

fn write(w: Workspace) {
    note(w, NoteAction::Write(Target::Country("KE".into())));
}

fn mark(w: Workspace, tags: &[&str], colour: Option<&str>, now_ms: u64) {
    let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
    note(w, NoteAction::Mark { tags, colour: colour.map(str::to_owned), now_ms });
}

fn type_in(w: Workspace, body: &str, now_ms: u64) {
    note(w, NoteAction::Type { body: body.into(), now_ms });
}

fn only(w: Workspace) -> (AnnotationId, Content) {
    w.with_annotations(|all| {
        let live = all.live();
        assert_eq!(live.len(), 1);
        (live[0].id.clone(), live[0].content.clone())
    })
}

#[test]
fn a_tag_is_in_the_draft_before_any_text_is() {
    with_workspace(|w| {
        write(w);
        mark(w, &[], Some("red"), 500);
        assert_eq!(w.draft(), None, "a colour of nothing is nothing");
        mark(w, &["x"], Some("red"), 1_000);
        let draft = w.draft().expect("a draft");
        assert_eq!((draft.revision.content.tags.len(), draft.revision.content.body.as_str()), (1, ""));
        type_in(w, "words", 2_000);
        let later = w.draft().expect("a draft");
        assert_eq!((&later.revision.rev, later.revision.content.body.as_str()), (&draft.revision.rev, "words"));
        assert_eq!(later.revision.content.colour.as_deref(), Some("red"));
        assert_eq!(Draft::parsed(&later.written()), Some(later));
        note(w, NoteAction::KeepNote { body: "words".into(), now_ms: 3_000 });
        assert_eq!(only(w).1.tags, ["x"]);
    });
}

#[test]
fn a_note_whose_tags_alone_change_is_changed_and_undo_brings_them_back() {
    with_workspace(|w| {
        write(w);
        note(w, NoteAction::KeepNote { body: "words".into(), now_ms: 1_000 });
        let (id, _) = only(w);
        note(w, NoteAction::EditNote(id.clone()));
        mark(w, &["x", "y"], Some("blue"), 2_000);
        note(w, NoteAction::LeaveEditor);
        let (_, content) = only(w);
        assert_eq!((content.body.as_str(), content.tags.len(), content.colour.as_deref()), ("words", 2, Some("blue")));
        note(w, NoteAction::Undo { now_ms: 3_000 });
        let (_, content) = only(w);
        assert_eq!((content.tags.len(), content.colour), (0, None));
        assert!(w.can_redo());
        note(w, NoteAction::Redo { now_ms: 4_000 });
        assert_eq!(only(w).1.tags, ["x", "y"]);
        // What the note has stays where only its text changes.
        note(w, NoteAction::EditNote(id));
        assert_eq!(w.writing().expect("the editor").shown_marks.tags, ["x", "y"]);
        note(w, NoteAction::KeepNote { body: "other words".into(), now_ms: 5_000 });
        assert_eq!(only(w).1.colour.as_deref(), Some("blue"));
    });
}

#[test]
fn what_was_marked_is_dropped_and_taken_up_again_with_the_text() {
    with_workspace(|w| {
        write(w);
        mark(w, &["x"], Some("green"), 1_000);
        note(w, NoteAction::StopWriting);
        assert_eq!((w.toast(), w.draft()), (Some(Toast::DraftDropped), None));
        note(w, NoteAction::WriteOn { now_ms: 2_000 });
        let marks = Marks { tags: vec!["x".into()], colour: Some("green".into()) };
        assert_eq!(w.writing().expect("the editor").shown_marks, marks);
        note(w, NoteAction::LeaveEditor);
        assert_eq!(only(w).1.tags, ["x"]);
    });
}

#[test]
fn a_note_emptied_of_its_text_stays_as_long_as_it_has_a_tag() {
    with_workspace(|w| {
        write(w);
        mark(w, &["x"], None, 1_000);
        note(w, NoteAction::KeepNote { body: "words".into(), now_ms: 2_000 });
        let (id, _) = only(w);
        note(w, NoteAction::EditNote(id.clone()));
        note(w, NoteAction::KeepNote { body: String::new(), now_ms: 3_000 });
        assert_eq!(only(w).1.body, "");
        note(w, NoteAction::EditNote(id));
        mark(w, &[], None, 4_000);
        note(w, NoteAction::KeepNote { body: String::new(), now_ms: 5_000 });
        assert_eq!(w.with_annotations(|all| (all.live().len(), all.trash().len())), (0, 1));
    });
}

#[test]
fn a_note_comes_back_from_the_trash_and_from_its_history_and_undo_takes_that_back() {
    with_workspace(|w| {
        write(w);
        note(w, NoteAction::KeepNote { body: "first".into(), now_ms: 1_000 });
        let (id, _) = only(w);
        let first = w.with_annotations(|all| all.history(&id)[0].rev.clone());
        note(w, NoteAction::EditNote(id.clone()));
        note(w, NoteAction::KeepNote { body: "second".into(), now_ms: 2_000 });
        note(w, NoteAction::DeleteNote { id: id.clone(), now_ms: 3_000 });
        note(w, NoteAction::RestoreNote { id: id.clone(), rev: None, now_ms: 4_000 });
        assert_eq!((only(w).1.body.as_str(), w.toast()), ("second", Some(Toast::NoteRestored)));
        note(w, NoteAction::RestoreNote { id: id.clone(), rev: Some(first), now_ms: 5_000 });
        assert_eq!(only(w).1.body, "first");
        note(w, NoteAction::Undo { now_ms: 6_000 });
        assert_eq!(only(w).1.body, "second");
        note(w, NoteAction::Undo { now_ms: 7_000 });
        assert_eq!(w.with_annotations(|all| all.trash().len()), 1, "back in the trash");
    });
}

#[test]
fn a_tag_with_another_name_is_one_step_for_undo() {
    with_workspace(|w| {
        for (body, now_ms) in [("one", 1_000), ("two", 2_000)] {
            write(w);
            mark(w, &["x"], None, now_ms);
            note(w, NoteAction::KeepNote { body: body.into(), now_ms });
        }
        let tags = || w.with_annotations(|all| all.tags());
        note(w, NoteAction::RenameTag { from: "x".into(), to: Some("y".into()), now_ms: 3_000 });
        assert_eq!((tags(), w.toast()), (vec![("y".to_owned(), 2)], Some(Toast::Settled)));
        note(w, NoteAction::Undo { now_ms: 4_000 });
        assert_eq!(tags(), [("x".to_owned(), 2)]);
        note(w, NoteAction::RenameTag { from: "none".into(), to: Some("y".into()), now_ms: 5_000 });
        assert_eq!(tags(), [("x".to_owned(), 2)]);
    });
}
