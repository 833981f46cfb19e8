//! The second file of wasm: what the first sight of the timeline doesn't need, once the reader has no notes to count
//! on it. Here it is named, so that the build finds it (`xtask/src/split.rs`), fetched, and tied to the page.
//!
//! Knows nothing of how a file is fetched. Without the feature `split` it is all one file, and there as soon as it is
//! asked for.

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::files_fetch::{FetchError, fetch_bytes};
use crate::browser::region_names::RegionNames;
use crate::browser::storage::Storage;
use crate::codec::{dataset, record};
use crate::domain::catalogue::Catalogue;
use crate::domain::problem::{Fault, Location, Outcome, Problem};
use crate::store::{Action, Workspace};
use crate::sync;
use crate::views::{self, Door, Lost};

/// What only the second file can do: whatever nothing else leads to is moved there.
struct Rest {
    views: &'static views::Rest,
    opened: fn(Option<Vec<u8>>) -> Opened,
    fetched: fn(String) -> Pin<Box<dyn Future<Output = Opened>>>,
    tie_notes: fn(Workspace, Option<Storage>),
}

static REST: Rest =
    Rest { views: &views::REST, opened, fetched: |file| Box::pin(fetched_file(file)), tie_notes: sync::notes::tie };

/// Fetches the second file, or gives what it has given before. A failure isn't kept: the next call tries again.
#[cfg(feature = "split")]
#[leptos::wasm_split::wasm_split(rest, wasm_split_path = leptos::wasm_split, fallible)]
fn fetched() -> Result<&'static Rest, Lost> {
    Ok(&REST)
}

#[cfg(not(feature = "split"))]
async fn fetched() -> Result<&'static Rest, Lost> {
    Ok(&REST)
}

/// A dataset, if it could be used, and what was wrong with it.
pub type Opened = (Option<Catalogue>, Vec<Problem>);

/// The dataset in a file, or the bundled one. Only here is that named: its text goes where its name is called.
fn opened(file: Option<Vec<u8>>) -> Opened {
    let (mut dataset, problems) = file.map_or_else(|| dataset::opened(dataset::BUNDLED), dataset::opened_bytes);
    if let Some(dataset) = &mut dataset {
        let names = RegionNames::default();
        dataset::completed(dataset, &|alpha2, tag| names.get(alpha2, tag));
    }
    (dataset.map(Catalogue::new), problems)
}

/// The dataset in a file of this site, and what was wrong with it.
async fn fetched_file(file: String) -> Opened {
    match fetch_bytes(&file).await {
        Ok(bytes) => opened(Some(bytes)),
        Err(error) => (None, vec![unreadable(&file, unfetched(&file, &error))]),
    }
}

fn unfetched(file: &str, error: &FetchError) -> String {
    match error {
        FetchError::NotAddress => file.to_owned(),
        FetchError::OtherOrigin(origin) => format!("{file} ({origin})"),
        FetchError::Status(status) => format!("{file} (HTTP {status})"),
        FetchError::Failed(reason) => format!("{file} ({reason})"),
    }
}

/// That a file could not be read, in the words that stand for it.
pub fn unreadable(file: &str, said: String) -> Problem {
    let place = Location { record: file.to_owned(), ..Location::default() };
    Problem { place, what: Fault::NotReadable(said), outcome: Outcome::Refused }
}

/// The dataset in a file of this site, or the bundled one as a whole: neither can be read without the second file of
/// wasm, so that it is there that a file is asked for.
pub async fn whole(file: Option<&str>) -> Result<Opened, Lost> {
    let rest = fetched().await?;
    match file {
        Some(file) => Ok((rest.fetched)(file.to_owned()).await),
        None => Ok((rest.opened)(None)),
    }
}

/// The views' door to the second file. With the views come the notes: before, none can be written; and the dataset
/// of which there was a sketch.
pub fn door(workspace: Workspace, storage: Option<Storage>) -> Door {
    let at_once = may_have_notes(storage.as_ref());
    // What ties the notes is kept by the whole page, whoever asked for the file.
    let owner = Owner::current().unwrap_or_default();
    let fetch = Rc::new(move || -> views::Coming {
        let (owner, storage) = (owner.clone(), storage.clone());
        Box::pin(async move {
            let rest = fetched().await?;
            if !workspace.is_whole()
                && let (Some(catalogue), problems) = (rest.opened)(None)
            {
                workspace.apply(Action::Complete(Arc::new(catalogue), problems));
            }
            workspace.bring_motion(rest.views.motion);
            owner.with(|| {
                (rest.views.paper)(workspace);
                (rest.tie_notes)(workspace, storage);
            });
            Ok(rest.views)
        })
    });
    Door { fetch, at_once }
}

/// Whether there are notes to show, of whatever dataset, or nobody can say it from here: without `localStorage` they
/// would be in IndexedDB, and if that is blocked too, the reader is to know.
fn may_have_notes(storage: Option<&Storage>) -> bool {
    let any = |prefix| storage.is_none_or(|storage| storage.keys(prefix).map_or(true, |keys| !keys.is_empty()));
    any(record::PREFIX) || any(record::DRAFTS)
}
