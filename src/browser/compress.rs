//! Bytes pressed and unpressed by the browser itself (`CompressionStream`, deflate without a frame). Holds what comes
//! out to a length: a few letters can unpress to gigabytes.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Blob;

use super::thrown;

const FORMAT: &str = "deflate-raw";

/// Why there are no bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotPressed {
    /// The browser has no such thing: it is older than 2023.
    Absent,
    /// More comes out than was allowed.
    TooLarge,
    /// These weren't pressed bytes, or not all of them. What the browser said.
    Damaged(String),
}

/// The bytes pressed.
///
/// # Errors
/// The browser can't.
pub async fn pressed(bytes: &[u8]) -> Result<Vec<u8>, NotPressed> {
    through("CompressionStream", bytes, usize::MAX).await
}

/// The bytes as they were before, unless these are more than `most`.
///
/// # Errors
/// As [`NotPressed`] says.
pub async fn unpressed(bytes: &[u8], most: usize) -> Result<Vec<u8>, NotPressed> {
    through("DecompressionStream", bytes, most).await
}

async fn through(name: &str, bytes: &[u8], most: usize) -> Result<Vec<u8>, NotPressed> {
    let made = Reflect::get(&js_sys::global(), &name.into()).ok().and_then(|class| class.dyn_into::<Function>().ok());
    // The bindings of both are still called unstable.
    let stream = made.and_then(|class| Reflect::construct(&class, &Array::of1(&FORMAT.into())).ok());
    let stream = stream.ok_or(NotPressed::Absent)?;
    let damaged = |error: JsValue| NotPressed::Damaged(thrown(&error));
    let parts = Array::of1(&Uint8Array::from(bytes));
    let source = Blob::new_with_u8_array_sequence(&parts).map_err(damaged)?;
    // By a pipe and not by a writer: its promises fail by themselves, and nobody has to catch them.
    let reader = called(&source, "stream", &Array::new())
        .and_then(|source| called(&source, "pipeThrough", &Array::of1(&stream)))
        .and_then(|readable| called(&readable, "getReader", &Array::new()))
        .map_err(damaged)?;
    let mut out = Vec::new();
    loop {
        let promise = called(&reader, "read", &Array::new()).map_err(damaged)?;
        let part = JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await.map_err(damaged)?;
        let member = |name: &str| Reflect::get(&part, &name.into()).unwrap_or(JsValue::UNDEFINED);
        if member("done").is_truthy() {
            return Ok(out);
        }
        let bytes = member("value").dyn_into::<Uint8Array>().map_err(damaged)?;
        if most.saturating_sub(out.len()) < usize::try_from(bytes.length()).unwrap_or(usize::MAX) {
            if let Ok(promise) = called(&reader, "cancel", &Array::new()) {
                let _ = JsFuture::from(promise.unchecked_into::<js_sys::Promise>()).await;
            }
            return Err(NotPressed::TooLarge);
        }
        out.extend(bytes.to_vec());
    }
}

fn called(object: &JsValue, method: &str, arguments: &Array) -> Result<JsValue, JsValue> {
    Reflect::get(object, &method.into())?.dyn_into::<Function>()?.apply(object, arguments)
}
