//! Numbers to pixels and back, for a timeline of uncertain time.
//!
//! Pure geometry: knows no language, no colour, no file format and no browser. Widths of text are estimated,
//! clocks are arguments. World pixels (`x_px`) run from a scale's origin; plot pixels from the plot's left edge.

pub mod drawing;
pub mod gesture;
pub mod lanes;
pub mod measure;
pub mod overview;
pub mod scale;
pub mod ticks;
pub mod viewport;
