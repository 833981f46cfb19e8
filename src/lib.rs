//! Kakehashi: the map of the house.

pub mod browser;
pub mod codec;
pub mod domain;
pub mod layout;
pub mod text;
