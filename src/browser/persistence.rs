//! The wish that this origin's storage isn't the first to go when the disk is full.

/// Asks, and doesn't wait: Firefox may put the question to the reader and never answer.
pub fn ask() {
    let Some(window) = web_sys::window() else { return };
    let navigator = window.navigator();
    // Undefined in WebKitGTK, and on pages without a secure connection.
    if js_sys::Reflect::get(&navigator, &"storage".into()).is_ok_and(|storage| storage.is_object()) {
        let _ = navigator.storage().persist();
    }
}
