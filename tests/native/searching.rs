//! The words that the timeline is searched for: in what entries say, and in the reader's notes on them.

use kakehashi::codec::dataset::read;
use kakehashi::domain::annotation::{TabId, Target};
use kakehashi::domain::catalogue::{Catalogue, EntryKind};
use kakehashi::start::BUNDLED;
use kakehashi::store::{Action, NoteAction, Workspace};
use leptos::prelude::*;

use crate::started::start;

fn with_workspace(run: impl FnOnce(Workspace)) {
    Owner::new().with(|| {
        let catalogue = Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"));
        let workspace = Workspace::new(start(catalogue, TabId(7)));
        workspace.bring_notes();
        run(workspace);
    });
}

#[test]
fn words_are_found_in_the_notes_on_an_entry_as_in_its_texts() {
    with_workspace(|w| {
        let entry = w.catalogue().find(EntryKind::Activity, "study-tour").expect("the study tour");
        let found = |w: Workspace, words: &str| {
            w.apply(Action::SearchFor(words.into()));
            w.answer().get_untracked().entries
        };
        assert_eq!(found(w, "ごまの木"), [], "nothing says that yet");
        w.apply(Action::Note(NoteAction::Write(Target::Activity("study-tour".into()))));
        w.apply(Action::Note(NoteAction::KeepNote { body: "Ask about the ゴマの木.".into(), now_ms: 1_000 }));
        assert_eq!(found(w, "ごまの木"), [entry], "folded as texts are");
        assert_eq!(found(w, "ごまの木 kenya"), [entry], "one word in a note, the other in the entry");
        assert_eq!(found(w, "ごまの木 nowhere"), []);
        w.apply(Action::Note(NoteAction::Undo { now_ms: 2_000 }));
        assert_eq!(found(w, "ごまの木"), [], "a note that was taken back says nothing");
    });
}
