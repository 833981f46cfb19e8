//! The address, the clock, the size of an element, files of the site.

use std::cell::RefCell;
use std::rc::Rc;

use kakehashi::browser::files_fetch::{FetchError, fetch_bytes};
use kakehashi::browser::{clock, download, location, preferences, random, size};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

async fn pause(ms: i32) {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        let window = web_sys::window().unwrap();
        window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, ms).unwrap();
    });
    JsFuture::from(promise).await.unwrap();
}

fn document() -> web_sys::Document {
    web_sys::window().unwrap().document().unwrap()
}

#[wasm_bindgen_test]
async fn the_hash_is_written_silently_and_a_followed_link_is_told() {
    let seen: Rc<RefCell<Vec<String>>> = Rc::default();
    let writer = seen.clone();
    let guard = location::on_hash_change(move |hash| writer.borrow_mut().push(hash)).unwrap();
    assert!(location::replace_hash("#/timeline?q=%E6%97%A5%2F"));
    assert_eq!(location::hash(), "#/timeline?q=%E6%97%A5%2F", "nothing is decoded on the way");
    assert!(location::push_hash("#/notes"));
    assert!(!location::base().contains('#'));
    pause(20).await;
    assert!(seen.borrow().is_empty());
    web_sys::window().unwrap().location().set_hash("#/data").unwrap();
    pause(50).await;
    assert_eq!(*seen.borrow(), ["#/data"]);
    drop(guard);
    web_sys::window().unwrap().location().set_hash("").unwrap();
    pause(50).await;
    assert_eq!(seen.borrow().len(), 1);
}

#[wasm_bindgen_test]
async fn a_size_is_told_at_once_and_at_each_change_until_the_guard_is_dropped() {
    let element = document().create_element("div").unwrap();
    element.set_attribute("style", "width: 120px; height: 40px; padding: 7px").unwrap();
    document().body().unwrap().append_child(&element).unwrap();
    let seen: Rc<RefCell<Vec<(f64, f64)>>> = Rc::default();
    let writer = seen.clone();
    let guard = size::observe(&element, move |width, height| writer.borrow_mut().push((width, height))).unwrap();
    pause(100).await;
    element.set_attribute("style", "width: 150px; height: 40px").unwrap();
    pause(100).await;
    drop(guard);
    element.set_attribute("style", "width: 180px; height: 40px").unwrap();
    pause(100).await;
    element.remove();
    assert_eq!(*seen.borrow(), [(120.0, 40.0), (150.0, 40.0)]);
}

#[wasm_bindgen_test]
async fn only_files_of_this_site_are_fetched() {
    assert!(!fetch_bytes("./").await.unwrap().is_empty());
    assert_eq!(fetch_bytes("no-such-file.json").await, Err(FetchError::Status(404)));
    let other = fetch_bytes("https://example.org/a.json").await;
    assert_eq!(other, Err(FetchError::OtherOrigin("https://example.org".into())));
    assert!(matches!(fetch_bytes("data:text/plain,x").await, Err(FetchError::OtherOrigin(_))));
    assert_eq!(fetch_bytes("https://[").await, Err(FetchError::NotAddress));
}

#[wasm_bindgen_test]
fn the_clock_and_the_random_bits_are_plausible() {
    assert!(1_700_000_000_000 < clock::now_ms());
    assert!(clock::offset_minutes(clock::now_ms()).abs() <= 14 * 60);
    let bits: std::collections::BTreeSet<u64> = (0..100).map(|_| random::bits()).collect();
    assert_eq!(bits.len(), 100);
}

#[wasm_bindgen_test]
fn the_document_says_its_language_theme_and_title() {
    preferences::set_document_language("ja");
    preferences::set_theme("dark");
    preferences::set_title("架け橋");
    let root = document().document_element().unwrap();
    assert_eq!(
        (root.get_attribute("lang").as_deref(), root.get_attribute("data-theme").as_deref()),
        (Some("ja"), Some("dark"))
    );
    assert_eq!(document().title(), "架け橋");
    preferences::set_theme("");
    assert_eq!(root.get_attribute("data-theme"), None);
    assert!(!preferences::languages().is_empty());
}

#[wasm_bindgen_test]
fn a_download_begins() {
    assert_eq!(download::download("notes.json", "application/json", "{}"), Ok(()));
}
