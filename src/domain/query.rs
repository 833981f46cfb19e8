//! What the reader asks: filters over the entries, and how many each further filter would leave.
//!
//! Within one facet the choices add up; different facets narrow each other. Nothing chosen in a facet is everything,
//! but for collections: what only stands beside the subject ([`RELATED`]) is offered with its count, and neither shown
//! nor counted until it is chosen. So the first view tells the main source's own story with what others add to it.

use std::collections::HashMap;

use super::assertion::Status;
use super::catalogue::{Catalogue, Entry, EntryId, span_of};
use super::dataset::RELATED;
use super::fold::folded;
use super::place::{CountryLink, CountryRole};
use super::time::{Day, Presence};

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

/// The reader's filters. Empty means everything but what is [`RELATED`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that every entry must have, as typed.
    pub text: String,
    /// First and last day, inclusive.
    pub period: Option<(Day, Day)>,
    /// Only what certainly went on in the period, not what possibly did: dates have room in them.
    pub certain: bool,
    /// The codes chosen in each facet, in the order of [`Facet::ALL`], each list in order.
    /// [`Query::toggled`] keeps both.
    pub codes: [Vec<String>; 8],
}

impl Query {
    /// True if nothing is filtered.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// The codes chosen in a facet, in order.
    pub fn chosen(&self, facet: Facet) -> &[String] {
        self.codes.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// True if this choice is among the filters.
    pub fn has(&self, facet: Facet, code: &str) -> bool {
        self.chosen(facet).iter().any(|other| other == code)
    }

    /// With this choice added, or taken away if it was there. A word that the facet doesn't have changes nothing.
    #[must_use]
    pub fn toggled(mut self, facet: Facet, code: &str) -> Self {
        let known = match facet {
            Facet::CountryRole => CountryRole::from_code(code).is_some(),
            Facet::Status => Status::from_code(code).is_some(),
            Facet::Notes => code == "1",
            _ => !code.is_empty(),
        };
        if let Some(codes) = self.codes.get_mut(facet as usize).filter(|_| known) {
            match codes.iter().position(|other| code <= other.as_str()) {
                Some(at) if codes.get(at).is_some_and(|other| other == code) => drop(codes.remove(at)),
                Some(at) => codes.insert(at, code.to_owned()),
                None => codes.push(code.to_owned()),
            }
        }
        self
    }

    /// With a collection shown, or hidden if it was shown. `usual` are those that are shown while none is chosen: so
    /// the first press adds to them or takes from them, and what comes out as the usual is no choice at all. Nor is
    /// nothing: with every collection hidden there would be nothing to read.
    #[must_use]
    pub fn switched(self, collection: &str, usual: &[&str]) -> Self {
        let none = self.chosen(Facet::Collection).is_empty();
        let before: &[&str] = if none { usual } else { &[] };
        let all = before.iter().fold(self, |query, code| query.toggled(Facet::Collection, code));
        let query = all.toggled(Facet::Collection, collection);
        let chosen = query.chosen(Facet::Collection);
        let is_usual = chosen.len() == usual.len() && usual.iter().all(|code| query.has(Facet::Collection, code));
        if is_usual { query.cleared(Facet::Collection) } else { query }
    }

    /// True if what is in this collection is shown.
    pub fn shows(&self, collection: &str) -> bool {
        match self.chosen(Facet::Collection) {
            [] => collection != RELATED,
            chosen => chosen.iter().any(|other| other == collection),
        }
    }

    /// With nothing chosen in this facet.
    #[must_use]
    pub fn cleared(mut self, facet: Facet) -> Self {
        if let Some(codes) = self.codes.get_mut(facet as usize) {
            codes.clear();
        }
        self
    }

    fn takes(&self, facet: Facet, code: &str) -> bool {
        self.chosen(facet).is_empty() || self.has(facet, code)
    }
}

/// The entries that the query leaves, and the counts of every facet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answer {
    /// In the dataset's order.
    pub entries: Vec<EntryId>,
    /// How many entries certainly lie in the period, and how many possibly do, whichever of them were asked for.
    /// Without a period all are certain.
    pub certainly: usize,
    pub possibly: usize,
    counts: [HashMap<String, usize>; 8],
}

impl Answer {
    /// How many entries there would be with this choice alone in its facet.
    pub fn count(&self, facet: Facet, code: &str) -> usize {
        self.counts.get(facet as usize).and_then(|counts| counts.get(code)).copied().unwrap_or(0)
    }

    /// How many choices of a facet would leave anything.
    pub fn choices(&self, facet: Facet) -> usize {
        self.counts.get(facet as usize).map_or(0, HashMap::len)
    }

    /// Every choice of a facet that would leave something, with its count.
    pub fn counted(&self, facet: Facet) -> impl Iterator<Item = (&String, usize)> {
        self.counts.get(facet as usize).into_iter().flatten().map(|(code, count)| (code, *count))
    }

    pub fn holds(&self, id: EntryId) -> bool {
        self.entries.binary_search(&id).is_ok()
    }
}

