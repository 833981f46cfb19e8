//! The hand on the map: a press chooses a country, a drag pans, two fingers pinch, the wheel zooms with Ctrl (without it the
//! page scrolls, as everywhere).

use leptos::prelude::*;
use web_sys::{MouseEvent, PointerEvent, WheelEvent};

use super::overlay::code_of;
use super::state::MapState;
use crate::dom::El;

/// A press that moves less far is a press.
const DRAG_PX: f64 = 4.0;
/// Of two countries whose signs lie over each other the nearer one is meant, up to this distance.
const REACH_PX: f64 = 14.0;
/// A double click; a step of the wheel, per px that the page would scroll.
const DOUBLE: f64 = 2.0;
const WHEEL: f64 = 0.0022;

#[derive(Clone, Copy)]
pub struct Hand {
    state: MapState,
    frame: StoredValue<El, LocalStorage>,
    /// Pointers that are down: id and place in the frame.
    down: StoredValue<Vec<(i32, f64, f64)>>,
    /// Where the first came down, and whether it has moved since.
    from: StoredValue<((f64, f64), bool)>,
    /// What was chosen before the last press.
    before: StoredValue<Option<String>>,
}

impl Hand {
    pub fn new(state: MapState, frame: El) -> Self {
        Self {
            state,
            frame: StoredValue::new_local(frame),
            down: StoredValue::new(Vec::new()),
            from: StoredValue::new(((0.0, 0.0), false)),
            before: StoredValue::new(None),
        }
    }

    pub fn listening(self, frame: El) -> El {
        frame
            .on::<PointerEvent>("pointerdown", move |event| self.pressed(event))
            .on::<PointerEvent>("pointermove", move |event| self.moved(event))
            .on::<PointerEvent>("pointerup", move |event| self.released(event))
            .on::<PointerEvent>("pointercancel", move |event| self.released(event))
            .on::<PointerEvent>("lostpointercapture", move |event| self.released(event))
            .on::<PointerEvent>("pointerleave", move |event| {
                if event.buttons() == 0 {
                    self.state.point_at(None);
                }
            })
            .on::<MouseEvent>("click", move |event| self.clicked(event))
            .on::<MouseEvent>("dblclick", move |event| {
                let at = self.place(event);
                // Its first click has chosen, or let go: it wasn't meant.
                self.state.choose(self.before.get_value());
                self.state.look(|view| view.zoomed_at(at, DOUBLE));
            })
            .on::<WheelEvent>("wheel", move |event| self.wheeled(event))
            .on::<web_sys::Event>("dragstart", |event| event.prevent_default())
    }

    fn place(self, event: &MouseEvent) -> (f64, f64) {
        self.frame.with_value(|frame| {
            let edge = frame.node().get_bounding_client_rect();
            (f64::from(event.client_x()) - edge.left(), f64::from(event.client_y()) - edge.top())
        })
    }

    fn pressed(self, event: &PointerEvent) {
        if event.button() != 0 {
            return;
        }
        let (x, y) = self.place(event);
        self.down.update_value(|down| {
            down.retain(|(id, ..)| *id != event.pointer_id());
            down.push((event.pointer_id(), x, y));
        });
        if self.down.with_value(Vec::len) == 1 {
            self.from.set_value(((x, y), false));
        }
    }

    fn moved(self, event: &PointerEvent) {
        if event.buttons() == 0 {
            self.down.set_value(Vec::new());
            self.state.point_at(self.under(event));
            return;
        }
        let id = event.pointer_id();
        // What came down elsewhere, a selection of text say, isn't the map's.
        if !self.down.with_value(|down| down.iter().any(|(other, ..)| *other == id)) {
            return;
        }
        let now = self.place(event);
        let (from, has_moved) = self.from.get_value();
        if !has_moved {
            if (now.0 - from.0).hypot(now.1 - from.1) < DRAG_PX && self.down.with_value(Vec::len) < 2 {
                return;
            }
            self.from.set_value((from, true));
            // Only a real drag: a captured press would never reach the sign under it.
            self.frame.with_value(|frame| drop(frame.node().set_pointer_capture(id)));
        }
        let pointers = self.down.get_value();
        let Some((_, x, y)) = pointers.iter().copied().find(|(other, ..)| *other == id) else { return };
        match pointers.iter().find(|(other, ..)| *other != id) {
            None => self.state.look(|view| view.panned(now.0 - x, now.1 - y)),
            // The other finger holds its place; half of the way pans, the distance zooms.
            Some((_, held_x, held_y)) => {
                let (before, after) = ((x - held_x).hypot(y - held_y), (now.0 - held_x).hypot(now.1 - held_y));
                let middle = (f64::midpoint(now.0, *held_x), f64::midpoint(now.1, *held_y));
                let factor = if before > 1.0 { after / before } else { 1.0 };
                let pan = ((now.0 - x) / 2.0, (now.1 - y) / 2.0);
                // Zoomed first: as long as all of the world is shown, nothing can be panned.
                let middle = (middle.0 - pan.0, middle.1 - pan.1);
                self.state.look(|view| view.zoomed_at(middle, factor).panned(pan.0, pan.1));
            }
        }
        self.down.update_value(|down| {
            if let Some(own) = down.iter_mut().find(|(other, ..)| *other == id) {
                (own.1, own.2) = now;
            }
        });
    }

    fn released(self, event: &PointerEvent) {
        self.down.update_value(|down| down.retain(|(id, ..)| *id != event.pointer_id()));
    }

    fn clicked(self, event: &MouseEvent) {
        // By keys a click has no place, and the button says what is meant.
        let by_key = event.detail() == 0;
        // A drag is no press, and the second press of two zooms.
        if !by_key && (self.from.get_value().1 || event.detail() > 1) {
            return;
        }
        self.before.set_value(self.state.chosen_now());
        let Some(code) = (if by_key { code_of(event) } else { self.under(event) }) else { return };
        let again = self.state.chosen_now().as_deref() == Some(code.as_str());
        self.state.choose((!again).then_some(code));
    }

    /// The country that is meant: the nearest sign, or the outline under the pointer.
    fn under(self, event: &MouseEvent) -> Option<String> {
        let (x, y) = self.place(event);
        let view = self.state.view().get_untracked();
        let near = self.state.marks().with_untracked(|marks| {
            let far = |(x_px, y_px): (f64, f64)| (x_px - x).hypot(y_px - y);
            let all = marks.countries.iter().map(|mark| (far(view.px(mark.at)), &mark.code));
            let near = all.filter(|(far, _)| *far <= REACH_PX).min_by(|a, b| a.0.total_cmp(&b.0));
            near.map(|(_, code)| code.clone())
        });
        near.or_else(|| code_of(event))
    }

    fn wheeled(self, event: &WheelEvent) {
        if !event.ctrl_key() && !event.meta_key() {
            return;
        }
        event.prevent_default();
        // Lines and pages as about so many px.
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_LINE => 16.0,
            WheelEvent::DOM_DELTA_PAGE => 400.0,
            _ => 1.0,
        };
        let at = self.place(event);
        let factor = (-event.delta_y() * unit * WHEEL).exp();
        self.state.look(|view| view.zoomed_at(at, factor));
    }
}
