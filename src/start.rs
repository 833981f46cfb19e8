//! From nothing to a mounted page: preferences, dataset, workspace, ties, views.

use leptos::mount::mount_to;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use crate::browser::preferences::{Preference, languages};
use crate::browser::storage::{self, Storage};
use crate::browser::{location, random};
use crate::codec::percent::decoded;
use crate::codec::route::Route;
use crate::codec::sketch;
use crate::domain::annotation::TabId;
use crate::rest::Opened;
use crate::store::{Action, Notice, NoticeKind, Start, Theme, Workspace};
use crate::text::Lang;
use crate::{dom, rest, sync, views};

pub use crate::codec::dataset::BUNDLED;

/// Mounts the app into `#app`, once what its address asks for is there.
pub fn start() {
    spawn_local(async {
        let file = parameter("data").filter(|file| !file.is_empty());
        let opened = match &file {
            Some(file) => open(file).await,
            // Words are looked for in the whole dataset. Without the second file the sketch has to do.
            None if searches() => rest::whole(None).await.unwrap_or_default(),
            None => (None, Vec::new()),
        };
        mount(file, opened);
    });
}

/// Whether the address names words to look for.
fn searches() -> bool {
    !Route::from_hash(&location::hash()).0.query.text.is_empty()
}

/// The dataset of a file of this site, and what was wrong with it.
async fn open(file: &str) -> Opened {
    match rest::whole(Some(file)).await {
        Ok(opened) => opened,
        Err(_) => (None, vec![rest::unreadable(file, file.to_owned())]),
    }
}

fn mount(file: Option<String>, (opened, problems): Opened) {
    let Some(root) = element("app") else { return };
    let storage = storage::probe().ok();
    let refused = file.is_some() && opened.is_none();
    let (catalogue, own_problems, notice) = match opened {
        Some(catalogue) => (catalogue, problems, None),
        None => {
            let notice = refused.then_some(Notice { kind: NoticeKind::Dataset(problems) });
            (sketch::read(sketch::BUNDLED), Vec::new(), notice)
        }
    };
    let start = Start {
        catalogue,
        problems: own_problems,
        file: file.filter(|_| !refused),
        lang: lang(storage.as_ref()),
        eras: stored(storage.as_ref(), Preference::Eras).as_deref() != Some(sync::NO_ERAS),
        theme: stored(storage.as_ref(), Preference::Theme).and_then(|t| Theme::from_code(&t)).unwrap_or_default(),
        tab: TabId(random::bits()),
    };
    let page = root.clone();
    // Nothing is Leptos's to draw: it gives what the effects run on, and an owner for all of them.
    let handle = mount_to(root, move || {
        let workspace = Workspace::new(start);
        sync::tie(workspace, storage.clone());
        if let Some(notice) = notice {
            workspace.apply(Action::Tell(notice));
        }
        dom::mounted(&page, views::app(workspace, rest::door(workspace, storage)));
    });
    handle.forget();
    if let Some(document) = document_element() {
        let _ = document.set_attribute("data-app", "ready");
        // The plain account has done its service; of another dataset it would tell the wrong story.
        if let Ok(Some(plain)) = document.query_selector(".plain") {
            plain.remove();
        }
    }
}

/// The stored language, else the first of the reader's that the interface speaks, else English.
fn lang(storage: Option<&Storage>) -> Lang {
    let stored = stored(storage, Preference::Language).and_then(|tag| Lang::from_tag(&tag));
    stored.or_else(|| languages().iter().find_map(|tag| Lang::from_tag(tag))).unwrap_or_default()
}

fn stored(storage: Option<&Storage>, preference: Preference) -> Option<String> {
    storage.and_then(|storage| preference.stored(storage))
}

/// A parameter of the address's search part.
fn parameter(name: &str) -> Option<String> {
    let search = location::search();
    let pairs = search.strip_prefix('?').unwrap_or(&search).split('&');
    let mut values = pairs.filter_map(|pair| {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        (key == name).then(|| decoded(value))
    });
    values.next().flatten()
}

fn element(id: &str) -> Option<web_sys::HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn document_element() -> Option<web_sys::Element> {
    web_sys::window()?.document()?.document_element()
}
