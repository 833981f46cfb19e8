//! Kakehashi: the map of the house.

pub mod domain;
pub mod layout;
pub mod text;
