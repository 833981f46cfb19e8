//! The timeline: axis, lanes, legend, details; and the same content reading down for a phone.

pub mod announced;
mod axis;
pub mod crowd;
pub mod details;
pub mod flight;
pub mod gathered;
mod hand;
pub mod legend;
mod mark;
pub mod marked;
mod overview;
pub mod panel;
pub mod paper;
pub mod picture;
mod roving;
mod scene;
mod source_date;
mod surface;
pub mod tip;
mod vertical;
mod view;

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, when};
use crate::domain::catalogue::{Catalogue, Entry, EntryId};
use crate::domain::dataset::RELATED;
use crate::domain::query::Facet;
use crate::layout::drawing::reach;
use crate::store::Workspace;
use crate::views::export_menu::export_menu;
use crate::views::parts::links::{entry_link, link};
use crate::views::question::question_view;
use crate::views::shown_as::shown_as;
use crate::views::{filters, lanes_menu, rest};

pub use axis::axis;
pub use panel::close as close_details;
pub use surface::surface;
pub use view::{Manner, TimelineView, WHOLE, target_of};

/// What one press of a zoom button or key does.
pub const ZOOM_STEP: f64 = 1.5;
/// So many entries that nobody dates are named below the lanes.
const UNDATED: usize = 20;
/// The colour of what happened around the activities: the fourth of the palette.
pub const CONTEXT_RANK: usize = 3;

/// The class that sets a theme's colour; later themes go round again.
pub fn theme_class(rank: usize) -> &'static str {
    const CLASSES: [&str; 6] = ["t0", "t1", "t2", "t3", "t4", "t5"];
    // What has no theme at all looks like context.
    let rank = if rank == usize::MAX { CONTEXT_RANK } else { rank % CLASSES.len() };
    CLASSES.get(rank).copied().unwrap_or("t3")
}

/// The class that sets the colour of an entry's theme.
pub fn theme_of(catalogue: &Catalogue, entry: Entry<'_>) -> &'static str {
    theme_class(entry.themes().first().map_or(usize::MAX, |theme| catalogue.theme_rank(theme)))
}

pub fn timeline_page(workspace: Workspace) -> Piece {
    let view = view::TimelineView::new(workspace, view::WHOLE);
    let catalogue = workspace.catalogue();
    let opening = el("span").text_fn(move || catalogue.dataset.opening.get(workspace.lang().tag()).to_owned());
    let story = el("p").class("story").child(opening).child(related(workspace));
    let chart = el("section")
        .class("tl")
        .attr("aria-labelledby", "tl-heading")
        .child(el("h2").attr("id", "tl-heading").class("vh").word(move || workspace.messages().timeline.title))
        .child(axis(workspace, view))
        .child(surface(workspace, view))
        // Lanes of very many stay empty until the part for them is here: the reader is to know why.
        .child(when(
            move || workspace.groups().with(|groups| crowd::is_crowd(groups)),
            move || rest::part(workspace, "awaited", |_| Piece::Nothing),
        ));
    let nothing =
        when(move || workspace.answer().with(|answer| answer.entries.is_empty()), move || filters::nothing(workspace));
    let left = el("div")
        .child(chart)
        .child(marked::offered(workspace))
        .child(gathered::offered(workspace))
        .child(overview::overview(workspace))
        .child(vertical::vertical(workspace))
        .child(nothing)
        .child(dynamic(move || undated(workspace)))
        .child(rest::in_passing(move |rest| (rest.legend)(workspace)))
        .child(rest::in_passing(move |rest| (rest.announced)(workspace)));
    Piece::Many(vec![
        question_view(
            workspace,
            Piece::Many(vec![
                shown_as(workspace).into(),
                lanes_menu::lanes_menu(workspace).into(),
                export_menu(workspace).into(),
            ]),
        )
        .into(),
        story.into(),
        filters::filters(workspace).into(),
        el("div").class("with-panel").child(left).child(panel::panel(workspace)).into(),
    ])
}

/// The way to what stands beside the subject, and back: one link, so that it keeps the focus. It shows everything, as
/// what is there may be of other decades.
fn related(workspace: Workspace) -> Piece {
    let shows = move || workspace.with_query(|query| query.shows(RELATED));
    let count = move || workspace.answer().with(|answer| answer.count(Facet::Collection, RELATED));
    let href = move || {
        let mut route = workspace.route().get();
        route.query = route.query.switched(RELATED, &workspace.catalogue().dataset.usual_collections());
        route.window = None;
        Some(route.to_hash())
    };
    let word = move || {
        let words = &workspace.messages().timeline;
        if shows() { words.without_related.to_owned() } else { (words.also_related)(count()) }
    };
    when(
        move || shows() || count() > 0,
        move || {
            let link = el("a").class("also").attr_fn("href", href).text_fn(word);
            el("span").word(move || workspace.messages().time.gap).child(link)
        },
    )
}

/// Entries that no source dates: they have no place on the axis, but a place on the page. Reads no zoom.
fn undated(workspace: Workspace) -> Piece {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let is_undated = |id: &&EntryId| catalogue.timing(**id).is_some_and(|timing| reach(&timing.extent).is_none());
    let (ids, more) = workspace.answer().with(|answer| {
        let mut undated = answer.entries.iter().filter(is_undated);
        let ids: Vec<EntryId> = undated.by_ref().take(UNDATED).copied().collect();
        (ids, undated.count())
    });
    if ids.is_empty() {
        return Piece::Nothing;
    }
    let links: Vec<El> = ids.into_iter().map(|id| entry_link(workspace, &catalogue, id, lang)).collect();
    let words = &lang.messages().timeline;
    // The table has them at its end, all of them.
    let more = (0 < more).then(|| link(workspace, Page::Table, &(words.undated_more)(more)));
    el("p").class("linklist not-phone").text(words.undated).text(" ").child(links).child(more).into()
}
