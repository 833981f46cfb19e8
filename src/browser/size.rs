//! How large an element is, and when that changes. Doesn't lay anything out.

use js_sys::Array;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

use super::frame::next_frame;

/// Whether the window is too narrow for lanes: the breakpoint of the styles.
pub fn is_narrow() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(max-width: 44rem)").ok());
    query.flatten().is_some_and(|query| query.matches())
}

/// Whether the reader points with a finger.
pub fn is_coarse() -> bool {
    let query = web_sys::window().and_then(|window| window.match_media("(pointer: coarse)").ok());
    query.flatten().is_some_and(|query| query.matches())
}

/// Observes until it is dropped.
#[must_use = "dropping the guard ends the observation"]
pub struct SizeGuard {
    observer: ResizeObserver,
    _notice: Closure<dyn FnMut(Array)>,
    due: Rc<Due>,
}

/// The newest size, and whether a frame will deliver it.
#[derive(Default)]
struct Due {
    size: Cell<(f64, f64)>,
    is_asked: Cell<bool>,
    is_over: Cell<bool>,
}

/// Calls back with the width and height of the content box in CSS pixels: once soon, and at every change.
/// Nothing where the browser has no such observer.
///
/// In the frame after the observer's: what is drawn on the callback changes sizes again, and engines call that a
/// "ResizeObserver loop", an error that Firefox shows.
pub fn observe(element: &Element, callback: impl FnMut(f64, f64) + 'static) -> Option<SizeGuard> {
    let due = Rc::new(Due::default());
    let noticed = Rc::clone(&due);
    let callback = Rc::new(RefCell::new(callback));
    let notice = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        // One element is observed: the last entry is its newest size.
        let Ok(entry) = entries.at(-1).dyn_into::<ResizeObserverEntry>() else { return };
        let content = entry.content_rect();
        noticed.size.set((content.width(), content.height()));
        if !noticed.is_asked.replace(true) {
            let (due, callback) = (Rc::clone(&noticed), Rc::clone(&callback));
            next_frame(move || {
                due.is_asked.set(false);
                let (width, height) = due.size.get();
                // Whoever observed may be gone by then.
                if !due.is_over.get() {
                    (callback.borrow_mut())(width, height);
                }
            });
        }
    });
    let observer = ResizeObserver::new(notice.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeGuard { observer, _notice: notice, due })
}

impl Drop for SizeGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
        self.due.is_over.set(true);
    }
}
