//! The marks as one stop of the Tab key: arrows go from mark to mark, in time and across lanes.

use leptos::prelude::*;
use web_sys::{FocusOptions, HtmlElement, KeyboardEvent};

use super::crowd::is_crowd;
use super::scene::{Mark, Scene, SceneLane, Stretch};
use crate::browser::frame::next_frame;
use crate::dom::{El, later};
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

/// Farther than any timeline is long.
const FAR_PX: f64 = 1e12;

/// The mark that has, or had last, the focus; and that which is the stop.
#[derive(Clone, Copy)]
pub struct Roving {
    workspace: Workspace,
    scene: Memo<Scene>,
    last: RwSignal<Option<Stop>>,
    /// Whether it has the focus, or lost it only by its going.
    held: StoredValue<bool>,
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
        Self { workspace, scene, last, held: StoredValue::new(false), stop }
    }

    /// The `tabindex` of a mark.
    pub fn index(self, stop: Stop) -> Option<String> {
        let is_stop = self.stop.try_get().flatten() == Some(stop);
        Some(if is_stop { "0" } else { "-1" }.to_owned())
    }

    /// The focus went elsewhere. Some browsers also say so of a mark that is going: it isn't in the page any more then.
    pub fn left(self, event: &web_sys::Event) {
        let from = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        later(move || {
            let is_gone = from.is_some_and(|from| !from.is_connected());
            let has_come = document().active_element().is_some_and(|active| active.has_attribute("data-entry"));
            if !is_gone && !has_come {
                let _ = self.held.try_set_value(false);
            }
        });
    }

    /// After a zoom: where the mark is gone that had the focus, that which is the stop now has it.
    pub fn hold(self, plot: &El) {
        if self.held.try_get_value() != Some(true) {
            return;
        }
        let plot = plot.clone();
        // Once the marks have gone and come.
        later(move || {
            if document().active_element().is_none_or(|active| active.tag_name() == "BODY") {
                self.stop.try_get_untracked().flatten().into_iter().for_each(|stop| focus(&plot, stop));
            }
        });
    }

    /// This mark has the focus now.
    pub fn came(self, stop: Stop) {
        let _ = self.held.try_set_value(true);
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
        // Of very many only what is near the window is drawn: the first and the last aren't, and the next may not be.
        let is_part = self.workspace.groups().with_untracked(|groups| is_crowd(groups));
        let to_end = is_part && matches!(towards, Towards::First | Towards::Last);
        match self.next(from, towards).filter(|_| !to_end) {
            Some(to) => self.go(plot, to),
            None if is_part && self.pan_on(towards) => {
                let plot = plot.clone();
                later(move || {
                    let to = if to_end { self.end_of(from.0, towards) } else { self.next(from, towards) };
                    to.into_iter().for_each(|to| self.go(&plot, to));
                });
            }
            None => self.next(from, towards).into_iter().for_each(|to| self.go(plot, to)),
        }
    }

    fn end_of(self, lane: usize, towards: Towards) -> Option<Stop> {
        self.scene.with_untracked(|scene| spot_stop(scene, step(&ends(scene), (lane, 0), towards).unwrap_or((lane, 0))))
    }

    fn next(self, from: Stop, towards: Towards) -> Option<Stop> {
        self.scene
            .with_untracked(|scene| spot_stop(scene, step(&ends(scene), (from.0, position(scene, from)?), towards)?))
    }

    /// Moves the view on towards what isn't drawn yet. False where there is nothing more.
    fn pan_on(self, towards: Towards) -> bool {
        let before = self.workspace.viewport_now();
        // Half a window: what the focus is on stays drawn.
        let px = match towards {
            Towards::Earlier => before.width_px() / 2.0,
            Towards::Later => before.width_px() / -2.0,
            Towards::First => FAR_PX,
            Towards::Last => -FAR_PX,
            Towards::Above | Towards::Below => return false,
        };
        self.workspace.apply(Action::PanBy { px });
        self.workspace.apply(Action::SettleWindow);
        self.workspace.viewport_now() != before
    }

    fn go(self, plot: &El, (lane, spot): Stop) {
        match spot {
            Spot::Entry(id) => self.workspace.apply(Action::Reveal(id)),
            Spot::Stretch(day) => {
                let days = self.scene.with_untracked(|scene| stretch(scene, lane, day).map(|stretch| stretch.days));
                let (from, to) = days.unwrap_or((day, day));
                self.workspace.apply(Action::RevealDays(from, to));
            }
        }
        focus(plot, (lane, spot));
    }
}

fn focus(plot: &El, (lane, spot): Stop) {
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
