//! The arrows between the state and the browser: address, storage, preferences. All of the app's effects that
//! aren't about one element live here.

mod address;
pub mod compacting;
mod drafts;
pub mod halt;
pub mod keeping;
pub mod notes;
mod preferences;
pub mod vault;
pub mod world;

pub use preferences::NO_ERAS;

use crate::browser::storage::Storage;
use crate::store::Workspace;

/// Ties a workspace to the browser for as long as the current reactive owner lives: all but the notes, which
/// [`notes::tie`] ties when the second file of wasm is here.
///
/// The order matters: what the address says is taken in before anything is written.
pub fn tie(workspace: Workspace, storage: Option<Storage>) {
    address::tie(workspace);
    preferences::tie(workspace, storage);
}
