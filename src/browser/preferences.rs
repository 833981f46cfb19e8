//! What the reader prefers, and the document's own attributes that say it. Doesn't know which languages and
//! themes there are.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};

use super::storage::Storage;
use super::store::StorageError;

/// A choice that is kept between visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preference {
    Theme,
    Language,
    /// Whether Japanese eras stand beside years.
    Eras,
}

impl Preference {
    const fn key(self) -> &'static str {
        match self {
            Self::Theme => "kakehashi/theme",
            Self::Language => "kakehashi/lang",
            Self::Eras => "kakehashi/eras",
        }
    }

    /// What was chosen on an earlier visit. Nothing if it can't be read: there is a default.
    pub fn stored(self, storage: &Storage) -> Option<String> {
        storage.get(self.key()).ok().flatten()
    }

    /// Keeps a choice, or with an empty one goes back to none.
    pub fn store(self, storage: &Storage, choice: &str) -> Result<(), StorageError> {
        if choice.is_empty() { storage.remove(self.key()) } else { storage.set(self.key(), choice) }
    }
}

/// BCP 47 tags of the reader's languages, the preferred first.
pub fn languages() -> Vec<String> {
    let tags = web_sys::window().map(|window| window.navigator().languages());
    tags.iter().flat_map(js_sys::Array::iter).filter_map(|tag| tag.as_string()).collect()
}

/// Says in which language the page is: screen readers, fonts and line breaking go by it.
pub fn set_document_language(tag: &str) {
    set_root_attribute("lang", tag);
}

/// Sets `data-theme`; an empty name leaves it to the system.
pub fn set_theme(name: &str) {
    set_root_attribute("data-theme", name);
}

/// The title of the window or tab.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

fn set_root_attribute(name: &str, value: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let root: &Element = root.unchecked_ref();
    // Refused only for a name that isn't one.
    let _ = if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
