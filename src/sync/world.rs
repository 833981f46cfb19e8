//! What keeping notes needs of the world beside the stores: the time, the other tabs, and what this tab remembers.
//!
//! One trait, so that the whole way of a note can be walked without a browser, with a world that goes wrong.

use std::future::Future;
use std::pin::Pin;

/// Something that is over later.
pub type Later = Pin<Box<dyn Future<Output = ()>>>;

pub trait World {
    /// Milliseconds since 1970 (UTC).
    fn now_ms(&self) -> u64;

    /// So many milliseconds, or more.
    fn pause(&self, ms: i32) -> Later;

    /// Tells the other tabs, if there is a way.
    fn say(&self, word: &str);

    /// Whether other tabs can be asked.
    fn can_ask(&self) -> bool;

    /// What this tab remembers over a reload.
    fn remembered(&self) -> Option<String>;

    fn remember(&self, text: &str);
}
