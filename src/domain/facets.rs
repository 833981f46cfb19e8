//! What every entry has in each facet, as numbers in columns: a question to a hundred thousand entries compares numbers
//! and adds them up. Knows nothing of questions.

use super::assertion::Status;
use super::catalogue::Entry;
use super::dataset::RELATED;

/// One dimension to filter by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    Theme,
    Support,
    /// ISO 3166-1 alpha-2 codes.
    Country,
    CountryRole,
    Actor,
    Status,
    /// Has one choice, `1`: with notes.
    Notes,
    Collection,
}

impl Facet {
    pub const ALL: [Self; 8] = [
        Self::Theme,
        Self::Support,
        Self::Country,
        Self::CountryRole,
        Self::Actor,
        Self::Status,
        Self::Notes,
        Self::Collection,
    ];
}

/// The codes of all entries. A code's number is its place among the facet's words.
#[derive(Default)]
pub struct Facets([Column; 8]);

/// One facet.
#[derive(Default)]
struct Column {
    /// Every code that some entry has, in order.
    words: Vec<String>,
    /// How many entries have each of them, and how many of those aren't beside the subject.
    used: Vec<(u32, u32)>,
    /// Where the codes of each entry end.
    ends: Vec<u32>,
    codes: Vec<u32>,
}

impl Facets {
    /// Of these entries, in their order, with the statuses of their facts.
    pub fn new(entries: &[(Entry<'_>, &[Status])]) -> Self {
        let mut facets = Self::default();
        for (facet, column) in Facet::ALL.into_iter().zip(&mut facets.0) {
            // Numbers as the codes come, by their words in order; then the words' order as numbers.
            let mut words: Vec<(&str, u32)> = Vec::new();
            for (entry, statuses) in entries {
                each(facet, *entry, statuses, &mut |code| {
                    let at = words.binary_search_by(|(word, _)| (*word).cmp(code)).unwrap_or_else(|at| {
                        words.insert(at, (code, number(words.len())));
                        at
                    });
                    column.codes.extend(words.get(at).map(|(_, code)| *code));
                });
                column.ends.push(number(column.codes.len()));
            }
            let mut ranks = vec![0; words.len()];
            for (rank, (_, code)) in words.iter().enumerate() {
                ranks.get_mut(*code as usize).into_iter().for_each(|slot| *slot = number(rank));
            }
            for code in &mut column.codes {
                *code = ranks.get(*code as usize).copied().unwrap_or_default();
            }
            column.used = vec![(0, 0); words.len()];
            let mut from = 0;
            for ((entry, _), end) in entries.iter().zip(&column.ends) {
                let own = column.codes.get(from..*end as usize).unwrap_or_default();
                from = *end as usize;
                for code in once(own) {
                    if let Some(used) = column.used.get_mut(code) {
                        used.0 += 1;
                        used.1 += u32::from(entry.collection() != RELATED);
                    }
                }
            }
            column.words = words.into_iter().map(|(word, _)| word.to_owned()).collect();
        }
        facets
    }

    /// The codes of a facet that some entry has, in order.
    pub fn words(&self, facet: Facet) -> &[String] {
        self.column(facet).map_or(&[], |column| &column.words)
    }

    /// The numbers of an entry's codes, in the order of its facts. Of countries and their roles there is one for each
    /// link, so that the two lists go together; of other facets each code comes once, if the dataset says it once.
    pub fn codes(&self, facet: Facet, entry: usize) -> &[u32] {
        let Some(column) = self.column(facet) else { return &[] };
        let end = |at: usize| column.ends.get(at).copied().unwrap_or_default() as usize;
        let from = entry.checked_sub(1).map_or(0, end);
        column.codes.get(from..end(entry)).unwrap_or_default()
    }

    /// How many entries have this code, and how many of those aren't beside the subject ([`RELATED`]).
    pub fn used(&self, facet: Facet, code: &str) -> (u32, u32) {
        let column = self.column(facet);
        let used = column.and_then(|column| {
            let at = column.words.binary_search_by(|word| word.as_str().cmp(code)).ok()?;
            column.used.get(at)
        });
        used.copied().unwrap_or_default()
    }

    fn column(&self, facet: Facet) -> Option<&Column> {
        self.0.get(facet as usize)
    }
}

/// Each of an entry's numbers, once.
pub fn once(codes: &[u32]) -> impl Iterator<Item = usize> + '_ {
    let is_first = |(at, code): &(usize, &u32)| !codes.get(..*at).is_some_and(|before| before.contains(code));
    codes.iter().enumerate().filter(is_first).map(|(_, code)| *code as usize)
}

fn number(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

fn each<'a>(facet: Facet, entry: Entry<'a>, statuses: &[Status], see: &mut dyn FnMut(&'a str)) {
    let facts = entry.facts();
    match facet {
        Facet::Theme => entry.themes().iter().for_each(|code| see(code)),
        Facet::Support => entry.supports().iter().for_each(|code| see(code)),
        Facet::Actor => facts.participants.iter().for_each(|p| see(&p.value.actor)),
        Facet::Status => statuses.iter().for_each(|status| see(status.code())),
        // Whether there are notes changes all the time.
        Facet::Notes => {}
        Facet::Collection if entry.collection().is_empty() => {}
        Facet::Collection => see(entry.collection()),
        Facet::Country => facts.countries.iter().for_each(|link| see(&link.value.country)),
        Facet::CountryRole => facts.countries.iter().for_each(|link| see(link.value.role.code())),
    }
}
