//! The plain pages: the whole dataset as static HTML in every language, a page for each thing. They need no script,
//! no host of their own and no path: every link is relative.
//!
//! Pure: a dataset in, files out. Where they lie is the `twin` program's business.

mod entry;
mod frame;
mod home;
pub mod html;
mod linked;
mod method;
mod place;
mod rows;
mod sources;
mod subject;

pub use rows::chip_class;

use crate::codec::route::Page;
use crate::domain::catalogue::Catalogue;
use crate::text::Lang;
use html::Element;

/// One file: where it lies below the folder of all plain pages, and what is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub path: String,
    pub html: String,
}

/// What every page needs to know while it is written.
#[derive(Clone, Copy)]
struct Site<'a> {
    catalogue: &'a Catalogue,
    lang: Lang,
    /// SHA-256 of the dataset's file, as lower-case hex.
    digest: &'a str,
    /// The page that is written: links start here.
    page: &'a Page,
}

/// What a page holds, before the frame that all have.
struct Sheet {
    title: String,
    /// A sentence or two for lists of search results.
    description: String,
    /// The same for machines.
    linked: serde_json::Value,
    body: Vec<Element>,
}

/// Every page of the dataset, in the order of languages, then of the dataset.
pub fn pages(catalogue: &Catalogue, digest: &str) -> Vec<File> {
    let d = &catalogue.dataset;
    let mut pages = vec![Page::Timeline, Page::Sources, Page::Method];
    pages.extend(catalogue.entries().map(|(id, _)| Page::of_entry(catalogue, id)));
    pages.extend(d.countries.iter().map(|country| Page::Country(country.code.clone())));
    pages.extend(d.actors.iter().map(|actor| Page::Actor(actor.id.clone())));
    pages.extend(d.sources.iter().map(|source| Page::Source(source.id.clone())));
    let mut files: Vec<File> = Vec::new();
    for lang in Lang::ALL {
        for page in &pages {
            let site = Site { catalogue, lang, digest, page };
            let path = format!("{}/{}", lang.tag(), place::file(page));
            // An id that comes twice, which the file's reader has reported, keeps its first page.
            if files.iter().any(|file| file.path == path) {
                continue;
            }
            let Some(sheet) = sheet(site) else { continue };
            files.push(File { path, html: frame::framed(site, sheet) });
        }
    }
    files
}

fn sheet(site: Site<'_>) -> Option<Sheet> {
    let catalogue = site.catalogue;
    match site.page {
        Page::Timeline => Some(home::sheet(site)),
        Page::Sources => Some(sources::list(site)),
        Page::Method => Some(method::sheet(site)),
        Page::Entry(kind, id) => entry::sheet(site, catalogue.find(*kind, id)?),
        Page::Country(code) => subject::country(site, catalogue.country(code)?),
        Page::Actor(id) => subject::actor(site, catalogue.actor(id)?),
        Page::Source(id) => Some(sources::one(site, catalogue.source(id)?)),
        Page::Table
        | Page::Countries
        | Page::Compare(_)
        | Page::Actors
        | Page::Notes
        | Page::Shared(_)
        | Page::Data
        | Page::Unknown(_) => None,
    }
}
