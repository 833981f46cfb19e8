//! Wheels and trackpads, whose numbers differ by device and browser, made one.
//!
//! Knows no state: every turn is an effect by itself.

use super::Effect;
use crate::layout::within;

/// The unit of a wheel's numbers (`WheelEvent.deltaMode` 0, 1, 2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WheelMode {
    Pixel,
    Line,
    Page,
}

impl WheelMode {
    /// Of the DOM's number; an unknown one is taken for pixels.
    pub const fn from_dom(mode: u32) -> Self {
        match mode {
            1 => Self::Line,
            2 => Self::Page,
            _ => Self::Pixel,
        }
    }
}

/// A turn of a wheel, as the browser tells it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Wheel {
    pub delta_x: f64,
    pub delta_y: f64,
    pub mode: WheelMode,
    /// Held, or a pinch on a trackpad, which browsers report as a wheel with this key.
    pub ctrl: bool,
    pub shift: bool,
    /// Where the pointer is, in plot px.
    pub x_px: f64,
}

const LINE_PX: f64 = 16.0;
/// Zoom per px: a notch of 100 px is a factor of about 1.2.
const ZOOM_PER_PX: f64 = 0.001_8;
/// A trackpad's pinch comes in a few px an event.
const PINCH_ZOOM_PER_PX: f64 = 0.01;
/// The most one event may zoom, whatever its device thinks.
const MAX_FACTOR: f64 = 1.5;

/// What a turn does: sideways or with shift it pans, else it zooms around the pointer. `page_px` is the plot's width.
pub fn wheel_effect(wheel: Wheel, page_px: f64) -> Option<Effect> {
    let unit_px = match wheel.mode {
        WheelMode::Pixel => 1.0,
        WheelMode::Line => LINE_PX,
        WheelMode::Page => page_px,
    };
    let (x_px, y_px) = (wheel.delta_x * unit_px, wheel.delta_y * unit_px);
    if !x_px.is_finite() || !y_px.is_finite() {
        return None;
    }
    if !wheel.ctrl && (wheel.shift || y_px.abs() < x_px.abs()) {
        // Some browsers turn the axes with shift, some don't.
        let way_px = if y_px.abs() < x_px.abs() { x_px } else { y_px };
        return (way_px != 0.0).then_some(Effect::PanBy(within(-way_px, -page_px, page_px)));
    }
    let per_px = if wheel.ctrl { PINCH_ZOOM_PER_PX } else { ZOOM_PER_PX };
    let factor = within((-y_px * per_px).exp(), MAX_FACTOR.recip(), MAX_FACTOR);
    (y_px != 0.0).then_some(Effect::ZoomAt { anchor_px: wheel.x_px, factor })
}
