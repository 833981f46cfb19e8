//! Text to values and back.
//!
//! Knows no browser: where a text comes from and where it goes is someone else's.

pub mod record;
