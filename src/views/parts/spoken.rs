//! When an entry was, in phrases of several lengths; its EDTF; its name as a screen reader says it.

use crate::domain::assertion::Assertion;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::place::CountryRole;
use crate::domain::time::{TimeBound, TimeFact};
use crate::text::{Lang, timing_said, timing_sentence};
use crate::views::parts::names;

/// A short phrase: "Since 2010, still running about 2016".
pub fn when(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    let (Some(entry), Some(timing)) = (catalogue.entry(id), catalogue.timing(id)) else { return String::new() };
    timing_said(lang, timing, &entry.facts().time)
}

/// The same in sentences, for a tooltip.
pub fn sentence(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    let (Some(entry), Some(timing)) = (catalogue.entry(id), catalogue.timing(id)) else { return String::new() };
    timing_sentence(lang, timing, &entry.facts().time)
}

/// The facts in EDTF: one value, or the start and the end with a slash between them. A window can't be an interval's
/// end in EDTF itself (ISO 8601-2, 10), so the two are two values that only stand together.
pub fn edtf(facts: &[Assertion<TimeFact>]) -> String {
    let mut start = None;
    let mut end = None;
    for fact in facts {
        match &fact.value.bound {
            TimeBound::On(value) => return value.as_str().to_owned(),
            TimeBound::By(value) => return "../".to_owned() + value.as_str(),
            TimeBound::Start(value) => start = start.or(Some(value.as_str())),
            TimeBound::End(value) => end = end.or(Some(value.as_str())),
            TimeBound::OpenEnd => end = end.or(Some("..")),
            TimeBound::UnknownEnd => end = end.or(Some("")),
        }
    }
    match (start, end) {
        (None, None) => String::new(),
        (start, end) => start.unwrap_or_default().to_owned() + "/" + end.unwrap_or_default(),
    }
}

/// "African Cooperative Leaders’ Study Tour, co-operatives, since 2010, 8 countries".
pub fn spoken(catalogue: &Catalogue, id: EntryId, notes: usize, lang: Lang) -> String {
    let Some(entry) = catalogue.entry(id) else { return String::new() };
    let m = lang.messages();
    let mut parts = vec![names::entry_label(catalogue, id, lang)];
    parts.extend(entry.themes().first().map(|theme| names::term(&catalogue.dataset.themes, theme, lang)));
    parts.push(when(catalogue, id, lang));
    let beneficiary = |code: &&str| {
        let links = &entry.facts().countries;
        links.iter().any(|link| link.value.country == **code && link.value.role == CountryRole::Beneficiary)
    };
    let countries = catalogue.dataset.countries.iter().map(|c| c.code.as_str()).filter(beneficiary).count();
    if countries > 0 {
        parts.push((m.counts.countries)(countries));
    }
    if notes > 0 {
        parts.push((m.counts.notes)(notes));
    }
    parts.join(m.lists.between)
}
