//! The map and its countries as files: what the filters leave, on the layers that are on.

use leptos::prelude::*;

use super::outlines::Outlines;
use super::picture::{Drawn, picture};
use super::state::MapState;
use crate::browser::download::download;
use crate::browser::location;
use crate::codec::export::csv;
use crate::dom::{El, dynamic, el};
use crate::store::Workspace;
use crate::views::parts::links::words;
use crate::views::question::said;

/// The buttons, and the browser's reason where it refuses a file. Reads the language.
pub fn files(workspace: Workspace, state: MapState) -> El {
    let m = &workspace.messages().pages().map;
    let refused = RwSignal::new(String::new());
    let give = move |ending: &str, mime: &str, contents: &str| {
        let name = [workspace.catalogue().dataset.id.as_str(), "-map.", ending].concat();
        refused.set(download(&name, mime, contents).err().unwrap_or_default());
    };
    let table = move || {
        let entries = workspace.answer().with_untracked(|answer| answer.entries.clone());
        give("csv", "text/csv;charset=utf-8", &csv::countries(&workspace.catalogue(), &entries));
    };
    let drawing = move || {
        if let Some(svg) = untrack(|| drawn(workspace, state)) {
            give("svg", "image/svg+xml", &svg);
        }
    };
    let failed = dynamic(move || {
        let reason = refused.get();
        let told = || (workspace.messages().share.not_downloaded)(&reason);
        (!reason.is_empty()).then(|| el("span").class("error").attr("role", "alert").text(&told()))
    });
    let button = |word: &str| words("button", "btn", word).attr("type", "button");
    let drawing =
        button(m.picture).flag_fn("disabled", move || !matches!(state.outlines(), Outlines::Here(_))).on_click(drawing);
    el("p").class("btns").child(button(m.table).on_click(table)).child(drawing).child(failed)
}

fn drawn(workspace: Workspace, state: MapState) -> Option<String> {
    let Outlines::Here(ground) = state.outlines() else { return None };
    let lang = workspace.lang();
    let catalogue = workspace.catalogue();
    let (lead, counts) = said(workspace);
    let title = lead + lang.messages().time.gap + &counts;
    let address = location::base() + &workspace.route().with(|route| route.to_hash());
    let source = catalogue.dataset.title.get(lang.tag()).to_owned() + lang.messages().lists.dot + &address;
    Some(picture(Drawn {
        catalogue: &catalogue,
        ground: &ground,
        shown: &workspace.answer().with(|answer| answer.entries.clone()),
        hidden: &state.link().with(|link| link.hidden.clone()),
        view: state.view().get(),
        chosen: state.chosen(),
        title: &title,
        source: &source,
        lang,
    }))
}
