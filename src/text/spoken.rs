//! The name of a bar or mark for a screen reader: everything that its drawing says.

use super::{Lang, timing_said};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::related::countries_once;

/// "Study tour, Co-operatives, since 2010, still running about 2016, 8 countries, 2 notes". Empty only for an id that
/// the catalogue doesn't have.
pub fn spoken_entry(lang: Lang, catalogue: &Catalogue, id: EntryId, notes: usize) -> String {
    let Some(entry) = catalogue.entry(id) else { return String::new() };
    let m = lang.messages();
    let facts = entry.facts();
    let mut parts = vec![entry.label().get(lang.tag()).to_owned()];
    for theme in entry.themes() {
        let term = catalogue.dataset.themes.iter().find(|term| term.id == *theme);
        parts.push(term.map_or(theme.as_str(), |term| term.label.get(lang.tag())).to_owned());
    }
    if let Some(timing) = catalogue.timing(id) {
        parts.push(timing_said(lang, timing));
        if !timing.alternatives.is_empty() {
            parts.push(m.time.differing.to_owned());
        } else if catalogue.statuses(id).contains(&Status::Disputed) {
            parts.push(m.time.disagreeing.to_owned());
        }
    }
    match countries_once(facts).as_slice() {
        [] => {}
        [one] => parts.push(catalogue.country(one).map_or(*one, |country| country.name.get(lang.tag())).to_owned()),
        several => parts.push((m.counts.countries)(several.len())),
    }
    if notes > 0 {
        parts.push((m.counts.notes)(notes));
    }
    parts.retain(|part| !part.is_empty());
    parts.join(m.lists.between)
}
