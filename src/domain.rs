//! The facts and the reader's notes as plain values.
//!
//! Knows nothing of text on a screen, of pixels, of file formats or of a browser.

pub mod actor;
pub mod annotation;
pub mod assertion;
pub mod catalogue;
pub mod claims;
pub mod collections;
pub mod comparison;
pub mod dataset;
pub mod facets;
pub mod fold;
pub mod geography;
pub mod grouping;
pub mod iso;
pub mod localized;
pub mod name;
pub mod order;
pub mod partners;
pub mod place;
pub mod problem;
pub mod query;
pub mod regions;
pub mod related;
pub mod search;
pub mod series;
pub mod sorting;
pub mod succession;
pub mod time;
