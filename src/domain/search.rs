//! Search over everything that has a name or says something. Doesn't know how hits are shown.

use super::catalogue::{Catalogue, Entry, EntryKind};
use super::fold::{folded, found};
use super::localized::Localized;
use super::order::sorted;

/// What kind of thing was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HitKind {
    Activity,
    Event,
    Country,
    Actor,
    Statement,
    Note,
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    pub kind: HitKind,
    /// The page that tells it: an entry's, country's or actor's id (a statement's is its entry's).
    pub page: String,
    /// Whether a statement's page is an activity's or an event's.
    pub entry: Option<EntryKind>,
    /// What is shown, in the reader's language.
    pub text: String,
    /// The same in the other language, where the words were found only there.
    pub aside: String,
}

/// Everything in the catalogue that has all words of `text`, best first within each kind.
/// Texts are given for the language `tag` but found in every language.
pub fn search(catalogue: &Catalogue, text: &str, tag: &str) -> Vec<Hit> {
    let folded_text = folded(text);
    let words: Vec<&str> = folded_text.split_whitespace().collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut hits = Vec::new();
    for (id, entry) in catalogue.entries() {
        let kind = if entry.kind() == EntryKind::Activity { HitKind::Activity } else { HitKind::Event };
        let page = entry.id().to_owned();
        if named([entry.title(), entry.label()], &words) {
            let aside = aside([entry.title(), entry.label()], &words, tag);
            hits.push(Hit { kind, page, entry: Some(entry.kind()), text: entry.title().get(tag).to_owned(), aside });
        } else if words.iter().all(|w| catalogue.folded_text(id).contains(w)) {
            let said = said(entry, &words, tag);
            let (kind, text) =
                said.map_or_else(|| (kind, entry.title().get(tag).to_owned()), |said| (HitKind::Statement, said));
            hits.push(Hit { kind, page, entry: Some(entry.kind()), text, aside: String::new() });
        }
    }
    for country in &catalogue.dataset.countries {
        let names = || country.names.iter().map(|n| &n.value.name).chain([&country.name]);
        if named(names(), &words) || words == [country.code.to_ascii_lowercase().as_str()] {
            let aside = aside(names(), &words, tag);
            let text = country.name.get(tag).to_owned();
            hits.push(Hit { kind: HitKind::Country, page: country.code.clone(), entry: None, text, aside });
        }
    }
    for actor in &catalogue.dataset.actors {
        let names = || actor.names.iter().map(|n| &n.value.name).chain([&actor.name, &actor.short]);
        if named(names(), &words) {
            let aside = aside(names(), &words, tag);
            let text = actor.name.get(tag).to_owned();
            hits.push(Hit { kind: HitKind::Actor, page: actor.id.clone(), entry: None, text, aside });
        }
    }
    let word = words.first().copied().unwrap_or("");
    sorted(&mut hits, |a, b| (a.kind, rank(&a.text, word)) < (b.kind, rank(&b.text, word)));
    hits
}

/// Earlier in the text is better; not in the shown text at all is last.
fn rank(text: &str, word: &str) -> usize {
    found(text, word).first().map_or(usize::MAX, |(from, _)| *from)
}

fn named<'a>(names: impl IntoIterator<Item = &'a Localized>, words: &[&str]) -> bool {
    let all: String = names.into_iter().flat_map(Localized::iter).fold(String::new(), |all, (_, t)| all + "\n" + t);
    let all = folded(&all);
    words.iter().all(|word| all.contains(word))
}

/// A name that has the words, where the one in the reader's language hasn't.
fn aside<'a>(names: impl IntoIterator<Item = &'a Localized>, words: &[&str], tag: &str) -> String {
    let has = |text: &str| {
        let text = folded(text);
        words.iter().all(|word| text.contains(word))
    };
    let mut elsewhere = String::new();
    for name in names {
        if has(name.get(tag)) {
            return String::new();
        }
        if elsewhere.is_empty() {
            elsewhere = name.iter().map(|(_, t)| t).find(|t| has(t)).unwrap_or("").to_owned();
        }
    }
    elsewhere
}

/// The statement that has the words, else the summary, in the reader's language.
fn said(entry: Entry<'_>, words: &[&str], tag: &str) -> Option<String> {
    let statements = &entry.facts().statements;
    let hit = statements.iter().find(|s| {
        let quote = s.quote.as_ref().map_or("", |q| q.exact.as_str());
        let all = s.value.text.iter().fold(folded(quote), |all, (_, t)| all + "\n" + &folded(t));
        words.iter().all(|word| all.contains(word))
    });
    let text = match hit {
        Some(hit) => &hit.value.text,
        None if named([entry.summary()], words) => entry.summary(),
        None => return None,
    };
    Some(text.get(tag).to_owned())
}
