//! Tests that need a real DOM: they run in a headless browser, through `wasm-bindgen-test-runner`.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The runner, the driver and the DOM are there: if this fails, look at them and not at the app.
#[wasm_bindgen_test]
fn a_document_takes_an_element_and_gives_it_back() {
    let document = web_sys::window().and_then(|window| window.document()).expect("a browser has a document");
    let element = document.create_element("p").expect("an ordinary element");
    element.set_id("kakehashi-smoke");
    document.body().expect("a page has a body").append_child(&element).expect("a body takes children");
    assert!(document.get_element_by_id("kakehashi-smoke").is_some());
    element.remove();
    assert!(document.get_element_by_id("kakehashi-smoke").is_none());
}
