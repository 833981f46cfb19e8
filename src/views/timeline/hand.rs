//! The hand on the plot: DOM events in, actions out. What a gesture means is `layout::gesture`'s business.

use leptos::prelude::*;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent, WheelEvent};

use crate::browser::frame::next_frame;
use crate::dom::El;
use crate::layout::gesture::{Effect as Motion, Gesture, Pointer, Step, Wheel, WheelMode, wheel_effect};
use crate::store::{Action, Workspace};

/// How far an arrow key pans, as a share of the plot.
const KEY_PAN: f64 = 0.1;
/// How long the wheel rests before the address follows.
const WHEEL_REST_MS: u64 = 250;

/// So long after it has scrolled the page the wheel goes on doing so.
const SCROLL_MS: f64 = 400.0;

/// A press with Shift that moves less far than this marks no period, in px.
const MARK_PX: f64 = 4.0;

/// The state of the hand. Its methods are the plot's listeners.
#[derive(Clone, Copy)]
pub struct Hand {
    workspace: Workspace,
    /// Whether the wheel alone scrolls the page.
    is_small: bool,
    plot: StoredValue<El, LocalStorage>,
    gesture: StoredValue<Gesture>,
    /// Whether the press that is going on, or has just ended, was a drag: then its click is none.
    dragged: StoredValue<bool>,
    wheel_rest: StoredValue<Option<TimeoutHandle>>,
    /// When the wheel last was the page's, on the clock of events.
    scrolled_ms: StoredValue<f64>,
    /// With Shift held: the pointer that marks a period, and where it began, in plot px.
    marking: StoredValue<Option<(i32, f64)>>,
    /// For the cursor.
    pub panning: RwSignal<bool>,
}

impl Hand {
    pub fn new(workspace: Workspace, plot: El, is_small: bool) -> Self {
        Self {
            workspace,
            is_small,
            plot: StoredValue::new_local(plot),
            gesture: StoredValue::new(Gesture::default()),
            dragged: StoredValue::new(false),
            wheel_rest: StoredValue::new(None),
            scrolled_ms: StoredValue::new(f64::NEG_INFINITY),
            marking: StoredValue::new(None),
            panning: RwSignal::new(false),
        }
    }

    /// The plot with everything that it listens to.
    pub fn listening(self, plot: El) -> El {
        plot.on::<PointerEvent>("pointerdown", move |event| self.pressed(event))
            .on::<PointerEvent>("pointermove", move |event| self.moved(event))
            .on::<PointerEvent>("pointerup", move |event| self.released(event))
            .on::<PointerEvent>("pointercancel", move |event| self.cancelled(event))
            .on_capture::<MouseEvent>("click", move |event| self.clicked(event))
            .on::<MouseEvent>("dblclick", move |event| self.double_clicked(event))
            .on::<WheelEvent>("wheel", move |event| self.wheeled(event))
            .on::<KeyboardEvent>("keydown", move |event| self.key(event))
            .on::<web_sys::Event>("dragstart", |event| event.prevent_default())
    }

    fn pressed(self, event: &PointerEvent) {
        if event.button() == 0 {
            self.workspace.set_flying(false);
            self.dragged.set_value(false);
            if event.shift_key() {
                self.marking.set_value(Some((event.pointer_id(), self.pointer(event).x_px)));
                return;
            }
            let pointer = self.pointer(event);
            self.run(|gesture| gesture.pressed(pointer));
        }
    }

    fn moved(self, event: &PointerEvent) {
        // Released outside the plot, before the drag had captured the pointer.
        if event.buttons() == 0 {
            return self.cancelled(event);
        }
        if let Some((id, from_px)) = self.marking.get_value() {
            if id == event.pointer_id() {
                self.mark(event, from_px);
            }
            return;
        }
        let pointer = self.pointer(event);
        self.run(|gesture| gesture.moved(pointer));
        if self.gesture.with_value(Gesture::is_moving) && !self.dragged.get_value() {
            self.dragged.set_value(true);
            // Only a real drag captures the pointer: a captured click would never reach the mark under it.
            self.plot.with_value(|plot| drop(plot.node().set_pointer_capture(event.pointer_id())));
        }
    }

    /// The days from where the pointer came down to where it is.
    fn mark(self, event: &PointerEvent, from_px: f64) {
        let to_px = self.pointer(event).x_px;
        if !self.dragged.get_value() {
            if (to_px - from_px).abs() < MARK_PX {
                return;
            }
            self.dragged.set_value(true);
            self.plot.with_value(|plot| drop(plot.node().set_pointer_capture(event.pointer_id())));
        }
        let days = self.workspace.viewport_now().days_between(from_px, to_px);
        self.workspace.apply(Action::MarkPeriod(Some(days)));
    }

    fn released(self, event: &PointerEvent) {
        if self.marking.get_value().is_some() {
            return self.marking.set_value(None);
        }
        let glide = !crate::browser::motion::is_reduced();
        let pointer = self.pointer(event);
        self.run(|gesture| gesture.released(pointer, glide));
        if self.gesture.with_value(Gesture::is_gliding) {
            next_frame(move || self.glide());
        }
    }

