//! Everything that can be tested without a browser, in one binary.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod annotation;
mod architecture;
mod claims;
mod collections;
mod dataset;
mod dataset_quality;
mod export;
mod keeping;
mod layout_drawing;
mod layout_drawing_properties;
mod layout_gesture;
mod layout_lanes;
mod layout_overview;
mod layout_roving;
mod layout_scale;
mod layout_ticks;
mod layout_viewport;
mod order;
mod picture;
mod plain;
mod query;
mod record;
mod related;
mod route;
mod sketch;
mod sorting;
mod store;
mod stores;
mod text;
mod time_edtf;
mod time_extent;
mod tokens;
mod twin;
mod undo;
mod vault;
