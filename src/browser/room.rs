//! How much room the origin's storage takes and has, as far as the browser tells. All of it is an estimate: browsers
//! round it, so that nobody is recognised by it.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::StorageManager;

use super::storage::Storage;

/// Longer than this nobody waits for an answer: Firefox may have put a question to the reader.
const LIMIT_MS: i32 = 4_000;

/// In every engine `localStorage` ends there.
const LOCAL_LIMIT: u64 = 5 * 1024 * 1024;

/// What is used, and of how much.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub used: u64,
    pub whole: u64,
}

/// Bytes of the whole origin; nothing where the browser doesn't tell.
pub async fn estimate() -> Option<Room> {
    let told = within(manager()?.estimate().ok()?).await?;
    let number = |name: &str| Reflect::get(&told, &name.into()).ok()?.as_f64();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bytes of a disk")]
    let whole = |number: f64| number.max(0.0) as u64;
    Some(Room { used: whole(number("usage")?), whole: whole(number("quota")?) })
}

/// What `localStorage` counts: characters (UTF-16 units) in Chromium and Firefox, bytes in WebKit, where a text with
/// one character beyond Latin-1 takes two for each. Nothing where it can't be read.
pub fn local(storage: &Storage) -> Option<Room> {
    let counts_bytes = counts_bytes();
    let size = |text: &str| {
        let units = text.encode_utf16().count() as u64;
        if counts_bytes && !text.chars().all(|letter| u32::from(letter) < 256) { 2 * units } else { units }
    };
    let keys = storage.keys("").ok()?;
    let used = keys.iter().map(|key| size(key) + storage.get(key).ok().flatten().map_or(0, |text| size(&text))).sum();
    Some(Room { used, whole: LOCAL_LIMIT })
}

/// Whether this is WebKit, by what it says of itself: there is no other way to know how it counts.
pub fn counts_bytes() -> bool {
    let said = web_sys::window().and_then(|window| window.navigator().user_agent().ok()).unwrap_or_default();
    said.contains("AppleWebKit") && !said.contains("Chrome")
}

/// Undefined in WebKitGTK, and on pages without a secure connection.
pub(super) fn manager() -> Option<StorageManager> {
    let navigator = web_sys::window()?.navigator();
    Reflect::get(&navigator, &"storage".into()).ok().filter(JsValue::is_object).map(JsCast::unchecked_into)
}

/// What a promise gives, if it gives something in time.
pub(super) async fn within(promise: Promise) -> Option<JsValue> {
    let late = Promise::new(&mut |resolve: Function, _| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, LIMIT_MS);
        }
    });
    let first = Promise::race(&js_sys::Array::of2(&promise, &late));
    JsFuture::from(first).await.ok().filter(|value| !value.is_undefined())
}