/// What of the catalogue answers the query. `noted` tells whether an entry has a note.
pub fn answer(catalogue: &Catalogue, query: &Query, noted: impl Fn(EntryId) -> bool) -> Answer {
    let text = folded(&query.text);
    let mut out = Answer::default();
    for (id, entry) in catalogue.entries() {
        if !text.split_whitespace().all(|word| catalogue.folded_text(id).contains(word)) {
            continue;
        }
        let presence = query.period.map_or(Presence::Certainly, |(from, to)| {
            catalogue.timing(id).map_or(Presence::Never, |timing| timing.presence(from, to))
        });
        if presence == Presence::Never {
            continue;
        }
        let values = Values { entry, statuses: catalogue.statuses(id), noted: noted(id) };
        let failed: Vec<Facet> = Facet::ALL.into_iter().filter(|facet| !values.pass(query, *facet)).collect();
        if failed.is_empty() {
            *(if presence == Presence::Certainly { &mut out.certainly } else { &mut out.possibly }) += 1;
        }
        if query.certain && presence != Presence::Certainly {
            continue;
        }
        if failed.is_empty() {
            out.entries.push(id);
        }
        for (facet, counts) in Facet::ALL.into_iter().zip(&mut out.counts) {
            // A facet counts what the other facets leave. Country and role look at each other's choice themselves.
            let own = |f: Facet| f == facet || (is_country(f) && is_country(facet));
            if failed.iter().all(|f| own(*f)) {
                for code in values.codes(query, facet) {
                    match counts.get_mut(code) {
                        Some(count) => *count += 1,
                        None => drop(counts.insert(code.to_owned(), 1)),
                    }
                }
            }
        }
    }
    out
}

/// From the first to the last day of everything dated in the collections that the query shows, whatever else it filters:
/// what stands only beside the subject makes the axis no longer until it is chosen. Of everything, where that is nothing.
pub fn span(catalogue: &Catalogue, query: &Query) -> Option<(Day, Day)> {
    let shown = catalogue.entries().filter(|(_, entry)| query.shows(entry.collection()));
    span_of(shown.filter_map(|(id, _)| catalogue.timing(id))).or_else(|| catalogue.span())
}

/// The entries that have this code.
fn having<'a>(catalogue: &'a Catalogue, facet: Facet, code: &'a str) -> impl Iterator<Item = Entry<'a>> {
    catalogue.entries().filter_map(move |(id, entry)| {
        let values = Values { entry, statuses: catalogue.statuses(id), noted: false };
        values.codes(&Query::default(), facet).contains(&code).then_some(entry)
    })
}

/// True if nothing but what stands beside the subject has this code: it is a choice only while that is shown.
pub fn is_beside(catalogue: &Catalogue, facet: Facet, code: &str) -> bool {
    let mut entries = having(catalogue, facet, code).peekable();
    entries.peek().is_some() && entries.all(|entry| entry.collection() == RELATED)
}

/// True if some entry has this code: a country or an actor may be named in passing only, where no filter finds it.
pub fn is_used(catalogue: &Catalogue, facet: Facet, code: &str) -> bool {
    having(catalogue, facet, code).next().is_some()
}

/// What one entry has in each facet.
struct Values<'a> {
    entry: Entry<'a>,
    statuses: &'a [Status],
    noted: bool,
}

impl<'a> Values<'a> {
    fn pass(&self, query: &Query, facet: Facet) -> bool {
        match facet {
            // Country and role must hold of one and the same link: "for Kenya", not "Kenya" and "for anybody".
            Facet::Country | Facet::CountryRole => {
                let both = |link: &CountryLink| {
                    query.takes(Facet::Country, &link.country) && query.takes(Facet::CountryRole, link.role.code())
                };
                query.chosen(facet).is_empty() || self.entry.facts().countries.iter().any(|link| both(&link.value))
            }
            Facet::Collection => query.shows(self.entry.collection()),
            _ => query.chosen(facet).is_empty() || self.codes(query, facet).iter().any(|code| query.has(facet, code)),
        }
    }

    /// The entry's codes in a facet, each once.
    fn codes(&self, query: &Query, facet: Facet) -> Vec<&'a str> {
        let facts = self.entry.facts();
        let mut codes: Vec<&'a str> = Vec::new();
        let mut add = |code: &'a str| {
            if !codes.contains(&code) {
                codes.push(code);
            }
        };
        match facet {
            Facet::Theme => self.entry.themes().iter().for_each(|code| add(code)),
            Facet::Support => self.entry.supports().iter().for_each(|code| add(code)),
            Facet::Actor => facts.participants.iter().for_each(|p| add(&p.value.actor)),
            Facet::Status => self.statuses.iter().for_each(|status| add(status.code())),
            Facet::Notes if self.noted => add("1"),
            Facet::Notes => {}
            Facet::Collection if self.entry.collection().is_empty() => {}
            Facet::Collection => add(self.entry.collection()),
            Facet::Country => {
                let links = facts.countries.iter().map(|link| &link.value);
                links.filter(|l| query.takes(Facet::CountryRole, l.role.code())).for_each(|l| add(&l.country));
            }
            Facet::CountryRole => {
                let links = facts.countries.iter().map(|link| &link.value);
                links.filter(|l| query.takes(Facet::Country, &l.country)).for_each(|l| add(l.role.code()));
            }
        }
        codes
    }
}

const fn is_country(facet: Facet) -> bool {
    matches!(facet, Facet::Country | Facet::CountryRole)
}
