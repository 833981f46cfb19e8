//! Every quotation of a dataset, and whether it stands in its source's text where it says.

use crate::domain::assertion::{Assertion, Quote};
use crate::domain::dataset::{Dataset, Facts};

/// An assertion's id, its source and its quotation.
pub type Quoted<'a> = (&'a str, &'a str, &'a Quote);

/// Every quotation, in the order of the file.
pub fn quotes(dataset: &Dataset) -> impl Iterator<Item = Quoted<'_>> {
    let mut all: Vec<Quoted<'_>> = Vec::new();
    for source in &dataset.sources {
        add(&mut all, source.date.as_slice());
    }
    for actor in &dataset.actors {
        add(&mut all, &actor.names);
        add(&mut all, &actor.seats);
        add(&mut all, &actor.relations);
    }
    for country in &dataset.countries {
        add(&mut all, &country.names);
    }
    for activity in &dataset.activities {
        add_facts(&mut all, &activity.facts);
    }
    for event in &dataset.events {
        add(&mut all, &event.activities);
        add_facts(&mut all, &event.facts);
    }
    all.into_iter()
}

/// The ids of the assertions whose quotation, with what stands around it, isn't at its place in the source's text.
/// Places count Unicode code points.
pub fn misquoted<'a>(dataset: &'a Dataset, source: &str, text: &str) -> Vec<&'a str> {
    let text: Vec<char> = text.chars().collect();
    let stands = |quote: &Quote| {
        let (Some(start), Some(end)) = (quote.start, quote.end) else { return true };
        let (start, end) = (start as usize, end as usize);
        let exact: Vec<char> = quote.exact.chars().collect();
        let prefix: Vec<char> = quote.prefix.chars().collect();
        let suffix: Vec<char> = quote.suffix.chars().collect();
        text.get(start..end).is_some_and(|passage| passage == exact)
            && text.get(..start).is_some_and(|before| before.ends_with(&prefix))
            && text.get(end..).is_some_and(|after| after.starts_with(&suffix))
    };
    quotes(dataset).filter(|(_, from, quote)| *from == source && !stands(quote)).map(|(id, ..)| id).collect()
}

fn add<'a, T>(all: &mut Vec<Quoted<'a>>, list: &'a [Assertion<T>]) {
    all.extend(list.iter().filter_map(|a| a.quote.as_ref().map(|quote| (a.id.as_str(), a.source.as_str(), quote))));
}

fn add_facts<'a>(all: &mut Vec<Quoted<'a>>, facts: &'a Facts) {
    add(all, &facts.time);
    add(all, &facts.participants);
    add(all, &facts.countries);
    add(all, &facts.places);
    add(all, &facts.statements);
}
