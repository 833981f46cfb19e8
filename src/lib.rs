//! Kakehashi: the map of the house.

pub mod browser;
pub mod codec;
pub mod dom;
pub mod domain;
pub mod layout;
pub mod reactive;
pub mod start;
pub mod store;
pub mod sync;
pub mod text;
pub mod views;
