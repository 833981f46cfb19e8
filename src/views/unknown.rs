//! An address that leads nowhere, with ways on.

use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::store::Workspace;

pub fn unknown_page(workspace: Workspace, path: String) -> Piece {
    dynamic(move || {
        let m = workspace.messages();
        let head = el("div")
            .class("entry-head")
            .child(el("h1").text(m.errors.unknown_page))
            .child(el("p").class("when").child(el("code").text(&path)));
        let ways = el("p")
            .class("btns")
            .child(way(workspace, "btn primary", Page::Timeline, m.places.timeline))
            .child(way(workspace, "btn", Page::Countries, m.places.countries))
            .child(way(workspace, "btn", Page::Actors, m.places.actors));
        Piece::Many(vec![head.into(), ways.into()])
    })
}

fn way(workspace: Workspace, class: &str, page: Page, name: &str) -> El {
    el("a").class(class).attr("href", &workspace.href(page)).text(name)
}
