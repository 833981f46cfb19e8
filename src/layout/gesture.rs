//! Pointers and the clock in, pans and zooms out: a state machine of plain values.
//!
//! Knows no element, no event and no viewport. Places are plot px, times are milliseconds of any one clock.

mod glide;
mod wheel;

use glide::Trail;
pub use wheel::{Wheel, WheelMode, wheel_effect};

/// How far a pointer moves before a press becomes a drag, in px: less than that stays a click.
pub const DRAG_THRESHOLD_PX: f64 = 4.0;
/// Two fingers closer than this can't be told apart, and would make the zoom jump.
const MIN_PINCH_PX: f64 = 16.0;

/// One pointer at one moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pointer {
    pub id: i32,
    pub x_px: f64,
    pub y_px: f64,
    pub time_ms: f64,
}

/// What the view is to do.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Effect {
    /// Move the content to the right by so much.
    PanBy(f64),
    ZoomAt {
        anchor_px: f64,
        factor: f64,
    },
    /// A press that never became a drag.
    Tap {
        x_px: f64,
        y_px: f64,
    },
}

/// What the pointers are doing.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Gesture {
    #[default]
    Idle,
    Pressed {
        start: Pointer,
        /// The press stopped a glide, so it is no click.
        caught: bool,
    },
    Dragging {
        pointer: Pointer,
        trail: Trail,
    },
    Pinching {
        first: Pointer,
        second: Pointer,
    },
    /// Nobody touches it and it still moves.
    Gliding {
        px_per_ms: f64,
        time_ms: f64,
    },
}

/// The next state, and what to do about it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Step {
    pub gesture: Gesture,
    pub effects: Vec<Effect>,
}

impl Step {
    fn of(gesture: Gesture, effect: Option<Effect>) -> Self {
        Self { gesture, effects: effect.into_iter().collect() }
    }

    fn still(gesture: Gesture) -> Self {
        Self { gesture, effects: Vec::new() }
    }
}

impl Gesture {
    /// Whether a drag or a pinch is going on, so that the click that follows isn't one.
    pub fn is_moving(&self) -> bool {
        matches!(self, Self::Dragging { .. } | Self::Pinching { .. })
    }

    /// Whether [`Self::elapsed`] wants to be called in the next frame.
    pub fn is_gliding(&self) -> bool {
        matches!(self, Self::Gliding { .. })
    }

    /// A pointer came down: a glide stops, a second finger begins a pinch, a third changes nothing. One that is down
    /// already went up where nobody saw it, and starts anew.
    pub fn pressed(self, pointer: Pointer) -> Step {
        Step::still(match self {
            Self::Gliding { .. } => Self::Pressed { start: pointer, caught: true },
            Self::Pressed { start: other, .. } | Self::Dragging { pointer: other, .. } if other.id != pointer.id => {
                Self::Pinching { first: other, second: pointer }
            }
            Self::Idle | Self::Pressed { .. } | Self::Dragging { .. } => {
                Self::Pressed { start: pointer, caught: false }
            }
            Self::Pinching { first, second } if first.id == pointer.id => Self::Pinching { first: pointer, second },
            Self::Pinching { first, second } if second.id == pointer.id => Self::Pinching { first, second: pointer },
            Self::Pinching { first, second } => Self::Pinching { first, second },
        })
    }

    /// A pointer moved, pressed or not.
    pub fn moved(self, pointer: Pointer) -> Step {
        match self {
            Self::Pressed { start, caught } if start.id == pointer.id => {
                if distance_px(start, pointer) < DRAG_THRESHOLD_PX {
                    return Step::still(Self::Pressed { start, caught });
                }
                // The whole way since the press, so that the content stays under the pointer.
                let trail = Trail::from(start).with(pointer);
                Step::of(Self::Dragging { pointer, trail }, pan(pointer.x_px - start.x_px))
            }
            Self::Dragging { pointer: last, trail } if last.id == pointer.id => {
                let trail = trail.with(pointer);
                Step::of(Self::Dragging { pointer, trail }, pan(pointer.x_px - last.x_px))
            }
            Self::Pinching { first, second } if first.id == pointer.id => pinched((first, second), (pointer, second)),
            Self::Pinching { first, second } if second.id == pointer.id => pinched((first, second), (first, pointer)),
            other => Step::still(other),
        }
    }

    /// A pointer went up. `glide` is false where motion is to be reduced.
    pub fn released(self, pointer: Pointer, glide: bool) -> Step {
        match self {
            Self::Pressed { start, caught } if start.id == pointer.id => {
                let tap = Effect::Tap { x_px: start.x_px, y_px: start.y_px };
                Step::of(Self::Idle, Some(tap).filter(|_| !caught))
            }
            Self::Dragging { pointer: last, trail } if last.id == pointer.id => {
                let speed = trail.px_per_ms(pointer.time_ms).filter(|_| glide);
                let next = speed.map(|px_per_ms| Self::Gliding { px_per_ms, time_ms: pointer.time_ms });
                Step::still(next.unwrap_or_default())
            }
            // The finger that stays goes on as a drag: nothing jumps, and its release is no tap.
            Self::Pinching { first, second } if first.id == pointer.id => Step::still(dragging_on(second, pointer)),
            Self::Pinching { first, second } if second.id == pointer.id => Step::still(dragging_on(first, pointer)),
            other => Step::still(other),
        }
    }

    /// The browser took a pointer away, to scroll the page for example: no tap, no glide.
    pub fn cancelled(self, id: i32) -> Step {
        Step::still(match self {
            Self::Pressed { start: pointer, .. } | Self::Dragging { pointer, .. } if pointer.id == id => Self::Idle,
            Self::Pinching { first, second } if first.id == id || second.id == id => Self::Idle,
            other => other,
        })
    }

    /// A frame of a glide.
    pub fn elapsed(self, now_ms: f64) -> Step {
        match self {
            Self::Gliding { px_per_ms, time_ms } => {
                let (way_px, speed) = glide::after(px_per_ms, now_ms - time_ms);
                let next = speed.map(|px_per_ms| Self::Gliding { px_per_ms, time_ms: now_ms.max(time_ms) });
                Step::of(next.unwrap_or_default(), pan(way_px))
            }
            other => Step::still(other),
        }
    }
}

fn dragging_on(stays: Pointer, goes: Pointer) -> Gesture {
    let pointer = Pointer { time_ms: goes.time_ms, ..stays };
    Gesture::Dragging { pointer, trail: Trail::from(pointer) }
}

/// What two fingers do: the middle between them pans, the distance zooms.
fn pinched(before: (Pointer, Pointer), after: (Pointer, Pointer)) -> Step {
    let middle_px = |(a, b): (Pointer, Pointer)| (a.x_px + b.x_px) / 2.0;
    let apart_px = |(a, b): (Pointer, Pointer)| distance_px(a, b).max(MIN_PINCH_PX);
    let factor = apart_px(after) / apart_px(before);
    let zoom = Effect::ZoomAt { anchor_px: middle_px(after), factor };
    let effects = [pan(middle_px(after) - middle_px(before)), Some(zoom).filter(|_| factor != 1.0)];
    let gesture = Gesture::Pinching { first: after.0, second: after.1 };
    Step { gesture, effects: effects.into_iter().flatten().collect() }
}

fn pan(px: f64) -> Option<Effect> {
    (px != 0.0).then_some(Effect::PanBy(px))
}

fn distance_px(a: Pointer, b: Pointer) -> f64 {
    (a.x_px - b.x_px).hypot(a.y_px - b.y_px)
}
