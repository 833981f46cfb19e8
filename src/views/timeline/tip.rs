//! The tooltip of a mark: the source's phrase, a plain sentence, the EDTF. Opens on hover and on focus, stays while
//! it is pointed at, closes with Escape (WCAG 1.4.13).

use leptos::prelude::*;
use std::time::Duration;

use super::view::TimelineView;
use crate::domain::catalogue::EntryId;
use crate::store::Workspace;
use crate::views::parts::spoken;

/// How long the tooltip outlives the pointer, so that the pointer can reach it.
const LINGER: Duration = Duration::from_millis(180);
/// Below the mark, in px.
const BELOW_PX: f64 = 52.0;
/// So much room a tooltip wants on its right, in px.
const WIDE_PX: f64 = 320.0;

/// Which mark is pointed at or has the focus.
#[derive(Clone, Copy)]
pub struct Hovered {
    mark: RwSignal<Option<(usize, EntryId)>>,
    leaving: StoredValue<Option<TimeoutHandle>>,
}

impl Hovered {
    pub fn new() -> Self {
        Self { mark: RwSignal::new(None), leaving: StoredValue::new(None) }
    }

    /// The pointer came; a finger that only presses opens nothing.
    pub fn enter(self, lane: usize, id: EntryId, mouse: bool) {
        if mouse {
            self.focus(lane, id);
        }
    }

    pub fn focus(self, lane: usize, id: EntryId) {
        self.stay();
        if self.mark.get_untracked() != Some((lane, id)) {
            self.mark.set(Some((lane, id)));
        }
    }

    pub fn leave(self) {
        self.stay();
        let mark = self.mark;
        self.leaving.set_value(set_timeout_with_handle(move || drop(mark.try_set(None)), LINGER).ok());
    }

    pub fn stay(self) {
        self.leaving.with_value(|leaving| leaving.iter().for_each(TimeoutHandle::clear));
    }

    pub fn close(self) {
        self.stay();
        self.mark.set(None);
    }
}

#[component]
pub fn Tip(workspace: Workspace, view: TimelineView, hovered: Hovered) -> impl IntoView {
    let escape = window_event_listener(leptos::ev::keydown, move |event| {
        if event.key() == "Escape" && hovered.mark.get_untracked().is_some() {
            hovered.close();
        }
    });
    on_cleanup(move || escape.remove());
    let catalogue = workspace.catalogue();
    let shown = move || {
        let (lane, id) = hovered.mark.get()?;
        let place = Memo::new(move |_| placed(workspace, view, lane, id));
        place.get_untracked()?;
        let entry = catalogue.entry(id)?;
        let lang = workspace.lang();
        let phrases: Vec<String> =
            entry.facts().time.iter().filter_map(|fact| fact.quote.as_ref().map(|quote| quote.exact.clone())).collect();
        let source_tag = entry.facts().time.first().and_then(|fact| catalogue.source(&fact.source));
        let source_tag = source_tag.map_or("en", |source| source.language.as_str()).to_owned();
        let sentence = spoken::sentence(&catalogue, id, lang);
        let edtf = spoken::edtf(&entry.facts().time);
        let px = move |of: fn((f64, f64)) -> f64| move || place.get().map(|at| format!("{}px", of(at)));
        Some(view! {
            <div
                class="tip" role="tooltip"
                style:left=px(|at| at.0) style:top=px(|at| at.1)
                on:pointerenter=move |_| hovered.stay()
                on:pointerleave=move |_| hovered.leave()
                on:pointerdown=|event| event.stop_propagation()
            >
                {(!phrases.is_empty()).then(|| view! { <q lang=source_tag>{phrases.join(" … ")}</q> })}
                <p>{sentence}</p>
                {(!edtf.is_empty()).then(|| view! { <code>{edtf}</code> })}
            </div>
        })
    };
    view! { {shown} }
}

/// Left and top in the plot, inside its edges.
fn placed(workspace: Workspace, view: TimelineView, lane: usize, id: EntryId) -> Option<(f64, f64)> {
    let width_px = workspace.viewport().width_px();
    let shift_px = view.translate_px();
    view.scene.with(|scene| {
        let above_px: f64 = scene.lanes.iter().take(lane).map(|lane| lane.height_px).sum();
        let mark = scene.lanes.get(lane)?.marks.iter().find(|mark| mark.id == id)?;
        let left_px = (mark.left_px() + shift_px).clamp(0.0, (width_px - WIDE_PX).max(0.0));
        Some((left_px, above_px + mark.top_px + BELOW_PX))
    })
}
