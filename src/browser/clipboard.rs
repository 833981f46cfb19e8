//! The clipboard, written only. Doesn't read it.

use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;

use super::thrown;

/// Why nothing was copied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotCopied {
    /// The page has no clipboard: it came over plain http, or the browser is old.
    Absent,
    /// The browser or the reader refused.
    Refused(String),
}

/// Copies text. Ask within the click or key press: later the browser refuses.
pub async fn copy(text: &str) -> Result<(), NotCopied> {
    let navigator = web_sys::window().ok_or(NotCopied::Absent)?.navigator();
    // The binding takes it for granted; an insecure page has none, and calling it would throw.
    let found = Reflect::get(&navigator, &JsValue::from_str("clipboard")).ok();
    let clipboard = found.and_then(|value| value.dyn_into::<Clipboard>().ok()).ok_or(NotCopied::Absent)?;
    let done = JsFuture::from(clipboard.write_text(text)).await;
    done.map(|_| ()).map_err(|error| NotCopied::Refused(thrown(&error)))
}
