//! Names of things in a language, and what stands beside them: how they are known, with which role, how exactly.

use super::{Lang, said};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, Entry, EntryId};
use crate::domain::claims::Teller;
use crate::domain::dataset::Term;
use crate::domain::fold::folded;
use crate::domain::place::Exactness;
use crate::domain::related::Part;
use crate::domain::time::Edtf;

/// The label of a term, or its bare id where the vocabulary doesn't have it.
pub fn term(terms: &[Term], id: &str, lang: Lang) -> String {
    let label = terms.iter().find(|term| term.id == id).map(|term| term.label.get(lang.tag()));
    label.filter(|label| !label.is_empty()).unwrap_or(id).to_owned()
}

pub fn country(catalogue: &Catalogue, code: &str, lang: Lang) -> String {
    catalogue.country(code).map_or_else(|| code.to_owned(), |country| country.name.get(lang.tag()).to_owned())
}

pub fn actor(catalogue: &Catalogue, id: &str, lang: Lang) -> String {
    catalogue.actor(id).map_or_else(|| id.to_owned(), |actor| actor.name.get(lang.tag()).to_owned())
}

/// The short name of an actor where there is one.
pub fn actor_short(catalogue: &Catalogue, id: &str, lang: Lang) -> String {
    let short = catalogue.actor(id).map(|actor| actor.short.get(lang.tag()).to_owned());
    short.filter(|short| !short.is_empty()).unwrap_or_else(|| actor(catalogue, id, lang))
}

pub fn place(catalogue: &Catalogue, id: &str, lang: Lang) -> String {
    catalogue.place(id).map_or_else(|| id.to_owned(), |place| place.name.get(lang.tag()).to_owned())
}

pub fn source(catalogue: &Catalogue, id: &str, lang: Lang) -> String {
    catalogue.source(id).map_or_else(|| id.to_owned(), |source| source.title.get(lang.tag()).to_owned())
}

pub fn entry_title(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    catalogue.entry(id).map(|entry| entry.title().get(lang.tag()).to_owned()).unwrap_or_default()
}

pub fn entry_label(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    catalogue.entry(id).map(|entry| entry.label().get(lang.tag()).to_owned()).unwrap_or_default()
}

/// "joint implementer, host (inferred), host site".
pub fn roles_said(catalogue: &Catalogue, part: &Part, lang: Lang) -> String {
    let mut said = String::new();
    for (id, status) in &part.roles {
        append(
            &mut said,
            lang.messages().lists.between,
            &marked(term(&catalogue.dataset.roles, id, lang), *status, lang),
        );
    }
    said
}

/// One more item of a list in words.
pub fn append(list: &mut String, between: &str, item: &str) {
    if !list.is_empty() {
        list.push_str(between);
    }
    list.push_str(item);
}

/// A word with how it is known, unless the main source states it.
pub fn marked(word: String, status: Status, lang: Lang) -> String {
    let m = lang.messages();
    match status {
        Status::Stated => word,
        other => word + &(m.lists.bracketed)(&m.statuses.name(other).to_lowercase()),
    }
}

/// " (12.5 %)", to the thousandth.
pub fn share_said(share: f64, lang: Lang) -> String {
    let m = lang.messages();
    // By whole numbers: Rust's own way to write a float would bring kilobytes for this one. A share is 0 to 100.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let thousandths = (share * 1000.0).round() as u32;
    let (whole, rest) = (thousandths / 1000, thousandths % 1000);
    let mut number = whole.to_string();
    if rest > 0 {
        number.push('.');
        let digits = (1000 + rest).to_string();
        number.push_str(digits.get(1..).unwrap_or_default().trim_end_matches('0'));
    }
    (m.lists.bracketed)(&(m.panel.share_of)(&number))
}

/// "Sidomulyo (position not known)".
pub fn place_said(catalogue: &Catalogue, id: &str, status: Status, lang: Lang) -> String {
    let m = lang.messages();
    let name = marked(place(catalogue, id, lang), status, lang);
    match catalogue.place(id).map(|place| place.exactness) {
        Some(Exactness::Exact) | None => name,
        Some(other) => name + &(m.lists.bracketed)(m.exactnesses.name(other)),
    }
}

/// The name of whoever tells a claim: an entry, an actor, a country or a source.
pub fn teller(catalogue: &Catalogue, teller: Teller<'_>, lang: Lang) -> String {
    match teller {
        Teller::Entry(id) => entry_label(catalogue, id, lang),
        Teller::Actor(id) => actor(catalogue, id, lang),
        Teller::Country(code) => country(catalogue, code, lang),
        Teller::Source(id) => source(catalogue, id, lang),
    }
}

/// Publisher and date of a source: "International Labour Organization, 2016 (uncertain)".
pub fn source_brief(catalogue: &Catalogue, id: &str, lang: Lang) -> String {
    let Some(source) = catalogue.source(id) else { return id.to_owned() };
    let publisher = source.publisher.get(lang.tag());
    let publisher = if publisher.is_empty() { source.title.get(lang.tag()) } else { publisher };
    match source.best.as_ref().or(source.date.as_ref().map(|date| &date.value)) {
        Some(date) => publisher.to_owned() + lang.messages().lists.between + &said(lang, date),
        None => publisher.to_owned(),
    }
}

/// A date of the dataset in words; as it is written, where it isn't EDTF.
pub fn date_said(text: &str, lang: Lang) -> Option<String> {
    (!text.is_empty()).then(|| Edtf::parse(text).map_or_else(|_| text.to_owned(), |date| said(lang, &date)))
}

/// What kind of thing an entry is, in a word.
pub fn kind_said(entry: Entry<'_>, lang: Lang) -> &'static str {
    let kinds = &lang.messages().event_kinds;
    match entry {
        Entry::Activity(_) => kinds.activity,
        Entry::Event(event) => kinds.name(event.kind),
    }
}

/// "Co-operatives · activity"; in one word where both are the same, as context is. Without a theme only the kind.
pub fn theme_and_kind(catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> String {
    let kind = kind_said(entry, lang);
    let theme = entry.themes().first().map(|theme| term(&catalogue.dataset.themes, theme, lang));
    match theme {
        Some(theme) if folded(&theme) == folded(kind) => theme,
        Some(theme) => theme + lang.messages().lists.dot + kind,
        None => kind.to_owned(),
    }
}
