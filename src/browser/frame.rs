//! The one owner of the animation frame: whoever wants to act in the next frame asks here, and the browser is asked
//! once. While nobody does, no frame is scheduled.

use std::cell::RefCell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

thread_local! {
    static WANTED: RefCell<Vec<Box<dyn FnOnce()>>> = const { RefCell::new(Vec::new()) };
}

/// Runs it in the next frame, after what was asked for before. What has gone by then is its own business.
pub fn next_frame(run: impl FnOnce() + 'static) {
    next_frame_boxed(Box::new(run));
}

fn next_frame_boxed(run: Box<dyn FnOnce()>) {
    let is_first = WANTED.with_borrow_mut(|wanted| {
        wanted.push(run);
        wanted.len() == 1
    });
    if is_first && let Some(window) = web_sys::window() {
        let due = Closure::once_into_js(|| {
            // Taken first: what they ask for is for the frame after this one.
            for run in WANTED.take() {
                run();
            }
        });
        if window.request_animation_frame(due.unchecked_ref()).is_err() {
            // Nobody would ever come for it.
            WANTED.take();
        }
    }
}
