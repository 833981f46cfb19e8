//! Where the focus goes when what had it vanishes by its own press, such as a button that closes its box: to the page,
//! and not to nowhere, from where the next Tab would start at the top.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, Node};

use crate::dom::{El, later, listen_window};

/// Catches the focus for as long as the current owner lives.
pub fn caught_by(main: &El) {
    let main = main.clone();
    listen_window(
        "click",
        Box::new(move |event| {
            let pressed = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            let main = main.clone();
            // A press of Enter or Space is a click as well; what it changes is done by then.
            later(move || {
                let gone = pressed.is_some_and(|pressed| !pressed.is_connected());
                let nowhere = document().active_element().is_none_or(|active| active.tag_name() == "BODY");
                if let (true, true, Some(main)) = (gone, nowhere, main.as_dom::<HtmlElement>()) {
                    // The reader looks where the button was: the page must not jump to its own top.
                    let options = FocusOptions::new();
                    options.set_prevent_scroll(true);
                    let _ = main.focus_with_options(&options);
                }
            });
        }),
    );
}

/// Gives the focus to what `to` finds, if it is within what `from` finds, which is about to go.
pub fn give_back(from: &str, to: &str) {
    if document().active_element().is_some_and(|active| matches!(active.closest(from), Ok(Some(_)))) {
        focus_on(None, to);
    }
}

/// Gives the focus to what a selector finds, within an element or in the page.
pub fn focus_on(within: Option<&Element>, selector: &str) {
    let found = match within {
        Some(within) => within.query_selector(selector),
        None => document().query_selector(selector),
    };
    if let Some(found) = found.ok().flatten().and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        let _ = found.focus();
    }
}
