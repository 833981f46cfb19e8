//! Kakehashi: the map of the house.

pub mod browser;
pub mod codec;
pub mod domain;
pub mod layout;
pub mod start;
pub mod store;
pub mod sync;
pub mod text;
pub mod views;
