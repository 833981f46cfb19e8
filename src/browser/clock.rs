//! What time it is here, and waiting for a later one. The only file that asks.

use js_sys::{Date, Promise};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// Milliseconds since 1970 (UTC) by this machine's clock, which may be wrong and may jump.
pub fn now_ms() -> u64 {
    Date::now() as u64
}

/// Minutes that local time is ahead of UTC at that moment (540 in Japan).
pub fn offset_minutes(at_ms: u64) -> i32 {
    -(Date::new(&JsValue::from_f64(at_ms as f64)).get_timezone_offset() as i32)
}

/// Waits so many milliseconds; a page in the background may wait longer.
pub async fn pause(ms: i32) {
    let promise = Promise::new(&mut |resolve, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms);
        }
    });
    let _ = JsFuture::from(promise).await;
}
