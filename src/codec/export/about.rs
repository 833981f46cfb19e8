//! What the page of one thing takes away: its entries as far as the filters leave them, and every claim about it.
//!
//! The claims are those that the page lists, by the same rules (`domain::claims`).

use std::collections::HashSet;

use super::{Row, kind_word, rows};
use crate::codec::route::{Page, Route};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::claims::{Claim, Said, Teller, claims, is_about_actor, is_about_country};
use crate::domain::related::{entries_of_actor, entries_of_country};
use crate::text::claims::{code, in_full};
use crate::text::{Lang, naming};

/// The entries and the claims of a page.
pub struct About {
    pub entries: Vec<EntryId>,
    pub rows: Vec<Row>,
    pub claims: Vec<Told>,
}

/// One claim, with who tells it and what it rests on.
pub struct Told {
    /// The assertion's own id.
    pub id: String,
    /// What it is a claim of: `activity`, `event`, `country`, `actor` or `source`, its id and its name.
    pub teller: (&'static str, String, String),
    pub kind: &'static str,
    /// In words, by BCP 47 tag.
    pub said: Vec<(&'static str, String)>,
    pub edtf: String,
    pub status: &'static str,
    /// Another source contradicts it.
    pub disputed: bool,
    /// EDTF, or empty.
    pub as_of: String,
    pub source: Origin,
    pub quote: String,
    pub note: String,
    /// Where the app tells it.
    pub address: String,
}

/// The source of a claim.
pub struct Origin {
    pub id: String,
    pub title: String,
    /// May be empty, like what follows.
    pub url: String,
    pub language: String,
    pub rights: String,
}

/// Nothing for a page that isn't about one thing. `holds` says what the filters leave; an activity's or event's own
/// page is about itself whatever they are. `site` is the app's own address without a fragment.
pub fn about(
    catalogue: &Catalogue,
    page: &Page,
    holds: &dyn Fn(EntryId) -> bool,
    lang: Lang,
    site: &str,
) -> Option<About> {
    let entries = entries(catalogue, page, holds)?;
    let told = |claim: &Claim<'_>| told(catalogue, claim, lang, site);
    let claims = wanted(catalogue, page, &entries).iter().map(told).collect();
    Some(About { rows: rows(catalogue, &entries, lang, site), claims, entries })
}

/// How much that would be: activities, events and claims. Builds none of them.
pub fn counted(catalogue: &Catalogue, page: &Page, holds: &dyn Fn(EntryId) -> bool) -> Option<(usize, usize, usize)> {
    let entries = entries(catalogue, page, holds)?;
    let (activities, events) = catalogue.counts(&entries);
    Some((activities, events, wanted(catalogue, page, &entries).len()))
}

fn entries(catalogue: &Catalogue, page: &Page, holds: &dyn Fn(EntryId) -> bool) -> Option<Vec<EntryId>> {
    let mut entries = match page {
        Page::Country(code) => entries_of_country(catalogue, code),
        Page::Actor(id) => entries_of_actor(catalogue, id),
        Page::Entry(kind, id) => return Some(vec![catalogue.find(*kind, id)?]),
        _ => return None,
    };
    entries.retain(|id| holds(*id));
    Some(entries)
}

/// The claims that the page lists.
fn wanted<'a>(catalogue: &'a Catalogue, page: &Page, entries: &[EntryId]) -> Vec<Claim<'a>> {
    let entries: HashSet<EntryId> = entries.iter().copied().collect();
    let wanted = |claim: &Claim<'_>| {
        let is_shown = match claim.teller {
            Teller::Entry(id) => entries.contains(&id),
            _ => true,
        };
        is_shown
            && match page {
                Page::Country(code) => is_about_country(catalogue, claim, code),
                Page::Actor(id) => is_about_actor(claim, id),
                _ => matches!(claim.teller, Teller::Entry(_)),
            }
    };
    claims(catalogue).into_iter().filter(wanted).collect()
}

fn told(catalogue: &Catalogue, claim: &Claim<'_>, lang: Lang, site: &str) -> Told {
    let tag = lang.tag();
    let (kind, id) = match claim.teller {
        Teller::Entry(id) => match catalogue.entry(id) {
            Some(entry) => (kind_word(entry.kind()), entry.id()),
            None => ("", ""),
        },
        Teller::Actor(id) => ("actor", id),
        Teller::Country(code) => ("country", code),
        Teller::Source(id) => ("source", id),
    };
    let route = Route { page: Page::of_teller(catalogue, claim.teller), ..Route::default() };
    let source = catalogue.source(claim.source);
    Told {
        id: claim.id.to_owned(),
        teller: (kind, id.to_owned(), naming::teller(catalogue, claim.teller, lang)),
        kind: kind_of(&claim.said),
        said: Lang::ALL.map(|lang| (lang.tag(), in_full(catalogue, claim, lang))).into(),
        edtf: code(claim).to_owned(),
        status: claim.status.code(),
        disputed: catalogue.dataset.disputes_over(claim.id).next().is_some(),
        as_of: claim.as_of.map(|value| value.as_str().to_owned()).unwrap_or_default(),
        source: Origin {
            id: claim.source.to_owned(),
            title: naming::source(catalogue, claim.source, lang),
            url: source.map(|source| source.url.clone()).unwrap_or_default(),
            language: source.map(|source| source.language.clone()).unwrap_or_default(),
            rights: source.map(|source| source.rights.get(tag).to_owned()).unwrap_or_default(),
        },
        quote: claim.quote.map(|quote| quote.exact.clone()).unwrap_or_default(),
        note: claim.note.get(tag).to_owned(),
        address: site.to_owned() + &route.to_hash(),
    }
}

const fn kind_of(said: &Said<'_>) -> &'static str {
    match said {
        Said::Time(..) => "time",
        Said::Participant(_) => "participant",
        Said::Country(_) => "country",
        Said::Place(_) => "place",
        Said::Statement(_) => "statement",
        Said::Belongs(_) => "belongs-to",
        Said::Name(_) => "name",
        Said::Seat(_) => "seat",
        Said::Relation(_) => "relation",
        Said::Written(_) => "written",
    }
}
