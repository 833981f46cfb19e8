//! Numbers to pixels and back, for a timeline of uncertain time, a map and a network of partners.
//!
//! Pure geometry: knows no language, no colour, no file format and no browser. Widths of text are estimated,
//! clocks are arguments. World pixels (`x_px`) run from a scale's origin; plot pixels from the plot's left edge.

pub mod columns;
pub mod crowd;
pub mod drawing;
pub mod gesture;
pub mod lanes;
pub mod map;
pub mod measure;
pub mod network;
pub mod overview;
pub mod roving;
pub mod scale;
pub mod ticks;
pub mod viewport;

/// A value kept between two others. The standard library's `clamp` can panic and then prints its bounds, which alone
/// brings all of its float printing (13 kB) into the page.
pub fn within(value: f64, least: f64, most: f64) -> f64 {
    value.max(least).min(most)
}
