//! One claim in words: in full for a row, short for a side of a contradiction; and its EDTF.

use super::{Lang, all_joined, beginning_said, day_said, ending_said, grouped, naming, said, timing_said};
use crate::domain::assertion::{Assertion, Status};
use crate::domain::catalogue::{Catalogue, EntryKind};
use crate::domain::claims::{Claim, Said};
use crate::domain::dataset::Measured;
use crate::domain::time::{Bound, TimeBound, TimeFact, Timing, timing};

/// A label where it needs one, and what is claimed.
pub struct Words {
    pub label: String,
    pub value: String,
}

/// "Begins" and "in 2010"; a statement has no label.
pub fn words(catalogue: &Catalogue, claim: &Claim<'_>, lang: Lang) -> Words {
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
            let role = naming::term(&catalogue.dataset.roles, &part.role, lang);
            words(&naming::actor(catalogue, &part.actor, lang), role)
        }
        Said::Country(link) => {
            let mut name = naming::country(catalogue, &link.country, lang);
            if let Some(share) = link.percentage {
                name.push_str(&naming::share_said(share, lang));
            }
            words(m.roles.name(link.role), name)
        }
        Said::Place(link) => {
            words(m.roles.name(link.role), naming::place_said(catalogue, &link.place, Status::Stated, lang))
        }
        Said::Belongs(activity) => {
            let found = catalogue.find(EntryKind::Activity, activity);
            let name = found.map_or_else(|| activity.to_owned(), |id| naming::entry_label(catalogue, id, lang));
            words(pages.entry.belongs_to, name)
        }
        Said::Name(name) => {
            let used = name.used.as_ref().map(|used| (m.lists.bracketed)(&said(lang, used))).unwrap_or_default();
            words(pages.sources.name, name.name.get(tag).to_owned() + &used)
        }
        Said::Seat(place) => words(pages.actor.seat, naming::place_said(catalogue, place, Status::Stated, lang)),
        Said::Relation(relation) => {
            let on = relation.on.as_ref().map(|on| (m.lists.bracketed)(&said(lang, on))).unwrap_or_default();
            words(m.relations.name(relation.kind), naming::actor(catalogue, &relation.actor, lang) + &on)
        }
        Said::Written(date) => words(pages.data.written, said(lang, date)),
    }
}

/// "Begins: in 2010 (1 January 2010 at the earliest, …)", "In: Japan", or the statement itself.
pub fn in_full(catalogue: &Catalogue, claim: &Claim<'_>, lang: Lang) -> String {
    let Words { label, mut value } = words(catalogue, claim, lang);
    value += &bounds_of(claim, &value, lang);
    if label.is_empty() { value } else { label + lang.messages().lists.colon + &value }
}

/// "For: Ethiopia, Kenya, Lesotho": claims of the same role.
pub fn countries_in_full(catalogue: &Catalogue, claims: &[Claim<'_>], lang: Lang) -> String {
    let all: Vec<Words> = claims.iter().map(|claim| words(catalogue, claim, lang)).collect();
    let label = all.first().map(|first| first.label.clone()).unwrap_or_default();
    let names: Vec<String> = all.into_iter().map(|words| words.value).collect();
    label + lang.messages().lists.colon + &all_joined(lang, &names)
}

/// The first and last day that a claim about time allows, unless its value in words says them; else nothing.
pub fn bounds_of(claim: &Claim<'_>, value: &str, lang: Lang) -> String {
    match claim.said {
        Said::Time(fact, _) => bounds_said(&fact.value, value, lang),
        _ => String::new(),
    }
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

/// The label and the value of one fact about time: ("Begins", "in 2010").
pub fn time_said(
    catalogue: &Catalogue,
    all: &[Assertion<TimeFact>],
    fact: &Assertion<TimeFact>,
    lang: Lang,
) -> (&'static str, String) {
    let m = lang.messages();
    let written = |source: &str| catalogue.source_written(source);
    let alone = |facts: &[Assertion<TimeFact>]| -> Timing { timing(facts, written) };
    let facts = std::slice::from_ref(fact);
    match &fact.value.bound {
        TimeBound::On(value) => {
            let phrase = timing_said(lang, &alone(facts));
            (m.panel.date, if phrase.is_empty() { said(lang, value) } else { phrase })
        }
        TimeBound::Start(value) => {
            (m.panel.begins, beginning_said(lang, &alone(facts)).unwrap_or_else(|| said(lang, value)))
        }
        TimeBound::End(_) | TimeBound::OpenEnd | TimeBound::UnknownEnd => {
            // How far an open end was seen to go on can only be said of something that had begun.
            let start = all.iter().find(|other| matches!(other.value.bound, TimeBound::Start(_)));
            let with_start: Vec<Assertion<TimeFact>> = start.into_iter().chain([fact]).cloned().collect();
            let ends = ending_said(lang, &alone(&with_start));
            (m.panel.ends, ends.unwrap_or_else(|| m.time.unknown_value.to_owned()))
        }
        TimeBound::By(value) => (m.panel.deadline, said(lang, value)),
    }
}

/// The EDTF value of a fact about time: `..` for an open end, nothing for one that isn't said.
pub fn edtf(fact: &TimeFact) -> &str {
    match &fact.bound {
        TimeBound::On(value) | TimeBound::Start(value) | TimeBound::End(value) | TimeBound::By(value) => value.as_str(),
        TimeBound::OpenEnd => "..",
        TimeBound::UnknownEnd => "",
    }
}

/// The facts in EDTF: one value, or the start and the end with a slash between them. A window can't be an interval's
/// end in EDTF itself (ISO 8601-2, 10), so the two are two values that only stand together.
pub fn edtf_of(facts: &[Assertion<TimeFact>]) -> String {
    let mut start = None;
    let mut end = None;
    for fact in facts {
        match &fact.value.bound {
            TimeBound::On(value) => return value.as_str().to_owned(),
            TimeBound::By(value) => return "../".to_owned() + value.as_str(),
            TimeBound::Start(value) => start = start.or(Some(value.as_str())),
            TimeBound::End(value) => end = end.or(Some(value.as_str())),
            TimeBound::OpenEnd => end = end.or(Some("..")),
            TimeBound::UnknownEnd => end = end.or(Some("")),
        }
    }
    match (start, end) {
        (None, None) => String::new(),
        (start, end) => start.unwrap_or_default().to_owned() + "/" + end.unwrap_or_default(),
    }
}

/// "about 70", "more than 90", "16".
pub fn value_said(measured: &Measured, lang: Lang) -> String {
    let words = &lang.messages().pages().sources;
    let number = grouped(measured.value);
    if measured.approximate {
        (words.about_number)(&number)
    } else if measured.at_least {
        (words.at_least)(&number)
    } else {
        number
    }
}
