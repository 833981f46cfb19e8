//! What the parts of the timeline share: the scale, the scene and the one transform, each computed once.

use leptos::prelude::*;

use std::sync::Arc;

use super::axis::tick_memo;
use super::crowd::{Crowd, few, is_crowd};
use super::roving::Roving;
use super::scene::{Held, Mark, Scene, SceneLane, scene};
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::Day;
use crate::layout::crowd::region;
use crate::layout::scale::Scale;
use crate::layout::ticks::Tick;
use crate::store::Workspace;
use crate::views::rest;

/// In steps of so many px the marks hear of a pan.
const SIGHT_PX: f64 = 32.0;

/// How the timeline stands on its page.
#[derive(Clone, Copy)]
pub struct Manner {
    /// Where a mark leads.
    pub href: fn(Workspace, EntryId) -> String,
    /// What is said of an entry beside its date, where that is something.
    pub aside: fn(Workspace, EntryId) -> String,
    /// Whether the date of the main source is shown: it explains bars that fade.
    pub is_dated: bool,
    /// A part of a page about something else: the wheel is the page's.
    pub is_small: bool,
}

/// The timeline as its own page shows it.
pub const WHOLE: Manner =
    Manner { href: super::mark::href, aside: |_, _| String::new(), is_dated: true, is_small: false };

/// Handles of the shared derivations.
#[derive(Clone, Copy)]
pub struct TimelineView {
    workspace: Workspace,
    pub manner: Manner,
    /// World px of the zoom; its origin moves only when that has got far away.
    pub scale: Memo<Scale>,
    pub ticks: Memo<(Scale, Vec<Tick>)>,
    /// What is in the lanes, where it is more than can be drawn mark by mark.
    pub crowd: Memo<Option<Arc<Crowd>>>,
    /// The days that are drawn then: somewhat more than the window's.
    pub region: Memo<(Day, Day)>,
    scene: Memo<Scene>,
    /// What is in sight, in world px, with up to [`SIGHT_PX`] more on both sides: so it changes seldom while panning.
    sight_px: Memo<(f64, f64)>,
    /// Which mark is the stop of the Tab key.
    pub roving: Roving,
}

impl TimelineView {
    pub fn new(workspace: Workspace, manner: Manner) -> Self {
        let scale = Memo::new(move |previous: Option<&Scale>| {
            let viewport = workspace.viewport();
            let first = Scale { origin: viewport.bounds().0, px_per_day: viewport.px_per_day() };
            viewport.scale(previous.copied().unwrap_or(first))
        });
        let catalogue = workspace.catalogue();
        let (of_crowd, of_scene) = (catalogue.clone(), catalogue);
        let rest = rest::way();
        let crowd = Memo::new(move |_| {
            workspace.groups().with(|groups| {
                let rest = is_crowd(groups).then(rest)??;
                Some(Arc::new((rest.crowd.of)(&of_crowd, groups)))
            })
        });
        let region = Memo::new(move |_| region(workspace.viewport().window()));
        let scene = Memo::new(move |_| {
            let notes = workspace.notes_of_entries();
            let count = |id: EntryId| notes.get(id.0).copied().unwrap_or(0);
            let (scale, ends, lang) = (scale.get(), workspace.bounds(), workspace.lang());
            let held = crowd.with(|crowd| {
                let crowd = crowd.as_deref()?;
                Some((rest()?.crowd.held)(crowd, region.get(), scale.px_per_day))
            });
            // Until the part for a crowd is here, the lanes are empty: so many marks would take far longer.
            let few = || {
                workspace.groups().with(|groups| {
                    if is_crowd(groups) {
                        groups.iter().map(|_| Held::Marks(Vec::new())).collect()
                    } else {
                        few(groups)
                    }
                })
            };
            let aside = |id| (manner.aside)(workspace, id);
            scene(&of_scene, held.unwrap_or_else(few), (scale, ends), lang, (&count, &aside))
        });
        let sight_px = Memo::new(move |_| {
            let viewport = workspace.viewport();
            let left_px = -viewport.translate_px(scale.get());
            let right_px = left_px + viewport.width_px();
            ((left_px / SIGHT_PX).floor() * SIGHT_PX, (right_px / SIGHT_PX).ceil() * SIGHT_PX)
        });
        let roving = Roving::new(workspace, scene);
        let ticks = tick_memo(workspace, scale);
        Self { workspace, manner, scale, ticks, crowd, region, scene, sight_px, roving }
    }

    /// The shift of every layer that is drawn in world px.
    pub fn transform(&self) -> String {
        let mut shift = "translateX(".to_owned();
        shift.push_str(&crate::dom::px(self.translate_px()));
        shift.push(')');
        shift
    }

    pub fn translate_px(&self) -> f64 {
        self.workspace.viewport().translate_px(self.scale.get())
    }

    /// Whether something of this stretch of world px is in sight.
    pub fn sees(&self, (from_px, to_px): (f64, f64)) -> bool {
        let (left_px, right_px) = self.sight_px.get();
        left_px <= to_px && from_px <= right_px
    }

    /// Reads a lane, if it is still there.
    pub fn with_lane<T>(&self, lane: usize, read: impl FnOnce(&SceneLane) -> T) -> Option<T> {
        self.scene.with(|scene| scene.lanes.get(lane).map(read))
    }

    /// Whether there are so many crowded lanes that each is low.
    pub fn is_low(&self) -> bool {
        self.crowd.with(|crowd| crowd.as_ref().is_some_and(|crowd| crowd.is_low()))
    }

    /// Whether a lane shows how many there are, in place of marks.
    pub fn is_crowded(&self, lane: usize) -> bool {
        self.with_lane(lane, |lane| lane.stretches.is_some()).unwrap_or(false)
    }

    /// Follows what changes with the zoom, and what is shown.
    pub fn track_scene(&self) {
        self.scene.track();
    }

    /// One mark of a lane, if it is still there.
    pub fn mark(&self, lane: usize, id: EntryId) -> Option<Mark> {
        self.scene.with(|scene| scene.lanes.get(lane)?.marks.iter().find(|mark| mark.id == id).cloned())
    }
}

/// What a note on this entry is about.
pub fn target_of(catalogue: &Catalogue, id: EntryId) -> Option<Target> {
    catalogue.entry(id).map(Target::of)
}
