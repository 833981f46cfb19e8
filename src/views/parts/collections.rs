//! The collections: each with what it holds, and what is said of an entry whose collection or filters hide it.

use leptos::prelude::*;

use super::links::{clear_filters, words, words_if};
use crate::dom::{El, Piece, el};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::collections::{Holding, holding};
use crate::domain::query::Facet;
use crate::store::{Action, Workspace};
use crate::text::Lang;
use crate::views::parts::names;

/// A row for each collection, with its own numbers; nothing where the dataset has none.
pub fn collection_rows(catalogue: &Catalogue, lang: Lang) -> Option<El> {
    let m = lang.messages();
    let all = &catalogue.dataset.collections;
    let mut rows = el("ul").class("rows");
    for term in all {
        let Holding { activities, events, facts, sources } = holding(catalogue, &term.id);
        let rests = (m.pages().sources.facts_from)(facts, sources);
        let row = el("li")
            .child(words("b", "", term.label.get(lang.tag())))
            .child(words("span", "role", &(m.counts.entries)(activities, events)))
            .child(words("span", "sub", &rests))
            .child(words_if("span", "sub", term.description.get(lang.tag())));
        rows = rows.child(row);
    }
    (!all.is_empty()).then_some(rows)
}

/// That an entry isn't among what is shown, with the way to have it there: a link may lead to any. Reads the language.
pub fn unseen(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(id) else { return Piece::Nothing };
    if workspace.answer().with(|answer| answer.holds(id)) {
        return Piece::Nothing;
    }
    let m = workspace.messages();
    let collection = entry.collection().to_owned();
    let around = el("p").class("btns unseen").attr("role", "status");
    if workspace.with_query(|query| query.shows(&collection)) {
        return around.child(words("span", "", m.pages().reading.unseen)).child(clear_filters(workspace)).into();
    }
    let name = names::term(&catalogue.dataset.collections, &collection, workspace.lang());
    let show = words("button", "btn", &(m.pages().sources.show_collection)(&name))
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::Toggle(Facet::Collection, collection.clone())));
    around.child(words("span", "", &(m.pages().sources.unseen_collection)(&name))).child(show).into()
}
