//! One claim in words: in full for a row, short for a side of a contradiction.

use super::facts::{edtf, time_said};
use super::names;
use super::roles::{place_said, share_said};
use crate::codec::route::Page;
use crate::domain::assertion::Status;
use crate::domain::catalogue::Catalogue;
use crate::domain::claims::{Claim, Said, Teller};
use crate::domain::time::{Bound, TimeBound, TimeFact};
use crate::text::{Lang, all_joined, day_said, said};

/// A label where it needs one, and what is claimed.
struct Words {
    label: String,
    value: String,
}

fn words(catalogue: &Catalogue, claim: &Claim<'_>, lang: Lang) -> Words {
    let m = lang.messages();
    let pages = m.pages();
    let tag = lang.tag();
    let words = |label: &str, value: String| Words { label: label.to_owned(), value };
    match claim.said {
        Said::Time(fact, all) => {
            let (label, value) = time_said(catalogue, all, fact, lang);
            words(label, value)
        }
        Said::Statement(said) => words("", said.text.get(tag).to_owned()),
        Said::Participant(part) => {
            let role = names::term(&catalogue.dataset.roles, &part.role, lang);
            words(&names::actor(catalogue, &part.actor, lang), role)
        }
        Said::Country(link) => {
            let mut name = names::country(catalogue, &link.country, lang);
            if let Some(share) = link.percentage {
                name.push_str(&share_said(share, lang));
            }
            words(m.roles.name(link.role), name)
        }
        Said::Place(link) => words(m.roles.name(link.role), place_said(catalogue, &link.place, Status::Stated, lang)),
        Said::Belongs(activity) => {
            let found = catalogue.find(crate::domain::catalogue::EntryKind::Activity, activity);
            let name = found.map_or_else(|| activity.to_owned(), |id| names::entry_label(catalogue, id, lang));
            words(pages.entry.belongs_to, name)
        }
        Said::Name(name) => {
            let used = name.used.as_ref().map(|used| (m.lists.bracketed)(&said(lang, used))).unwrap_or_default();
            words(pages.sources.name, name.name.get(tag).to_owned() + &used)
        }
        Said::Seat(place) => words(pages.actor.seat, place_said(catalogue, place, Status::Stated, lang)),
        Said::Relation(relation) => {
            let on = relation.on.as_ref().map(|on| (m.lists.bracketed)(&said(lang, on))).unwrap_or_default();
            words(m.relations.name(relation.kind), names::actor(catalogue, &relation.actor, lang) + &on)
        }
        Said::Written(date) => words(pages.data.written, said(lang, date)),
    }
}

/// "Begins: in 2010 (1 January 2010 at the earliest, …)", "In: Japan", or the statement itself.
pub fn in_full(catalogue: &Catalogue, claim: &Claim<'_>, lang: Lang) -> String {
    let Words { label, mut value } = words(catalogue, claim, lang);
    if let Said::Time(fact, _) = claim.said {
        value += &bounds_said(&fact.value, &value, lang);
    }
    if label.is_empty() { value } else { label + lang.messages().lists.colon + &value }
}

/// "For: Ethiopia, Kenya, Lesotho": claims of the same role.
pub fn countries_in_full(catalogue: &Catalogue, claims: &[Claim<'_>], lang: Lang) -> String {
    let all: Vec<Words> = claims.iter().map(|claim| words(catalogue, claim, lang)).collect();
    let label = all.first().map(|first| first.label.clone()).unwrap_or_default();
    let names: Vec<String> = all.into_iter().map(|words| words.value).collect();
    label + lang.messages().lists.colon + &all_joined(lang, &names)
}

/// The value alone: what differs from one side of a contradiction to the other.
pub fn in_short(catalogue: &Catalogue, claim: &Claim<'_>, lang: Lang) -> String {
    match claim.said {
        Said::Statement(said) if !said.brief.is_empty() => said.brief.get(lang.tag()).to_owned(),
        // Who does what is as much of the value as what is done.
        Said::Participant(_) => in_full(catalogue, claim, lang),
        _ => words(catalogue, claim, lang).value,
    }
}

/// The EDTF of a claim about time, or nothing.
pub fn code<'a>(claim: &Claim<'a>) -> &'a str {
    match claim.said {
        Said::Time(fact, _) => edtf(&fact.value),
        _ => "",
    }
}

/// Who tells it: the name and the page of an entry, an actor, a country or a source.
pub fn teller(catalogue: &Catalogue, teller: Teller<'_>, lang: Lang) -> (String, Page) {
    match teller {
        Teller::Entry(id) => (names::entry_label(catalogue, id, lang), names::entry_page(catalogue, id)),
        Teller::Actor(id) => (names::actor(catalogue, id, lang), Page::Actor(id.to_owned())),
        Teller::Country(code) => (names::country(catalogue, code, lang), Page::Country(code.to_owned())),
        Teller::Source(id) => (names::source(catalogue, id, lang), Page::Source(id.to_owned())),
    }
}

/// The first and last day that a window allows, unless the words already are that day.
fn bounds_said(fact: &TimeFact, value: &str, lang: Lang) -> String {
    let (TimeBound::On(edtf) | TimeBound::Start(edtf) | TimeBound::End(edtf) | TimeBound::By(edtf)) = &fact.bound
    else {
        return String::new();
    };
    let (Bound::Day(from), Bound::Day(to)) = (edtf.earliest(), edtf.latest()) else { return String::new() };
    let (from, to) = (day_said(lang, from), day_said(lang, to));
    if from == to || value.contains(&from) {
        return String::new();
    }
    let m = lang.messages();
    (m.lists.bracketed)(&(m.pages().reading.earliest_latest)(&from, &to))
}
