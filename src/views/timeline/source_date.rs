//! When the main source was written: a bracket with its caption, and a dashed line through the lanes.
//! It explains every bar that fades.

use leptos::prelude::*;

use super::view::TimelineView;
use crate::domain::time::{Day, Window};
use crate::store::Workspace;
use crate::text::window_said;

#[component]
pub fn SourceDate(workspace: Workspace, view: TimelineView) -> impl IntoView {
    let catalogue = workspace.catalogue();
    // The first source is the one that the dataset follows; a dataset may date it or not.
    let written = catalogue.dataset.sources.first().and_then(|source| {
        let date = source.date.as_ref()?;
        let window = Window::of(&date.value, date.status)?;
        Some((window, catalogue.source_best(&source.id).unwrap_or(window)))
    });
    let Some((window, best)) = written else { return ().into_any() };
    let best_day = best.middle();
    let px = move |day: Day| format!("{}px", view.day_px(day));
    let width = move || format!("{}px", view.day_px(window.latest.plus(1)) - view.day_px(window.earliest));
    let caption = move || {
        let lang = workspace.lang();
        (lang.messages().timeline.source_within)(&window_said(lang, &best, None))
    };
    view! {
        <div class="nowcap" style:left=move || px(window.earliest) style:width=width>
            <span class="txt">{caption}</span>
        </div>
        <div class="nowline" aria-hidden="true" style:left=move || px(best_day)></div>
    }
    .into_any()
}
