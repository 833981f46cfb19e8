//! From nothing to a mounted page: preferences, dataset, workspace, ties, views.

use leptos::mount::mount_to;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;

use crate::browser::files_fetch::FetchError;
use crate::browser::preferences::{Preference, languages};
use crate::browser::storage::{self, Storage};
use crate::browser::{files_fetch, location, random};
use crate::codec;
use crate::codec::percent::decoded;
use crate::domain::annotation::TabId;
use crate::domain::catalogue::Catalogue;
use crate::domain::dataset::Dataset;
use crate::domain::problem::{Fault, Location, Outcome, Problem};
use crate::store::{Action, Notice, NoticeKind, Start, Theme, Workspace};
use crate::text::Lang;
use crate::{dom, rest, sync, views};

/// The dataset that comes with the page: the same file lies beside `index.html`.
pub const BUNDLED: &str = include_str!("../public/dataset.json");

/// Mounts the app into `#app`, once its dataset is there.
pub fn start() {
    spawn_local(async {
        let file = parameter("data").filter(|file| !file.is_empty());
        let opened = match &file {
            Some(file) => open(file).await,
            None => (None, Vec::new()),
        };
        mount(file, opened);
    });
}

/// The dataset of a file of this site, and what was wrong with it.
async fn open(file: &str) -> (Option<Dataset>, Vec<Problem>) {
    match files_fetch::fetch_text(file).await {
        Ok(text) => codec::dataset::opened(&text),
        Err(error) => {
            let place = Location { record: file.to_owned(), ..Location::default() };
            let what = Fault::NotReadable(unfetched(file, &error));
            (None, vec![Problem { place, what, outcome: Outcome::Refused }])
        }
    }
}

fn mount(file: Option<String>, (opened, problems): (Option<Dataset>, Vec<Problem>)) {
    let Some(root) = element("app") else { return };
    let storage = storage::probe().ok();
    let refused = file.is_some() && opened.is_none();
    let (dataset, own_problems, notice) = match opened {
        Some(dataset) => (dataset, problems, None),
        None => {
            let (bundled, own) = codec::dataset::opened(BUNDLED);
            let notice = refused.then_some(Notice { kind: NoticeKind::Dataset(problems) });
            (bundled.unwrap_or_default(), own, notice)
        }
    };
    let start = Start {
        catalogue: Catalogue::new(dataset),
        problems: own_problems,
        file: file.filter(|_| !refused),
        lang: lang(storage.as_ref()),
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

fn unfetched(file: &str, error: &FetchError) -> String {
    match error {
        FetchError::NotAddress => file.to_owned(),
        FetchError::OtherOrigin(origin) => format!("{file} ({origin})"),
        FetchError::Status(status) => format!("{file} (HTTP {status})"),
        FetchError::Failed(reason) => format!("{file} ({reason})"),
    }
}
