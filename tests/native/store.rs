//! Everything that can happen to the state, without a browser.

use kakehashi::codec::dataset::read;
use kakehashi::codec::record::Draft;
use kakehashi::codec::route::{Page, Route};
use kakehashi::domain::annotation::{Hlc, TabId, Target};
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::domain::grouping::Grouping;
use kakehashi::domain::query::Facet;
use kakehashi::domain::time::Day;
use kakehashi::start::BUNDLED;
use kakehashi::store::{Action, NoteAction, NoticeKind, Saving, Step, Toast, Workspace};
use kakehashi::text::Lang;
use leptos::prelude::*;

use crate::started::start;

fn with_workspace(run: impl FnOnce(Workspace)) {
    without_notes(|workspace| {
        workspace.bring_notes();
        run(workspace);
    });
}

/// As it is until the second file of wasm is here.
fn without_notes(run: impl FnOnce(Workspace)) {
    let owner = Owner::new();
    owner.with(|| {
        let catalogue = Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"));
        run(Workspace::new(start(catalogue, TabId(7))));
    });
}

fn visit(workspace: Workspace, hash: &str) {
    let (route, problems) = Route::from_hash(hash);
    workspace.apply(Action::Visit(route, problems));
}

fn hash(workspace: Workspace) -> String {
    workspace.route().get_untracked().to_hash()
}

#[test]
fn what_an_address_says_is_what_the_state_says() {
    with_workspace(|w| {
        let asked = "#/timeline?theme=co-operatives&lanes=country&window=2012-01-01/2014-12-31&select=activity:study-tour&lang=ja";
        visit(w, asked);
        assert_eq!(hash(w), asked);
        assert_eq!(w.lang(), Lang::Ja);
        let (from, to) = w.viewport().window();
        assert!(from <= Day::from_ymd(2012, 1, 1) && to >= Day::from_ymd(2014, 12, 31), "{from:?} {to:?}");
        visit(w, "#/timeline");
        assert_eq!((w.grouping(), w.selection(), w.with_query(|q| q.is_empty())), (Grouping::Theme, None, true));
    });
}

#[test]
fn filters_grouping_window_and_language_hold_across_pages() {
    with_workspace(|w| {
        visit(w, "#/timeline?theme=recovery&lanes=actor&window=2006-01-01/2008-12-31&select=activity:java-recovery");
        let link = w.href(Page::Country("ID".into()));
        assert_eq!(link, "#/country/ID?theme=recovery&lanes=actor&window=2006-01-01/2008-12-31");
        w.apply(Action::Open(Page::Countries));
        assert_eq!(hash(w), "#/countries?theme=recovery&lanes=actor&window=2006-01-01/2008-12-31");
    });
}

#[test]
fn an_unknown_selection_spoils_only_itself() {
    with_workspace(|w| {
        visit(w, "#/timeline?select=activity:nothing&theme=recovery");
        assert_eq!(hash(w), "#/timeline?theme=recovery");
        assert!(w.notices().iter().any(|n| matches!(n.kind, NoticeKind::Link(_))));
        visit(w, "#/timeline");
        assert_eq!(w.notices(), [], "the next address has no such part");
    });
}

#[test]
fn a_window_of_any_kind_never_leaves_the_data() {
    with_workspace(|w| {
        w.apply(Action::Resize { width_px: 700.0 });
        w.apply(Action::PanBy { px: 1e9 });
        let (first, last) = w.bounds();
        assert_eq!(w.viewport().window().0, first);
        w.apply(Action::PanBy { px: -1e9 });
        assert_eq!(w.viewport().window().1, last);
        w.apply(Action::ZoomBy { factor: 1e9 });
        w.apply(Action::SettleWindow);
        assert!(w.route().get_untracked().window.is_some());
        w.apply(Action::Fit);
        assert_eq!(w.route().get_untracked().window, None, "everything needs no window in the address");
    });
}

#[test]
fn walking_goes_through_time_and_stops_at_its_ends() {
    with_workspace(|w| {
        let catalogue = w.catalogue();
        let mut walked = Vec::new();
        loop {
            let before = w.selection();
            w.apply(Action::Walk(Step::Next));
            if w.selection() == before {
                break;
            }
            walked.extend(w.selection());
        }
        let told = w.answer().get_untracked();
        let in_time: Vec<EntryId> = catalogue.in_time().iter().copied().filter(|id| told.holds(*id)).collect();
        assert_eq!(walked, in_time);
        w.apply(Action::Walk(Step::Previous));
        assert_eq!(w.selection(), in_time.iter().rev().nth(1).copied());
        w.apply(Action::Toggle(Facet::Theme, "recovery".into()));
        w.apply(Action::Select(None));
        w.apply(Action::Walk(Step::Next));
        let recovery = catalogue.find(EntryKind::Activity, "java-recovery");
        assert_eq!(w.selection(), recovery, "only through what the filters leave");
    });
}

