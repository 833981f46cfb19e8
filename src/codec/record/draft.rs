//! What an editor holds, as it is stored while the reader types: the revision that it would become, and when that was
//! last typed. Whoever finds it after the tab has gone makes the same revision of it, so that two finders make one.

use super::{parsed, written};
use crate::domain::annotation::Revision;

/// A revision to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// Of the last keystroke: of two copies, the later one counts. Milliseconds since 1970 (UTC).
    pub typed_ms: u64,
    pub revision: Revision,
}

impl Draft {
    pub fn written(&self) -> String {
        format!("{} {}", self.typed_ms, written(&self.revision))
    }

    /// Nothing for a text that isn't a draft, or is a newer build's.
    pub fn parsed(text: &str) -> Option<Self> {
        let (typed_ms, record) = text.split_once(' ')?;
        Some(Self { typed_ms: typed_ms.parse().ok()?, revision: parsed(record).ok()? })
    }
}
