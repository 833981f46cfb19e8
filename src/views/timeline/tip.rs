//! The tooltip of a mark: the source's phrase, a plain sentence, the EDTF. Opens on hover and on focus, stays while
//! it is pointed at, closes with Escape (WCAG 1.4.13).

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::view::TimelineView;
use crate::browser::frame::next_frame;
use crate::dom::{El, Piece, after_change, dynamic, el, listen_window_first, px};
use crate::domain::assertion::Status;
use crate::domain::catalogue::EntryId;
use crate::domain::time::{Day, End, Extent, Start};
use crate::layout::within;
use crate::store::Workspace;
use crate::text::day_said;
use crate::views::parts::spoken;
use crate::views::parts::status::chip;
use crate::views::rest;

/// How long the tooltip outlives the pointer, so that the pointer can reach it.
const LINGER: Duration = Duration::from_millis(180);
/// Between the mark and the tooltip, in px.
const GAP_PX: f64 = 8.0;
/// So much room a tooltip wants on its right and below, in px.
const WIDE_PX: f64 = 320.0;
const HIGH_PX: f64 = 160.0;

/// Where the tooltip stands in the plot.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    left_px: f64,
    /// Its upper edge, or its lower one where it stands above its mark.
    y_px: f64,
    is_above: bool,
}

/// Which mark is pointed at or has the focus.
#[derive(Clone, Copy)]
pub struct Hovered {
    entry: RwSignal<Option<EntryId>>,
    /// Its element: an entry may stand in several lanes.
    element: StoredValue<Option<El>, LocalStorage>,
    place: RwSignal<Place>,
    leaving: StoredValue<Option<TimeoutHandle>>,
}

impl Hovered {
    pub fn new() -> Self {
        Self {
            entry: RwSignal::new(None),
            element: StoredValue::new_local(None),
            place: RwSignal::new(Place { left_px: 0.0, y_px: 0.0, is_above: false }),
            leaving: StoredValue::new(None),
        }
    }

    /// Shows the tooltip of a mark.
    pub fn open(self, id: EntryId, mark: &El) {
        self.stay();
        self.element.try_update_value(|element| *element = Some(mark.clone()));
        self.put();
        if self.entry.try_get_untracked().is_some_and(|entry| entry != Some(id)) {
            self.entry.set(Some(id));
        }
    }

    /// Below the mark's own element, or above it where the window ends; inside the plot's left and right edges. A lane
    /// may be higher than its marks need.
    fn put(self) {
        let Some((mark, plot)) = self.mark_and_plot() else { return self.close() };
        let (at, around) = (mark.get_bounding_client_rect(), plot.get_bounding_client_rect());
        let end_px = document().document_element().map_or(0.0, |page| f64::from(page.client_height()));
        let is_above = end_px - at.bottom() < HIGH_PX && at.top() > HIGH_PX;
        let y_px = if is_above { at.top() - GAP_PX } else { at.bottom() + GAP_PX };
        let place = Place {
            left_px: within(at.left() - around.left(), 0.0, (around.width() - WIDE_PX).max(0.0)),
            y_px: y_px - around.top(),
            is_above,
        };
        if self.place.try_get_untracked().is_some_and(|old| old != place) {
            self.place.set(place);
        }
    }

    /// Either may be gone by now.
    fn mark_and_plot(self) -> Option<(web_sys::Element, web_sys::Element)> {
        let mark = self.element.try_get_value()??;
        let plot = mark.node().closest(".plot").ok()??;
        Some((mark.node().clone(), plot))
    }

    /// Whether there is a tooltip to be seen: it may still be on its way.
    fn is_shown(self) -> bool {
        self.entry.try_get_untracked().flatten().is_some()
            && self.mark_and_plot().is_some_and(|(_, plot)| matches!(plot.query_selector(".tip"), Ok(Some(_))))
    }

    pub fn leave(self) {
        self.stay();
        let entry = self.entry;
        let close = move || {
            // The plot may be gone by now.
            let _ = entry.try_set(None);
        };
        let handle = set_timeout_with_handle(close, LINGER).ok();
        self.leaving.try_update_value(|leaving| *leaving = handle);
    }

