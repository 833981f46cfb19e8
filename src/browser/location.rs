//! The page's address: its search part (which dataset) and its hash (where in it). Doesn't know any route.
//!
//! The hash is cut from `href`, which no engine decodes on the way.

use wasm_bindgen::JsValue;

use super::Listener;

/// The whole address, or nothing where there is no window.
fn href() -> String {
    web_sys::window().and_then(|window| window.location().href().ok()).unwrap_or_default()
}

/// From `#` on, with it; empty if there is none.
pub fn hash() -> String {
    let href = href();
    href.find('#').and_then(|at| href.get(at..)).unwrap_or_default().to_owned()
}

/// From `?` on, with it, without the hash; empty if there is none.
pub fn search() -> String {
    web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default()
}

/// The address without its hash: what a permanent link begins with.
pub fn base() -> String {
    href().split('#').next().unwrap_or_default().to_owned()
}

/// Changes the hash (`#…`) without a new entry in the history. Fires no event. False if the browser refused,
/// as Safari does after a hundred in half a minute.
pub fn replace_hash(hash: &str) -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history.is_some_and(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(hash)).is_ok())
}

/// Changes the hash with a new entry in the history, to which "back" leads from later ones. Fires no event.
pub fn push_hash(hash: &str) -> bool {
    let history = web_sys::window().and_then(|window| window.history().ok());
    history.is_some_and(|history| history.push_state_with_url(&JsValue::NULL, "", Some(hash)).is_ok())
}

/// Calls back with the new hash when the reader followed a link, typed one, or went back or forward.
pub fn on_hash_change(mut callback: impl FnMut(String) + 'static) -> Option<Listener> {
    let window = web_sys::window()?;
    Some(Listener::new(&window, "hashchange", move |_| callback(hash())))
}
