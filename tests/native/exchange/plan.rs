//! The dry run, and what is written after it.

use std::collections::BTreeMap;

use crate::annotation::{any_set, at, note, said};
use kakehashi::domain::annotation::{
    AnnotationId, Annotations, Content, FOREIGN, Hlc, RevId, Revision, TabId, UndoStack, Verdict,
};
use proptest::prelude::*;

const DATASET: &str = "d";

/// This tab, whose id nothing in the sets has.
struct Tab {
    clock: Hlc,
    notes: Annotations,
    stack: UndoStack,
}

impl Tab {
    fn with(notes: Annotations) -> Self {
        Self { clock: Hlc { millis: 100, counter: 0, tab: TabId(9) }, notes, stack: UndoStack::default() }
    }

    fn next(&mut self) -> Hlc {
        self.clock = self.clock.tick(0);
        self.clock
    }

    fn imports(&mut self, brought: &[Revision]) -> usize {
        let mut clock = self.clock;
        let next = || {
            clock = clock.tick(0);
            clock
        };
        let (taken, own) = self.notes.imported(brought, DATASET, next);
        self.clock = clock;
        let count = taken.len() + own.len();
        self.stack.record(&own);
        self.notes.extend(taken.into_iter().chain(own));
        count
    }

    fn undoes(&mut self) {
        let step = self.stack.next_undo().cloned().expect("a step");
        self.back(&step);
    }

    fn redoes(&mut self) {
        let step = self.stack.next_redo().cloned().expect("a step");
        self.back(&step);
    }

    fn back(&mut self, step: &kakehashi::domain::annotation::UndoStep) {
        let mut clock = self.clock;
        let next = || {
            clock = clock.tick(0);
            clock
        };
        let undone = self.notes.undone(step, next).expect("nothing has come between");
        self.clock = clock;
        self.stack.record(&undone);
        self.notes.extend(undone);
    }

    fn verdicts(&self, brought: &[Revision]) -> Vec<Verdict> {
        self.notes.planned(brought, DATASET).into_iter().map(|planned| planned.verdict).collect()
    }

    fn edits(&mut self, id: &AnnotationId, body: &str) {
        let at = self.next();
        let content = said(self.notes.current(id).expect("a note"), body);
        let edit = self.notes.edited(id, content, at).expect("a change");
        self.stack.record([&edit]);
        self.notes.insert(edit);
    }
}

fn revisions(all: &Annotations) -> Vec<Revision> {
    all.revisions().cloned().collect()
}

/// What the reader sees: each live note with its versions.
fn shown(all: &Annotations) -> BTreeMap<AnnotationId, Vec<Content>> {
    let mut shown = BTreeMap::new();
    for note in all.live() {
        let mut versions: Vec<Content> = Vec::new();
        for head in all.heads(&note.id) {
            if !head.content.deleted && !versions.contains(&head.content) {
                versions.push(head.content.clone());
            }
        }
        versions.sort();
        shown.insert(note.id.clone(), versions);
    }
    shown
}

fn made(body: &str, millis: u64) -> Revision {
    Revision::created(DATASET, note(body), at(millis, 1))
}

fn edit(of: &Revision, body: &str, millis: u64) -> Revision {
    let set = Annotations::default().inserted(of.clone());
    set.edited(&of.id, said(of, body), at(millis, 2)).expect("a change")
}

/// As another program's annotation is read.
fn foreign(body: &str, millis: u64) -> Revision {
    let hlc = Hlc { millis, counter: 0, tab: FOREIGN };
    let id = AnnotationId("https://example.org/anno".into());
    Revision { id, rev: RevId(format!("w3c-{body}")), ..Revision::created(DATASET, note(body), hlc) }
}

proptest! {
    #[test]
    fn twice_is_the_same_as_once(here in any_set(), file in any_set()) {
        let mut tab = Tab::with(here);
        tab.imports(&revisions(&file));
        prop_assert_eq!(tab.imports(&revisions(&file)), 0);
        prop_assert!(!tab.verdicts(&revisions(&file)).into_iter().any(Verdict::changes));
    }

    #[test]
    fn nothing_that_is_here_is_lost_or_changed(here in any_set(), file in any_set()) {
        let mut tab = Tab::with(here.clone());
        tab.imports(&revisions(&file));
        for revision in here.revisions() {
            prop_assert_eq!(tab.notes.revision(&revision.id, &revision.rev), Some(revision));
        }
    }

    #[test]
    fn what_the_dry_run_says_is_what_happens(here in any_set(), file in any_set()) {
        let mut tab = Tab::with(here.clone());
        let plan = here.planned(&revisions(&file), DATASET);
        let before = shown(&here);
        tab.imports(&revisions(&file));
        let after = shown(&tab.notes);
        for planned in plan {
            let (was, is) = (before.get(&planned.id), after.get(&planned.id));
            match planned.verdict {
                Verdict::New => prop_assert!(was.is_none() && is.is_some() != planned.content.deleted),
                Verdict::Newer => prop_assert_ne!(was, is),
                Verdict::Conflict => {
                    prop_assert_ne!(was, is);
                    prop_assert!(1 < is.map_or(0, Vec::len), "both are there");
                }
                Verdict::Same | Verdict::Older | Verdict::Deleted => prop_assert_eq!(was, is),
                Verdict::Elsewhere => prop_assert!(false, "one dataset"),
            }
        }
        // Others are left alone.
        for (id, versions) in before {
            if file.current(&id).is_none() {
                prop_assert_eq!(after.get(&id), Some(&versions));
            }
        }
    }

    #[test]
    fn one_undo_takes_the_whole_import_back_and_a_redo_brings_it_again(here in any_set(), file in any_set()) {
        let mut tab = Tab::with(here.clone());
        tab.imports(&revisions(&file));
        prop_assume!(tab.stack.next_undo().is_some());
        let with = shown(&tab.notes);
        // Also after a reload.
        tab.stack = UndoStack::rebuilt(&tab.notes, &[TabId(9)]);
        tab.undoes();
        prop_assert_eq!(shown(&tab.notes), shown(&here));
        tab.redoes();
        prop_assert_eq!(shown(&tab.notes), with);
    }

    #[test]
    fn two_browsers_that_take_the_same_file_agree(file in any_set()) {
        let (mut one, mut other) = (Tab::with(Annotations::default()), Tab::with(Annotations::default()));
        other.clock.tab = TabId(10);
        one.imports(&revisions(&file));
        other.imports(&revisions(&file));
        let both = one.notes.clone().merged(other.notes.clone());
        prop_assert_eq!(shown(&both), shown(&one.notes));
        prop_assert_eq!(other.imports(&revisions(&one.notes)), 0);
    }
}

