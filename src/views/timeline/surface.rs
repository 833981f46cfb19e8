//! The plot: lane heads beside the moving layer with lanes and marks.
//!
//! A pan writes one clamped signal and one transform; nothing else follows it but labels that stick to the edge.

use leptos::html::Div;
use leptos::prelude::*;

use super::axis::Grid;
use super::hand::Hand;
use super::mark::MarkView;
use super::source_date::SourceDate;
use super::tip::{Hovered, Tip};
use super::view::TimelineView;
use crate::browser::size;
use crate::domain::grouping::GroupKey;
use crate::store::{Action, Workspace};
use crate::views::parts::names::{group_name, group_page};

#[component]
pub fn Surface(workspace: Workspace, view: TimelineView) -> impl IntoView {
    let plot = NodeRef::<Div>::new();
    let hand = Hand::new(workspace, plot);
    let hovered = Hovered::new();

    // The plot's width is the viewport's: measured, never guessed.
    Effect::new(move |_| {
        let Some(element) = plot.get() else { return };
        let guard = StoredValue::new_local(size::observe(&element, move |width_px, _| {
            workspace.apply(Action::Resize { width_px });
        }));
        on_cleanup(move || guard.dispose());
    });

    let lanes = move || view.scene.with(|scene| (0..scene.lanes.len()).collect::<Vec<usize>>());
    view! {
        <div class="tl-body dated" style=("--lanes", move || view.scene.with(|scene| scene.lanes.len().to_string()))>
            <div class="lane-heads">
                <For each=lanes key=|lane| *lane children=move |lane| view! { <LaneHead workspace view lane /> } />
            </div>
            <div
                class="plot" node_ref=plot tabindex="0" role="group"
                aria-label=move || workspace.messages().timeline.plot
                data-panning=move || hand.panning.get().then_some("")
                on:pointerdown=move |event| hand.pressed(&event)
                on:pointermove=move |event| hand.moved(&event)
                on:pointerup=move |event| hand.released(&event)
                on:pointercancel=move |event| hand.cancelled(&event)
                on:click:capture=move |event| hand.clicked(&event)
                on:dblclick=move |event| hand.double_clicked(&event)
                on:wheel=move |event| hand.wheeled(&event)
                on:keydown=move |event| hand.key(&event)
                on:dragstart=move |event| event.prevent_default()
            >
                <div class="world" style:transform=move || view.transform()>
                    <Grid view />
                    <SourceDate workspace view />
                    <For each=lanes key=|lane| *lane children=move |lane| view! { <Lane workspace view hovered lane /> } />
                </div>
                <Tip workspace view hovered />
            </div>
        </div>
    }
}

#[component]
fn LaneHead(workspace: Workspace, view: TimelineView, lane: usize) -> impl IntoView {
    let key = Memo::new(move |_| view.scene.with(|scene| scene.lanes.get(lane).map(|lane| lane.key.clone())));
    let catalogue = workspace.catalogue();
    let swatch = {
        let catalogue = workspace.catalogue();
        move || match key.get() {
            Some(GroupKey::Theme(id)) => Some(catalogue.theme_rank(&id)),
            Some(GroupKey::Context) => Some(super::CONTEXT_RANK),
            _ => None,
        }
    };
    let name = move || {
        let name = key.get().map(|key| group_name(&catalogue, &key, workspace.lang())).unwrap_or_default();
        match key.get().and_then(|key| group_page(&key)) {
            Some(page) => view! { <a href=workspace.href(page)>{name}</a> }.into_any(),
            None => name.into_any(),
        }
    };
    let counts = move || {
        view.scene.with(|scene| {
            let lane = scene.lanes.get(lane)?;
            Some((workspace.messages().counts.entries)(lane.activities, lane.events))
        })
    };
    view! {
        <div class="lane-head" id=format!("lane-{lane}")>
            <h3>
                {move || swatch().map(|rank| view! { <span class=format!("sw {}", super::theme_class(rank)) aria-hidden="true"></span> })}
                <span>{name}</span>
            </h3>
            <p>{counts}</p>
        </div>
    }
}

#[component]
fn Lane(workspace: Workspace, view: TimelineView, hovered: Hovered, lane: usize) -> impl IntoView {
    let height = move || {
        let height_px = view.scene.with(|scene| scene.lanes.get(lane).map_or(0.0, |lane| lane.height_px));
        format!("{height_px}px")
    };
    let ids = move || {
        view.scene.with(|scene| {
            scene
                .lanes
                .get(lane)
                .map(|lane| lane.marks.iter().map(|mark| mark.id).collect::<Vec<_>>())
                .unwrap_or_default()
        })
    };
    let catalogue = workspace.catalogue();
    let class = move || {
        view.scene.with(|scene| match scene.lanes.get(lane).map(|lane| &lane.key) {
            Some(GroupKey::Theme(id)) => format!("lane {}", super::theme_class(catalogue.theme_rank(id))),
            _ => "lane".to_owned(),
        })
    };
    view! {
        <ol class=class aria-labelledby=format!("lane-{lane}") style:height=height>
            <For each=ids key=|id| *id children=move |id| view! { <li><MarkView workspace view hovered lane id /></li> } />
        </ol>
    }
}
