//! The tooltip of a mark: the source's phrase, a plain sentence, the EDTF. Opens on hover and on focus, stays while
//! it is pointed at, closes with Escape (WCAG 1.4.13).

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::dom::{El, Piece, dynamic, el, listen_window, px};
use crate::domain::catalogue::EntryId;
use crate::store::Workspace;
use crate::views::parts::spoken;

/// How long the tooltip outlives the pointer, so that the pointer can reach it.
const LINGER: Duration = Duration::from_millis(180);
/// Between the mark and the tooltip, in px.
const GAP_PX: f64 = 8.0;
/// So much room a tooltip wants on its right, in px.
const WIDE_PX: f64 = 320.0;

/// Which mark is pointed at or has the focus, and where it stands in the plot: left and bottom, in px.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    id: EntryId,
    left_px: f64,
    bottom_px: f64,
}

#[derive(Clone, Copy)]
pub struct Hovered {
    mark: RwSignal<Option<Place>>,
    leaving: StoredValue<Option<TimeoutHandle>>,
}

impl Hovered {
    pub fn new() -> Self {
        Self { mark: RwSignal::new(None), leaving: StoredValue::new(None) }
    }

    /// Shows the tooltip of a mark, below the mark's own element.
    pub fn open(self, id: EntryId, mark: &El) {
        self.stay();
        let Ok(Some(plot)) = mark.node().closest(".plot") else { return };
        let (at, around) = (mark.node().get_bounding_client_rect(), plot.get_bounding_client_rect());
        let left_px = (at.left() - around.left()).clamp(0.0, (around.width() - WIDE_PX).max(0.0));
        let place = Place { id, left_px, bottom_px: at.bottom() - around.top() + GAP_PX };
        if self.mark.get_untracked() != Some(place) {
            self.mark.set(Some(place));
        }
    }

    pub fn leave(self) {
        self.stay();
        let mark = self.mark;
        let close = move || {
            // The plot may be gone by now.
            let _ = mark.try_set(None);
        };
        self.leaving.set_value(set_timeout_with_handle(close, LINGER).ok());
    }

    fn stay(self) {
        self.leaving.with_value(|leaving| leaving.iter().for_each(TimeoutHandle::clear));
    }
}

pub fn tip(workspace: Workspace, hovered: Hovered) -> Piece {
    let escape = move |event: web_sys::Event| {
        let pressed = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        if pressed && hovered.mark.get_untracked().is_some() {
            hovered.stay();
            hovered.mark.set(None);
        }
    };
    listen_window("keydown", Box::new(escape));
    dynamic(move || hovered.mark.get().map(|place| shown(workspace, hovered, place)))
}

fn shown(workspace: Workspace, hovered: Hovered, place: Place) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(place.id) else { return Piece::Nothing };
    let lang = workspace.lang();
    let mut phrases = String::new();
    let mut language = "en";
    for fact in &entry.facts().time {
        let Some(quote) = &fact.quote else { continue };
        if !phrases.is_empty() {
            phrases.push_str(" … ");
        }
        phrases.push_str(&quote.exact);
        language = catalogue.source(&fact.source).map_or(language, |source| source.language.as_str());
    }
    let mut tip = el("div")
        .class("tip")
        .attr("role", "tooltip")
        .style("left", &px(place.left_px))
        .style("top", &px(place.bottom_px))
        .on::<web_sys::Event>("pointerenter", move |_| hovered.stay())
        .on::<web_sys::Event>("pointerleave", move |_| hovered.leave())
        .on::<web_sys::Event>("pointerdown", |event| event.stop_propagation());
    if !phrases.is_empty() {
        tip = tip.child(el("q").attr("lang", language).text(&phrases));
    }
    tip = tip.child(el("p").text(&spoken::sentence(&catalogue, place.id, lang)));
    let edtf = spoken::edtf(&entry.facts().time);
    if edtf.is_empty() { tip.into() } else { tip.child(el("code").text(&edtf)).into() }
}
