//! The first of the plain pages: what the dataset is about, and the way to every entry, country and actor.

use super::html::{Element, tag, words};
use super::rows::{entry_row, localized, section};
use super::{Sheet, Site, linked};
use crate::domain::catalogue::{EntryId, EntryKind};
use crate::domain::dataset::Term;
use crate::domain::order::sorted;
use crate::domain::related::{entries_of_actor, entries_of_country};
use crate::text::naming::{kind_said, term};
use crate::text::sentence_case;

pub fn sheet(site: Site<'_>) -> Sheet {
    let d = &site.catalogue.dataset;
    let m = site.lang.messages();
    let tag_of = site.lang.tag();
    let mut body = Vec::new();
    body.extend(localized(site, "h1", "", if d.subject.is_empty() { &d.title } else { &d.subject }));
    let sources = (m.counts.sources)(d.sources.len());
    let counts = (m.counts.entries)(d.activities.len(), d.events.len());
    let counts = [counts, (m.counts.countries)(d.countries.len()), (m.counts.actors)(d.actors.len()), sources];
    body.push(words("p", "alt", &counts.join(m.lists.between)));
    body.extend(localized(site, "p", "lead", &d.opening));
    body.extend(localized(site, "p", "", &d.description));
    // Each collection for itself: what only other sources tell is never counted as the main one's.
    let mut told: Vec<&str> = Vec::new();
    for collection in &d.collections {
        told.push(&collection.id);
        body.extend(entries(site, Some(collection), &|other| other == collection.id));
    }
    body.extend(entries(site, None, &|other| !told.contains(&other)));
    body.extend(countries(site));
    body.extend(actors(site));
    Sheet {
        title: m.header.tagline.to_owned(),
        description: d.opening.get(tag_of).to_owned(),
        linked: linked::dataset(site),
        body,
    }
}

/// The entries of a collection in the order of time, activities first; of those without one, where there are any.
fn entries(site: Site<'_>, collection: Option<&Term>, belongs: &dyn Fn(&str) -> bool) -> Option<Element> {
    let m = site.lang.messages();
    let wanted = |id: &EntryId| site.catalogue.entry(*id).is_some_and(|entry| belongs(entry.collection()));
    let ids: Vec<EntryId> = site.catalogue.in_time().iter().copied().filter(wanted).collect();
    if ids.is_empty() {
        return None;
    }
    let mut out = tag("section");
    out = match collection {
        Some(collection) => out.child(words("h2", "", collection.label.get(site.lang.tag()))).children(localized(
            site,
            "p",
            "note",
            &collection.description,
        )),
        None => out.child(words(
            "h2",
            "",
            &sentence_case(&(m.counts.entries)(
                of_kind(site, &ids, EntryKind::Activity).len(),
                of_kind(site, &ids, EntryKind::Event).len(),
            )),
        )),
    };
    for (kind, count) in [(EntryKind::Activity, m.counts.activities), (EntryKind::Event, m.counts.events)] {
        let ids = of_kind(site, &ids, kind);
        if ids.is_empty() {
            continue;
        }
        let rows = ids.iter().map(|id| {
            let word = site.catalogue.entry(*id).map(|entry| match entry.themes().first() {
                Some(theme) if kind == EntryKind::Activity => term(&site.catalogue.dataset.themes, theme, site.lang),
                _ => kind_said(entry, site.lang).to_owned(),
            });
            entry_row(site, *id, &sentence_case(&word.unwrap_or_default()))
        });
        let heading = words("h3", "", &sentence_case(&count(ids.len())));
        out = out.child(heading).child(tag("ul").class("rows").children(rows));
    }
    Some(out)
}

fn of_kind(site: Site<'_>, ids: &[EntryId], kind: EntryKind) -> Vec<EntryId> {
    let is = |id: &EntryId| site.catalogue.entry(*id).is_some_and(|entry| entry.kind() == kind);
    ids.iter().copied().filter(is).collect()
}

/// Every country by name, with the number of entries that name it.
fn countries(site: Site<'_>) -> Option<Element> {
    let m = site.lang.messages();
    let mut all: Vec<_> = site.catalogue.dataset.countries.iter().collect();
    sorted(&mut all, |a, b| a.name.get(site.lang.tag()) < b.name.get(site.lang.tag()));
    let rows = all.iter().map(|country| {
        let count = entries_of_country(site.catalogue, &country.code);
        numbered(site, site.country_link(&country.code), &count)
    });
    let list = tag("ul").class("rows narrow").children(rows);
    list.has_children().then(|| section("countries", m.places.countries).child(list))
}

/// Every actor in the dataset's order, with the number of entries that name it.
fn actors(site: Site<'_>) -> Option<Element> {
    let m = site.lang.messages();
    let rows = site.catalogue.dataset.actors.iter().map(|actor| {
        let count = entries_of_actor(site.catalogue, &actor.id);
        numbered(site, site.actor_link(&actor.id), &count)
    });
    let list = tag("ul").class("rows narrow").children(rows);
    list.has_children().then(|| section("actors", m.places.actors).child(list))
}

fn numbered(site: Site<'_>, link: Element, entries: &[EntryId]) -> Element {
    let activities = of_kind(site, entries, EntryKind::Activity).len();
    let count = (site.lang.messages().counts.entries)(activities, entries.len() - activities);
    tag("li").child(link).text(" ").child(words("span", "role", &count))
}
