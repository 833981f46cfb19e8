//! Inertia: the speed of the last moments of a drag, and how it dies away.
//!
//! Knows no state of the gesture; time comes in.

use super::Pointer;
use crate::layout::within;

/// Only the last moments count: who stops before letting go wants no glide.
const MEMORY_MS: f64 = 100.0;
/// After so long, the speed has fallen to 1/e.
const DECAY_MS: f64 = 325.0;
/// Slower than this isn't seen, in px per ms.
const MIN_SPEED: f64 = 0.04;
/// A flick is no teleport.
const MAX_SPEED: f64 = 4.0;

/// Where a pointer was in the last moments: (x in px, time in ms), the oldest first.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail(Vec<(f64, f64)>);

impl Trail {
    pub(super) fn from(pointer: Pointer) -> Self {
        Self(vec![(pointer.x_px, pointer.time_ms)])
    }

    /// With another place, without those that are too old to matter.
    pub(super) fn with(mut self, pointer: Pointer) -> Self {
        self.0.retain(|(_, time_ms)| pointer.time_ms - time_ms <= MEMORY_MS);
        self.0.push((pointer.x_px, pointer.time_ms));
        self
    }

    /// The speed at a release, if it is worth a glide.
    pub(super) fn px_per_ms(&self, release_ms: f64) -> Option<f64> {
        let mut recent = self.0.iter().filter(|(_, time_ms)| release_ms - time_ms <= MEMORY_MS);
        let (first, last) = (recent.next()?, recent.next_back()?);
        let speed = (last.0 - first.0) / (release_ms - first.1).max(1.0);
        (MIN_SPEED <= speed.abs()).then(|| within(speed, -MAX_SPEED, MAX_SPEED))
    }
}

/// The way of a glide in a time, and the speed after it; none once it has come to rest.
pub(super) fn after(px_per_ms: f64, elapsed_ms: f64) -> (f64, Option<f64>) {
    let left = (-elapsed_ms.max(0.0) / DECAY_MS).exp();
    let speed = px_per_ms * left;
    (px_per_ms * DECAY_MS * (1.0 - left), Some(speed).filter(|speed| MIN_SPEED <= speed.abs()))
}
