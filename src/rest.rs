//! The second file of wasm: what the first sight of the timeline doesn't need, once the reader has no notes to count
//! on it. Here it is named, so that the build finds it (`xtask/src/split.rs`), fetched, and tied to the page.
//!
//! Knows nothing of how a file is fetched. Without the feature `split` it is all one file, and there as soon as it is
//! asked for.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;

use crate::browser::region_names::RegionNames;
use crate::browser::storage::Storage;
use crate::codec::{dataset, record};
use crate::domain::catalogue::Catalogue;
use crate::domain::problem::Problem;
use crate::store::{Action, Workspace};
use crate::sync;
use crate::views::{self, Door, Lost};

/// What only the second file can do: whatever nothing else leads to is moved there.
struct Rest {
    views: &'static views::Rest,
    opened: fn(Option<Vec<u8>>) -> Opened,
    tie_notes: fn(Workspace, Option<Storage>),
}

static REST: Rest = Rest { views: &views::REST, opened, tie_notes: sync::notes::tie };

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

/// The dataset in a file, or the bundled one as a whole: neither can be read without the second file of wasm.
pub async fn whole(file: Option<Vec<u8>>) -> Result<Opened, Lost> {
    Ok((fetched().await?.opened)(file))
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
