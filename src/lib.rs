//! Kakehashi: the map of the house.

pub mod browser;
pub mod codec;
pub mod domain;
