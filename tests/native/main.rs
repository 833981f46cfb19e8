//! Everything that can be tested without a browser, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod annotation;
mod record;
mod undo;
