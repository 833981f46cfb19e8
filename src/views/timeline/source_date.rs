//! When the main source was written: a bracket with its caption, and a dashed line through the lanes.
//! It explains every bar that fades.

use leptos::prelude::*;

use super::view::TimelineView;
use crate::dom::{Piece, el, px};
use crate::domain::time::Window;
use crate::store::Workspace;
use crate::text::said;

pub fn source_date(workspace: Workspace, view: TimelineView) -> Piece {
    let catalogue = workspace.catalogue();
    // The first source is the one that the dataset follows; a dataset may date it or not.
    let Some(source) = catalogue.dataset.sources.first() else { return Piece::Nothing };
    let Some(date) = &source.date else { return Piece::Nothing };
    let Some(window) = Window::of(&date.value, date.status) else { return Piece::Nothing };
    let best = catalogue.source_best(&source.id).unwrap_or(window).middle();
    let value = source.best.clone().unwrap_or_else(|| date.value.clone());
    let left = move |day| Some(px(view.scale.get().start_px(day)));
    let width = move || {
        let scale = view.scale.get();
        Some(px(scale.end_px(window.latest) - scale.start_px(window.earliest)))
    };
    let caption = el("span").class("txt").text_fn(move || {
        let lang = workspace.lang();
        (lang.messages().timeline.source_within)(&said(lang, &value))
    });
    let bracket = el("div").class("nowcap").style_fn("left", move || left(window.earliest)).style_fn("width", width);
    let line = el("div").class("nowline").attr("aria-hidden", "true").style_fn("left", move || left(best));
    Piece::Many(vec![bracket.child(caption).into(), line.into()])
}
