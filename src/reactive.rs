//! Following signals: every effect of the app is one of these two, so that there is one copy of what runs it.
//!
//! Knows no element: the views have these from `dom`, the ties to the browser from here.

use leptos::prelude::*;

/// Runs now and again whenever a signal that it read has changed, for as long as the current owner lives.
pub fn follow(run: impl FnMut() + 'static) {
    follow_boxed(Box::new(run));
}

/// Runs whenever a signal that `read` reads has changed, but not now. What `run` itself reads isn't followed.
pub fn after_change(read: impl Fn() + 'static, run: impl FnMut() + 'static) {
    after_change_boxed(Box::new(read), Box::new(run));
}

fn follow_boxed(mut run: Box<dyn FnMut()>) {
    let effect = RenderEffect::new(move |_| run());
    // The owner keeps it: dropped, it would stop.
    StoredValue::new_local(effect);
}

fn after_change_boxed(read: Box<dyn Fn()>, mut run: Box<dyn FnMut()>) {
    let mut changed = false;
    follow_boxed(Box::new(move || {
        read();
        if changed {
            untrack(&mut *run);
        }
        changed = true;
    }));
}
