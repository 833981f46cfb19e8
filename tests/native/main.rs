//! Everything that can be tested without a browser: one binary of modules.

mod text;
mod time_edtf;
mod time_extent;