#[test]
fn a_note_is_written_changed_deleted_and_taken_back() {
    with_workspace(|w| {
        let target = Target::Activity("study-tour".into());
        let bodies = |w: Workspace| {
            w.with_annotations(|all| all.live().iter().map(|r| r.content.body.clone()).collect::<Vec<_>>())
        };
        w.apply(Action::Note(NoteAction::Write(target.clone())));
        w.apply(Action::Note(NoteAction::KeepNote { body: "first".into(), now_ms: 1_000 }));
        assert_eq!((bodies(w), w.unsaved().len()), (vec!["first".to_owned()], 1));
        assert_eq!(w.answer().get_untracked().count(Facet::Notes, "1"), 1);

        let id = w.with_annotations(|all| all.live()[0].id.clone());
        w.apply(Action::Note(NoteAction::EditNote(id.clone())));
        assert_eq!(w.writing().expect("the editor").body, "first");
        w.apply(Action::Note(NoteAction::KeepNote { body: "second".into(), now_ms: 2_000 }));
        w.apply(Action::Note(NoteAction::DeleteNote { id, now_ms: 3_000 }));
        assert_eq!((bodies(w), w.toast()), (vec![], Some(Toast::NoteDeleted)));
        w.apply(Action::Note(NoteAction::Undo { now_ms: 4_000 }));
        assert_eq!(bodies(w), ["second"]);
        w.apply(Action::Note(NoteAction::Undo { now_ms: 5_000 }));
        assert_eq!(bodies(w), ["first"]);
        w.apply(Action::Note(NoteAction::Redo { now_ms: 6_000 }));
        assert_eq!(bodies(w), ["second"]);
        assert_eq!(w.unsaved().len(), 6, "every step is a revision to store");
        w.apply(Action::Note(NoteAction::Kept(w.unsaved().iter().map(|r| r.rev.clone()).collect())));
        assert_eq!(w.unsaved(), []);
    });
}

#[test]
fn an_empty_new_note_is_no_note() {
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        w.apply(Action::Note(NoteAction::KeepNote { body: "  \n".into(), now_ms: 1 }));
        assert_eq!((w.unsaved(), w.writing()), (vec![], None));
    });
}

#[test]
fn what_another_tab_wrote_is_learnt_and_later_notes_come_after_it() {
    with_workspace(|w| {
        let late = Hlc { millis: 90_000, counter: 0, tab: TabId(9) };
        let content = kakehashi::domain::annotation::Content::new(Target::Actor("jccu".into()), "theirs");
        let theirs = kakehashi::domain::annotation::Revision::created("japan-ilo-ppp", content, late);
        w.apply(Action::Note(NoteAction::Learn { revisions: vec![theirs], now_ms: 1_000 }));
        assert_eq!(w.unsaved(), [], "it is stored already");
        w.apply(Action::Note(NoteAction::Write(Target::Actor("jccu".into()))));
        w.apply(Action::Note(NoteAction::KeepNote { body: "ours".into(), now_ms: 1_000 }));
        assert!(w.unsaved()[0].hlc > late);
    });
}

#[test]
fn a_failed_write_is_told_and_stays_told() {
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::SetSaving(Saving::Failed("full".into()))));
        assert!(w.notices().iter().any(|n| n.kind == NoticeKind::NotSaved("full".into())));
        w.apply(Action::DismissNotice(0));
        w.apply(Action::DismissNotice(0));
        assert_eq!(w.notices(), []);
        assert_eq!(w.saving(), Saving::Failed("full".into()));
    });
}

#[test]
fn the_language_is_in_the_address_once_it_was_chosen() {
    with_workspace(|w| {
        visit(w, "#/timeline");
        assert_eq!(hash(w), "#/timeline");
        w.apply(Action::Speak(Lang::Ja));
        assert_eq!(hash(w), "#/timeline?lang=ja");
    });
}

