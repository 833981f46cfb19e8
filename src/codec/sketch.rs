//! The bundled dataset as far as the first sight of the timeline shows it: names, filters and computed times, without
//! passages, statements and what dates were written like. `cargo run --features tools --bin twin` writes it, a test
//! holds it to the dataset; so the first file of wasm needs neither the dataset nor what reads it (`src/rest.rs`).
//!
//! One line a value, lists by their length first. Only our own build writes it, so what can't be read is left empty.

mod times;

use crate::domain::actor::Actor;
use crate::domain::assertion::{Assertion, Status};
use crate::domain::catalogue::{Catalogue, Entry, SourceDate};
use crate::domain::dataset::{Activity, Dataset, Event, EventKind, Facts, Participant, Source, Term};
use crate::domain::localized::Localized;
use crate::domain::place::{Country, CountryLink, CountryRole};
use crate::domain::time::Timing;

/// The sketch that comes with the page.
pub const BUNDLED: &str = include_str!("sketch/bundled.txt");

/// The sketch of a catalogue, as text.
pub fn write(catalogue: &Catalogue) -> String {
    let dataset = &catalogue.dataset;
    let mut out = Writer { out: String::new(), languages: &dataset.languages };
    out.line(&dataset.id);
    out.strings(&dataset.languages);
    for text in [&dataset.title, &dataset.subject, &dataset.opening] {
        out.localized(text);
    }
    for terms in [&dataset.collections, &dataset.themes, &dataset.supports] {
        out.list(terms, |out, term| {
            out.line(&term.id);
            out.localized(&term.label);
        });
    }
    out.list(&dataset.countries, |out, country| {
        out.line(&country.code);
        out.localized(&country.name);
    });
    out.list(&dataset.actors, |out, actor| {
        out.line(&actor.id);
        out.localized(&actor.name);
        out.localized(&actor.short);
    });
    // Of the sources only the first is seen before the second file is there: the one that the dataset follows.
    out.list(dataset.sources.get(..1).unwrap_or_default(), |out, source| {
        out.line(&source.id);
        out.localized(&source.title);
        let date = catalogue.source_date(&source.id);
        out.line(&times::written_date(date.as_ref()));
    });
    let entries: Vec<_> = catalogue.entries().collect();
    out.list(&entries, |out, (id, entry)| {
        let kind = match entry {
            Entry::Activity(_) => "",
            Entry::Event(event) => event.kind.code(),
        };
        out.line(kind);
        out.line(entry.id());
        out.line(entry.collection());
        out.localized(entry.title());
        out.localized(entry.short());
        out.strings(entry.themes());
        out.strings(entry.supports());
        out.list(&entry.facts().participants, |out, fact| out.line(&fact.value.actor));
        out.list(&entry.facts().countries, |out, fact| {
            out.line(&fact.value.country);
            out.line(fact.value.role.code());
        });
        out.list(catalogue.statuses(*id), |out, status| out.line(status.code()));
        out.line(&catalogue.timing(*id).map_or_else(String::new, times::written));
    });
    out.out
}

/// The catalogue in a sketch. It isn't whole: [`Catalogue::is_whole`].
pub fn read(text: &str) -> Catalogue {
    let mut from = Reader { lines: text.lines(), languages: Vec::new() };
    let mut dataset = Dataset { id: from.line().to_owned(), languages: from.strings(), ..Dataset::default() };
    from.languages.clone_from(&dataset.languages);
    for part in [&mut dataset.title, &mut dataset.subject, &mut dataset.opening] {
        *part = from.localized();
    }
    for terms in [&mut dataset.collections, &mut dataset.themes, &mut dataset.supports] {
        *terms = from.list(term);
    }
    dataset.countries = from.list(country);
    dataset.actors = from.list(actor);
    let mut dates = Vec::new();
    dataset.sources = from.list(|from| {
        let source = source(from);
        dates.push(times::read_date(from.line()));
        source
    });
    let (mut timings, mut statuses) = (Vec::new(), Vec::new());
    for _ in 0..from.number() {
        entry(&mut from, &mut dataset);
        statuses.push(from.list(|from| Status::from_code(from.line()).unwrap_or(Status::Stated)));
        timings.push(times::read(from.line()));
    }
    Catalogue::sketched(dataset, timings, statuses, dates)
}

