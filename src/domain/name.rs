//! A name in time: Swaziland until 2018, Eswatini since. Actors and countries have them alike.

use super::localized::Localized;
use super::time::Edtf;

/// A name, and when it was in use.
#[derive(Clone, Debug, PartialEq)]
pub struct Name {
    /// In the languages in which a source gives it; an actor's may lack one.
    pub name: Localized,
    pub used: Option<Edtf>,
}
