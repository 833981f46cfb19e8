//! The wish that this origin's storage isn't the first to go when the disk is full.

use super::room::{manager, within};

/// Asks, and doesn't wait: Firefox may put the question to the reader and never answer.
pub fn ask() {
    if let Some(manager) = manager() {
        let _ = manager.persist();
    }
}

/// Asks again and gives the answer; nothing where none came in time, or nobody can be asked.
pub async fn answer() -> Option<bool> {
    within(manager()?.persist().ok()?).await?.as_bool()
}

/// Whether the browser has promised it; nothing where it doesn't tell.
pub async fn is_promised() -> Option<bool> {
    within(manager()?.persisted().ok()?).await?.as_bool()
}
