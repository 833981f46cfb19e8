//! When the page goes and comes: hidden, left, brought back. Doesn't know what is to be done then.

use super::Listener;
use wasm_bindgen::JsCast;

/// Calls back when the page is about to go: into the background, into the back/forward cache, or for good.
/// `true` means that it is being left.
pub fn on_leave(callback: impl Fn(bool) + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let left = callback.clone();
    let mut listeners = vec![Listener::new(&window, "pagehide", move |_| left(true))];
    if let Some(document) = window.document() {
        listeners.push(Listener::new(&document, "visibilitychange", move |_| {
            if is_hidden() {
                callback(false);
            }
        }));
    }
    listeners
}

/// Calls back when the reader is back: the page is visible, has the focus, or comes out of the back/forward cache.
/// `true` means that it had been left.
pub fn on_return(callback: impl Fn(bool) + Clone + 'static) -> Vec<Listener> {
    let Some(window) = web_sys::window() else { return Vec::new() };
    let (focused, shown) = (callback.clone(), callback.clone());
    let mut listeners = vec![
        Listener::new(&window, "focus", move |_| focused(false)),
        Listener::new(&window, "pageshow", move |event| {
            // At the first showing there is nothing to come back to.
            if event.dyn_ref::<web_sys::PageTransitionEvent>().is_some_and(web_sys::PageTransitionEvent::persisted) {
                shown(true);
            }
        }),
    ];
    if let Some(document) = window.document() {
        listeners.push(Listener::new(&document, "visibilitychange", move |_| {
            if !is_hidden() {
                callback(false);
            }
        }));
    }
    listeners
}

fn is_hidden() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.visibility_state() == web_sys::VisibilityState::Hidden)
}
