//! The way from one window to another, when a press changes it: in a quarter of a second, and at once where the reader
//! asked for less motion. What the reader does meanwhile ends it.

use std::cell::Cell;

use leptos::prelude::document;

use crate::browser::frame::next_frame;
use crate::browser::motion::{frame_ms, is_reduced};
use crate::layout::viewport::Viewport;
use crate::layout::within;
use crate::store::{Action, Workspace};

const LASTS_MS: f64 = 240.0;
/// Where a test, or a style, can see that the view is on its way.
const SIGN: &str = "data-flying";

#[derive(Clone, Copy)]
struct Flight {
    /// Whose view it is: a page about something else has one of its own, which goes with the page.
    workspace: Workspace,
    from: Viewport,
    to: Viewport,
    /// Where it is now: if the view isn't there any more, somebody has taken hold of it.
    at: Viewport,
    since_ms: f64,
}

thread_local! {
    static FLIGHT: Cell<Option<Flight>> = const { Cell::new(None) };
    /// Whether the next frame has been asked for.
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// Changes the view as `change` has it. The address has the new window at once.
pub fn fly(workspace: Workspace, change: &dyn Fn(Viewport) -> Viewport) {
    let from = workspace.viewport_now();
    let under_way = FLIGHT.get().filter(|flight| flight.at == from && workspace.is_flying());
    // Presses add up: one more goes on from where the last one leads.
    workspace.apply(Action::Look(change(under_way.map_or(from, |flight| flight.to))));
    workspace.apply(Action::SettleWindow);
    let to = workspace.viewport_now();
    if from == to || is_reduced() {
        return land(workspace);
    }
    workspace.apply(Action::Look(from));
    FLIGHT.set(Some(Flight { workspace, from, to, at: workspace.viewport_now(), since_ms: frame_ms() }));
    workspace.set_flying(true);
    sign(true);
    ask();
}

fn ask() {
    if !ASKED.replace(true) {
        next_frame(|| {
            ASKED.set(false);
            go_on();
        });
    }
}

fn go_on() {
    let Some(flight) = FLIGHT.get() else { return };
    let workspace = flight.workspace;
    if workspace.is_gone() {
        FLIGHT.set(None);
        return sign(false);
    }
    if !workspace.is_flying() || workspace.viewport_now() != flight.at {
        return land(workspace);
    }
    let share = within((frame_ms() - flight.since_ms) / LASTS_MS, 0.0, 1.0);
    if share == 1.0 {
        workspace.apply(Action::Look(flight.to));
        return land(workspace);
    }
    // Quick at first: the reader sees at once that something comes of the press.
    let way = 1.0 - (1.0 - share).powi(3);
    workspace.apply(Action::Look(flight.from.between(flight.to, way)));
    FLIGHT.set(Some(Flight { at: workspace.viewport_now(), ..flight }));
    ask();
}

/// Wherever it ends: the address names that window, though something may have settled it on the way.
fn land(workspace: Workspace) {
    if FLIGHT.take().is_some() {
        workspace.apply(Action::SettleWindow);
    }
    workspace.set_flying(false);
    sign(false);
}

fn sign(flies: bool) {
    if let Some(page) = document().document_element() {
        let _ = if flies { page.set_attribute(SIGN, "") } else { page.remove_attribute(SIGN) };
    }
}
