//! Undo and redo, also after a reload.

use crate::annotation::{at, note, said};
use kakehashi::domain::annotation::{
    AnnotationId, Annotations, CannotUndo, Hlc, Revision, TabId, Target, UndoStack, UndoStep, as_step,
};
use proptest::prelude::*;

/// One tab: its notes, clock and stack.
struct Tab {
    notes: Annotations,
    clock: Hlc,
    stack: UndoStack,
}

impl Tab {
    fn new() -> Self {
        Self { notes: Annotations::default(), clock: Hlc::start(TabId(1)), stack: UndoStack::default() }
    }

    fn next(&mut self) -> Hlc {
        self.clock = self.clock.tick(0);
        self.clock
    }

    fn write(&mut self, revisions: Vec<Revision>) {
        self.stack.record(&revisions);
        self.notes.extend(revisions);
    }

    fn add(&mut self, body: &str) -> AnnotationId {
        let made = Revision::created("d", note(body), self.next());
        let id = made.id.clone();
        self.write(vec![made]);
        id
    }

    fn edit(&mut self, id: &AnnotationId, body: &str) {
        let at = self.next();
        let made = self.notes.edited(id, said(self.notes.current(id).unwrap(), body), at);
        self.write(made.into_iter().collect());
    }

    fn take_back(&mut self, step: Option<UndoStep>) -> Result<bool, CannotUndo> {
        let Some(step) = step else { return Ok(false) };
        let mut clock = self.clock;
        let made = self.notes.undone(&step, || {
            clock = clock.tick(0);
            clock
        })?;
        self.clock = clock;
        self.write(made);
        Ok(true)
    }

    fn undo(&mut self) -> bool {
        self.take_back(self.stack.next_undo().cloned()).unwrap()
    }

    fn redo(&mut self) -> bool {
        self.take_back(self.stack.next_redo().cloned()).unwrap()
    }

    fn bodies(&self) -> Vec<&str> {
        self.notes.live().iter().map(|note| note.content.body.as_str()).collect()
    }

    /// The page is loaded again: another id, the notes as stored, the stack from them.
    fn reload(&mut self) {
        let earlier = [TabId(1), TabId(2)];
        self.stack = UndoStack::rebuilt(&self.notes, &earlier);
        self.clock = Hlc { tab: TabId(2), ..self.clock };
    }
}

#[test]
fn undo_and_redo_walk_back_and_forth() {
    let mut tab = Tab::new();
    let id = tab.add("one");
    tab.edit(&id, "two");
    let at = tab.next();
    let deleted = tab.notes.deleted(&id, at).unwrap();
    tab.write(vec![deleted]);
    let mut seen = vec![tab.bodies().join("")];
    while tab.undo() {
        seen.push(tab.bodies().join(""));
    }
    while tab.redo() {
        seen.push(tab.bodies().join(""));
    }
    assert_eq!(seen, ["", "two", "one", "", "one", "two", ""]);
    assert_eq!(tab.notes.history(&id).len(), 9, "nothing is taken out of the history");
}

#[test]
fn a_new_edit_after_an_undo_ends_the_redo() {
    let mut tab = Tab::new();
    let id = tab.add("one");
    tab.edit(&id, "two");
    tab.undo();
    tab.edit(&id, "three");
    assert!(!tab.redo());
    assert!(tab.undo());
    assert_eq!(tab.bodies(), ["one"]);
}

#[test]
fn a_step_of_several_notes_is_taken_back_at_once_also_after_a_reload() {
    let mut tab = Tab::new();
    let ids = [tab.add("one"), tab.add("two")];
    let edits: Vec<Revision> = ids
        .iter()
        .map(|id| {
            let at = tab.next();
            tab.notes.edited(id, note("renamed"), at).unwrap()
        })
        .collect();
    tab.write(as_step(edits));
    tab.reload();
    assert!(tab.undo());
    tab.reload();
    assert!(tab.redo());
    assert_eq!(tab.bodies(), ["renamed", "renamed"]);
    assert!(tab.undo());
    assert_eq!(tab.bodies(), ["two", "one"]);
}

