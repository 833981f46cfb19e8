//! The map: a projection, outlines, a view on them, and where labels find room. Knows no dataset and no colours.

pub mod atlas;
pub mod bridge;
pub mod equal_earth;
pub mod ground;
pub mod labels;
pub mod next;
pub mod region;
pub mod view;
