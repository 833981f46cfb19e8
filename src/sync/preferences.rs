//! Language, theme and eras: kept between visits, and said by the document. The window's title.

use crate::browser::preferences::{Preference, set_document_language, set_theme, set_title};
use crate::browser::storage::Storage;
use crate::reactive::{after_change, follow};
use crate::store::{Theme, Workspace};
use crate::views::title;

pub(super) fn tie(workspace: Workspace, storage: Option<Storage>) {
    follow(move || set_document_language(workspace.lang().tag()));
    follow(move || set_theme(word(workspace.theme())));
    follow(move || set_title(&title(workspace)));
    let Some(storage) = storage else { return };
    let (other, third) = (storage.clone(), storage.clone());
    after_change(
        move || _ = workspace.lang(),
        move || keep(&storage, Preference::Language, workspace.lang_now().tag()),
    );
    after_change(move || _ = workspace.theme(), move || keep(&other, Preference::Theme, word(workspace.theme_now())));
    after_change(
        move || _ = workspace.eras(),
        move || keep(&third, Preference::Eras, if workspace.eras_now() { "" } else { NO_ERAS }),
    );
}

/// What storage says where the reader wants no eras; they are there by themselves.
pub const NO_ERAS: &str = "none";

/// What storage and the document call a theme: no word where the system decides.
fn word(theme: Theme) -> &'static str {
    if theme == Theme::Auto { "" } else { theme.code() }
}

/// A choice that can't be kept is only forgotten: nothing of the reader's work is lost, so nothing is said.
fn keep(storage: &Storage, preference: Preference, choice: &str) {
    let _ = preference.store(storage, choice);
}
