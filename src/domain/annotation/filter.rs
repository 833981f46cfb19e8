//! Which notes a reader asks for, and how many there would be with one choice more. Knows no names and no order.
//!
//! Within one filter any choice will do; every filter must agree. So the counts beside the kinds and colours, of which
//! a note has one each, add up to what the other filters leave.

use std::collections::BTreeMap;

use super::search::matches;
use super::{AnnotationId, Annotations, Revision, Target};
use crate::domain::fold::{folded, order_key};

/// What kind of thing a note is on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Activity,
    Event,
    Country,
    Actor,
    Statement,
    Passage,
    Period,
    Dataset,
    Other,
}

impl Kind {
    pub const ALL: [Self; 9] = [
        Self::Activity,
        Self::Event,
        Self::Country,
        Self::Actor,
        Self::Statement,
        Self::Passage,
        Self::Period,
        Self::Dataset,
        Self::Other,
    ];

    pub const fn of(target: &Target) -> Self {
        match target {
            Target::Activity(_) => Self::Activity,
            Target::Event(_) => Self::Event,
            Target::Country(_) => Self::Country,
            Target::Actor(_) => Self::Actor,
            Target::Statement(_) => Self::Statement,
            Target::Passage(_) => Self::Passage,
            Target::Period { .. } => Self::Period,
            Target::Dataset => Self::Dataset,
            Target::Other(_) => Self::Other,
        }
    }
}

/// Where a note lies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shelf {
    #[default]
    Notes,
    /// Those of which several versions wait for a choice.
    Unsettled,
    Trash,
}

/// What is asked. Nothing chosen in a filter is no question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteQuery {
    pub shelf: Shelf,
    /// As typed.
    pub words: String,
    pub kinds: Vec<Kind>,
    /// `None` is a note without a colour.
    pub colours: Vec<Option<String>>,
    /// `None` is a note without a tag.
    pub tags: Vec<Option<String>>,
}

impl NoteQuery {
    /// Nothing is asked beside where the notes lie.
    pub fn is_open(&self) -> bool {
        folded(&self.words).trim().is_empty()
            && self.kinds.is_empty()
            && self.colours.is_empty()
            && self.tags.is_empty()
    }
}

/// A list with one value put in, or taken out where it is there.
#[must_use]
pub fn toggled<T: PartialEq + Clone>(chosen: &[T], value: &T) -> Vec<T> {
    let mut out: Vec<T> = chosen.iter().filter(|other| *other != value).cloned().collect();
    if out.len() == chosen.len() {
        out.push(value.clone());
    }
    out
}

/// The answer: the notes, and how many each further choice would leave. Every value of a note on the shelf is named,
/// and every chosen one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// In no particular order.
    pub found: Vec<AnnotationId>,
    pub kinds: Vec<(Kind, usize)>,
    /// By name; those without one last.
    pub colours: Vec<(Option<String>, usize)>,
    /// In the order of a dictionary; those without one last.
    pub tags: Vec<(Option<String>, usize)>,
    /// How many lie on each shelf, whatever is asked.
    pub notes: usize,
    pub unsettled: usize,
    pub trash: usize,
}

impl Annotations {
    pub fn asked(&self, query: &NoteQuery) -> Asked {
        let words = folded(&query.words);
        let words: Vec<&str> = words.split_whitespace().collect();
        let mut asked = Asked::default();
        let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
        let mut colours: BTreeMap<(bool, Option<String>), usize> = BTreeMap::new();
        let mut tags: BTreeMap<(bool, String, Option<String>), usize> = BTreeMap::new();
        let colour_key = |colour: &Option<String>| (colour.is_none(), colour.clone());
        let tag_key = |tag: &Option<String>| (tag.is_none(), order_key(tag.as_deref().unwrap_or("")), tag.clone());
        for kind in &query.kinds {
            kinds.insert(*kind, 0);
        }
        for colour in &query.colours {
            colours.insert(colour_key(colour), 0);
        }
        for tag in &query.tags {
            tags.insert(tag_key(tag), 0);
        }
        for note in self.ids().filter_map(|id| self.current(id)) {
            let content = &note.content;
            let is_unsettled = !content.deleted && !self.versions_in_conflict(&note.id).is_empty();
            asked.notes += usize::from(!content.deleted);
            asked.trash += usize::from(content.deleted);
            asked.unsettled += usize::from(is_unsettled);
            let is_here = match query.shelf {
                Shelf::Notes => !content.deleted,
                Shelf::Unsettled => is_unsettled,
                Shelf::Trash => content.deleted,
            };
            if !is_here {
                continue;
            }
            let has_words = matches(content, &words);
            let kind = Kind::of(&content.target);
            let own = tags_of(note);
            let has_kind = query.kinds.is_empty() || query.kinds.contains(&kind);
            let has_colour = query.colours.is_empty() || query.colours.contains(&content.colour);
            let has_tag = query.tags.is_empty() || own.iter().any(|tag| query.tags.contains(tag));
            *kinds.entry(kind).or_default() += usize::from(has_words && has_colour && has_tag);
            *colours.entry(colour_key(&content.colour)).or_default() += usize::from(has_words && has_kind && has_tag);
            for tag in &own {
                *tags.entry(tag_key(tag)).or_default() += usize::from(has_words && has_kind && has_colour);
            }
            if has_words && has_kind && has_colour && has_tag {
                asked.found.push(note.id.clone());
            }
        }
        asked.kinds = kinds.into_iter().collect();
        asked.colours = colours.into_iter().map(|((_, colour), count)| (colour, count)).collect();
        asked.tags = tags.into_iter().map(|((_, _, tag), count)| (tag, count)).collect();
        asked
    }
}

/// A note's tags, each once; none is one as well.
fn tags_of(note: &Revision) -> Vec<Option<String>> {
    let mut tags: Vec<Option<String>> = Vec::new();
    for tag in note.content.tags.iter().cloned().map(Some) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    if tags.is_empty() {
        tags.push(None);
    }
    tags
}
