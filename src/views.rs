//! What the reader sees: elements that follow signals and send actions. They decide nothing.

mod actor;
mod actors;
mod cite;
mod compare;
mod countries;
mod country;
mod data;
mod entry;
mod export_menu;
mod filters;
mod focus;
mod footer;
mod header;
mod keys;
mod lanes_menu;
mod map;
mod method;
mod notes;
mod notices;
mod parts;
mod passages;
mod patterns;
mod question;
mod rest;
mod search;
mod shown_as;
mod sources;
mod table;
mod timeline;
mod toast;
mod unknown;

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::dom::{Piece, after_change, dynamic, el, follow};
use crate::store::Workspace;
use crate::text::naming;
use parts::names;
// For the test of what is drawn, in a browser.
pub use map::{Drawn, picture as map_picture};
pub use parts::glyph::shapes_into;
pub use patterns::patterns;
pub use rest::{Coming, Door, Lost, REST, Rest};

/// The whole page, and its door to what comes later.
pub fn app(workspace: Workspace, door: Door) -> Piece {
    rest::expect_rest(door);
    let rest = rest::way();
    // A sketch has no texts to look for words in.
    follow(move || {
        if !workspace.searched().is_empty() && !workspace.is_whole() {
            rest();
        }
    });
    keys::shortcuts(workspace);
    let main = el("main").attr("id", "main").attr("tabindex", "-1").child(dynamic(move || {
        let page = workspace.page();
        untrack(|| page_piece(workspace, page))
    }));
    focus::caught_by(&main);
    // A new page is read from its top, by eye and by ear. The first one keeps the browser's own start.
    let top = main.clone();
    after_change(
        move || _ = workspace.page(),
        move || {
            top.focus();
            window().scroll_to_with_x_and_y(0.0, 0.0);
        },
    );
    let target = main.clone();
    let skip = el("a").class("skip").attr("href", "#main").word(move || workspace.messages().common.skip);
    let skip = skip.on::<web_sys::Event>("click", move |event| {
        // The hash is the route, so the link must not change it.
        event.prevent_default();
        target.focus();
    });
    Piece::Many(vec![
        patterns::patterns().into(),
        skip.into(),
        header::header(workspace).into(),
        notices::notices(workspace).into(),
        main.into(),
        footer::footer(workspace).into(),
        keys::key_help(workspace).into(),
        toast::toast_view(workspace).into(),
    ])
}

fn page_piece(workspace: Workspace, page: Page) -> Piece {
    if page == Page::Timeline {
        return timeline::timeline_page(workspace);
    }
    rest::page(workspace, page)
}

/// The window's title: the page, then the site.
pub fn title(workspace: Workspace) -> String {
    (workspace.messages().common.page_title)(&page_name(workspace))
}

/// The name of the page that is shown.
fn page_name(workspace: Workspace) -> String {
    let (lang, m) = (workspace.lang(), workspace.messages());
    let catalogue = workspace.catalogue();
    match workspace.page() {
        Page::Timeline => m.places.timeline.to_owned(),
        Page::Table => m.timeline.as_table.to_owned(),
        Page::Countries => m.places.countries.to_owned(),
        Page::Country(code) => names::country(&catalogue, &code, lang),
        Page::Compare(codes) => {
            // Its own words come with the second file, and the window has its title before that.
            let mut name = String::new();
            for code in &codes {
                naming::append(&mut name, m.lists.between, &names::country(&catalogue, code, lang));
            }
            if name.is_empty() { m.places.countries.to_owned() } else { name }
        }
        Page::Actors => m.places.actors.to_owned(),
        Page::Actor(id) => names::actor(&catalogue, &id, lang),
        Page::Entry(kind, id) => catalogue.find(kind, &id).map_or(id, |id| names::entry_title(&catalogue, id, lang)),
        Page::Notes | Page::Shared(_) => m.places.notes.to_owned(),
        Page::Data => m.places.data.to_owned(),
        Page::Sources => m.places.sources.to_owned(),
        Page::Source(id) => names::source(&catalogue, &id, lang),
        Page::Method => m.places.method.to_owned(),
        Page::Unknown(_) => m.errors.unknown_page.to_owned(),
    }
}
