//! Between tabs, and over a reload.

use std::cell::RefCell;
use std::rc::Rc;

use kakehashi::browser::channel::Channel;
use kakehashi::browser::clock::pause;
use kakehashi::browser::{lifecycle, persistence, session};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_word_reaches_the_others_until_they_close() {
    let heard: Rc<RefCell<Vec<String>>> = Rc::default();
    let (first, second) = (heard.clone(), heard.clone());
    let one = Channel::open("kakehashi-test", move |word| first.borrow_mut().push(format!("one: {word}"))).unwrap();
    let two = Channel::open("kakehashi-test", move |word| second.borrow_mut().push(format!("two: {word}"))).unwrap();
    one.say("hello\n一");
    for _ in 0..100 {
        if !heard.borrow().is_empty() {
            break;
        }
        pause(10).await;
    }
    assert_eq!(*heard.borrow(), ["two: hello\n一"], "and it doesn't hear itself");
    drop(two);
    one.say("still there?");
    pause(100).await;
    assert_eq!(heard.borrow().len(), 1);
}

#[wasm_bindgen_test]
fn coming_back_and_leaving_are_told_until_the_guards_are_dropped() {
    let told: Rc<RefCell<Vec<String>>> = Rc::default();
    let (leaving, back) = (told.clone(), told.clone());
    let guards = (
        lifecycle::on_leave(move |left| leaving.borrow_mut().push(format!("leave {left}"))),
        lifecycle::on_return(move |left| back.borrow_mut().push(format!("return {left}"))),
    );
    let window = web_sys::window().unwrap();
    let send = |kind: &str| window.dispatch_event(&web_sys::Event::new(kind).unwrap()).unwrap();
    send("pagehide");
    send("focus");
    send("pageshow");
    assert_eq!(*told.borrow(), ["leave true", "return false"], "the first showing is no return");
    drop(guards);
    send("pagehide");
    assert_eq!(told.borrow().len(), 2);
}

#[wasm_bindgen_test]
fn a_session_remembers() {
    session::set("kakehashi/test", "一");
    assert_eq!(session::get("kakehashi/test").as_deref(), Some("一"));
    assert_eq!(session::get("kakehashi/none"), None);
    // Whatever the browser thinks of the wish, asking for it does no harm.
    persistence::ask();
}
