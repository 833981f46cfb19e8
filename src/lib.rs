//! Kakehashi: the map of the house.

pub mod domain;
pub mod text;
