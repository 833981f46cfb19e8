//! What happens when the app's own code fails (a Rust panic): the page is told in what words, before anything else.
//!
//! In wasm a panic ends the call that it happens in and leaves everything as it was at that moment, half done. Nothing
//! can be mended from here. What the reader is told about it is `public/stopped.js`'s, which also hears of failures that
//! are no panics.

/// Calls back when a panic begins. What it said is left at the page's root, as `data-panic`.
pub fn on_panic(callback: impl Fn() + Send + Sync + 'static) {
    std::panic::set_hook(Box::new(move |panic| {
        callback();
        let root =
            web_sys::window().and_then(|window| window.document()).and_then(|document| document.document_element());
        if let Some(root) = root {
            let _ = root.set_attribute("data-panic", &panic.to_string());
        }
    }));
}
