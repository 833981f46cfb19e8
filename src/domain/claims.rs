//! Every assertion of a dataset in one list, whatever it is about: what a source supports, and what contradicts what.
//!
//! Knows no words: how a claim is said is the views' business.

use std::collections::HashMap;

use super::actor::ActorRelation;
use super::assertion::{Assertion, Quote, Status};
use super::catalogue::{Catalogue, Entry, EntryId};
use super::dataset::{Dispute, Participant, RELATED, Statement};
use super::localized::Localized;
use super::name::Name;
use super::place::{CountryLink, PlaceLink};
use super::related::says_country;
use super::time::{Edtf, TimeFact};

/// Whose page tells a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Teller<'a> {
    Entry(EntryId),
    /// By id.
    Actor(&'a str),
    /// By ISO 3166-1 alpha-2 code.
    Country(&'a str),
    /// By id: when the source itself was written.
    Source(&'a str),
}

/// What is claimed.
#[derive(Clone, Copy)]
pub enum Said<'a> {
    /// One fact about time, with all that the entry has.
    Time(&'a Assertion<TimeFact>, &'a [Assertion<TimeFact>]),
    Participant(&'a Participant),
    Country(&'a CountryLink),
    Place(&'a PlaceLink),
    Statement(&'a Statement),
    /// That an event belongs to the activity of this id.
    Belongs(&'a str),
    Name(&'a Name),
    /// That an actor has its seat in the place of this id.
    Seat(&'a str),
    Relation(&'a ActorRelation),
    Written(&'a Edtf),
}

/// One assertion, with where it stands.
#[derive(Clone, Copy)]
pub struct Claim<'a> {
    pub id: &'a str,
    pub teller: Teller<'a>,
    pub said: Said<'a>,
    pub status: Status,
    /// The id of the source.
    pub source: &'a str,
    pub quote: Option<&'a Quote>,
    pub as_of: Option<&'a Edtf>,
    pub note: &'a Localized,
}

impl<'a> Claim<'a> {
    pub const fn new<T>(teller: Teller<'a>, fact: &'a Assertion<T>, said: Said<'a>) -> Self {
        let Assertion { id, status, source, quote, as_of, note, .. } = fact;
        Self {
            id: id.as_str(),
            teller,
            said,
            status: *status,
            source: source.as_str(),
            quote: quote.as_ref(),
            as_of: as_of.as_ref(),
            note,
        }
    }
}

/// The claims of one entry, in the order in which its page lists them.
pub fn claims_of(id: EntryId, entry: Entry<'_>) -> Vec<Claim<'_>> {
    let teller = Teller::Entry(id);
    let facts = entry.facts();
    let mut all = Vec::new();
    all.extend(facts.time.iter().map(|fact| Claim::new(teller, fact, Said::Time(fact, &facts.time))));
    all.extend(facts.statements.iter().map(|fact| Claim::new(teller, fact, Said::Statement(&fact.value))));
    all.extend(facts.participants.iter().map(|fact| Claim::new(teller, fact, Said::Participant(&fact.value))));
    all.extend(facts.countries.iter().map(|fact| Claim::new(teller, fact, Said::Country(&fact.value))));
    all.extend(facts.places.iter().map(|fact| Claim::new(teller, fact, Said::Place(&fact.value))));
    if let Entry::Event(event) = entry {
        all.extend(event.activities.iter().map(|fact| Claim::new(teller, fact, Said::Belongs(&fact.value))));
    }
    all
}

/// Every claim of the dataset: entries, actors, countries, sources.
pub fn claims(catalogue: &Catalogue) -> Vec<Claim<'_>> {
    let mut all: Vec<Claim<'_>> = Vec::new();
    for (id, entry) in catalogue.entries() {
        all.extend(claims_of(id, entry));
    }
    for actor in &catalogue.dataset.actors {
        let teller = Teller::Actor(&actor.id);
        all.extend(actor.names.iter().map(|fact| Claim::new(teller, fact, Said::Name(&fact.value))));
        all.extend(actor.seats.iter().map(|fact| Claim::new(teller, fact, Said::Seat(&fact.value))));
        all.extend(actor.relations.iter().map(|fact| Claim::new(teller, fact, Said::Relation(&fact.value))));
    }
    for country in &catalogue.dataset.countries {
        let teller = Teller::Country(&country.code);
        all.extend(country.names.iter().map(|fact| Claim::new(teller, fact, Said::Name(&fact.value))));
    }
    for source in &catalogue.dataset.sources {
        let teller = Teller::Source(&source.id);
        all.extend(source.date.iter().map(|fact| Claim::new(teller, fact, Said::Written(&fact.value))));
    }
    all
}

/// One question that sources answer differently, with the answers. An id that nothing has is left out.
pub struct Contradiction<'a> {
    pub dispute: &'a Dispute,
    pub sides: Vec<Claim<'a>>,
}

/// The contradictions among these claims' tellers: those in which one of the sides is wanted, with all their sides.
pub fn contradictions<'a>(catalogue: &'a Catalogue, wanted: &dyn Fn(&Claim<'_>) -> bool) -> Vec<Contradiction<'a>> {
    let all = claims(catalogue);
    let mut out = Vec::new();
    for dispute in &catalogue.dataset.disputes {
        let side = |id: &String| all.iter().find(|claim| claim.id == id.as_str()).copied();
        let sides: Vec<Claim<'a>> = dispute.values.iter().filter_map(side).collect();
        if sides.len() > 1 && sides.iter().any(wanted) {
            out.push(Contradiction { dispute, sides });
        }
    }
    out
}

/// Whether two claims are one sentence of one source that names several countries.
pub fn tell_as_one(one: &Claim<'_>, other: &Claim<'_>) -> bool {
    let (Said::Country(a), Said::Country(b)) = (one.said, other.said) else { return false };
    a.role == b.role
        && a.percentage.or(b.percentage).is_none()
        && (one.status, one.source, one.quote, one.as_of, one.note)
            == (other.status, other.source, other.quote, other.as_of, other.note)
}

/// True if a claim is about the country.
pub fn is_about_country(catalogue: &Catalogue, claim: &Claim<'_>, code: &str) -> bool {
    match claim.said {
        Said::Statement(said) => says_country(catalogue, said, code),
        Said::Country(link) => link.country == code,
        Said::Place(link) => catalogue.place(&link.place).is_some_and(|place| place.country == code),
        _ => claim.teller == Teller::Country(code),
    }
}

/// True if a claim is about the actor.
pub fn is_about_actor(claim: &Claim<'_>, actor: &str) -> bool {
    match claim.said {
        Said::Statement(said) => said.actors.iter().any(|other| other == actor),
        Said::Participant(part) => part.actor == actor,
        _ => claim.teller == Teller::Actor(actor),
    }
}

/// What rests on a source, in numbers.
#[derive(Clone, Copy, Default)]
pub struct Weight {
    pub facts: usize,
    pub quoted: usize,
    pub disputed: usize,
    /// Facts of the entries that only stand beside the subject.
    pub beside: usize,
    /// Facts of other entries.
    pub within: usize,
}

/// What rests on each source, by its id.
pub fn weights<'a>(catalogue: &Catalogue, claims: &[Claim<'a>]) -> HashMap<&'a str, Weight> {
    let mut weights: HashMap<&str, Weight> = HashMap::new();
    for claim in claims {
        let weight = weights.entry(claim.source).or_default();
        weight.facts += 1;
        weight.quoted += usize::from(claim.quote.is_some());
        if let Teller::Entry(id) = claim.teller {
            let beside = catalogue.entry(id).is_some_and(|entry| entry.collection() == RELATED);
            weight.beside += usize::from(beside);
            weight.within += usize::from(!beside);
        }
        weight.disputed += usize::from(catalogue.dataset.disputes_over(claim.id).next().is_some());
    }
    weights
}
