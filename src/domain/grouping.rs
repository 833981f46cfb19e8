//! By what the timeline is cut into lanes. Doesn't know how a lane looks.

use super::catalogue::{Catalogue, Entry, EntryId};
use super::facets::Facet;

/// What a lane stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grouping {
    #[default]
    Theme,
    Country,
    Actor,
    Support,
    None,
}

impl Grouping {
    pub const ALL: [Self; 5] = [Self::Theme, Self::Country, Self::Actor, Self::Support, Self::None];

    /// The word that links use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Theme => "theme",
            Self::Country => "country",
            Self::Actor => "actor",
            Self::Support => "support",
            Self::None => "none",
        }
    }

    /// The facet whose codes are the lanes.
    const fn facet(self) -> Option<Facet> {
        match self {
            Self::Theme => Some(Facet::Theme),
            Self::Country => Some(Facet::Country),
            Self::Actor => Some(Facet::Actor),
            Self::Support => Some(Facet::Support),
            Self::None => None,
        }
    }

    /// What the lane of a code stands for.
    fn key(self, code: &str) -> GroupKey {
        let code = code.to_owned();
        match self {
            Self::Theme => GroupKey::Theme(code),
            Self::Country => GroupKey::Country(code),
            Self::Actor => GroupKey::Actor(code),
            Self::Support => GroupKey::Support(code),
            Self::None => GroupKey::All,
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.code() == code)
    }
}

/// One lane: what it stands for, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub key: GroupKey,
    pub entries: Vec<EntryId>,
}

/// What a lane stands for, by id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GroupKey {
    Theme(String),
    Country(String),
    Actor(String),
    Support(String),
    /// Everything, when there is no grouping.
    All,
    /// What has no value to group by.
    Other,
    /// What happened around the activities: its own lane in every grouping.
    Context,
}

/// The lanes for these entries: countries by their names in the language `tag`, everything else in the order of the
/// dataset's vocabularies; a lane with nothing in it is left out. An entry with several values is in each of their lanes.
pub fn groups(catalogue: &Catalogue, entries: &[EntryId], grouping: Grouping, tag: &str) -> Vec<Group> {
    let mut groups: Vec<Group> = order(catalogue, grouping, tag)
        .into_iter()
        .chain([GroupKey::Other, GroupKey::Context])
        .map(|key| Group { key, entries: Vec::new() })
        .collect();
    let facets = catalogue.facets();
    let facet = grouping.facet();
    let place = |key: GroupKey| groups.iter().position(|group| group.key == key);
    let (all, other, context) = (place(GroupKey::All), place(GroupKey::Other), place(GroupKey::Context));
    // The lane of each code, by the code's number.
    let lanes: Vec<Option<usize>> = facet.map_or_else(Vec::new, |facet| {
        facets.words(facet).iter().map(|word| place(grouping.key(word)).or(other)).collect()
    });
    for id in entries {
        let codes = facet.map_or(&[][..], |facet| facets.codes(facet, id.0));
        let is_context = catalogue.entry(*id).is_some_and(Entry::is_context);
        let alone = [if is_context { context } else { all.or(other) }];
        let some = if is_context || codes.is_empty() { &alone[..] } else { &[] };
        let mut done: Vec<usize> = Vec::new();
        let of_codes = if is_context { &[] } else { codes };
        for slot in of_codes.iter().filter_map(|code| lanes.get(*code as usize)).chain(some).flatten() {
            // Two values that the vocabulary lacks are one lane.
            if !done.contains(slot)
                && let Some(group) = groups.get_mut(*slot)
            {
                done.push(*slot);
                group.entries.push(*id);
            }
        }
    }
    groups.retain(|group| !group.entries.is_empty());
    groups
}

fn order(catalogue: &Catalogue, grouping: Grouping, tag: &str) -> Vec<GroupKey> {
    let d = &catalogue.dataset;
    let codes: Vec<&String> = match grouping {
        Grouping::None => return vec![GroupKey::All],
        Grouping::Theme => d.themes.iter().map(|t| &t.id).collect(),
        Grouping::Support => d.supports.iter().map(|t| &t.id).collect(),
        Grouping::Actor => d.actors.iter().map(|a| &a.id).collect(),
        Grouping::Country => d.countries_by_letters(tag).into_iter().map(|country| &country.code).collect(),
    };
    codes.into_iter().map(|code| grouping.key(code)).collect()
}
