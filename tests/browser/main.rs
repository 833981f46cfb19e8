//! What only a real browser can show.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

mod drawings;
mod map;
mod mirror;
mod page;
mod storage;
mod tabs;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
