//! What taking notes in would do, note by note, and the revisions that do it.
//!
//! Revisions that a file brings go in as they are, so that the same file twice is the same as once and two browsers
//! that take it in agree. Beside each version that changes what a note says stands a revision of this tab with the same
//! content: by it the whole import is one step, which one undo takes back, also after a reload. Its clock has the
//! version's own time, so that a backup that is read back keeps its dates.
//!
//! Knows no file: `codec::exchange` reads those. Doesn't look at other datasets' notes, which aren't in this set.

use std::collections::{BTreeMap, BTreeSet};

use super::{AnnotationId, Annotations, Content, Hlc, RevId, Revision, TabId};
use crate::domain::problem::{Fault, Location};

/// Who wrote a revision that is made of another program's annotation: no tab of ours has this id.
pub const FOREIGN: TabId = TabId(0);

/// What an import does to one note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It isn't here yet.
    New,
    /// It goes on from what is here.
    Newer,
    /// Both have gone on: both versions are kept, and the reader chooses.
    Conflict,
    /// It is here as it is there.
    Same,
    /// What is here goes on from it.
    Older,
    /// The same, and it was deleted here: it stays in the trash.
    Deleted,
    /// Another dataset's: kept with that, whatever is known of it there.
    Elsewhere,
}

impl Verdict {
    pub const ALL: [Self; 7] =
        [Self::New, Self::Newer, Self::Conflict, Self::Elsewhere, Self::Same, Self::Older, Self::Deleted];

    /// Whether anything is written.
    pub const fn changes(self) -> bool {
        matches!(self, Self::New | Self::Newer | Self::Conflict | Self::Elsewhere)
    }
}

/// One note of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    pub id: AnnotationId,
    pub dataset: String,
    pub verdict: Verdict,
    /// What it says there.
    pub content: Content,
}