    /// The plot may be gone by now, here and below: frames, timers and events of its marks outlive it.
    fn stay(self) {
        self.leaving.try_with_value(|leaving| leaving.iter().for_each(TimeoutHandle::clear));
    }

    pub fn close(self) {
        self.stay();
        let _ = self.entry.try_set(None);
    }
}

pub fn tip(workspace: Workspace, view: TimelineView, hovered: Hovered) -> Piece {
    let escape = move |event: web_sys::Event| {
        let pressed = event.dyn_ref::<web_sys::KeyboardEvent>().is_some_and(|event| event.key() == "Escape");
        // One thing at a time, innermost first: the selection behind it is for the next press.
        if pressed && hovered.is_shown() && workspace.dialog_now().is_none() {
            event.prevent_default();
            event.stop_propagation();
            hovered.close();
        }
    };
    listen_window_first("keydown", Box::new(escape));
    let moved = move || {
        view.track_scene();
        view.translate_px();
    };
    after_change(moved, move || {
        if hovered.entry.try_get_untracked().flatten().is_some() {
            // In the next frame the mark stands where it belongs now.
            next_frame(move || hovered.put());
        }
    });
    dynamic(move || hovered.entry.get().map(|id| rest::in_passing(move |rest| (rest.tip)(workspace, hovered, id))))
}

/// The tooltip of this entry, in the language of the moment.
pub fn shown(workspace: Workspace, hovered: Hovered, id: EntryId) -> Piece {
    dynamic(move || said(workspace, hovered, id))
}

fn said(workspace: Workspace, hovered: Hovered, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(id) else { return Piece::Nothing };
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
        .flag_fn("data-above", move || hovered.place.get().is_above)
        .style_fn("left", move || Some(px(hovered.place.get().left_px)))
        .style_fn("top", move || Some(px(hovered.place.get().y_px)))
        .on::<web_sys::Event>("pointerenter", move |_| hovered.stay())
        .on::<web_sys::Event>("pointerleave", move |_| hovered.leave())
        .on::<web_sys::Event>("pointerdown", |event| event.stop_propagation());
    // Many marks have no room for a label.
    tip = tip.child(el("b").text(entry.label().get(lang.tag())));
    if !phrases.is_empty() {
        tip = tip.child(el("q").attr("lang", language).text(&phrases));
    }
    tip = tip.child(el("p").text(&spoken::sentence(&catalogue, id, lang)));
    if catalogue.statuses(id).contains(&Status::Disputed) {
        tip = tip.child(
            el("p")
                .child(chip(Status::Disputed, lang))
                .text(" ")
                .text(lang.messages().statuses.explained(Status::Disputed)),
        );
    }
    let m = lang.messages();
    let (first, last) = catalogue.timing(id).map_or((None, None), |timing| outermost(&timing.extent));
    let said = |word: &str, day: Day| word.to_owned() + m.lists.colon + &day_said(lang, day);
    let days = [first.map(|day| said(m.panel.earliest, day)), last.map(|day| said(m.panel.latest, day))];
    let days: Vec<String> = days.into_iter().flatten().collect();
    if !days.is_empty() {
        tip = tip.child(el("p").class("sub").text(&days.join(m.lists.dot)));
    }
    let edtf = spoken::edtf(&entry.facts().time);
    if edtf.is_empty() { tip.into() } else { tip.child(el("code").text(&edtf)).into() }
}

/// The first and the last day that sources leave room for, where there is one.
const fn outermost(extent: &Extent) -> (Option<Day>, Option<Day>) {
    match extent {
        Extent::Occurrence(window) => (Some(window.earliest), Some(window.latest)),
        Extent::Deadline(window) => (None, Some(window.latest)),
        Extent::Undated => (None, None),
        Extent::Period { start, end, .. } => {
            let first = if let Start::Within(window) = start { Some(window.earliest) } else { None };
            let last = if let End::Within { window, .. } = end { Some(window.latest) } else { None };
            (first, last)
        }
    }
}