#[test]
fn each_verdict_has_its_case() {
    let first = made("one", 1);
    let second = edit(&first, "two", 2);
    let branch = edit(&first, "three", 3);
    let here = Annotations::from_iter([first.clone(), second.clone()]);
    let tab = Tab::with(here);
    let other = Revision { dataset: "elsewhere".into(), ..made("x", 9) };
    assert_eq!(tab.verdicts(&[made("new", 5)]), [Verdict::New]);
    assert_eq!(tab.verdicts(&[edit(&second, "four", 4)]), [Verdict::Newer], "without what came between");
    assert_eq!(tab.verdicts(&[branch]), [Verdict::Conflict]);
    assert_eq!(tab.verdicts(&[first.clone(), second.clone()]), [Verdict::Same]);
    assert_eq!(tab.verdicts(std::slice::from_ref(&first)), [Verdict::Older]);
    assert_eq!(tab.verdicts(&[other]), [Verdict::Elsewhere]);
    let gone = tab.notes.deleted(&first.id, at(9, 1)).expect("a deletion");
    let tab = Tab::with(tab.notes.inserted(gone));
    assert_eq!(tab.verdicts(&[first, second]), [Verdict::Deleted]);
}

#[test]
fn an_older_file_over_newer_notes_changes_nothing() {
    let mut tab = Tab::with(Annotations::from_iter([made("a", 1), made("b", 2)]));
    let old = revisions(&tab.notes);
    let ids: Vec<AnnotationId> = tab.notes.ids().cloned().collect();
    tab.edits(&ids[0], "a, changed");
    let at = tab.next();
    let gone = tab.notes.deleted(&ids[1], at).expect("a deletion");
    tab.notes.insert(gone);
    let before = tab.notes.clone();
    assert_eq!(tab.imports(&old), 0);
    assert_eq!(tab.notes, before);
}

#[test]
fn notes_of_another_dataset_are_written_as_they_are_and_no_undo_reaches_them() {
    let tab = Tab::with(Annotations::default());
    let other = Revision { dataset: "elsewhere".into(), ..made("x", 9) };
    let (taken, own) = tab.notes.imported(std::slice::from_ref(&other), DATASET, || at(1, 9));
    assert_eq!((taken, own), (vec![other], vec![]));
}

#[test]
fn a_backup_that_is_read_back_keeps_its_dates() {
    let mut tab = Tab::with(Annotations::default());
    let old = made("from last year", 50);
    tab.imports(std::slice::from_ref(&old));
    let shown = tab.notes.current(&old.id).expect("the note");
    assert_eq!((shown.modified_ms(), tab.notes.created_ms(&old.id)), (50, Some(50)));
}

#[test]
fn what_was_done_after_an_import_is_undone_before_it_also_after_a_reload() {
    let mut tab = Tab::with(Annotations::from_iter([made("here", 60)]));
    let here = tab.notes.ids().next().cloned().expect("a note");
    tab.imports(&[made("from last year", 50)]);
    tab.edits(&here, "changed since");
    assert_eq!(UndoStack::rebuilt(&tab.notes, &[TabId(9)]), tab.stack);
}

#[test]
fn the_dates_decide_between_versions_of_anothers_annotation_while_nobody_has_changed_it_here() {
    let mut tab = Tab::with(Annotations::default());
    tab.imports(&[foreign("first", 10)]);
    let id = foreign("", 0).id;
    assert_eq!(tab.verdicts(&[foreign("second", 20)]), [Verdict::Newer]);
    assert_eq!(tab.verdicts(&[foreign("before", 5)]), [Verdict::Older]);
    assert_eq!(tab.verdicts(&[foreign("at once", 10)]), [Verdict::Conflict]);
    tab.imports(&[foreign("second", 20)]);
    assert_eq!(tab.notes.current(&id).map(|note| note.content.body.as_str()), Some("second"));
    assert_eq!(tab.notes.versions_in_conflict(&id), Vec::<&Revision>::new());
    assert_eq!(tab.verdicts(&[foreign("first", 10)]), [Verdict::Older]);
    tab.edits(&id, "mine");
    assert_eq!(tab.verdicts(&[foreign("third", 30)]), [Verdict::Conflict]);
    assert_eq!(tab.verdicts(&[foreign("second", 20)]), [Verdict::Older]);
}
