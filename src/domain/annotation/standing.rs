//! Whether a dataset has what a note is about, and where: the thing, its text, the words in it.
//!
//! A note whose target is gone is kept; here is only said that it is gone, and what might be meant instead.

use super::anchor::{Placed, Span};
use super::rolled::teller;
use super::{Passage, Target};
use crate::domain::assertion::Quote;
use crate::domain::catalogue::{Catalogue, EntryKind};
use crate::domain::claims::{Claim, Said, claims};
use crate::domain::localized::Localized;

/// How a note's target stands in a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is there as a whole.
    There,
    /// These words of its text.
    At(Span),
    /// The reader has to look.
    Doubtful(Doubt),
}

/// Why the reader has to look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A kind of target that this build doesn't know.
    Unknown,
    /// The dataset doesn't have the thing.
    Gone,
    /// It has the thing, but not this text, or not in this language.
    NoText,
    /// It has the text, but the words aren't in it.
    NoWords,
    /// The words are in it several times: one of these.
    Several(Vec<Span>),
    /// The words are in it once, in other surroundings.
    Elsewhere(Span),
}

impl Doubt {
    /// Where the words might be.
    pub fn candidates(&self) -> &[Span] {
        match self {
            Self::Several(spans) => spans,
            Self::Elsewhere(span) => std::slice::from_ref(span),
            _ => &[],
        }
    }
}

/// How a target stands in this dataset.
pub fn standing(catalogue: &Catalogue, target: &Target) -> Standing {
    let doubt = Standing::Doubtful;
    if matches!(target.thing(), Target::Other(_)) {
        return doubt(Doubt::Unknown);
    }
    if !has(catalogue, target.thing()) {
        return doubt(Doubt::Gone);
    }
    let Target::Passage(passage) = target else { return Standing::There };
    let Some(text) = text_named(catalogue, &passage.of, &passage.text, &passage.language) else {
        return doubt(Doubt::NoText);
    };
    match passage.placed_in(&text) {
        Placed::At(span) => Standing::At(span),
        Placed::Missing => doubt(Doubt::NoWords),
        Placed::Several(spans) => doubt(Doubt::Several(spans)),
        Placed::Elsewhere(span) => doubt(Doubt::Elsewhere(span)),
    }
}

/// Whether the dataset has a thing.
fn has(catalogue: &Catalogue, thing: &Target) -> bool {
    match thing {
        Target::Activity(id) => catalogue.find(EntryKind::Activity, id).is_some(),
        Target::Event(id) => catalogue.find(EntryKind::Event, id).is_some(),
        Target::Country(code) => catalogue.country(code).is_some(),
        Target::Actor(id) => catalogue.actor(id).is_some(),
        Target::Statement(id) => claim(catalogue, id).is_some(),
        Target::Period { .. } | Target::Dataset => true,
        Target::Passage(_) | Target::Other(_) => false,
    }
}

/// The assertion of this id.
pub fn claim<'a>(catalogue: &'a Catalogue, id: &str) -> Option<Claim<'a>> {
    claims(catalogue).into_iter().find(|claim| claim.id == id)
}

/// The entry, actor or country whose page tells a thing: that of a statement, else the thing itself. The date of a
/// source belongs to the dataset.
pub fn told_by(catalogue: &Catalogue, thing: &Target) -> Option<Target> {
    match thing {
        Target::Statement(id) => teller(catalogue, &claim(catalogue, id)?),
        other => Some(other.clone()),
    }
}

/// A quoted passage with what is shown around it.
pub fn quote_text(quote: &Quote) -> String {
    quote.prefix.clone() + &quote.exact + &quote.suffix
}

/// A text of a thing by its name, in exactly this language.
pub fn text_named(catalogue: &Catalogue, of: &Target, name: &str, language: &str) -> Option<String> {
    let d = &catalogue.dataset;
    let entry = |kind: EntryKind, id: &str| {
        let entry = catalogue.entry(catalogue.find(kind, id)?)?;
        match name {
            "title" => Some(entry.title()),
            "summary" => Some(entry.summary()),
            _ => None,
        }
    };
    let text: Option<&Localized> = match of {
        Target::Activity(id) => entry(EntryKind::Activity, id),
        Target::Event(id) => entry(EntryKind::Event, id),
        Target::Country(code) => catalogue.country(code).filter(|_| name == "name").map(|country| &country.name),
        Target::Actor(id) => catalogue.actor(id).filter(|_| name == "name").map(|actor| &actor.name),
        Target::Statement(id) => {
            let claim = claim(catalogue, id)?;
            match (name, claim.said) {
                ("text", Said::Statement(statement)) => Some(&statement.text),
                ("note", _) => Some(claim.note),
                ("quote", _) => {
                    let source = catalogue.source(claim.source);
                    let is_its = source.is_none_or(|source| source.language == language);
                    return claim.quote.filter(|_| is_its).map(quote_text);
                }
                _ => None,
            }
        }
        Target::Dataset => match name {
            "title" => Some(&d.title),
            "description" => Some(&d.description),
            "opening" => Some(&d.opening),
            _ => {
                let (id, field) = name.strip_prefix("source:")?.rsplit_once(':')?;
                let source = catalogue.source(id)?;
                match field {
                    "title" => Some(&source.title),
                    "rights" => Some(&source.rights),
                    "note" => Some(&source.note),
                    _ => None,
                }
            }
        },
        Target::Period { .. } | Target::Passage(_) | Target::Other(_) => None,
    };
    text?.exact(language).map(str::to_owned)
}

/// The place of a passage in a text of a thing, if it is one of this text and is found there.
pub fn place_in(passage: &Passage, (of, name, language): (&Target, &str, &str), text: &str) -> Option<Span> {
    let is_its = passage.of == *of && passage.text == name && passage.language.eq_ignore_ascii_case(language);
    match is_its.then(|| passage.placed_in(text))? {
        Placed::At(span) => Some(span),
        _ => None,
    }
}
