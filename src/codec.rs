//! Text to values and back. Never fails as a whole: reading gives what could be read, and the problems.

pub mod atlas;
pub mod cite;
pub mod dataset;
pub mod exchange;
pub mod export;
pub mod map_link;
pub mod markdown;
mod markup;
mod node;
pub mod percent;
pub mod picture;
pub mod plain;
pub mod quotes;
pub mod record;
pub mod route;
#[cfg(feature = "tools")]
pub mod sample;
pub mod sketch;
mod tree;
pub mod twin;
