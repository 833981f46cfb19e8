//! The map and its countries as files: what the filters leave, on the layers that are on.

use leptos::prelude::*;

use super::outlines::Outlines;
use super::picture::{Drawn, picture};
use super::state::MapState;
use crate::browser::location;
use crate::codec::export::csv;
use crate::dom::{El, el};
use crate::store::Workspace;
use crate::views::parts::handing::{file_button, refusal};
use crate::views::question::said;

/// The buttons, and the browser's reason where it refuses a file. Reads the language.
pub fn files(workspace: Workspace, state: MapState) -> El {
    let m = &workspace.messages().pages().map;
    let refused = RwSignal::new(String::new());
    let name = move |ending: &str| [workspace.catalogue().dataset.id.as_str(), "-map.", ending].concat();
    let table = move || {
        let hidden = state.hidden().get();
        let text = workspace.answer().with(|answer| csv::countries(&workspace.catalogue(), &answer.entries, &hidden));
        Some((name("csv"), "text/csv;charset=utf-8", text))
    };
    let drawing = move || drawn(workspace, state).map(|svg| (name("svg"), "image/svg+xml", svg));
    let drawing = file_button(refused, m.picture, drawing)
        .flag_fn("disabled", move || !matches!(state.outlines(), Outlines::Here(_)));
    el("div")
        .child(el("p").class("btns").child(file_button(refused, m.table, table)).child(drawing))
        .child(refusal(workspace, refused))
}

fn drawn(workspace: Workspace, state: MapState) -> Option<String> {
    let Outlines::Here(ground) = state.outlines() else { return None };
    let lang = workspace.lang();
    let catalogue = workspace.catalogue();
    let (lead, counts) = said(workspace);
    let title = lead + lang.messages().time.gap + &counts;
    let address = location::base() + &workspace.route().with(|route| route.to_hash());
    let (dataset, dot) = (&catalogue.dataset, lang.messages().lists.dot);
    let source = [dataset.title.get(lang.tag()), dot, &dataset.licence.id, dot, &address].concat();
    Some(picture(Drawn {
        catalogue: &catalogue,
        ground: &ground,
        shown: &workspace.answer().with(|answer| answer.entries.clone()),
        hidden: &state.hidden().get(),
        view: state.view().get(),
        chosen: state.chosen(),
        title: &title,
        source: &source,
        lang,
    }))
}
