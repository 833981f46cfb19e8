//! The journeys, a file a theme. Each file has a `JOURNEYS` list; this one only joins them.

use crate::journey::Journey;

mod harness;
mod start;
mod weight;

pub const ALL: &[&[Journey]] = &[harness::JOURNEYS, start::JOURNEYS, weight::JOURNEYS];
