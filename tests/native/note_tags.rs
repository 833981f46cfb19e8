//! Tags: one form for what is typed, renamed and merged in every note as one step.

use kakehashi::domain::annotation::tags::{ends_tag, tag, with_typed};
use kakehashi::domain::annotation::{Annotations, Content, Hlc, Revision, TabId, Target, UndoStack};
use proptest::prelude::*;

fn at(millis: u64) -> Hlc {
    Hlc { millis, counter: 0, tab: TabId(1) }
}

fn owned(tags: &[&str]) -> Vec<String> {
    tags.iter().map(|tag| (*tag).to_owned()).collect()
}

fn tagged(lists: &[&[&str]]) -> Annotations {
    let mut all = Annotations::default();
    for (number, tags) in lists.iter().enumerate() {
        let content = Content { tags: owned(tags), ..Content::new(Target::Dataset, format!("note {number}")) };
        all.insert(Revision::created("d", content, at(number as u64 + 1)));
    }
    all
}

/// The tags of each note, oldest note first.
fn lists(all: &Annotations) -> Vec<Vec<String>> {
    let mut live = all.live();
    live.sort_by(|a, b| a.id.cmp(&b.id));
    live.into_iter().map(|note| note.content.tags.clone()).collect()
}

fn retagged(all: &Annotations, from: &str, to: Option<&str>) -> (Annotations, Vec<Revision>) {
    let mut clock = at(100);
    let made = all.retagged(from, to, || {
        clock = clock.tick(0);
        clock
    });
    let mut after = all.clone();
    after.extend(made.iter().cloned());
    (after, made)
}

#[test]
fn a_typed_tag_has_one_form() {
    assert_eq!(tag("  #two   words "), Some("two words".to_owned()));
    assert_eq!(tag("＃高知"), Some("高知".to_owned()));
    assert_eq!(tag("a\u{202E}b\u{0}c"), Some("abc".to_owned()), "what can't be seen isn't kept");
    for nothing in ["", "  ", "#", "# #", "\u{200B}", "\u{0}"] {
        assert_eq!(tag(nothing), None, "{nothing:?}");
    }
    assert_eq!(tag(&"x".repeat(10_000)).map(|tag| tag.len()), Some(80));
}

#[test]
fn several_are_typed_at_once_and_none_is_there_twice() {
    let before = owned(&["Kenya"]);
    assert_eq!(with_typed(&before, "kenya, 高知、ＫＥＮＹＡ，x\ny"), owned(&["Kenya", "高知", "x", "y"]));
    assert_eq!(with_typed(&before, " , ,"), before);
}

#[test]
fn a_tag_is_renamed_in_every_live_note_and_keeps_its_place() {
    let all = tagged(&[&["a", "b"], &["b"], &["c"]]);
    let (after, made) = retagged(&all, "b", Some("d"));
    assert_eq!(lists(&after), [owned(&["a", "d"]), owned(&["d"]), owned(&["c"])]);
    assert_eq!(made.len(), 2);
    assert!(made.iter().all(|revision| revision.step == Some(made[0].rev.clone())), "one step");
}

#[test]
fn renamed_to_one_that_is_there_both_become_one() {
    let all = tagged(&[&["a", "b"], &["b", "x", "A"], &["a"]]);
    let (after, _) = retagged(&all, "b", Some("a"));
    assert_eq!(lists(&after), [owned(&["a"]), owned(&["x", "A"]), owned(&["a"])]);
    assert_eq!(after.tags(), [("A".to_owned(), 1), ("a".to_owned(), 2), ("x".to_owned(), 1)]);
}

#[test]
fn without_a_new_name_it_is_taken_off_and_the_trash_is_left_alone() {
    let mut all = tagged(&[&["a", "b"], &["b"]]);
    let second = all.live().iter().find(|note| note.content.body == "note 1").map(|note| note.id.clone());
    let gone = all.deleted(&second.expect("the second"), at(50)).expect("a deletion");
    all.insert(gone);
    let (after, made) = retagged(&all, "b", None);
    assert_eq!((lists(&after), made.len()), (vec![owned(&["a"])], 1));
    assert_eq!(after.trash()[0].content.tags, owned(&["b"]));
}

#[test]
fn a_version_that_waits_for_a_choice_is_not_dropped_by_a_new_name() {
    let mut all = tagged(&[&["a"]]);
    let first = all.live()[0].clone();
    let said = |body: &str| Content { body: body.to_owned(), ..first.content.clone() };
    let here = all.edited(&first.id, said("here"), at(10)).expect("an edit");
    let there = all.edited(&first.id, said("there"), Hlc { tab: TabId(2), ..at(10) }).expect("an edit");
    all.extend([here, there]);
    let (after, _) = retagged(&all, "a", Some("b"));
    let versions: Vec<&str> = after.versions_in_conflict(&first.id).iter().map(|v| v.content.body.as_str()).collect();
    assert_eq!(versions.len(), 2, "{versions:?}");
}

fn some_lists() -> impl Strategy<Value = Vec<Vec<String>>> {
    prop::collection::vec(prop::collection::vec("[abcA]|あ|ア", 0..4), 0..6)
}

proptest! {
    #[test]
    fn what_is_typed_never_makes_a_hostile_tag(typed in "\\PC{0,30}|[#,、\\t\u{202E}\u{0}a ]{0,30}") {
        for tag in with_typed(&[], &typed) {
            prop_assert!(!tag.is_empty() && tag.trim() == tag && !tag.starts_with('#'), "{:?}", tag);
            prop_assert!(!tag.chars().any(|c| c.is_control() || ends_tag(c)), "{:?}", tag);
            prop_assert_eq!(super_tag(&tag), Some(tag.clone()), "once more it is the same");
        }
    }

    #[test]
    fn a_new_name_leaves_no_old_one_and_undo_brings_every_note_back(lists_of in some_lists(), to in "[abcA]|あ|z") {
        let borrowed: Vec<Vec<&str>> = lists_of.iter().map(|tags| tags.iter().map(String::as_str).collect()).collect();
        let all = tagged(&borrowed.iter().map(Vec::as_slice).collect::<Vec<_>>());
        let (mut after, made) = retagged(&all, "a", Some(&to));
        if to != "a" {
            prop_assert!(lists(&after).iter().all(|tags| !tags.iter().any(|tag| tag == "a")));
        }
        prop_assert_eq!(after.live().len(), all.live().len());
        let mut stack = UndoStack::default();
        stack.record(&made);
        if let Some(step) = stack.next_undo().cloned() {
            let mut clock = at(1_000);
            let undone = after.undone(&step, || { clock = clock.tick(0); clock }).expect("one undo for all");
            after.extend(undone);
        }
        prop_assert_eq!(lists(&after), lists(&all));
    }
}

fn super_tag(text: &str) -> Option<String> {
    tag(text)
}
