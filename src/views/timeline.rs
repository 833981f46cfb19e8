//! The timeline: axis, lanes, legend, details; and the same content reading down for a phone.

mod axis;
mod hand;
mod legend;
mod mark;
mod panel;
mod scene;
mod source_date;
mod surface;
mod tip;
mod vertical;
mod view;

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::store::{Action, Workspace};
use crate::views::parts::names;
use crate::views::question::Question;
use crate::views::{filters, lanes_menu};

pub use view::target_of;

/// What one press of a zoom button or key does.
pub const ZOOM_STEP: f64 = 1.5;
/// The colour of what happened around the activities: the fourth of the palette.
pub const CONTEXT_RANK: usize = 3;
/// How many theme colours the palette has; later themes go round again.
const COLOURS: usize = 6;

/// The class that sets a theme's colour.
pub fn theme_class(rank: usize) -> String {
    // What has no theme at all looks like context.
    let colour = if rank == usize::MAX { CONTEXT_RANK } else { rank % COLOURS };
    format!("t{colour}")
}

#[component]
pub fn TimelinePage(workspace: Workspace) -> impl IntoView {
    let view = view::TimelineView::new(workspace);
    let catalogue = workspace.catalogue();
    let opening = move || catalogue.dataset.opening.get(workspace.lang().tag()).to_owned();
    let empty = move || workspace.answer().with(|answer| answer.entries.is_empty());
    let m = move || workspace.messages();
    view! {
        <Question workspace>
            <lanes_menu::LanesMenu workspace />
        </Question>
        <p class="story">{opening}</p>
        <filters::Filters workspace />
        <div class="with-panel">
            <div>
                <section class="tl" aria-labelledby="tl-heading">
                    <h2 id="tl-heading" class="vh">{move || m().timeline.title}</h2>
                    <axis::Axis workspace view />
                    <surface::Surface workspace view />
                </section>
                <vertical::Vertical workspace />
                <Show when=empty>
                    <filters::Nothing workspace />
                </Show>
                <Undated workspace view />
                <legend::Legend workspace />
            </div>
            <panel::Panel workspace />
        </div>
    }
}

/// Entries that no source dates: they have no place on the axis, but a place on the page.
#[component]
fn Undated(workspace: Workspace, view: view::TimelineView) -> impl IntoView {
    let catalogue = workspace.catalogue();
    let ids = move || view.scene.with(|scene| scene.undated.clone());
    let list = move || {
        let ids = ids();
        (!ids.is_empty()).then(|| {
            let links = ids
                .into_iter()
                .map(|id| {
                    let href = workspace.href(names::entry_page(&catalogue, id));
                    view! { <a href=href>{names::entry_label(&catalogue, id, workspace.lang())}</a> }
                })
                .collect_view();
            view! { <p class="linklist not-phone">{workspace.messages().timeline.undated} " " {links}</p> }
        })
    };
    view! { {list} }
}

/// Opens a page; for what isn't a link.
pub fn open(workspace: Workspace, page: Page) {
    workspace.apply(Action::Open(page));
}
