//! Edits as new revisions. They change nothing: the caller inserts what they return, and stores it.
//!
//! Each takes the clock's next moment ([`Hlc::tick`]), of which it makes the revision's id. Nothing is
//! returned for a note that isn't known or for an edit that changes nothing.

use super::{AnnotationId, Annotations, Content, Hlc, RevId, Revision};

impl Revision {
    /// The first revision of a new note, whose id is that of its first revision.
    pub fn created(dataset: impl Into<String>, content: Content, at: Hlc) -> Self {
        Self {
            hlc: at,
            rev: at.into(),
            id: AnnotationId(at.to_string()),
            parents: Vec::new(),
            replaced: Vec::new(),
            dataset: dataset.into(),
            undoes: None,
            step: None,
            content,
        }
    }

    /// This note's next revision. Parents are sorted: the same revision always has the same text.
    pub(super) fn followed(&self, mut parents: Vec<RevId>, content: Content, at: Hlc) -> Self {
        crate::domain::order::sorted(&mut parents, |a, b| a < b);
        let (id, dataset) = (self.id.clone(), self.dataset.clone());
        Self { hlc: at, rev: at.into(), id, parents, replaced: Vec::new(), dataset, undoes: None, step: None, content }
    }
}

impl Annotations {
    /// The reader changed the version that was shown.
    ///
    /// It replaces that version, equal ones, and deletions, which it beats; another live version stays a head,
    /// because a reader who hasn't seen it can't have meant to drop it.
    pub fn edited(&self, id: &AnnotationId, content: Content, at: Hlc) -> Option<Revision> {
        self.edited_from(id, &self.current(id)?.rev, content, at)
    }

    /// The same for an editor that was opened on `from`: what another tab has written since stays a head.
    pub fn edited_from(&self, id: &AnnotationId, from: &RevId, content: Content, at: Hlc) -> Option<Revision> {
        let heads = self.heads(id);
        let shown = self.revision(id, from)?;
        // The same words say nothing new, unless the note is to come back with them.
        if shown.content == content && heads.iter().any(|head| !head.content.deleted) {
            return None;
        }
        let replaced = heads.iter().filter(|head| head.content.deleted || head.content == shown.content);
        let mut parents: Vec<RevId> = replaced.map(|head| head.rev.clone()).collect();
        if !parents.contains(from) {
            parents.push(from.clone());
        }
        Some(self.covering(shown.followed(parents, content, at)))
    }

    /// The reader has seen every version and decided: one revision replaces all heads.
    pub fn resolved(&self, id: &AnnotationId, content: Content, at: Hlc) -> Option<Revision> {
        let heads = self.heads(id);
        let shown = *heads.first()?;
        if heads.len() == 1 && shown.content == content {
            return None;
        }
        let parents = heads.iter().map(|head| head.rev.clone()).collect();
        Some(self.covering(shown.followed(parents, content, at)))
    }

    /// The note goes to the trash with all its versions; the history keeps them.
    pub fn deleted(&self, id: &AnnotationId, at: Hlc) -> Option<Revision> {
        let shown = self.current(id)?;
        if shown.content.deleted {
            return None;
        }
        self.resolved(id, Content { deleted: true, ..shown.content.clone() }, at)
    }

    /// The note comes back from the trash.
    pub fn restored(&self, id: &AnnotationId, at: Hlc) -> Option<Revision> {
        let shown = self.current(id)?;
        if !shown.content.deleted {
            return None;
        }
        self.resolved(id, Content { deleted: false, ..shown.content.clone() }, at)
    }

    /// The note says again what it said in an earlier revision.
    pub fn restored_to(&self, id: &AnnotationId, rev: &RevId, at: Hlc) -> Option<Revision> {
        let earlier = self.revision(id, rev)?;
        self.edited(id, Content { deleted: false, ..earlier.content.clone() }, at)
    }
}
