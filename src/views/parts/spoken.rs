//! When an entry was, in phrases of several lengths, and its EDTF.

use crate::domain::catalogue::{Catalogue, EntryId};
pub use crate::text::claims::edtf_of as edtf;
use crate::text::{Lang, timing_said, timing_sentence};

/// A short phrase: "Since 2010, still running about 2016".
pub fn when(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    catalogue.timing(id).map_or_else(String::new, |timing| timing_said(lang, timing))
}

/// The same in sentences, for a tooltip.
pub fn sentence(catalogue: &Catalogue, id: EntryId, lang: Lang) -> String {
    catalogue.timing(id).map_or_else(String::new, |timing| timing_sentence(lang, timing))
}
