//! Countries that a file uses: those of ISO 3166-1 need no line of their own in it. Doesn't know who gives the names.

use std::collections::HashSet;

use crate::domain::dataset::{Dataset, Facts};
use crate::domain::iso;
use crate::domain::localized::Localized;
use crate::domain::place::Country;
use crate::text::Lang;

/// Adds each ISO country that a record names and the list lacks, and to those that it has, what it leaves out: numeric
/// code, region, a name. What the dataset says itself stays, and a code that isn't ISO's stays unknown.
///
/// `name` gives the name of a code in the language of a BCP 47 tag; where it has none, the code stands for it.
pub fn completed(dataset: &mut Dataset, name: &dyn Fn(&str, &str) -> Option<String>) {
    let languages = languages(dataset);
    let named = |code: &str| {
        let one = |tag: &String| (tag.clone(), name(code, tag).unwrap_or_else(|| code.to_owned()));
        Localized::new(languages.iter().map(one))
    };
    for country in &mut dataset.countries {
        let Some(iso) = iso::country(&country.code) else { continue };
        if country.numeric.is_empty() {
            iso.numeric.clone_into(&mut country.numeric);
        }
        if country.region.is_empty() {
            iso.subregion.clone_into(&mut country.region);
        }
        if country.name.is_empty() {
            country.name = named(&country.code);
            continue;
        }
        // Only for languages that the dataset doesn't claim to speak: in its own, a missing name is said as a problem.
        let own = |tag: &str| dataset.languages.iter().any(|own| speaks(own, tag));
        let lacking = Lang::ALL.iter().map(|lang| lang.tag()).filter(|tag| !own(tag));
        let lacking: Vec<&str> =
            lacking.filter(|tag| !country.name.iter().any(|(other, _)| speaks(other, tag))).collect();
        let added = lacking.into_iter().filter_map(|tag| Some((tag.to_owned(), name(&country.code, tag)?)));
        let given = country.name.iter().map(|(tag, text)| (tag.to_owned(), text.to_owned()));
        country.name = Localized::new(given.chain(added).collect::<Vec<_>>());
    }
    let mut known: HashSet<String> = dataset.countries.iter().map(|country| country.code.clone()).collect();
    let mut added = Vec::new();
    for code in used(dataset) {
        let Some(iso) = iso::country(code) else { continue };
        if known.insert(code.to_owned()) {
            added.push(Country {
                code: code.to_owned(),
                name: named(code),
                names: Vec::new(),
                numeric: iso.numeric.to_owned(),
                region: iso.subregion.to_owned(),
            });
        }
    }
    dataset.countries.append(&mut added);
}

/// Those of the dataset, then those of the interface that it lacks.
fn languages(dataset: &Dataset) -> Vec<String> {
    let mut all = dataset.languages.clone();
    for lang in Lang::ALL {
        if !all.iter().any(|tag| speaks(tag, lang.tag())) {
            all.push(lang.tag().to_owned());
        }
    }
    all
}

/// Whether a tag is of this language of the interface: `ja-JP` is Japanese.
fn speaks(tag: &str, lang: &str) -> bool {
    Lang::from_tag(tag).is_some_and(|other| other.tag() == lang)
}

/// The codes of all countries that some record names, in the order of the file.
fn used(dataset: &Dataset) -> impl Iterator<Item = &str> {
    let places = dataset.places.iter().map(|place| place.country.as_str());
    let activities = dataset.activities.iter().map(|activity| &activity.facts);
    let facts = activities.chain(dataset.events.iter().map(|event| &event.facts));
    places.chain(facts.flat_map(in_facts))
}

fn in_facts(facts: &Facts) -> impl Iterator<Item = &str> {
    let links = facts.countries.iter().map(|link| link.value.country.as_str());
    let said = facts.statements.iter().flat_map(|fact| &fact.value.countries).map(String::as_str);
    links.chain(said)
}
