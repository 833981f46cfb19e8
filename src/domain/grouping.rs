//! By what the timeline is cut into lanes. Doesn't know how a lane looks.

use super::catalogue::{Catalogue, EntryId};

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
    let at: std::collections::HashMap<GroupKey, usize> =
        groups.iter().enumerate().map(|(at, group)| (group.key.clone(), at)).collect();
    for id in entries {
        let keys = keys(catalogue, *id, grouping);
        let mut done: Vec<usize> = Vec::new();
        for key in keys {
            let Some(slot) = at.get(&key).or_else(|| at.get(&GroupKey::Other)).copied() else { continue };
            // Two values that the vocabulary lacks are one lane.
            if !done.contains(&slot)
                && let Some(group) = groups.get_mut(slot)
            {
                done.push(slot);
                group.entries.push(*id);
            }
        }
    }
    groups.retain(|group| !group.entries.is_empty());
    groups
}

fn keys(catalogue: &Catalogue, id: EntryId, grouping: Grouping) -> Vec<GroupKey> {
    let Some(entry) = catalogue.entry(id) else { return Vec::new() };
    if entry.is_context() {
        return vec![GroupKey::Context];
    }
    let facts = entry.facts();
    let keys: Vec<GroupKey> = match grouping {
        Grouping::None => vec![GroupKey::All],
        Grouping::Theme => entry.themes().iter().cloned().map(GroupKey::Theme).collect(),
        Grouping::Support => entry.supports().iter().cloned().map(GroupKey::Support).collect(),
        Grouping::Actor => facts.participants.iter().map(|p| GroupKey::Actor(p.value.actor.clone())).collect(),
        Grouping::Country => facts.countries.iter().map(|c| GroupKey::Country(c.value.country.clone())).collect(),
    };
    if keys.is_empty() { vec![GroupKey::Other] } else { keys }
}

fn order(catalogue: &Catalogue, grouping: Grouping, tag: &str) -> Vec<GroupKey> {
    let d = &catalogue.dataset;
    match grouping {
        Grouping::None => vec![GroupKey::All],
        Grouping::Theme => d.themes.iter().map(|t| GroupKey::Theme(t.id.clone())).collect(),
        Grouping::Support => d.supports.iter().map(|t| GroupKey::Support(t.id.clone())).collect(),
        Grouping::Actor => d.actors.iter().map(|a| GroupKey::Actor(a.id.clone())).collect(),
        Grouping::Country => catalogue
            .dataset
            .countries_by_name(tag)
            .into_iter()
            .map(|country| GroupKey::Country(country.code.clone()))
            .collect(),
    }
}
