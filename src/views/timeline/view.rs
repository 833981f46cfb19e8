//! What the parts of the timeline share: the scale, the scene and the one transform, each computed once.

use leptos::prelude::*;

use super::axis::tick_memo;
use super::scene::{Scene, scene};
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::time::Day;
use crate::layout::scale::Scale;
use crate::layout::ticks::Tick;
use crate::store::Workspace;

/// Handles of the shared derivations.
#[derive(Clone, Copy)]
pub struct TimelineView {
    workspace: Workspace,
    /// World px of the zoom; its origin moves only when that has got far away.
    pub scale: Memo<Scale>,
    /// The stretch of world px for which ticks exist; changes once a plot's width.
    pub tiles: Memo<(f64, f64)>,
    pub ticks: Memo<(Scale, Vec<Tick>)>,
    pub scene: Memo<Scene>,
}

impl TimelineView {
    pub fn new(workspace: Workspace) -> Self {
        let scale = Memo::new(move |previous: Option<&Scale>| {
            let viewport = workspace.viewport();
            let first = Scale { origin: viewport.bounds().0, px_per_day: viewport.px_per_day() };
            viewport.scale(previous.copied().unwrap_or(first))
        });
        let tiles = Memo::new(move |_| {
            let viewport = workspace.viewport();
            let width_px = viewport.width_px();
            let tile = (-viewport.translate_px(scale.get()) / width_px).floor();
            ((tile - 1.0) * width_px, (tile + 3.0) * width_px)
        });
        let catalogue = workspace.catalogue();
        let scene = Memo::new(move |_| {
            let last = workspace.bounds().1;
            let lang = workspace.lang();
            workspace.groups().with(|groups| {
                workspace.with_annotations(|annotations| {
                    let counts = annotations.counts();
                    let notes = |id| target_of(&catalogue, id).and_then(|t| counts.get(&t).copied()).unwrap_or(0);
                    scene(&catalogue, groups, scale.get(), last, lang, notes)
                })
            })
        });
        Self { workspace, scale, tiles, ticks: tick_memo(scale, tiles), scene }
    }

    /// The shift of every layer that is drawn in world px.
    pub fn transform(&self) -> String {
        format!("translateX({}px)", self.translate_px())
    }

    pub fn translate_px(&self) -> f64 {
        self.workspace.viewport().translate_px(self.scale.get())
    }

    /// The world px of a day's first moment.
    pub fn day_px(&self, day: Day) -> f64 {
        self.scale.get().start_px(day)
    }
}

/// What a note on this entry is about.
pub fn target_of(catalogue: &Catalogue, id: EntryId) -> Option<Target> {
    let entry = catalogue.entry(id)?;
    Some(match entry.kind() {
        EntryKind::Activity => Target::Activity(entry.id().to_owned()),
        EntryKind::Event => Target::Event(entry.id().to_owned()),
    })
}
