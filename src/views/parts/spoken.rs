//! When an entry was, in phrases of several lengths, and its EDTF.

use crate::domain::assertion::Assertion;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{TimeBound, TimeFact};
use crate::text::{Lang, timing_said, timing_sentence};

/// A short phrase: "Since 2010, still running about 2016".
pub fn when(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    catalogue.timing(id).map_or_else(String::new, |timing| timing_said(lang, timing))
}

/// The same in sentences, for a tooltip.
pub fn sentence(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    catalogue.timing(id).map_or_else(String::new, |timing| timing_sentence(lang, timing))
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
