//! Hands the reader a file. Doesn't know whether it was kept: browsers don't say.

use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::thrown;

/// How long the browser may take to begin reading the file: revoking the address at once cancels it in some.
const KEPT_MS: i32 = 60_000;

/// Starts a download of `text` as a file of that name. The error is what the browser said.
pub fn download(name: &str, mime: &str, text: &str) -> Result<(), String> {
    blob(mime, text).and_then(|blob| begin(name, &blob)).map_err(|error| thrown(&error))
}

/// A text as a file that has no name yet.
pub(super) fn blob(mime: &str, text: &str) -> Result<Blob, JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &kind)
}

/// The same for what is a file already.
pub fn download_blob(name: &str, blob: &Blob) -> Result<(), String> {
    begin(name, blob).map_err(|error| thrown(&error))
}

fn begin(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let document = window.document().ok_or("no document")?;
    let address = Url::create_object_url_with_blob(blob)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&address);
    });
    window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), KEPT_MS)?;
    Ok(())
}
