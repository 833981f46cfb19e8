//! localStorage as the page meets it.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Function, Object, Reflect};
use kakehashi::browser::preferences::Preference;
use kakehashi::browser::storage::{Change, probe};
use kakehashi::browser::store::StorageError;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{StorageEvent, StorageEventInit};

fn raw() -> web_sys::Storage {
    web_sys::window().unwrap().local_storage().unwrap().unwrap()
}

#[wasm_bindgen_test]
fn a_value_survives_being_stored() {
    let storage = probe().unwrap();
    let key = "kakehashi/test/a/\u{1f4a7}%2F";
    let value = "一\u{0}\u{2028}\"{";
    storage.set(key, value).unwrap();
    assert_eq!(storage.get(key), Ok(Some(value.to_owned())));
    assert_eq!(storage.keys("kakehashi/test/a/"), Ok(vec![key.to_owned()]));
    storage.remove(key).unwrap();
    assert_eq!(storage.get(key), Ok(None));
    assert_eq!(storage.remove(key), Ok(()), "removing what isn't there is no fault");
}

#[wasm_bindgen_test]
fn the_probe_and_the_keys_leave_foreign_keys_alone() {
    raw().set_item("other-site", "not json {").unwrap();
    let before = raw().length().unwrap();
    let storage = probe().unwrap();
    assert_eq!(raw().length().unwrap(), before, "the probe leaves nothing behind");
    assert_eq!(storage.keys("kakehashi/test/foreign"), Ok(vec![]));
    assert_eq!(raw().get_item("other-site").unwrap().as_deref(), Some("not json {"));
    raw().remove_item("other-site").unwrap();
}

#[wasm_bindgen_test]
fn a_full_storage_says_so_and_keeps_the_old_value() {
    let storage = probe().unwrap();
    storage.set("kakehashi/test/full", "old").unwrap();
    let error = storage.set("kakehashi/test/full", &"x".repeat(6_000_000));
    assert_eq!(error, Err(StorageError::Full));
    assert_eq!(storage.get("kakehashi/test/full"), Ok(Some("old".to_owned())));
    storage.remove("kakehashi/test/full").unwrap();
}

#[wasm_bindgen_test]
fn a_storage_without_any_room_can_still_be_read() {
    let storage = probe().unwrap();
    storage.set("kakehashi/test/kept", "note").unwrap();
    let mut filled = 0;
    for size in [4_000_000, 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] {
        while raw().set_item(&format!("kakehashi/test/fill{filled}"), &"x".repeat(size)).is_ok() {
            filled += 1;
        }
    }
    let found = probe().map(|again| again.get("kakehashi/test/kept"));
    for key in storage.keys("kakehashi/test/").unwrap() {
        storage.remove(&key).unwrap();
    }
    assert_eq!(found.ok(), Some(Ok(Some("note".to_owned()))));
}

/// As the browser sends it when another tab writes.
fn elsewhere(key: Option<&str>, value: Option<&str>) {
    let init = StorageEventInit::new();
    init.set_key(key);
    init.set_new_value(value);
    init.set_storage_area(Some(&raw()));
    let event = StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    web_sys::window().unwrap().dispatch_event(&event).unwrap();
}

#[wasm_bindgen_test]
fn changes_of_other_tabs_are_told_until_the_guard_is_dropped() {
    let seen: Rc<RefCell<Vec<Change>>> = Rc::default();
    let storage = probe().unwrap();
    let writer = seen.clone();
    let guard = storage.on_change("kakehashi/1/", move |change| writer.borrow_mut().push(change)).unwrap();
    elsewhere(Some("kakehashi/1/a"), Some("text"));
    elsewhere(Some("kakehashi/theme"), Some("dark"));
    elsewhere(Some("other-site"), Some("1"));
    elsewhere(Some("kakehashi/1/a"), None);
    elsewhere(None, None);
    let key = "kakehashi/1/a".to_owned();
    let expected =
        vec![Change::Set { key: key.clone(), value: "text".into() }, Change::Removed { key }, Change::Cleared];
    assert_eq!(*seen.borrow(), expected);
    drop(guard);
    elsewhere(Some("kakehashi/1/a"), Some("text"));
    assert_eq!(seen.borrow().len(), 3);
    assert_eq!(Rc::strong_count(&seen), 1, "the callback went with the guard");
}

#[wasm_bindgen_test]
fn an_event_of_the_session_storage_is_not_ours() {
    let seen = Rc::new(RefCell::new(0));
    let writer = seen.clone();
    let _guard = probe().unwrap().on_change("kakehashi/1/", move |_| *writer.borrow_mut() += 1).unwrap();
    let init = StorageEventInit::new();
    init.set_key(Some("kakehashi/1/a"));
    init.set_storage_area(web_sys::window().unwrap().session_storage().unwrap().as_ref());
    let event = StorageEvent::new_with_event_init_dict("storage", &init).unwrap();
    web_sys::window().unwrap().dispatch_event(event.unchecked_ref()).unwrap();
    assert_eq!(*seen.borrow(), 0);
}

/// Makes `localStorage` what a script says, for one test: the window has the property itself.
fn with_storage(getter: &str, test: impl FnOnce()) {
    let window = web_sys::window().unwrap();
    let name = JsValue::from_str("localStorage");
    let own = Object::get_own_property_descriptor(&window, &name);
    let replaced = Object::new();
    Reflect::set(&replaced, &"configurable".into(), &true.into()).unwrap();
    Reflect::set(&replaced, &"get".into(), &Function::new_no_args(getter)).unwrap();
    Object::define_property(&window, &name, &replaced);
    test();
    Object::define_property(&window, &name, own.unchecked_ref());
}

#[wasm_bindgen_test]
fn blocked_storage_is_an_error_and_not_an_exception() {
    use kakehashi::browser::storage::Blocked;
    with_storage("return null", || assert_eq!(probe().err(), Some(Blocked::Absent)));
    with_storage("throw new DOMException('no', 'SecurityError')", || {
        assert_eq!(probe().err(), Some(Blocked::Refused("SecurityError: no".into())));
    });
    assert!(probe().is_ok());
}

#[wasm_bindgen_test]
fn a_preference_is_kept_and_forgotten() {
    let storage = probe().unwrap();
    Preference::Theme.store(&storage, "dark").unwrap();
    assert_eq!(Preference::Theme.stored(&storage).as_deref(), Some("dark"));
    assert_eq!(raw().get_item("kakehashi/theme").unwrap().as_deref(), Some("dark"));
    Preference::Theme.store(&storage, "").unwrap();
    assert_eq!(Preference::Theme.stored(&storage), None);
}
