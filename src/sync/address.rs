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
    let route = workspace.route();
    // The last address that is known to be in the browser's bar, as a route.
    let before = StoredValue::new(route.get_untracked());
    let listener = location::on_hash_change(move |hash| {
        visit(workspace, &hash);
        // What was followed is already in the history: it is corrected, not added to it.
        let now = route.get_untracked();
        if now.to_hash() != hash {
            location::replace_hash(&now.to_hash());
        }
        before.set_value(now);
    });
    // The owner keeps it: dropped, it would stop.
    StoredValue::new_local(listener);
    after_change(
        move || route.track(),
        move || {
            let now = route.get_untracked();
            let hash = now.to_hash();
            let drift = before.with_value(|before| is_drift(before, &now));
            let known = before.with_value(|before| *before == now);
            before.set_value(now);
            if known || hash == location::hash() {
                return;
            }
            if drift {
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

/// True if only the window, the map, the words of a search or the language differ: "back" shouldn't go through every step of a
/// pan, and a language is no place.
fn is_drift(before: &Route, now: &Route) -> bool {
    let mut still = before.clone();
    still.window = now.window;
    still.lang = now.lang;
    still.map.clone_from(&now.map);
    still.query.text.clone_from(&now.query.text);
    still == *now
}
