//! What search looks through: the folded text of each entry, in all languages. It is made when it is first asked for:
//! a first sight of a hundred thousand entries needs none of it.

use std::sync::OnceLock;

use super::{Catalogue, Entry, EntryId, visit};
use crate::domain::assertion::Assertion;
use crate::domain::dataset::Dataset;
use crate::domain::fold::folded;
use crate::domain::localized::Localized;
use crate::domain::name::Name;

#[derive(Default)]
pub(super) struct Texts {
    entries: Vec<OnceLock<String>>,
    names: Names,
    /// Makes the text of an entry. Named only where the whole dataset is read: a sketch has no text, nor what makes it.
    make: Option<fn(&Catalogue, &Names, Entry<'_>) -> String>,
}

/// The folded names of actors, countries and places, which many entries share.
#[derive(Default)]
struct Names {
    actors: Vec<String>,
    countries: Vec<String>,
    places: Vec<String>,
}

impl Texts {
    pub fn of(dataset: &Dataset) -> Self {
        let mut entries = Vec::new();
        entries.resize_with(dataset.activities.len() + dataset.events.len(), OnceLock::new);
        Self { entries, names: Names::of(dataset), make: Some(of_entry) }
    }

    pub fn of_entry(&self, catalogue: &Catalogue, id: EntryId) -> &str {
        match (self.entries.get(id.0), catalogue.entry(id), self.make) {
            (Some(text), Some(entry), Some(make)) => text.get_or_init(|| make(catalogue, &self.names, entry)),
            _ => "",
        }
    }
}

impl Names {
    fn of(dataset: &Dataset) -> Self {
        let actors = dataset.actors.iter().map(|a| together(former(&a.names).chain([&a.name, &a.short])));
        let countries = dataset.countries.iter().map(|c| together(former(&c.names).chain([&c.name])));
        let places = dataset.places.iter().map(|p| together([&p.name]));
        Self { actors: actors.collect(), countries: countries.collect(), places: places.collect() }
    }
}

fn former(names: &[Assertion<Name>]) -> impl Iterator<Item = &Localized> {
    names.iter().map(|name| &name.value.name)
}

/// Names with spaces between them: what stands apart is found apart.
fn together<'a>(names: impl IntoIterator<Item = &'a Localized>) -> String {
    names.into_iter().flat_map(Localized::iter).fold(" ".to_owned(), |all, (_, name)| all + &folded(name) + " ")
}

fn of_entry(catalogue: &Catalogue, names: &Names, entry: Entry<'_>) -> String {
    let mut text = String::new();
    let mut add = |more: &str| {
        text.push_str(more);
        text.push('\n');
    };
    let facts = entry.facts();
    let said = facts.statements.iter().flat_map(|s| [&s.value.text, &s.note]);
    for localized in [entry.title(), entry.short(), entry.summary()].into_iter().chain(said) {
        localized.iter().for_each(|(_, t)| add(t));
    }
    quotes(entry).for_each(&mut add);
    let mut text = folded(&text);
    let named = |at: Option<&usize>, all: &[String]| at.and_then(|at| all.get(*at)).cloned();
    let actors = facts.participants.iter().map(|p| named(catalogue.actors.get(&p.value.actor), &names.actors));
    let countries = facts.countries.iter().map(|c| named(catalogue.countries.get(&c.value.country), &names.countries));
    let places = facts.places.iter().map(|p| named(catalogue.places.get(&p.value.place), &names.places));
    actors.chain(countries).chain(places).flatten().for_each(|names| text.push_str(&names));
    text
}

fn quotes(entry: Entry<'_>) -> impl Iterator<Item = &str> {
    let mut all = Vec::new();
    visit(entry, |_, _, quote| all.extend(quote));
    all.into_iter()
}
