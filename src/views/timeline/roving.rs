//! The marks as one stop of the Tab key: arrows go from mark to mark, in time and across lanes.

use leptos::prelude::*;
use web_sys::{FocusOptions, HtmlElement, KeyboardEvent};

use super::scene::{Mark, Scene, SceneLane, Stretch};
use crate::browser::frame::next_frame;
use crate::dom::El;
use crate::domain::catalogue::EntryId;
use crate::domain::time::Day;
use crate::layout::roving::{Ends, Towards, first, step};
use crate::store::{Action, Workspace};
use wasm_bindgen::JsCast;

/// Which mark Tab comes to: in which lane, and what.
pub type Stop = (usize, Spot);

/// What a key leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Entry(EntryId),
    /// The stretch of time that begins on this day, and says how many begin in it.
    Stretch(Day),
}

impl Spot {
    /// What `data-entry` says of its element.
    pub fn code(self) -> String {
        match self {
            Self::Entry(id) => id.0.to_string(),
            Self::Stretch(day) => "from ".to_owned() + &day.0.to_string(),
        }
    }
}

/// The mark that has, or had last, the focus; and that which is the stop.
#[derive(Clone, Copy)]
pub struct Roving {
    workspace: Workspace,
    scene: Memo<Scene>,
    last: RwSignal<Option<Stop>>,
    stop: Memo<Option<Stop>>,
}

impl Roving {
    pub fn new(workspace: Workspace, scene: Memo<Scene>) -> Self {
        let last = RwSignal::new(None::<Stop>);
        // Where the focus was; else what is selected; else the first of all.
        let stop = Memo::new(move |_| {
            let (last, selection) = (last.try_get().flatten(), workspace.selection());
            scene.with(|scene| {
                let there = |stop: &Stop| position(scene, *stop).is_some();
                let in_lane = |id: EntryId| move |lane| (lane, Spot::Entry(id));
                let selected = selection.and_then(|id| (0..scene.lanes.len()).map(in_lane(id)).find(there));
                last.filter(there).or(selected).or_else(|| spot_stop(scene, first(&ends(scene))?))
            })
        });
        Self { workspace, scene, last, stop }
    }

    /// The `tabindex` of a mark.
    pub fn index(self, stop: Stop) -> Option<String> {
        let is_stop = self.stop.try_get().flatten() == Some(stop);
        Some(if is_stop { "0" } else { "-1" }.to_owned())
    }

    /// This mark has the focus now.
    pub fn came(self, stop: Stop) {
        // The timeline may be gone by now.
        if self.last.try_get_untracked().is_some_and(|last| last != Some(stop)) {
            self.last.set(Some(stop));
        }
    }

    /// Goes where an arrow, Home or End leads. With another key pressed these are the plot's own.
    pub fn key(self, plot: &El, event: &KeyboardEvent) {
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
            return;
        }
        let towards = match event.key().as_str() {
            "ArrowLeft" => Towards::Earlier,
            "ArrowRight" => Towards::Later,
            "ArrowUp" => Towards::Above,
            "ArrowDown" => Towards::Below,
            "Home" => Towards::First,
            "End" => Towards::Last,
            _ => return,
        };
        let on_mark = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let on_mark = on_mark.is_some_and(|target| matches!(target.closest("[data-entry]"), Ok(Some(_))));
        let Some(from) = self.last.get_untracked().filter(|_| on_mark) else { return };
        // Also at an end: the page mustn't scroll away below the reader.
        event.prevent_default();
        event.stop_propagation();
        let to = self
            .scene
            .with_untracked(|scene| spot_stop(scene, step(&ends(scene), (from.0, position(scene, from)?), towards)?));
        let Some((lane, spot)) = to else { return };
        match spot {
            Spot::Entry(id) => self.workspace.apply(Action::Reveal(id)),
            Spot::Stretch(day) => {
                let days = self.scene.with_untracked(|scene| stretch(scene, lane, day).map(|stretch| stretch.days));
                let (from, to) = days.unwrap_or((day, day));
                self.workspace.apply(Action::RevealDays(from, to));
            }
        }
        let lane = super::surface::lane_id(lane);
        let mark = ["[aria-labelledby=", &lane, "] [data-entry=\"", &spot.code(), "\"]"].concat();
        let found = plot.node().query_selector(&mark).ok().flatten();
        if let Some(mark) = found.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) {
            // It may still be on its way into sight: only the page may scroll for it, and only down or up.
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = mark.focus_with_options(&options);
            let nearest = web_sys::ScrollIntoViewOptions::new();
            nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
            next_frame(move || mark.scroll_into_view_with_scroll_into_view_options(&nearest));
        }
    }
}

/// Where a stop stands among its lane's.
fn position(scene: &Scene, (lane, spot): Stop) -> Option<usize> {
    let lane = scene.lanes.get(lane)?;
    match spot {
        Spot::Entry(id) => lane.marks.iter().position(|mark| mark.id == id),
        Spot::Stretch(day) => lane.stretches.as_ref()?.iter().position(|stretch| stretch.days.0 == day),
    }
}

fn stretch(scene: &Scene, lane: usize, first: Day) -> Option<Stretch> {
    let stretches = scene.lanes.get(lane)?.stretches.as_ref()?;
    stretches.iter().find(|stretch| stretch.days.0 == first).copied()
}

/// A lane has marks or stretches, never both.
fn ends(scene: &Scene) -> Vec<Vec<Ends>> {
    let of_lane = |lane: &SceneLane| match &lane.stretches {
        None => lane.marks.iter().map(Mark::ends_px).collect(),
        Some(stretches) => stretches
            .iter()
            .map(|stretch| (scene.scale.start_px(stretch.days.0), scene.scale.end_px(stretch.days.1)))
            .collect(),
    };
    scene.lanes.iter().map(of_lane).collect()
}

fn spot_stop(scene: &Scene, (at, position): (usize, usize)) -> Option<Stop> {
    let lane = scene.lanes.get(at)?;
    let spot = match &lane.stretches {
        None => Spot::Entry(lane.marks.get(position)?.id),
        Some(stretches) => Spot::Stretch(stretches.get(position)?.days.0),
    };
    Some((at, spot))
}
