//! What the reader asks: filters over the entries, and how many each further filter would leave.
//!
//! Within one facet the choices add up; different facets narrow each other. Nothing chosen in a facet is everything,
//! but for collections: what only stands beside the subject ([`RELATED`]) is offered with its count, and neither shown
//! nor counted until it is chosen. So the first view tells the main source's own story with what others add to it.

use super::assertion::Status;
use super::catalogue::{Catalogue, EntryId, span_of};
use super::dataset::RELATED;
pub use super::facets::Facet;
use super::facets::once;
use super::fold::folded;
use super::place::CountryRole;
use super::time::{Day, Presence};

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
    /// By facet: what some entry has, in order, with its count.
    counts: [Vec<(String, usize)>; 8],
}

impl Answer {
    /// How many entries there would be with this choice alone in its facet.
    pub fn count(&self, facet: Facet, code: &str) -> usize {
        let counts = self.counted(facet);
        let at = counts.binary_search_by(|(other, _)| other.as_str().cmp(code));
        at.ok().and_then(|at| counts.get(at)).map_or(0, |(_, count)| *count)
    }

    /// Every choice of a facet that would leave something, in order, with its count.
    pub fn counted(&self, facet: Facet) -> &[(String, usize)] {
        self.counts.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    pub fn holds(&self, id: EntryId) -> bool {
        self.entries.binary_search(&id).is_ok()
    }
}

/// What of the catalogue answers the query. `noted` tells whether an entry has a note, `says` whether one of them has a
/// word, folded already.
pub fn answer(
    catalogue: &Catalogue,
    query: &Query,
    noted: impl Fn(EntryId) -> bool,
    says: impl Fn(EntryId, &str) -> bool,
) -> Answer {
    let text = folded(&query.text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let facets = catalogue.facets();
    let wanted = Facet::ALL.map(|facet| Wanted::of(catalogue, query, facet));
    let mut counts = Facet::ALL.map(|facet| vec![0; facets.words(facet).len()]);
    let mut with_notes = 0;
    let mut out = Answer::default();
    for at in 0..catalogue.len() {
        let id = EntryId(at);
        if !words.is_empty() {
            let text = catalogue.folded_text(id);
            if !words.iter().all(|word| text.contains(word) || says(id, word)) {
                continue;
            }
        }
        let presence = query.period.map_or(Presence::Certainly, |(from, to)| {
            catalogue.timing(id).map_or(Presence::Never, |timing| timing.presence(from, to))
        });
        if presence == Presence::Never {
            continue;
        }
        let noted = noted(id);
        let failed = failed(catalogue, &wanted, at, noted);
        if failed == 0 {
            *(if presence == Presence::Certainly { &mut out.certainly } else { &mut out.possibly }) += 1;
        }
        if query.certain && presence != Presence::Certainly {
            continue;
        }
        if failed == 0 {
            out.entries.push(id);
        }
        for ((facet, wanted), counts) in Facet::ALL.into_iter().zip(&wanted).zip(&mut counts) {
            // A facet counts what the other facets leave. Country and role look at each other's choice themselves.
            let own = if is_country(facet) { bit(Facet::Country) | bit(Facet::CountryRole) } else { bit(facet) };
            if failed & !own != 0 {
                continue;
            }
            let codes = facets.codes(facet, at);
            let mut add = |code: usize| counts.get_mut(code).into_iter().for_each(|count| *count += 1);
            match &wanted.other {
                None => once(codes).for_each(add),
                Some((other, taken)) => {
                    let both = codes.iter().zip(facets.codes(*other, at));
                    let codes: Vec<u32> = both.filter(|(_, o)| takes(taken, **o)).map(|(code, _)| *code).collect();
                    once(&codes).for_each(&mut add);
                }
            }
            with_notes += usize::from(facet == Facet::Notes && noted);
        }
    }
    for ((facet, counts), counted) in Facet::ALL.into_iter().zip(&counts).zip(&mut out.counts) {
        let some = facets.words(facet).iter().zip(counts).filter(|(_, count)| **count > 0);
        *counted = some.map(|(word, count)| (word.clone(), *count)).collect();
        if facet == Facet::Notes && with_notes > 0 {
            counted.push(("1".to_owned(), with_notes));
        }
    }
    out
}

/// What a query wants of a facet.
#[derive(Default)]
struct Wanted {
    /// Of each code whether it is taken; nothing where all are.
    taken: Option<Vec<bool>>,
    /// Whether what has no code is taken.
    none: bool,
    /// The facet that must be taken in the same link, where something is chosen there.
    other: Option<(Facet, Vec<bool>)>,
}

impl Wanted {
    fn of(catalogue: &Catalogue, query: &Query, facet: Facet) -> Self {
        let taken = |facet: Facet| -> Option<Vec<bool>> {
            let words = catalogue.facets().words(facet);
            match facet {
                Facet::Collection => Some(words.iter().map(|word| query.shows(word)).collect()),
                _ if query.chosen(facet).is_empty() => None,
                _ => Some(words.iter().map(|word| query.has(facet, word)).collect()),
            }
        };
        let other = match facet {
            Facet::Country => Some(Facet::CountryRole),
            Facet::CountryRole => Some(Facet::Country),
            _ => None,
        };
        Self {
            taken: taken(facet),
            none: facet == Facet::Collection && query.shows(""),
            other: other.and_then(|other| Some((other, taken(other)?))),
        }
    }
}

fn takes(taken: &[bool], code: u32) -> bool {
    taken.get(code as usize).copied().unwrap_or_default()
}

/// The facets in which an entry has nothing of what is wanted, as bits.
fn failed(catalogue: &Catalogue, wanted: &[Wanted; 8], at: usize, noted: bool) -> u8 {
    let facets = catalogue.facets();
    let mut failed = 0;
    for (facet, wanted) in Facet::ALL.into_iter().zip(wanted) {
        let Some(taken) = &wanted.taken else { continue };
        let codes = facets.codes(facet, at);
        let passes = match &wanted.other {
            _ if facet == Facet::Notes => noted,
            // Country and role must hold of one and the same link: "for Kenya", not "Kenya" and "for anybody".
            Some((other, other_taken)) => {
                let mut both = codes.iter().zip(facets.codes(*other, at));
                both.any(|(code, other)| takes(taken, *code) && takes(other_taken, *other))
            }
            None if codes.is_empty() => wanted.none,
            None => codes.iter().any(|code| takes(taken, *code)),
        };
        if !passes {
            failed |= bit(facet);
        }
    }
    failed
}

const fn bit(facet: Facet) -> u8 {
    1 << facet as u8
}

/// From the first to the last day of everything dated in the collections that the query shows, whatever else it filters:
/// what stands only beside the subject makes the axis no longer until it is chosen. Of everything, where that is nothing.
pub fn span(catalogue: &Catalogue, query: &Query) -> Option<(Day, Day)> {
    let shown = catalogue.entries().filter(|(_, entry)| query.shows(entry.collection()));
    span_of(shown.filter_map(|(id, _)| catalogue.timing(id))).or_else(|| catalogue.span())
}

/// True if nothing but what stands beside the subject has this code: it is a choice only while that is shown.
pub fn is_beside(catalogue: &Catalogue, facet: Facet, code: &str) -> bool {
    matches!(catalogue.facets().used(facet, code), (1.., 0))
}

/// True if some entry has this code: a country or an actor may be named in passing only, where no filter finds it.
pub fn is_used(catalogue: &Catalogue, facet: Facet, code: &str) -> bool {
    catalogue.facets().used(facet, code).0 > 0
}

const fn is_country(facet: Facet) -> bool {
    matches!(facet, Facet::Country | Facet::CountryRole)
}
