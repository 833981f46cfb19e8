//! Pieces that several views use.

pub mod glyph;
pub mod icons;
pub mod names;
pub mod note_box;
pub mod quote;
pub mod roles;
pub mod statements;
pub mod status;