/// Activities come first, as in the catalogue: their places are the ids of entries.
fn entry(from: &mut Reader<'_>, dataset: &mut Dataset) {
    let kind = from.line();
    let id = from.line().to_owned();
    let collection = from.line().to_owned();
    let (title, short, summary) = (from.localized(), from.localized(), Localized::default());
    let (themes, supports) = (from.strings(), from.strings());
    let facts = Facts {
        participants: from.list(|from| bare(Participant { actor: from.line().to_owned(), role: String::new() })),
        countries: from.list(|from| {
            let country = from.line().to_owned();
            let role = CountryRole::from_code(from.line()).unwrap_or(CountryRole::Beneficiary);
            bare(CountryLink { country, role, percentage: None })
        }),
        ..Facts::default()
    };
    match EventKind::from_code(kind) {
        Some(kind) => {
            let activities = Vec::new();
            dataset.events.push(Event { id, kind, collection, activities, title, short, summary, themes, facts });
        }
        None => dataset.activities.push(Activity { id, collection, title, short, summary, themes, supports, facts }),
    }
}

fn bare<T>(value: T) -> Assertion<T> {
    let (id, source, note) = (String::new(), String::new(), Localized::default());
    Assertion { id, value, status: Status::Stated, source, quote: None, as_of: None, note }
}

fn term(from: &mut Reader<'_>) -> Term {
    Term { id: from.line().to_owned(), label: from.localized(), ..Term::default() }
}

fn country(from: &mut Reader<'_>) -> Country {
    let (code, name) = (from.line().to_owned(), from.localized());
    Country { code, name, names: Vec::new(), numeric: String::new(), region: String::new() }
}

fn actor(from: &mut Reader<'_>) -> Actor {
    let (id, name, short) = (from.line().to_owned(), from.localized(), from.localized());
    let (names, seats, relations) = (Vec::new(), Vec::new(), Vec::new());
    Actor { id, kind: String::new(), name, short, names, seats, relations, note: Localized::default() }
}

fn source(from: &mut Reader<'_>) -> Source {
    Source { id: from.line().to_owned(), title: from.localized(), ..Source::default() }
}

struct Writer<'a> {
    out: String,
    languages: &'a [String],
}

impl Writer<'_> {
    fn line(&mut self, text: &str) {
        // A line is one value: a text's own breaks are blanks here, as they are on the page.
        self.out.push_str(&text.replace(['\n', '\r'], " "));
        self.out.push('\n');
    }

    /// One line for each of the dataset's languages.
    fn localized(&mut self, text: &Localized) {
        for tag in self.languages {
            self.line(text.exact(tag).unwrap_or_default());
        }
    }

    fn list<T>(&mut self, list: &[T], mut each: impl FnMut(&mut Self, &T)) {
        self.line(&list.len().to_string());
        list.iter().for_each(|item| each(self, item));
    }

    fn strings(&mut self, list: &[String]) {
        self.list(list, |out, text| out.line(text));
    }
}

struct Reader<'a> {
    lines: std::str::Lines<'a>,
    languages: Vec<String>,
}

impl<'a> Reader<'a> {
    fn line(&mut self) -> &'a str {
        self.lines.next().unwrap_or_default()
    }

    fn number(&mut self) -> usize {
        self.line().parse().unwrap_or(0)
    }

    fn localized(&mut self) -> Localized {
        let mut pairs = Vec::new();
        for at in 0..self.languages.len() {
            let text = self.line().to_owned();
            if let Some(tag) = self.languages.get(at).filter(|_| !text.is_empty()) {
                pairs.push((tag.clone(), text));
            }
        }
        Localized::new(pairs)
    }

    fn list<T>(&mut self, mut each: impl FnMut(&mut Self) -> T) -> Vec<T> {
        (0..self.number()).map(|_| each(self)).collect()
    }

    fn strings(&mut self) -> Vec<String> {
        self.list(|from| from.line().to_owned())
    }
}