    fn cancelled(self, event: &PointerEvent) {
        self.marking.set_value(None);
        self.run(|gesture| gesture.cancelled(event.pointer_id()));
    }

    /// The click after a drag opens nothing.
    fn clicked(self, event: &MouseEvent) {
        if self.dragged.get_value() {
            event.prevent_default();
            event.stop_propagation();
            self.dragged.set_value(false);
        }
    }

    fn wheeled(self, event: &WheelEvent) {
        if self.is_small && !event.ctrl_key() {
            return;
        }
        // Who scrolls the page goes on scrolling it, when the plot comes under the pointer or has room again.
        if !event.ctrl_key() && event.time_stamp() - self.scrolled_ms.get_value() < SCROLL_MS {
            return self.scrolled_ms.set_value(event.time_stamp());
        }
        let before = self.workspace.viewport_now();
        let wheel = Wheel {
            delta_x: event.delta_x(),
            delta_y: event.delta_y(),
            mode: WheelMode::from_dom(event.delta_mode()),
            ctrl: event.ctrl_key(),
            shift: event.shift_key(),
            x_px: f64::from(event.client_x()) - self.left_px(),
        };
        match wheel_effect(wheel, before.width_px()) {
            Some(motion) => self.act(motion),
            None => return,
        }
        // At the end of the way the page may scroll; a pinch must never zoom the whole page.
        if self.workspace.viewport_now() != before || event.ctrl_key() {
            event.prevent_default();
        } else {
            self.scrolled_ms.set_value(event.time_stamp());
        }
        self.wheel_rest.with_value(|rest| rest.iter().for_each(TimeoutHandle::clear));
        let workspace = self.workspace;
        let rest = set_timeout_with_handle(
            move || {
                if !workspace.is_gone() {
                    workspace.apply(Action::SettleWindow);
                }
            },
            std::time::Duration::from_millis(WHEEL_REST_MS),
        );
        self.wheel_rest.set_value(rest.ok());
    }

    fn double_clicked(self, event: &MouseEvent) {
        let anchor_px = f64::from(event.client_x()) - self.left_px();
        let factor = if event.shift_key() { 1.0 / super::ZOOM_STEP } else { super::ZOOM_STEP };
        self.workspace.apply(Action::ZoomStepAt { anchor_px, factor });
    }

    /// Arrows pan, Home and End go to the ends, Page keys move by a plot. The other keys are the page's.
    fn key(self, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        let viewport = self.workspace.viewport_now();
        let width_px = viewport.width_px();
        let far_px = viewport.px_per_day() * (viewport.bounds().1.since(viewport.bounds().0) as f64) + width_px;
        let px = match event.key().as_str() {
            "ArrowLeft" => width_px * KEY_PAN,
            "ArrowRight" => -width_px * KEY_PAN,
            "PageUp" => width_px,
            "PageDown" => -width_px,
            "Home" => far_px,
            "End" => -far_px,
            _ => return,
        };
        event.prevent_default();
        self.workspace.apply(Action::PanBy { px });
        self.workspace.apply(Action::SettleWindow);
    }

    fn act(self, motion: Motion) {
        match motion {
            Motion::PanBy(px) => self.workspace.apply(Action::PanBy { px }),
            Motion::ZoomAt { anchor_px, factor } => self.workspace.apply(Action::ZoomAt { anchor_px, factor }),
            Motion::Tap { .. } => {}
        }
    }

    fn run(self, change: impl FnOnce(Gesture) -> Step) {
        let gesture = self.gesture.try_update_value(std::mem::take).unwrap_or_default();
        let was_moving = gesture.is_moving() || gesture.is_gliding();
        let step = change(gesture);
        step.effects.into_iter().for_each(|motion| self.act(motion));
        let (moving, gliding) = (step.gesture.is_moving(), step.gesture.is_gliding());
        self.gesture.set_value(step.gesture);
        if self.panning.get_untracked() != moving {
            self.panning.set(moving);
        }
        if was_moving && !moving && !gliding {
            self.workspace.apply(Action::SettleWindow);
        }
    }

    /// One frame of what goes on after the hand has let go.
    fn glide(self) {
        // The plot may be gone by now, and its state with it.
        let Some(true) = self.gesture.try_with_value(Gesture::is_gliding) else { return };
        // A press leads elsewhere.
        if self.workspace.is_flying() {
            return self.gesture.set_value(Gesture::default());
        }
        self.run(|gesture| gesture.elapsed(crate::browser::motion::frame_ms()));
        if self.gesture.with_value(Gesture::is_gliding) {
            next_frame(move || self.glide());
        }
    }

    fn pointer(self, event: &PointerEvent) -> Pointer {
        Pointer {
            id: event.pointer_id(),
            x_px: f64::from(event.client_x()) - self.left_px(),
            y_px: f64::from(event.client_y()),
            time_ms: event.time_stamp(),
        }
    }

    fn left_px(self) -> f64 {
        self.plot.with_value(|plot| plot.node().get_bounding_client_rect().left())
    }
}
