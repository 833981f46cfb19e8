//! The page's entry: it only mounts.
//!
//! A placeholder until `kakehashi::start` exists: it shows one heading and tells `boot.js` that the app is there.

use leptos::prelude::*;

fn main() {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    leptos::mount::mount_to_body(|| view! { <main><h1>"Kakehashi"</h1></main> });
    if let Some(root) = document.document_element() {
        // `boot.js` hides the plain account while this says "loading" or "ready". A refusal leaves the page usable.
        let _ = root.set_attribute("data-app", "ready");
    }
}
