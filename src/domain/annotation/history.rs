//! What each revision of a note changed, for a reader who looks back. Changes nothing itself.

use super::{AnnotationId, Annotations, Revision};

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Written,
    Changed,
    Deleted,
    /// From the trash.
    Restored,
    /// A change was taken back, or a change taken back was made again.
    TakenBack,
    /// Of several versions one was made.
    Settled,
}

/// One revision beside the one that was shown before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past<'a> {
    pub revision: &'a Revision,
    pub deed: Deed,
    /// Nothing replaces it: it is what the note says, or one of the versions that wait for a choice.
    pub is_head: bool,
    pub body: bool,
    pub target: bool,
    pub colour: bool,
    pub tags_added: Vec<&'a str>,
    pub tags_removed: Vec<&'a str>,
}

impl Annotations {
    /// A note's revisions with what each changed, newest first.
    pub fn past(&self, id: &AnnotationId) -> Vec<Past<'_>> {
        let heads = self.heads(id);
        let is_head = |revision: &Revision| heads.iter().any(|head| head.rev == revision.rev);
        self.history(id).into_iter().rev().map(|revision| self.told(revision, is_head(revision))).collect()
    }

    fn told<'a>(&'a self, revision: &'a Revision, is_head: bool) -> Past<'a> {
        let before = self.before(revision).map(|before| &before.content);
        let now = &revision.content;
        let has = |tags: &[String], tag: &String| tags.contains(tag);
        let (mut tags_added, mut tags_removed) = (Vec::new(), Vec::new());
        if let Some(before) = before {
            tags_added.extend(now.tags.iter().filter(|tag| !has(&before.tags, tag)).map(String::as_str));
            tags_removed.extend(before.tags.iter().filter(|tag| !has(&now.tags, tag)).map(String::as_str));
        }
        let live_parents = revision.parents.iter().filter_map(|rev| self.revision(&revision.id, rev));
        let live_parents = live_parents.filter(|parent| !parent.content.deleted).count();
        let deed = match before {
            _ if revision.undoes.is_some() => Deed::TakenBack,
            None if revision.parents.is_empty() => Deed::Written,
            Some(before) if now.deleted && !before.deleted => Deed::Deleted,
            Some(before) if !now.deleted && before.deleted => Deed::Restored,
            _ if 1 < live_parents => Deed::Settled,
            _ => Deed::Changed,
        };
        Past {
            revision,
            deed,
            is_head,
            body: before.is_some_and(|before| before.body != now.body),
            target: before.is_some_and(|before| before.target != now.target),
            colour: before.is_some_and(|before| before.colour != now.colour),
            tags_added,
            tags_removed,
        }
    }
}
