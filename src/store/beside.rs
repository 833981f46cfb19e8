//! A drawing beside the timeline, on a page about something else: the same facts, notes, filters and words, with lanes
//! and a view of its own.
//!
//! Of the second file of wasm, like the pages that have one.

use leptos::prelude::*;

use super::workspace::{INITIAL_WIDTH_PX, Workspace};
use crate::domain::grouping::Group;
use crate::domain::time::Day;
use crate::layout::viewport::Viewport;

impl Workspace {
    /// The same workspace with these lanes, on an axis that holds `days`. What moves the view, marks a period or opens a
    /// count there leaves the timeline and the address as they are; what asks something else of the dataset doesn't.
    pub fn beside(&self, groups: Vec<Group>, days: (Day, Day)) -> Self {
        let viewport = RwSignal::new(Viewport::fitted(days, INITIAL_WIDTH_PX));
        Self {
            viewport,
            bounds: Memo::new(move |_| viewport.with(|viewport| viewport.bounds())),
            groups: Memo::new(move |_| groups.clone()),
            selection: RwSignal::new(None),
            window: RwSignal::new(None),
            marked: RwSignal::new(None),
            gathered: RwSignal::new(None),
            flies: StoredValue::new(false),
            ..*self
        }
    }
}
