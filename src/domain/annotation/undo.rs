//! Undo and redo. An undo is a revision like any other, with the earlier content, so it survives a reload,
//! reaches other tabs and stays in the history; it says what it takes back in [`Revision::undoes`]. A redo is
//! the undo of an undo. The stack is memory only: [`UndoStack::rebuilt`] reads it from the revisions.
//!
//! Doesn't know the tab's earlier ids, which a reload has to be told.

use std::collections::BTreeMap;

use super::{AnnotationId, Annotations, Content, Hlc, RevId, Revision, TabId};

/// What one action of the reader changed: one revision in each note that it touched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UndoStep(Vec<(AnnotationId, RevId)>);

/// Why a step can't be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CannotUndo {
    /// The note was changed since, elsewhere.
    Superseded(AnnotationId),
    /// The state before is not in this browser.
    Forgotten(AnnotationId),
}

impl Annotations {
    /// The revisions that take a step back: all of them or none. `next` gives the clock's next moment.
    pub fn undone(&self, step: &UndoStep, mut next: impl FnMut() -> Hlc) -> Result<Vec<Revision>, CannotUndo> {
        let mut undone: Vec<Revision> = Vec::new();
        for (id, rev) in &step.0 {
            let revision = self.revision(id, rev).ok_or_else(|| CannotUndo::Forgotten(id.clone()))?;
            let head = self.heads(id).into_iter().find(|head| self.stands_for(head, rev));
            let head = head.ok_or_else(|| CannotUndo::Superseded(id.clone()))?;
            // What an import brought goes with the revision that stands beside it.
            let heads = self.heads(id).into_iter();
            let beside = heads.filter(|other| other.rev == head.rev || head.stands_beside(other));
            let replaced: Vec<RevId> = beside.map(|other| other.rev.clone()).collect();
            for before in self.contents_before(revision).ok_or_else(|| CannotUndo::Forgotten(id.clone()))? {
                let undo = self.covering(head.followed(replaced.clone(), before, next()));
                undone.push(Revision { undoes: Some(rev.clone()), ..undo });
            }
        }
        Ok(as_step(undone))
    }

    /// What the note said before a revision: several versions, where that has made one of them.
    fn contents_before(&self, revision: &Revision) -> Option<Vec<Content>> {
        if revision.parents.is_empty() {
            // Before the first one there was no note.
            return Some(vec![Content { deleted: true, ..revision.content.clone() }]);
        }
        let mut contents = vec![self.before(revision)?.content.clone()];
        for parent in revision.parents.iter().filter_map(|rev| self.revision(&revision.id, rev)) {
            if !parent.content.deleted && !contents.contains(&parent.content) {
                contents.push(parent.content.clone());
            }
        }
        // An edit beats a deletion.
        if contents.len() > 1 {
            contents.retain(|content| !content.deleted);
        }
        Some(contents)
    }

    /// True if the head is that revision, or what later ones changed in it has been taken back.
    fn stands_for(&self, head: &Revision, rev: &RevId) -> bool {
        let step_back = |at: &&Revision| self.before(self.revision(&at.id, at.undoes.as_ref()?)?);
        // No way back is longer than the history, unless a hostile file made it a circle.
        let longest = self.history(&head.id).len();
        std::iter::successors(Some(head), step_back).take(longest).any(|at| at.rev == *rev)
    }

    /// The revision whose content was shown before this one.
    pub(super) fn before(&self, revision: &Revision) -> Option<&Revision> {
        let parents = revision.parents.iter().filter_map(|rev| self.revision(&revision.id, rev));
        parents.max_by(|a, b| a.rank().cmp(&b.rank()))
    }
}

/// Marks revisions as one step, so that one undo takes all of them back, also after a reload.
pub fn as_step(mut revisions: Vec<Revision>) -> Vec<Revision> {
    if let [first, _, ..] = revisions.as_slice() {
        let step = first.rev.clone();
        for revision in &mut revisions {
            revision.step = Some(step.clone());
        }
    }
    revisions
}

/// What this tab can take back, and take back again. A step stays until it is done: call [`Self::record`]
/// with the revisions that [`Annotations::undone`] gave, once they are stored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoStack {
    done: Vec<UndoStep>,
    undone: Vec<UndoStep>,
}

impl UndoStack {
    /// The stack as it was before the page was reloaded: the steps of the tab's ids, oldest id first.
    ///
    /// A tab takes a new id at each load, so it has to remember the earlier ones (session storage). A
    /// duplicated tab inherits them and can undo the same steps; the second undo is then superseded.
    pub fn rebuilt(annotations: &Annotations, tabs: &[TabId]) -> Self {
        let mut steps: BTreeMap<(usize, &RevId), Vec<&Revision>> = BTreeMap::new();
        for revision in annotations.revisions() {
            if let Some(load) = tabs.iter().position(|tab| *tab == revision.hlc.tab) {
                steps.entry((load, revision.step.as_ref().unwrap_or(&revision.rev))).or_default().push(revision);
            }
        }
        // By the clock and not by the ids: an id is as old as the first keystroke in an editor, which may stay open
        // while other things are done.
        let mut in_order: BTreeMap<(usize, Hlc, &RevId), Vec<&Revision>> = BTreeMap::new();
        for ((load, id), mut step) in steps {
            crate::domain::order::sorted(&mut step, |a, b| a < b);
            if let Some(first) = step.first() {
                // What an import brought has the times of that; when it came, the step's id says.
                let named = first.step.as_ref().and_then(|step| step.0.parse().ok());
                in_order.insert((load, named.map_or(first.hlc, |named| first.hlc.max(named)), id), step);
            }
        }
        let mut stack = Self::default();
        for step in in_order.into_values() {
            stack.record(step);
        }
        stack
    }

    /// One action's revisions have been written: an edit, an undo or a redo, which they say themselves.
    pub fn record<'a>(&mut self, revisions: impl IntoIterator<Item = &'a Revision>) {
        let mut taken_back: Vec<(&AnnotationId, &RevId)> = Vec::new();
        let mut step = Vec::new();
        for revision in revisions {
            // Several versions come of one, where that was a decision between them.
            let undoes = revision.undoes.as_ref().map(|rev| (&revision.id, rev));
            taken_back.extend(undoes.filter(|one| !taken_back.contains(one)));
            step.push((revision.id.clone(), revision.rev.clone()));
        }
        if step.is_empty() {
            return;
        }
        let takes_back = |top: Option<&UndoStep>| {
            // As sets: a step names each revision once.
            top.is_some_and(|top| {
                top.0.len() == taken_back.len() && top.0.iter().all(|(id, rev)| taken_back.contains(&(id, rev)))
            })
        };
        if takes_back(self.done.last()) {
            self.done.pop();
            self.undone.push(UndoStep(step));
        } else if takes_back(self.undone.last()) {
            self.undone.pop();
            self.done.push(UndoStep(step));
        } else {
            self.undone.clear();
            self.done.push(UndoStep(step));
        }
    }

    /// What an undo would take back.
    pub fn next_undo(&self) -> Option<&UndoStep> {
        self.done.last()
    }

    /// What a redo would bring again.
    pub fn next_redo(&self) -> Option<&UndoStep> {
        self.undone.last()
    }

    /// Drops a step that can't be taken back any more, so that the one before it can be.
    pub fn forget(&mut self, step: &UndoStep) {
        self.done.retain(|other| other != step);
        self.undone.retain(|other| other != step);
    }
}
