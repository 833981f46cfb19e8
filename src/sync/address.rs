//! The address follows the state, and the state follows the address.
//!
//! Knows routes as values; how they are printed is `codec::route`'s business.

use leptos::prelude::*;

use crate::browser::location;
use crate::codec::route::Route;
use crate::store::{Action, Workspace};

pub(super) fn tie(workspace: Workspace) {
    visit(workspace, &location::hash());
    // Set while a change comes from the address: then it is corrected, not added to the history.
    let visiting = StoredValue::new(false);
    let listener = location::on_hash_change(move |hash| {
        visiting.set_value(true);
        visit(workspace, &hash);
    });
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || listener.dispose());
    Effect::watch(
        move || workspace.route().get(),
        move |route, before, _| {
            let hash = route.to_hash();
            let came_from_address = visiting.get_value();
            visiting.set_value(false);
            if hash == location::hash() {
                return;
            }
            if came_from_address || before.is_some_and(|before| is_drift(before, route)) {
                location::replace_hash(&hash);
            } else {
                location::push_hash(&hash);
            }
        },
        false,
    );
}

fn visit(workspace: Workspace, hash: &str) {
    let (route, problems) = Route::from_hash(hash);
    workspace.apply(Action::Visit(route, problems));
}

/// True if only the window or the words of a search differ: "back" shouldn't go through every step of a pan.
fn is_drift(before: &Route, now: &Route) -> bool {
    let mut still = before.clone();
    still.window = now.window;
    still.query.text.clone_from(&now.query.text);
    still == *now
}
