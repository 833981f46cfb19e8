//! What isn't about one element: listening to the whole window, and waiting until what was made is in the page.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Listens to the window for as long as the current owner lives.
pub fn listen_window(kind: &'static str, callback: Box<dyn FnMut(Event)>) {
    listening(kind, callback, false);
}

/// The same, but before any element and any other listener of the window hears of it: for what lies innermost and may
/// keep the event to itself.
pub fn listen_window_first(kind: &'static str, callback: Box<dyn FnMut(Event)>) {
    listening(kind, callback, true);
}

fn listening(kind: &'static str, callback: Box<dyn FnMut(Event)>, first: bool) {
    let closure = Closure::wrap(callback);
    let _ = window().add_event_listener_with_callback_and_bool(kind, closure.as_ref().unchecked_ref(), first);
    StoredValue::new_local(Listening { kind, closure, first });
}

/// Unlike an element, the window outlives the owner, so the listener has to be taken off it.
struct Listening {
    kind: &'static str,
    closure: Closure<dyn FnMut(Event)>,
    first: bool,
}

impl Drop for Listening {
    fn drop(&mut self) {
        let _ = window().remove_event_listener_with_callback_and_bool(
            self.kind,
            self.closure.as_ref().unchecked_ref(),
            self.first,
        );
    }
}

/// Runs it at the first sign that somebody is using the page, or another tab of it, once.
pub fn at_first_use(run: impl FnOnce() + 'static) {
    at_first_use_boxed(Box::new(run));
}

fn at_first_use_boxed(run: Box<dyn FnOnce()>) {
    let listeners = Owner::current().unwrap_or_default().child();
    let run = Rc::new(Cell::new(Some(run)));
    for kind in ["pointermove", "pointerdown", "keydown", "focusin", "storage"] {
        let (own, run) = (listeners.clone(), Rc::clone(&run));
        let used = move |_| {
            if let Some(run) = run.take() {
                run();
                // Not at once: a listener can't be dropped while it runs.
                let own = own.clone();
                later(move || own.cleanup());
            }
        };
        listeners.with(|| listen_window(kind, Box::new(used)));
    }
}

/// Runs it when all that is being done now is done: then an element that was just made is in the page and takes the
/// focus.
pub fn later(run: impl FnOnce() + 'static) {
    later_boxed(Box::new(run));
}

fn later_boxed(run: Box<dyn FnOnce()>) {
    spawn_local(async move { run() });
}