#[test]
fn what_was_typed_is_kept_when_the_reader_goes_elsewhere_and_dropped_by_cancel() {
    with_workspace(|w| {
        let bodies = || w.with_annotations(|all| all.live().iter().map(|r| r.content.body.clone()).collect::<Vec<_>>());
        let draft = |body: &str| {
            w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
            w.apply(Action::Note(NoteAction::Type { body: body.into(), now_ms: 1_000 }));
        };
        visit(w, "#/country/KE");
        draft("half a thought");
        visit(w, "#/country/LS");
        assert_eq!((bodies(), w.writing()), (vec!["half a thought".to_owned()], None));
        draft("not this");
        w.apply(Action::Note(NoteAction::StopWriting));
        w.apply(Action::Open(Page::Notes));
        assert_eq!(bodies(), ["half a thought"]);
        // Another language is the same place: the editor stays.
        visit(w, "#/country/LS");
        draft("still writing");
        visit(w, "#/country/LS?lang=ja");
        assert!(w.writing().is_some());
        w.apply(Action::Note(NoteAction::StopWriting));
        // An editor that was only looked into changes nothing.
        let id = w.with_annotations(|all| all.live()[0].id.clone());
        w.apply(Action::Note(NoteAction::EditNote(id)));
        w.apply(Action::Note(NoteAction::Type { body: "half a thought".into(), now_ms: 2_000 }));
        w.apply(Action::Open(Page::Data));
        assert_eq!(w.unsaved().len(), 1);
    });
}

#[test]
fn filters_that_the_dataset_lacks_are_said_and_left_out() {
    with_workspace(|w| {
        visit(w, "#/timeline?theme=nope,recovery&country=xx,ke&actor=nobody");
        assert_eq!(hash(w), "#/timeline?theme=recovery&country=KE");
        let NoticeKind::Link(problems) = &w.notices()[0].kind else { panic!("a notice about the link") };
        assert_eq!(problems.len(), 3);
    });
}

#[test]
fn an_edit_keeps_what_another_tab_wrote_while_the_editor_was_open() {
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        w.apply(Action::Note(NoteAction::KeepNote { body: "first".into(), now_ms: 1_000 }));
        let id = w.with_annotations(|all| all.live()[0].id.clone());
        w.apply(Action::Note(NoteAction::EditNote(id.clone())));
        let theirs = w.with_annotations(|all| {
            let content = all.current(&id).unwrap().content.clone();
            let content = kakehashi::domain::annotation::Content { body: "theirs".into(), ..content };
            all.edited(&id, content, Hlc { millis: 2_000, counter: 0, tab: TabId(9) }).unwrap()
        });
        w.apply(Action::Note(NoteAction::Learn { revisions: vec![theirs], now_ms: 2_000 }));
        w.apply(Action::Note(NoteAction::KeepNote { body: "ours".into(), now_ms: 3_000 }));
        assert_eq!(w.with_annotations(|all| all.versions_in_conflict(&id).len()), 2, "both are kept");
    });
}

fn bodies(w: Workspace) -> Vec<String> {
    w.with_annotations(|all| all.live().iter().map(|r| r.content.body.clone()).collect())
}

fn type_in(w: Workspace, body: &str, now_ms: u64) {
    w.apply(Action::Note(NoteAction::Type { body: body.into(), now_ms }));
}

#[test]
fn a_draft_is_the_note_that_comes_of_it_from_the_first_keystroke_on() {
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        assert_eq!(w.draft(), None, "nothing typed, nothing to keep");
        type_in(w, "h", 1_000);
        let first = w.draft().expect("a draft");
        assert_eq!((first.revision.content.body.as_str(), first.typed_ms), ("h", 1_000));
        type_in(w, "half ", 5_000);
        let later = w.draft().expect("a draft");
        assert_eq!((&later.revision.rev, later.typed_ms), (&first.revision.rev, 5_000), "the same revision to be");
        w.apply(Action::Note(NoteAction::KeepNote { body: "half".into(), now_ms: 9_000 }));
        assert_eq!((w.unsaved()[0].rev.clone(), w.draft()), (first.revision.rev, None));
        assert_eq!(Draft::parsed(&later.written()), Some(later));
    });
}

#[test]
fn a_draft_that_was_dropped_can_be_taken_up_again() {
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        type_in(w, "hasty", 1_000);
        w.apply(Action::Note(NoteAction::StopWriting));
        assert_eq!((w.toast(), w.writing(), w.draft()), (Some(Toast::DraftDropped), None, None));
        w.apply(Action::Note(NoteAction::WriteOn { now_ms: 2_000 }));
        assert_eq!(w.writing().expect("the editor").shown, "hasty");
        assert_eq!(w.draft().expect("the draft").revision.content.body, "hasty");
        w.apply(Action::Note(NoteAction::LeaveEditor));
        assert_eq!(bodies(w), ["hasty"]);
        // Nothing typed, nothing dropped.
        w.apply(Action::DismissToast);
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        w.apply(Action::Note(NoteAction::StopWriting));
        assert_eq!(w.toast(), None);
        w.apply(Action::Note(NoteAction::WriteOn { now_ms: 3_000 }));
        assert_eq!(w.writing(), None);
    });
}

