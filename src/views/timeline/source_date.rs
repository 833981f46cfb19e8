//! When the main source was written: a bracket with its caption, and a dashed line through the lanes.
//! It explains every bar that fades.

use leptos::prelude::*;

use super::view::TimelineView;
use crate::dom::{Piece, el, px};
use crate::store::Workspace;
use crate::text::window_said;

pub fn source_date(workspace: Workspace, view: TimelineView) -> Piece {
    let catalogue = workspace.catalogue();
    // The first source is the one that the dataset follows; a dataset may date it or not.
    let Some(source) = catalogue.dataset.sources.first() else { return Piece::Nothing };
    let Some(date) = catalogue.source_date(&source.id) else { return Piece::Nothing };
    let (Some(window), Some(best), Some(named)) = (date.possible, date.best, date.named) else { return Piece::Nothing };
    let best = best.middle();
    let left = move |day| Some(px(view.scale.get().start_px(day)));
    let width = move || {
        let scale = view.scale.get();
        Some(px(scale.end_px(window.latest) - scale.start_px(window.earliest)))
    };
    let caption = el("span").class("txt").text_fn(move || {
        let lang = workspace.lang();
        (lang.messages().timeline.source_within)(&window_said(lang, &named))
    });
    let bracket = el("div").class("nowcap").style_fn("left", move || left(window.earliest)).style_fn("width", width);
    let line = el("div").class("nowline").attr("aria-hidden", "true").style_fn("left", move || left(best));
    Piece::Many(vec![bracket.child(caption).into(), line.into()])
}
