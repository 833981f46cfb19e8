//! The address follows the state, and the state follows the address.
//!
//! Knows routes as values; how they are printed is `codec::route`'s business.

use leptos::prelude::*;

use crate::browser::location;
use crate::codec::route::Route;
use crate::reactive::after_change;
use crate::store::{Action, Workspace};

pub(super) fn tie(workspace: Workspace) {
    visit(workspace, &location::hash());
    // Set while a change comes from the address: then it is corrected, not added to the history.
    let visiting = StoredValue::new(false);
    let listener = location::on_hash_change(move |hash| {
        visiting.set_value(true);
        visit(workspace, &hash);
    });
    // The owner keeps it: dropped, it would stop.
    StoredValue::new_local(listener);
    let route = workspace.route();
    let mut before = route.get_untracked();
    after_change(
        move || route.track(),
        move || {
            let now = route.get_untracked();
            let drift = is_drift(&before, &now);
            let hash = now.to_hash();
            before = now;
            let came_from_address = visiting.get_value();
            visiting.set_value(false);
            if hash == location::hash() {
                return;
            }
            if came_from_address || drift {
                location::replace_hash(&hash);
            } else {
                location::push_hash(&hash);
            }
        },
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
