//! Everything that can be tested without a browser: one binary of modules.

mod layout_drawing;
mod layout_drawing_properties;
mod layout_gesture;
mod layout_lanes;
mod layout_overview;
mod layout_scale;
mod layout_ticks;
mod layout_viewport;
mod text;
mod time_edtf;
mod time_extent;