#[test]
fn a_note_that_changed_elsewhere_is_not_undone_over_the_change() {
    let mut tab = Tab::new();
    let id = tab.add("one");
    tab.edit(&id, "two");
    let elsewhere = tab.notes.edited(&id, note("three"), at(9, 9)).unwrap();
    tab.notes.insert(elsewhere);
    let step = tab.stack.next_undo().cloned();
    assert_eq!(tab.take_back(step.clone()), Err(CannotUndo::Superseded(id)));
    assert_eq!(tab.bodies(), ["three"]);
    tab.stack.forget(&step.unwrap());
    assert!(tab.stack.next_undo().is_some(), "the step before it is next");
}

#[test]
fn what_is_no_longer_in_the_browser_cannot_be_brought_back() {
    let mut tab = Tab::new();
    let id = tab.add("one");
    tab.edit(&id, "two");
    let head = tab.notes.current(&id).unwrap().clone();
    tab.notes = Annotations::default().inserted(head);
    let step = tab.stack.next_undo().cloned();
    assert_eq!(tab.take_back(step), Err(CannotUndo::Forgotten(id)));
}

#[test]
fn an_undo_in_a_conflict_leaves_the_other_version_alone() {
    let mut tab = Tab::new();
    let id = tab.add("one");
    let elsewhere = tab.notes.edited(&id, note("there"), at(0, 9)).unwrap();
    tab.edit(&id, "here");
    tab.notes.insert(elsewhere);
    assert!(tab.undo());
    let versions: Vec<_> = tab.notes.versions_in_conflict(&id).iter().map(|v| v.content.body.as_str()).collect();
    assert_eq!(versions, ["one", "there"]);
}

#[test]
fn an_undo_of_a_decision_brings_back_what_it_was_between() {
    let mut tab = Tab::new();
    let id = tab.add("one");
    let elsewhere = tab.notes.edited(&id, note("there"), at(0, 9)).unwrap();
    tab.edit(&id, "here");
    tab.notes.insert(elsewhere);
    let moment = tab.next();
    let decided = tab.notes.resolved(&id, note("both"), moment).unwrap();
    tab.write(vec![decided]);
    let versions = |tab: &Tab| {
        let mut bodies: Vec<String> =
            tab.notes.versions_in_conflict(&id).iter().map(|version| version.content.body.clone()).collect();
        bodies.sort();
        bodies
    };
    assert!(versions(&tab).is_empty());
    assert!(tab.undo());
    assert_eq!(versions(&tab), ["here", "there"]);
    assert!(tab.redo());
    assert!(versions(&tab).is_empty());
    assert_eq!(tab.notes.current(&id).unwrap().content.body, "both");
    assert!(tab.undo());
    assert_eq!(versions(&tab), ["here", "there"], "again and again");
}

#[test]
fn an_undo_brings_back_target_tags_and_colour_too() {
    let mut tab = Tab::new();
    let id = tab.add("one");
    let before = tab.notes.current(&id).unwrap().content.clone();
    let mut after = before.clone();
    (after.target, after.tags, after.colour) = (Target::Dataset, vec!["a".into()], Some("blue".into()));
    let at = tab.next();
    let made = tab.notes.edited(&id, after, at).unwrap();
    tab.write(vec![made]);
    tab.undo();
    assert_eq!(tab.notes.current(&id).unwrap().content, before);
}

proptest! {
    #[test]
    fn a_reload_at_any_moment_forgets_no_step(actions in prop::collection::vec(0..6_u8, 1..30)) {
        let (mut kept, mut reloaded) = (Tab::new(), Tab::new());
        for action in actions {
            for tab in [&mut kept, &mut reloaded] {
                let id = tab.notes.ids().next().cloned();
                match (action, id) {
                    (0, _) => { tab.add("new"); }
                    (1 | 2, Some(id)) => {
                        let body = tab.clock.moment();
                        tab.edit(&id, &body);
                    }
                    (3 | 4, _) => { tab.undo(); }
                    (5, _) => { tab.redo(); }
                    _ => {}
                }
            }
            reloaded.reload();
            prop_assert_eq!(kept.bodies(), reloaded.bodies());
            prop_assert_eq!(kept.stack.next_undo().is_some(), reloaded.stack.next_undo().is_some());
            prop_assert_eq!(kept.stack.next_redo().is_some(), reloaded.stack.next_redo().is_some());
        }
    }
}
