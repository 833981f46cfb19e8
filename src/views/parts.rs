//! Pieces that several views use.

pub mod facts;
pub mod glyph;
pub mod icons;
pub mod names;
pub mod note_box;
pub mod quote;
pub mod roles;
pub mod spoken;
pub mod statements;
pub mod status;
