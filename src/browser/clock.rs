//! What time it is here. The only file that asks.

use js_sys::Date;
use wasm_bindgen::JsValue;

/// Milliseconds since 1970 (UTC) by this machine's clock, which may be wrong and may jump.
pub fn now_ms() -> u64 {
    Date::now() as u64
}

/// Minutes that local time is ahead of UTC at that moment (540 in Japan).
pub fn offset_minutes(at_ms: u64) -> i32 {
    -(Date::new(&JsValue::from_f64(at_ms as f64)).get_timezone_offset() as i32)
}
