//! Language and theme: kept between visits, and said by the document. The window's title.

use leptos::prelude::*;

use crate::browser::preferences::{Preference, set_document_language, set_theme, set_title};
use crate::browser::storage::Storage;
use crate::store::{Theme, Workspace};
use crate::views::title;

pub(super) fn tie(workspace: Workspace, storage: Option<Storage>) {
    Effect::new(move |_| set_document_language(workspace.lang().tag()));
    Effect::new(move |_| {
        let theme = workspace.theme();
        set_theme(if theme == Theme::Auto { "" } else { theme.code() });
    });
    Effect::new(move |_| set_title(&title(workspace)));
    let Some(storage) = storage else { return };
    let storage = StoredValue::new_local(storage);
    // A choice that can't be kept is only forgotten: nothing of the reader's work is lost, so nothing is said.
    let keep = move |preference: Preference, choice: &str| {
        storage.with_value(|storage| drop(preference.store(storage, choice)));
    };
    Effect::watch(move || workspace.lang(), move |lang, _, _| keep(Preference::Language, lang.tag()), false);
    Effect::watch(
        move || workspace.theme(),
        move |theme, _, _| keep(Preference::Theme, if *theme == Theme::Auto { "" } else { theme.code() }),
        false,
    );
}
