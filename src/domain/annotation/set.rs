//! A set of revisions, and what it amounts to: heads, the current state of each note, conflicts.
//!
//! Merging is set union, hence commutative, associative and idempotent. Doesn't make revisions (`edit` does).

use std::collections::{BTreeMap, BTreeSet};

use super::search::{folded_text, matches};
use super::{AnnotationId, RevId, Revision, Target};
use crate::domain::order::sorted;

/// All known revisions of all notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotations {
    notes: BTreeMap<AnnotationId, BTreeMap<RevId, Revision>>,
}

impl Annotations {
    /// Takes a revision in; false if it was there already.
    ///
    /// Two contents under one id come only from a foreign file. The greater one stays, so that the order of
    /// merging doesn't matter; both are still in the files they came from.
    pub fn insert(&mut self, revision: Revision) -> bool {
        let note = self.notes.entry(revision.id.clone()).or_default();
        match note.get(&revision.rev) {
            Some(known) if revision <= *known => false,
            _ => {
                note.insert(revision.rev.clone(), revision);
                true
            }
        }
    }

    /// Takes a revision in, in place of another content under its id: storage has the last word on what it wrote.
    pub fn replace(&mut self, revision: Revision) {
        self.notes.entry(revision.id.clone()).or_default().insert(revision.rev.clone(), revision);
    }

    /// The set with one more revision.
    #[must_use]
    pub fn inserted(mut self, revision: Revision) -> Self {
        self.insert(revision);
        self
    }

    /// The union of both.
    #[must_use]
    pub fn merged(mut self, other: Self) -> Self {
        self.extend(other.notes.into_values().flat_map(BTreeMap::into_values));
        self
    }

    /// One revision, if it is known.
    pub fn revision(&self, id: &AnnotationId, rev: &RevId) -> Option<&Revision> {
        self.notes.get(id)?.get(rev)
    }

    /// Every revision, by note and then by id.
    pub fn revisions(&self) -> impl Iterator<Item = &Revision> {
        self.notes.values().flat_map(BTreeMap::values)
    }

    /// Every note's id, deleted ones too.
    pub fn ids(&self) -> impl Iterator<Item = &AnnotationId> {
        self.notes.keys()
    }

    /// All revisions of a note, oldest first.
    pub fn history(&self, id: &AnnotationId) -> Vec<&Revision> {
        let mut all: Vec<_> = self.notes.get(id).into_iter().flat_map(BTreeMap::values).collect();
        sorted(&mut all, |a, b| a < b);
        all
    }

    /// The revisions that no other replaces, the one to show first. Never empty for a known note: should a
    /// hostile file make revisions each other's parents, the one that ranks highest is the head.
    pub fn heads(&self, id: &AnnotationId) -> Vec<&Revision> {
        let Some(note) = self.notes.get(id) else { return Vec::new() };
        // Collected once: a note may have thousands of revisions.
        let replaced: BTreeSet<&RevId> = note.values().flat_map(Revision::replaces).collect();
        let mut heads: Vec<&Revision> = note.values().filter(|revision| !replaced.contains(&revision.rev)).collect();
        sorted(&mut heads, |a, b| b.rank() < a.rank());
        if heads.is_empty() {
            heads.extend(note.values().max_by(|a, b| a.rank().cmp(&b.rank())));
        }
        heads
    }

    /// The state of a note to show: of its heads, an edit before a deletion, then the latest.
    pub fn current(&self, id: &AnnotationId) -> Option<&Revision> {
        let note = self.notes.get(id)?;
        // Most notes are never changed, and this is asked of all of them at each change of one.
        if note.len() == 1 { note.values().next() } else { self.heads(id).first().copied() }
    }

    /// When a note was first written, in milliseconds since 1970 (UTC).
    pub fn created_ms(&self, id: &AnnotationId) -> Option<u64> {
        let note = self.notes.get(id)?;
        let earliest = note.values().map(Revision::modified_ms).min();
        note.values().next().and_then(Revision::created_ms).or(earliest)
    }

    /// The versions that the reader has to choose from: two or more heads that differ and aren't deletions.
    /// Empty when there is nothing to decide.
    pub fn versions_in_conflict(&self, id: &AnnotationId) -> Vec<&Revision> {
        let mut versions: Vec<&Revision> = Vec::new();
        for head in self.heads(id) {
            if !head.content.deleted && !versions.iter().any(|other| other.content == head.content) {
                versions.push(head);
            }
        }
        if versions.len() < 2 { Vec::new() } else { versions }
    }

    /// The notes with such versions.
    pub fn conflicts(&self) -> Vec<&AnnotationId> {
        self.ids().filter(|id| !self.versions_in_conflict(id).is_empty()).collect()
    }

    /// The notes as they stand, without the deleted ones: last changed first.
    pub fn live(&self) -> Vec<&Revision> {
        self.shown(|current| !current.content.deleted)
    }

    /// The deleted notes: last deleted first.
    pub fn trash(&self) -> Vec<&Revision> {
        self.shown(|current| current.content.deleted)
    }

    /// The live notes about a thing or about words of its texts: last changed first.
    pub fn on(&self, thing: &Target) -> Vec<&Revision> {
        self.shown(|current| !current.content.deleted && current.content.target.is_about(thing))
    }

    /// How many live notes are about each thing that has any: for a view that marks many things at once.
    pub fn counts(&self) -> BTreeMap<&Target, usize> {
        let mut counts = BTreeMap::new();
        // In no order: sorting them all at each change of one would cost more than counting.
        for note in self.ids().filter_map(|id| self.current(id)).filter(|note| !note.content.deleted) {
            *counts.entry(note.content.target.thing()).or_default() += 1;
        }
        counts
    }

    /// The live notes whose text or tags contain every word of `query`, in the order of [`Self::live`].
    pub fn search(&self, query: &str) -> Vec<&Revision> {
        let words = crate::domain::fold::folded(query);
        let words: Vec<&str> = words.split_whitespace().collect();
        self.shown(|current| !current.content.deleted && matches(&current.content, &words))
    }

    /// What the live notes say, folded, with the thing that each is about: also where it is about words of its texts.
    pub fn texts(&self) -> Vec<(Target, String)> {
        let live = self.ids().filter_map(|id| self.current(id)).filter(|r| !r.content.deleted);
        live.map(|r| (r.content.target.thing().clone(), folded_text(&r.content))).collect()
    }

    fn shown(&self, wanted: impl Fn(&Revision) -> bool) -> Vec<&Revision> {
        let mut shown: Vec<_> = self.ids().filter_map(|id| self.current(id)).filter(|r| wanted(r)).collect();
        sorted(&mut shown, |a, b| b < a);
        shown
    }
}

impl Extend<Revision> for Annotations {
    fn extend<I: IntoIterator<Item = Revision>>(&mut self, revisions: I) {
        for revision in revisions {
            self.insert(revision);
        }
    }
}

impl FromIterator<Revision> for Annotations {
    fn from_iter<I: IntoIterator<Item = Revision>>(revisions: I) -> Self {
        let mut all = Self::default();
        all.extend(revisions);
        all
    }
}
