//! What is stored, counted; what the last file held, and when the reader is reminded of the next.

use crate::annotation::{at, note};
use kakehashi::codec::record::{
    Backup, Key, STORE, Unheld, draft_key, held, inventory, is_due, parsed_download, unheld, written,
};
use kakehashi::domain::annotation::{Annotations, Content, Revision, TabId};
use proptest::collection::vec;
use proptest::prelude::*;

const DAY: u64 = 86_400_000;

fn notes(count: u64) -> Annotations {
    (0..count).fold(Annotations::default(), |all, number| {
        all.inserted(Revision::created("ilo-japan", note(&format!("number {number}")), at(1000 + number, 7)))
    })
}

fn entry(revision: &Revision) -> (String, String) {
    (Key::of(STORE, revision).written(), written(revision))
}

#[test]
fn what_a_file_held_is_remembered_in_text() {
    let all = notes(3);
    let backup = Backup::of(&all, 5000);
    assert_eq!(Backup::parsed(&backup.written()), Some(backup.clone()));
    assert_eq!((backup.at_ms, backup.notes), (5000, 3));
    assert!(all.revisions().all(|revision| backup.holds(&revision.rev)));
    for odd in [
        "",
        "1",
        "1 x 3 ",
        "2 5000 3 00000000",
        "1 5000 3 0000000",
        "1 5000 3 0000000g",
        "1 5 3 00000000 x",
        "1 5 3 ééééé000",
    ] {
        assert_eq!(Backup::parsed(odd), None, "{odd}");
    }
    assert_eq!(unheld(&all, Some(&backup)), Unheld::default());
}

#[test]
fn a_change_after_the_file_is_not_in_it_and_a_deletion_loses_nothing() {
    let mut all = notes(3);
    let backup = Backup::of(&all, 5000);
    let ids: Vec<_> = all.ids().cloned().collect();
    let edit = all.edited(&ids[0], Content { body: "else".into(), ..note("else") }, at(9000, 7)).expect("an edit");
    let end = all.deleted(&ids[1], at(9001, 7)).expect("an end");
    all.extend([edit, end]);
    assert_eq!(unheld(&all, Some(&backup)), Unheld { notes: 1, since_ms: 9000 });
    assert_eq!(unheld(&all, None).notes, 2, "without a file, all that live");
}

#[test]
fn the_reminder_comes_before_safaris_seven_days_and_waits_when_it_is_put_off() {
    let some = |notes| Unheld { notes, since_ms: 10 * DAY };
    let file = |at_ms| Backup::of(&notes(1), at_ms);
    assert!(!is_due(some(0), None, None, 100 * DAY), "nothing is missing");
    assert!(!is_due(some(1), None, None, 10 * DAY + 1), "the first note of today");
    assert!(is_due(some(1), None, None, 11 * DAY), "of yesterday");
    assert!(is_due(some(5), None, None, 10 * DAY), "so many");
    assert!(!is_due(some(5), Some(&file(10 * DAY)), None, 14 * DAY));
    assert!(is_due(some(1), Some(&file(10 * DAY)), None, 15 * DAY));
    assert!(!is_due(some(1), None, Some(15 * DAY), 19 * DAY), "put off");
    assert!(is_due(some(1), None, Some(15 * DAY), 20 * DAY), "and back");
    assert!(
        is_due(some(1), Some(&file(900 * DAY)), Some(900 * DAY), 20 * DAY),
        "a clock that ran ahead excuses nothing"
    );
}

#[test]
fn what_is_stored_is_counted_once_whichever_copy_has_it() {
    let mut all = notes(4);
    let ids: Vec<_> = all.ids().cloned().collect();
    all.extend([all.deleted(&ids[0], at(9000, 7)).expect("an end")]);
    let records: Vec<(String, String)> = all.revisions().map(entry).collect();
    let other = Revision::created("another", note("elsewhere"), at(1, 2));
    let mut local = records.clone();
    let mut mirror = records[2..].to_vec();
    // Damaged in one copy only, in both, and what isn't ours.
    local[3].1.truncate(20);
    mirror[2].1.push('x');
    local[4].1 = "{}".to_owned();
    local.push(entry(&other));
    local.push(("kakehashi/lang".to_owned(), "ja".to_owned()));
    mirror.push((draft_key(STORE, "ilo-japan", TabId(3)), "half a".to_owned()));
    let found = inventory(STORE, "ilo-japan", &[&local, &mirror]);
    assert_eq!((found.notes, found.deleted, found.revisions), (2, 1, 4));
    assert_eq!((found.drafts, found.unreadable), (1, 1));
    assert_eq!(found.others.into_iter().collect::<Vec<_>>(), [("another".to_owned(), 1)]);
    let prefix = Key::prefix(STORE, "ilo-japan");
    assert_eq!(held(&prefix, &local, &mirror), (5, 0));
    assert_eq!(held(&prefix, &mirror, &local), (3, 2));
}

#[test]
fn a_file_of_all_notes_brings_all_back_where_both_copies_are_gone() {
    let all = notes(12);
    let text = kakehashi::codec::record::download("ilo-japan", 5000, all.revisions(), ["damaged"]);
    let file = parsed_download(&text).expect("a file");
    let back = file.revisions.into_iter().fold(Annotations::default(), Annotations::inserted);
    assert_eq!(back, all);
    assert_eq!(unheld(&back, Some(&Backup::of(&all, 5000))).notes, 0);
}

proptest! {
    #[test]
    fn any_text_is_read_as_a_file_or_not_at_all(text in "[0-9a-f 1é]{0,40}") {
        if let Some(backup) = Backup::parsed(&text) {
            prop_assert_eq!(Backup::parsed(&backup.written()), Some(backup));
        }
    }

    #[test]
    fn what_a_file_lacks_is_what_came_after_it(before in 0u64..8, after in vec(any::<bool>(), 0..8)) {
        let mut all = notes(before);
        let backup = Backup::of(&all, 0);
        for (number, is_new) in (0u64..).zip(&after) {
            let at = at(100_000 + number, 9);
            let first = all.ids().next().cloned();
            match first.filter(|_| !is_new) {
                Some(id) => all.extend(all.edited(&id, note(&format!("again {number}")), at)),
                None => all.extend([Revision::created("ilo-japan", note("new"), at)]),
            }
        }
        let new = all.ids().count() as u64 - before;
        let lacking = unheld(&all, Some(&backup)).notes as u64;
        prop_assert!(new <= lacking && lacking <= new + 1, "{} new, {} lacking", new, lacking);
        prop_assert_eq!(unheld(&all, Some(&Backup::of(&all, 0))).notes, 0);
    }
}