/// Why something of a file can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// More bytes or letters than this.
    TooLarge(usize),
    /// More levels than this.
    TooDeep(usize),
    /// More notes than this.
    TooMany(usize),
    /// Neither UTF-8 nor UTF-16 with its mark.
    NotText,
    /// Nothing at all.
    Empty,
    /// A text, but of no format that is read here.
    UnknownFormat,
    /// A link whose end is missing, or that isn't one of ours.
    BadLink,
    /// The browser can't unpress it.
    OldBrowser,
    /// What this names isn't in the file.
    NotInside,
    NotAnnotation,
    NoContext,
    /// A member that must be there.
    Lacks(&'static str),
    /// Several where there must be one.
    NotOne(&'static str),
    NotIri(&'static str),
    NotString(&'static str),
    /// Not a whole number from 0 on.
    NotNumber(&'static str),
    /// Not a date and time in UTC, with its `Z`.
    NotDateTime(&'static str),
    /// Two members of which only one may be there.
    Both(&'static str, &'static str),
    EndsBeforeStart,
    /// A record of ours, or the JSON itself.
    Fault(Fault),
}

/// Something of a file that can't be used, with the place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub place: Location,
    pub why: Why,
}

/// What a file brings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brought {
    pub revisions: Vec<Revision>,
    pub refused: Vec<Refused>,
}

impl Revision {
    /// Whether the other is what an import brought, and this the revision that stands for its coming.
    pub(super) fn stands_beside(&self, other: &Self) -> bool {
        let has_its_time = (self.hlc.millis, self.hlc.counter) == (other.hlc.millis, other.hlc.counter);
        // What takes something back stands for itself alone.
        self.undoes.is_none() && self.content == other.content && (has_its_time || other.hlc.tab == FOREIGN)
    }
}

impl Annotations {
    /// What taking these in would do. `dataset` is the one in use.
    pub fn planned(&self, brought: &[Revision], dataset: &str) -> Vec<Planned> {
        let mut plan = Vec::new();
        for (id, revisions) in by_note(brought) {
            let theirs: Self = revisions.iter().map(|revision| (*revision).clone()).collect();
            let Some(shown) = theirs.current(id) else { continue };
            let verdict = if shown.dataset == dataset { self.change(id, &theirs).verdict } else { Verdict::Elsewhere };
            let (dataset, content) = (shown.dataset.clone(), shown.content.clone());
            plan.push(Planned { id: id.clone(), dataset, verdict, content });
        }
        plan
    }

    /// The revisions to write: what comes, and beside it this tab's own, which are one step. Nothing where all is here
    /// already.
    pub fn imported(
        &self,
        brought: &[Revision],
        dataset: &str,
        mut next: impl FnMut() -> Hlc,
    ) -> (Vec<Revision>, Vec<Revision>) {
        let (mut taken, mut own) = (Vec::new(), Vec::new());
        for (id, revisions) in by_note(brought) {
            let theirs: Self = revisions.iter().map(|revision| (*revision).clone()).collect();
            if theirs.current(id).is_some_and(|shown| shown.dataset != dataset) {
                taken.extend(theirs.revisions().cloned());
                continue;
            }
            let change = self.change(id, &theirs);
            if !change.verdict.changes() {
                continue;
            }
            // A revision that is known stays as it is here.
            taken.extend(theirs.revisions().filter(|other| self.revision(id, &other.rev).is_none()).cloned());
            for version in change.versions {
                let at = next();
                // What says no time has that of its coming.
                let is_undated = version.hlc.tab == FOREIGN && version.hlc.millis == 0;
                let hlc = if is_undated { at } else { Hlc { tab: at.tab, ..version.hlc } };
                own.push(Revision { hlc, ..version.followed(change.replaced.clone(), version.content.clone(), at) });
            }
        }
        if let Some(step) = own.first().map(|first| first.rev.clone()) {
            own.iter_mut().for_each(|revision| revision.step = Some(step.clone()));
        }
        (taken, own)
    }

    fn change(&self, id: &AnnotationId, theirs: &Self) -> Change {
        let here = self.heads(id);
        if here.is_empty() {
            let versions = theirs.heads(id).into_iter().filter(|head| !head.content.deleted).cloned().collect();
            return Change { verdict: Verdict::New, replaced: Vec::new(), versions };
        }
        let unchanged = |verdict| Change { verdict, replaced: Vec::new(), versions: Vec::new() };
        let known = |revision: &Revision| self.revision(id, &revision.rev).is_some();
        let both = self.of(id).merged_unknown(theirs);
        let heads = both.heads(id);
        let is_left = |head: &&&Revision| heads.iter().any(|other| other.rev == head.rev);
        let left: Vec<&Revision> = here.iter().filter(is_left).copied().collect();
        // What stays here in the same words needs no second version.
        let says_it = |head: &&Revision| left.iter().any(|other| other.content == head.content);
        let news: Vec<&Revision> = heads.iter().copied().filter(|head| !known(head) && !says_it(head)).collect();
        let lives = |all: &[&Revision]| all.iter().any(|head| !head.content.deleted);
        let older = if lives(&here) || !lives(&theirs.heads(id)) { Verdict::Older } else { Verdict::Deleted };
        // As where it was changed there and changed back: the reader would see the same.
        if news.is_empty() || versions(&here) == versions(&heads) {
            let says = |head: &Revision| here.iter().any(|other| other.content == head.content);
            let is_same = theirs.heads(id).into_iter().all(says);
            return unchanged(if is_same { Verdict::Same } else { older });
        }
        let newer = |news: Vec<&Revision>| Change {
            verdict: Verdict::Newer,
            replaced: here.iter().map(|head| head.rev.clone()).collect(),
            versions: news.into_iter().cloned().collect(),
        };
        if left.is_empty() {
            return newer(news);
        }
        // An edit beats a deletion, so one that has seen nothing of what is here changes nothing.
        if !lives(&news) {
            return unchanged(older);
        }
        // Another program's annotation has no history: what was said here once is an older copy of it, and where
        // nobody has changed the note here, the dates decide.
        if news.iter().all(|head| head.hlc.tab == FOREIGN) {
            let was_said = |head: &&Revision| self.history(id).iter().any(|other| other.content == head.content);
            let untouched = here.iter().find(|head| head.hlc.tab == FOREIGN);
            let is_one = here.iter().all(|head| Some(&head.content) == untouched.map(|other| &other.content));
            let latest = news.iter().map(|head| head.hlc.millis).max();
            match untouched.filter(|_| is_one) {
                _ if news.iter().all(was_said) => return unchanged(older),
                Some(other) if Some(other.hlc.millis) < latest => return newer(news),
                Some(other) if latest < Some(other.hlc.millis) => return unchanged(older),
                _ => {}
            }
        }
        if !lives(&left) {
            return newer(news);
        }
        // Of several versions here some may have gone on.
        let gone = here.iter().filter(|head| !left.iter().any(|other| other.rev == head.rev));
        let replaced = gone.map(|head| head.rev.clone()).collect();
        let versions = news.into_iter().filter(|head| !head.content.deleted).cloned().collect();
        Change { verdict: Verdict::Conflict, replaced, versions }
    }

    /// One note alone.
    fn of(&self, id: &AnnotationId) -> Self {
        self.history(id).into_iter().cloned().collect()
    }

    /// The union, in which a revision that is known stays as it is.
    fn merged_unknown(mut self, other: &Self) -> Self {
        for revision in other.revisions() {
            if self.revision(&revision.id, &revision.rev).is_none() {
                self.insert(revision.clone());
            }
        }
        self
    }
}

/// What becomes of one note.
struct Change {
    verdict: Verdict,
    /// The versions here that the new ones replace.
    replaced: Vec<RevId>,
    versions: Vec<Revision>,
}

/// What the reader sees of a note with these heads.
fn versions<'a>(heads: &[&'a Revision]) -> BTreeSet<&'a Content> {
    let mut versions = BTreeSet::new();
    for head in heads.iter().filter(|head| !head.content.deleted) {
        versions.insert(&head.content);
    }
    versions
}

fn by_note(brought: &[Revision]) -> BTreeMap<&AnnotationId, Vec<&Revision>> {
    let mut notes: BTreeMap<&AnnotationId, Vec<&Revision>> = BTreeMap::new();
    for revision in brought {
        notes.entry(&revision.id).or_default().push(revision);
    }
    notes
}
