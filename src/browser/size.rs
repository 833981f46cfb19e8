//! How large an element is, and when that changes. Doesn't lay anything out.

use js_sys::Array;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry, Window};

/// Observes until it is dropped.
#[must_use = "dropping the guard ends the observation"]
pub struct SizeGuard {
    observer: ResizeObserver,
    _notice: Closure<dyn FnMut(Array)>,
    frame: Rc<Frame>,
}

/// The newest size, and the frame that will deliver it.
struct Frame {
    window: Window,
    size: Cell<(f64, f64)>,
    asked: Cell<Option<i32>>,
}

/// Calls back with the width and height of the content box in CSS pixels: once soon, and at every change.
/// Nothing where the browser has no such observer.
///
/// In the frame after the observer's: what is drawn on the callback changes sizes again, and engines call that a
/// "ResizeObserver loop", an error that Firefox shows.
pub fn observe(element: &Element, mut callback: impl FnMut(f64, f64) + 'static) -> Option<SizeGuard> {
    let frame = Rc::new(Frame { window: web_sys::window()?, size: Cell::new((0.0, 0.0)), asked: Cell::new(None) });
    let due = Rc::clone(&frame);
    let deliver = Closure::<dyn FnMut()>::new(move || {
        due.asked.set(None);
        let (width, height) = due.size.get();
        callback(width, height);
    });
    let noticed = Rc::clone(&frame);
    let notice = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        // One element is observed: the last entry is its newest size.
        if let Ok(entry) = entries.at(-1).dyn_into::<ResizeObserverEntry>() {
            let content = entry.content_rect();
            noticed.size.set((content.width(), content.height()));
            if noticed.asked.get().is_none() {
                noticed.asked.set(noticed.window.request_animation_frame(deliver.as_ref().unchecked_ref()).ok());
            }
        }
    });
    let observer = ResizeObserver::new(notice.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeGuard { observer, _notice: notice, frame })
}

impl Drop for SizeGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
        if let Some(asked) = self.frame.asked.take() {
            // Nothing would be left to be called.
            let _ = self.frame.window.cancel_animation_frame(asked);
        }
    }
}
