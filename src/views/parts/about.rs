//! What a note is on, beside the note: the words of a passage or a statement, and the way there. The name of the thing
//! is `names`' to give.

use leptos::prelude::*;

use super::anchored::{mark_of, shown, want_shown};
use super::links::link_to;
use super::names;
use crate::codec::route::{Page, Route};
use crate::dom::{El, Piece, dynamic, el, none};
use crate::domain::annotation::{AnnotationId, Revision, Standing, Target, standing};
use crate::store::Workspace;

/// The words that a note is on, quoted; nothing where it is on a whole thing. `whole` gives the note as it stands.
pub fn words_of(workspace: Workspace, note: impl Fn() -> Option<Revision> + 'static) -> Piece {
    dynamic(move || note().map_or_else(none, |note| quoted(workspace, &note)))
}

/// Reads the language.
fn quoted(workspace: Workspace, note: &Revision) -> Piece {
    let m = &workspace.messages().pages().passages;
    match &note.content.target {
        Target::Passage(passage) => {
            let words = el("q").attr("lang", &passage.language).text(&passage.exact);
            let line = el("p").class("on").child(words);
            let is_there = matches!(standing(&workspace.catalogue(), &note.content.target), Standing::At(_));
            let page = names::target(&workspace.catalogue(), &note.content.target, workspace.lang()).1;
            let way = page.filter(|_| is_there).map(|page| way(workspace, page, note).text(m.show));
            line.child(way.map(|way| Piece::Many(vec![" ".into(), way.into()]))).into()
        }
        Target::Statement(id) => {
            let catalogue = workspace.catalogue();
            let words = names::statement(&catalogue, id, workspace.lang());
            words.map(|words| el("p").class("on").child(el("q").text(&words))).into()
        }
        _ => none(),
    }
}

/// A link to what a note is on: to the words themselves, to the window of a period.
pub fn way(workspace: Workspace, page: Page, note: &Revision) -> El {
    match &note.content.target {
        Target::Passage(_) => {
            let id = note.id.clone();
            link_to(workspace, page).on::<web_sys::Event>("click", move |event| lead(&id, event))
        }
        Target::Period { from, to } => {
            let days = names::days_of(from, to);
            el("a").attr_text("href", move || {
                let route = workspace.route().get();
                Route { page: Page::Timeline, window: days, selection: None, ..route }.to_hash()
            })
        }
        _ => link_to(workspace, page),
    }
}

/// To the words at once if they are on this page, else on the page that comes.
fn lead(id: &AnnotationId, event: &web_sys::Event) {
    match mark_of(id) {
        Some(mark) => {
            event.prevent_default();
            shown(&mark);
        }
        None => want_shown(id),
    }
}