#[test]
fn a_draft_of_a_tab_that_has_gone_becomes_one_note_however_often_it_is_found() {
    let mut draft = None;
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        type_in(w, "left behind", 1_000);
        draft = w.draft();
    });
    let draft = draft.expect("a draft");
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Adopt { revisions: vec![draft.revision.clone()], now_ms: 2_000 }));
        assert_eq!((bodies(w), w.toast()), (vec!["left behind".to_owned()], Some(Toast::DraftKept)));
        w.apply(Action::DismissToast);
        w.apply(Action::Note(NoteAction::Adopt { revisions: vec![draft.revision.clone()], now_ms: 3_000 }));
        assert_eq!((bodies(w).len(), w.toast()), (1, None), "it is here already, and nothing is said");
    });
}

#[test]
fn after_a_reload_the_earlier_loads_of_the_tab_can_be_undone() {
    with_workspace(|w| {
        let before = Hlc { millis: 1_000, counter: 0, tab: TabId(3) };
        let content = kakehashi::domain::annotation::Content::new(Target::Actor("jccu".into()), "before the reload");
        let revision = kakehashi::domain::annotation::Revision::created("japan-ilo-ppp", content, before);
        w.apply(Action::Note(NoteAction::Learn { revisions: vec![revision], now_ms: 1_000 }));
        assert!(!w.can_undo(), "another tab's change isn't this tab's to undo");
        w.apply(Action::Note(NoteAction::Recall(vec![TabId(3), TabId(7)])));
        w.apply(Action::Note(NoteAction::Undo { now_ms: 2_000 }));
        assert_eq!(bodies(w), [""; 0]);
        w.apply(Action::Note(NoteAction::Redo { now_ms: 3_000 }));
        assert_eq!(bodies(w), ["before the reload"]);
    });
}

#[test]
fn what_storage_has_lost_is_written_again() {
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        w.apply(Action::Note(NoteAction::KeepNote { body: "kept".into(), now_ms: 1_000 }));
        let revision = w.unsaved()[0].clone();
        w.apply(Action::Note(NoteAction::Lost(vec![(revision.id.clone(), revision.rev.clone())])));
        assert_eq!(w.unsaved().len(), 1, "it waits already");
        w.apply(Action::Note(NoteAction::Kept(vec![revision.rev.clone()])));
        w.apply(Action::Note(NoteAction::Lost(vec![(revision.id.clone(), revision.rev.clone())])));
        assert_eq!(w.unsaved(), [revision]);
    });
}

#[test]
fn beside_a_newer_build_nothing_new_is_begun_and_what_was_begun_is_kept() {
    with_workspace(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        type_in(w, "already begun", 1_000);
        w.apply(Action::Note(NoteAction::SetSaving(Saving::ReadOnly)));
        assert!(w.notices().iter().any(|n| n.kind == NoticeKind::ReadOnly));
        w.apply(Action::Note(NoteAction::KeepNote { body: "already begun".into(), now_ms: 2_000 }));
        assert_eq!((bodies(w), w.unsaved().len()), (vec!["already begun".to_owned()], 1));
        let id = w.with_annotations(|all| all.live()[0].id.clone());
        w.apply(Action::Note(NoteAction::Write(Target::Country("LS".into()))));
        w.apply(Action::Note(NoteAction::EditNote(id.clone())));
        w.apply(Action::Note(NoteAction::DeleteNote { id, now_ms: 3_000 }));
        w.apply(Action::Note(NoteAction::Undo { now_ms: 4_000 }));
        w.apply(Action::Note(NoteAction::SetSaving(Saving::Failed("full".into()))));
        assert!(w.notices().iter().any(|n| n.kind == NoticeKind::NotSaved("full".into())), "never silence");
        w.apply(Action::Note(NoteAction::SetSaving(Saving::Saved)));
        assert_eq!((w.writing(), bodies(w).len(), w.saving()), (None, 1, Saving::ReadOnly));
    });
}

#[test]
fn a_note_that_is_begun_too_early_waits_unless_the_reader_goes_elsewhere() {
    without_notes(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        assert_eq!(w.writing(), None, "nothing can be written yet");
        for action in w.bring_notes() {
            w.apply(Action::Note(action));
        }
        assert_eq!(w.writing().map(|writing| writing.target), Some(Target::Country("KE".into())));
    });
    without_notes(|w| {
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        w.apply(Action::Open(Page::Countries));
        assert!(w.bring_notes().is_empty(), "the editor would open behind the reader's back");
    });
}

#[test]
fn a_note_is_not_said_to_be_saved_before_storage_has_it() {
    with_workspace(|w| {
        assert_eq!(w.saving(), Saving::Saved);
        w.apply(Action::Note(NoteAction::Write(Target::Country("KE".into()))));
        w.apply(Action::Note(NoteAction::KeepNote { body: "on its way".into(), now_ms: 1_000 }));
        assert_eq!(w.saving(), Saving::Saving);
    });
}
