//! The site's own files, as bytes. Asks no other origin, also not by a redirect. Doesn't read what they say.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestInit, RequestMode, Response, Url};

use super::thrown;

/// Why a file couldn't be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FetchError {
    /// Not an address.
    NotAddress,
    /// Another site's file: nothing was asked. The origin.
    OtherOrigin(String),
    /// The server answered with this HTTP status.
    Status(u16),
    /// Nothing answered. What the browser said.
    Failed(String),
}

/// A file of the app itself, by the name under which the page's first script has its address (`data-NAME`) and its
/// digest, which the browser holds it to.
pub async fn fetch_own(name: &str) -> Result<Vec<u8>, FetchError> {
    let script = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(&["script[data-", name, "]"].concat()).ok().flatten());
    let value =
        |ending: &str| script.as_ref().and_then(|script| script.get_attribute(&["data-", name, ending].concat()));
    let address = value("").ok_or(FetchError::NotAddress)?;
    // Without a digest only in development.
    fetch(&address, &value("-integrity").unwrap_or_default()).await
}

/// A file of this site, by an address relative to the page.
pub async fn fetch_bytes(address: &str) -> Result<Vec<u8>, FetchError> {
    fetch(address, "").await
}

async fn fetch(address: &str, integrity: &str) -> Result<Vec<u8>, FetchError> {
    let window = web_sys::window().ok_or_else(|| FetchError::Failed("no window".to_owned()))?;
    let failed = |error| FetchError::Failed(thrown(&error));
    let page = window.location().href().map_err(failed)?;
    let url = Url::new_with_base(address, &page).map_err(|_| FetchError::NotAddress)?;
    let here = Url::new(&page).map_err(failed)?;
    // The protocol too: `data:` and a page opened from a file both have the origin "null".
    if (url.origin(), url.protocol()) != (here.origin(), here.protocol()) {
        return Err(FetchError::OtherOrigin(url.origin()));
    }
    let options = RequestInit::new();
    options.set_mode(RequestMode::SameOrigin);
    options.set_integrity(integrity);
    let request = Request::new_with_str_and_init(&url.href(), &options).map_err(failed)?;
    let response = JsFuture::from(window.fetch_with_request(&request)).await.map_err(failed)?;
    let response: Response = response.unchecked_into();
    if !response.ok() {
        return Err(FetchError::Status(response.status()));
    }
    // Not as text: the browser would make a string of it first, and we a copy of that.
    let bytes = JsFuture::from(response.array_buffer().map_err(failed)?).await.map_err(failed)?;
    Ok(js_sys::Uint8Array::new(&bytes).to_vec())
}
