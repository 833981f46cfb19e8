//! The button beside what is selected. It stands below the selection, so that it never covers it, and goes with it.

use leptos::prelude::*;
use web_sys::Event;

use super::{passage, write};
use crate::browser::selection::{self, Selected};
use crate::browser::size::is_coarse;
use crate::dom::{Piece, el, later, listen_window_first, px, when};
use crate::store::Workspace;
use crate::views::parts::anchored::{NAMES, TEXTS, thing_of};
use crate::views::parts::icons::{Icon, icon};

/// Between the selection and the button, and where a finger's handles hang below the selection.
const GAP_PX: f64 = 8.0;
const HANDLES_PX: f64 = 36.0;
/// Room that the button needs, at most.
const ROOM_PX: (f64, f64) = (260.0, 44.0);

/// What is selected of a text, as long as nothing was done with it.
#[derive(Clone, Copy)]
pub struct Selection {
    words: RwSignal<Option<Selected>>,
    /// A press on the button has begun: some browsers drop the selection before it ends.
    is_pressed: StoredValue<bool>,
}

impl Selection {
    pub fn new() -> Self {
        Self { words: RwSignal::new(None), is_pressed: StoredValue::new(false) }
    }

    /// From now on it is what the browser says.
    pub fn follow(self) {
        let look = move || {
            if self.is_pressed.get_value() {
                return;
            }
            let found = selection::selected(TEXTS, &NAMES);
            if self.words.with_untracked(|words| *words != found) {
                self.words.set(found);
            }
        };
        StoredValue::new_local(selection::on_change(look));
        // What is selected moves with what it stands in.
        for kind in ["scroll", "resize"] {
            listen_window_first(
                kind,
                Box::new(move |_| {
                    if self.words.with_untracked(Option::is_some) {
                        look();
                    }
                }),
            );
        }
    }

    /// Opens the editor for what is selected; false where nothing is.
    pub fn note(self, workspace: Workspace) -> bool {
        self.is_pressed.set_value(false);
        let Some(words) = self.words.get_untracked() else { return false };
        self.words.set(None);
        let [of, name, language] = words.attributes.as_slice() else { return false };
        let target = thing_of(of).and_then(|of| passage(workspace, (&of, name, language), &words.text, words.span));
        let Some(target) = target else { return false };
        super::editor::say_cut(words.is_cut);
        selection::let_go();
        write(workspace, target);
        true
    }

    /// Takes the button away; false where none is. What is selected stays.
    pub fn dismiss(self) -> bool {
        let is_there = self.words.with_untracked(Option::is_some);
        if is_there {
            self.words.set(None);
        }
        is_there
    }

    /// Where the button stands: from the window's corner, in px.
    fn corner_px(self) -> Option<(f64, f64)> {
        let (left, top, _, bottom) = self.words.with(|words| words.as_ref().map(|words| words.edges_px))?;
        let (width, height) = window_px();
        let gap = GAP_PX + if is_coarse() { HANDLES_PX } else { 0.0 };
        let below = bottom + gap;
        // Above, where there is no room below; at the lower edge, where there is none above.
        let fits = |at: f64| 0.0 <= at && at + ROOM_PX.1 <= height;
        let above = top - GAP_PX - ROOM_PX.1;
        let y = if fits(below) {
            below
        } else if fits(above) {
            above
        } else {
            height - ROOM_PX.1 - GAP_PX
        };
        Some((left.min(width - ROOM_PX.0).max(GAP_PX), y))
    }
}

fn window_px() -> (f64, f64) {
    let side = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64());
    (side(window().inner_width()).unwrap_or_default(), side(window().inner_height()).unwrap_or_default())
}

pub fn button(workspace: Workspace, selection: Selection) -> Piece {
    let make = move || {
        let corner = move || selection.corner_px().unwrap_or_default();
        el("button")
            .class("btn primary note-selected")
            .attr("type", "button")
            .style_fn("left", move || Some(px(corner().0)))
            .style_fn("top", move || Some(px(corner().1)))
            .child(icon(Icon::Note))
            .word(move || workspace.messages().pages().passages.note)
            .child(el("kbd").text("n"))
            .on::<Event>("pointerdown", move |_| selection.is_pressed.set_value(true))
            // With this the selection stays while a mouse presses.
            .on::<Event>("mousedown", |event| event.prevent_default())
            .on::<Event>("pointercancel", move |_| selection.is_pressed.set_value(false))
            .on::<Event>("pointerleave", move |_| later(move || selection.is_pressed.set_value(false)))
            .on_click(move || {
                selection.note(workspace);
            })
    };
    when(move || selection.words.with(Option::is_some), make)
}
