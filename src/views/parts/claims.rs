//! Who tells a claim: a name and a page. What is claimed is put into words in `text::claims`.

use crate::codec::route::Page;
use crate::domain::catalogue::Catalogue;
use crate::domain::claims::Teller;
pub use crate::text::claims::{code, countries_in_full, in_full, in_short};
use crate::text::{Lang, naming};

/// The name and the page of an entry, an actor, a country or a source.
pub fn teller(catalogue: &Catalogue, teller: Teller<'_>, lang: Lang) -> (String, Page) {
    (naming::teller(catalogue, teller, lang), Page::of_teller(catalogue, teller))
}
