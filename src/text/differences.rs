//! Where sources disagree: the question in words, and every answer. Prefers none.

use super::Lang;
use super::claims::{in_short, time_said};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::claims::{Claim, Said, Teller, claims_of, contradictions};
use crate::domain::localized::Localized;
use crate::domain::time::TimeBound;

/// One question and its answers.
pub struct Difference<'a> {
    pub about: String,
    pub note: Option<&'a Localized>,
    pub sides: Vec<Claim<'a>>,
}

/// The contradictions that the dataset names, where one of the sides is wanted.
pub fn named<'a>(catalogue: &'a Catalogue, wanted: &dyn Fn(&Claim<'_>) -> bool, lang: Lang) -> Vec<Difference<'a>> {
    let mut out = Vec::new();
    for found in contradictions(catalogue, wanted) {
        let about = found.dispute.about.get(lang.tag()).to_owned();
        out.push(Difference { about, note: Some(&found.dispute.note), sides: found.sides });
    }
    out
}

/// The contradictions over an entry: those that the dataset names, then several values for one end of it, and what is
/// marked as disputed, as far as no named one has them.
pub fn of_entry(catalogue: &Catalogue, id: EntryId, lang: Lang) -> Vec<Difference<'_>> {
    let mut out = named(catalogue, &|claim| claim.teller == Teller::Entry(id), lang);
    let Some(entry) = catalogue.entry(id) else { return out };
    let mut others: Vec<Difference<'_>> = Vec::new();
    for claim in claims_of(id, entry) {
        let about = match claim.said {
            Said::Time(fact, all) => time_said(catalogue, all, fact, lang).0.to_owned(),
            _ if claim.status != Status::Disputed => continue,
            Said::Statement(said) => said.label.get(lang.tag()).to_owned(),
            Said::Country(link) => lang.messages().roles.name(link.role).to_owned(),
            _ => lang.messages().pages().entry.who.to_owned(),
        };
        if out.iter().any(|known| known.sides.iter().any(|side| side.id == claim.id)) {
            continue;
        }
        let value = in_short(catalogue, &claim, lang);
        match others.iter_mut().find(|difference| difference.about == about) {
            // Two sources of different age that both saw it going on contradict each other in nothing.
            Some(known) if is_open(&claim) && known.sides.iter().any(is_open) => {}
            Some(known) if known.sides.iter().any(|side| in_short(catalogue, side, lang) == value) => {}
            Some(known) => known.sides.push(claim),
            None => others.push(Difference { about, note: None, sides: vec![claim] }),
        }
    }
    others.retain(|difference| difference.sides.len() > 1);
    out.extend(others);
    out
}

fn is_open(claim: &Claim<'_>) -> bool {
    matches!(claim.said, Said::Time(fact, _) if fact.value.bound == TimeBound::OpenEnd)
}
