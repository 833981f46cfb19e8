//! The arrows between the state and the browser: address, storage, preferences. All of the app's effects that
//! aren't about one element live here.

mod address;
mod drafts;
mod notes;
mod preferences;
pub mod vault;

use crate::browser::storage::Storage;
use crate::store::Workspace;

/// Ties a workspace to the browser for as long as the current reactive owner lives.
///
/// The order matters: what is stored and what the address says are taken in before anything is written.
pub fn tie(workspace: Workspace, storage: Option<Storage>) {
    notes::tie(workspace, storage.clone());
    address::tie(workspace);
    preferences::tie(workspace, storage);
}
