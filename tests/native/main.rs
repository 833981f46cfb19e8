//! Everything that can be tested without a browser: one binary of modules.

// A test that cannot go on should stop loudly; clippy knows only functions marked as tests for tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod text;
mod time_edtf;
mod time_extent;
