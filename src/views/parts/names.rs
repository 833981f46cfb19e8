//! Names of things in the reader's language, and the pages that tell of them.

use super::claims::{in_full, teller};
use crate::codec::route::Page;
use crate::domain::annotation::{Target, claim};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::grouping::GroupKey;
use crate::domain::place::CountryRole;
use crate::domain::query::Facet;
use crate::domain::time::{Bound, Day, Edtf};
pub use crate::text::naming::{actor, actor_short, country, entry_label, entry_title, source, term};
use crate::text::{Lang, range_said};

pub fn entry_page(catalogue: &Catalogue, id: EntryId) -> Page {
    Page::of_entry(catalogue, id)
}

/// The name of a lane.
pub fn group_name(catalogue: &Catalogue, key: &GroupKey, lang: Lang) -> String {
    let d = &catalogue.dataset;
    let m = lang.messages();
    match key {
        GroupKey::Theme(id) => term(&d.themes, id, lang),
        GroupKey::Support(id) => term(&d.supports, id, lang),
        GroupKey::Country(code) => country(catalogue, code, lang),
        GroupKey::Actor(id) => actor_short(catalogue, id, lang),
        GroupKey::All => m.timeline.lane_all.to_owned(),
        GroupKey::Other => m.timeline.lane_other.to_owned(),
        GroupKey::Context => m.timeline.lane_context.to_owned(),
    }
}

/// The page about what a lane stands for, if there is one.
pub fn group_page(key: &GroupKey) -> Option<Page> {
    match key {
        GroupKey::Country(code) => Some(Page::Country(code.clone())),
        GroupKey::Actor(id) => Some(Page::Actor(id.clone())),
        _ => None,
    }
}

/// The name of a choice in a facet.
pub fn choice(catalogue: &Catalogue, facet: Facet, value: &str, lang: Lang) -> String {
    let m = lang.messages();
    match facet {
        Facet::Theme => term(&catalogue.dataset.themes, value, lang),
        Facet::Support => term(&catalogue.dataset.supports, value, lang),
        Facet::Country => country(catalogue, value, lang),
        Facet::Actor => actor(catalogue, value, lang),
        Facet::CountryRole => {
            CountryRole::from_code(value).map_or_else(|| value.to_owned(), |role| m.roles.name(role).to_owned())
        }
        Facet::Status => {
            Status::from_code(value).map_or_else(|| value.to_owned(), |status| m.statuses.name(status).to_owned())
        }
        Facet::Notes => m.filters.with_notes.to_owned(),
        Facet::Collection => term(&catalogue.dataset.collections, value, lang),
    }
}

/// What a note is about, in words, and the page that shows it: of a passage the thing whose text it is.
pub fn target(catalogue: &Catalogue, target: &Target, lang: Lang) -> (String, Option<Page>) {
    let entry = |kind: EntryKind, id: &str| match catalogue.find(kind, id) {
        Some(found) => (entry_label(catalogue, found, lang), Some(Page::Entry(kind, id.to_owned()))),
        None => (id.to_owned(), None),
    };
    if let Some(found) = source_of(target).and_then(|id| catalogue.source(id)) {
        return (source(catalogue, &found.id, lang), Some(Page::Source(found.id.clone())));
    }
    match target.thing() {
        Target::Activity(id) => entry(EntryKind::Activity, id),
        Target::Event(id) => entry(EntryKind::Event, id),
        Target::Country(code) => {
            (country(catalogue, code, lang), catalogue.country(code).map(|c| Page::Country(c.code.clone())))
        }
        Target::Actor(id) => (actor(catalogue, id, lang), catalogue.actor(id).map(|a| Page::Actor(a.id.clone()))),
        Target::Dataset => (catalogue.dataset.title.get(lang.tag()).to_owned(), Some(Page::Data)),
        Target::Statement(id) => statement_named(catalogue, id, lang),
        Target::Period { from, to } => (period_named(from, to, lang), days_of(from, to).map(|_| Page::Timeline)),
        Target::Passage(_) | Target::Other(_) => (lang.messages().notes.unknown_target.to_owned(), None),
    }
}

/// The source whose text a passage is of: it belongs to the dataset, and has a page of its own.
fn source_of(target: &Target) -> Option<&str> {
    let Target::Passage(passage) = target else { return None };
    Some(passage.text.strip_prefix("source:").filter(|_| passage.of == Target::Dataset)?.rsplit_once(':')?.0)
}

/// What a statement says; nothing where the dataset doesn't have it.
pub fn statement(catalogue: &Catalogue, id: &str, lang: Lang) -> Option<String> {
    claim(catalogue, id).map(|claim| in_full(catalogue, &claim, lang))
}

/// A statement by whoever tells it, and the page that does; by its id where the dataset doesn't have it.
fn statement_named(catalogue: &Catalogue, id: &str, lang: Lang) -> (String, Option<Page>) {
    match claim(catalogue, id) {
        Some(claim) => {
            let (name, page) = teller(catalogue, claim.teller, lang);
            (name, Some(page))
        }
        None => (id.to_owned(), None),
    }
}

/// The first and last day of two EDTF values, if they say days in order.
pub fn days_of(from: &str, to: &str) -> Option<(Day, Day)> {
    let day = |text: &str, end: fn(&Edtf) -> Bound| match Edtf::parse(text).map(|date| end(&date)) {
        Ok(Bound::Day(day)) => Some(day),
        _ => None,
    };
    let days = (day(from, Edtf::earliest)?, day(to, Edtf::latest)?);
    (days.0 <= days.1).then_some(days)
}

/// Two EDTF values as a range of days; as they are written, where they are none.
fn period_named(from: &str, to: &str, lang: Lang) -> String {
    match days_of(from, to) {
        Some((first, last)) => range_said(lang, first, last),
        None => from.to_owned() + "/" + to,
    }
}
