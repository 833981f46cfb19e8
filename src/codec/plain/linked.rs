//! What a page tells machines: schema.org as JSON-LD. Only what is true and not disputed; dates only where schema.org's
//! ISO 8601 can hold them, which knows no windows, no "about" and no plans.

use serde_json::{Map, Value, json};

use super::Site;
use super::place::outside;
use super::rows::is_html_date;
use crate::domain::actor::Actor;
use crate::domain::assertion::{Assertion, Status};
use crate::domain::catalogue::{Entry, EntryId};
use crate::domain::dataset::{EventKind, Source};
use crate::domain::localized::Localized;
use crate::domain::place::{Country, CountryRole};
use crate::domain::time::TimeBound;

/// Kinds of actors that are organisations. A unit, a programme or a group of people is none.
const ORGANISATIONS: [&str; 6] = ["un-agency", "federation", "co-operatives", "bank", "company", "association"];

/// An object of schema.org.
struct Thing(Map<String, Value>);

impl Thing {
    fn new(kind: &str) -> Self {
        Self(Map::new()).with("@type", kind)
    }

    fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// The same where there is a value.
    fn with_some(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// What stands alone in a page.
    fn alone(self) -> Value {
        self.with("@context", "https://schema.org").0.into()
    }
}

impl From<Thing> for Value {
    fn from(thing: Thing) -> Self {
        thing.0.into()
    }
}

fn name_of(site: Site<'_>, text: &Localized) -> Value {
    text.get(site.lang.tag()).into()
}

/// Names in the other languages.
fn also(site: Site<'_>, text: &Localized) -> Vec<Value> {
    let others = text.iter().filter(|(tag, _)| *tag != site.lang.tag());
    others.map(|(tag, text)| json!({"@language": tag, "@value": text})).collect()
}

fn web(url: &str) -> Option<String> {
    outside(url, "").map(|_| url.to_owned())
}

/// The dataset as a page belongs to it.
fn brief(site: Site<'_>) -> Thing {
    let d = &site.catalogue.dataset;
    let identifier = format!("sha-256:{}", site.digest);
    Thing::new("Dataset").with("name", name_of(site, &d.title)).with("identifier", identifier)
}

/// A page about one thing, or about several.
fn page(site: Site<'_>, name: &str, about: Option<Thing>) -> Value {
    Thing::new("WebPage")
        .with("name", name)
        .with("inLanguage", site.lang.tag())
        .with("isPartOf", brief(site))
        .with_some("mainEntity", about)
        .alone()
}

pub fn list(site: Site<'_>, name: &str) -> Value {
    page(site, name, None)
}

pub fn dataset(site: Site<'_>) -> Value {
    let d = &site.catalogue.dataset;
    let keywords: Vec<Value> = d.themes.iter().map(|theme| name_of(site, &theme.label)).collect();
    // Relative to the page, wherever it lies.
    let file = Thing::new("DataDownload")
        .with("encodingFormat", "application/json")
        .with("contentUrl", site.beside_app("dataset.json"))
        .with("sha256", site.digest);
    brief(site)
        .with("description", name_of(site, &d.description))
        .with("inLanguage", d.languages.clone())
        .with("isAccessibleForFree", true)
        .with("keywords", keywords)
        .with("distribution", file)
        .with_some("license", web(&d.licence.url))
        .with_some("dateModified", is_html_date(&d.modified).then(|| d.modified.clone()))
        .alone()
}

pub fn entry(site: Site<'_>, id: EntryId, entry: Entry<'_>) -> Value {
    // An activity is no kind of thing that schema.org has: neither one event nor an organisation. A target didn't happen.
    let is_event = matches!(entry, Entry::Event(event) if event.kind != EventKind::Target);
    let mut thing = Thing::new(if is_event { "Event" } else { "Thing" })
        .with("name", name_of(site, entry.title()))
        .with("alternateName", also(site, entry.title()))
        .with("description", name_of(site, entry.summary()));
    if is_event {
        let [start, end] = dates(site, id, entry);
        let location = location(site, entry);
        thing = thing.with_some("startDate", start).with_some("endDate", end);
        thing = thing.with_some("location", (!location.is_empty()).then_some(location));
    }
    page(site, entry.title().get(site.lang.tag()), Some(thing))
}

/// Nobody contradicts it, and it isn't only inferred.
fn is_plain<T>(site: Site<'_>, fact: &Assertion<T>) -> bool {
    matches!(fact.status, Status::Stated | Status::OtherSource)
        && site.catalogue.dataset.disputes_over(&fact.id).next().is_none()
}

/// When an event began and ended.
fn dates(site: Site<'_>, id: EntryId, entry: Entry<'_>) -> [Option<String>; 2] {
    let time = &entry.facts().time;
    let is_agreed = site.catalogue.timing(id).is_some_and(|timing| timing.alternatives.is_empty());
    if !is_agreed || !time.iter().all(|fact| is_plain(site, fact) && !fact.value.planned) {
        return [None, None];
    }
    let date = |text: &str| is_html_date(text).then(|| text.to_owned());
    let (mut start, mut end) = (None, None);
    for fact in time {
        match &fact.value.bound {
            TimeBound::On(value) => match value.as_str().split_once('/') {
                // One end alone would say less than the source does.
                Some((from, to)) if is_html_date(from) && is_html_date(to) => return [date(from), date(to)],
                Some(_) => {}
                None => start = start.or(date(value.as_str())),
            },
            TimeBound::Start(value) => start = start.or(date(value.as_str())),
            TimeBound::End(value) => end = end.or(date(value.as_str())),
            TimeBound::OpenEnd | TimeBound::UnknownEnd | TimeBound::By(_) => {}
        }
    }
    [start, end]
}

/// Where an event took place: the places that are named, else the countries.
fn location(site: Site<'_>, entry: Entry<'_>) -> Vec<Value> {
    let facts = entry.facts();
    let mut found: Vec<Value> = Vec::new();
    let hosts = facts.places.iter().filter(|fact| fact.value.role == CountryRole::Host && is_plain(site, fact));
    for place in hosts.filter_map(|fact| site.catalogue.place(&fact.value.place)) {
        let address = Thing::new("PostalAddress").with("addressCountry", place.country.as_str());
        found.push(Thing::new("Place").with("name", name_of(site, &place.name)).with("address", address).into());
    }
    if found.is_empty() {
        let hosts = facts.countries.iter().filter(|fact| fact.value.role == CountryRole::Host && is_plain(site, fact));
        found.extend(
            hosts.filter_map(|fact| site.catalogue.country(&fact.value.country)).map(|it| nation(site, it).into()),
        );
    }
    let mut once: Vec<Value> = Vec::new();
    for place in found {
        if !once.contains(&place) {
            once.push(place);
        }
    }
    once
}

fn nation(site: Site<'_>, country: &Country) -> Thing {
    Thing::new("Country")
        .with("name", name_of(site, &country.name))
        .with("alternateName", also(site, &country.name))
        .with("identifier", country.code.as_str())
}

pub fn country(site: Site<'_>, country: &Country) -> Value {
    page(site, country.name.get(site.lang.tag()), Some(nation(site, country)))
}

pub fn actor(site: Site<'_>, actor: &Actor) -> Value {
    let kind = if ORGANISATIONS.contains(&actor.kind.as_str()) { "Organization" } else { "Thing" };
    let mut names = also(site, &actor.name);
    names.extend(actor.short.exact(site.lang.tag()).filter(|short| !short.is_empty()).map(Value::from));
    let about = Thing::new(kind).with("name", name_of(site, &actor.name)).with("alternateName", names);
    page(site, actor.name.get(site.lang.tag()), Some(about))
}

pub fn source(site: Site<'_>, source: &Source) -> Value {
    let publisher = Thing::new("Organization").with("name", name_of(site, &source.publisher));
    let is_known = |date: &&Assertion<_>| is_plain(site, date);
    let date = source.date.as_ref().filter(is_known).map(|date| date.value.as_str()).filter(|date| is_html_date(date));
    let about = Thing::new("CreativeWork")
        .with("name", name_of(site, &source.title))
        .with("inLanguage", source.language.as_str())
        .with_some("publisher", (!source.publisher.is_empty()).then_some(publisher))
        .with_some("url", web(&source.url))
        .with_some("datePublished", date);
    page(site, source.title.get(site.lang.tag()), Some(about))
}
