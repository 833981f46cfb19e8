//! How large an element is, and when that changes. Doesn't lay anything out.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver, ResizeObserverEntry};

/// Observes until it is dropped.
#[must_use = "dropping the guard ends the observation"]
pub struct SizeGuard {
    observer: ResizeObserver,
    _closure: Closure<dyn FnMut(Array)>,
}

/// Calls back with the width and height of the content box in CSS pixels: once soon, and at every change.
/// Nothing where the browser has no such observer.
pub fn observe(element: &Element, mut callback: impl FnMut(f64, f64) + 'static) -> Option<SizeGuard> {
    let closure = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
        // One element is observed: the last entry is its newest size.
        if let Ok(entry) = entries.at(-1).dyn_into::<ResizeObserverEntry>() {
            let content = entry.content_rect();
            callback(content.width(), content.height());
        }
    });
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeGuard { observer, _closure: closure })
}

impl Drop for SizeGuard {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
