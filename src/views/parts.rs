//! Pieces that several views use.

pub mod about;
pub mod anchored;
pub mod choice;
pub mod claims;
pub mod collections;
pub mod differences;
pub mod facts;
pub mod found_words;
pub mod glyph;
pub mod handing;
pub mod icons;
pub mod links;
pub mod markdown;
pub mod mini_timeline;
pub mod names;
pub mod names_in_time;
pub mod note_box;
pub mod quote;
pub mod roles;
pub mod rounds;
pub mod spoken;
pub mod statements;
pub mod status;
pub mod subject;
pub mod totals;
pub mod versions;
