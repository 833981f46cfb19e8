//! What notes are on, beside a dataset: there, moved, in doubt or gone; counted where the reader meets them.

use std::collections::BTreeMap;

use kakehashi::codec::dataset::opened;
use kakehashi::domain::annotation::{
    Annotations, Content, Doubt, Hlc, Passage, Revision, Standing, TabId, Target, place_in, quote_text, standing,
    text_named, told_by,
};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::claims::claims;
use kakehashi::store::{Action, NoteAction, Workspace};
use leptos::prelude::Owner;

use crate::started::start;

fn catalogue(text: &str) -> Catalogue {
    Catalogue::new(opened(text).0.expect("a dataset"))
}

fn before() -> Catalogue {
    catalogue(include_str!("../fixtures/passages.json"))
}

fn later() -> Catalogue {
    catalogue(include_str!("../fixtures/passages-later.json"))
}

fn boat() -> Target {
    Target::Activity("book-boat".to_owned())
}

fn statement(id: &str) -> Target {
    Target::Statement(id.to_owned())
}

fn on(of: Target, name: &str, language: &str, words: &str) -> Target {
    let text = text_named(&before(), &of, name, language).expect("the text");
    let at = text.find(words).map(|at| text[..at].chars().count()).expect("the words");
    let span = (at, at + words.chars().count());
    Target::Passage(Box::new(Passage::quoted(of, name, language, &text, span).expect("a passage")))
}

fn notes(targets: &[Target]) -> Annotations {
    let mut clock = Hlc::start(TabId(1));
    targets
        .iter()
        .map(|target| {
            clock = clock.tick(1);
            Revision::created("test-passages".to_owned(), Content::new(target.clone(), "Seen."), clock)
        })
        .collect()
}

#[test]
fn each_kind_of_target_is_there_or_gone() {
    let all = later();
    let there = [
        boat(),
        Target::Country("WS".to_owned()),
        Target::Actor("trust".to_owned()),
        statement("B1.start"),
        Target::Dataset,
        Target::Period { from: "2020".to_owned(), to: "2021".to_owned() },
    ];
    for target in there {
        assert_eq!(standing(&all, &target), Standing::There, "{target:?}");
    }
    let gone = [Target::Activity("librarian-course".to_owned()), Target::Country("XX".to_owned()), statement("none")];
    for target in gone {
        assert_eq!(standing(&all, &target), Standing::Doubtful(Doubt::Gone), "{target:?}");
    }
}

#[test]
fn words_move_with_their_text_and_what_is_found_twice_is_in_doubt() {
    let moved = on(boat(), "summary", "en", "lends books along");
    assert_eq!(standing(&before(), &moved), Standing::At((7, 24)));
    assert_eq!(standing(&later(), &moved), Standing::At((44, 61)));
    let twice = on(boat(), "summary", "en", "the crew");
    let Standing::Doubtful(Doubt::Several(places)) = standing(&later(), &twice) else { panic!("not in doubt") };
    assert_eq!(places.len(), 2);
    let gone = on(boat(), "summary", "en", "In the dry season");
    assert_eq!(standing(&later(), &gone), Standing::Doubtful(Doubt::NoWords));
}

#[test]
fn a_text_in_one_language_is_never_looked_for_in_another() {
    let japanese = on(boat(), "summary", "ja", "乗組員が朗読");
    let Standing::At(span) = standing(&later(), &japanese) else { panic!("not found") };
    let text = text_named(&later(), &boat(), "summary", "ja").expect("the text");
    let Target::Passage(passage) = &japanese else { panic!("no passage") };
    assert_eq!(place_in(passage, (&boat(), "summary", "ja"), &text), Some(span));
    assert_eq!(place_in(passage, (&boat(), "summary", "en"), &text), None);
    let mut lost = passage.as_ref().clone();
    lost.language = "fr".to_owned();
    assert_eq!(standing(&later(), &Target::Passage(Box::new(lost))), Standing::Doubtful(Doubt::NoText));
}

#[test]
fn every_statement_is_told_by_somebody_and_its_quotation_is_a_text() {
    let all = before();
    for claim in claims(&all) {
        let teller = told_by(&all, &statement(claim.id)).expect("a teller");
        assert_eq!(standing(&all, &teller), Standing::There, "{teller:?}");
        if let Some(quote) = claim.quote {
            let text = text_named(&all, &statement(claim.id), "quote", "en");
            assert_eq!(text, Some(quote_text(quote)));
        }
    }
    let quoted = on(statement("B1.start"), "quote", "en", "since April 2019");
    assert!(matches!(standing(&later(), &quoted), Standing::At(_)));
}

#[test]
fn notes_on_statements_and_words_count_on_the_entry_that_tells_them() {
    let all = before();
    let notes =
        notes(&[boat(), statement("B1.start"), on(statement("B1.start"), "quote", "en", "2019"), statement("none")]);
    let counts: BTreeMap<Target, usize> = notes.counts_in(&all);
    assert_eq!(counts.get(&boat()), Some(&3));
    assert_eq!(counts.get(&statement("B1.start")), Some(&2));
    assert_eq!(counts.get(&statement("none")), Some(&1));
    assert_eq!(notes.on_page_of(&all, &boat()).len(), 3);
    assert_eq!(notes.texts_in(&all).iter().filter(|(thing, _)| *thing == boat()).count(), 3);
    // What stands for a thing itself is as it was.
    assert_eq!(notes.on(&boat()).len(), 1);
}

#[test]
fn a_note_is_put_on_something_else_by_the_reader_and_that_can_be_taken_back() {
    Owner::new().with(|| {
        let workspace = Workspace::new(start(before(), TabId(7)));
        workspace.bring_notes();
        let apply = |action| workspace.apply(Action::Note(action));
        let passage = on(boat(), "summary", "en", "the crew");
        apply(NoteAction::Write(passage.clone()));
        apply(NoteAction::KeepNote { body: "Who?".to_owned(), now_ms: 5 });
        let now = || workspace.with_annotations_now(|all| all.live().first().map(|note| note.content.clone()));
        let id = workspace.with_annotations_now(|all| all.live().first().map(|note| note.id.clone())).expect("a note");
        apply(NoteAction::Attach { id: id.clone(), target: boat(), now_ms: 6 });
        assert_eq!(now().map(|content| (content.target, content.body)), Some((boat(), "Who?".to_owned())));
        assert_eq!(workspace.unsaved_now().len(), 2, "both are to be stored");
        // The same again says nothing new.
        apply(NoteAction::Attach { id, target: boat(), now_ms: 7 });
        assert_eq!(workspace.unsaved_now().len(), 2);
        apply(NoteAction::Undo { now_ms: 8 });
        assert_eq!(now().map(|content| content.target), Some(passage));
    });
}
