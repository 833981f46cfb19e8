//! The order of a table's rows. Doesn't know how a row looks.

use super::catalogue::{Catalogue, EntryId};
use super::fold::folded;
use super::order::sorted;
use super::related::{actors_once, countries_once, sources_counted};
use super::time::Timing;

/// What a table can be sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// By the first day on which it may have begun.
    #[default]
    When,
    Title,
    /// In the order of the dataset's themes.
    Theme,
    /// By how many there are.
    Countries,
    Actors,
    Sources,
    Notes,
}

impl Column {
    /// From left to right.
    pub const ALL: [Self; 7] =
        [Self::When, Self::Title, Self::Theme, Self::Countries, Self::Actors, Self::Sources, Self::Notes];

    /// The word that links use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::When => "when",
            Self::Title => "title",
            Self::Theme => "theme",
            Self::Countries => "countries",
            Self::Actors => "actors",
            Self::Sources => "sources",
            Self::Notes => "notes",
        }
    }

    /// Counts are looked at from the largest on.
    const fn begins_with_most(self) -> bool {
        matches!(self, Self::Countries | Self::Actors | Self::Sources | Self::Notes)
    }
}

/// A column, and which end of it comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    pub column: Column,
    pub descending: bool,
}

impl Sort {
    /// After a press on a column's head: by it, or, if that is so already, the other way round.
    #[must_use]
    pub fn pressed(self, column: Column) -> Self {
        let descending = if self.column == column { !self.descending } else { column.begins_with_most() };
        Self { column, descending }
    }

    /// `title`, or `-title` from its end.
    pub fn to_code(self) -> String {
        let sign = if self.descending { "-" } else { "" };
        sign.to_owned() + self.column.code()
    }

    pub fn from_code(code: &str) -> Option<Self> {
        let (descending, word) = code.strip_prefix('-').map_or((false, code), |word| (true, word));
        let column = Column::ALL.into_iter().find(|column| column.code() == word)?;
        Some(Self { column, descending })
    }
}

/// What a row is ordered by: rows without a value come last in both directions.
#[derive(PartialEq, PartialOrd)]
enum Key {
    Number(i64),
    Text(String),
}

/// The entries in this order; those that are alike in it stay in the order of time. Titles are compared in the language
/// `tag`, without case, width and accents; `notes` counts an entry's notes.
pub fn in_order(
    catalogue: &Catalogue,
    ids: &[EntryId],
    sort: Sort,
    tag: &str,
    notes: &dyn Fn(EntryId) -> usize,
) -> Vec<EntryId> {
    let mut is_there = vec![false; catalogue.entries().count()];
    for id in ids {
        if let Some(there) = is_there.get_mut(id.0) {
            *there = true;
        }
    }
    let in_time = catalogue.in_time().iter().filter(|id| is_there.get(id.0) == Some(&true));
    let mut rows: Vec<(Option<Key>, EntryId)> =
        in_time.map(|id| (key(catalogue, *id, sort.column, tag, notes), *id)).collect();
    sorted(&mut rows, |(a, _), (b, _)| match (a, b) {
        (Some(a), Some(b)) if sort.descending => b < a,
        (Some(a), Some(b)) => a < b,
        (a, b) => b.is_none() && a.is_some(),
    });
    rows.into_iter().map(|(_, id)| id).collect()
}

fn key(catalogue: &Catalogue, id: EntryId, column: Column, tag: &str, notes: &dyn Fn(EntryId) -> usize) -> Option<Key> {
    let entry = catalogue.entry(id)?;
    let count = |count: usize| i64::try_from(count).ok().map(Key::Number);
    match column {
        Column::When => catalogue.timing(id).and_then(Timing::sort_day).map(|day| Key::Number(day.0)),
        Column::Title => Some(Key::Text(folded(entry.label().get(tag)))),
        Column::Theme => entry.themes().first().and_then(|theme| count(catalogue.theme_rank(theme))),
        Column::Countries => count(countries_once(entry.facts()).len()),
        Column::Actors => count(actors_once(entry.facts()).len()),
        Column::Sources => count(sources_counted(entry).len()),
        Column::Notes => count(notes(id)),
    }
}
