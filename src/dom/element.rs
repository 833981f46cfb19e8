//! One element: attributes, styles, text, children and listeners, fixed or following signals.

use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event};

use super::follow;
use super::piece::{Piece, inserted};

const SVG: &str = "http://www.w3.org/2000/svg";

/// An element. A clone is the same element.
#[derive(Clone, Debug)]
pub struct El(Element);

/// A new HTML element.
pub fn el(tag: &str) -> El {
    El(created(None, tag))
}

/// A new SVG element.
pub fn svg(tag: &str) -> El {
    El(created(Some(SVG), tag))
}

fn created(namespace: Option<&str>, tag: &str) -> Element {
    let made = document().create_element_ns(namespace.or(Some("http://www.w3.org/1999/xhtml")), tag);
    // Tags are written in the views: one that isn't a name would show in the first test that opens the view.
    made.unwrap_or_else(|_| document().create_element("span").unwrap_or_else(|_| JsValue::NULL.unchecked_into()))
}

impl El {
    pub fn node(&self) -> &Element {
        &self.0
    }

    /// The element as what it is in the DOM, such as an input.
    pub fn as_dom<T: JsCast + Clone>(&self) -> Option<T> {
        self.0.dyn_ref::<T>().cloned()
    }

    pub fn class(self, class: &str) -> Self {
        self.attr("class", class)
    }

    pub fn attr(self, name: &str, value: &str) -> Self {
        set_attribute(&self.0, name, Some(value));
        self
    }

    /// An attribute that is there while the closure says so.
    pub fn attr_fn(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        bind_attribute(self.0.clone(), name, Box::new(value));
        self
    }

    /// An attribute that is always there.
    pub fn attr_text(self, name: &'static str, value: impl Fn() -> String + 'static) -> Self {
        self.attr_fn(name, move || Some(value()))
    }

    /// An attribute from the interface's words.
    pub fn attr_word(self, name: &'static str, value: impl Fn() -> &'static str + 'static) -> Self {
        self.attr_fn(name, move || Some(value().to_owned()))
    }

    /// `true` or `false`, for the ARIA states that want it said.
    pub fn attr_bool(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.attr_fn(name, move || Some(value().to_string()))
    }

    /// An attribute without a value, there while the closure says so.
    pub fn flag_fn(self, name: &'static str, value: impl Fn() -> bool + 'static) -> Self {
        self.attr_fn(name, move || value().then(String::new))
    }

    /// A class beside the others, there while the closure says so.
    pub fn class_if(self, name: &'static str, on: impl Fn() -> bool + 'static) -> Self {
        let list = self.0.class_list();
        follow(move || {
            let _ = list.toggle_with_force(name, on());
        });
        self
    }

    pub fn style(self, name: &str, value: &str) -> Self {
        set_style(&self.0, name, Some(value));
        self
    }

    /// A property of the element's own style: allowed by the page's policy, where a `style` attribute isn't.
    pub fn style_fn(self, name: &'static str, value: impl Fn() -> Option<String> + 'static) -> Self {
        bind_style(self.0.clone(), name, Box::new(value));
        self
    }

    /// A property of the DOM object, such as an input's `value`: what the reader typed is there, not in the attribute.
    pub fn prop_fn(self, name: &'static str, value: impl Fn() -> JsValue + 'static) -> Self {
        bind_property(self.0.clone(), name, Box::new(value));
        self
    }

    pub fn text(self, text: &str) -> Self {
        self.child(text)
    }

    pub fn text_fn(self, text: impl Fn() -> String + 'static) -> Self {
        bind_text(&self.0, Box::new(text));
        self
    }

    /// A text from the interface's words.
    pub fn word(self, text: impl Fn() -> &'static str + 'static) -> Self {
        self.text_fn(move || text().to_owned())
    }

    pub fn child(self, piece: impl Into<Piece>) -> Self {
        inserted(&self.0, None, piece.into());
        self
    }

    /// Calls back with each event of this kind, as the type it has.
    pub fn on<E: JsCast>(self, kind: &'static str, mut callback: impl FnMut(&E) + 'static) -> Self {
        listen(&self.0, kind, false, Box::new(move |event| callback(event.unchecked_ref())));
        self
    }

    /// The same on the way down, before the children hear of it.
    pub fn on_capture<E: JsCast>(self, kind: &'static str, mut callback: impl FnMut(&E) + 'static) -> Self {
        listen(&self.0, kind, true, Box::new(move |event| callback(event.unchecked_ref())));
        self
    }

    /// A click, or what counts as one: Enter and Space on a button.
    pub fn on_click(self, mut callback: impl FnMut() + 'static) -> Self {
        listen(&self.0, "click", false, Box::new(move |_| callback()));
        self
    }

    /// What stands in a field after each keystroke.
    pub fn on_input(self, mut callback: impl FnMut(String) + 'static) -> Self {
        listen(&self.0, "input", false, Box::new(move |event| callback(event_target_value(&event))));
        self
    }

    pub fn focus(&self) {
        if let Some(element) = self.0.dyn_ref::<web_sys::HtmlElement>() {
            let _ = element.focus();
        }
    }
}

fn set_attribute(element: &Element, name: &str, value: Option<&str>) {
    // Refused only for a name that isn't one.
    let _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

fn set_style(element: &Element, name: &str, value: Option<&str>) {
    // HTML and SVG elements both have a style; neither type is the other's.
    let style = js_sys::Reflect::get(element, &"style".into()).ok().and_then(|style| style.dyn_into().ok());
    let Some(style): Option<web_sys::CssStyleDeclaration> = style else { return };
    let _ = match value {
        Some(value) => style.set_property(name, value),
        None => style.remove_property(name).map(drop),
    };
}

fn bind_attribute(element: Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let mut shown: Option<Option<String>> = None;
    follow(move || {
        let value = value();
        if shown.as_ref() != Some(&value) {
            set_attribute(&element, name, value.as_deref());
            shown = Some(value);
        }
    });
}

fn bind_style(element: Element, name: &'static str, value: Box<dyn Fn() -> Option<String>>) {
    let mut shown: Option<Option<String>> = None;
    follow(move || {
        let value = value();
        if shown.as_ref() != Some(&value) {
            set_style(&element, name, value.as_deref());
            shown = Some(value);
        }
    });
}

fn bind_property(element: Element, name: &'static str, value: Box<dyn Fn() -> JsValue>) {
    follow(move || {
        let value = value();
        // A cursor jumps when a field is given what it has.
        if js_sys::Reflect::get(&element, &name.into()).ok().as_ref() != Some(&value) {
            let _ = js_sys::Reflect::set(&element, &name.into(), &value);
        }
    });
}

fn bind_text(element: &Element, text: Box<dyn Fn() -> String>) {
    let node = document().create_text_node("");
    let _ = element.append_child(&node);
    follow(move || {
        let text = text();
        if node.data() != text {
            node.set_data(&text);
        }
    });
}

/// Listens for as long as the current owner lives.
fn listen(element: &Element, kind: &'static str, capture: bool, callback: Box<dyn FnMut(Event)>) {
    let closure = Closure::wrap(callback);
    let function = closure.as_ref().unchecked_ref();
    let _ = element.add_event_listener_with_callback_and_bool(kind, function, capture);
    // Dropped with the owner, when the element has left the page.
    StoredValue::new_local(closure);
}
