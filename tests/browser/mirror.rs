//! IndexedDB as the page meets it.

use kakehashi::browser::mirror::Mirror;
use kakehashi::browser::store::{Entry, Store};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

fn entry(key: &str, text: &str) -> Entry {
    (format!("kakehashi/test/mirror/{key}"), text.to_owned())
}

#[wasm_bindgen_test]
async fn what_was_put_is_there_for_whoever_opens_it_next() {
    let mirror = Mirror::default();
    let entries = vec![entry("a/1", "一\u{0}\u{2028}\"{"), entry("a/\u{1f4a7}", ""), entry("b", "other")];
    mirror.put(entries.clone()).await.unwrap();
    let found = Mirror::default().entries("kakehashi/test/mirror/a/").await.unwrap();
    assert_eq!(found, &entries[..2]);
    mirror.put(vec![entry("b", "again")]).await.unwrap();
    assert_eq!(mirror.entries("kakehashi/test/mirror/b").await.unwrap(), [entry("b", "again")]);
    for (key, _) in mirror.entries("kakehashi/test/mirror/").await.unwrap() {
        mirror.remove(&key).await.unwrap();
    }
    assert_eq!(mirror.entries("kakehashi/test/mirror/").await.unwrap(), []);
    mirror.remove("kakehashi/test/mirror/never").await.unwrap();
}

#[wasm_bindgen_test]
async fn what_is_there_is_never_replaced_and_told_where_it_differs() {
    let mirror = Mirror::default();
    mirror.put(vec![entry("add/1", "first"), entry("add/2", "same")]).await.unwrap();
    let added = vec![entry("add/1", "second"), entry("add/2", "same"), entry("add/3", "new")];
    assert_eq!(mirror.add(added).await.unwrap(), [entry("add/1", "first")], "what is there instead");
    let expected = [entry("add/1", "first"), entry("add/2", "same"), entry("add/3", "new")];
    assert_eq!(Mirror::default().entries("kakehashi/test/mirror/add/").await.unwrap(), expected);
    assert_eq!(mirror.add(vec![]).await.unwrap(), [], "nothing to add is no fault");
    for (key, _) in expected {
        mirror.remove(&key).await.unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_thousand_entries_are_one_step() {
    let mirror = Mirror::default();
    let entries: Vec<Entry> = (0..1000).map(|at| (format!("kakehashi/test/many/{at:04}"), "x".repeat(500))).collect();
    mirror.put(entries.clone()).await.unwrap();
    assert_eq!(mirror.entries("kakehashi/test/many/").await.unwrap(), entries);
    for (key, _) in entries {
        drop(mirror.remove(&key));
    }
}

#[wasm_bindgen_test]
async fn it_lets_go_when_another_tab_must_change_the_database_and_comes_back() {
    let mirror = Mirror::default();
    mirror.put(vec![entry("c", "before")]).await.unwrap();
    // As the browser sends it to every open connection.
    let closed = web_sys::window().unwrap().indexed_db().unwrap().unwrap().delete_database("kakehashi").unwrap();
    for _ in 0..100 {
        if closed.ready_state() == web_sys::IdbRequestReadyState::Done {
            break;
        }
        kakehashi::browser::clock::pause(20).await;
    }
    assert_eq!(closed.ready_state(), web_sys::IdbRequestReadyState::Done, "nobody is in its way");
    assert!(closed.dyn_ref::<web_sys::IdbRequest>().unwrap().error().unwrap().is_none());
    mirror.put(vec![entry("c", "after")]).await.unwrap();
    assert_eq!(mirror.entries("kakehashi/test/mirror/c").await.unwrap(), [entry("c", "after")]);
}
