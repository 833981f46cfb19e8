//! The browser, one capability a file, in strings, numbers and callbacks.
//!
//! Knows no other room of the house: what a string means is somebody else's. What listens is a guard that stops
//! listening when it is dropped.

pub mod channel;
pub mod clipboard;
pub mod clock;
pub mod compress;
pub mod download;
pub mod file;
pub mod files_fetch;
pub mod frame;
pub mod lifecycle;
mod listener;
pub mod location;
pub mod mirror;
pub mod motion;
pub mod panic;
pub mod persistence;
pub mod picture;
pub mod preferences;
pub mod print;
pub mod random;
pub mod region_names;
pub mod room;
pub mod selection;
pub mod session;
pub mod size;
pub mod storage;
pub mod store;

pub use listener::Listener;

use wasm_bindgen::{JsCast, JsValue};

/// What JavaScript threw, for a message to the developer: its name and text.
fn thrown(error: &JsValue) -> String {
    let text = error.dyn_ref::<js_sys::Error>().map(js_sys::Error::to_string).or_else(|| {
        // A DOMException isn't an `Error` in every engine.
        js_sys::Object::try_from(error).map(js_sys::Object::to_string)
    });
    text.map_or_else(|| format!("{error:?}"), String::from)
}
