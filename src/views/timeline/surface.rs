//! The plot: lane heads beside the moving layer with lanes and marks.
//!
//! A pan writes one clamped signal and one transform; nothing else follows it but labels that stick to the edge, and, in
//! wide steps, those that leave the plot with their marks, and the days that are drawn of very many.

use leptos::prelude::*;

use super::axis::grid;
use super::crowd::key_of;
use super::hand::Hand;
use super::mark::mark_view;
use super::marked::band;
use super::scene::SceneLane;
use super::source_date::source_date;
use super::tip::{Hovered, tip};
use super::view::TimelineView;
use crate::browser::size;
use crate::dom::{El, Piece, after_change, dynamic, each, el, px, when};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::grouping::{Group, GroupKey};
use crate::store::{Action, Workspace};
use crate::text::grouped_count;
use crate::views::parts::links::link;
use crate::views::parts::names::{group_name, group_page};
use crate::views::rest;

pub fn surface(workspace: Workspace, view: TimelineView) -> El {
    let hovered = Hovered::new();
    let plot = el("div").class("plot").attr("tabindex", "-1").attr("role", "group");
    let around = plot.clone();
    let hand = Hand::new(workspace, plot.clone(), view.manner.is_small);
    // The plot's width is the viewport's: measured, never guessed.
    let guard = size::observe(plot.node(), move |width_px, _| workspace.apply(Action::Resize { width_px }));
    StoredValue::new_local(guard);

    let held = plot.clone();
    after_change(move || view.track_scene(), move || view.roving.hold(&held));

    let lanes = move || (0..lane_count(workspace)).collect::<Vec<usize>>();
    let world = el("div")
        .class("world")
        .style_fn("transform", move || Some(view.transform()))
        .child(grid(view))
        .child(if view.manner.is_dated { source_date(workspace, view) } else { Piece::Nothing })
        .child(band(workspace, view))
        .on::<web_sys::KeyboardEvent>("keydown", move |event| view.roving.key(&around, event))
        .on::<web_sys::Event>("focusout", move |event| view.roving.left(event))
        .child(each(lanes, move |lane_at| lane(workspace, view, hovered, lane_at)));
    let plot = hand
        .listening(plot)
        .attr_word("aria-label", move || workspace.messages().timeline.plot)
        .flag_fn("data-panning", move || hand.panning.get())
        .child(world)
        .child(tip(workspace, view, hovered));
    let heads = el("div").class("lane-heads").child(each(lanes, move |lane| lane_head(workspace, view, lane)));
    el("div")
        .class(if view.manner.is_dated { "tl-body dated" } else { "tl-body" })
        .flag_fn("data-low", move || view.is_low())
        .style_fn("--lanes", move || Some(lane_count(workspace).to_string()))
        .child(heads)
        .child(plot)
}

pub fn lane_id(lane: usize) -> String {
    "lane-".to_owned() + &lane.to_string()
}

fn lane_count(workspace: Workspace) -> usize {
    workspace.groups().with(Vec::len)
}

/// What a lane holds: unlike the scene, the same at every zoom.
fn lane_group(workspace: Workspace, lane: usize) -> Option<Group> {
    workspace.groups().with(|groups| groups.get(lane).cloned())
}

/// The lane's colour: that of its theme, or of context.
pub fn rank(catalogue: &Catalogue, key: &GroupKey) -> Option<usize> {
    match key {
        GroupKey::Theme(id) => Some(catalogue.theme_rank(id)),
        GroupKey::Context => Some(super::CONTEXT_RANK),
        _ => None,
    }
}

fn lane_head(workspace: Workspace, view: TimelineView, lane: usize) -> El {
    let words = dynamic(move || lane_group(workspace, lane).map(|group| head_words(workspace, &group, view.is_low())));
    let earlier = when(
        move || view.is_crowded(lane),
        move || rest::in_passing(move |rest| (rest.crowd.earlier)(workspace, view, lane)),
    );
    el("div").class("lane-head").attr("id", &lane_id(lane)).child(words).child(earlier)
}

/// The lane's name with its colour, and what is in it; in a low lane its number alone. Reads the language.
fn head_words(workspace: Workspace, group: &Group, is_low: bool) -> Piece {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let name = group_name(&catalogue, &group.key, lang);
    let mut heading = el("h3");
    if let Some(rank) = rank(&catalogue, &group.key) {
        let swatch = "sw ".to_owned() + super::theme_class(rank);
        heading = heading.child(el("span").class(&swatch).attr("aria-hidden", "true"));
    }
    heading = match group_page(&group.key) {
        Some(page) => heading.child(link(workspace, page, &name)),
        None => heading.child(el("span").text(&name)),
    };
    let (activities, events) = catalogue.counts(&group.entries);
    let counts = (lang.messages().counts.entries)(activities, events);
    if is_low {
        let number = el("p")
            .attr("title", &counts)
            .child(el("span").attr("aria-hidden", "true").text(&grouped_count(activities + events)))
            .child(el("span").class("vh").text(&counts));
        return Piece::Many(vec![heading.attr("title", &name).into(), number.into()]);
    }
    Piece::Many(vec![heading.into(), el("p").text(&counts).into()])
}

fn lane(workspace: Workspace, view: TimelineView, hovered: Hovered, lane: usize) -> El {
    let ids = move || {
        let ids = view.with_lane(lane, |lane| lane.marks.iter().map(|mark| mark.id.0).collect::<Vec<usize>>());
        ids.unwrap_or_default()
    };
    let row = move |id| mark_view(workspace, view, hovered, lane, EntryId(id));
    let stretches = move || {
        let keys = |lane: &SceneLane| {
            lane.stretches.iter().flatten().map(|stretch| key_of(stretch.days.0)).collect::<Vec<usize>>()
        };
        view.with_lane(lane, keys).unwrap_or_default()
    };
    let rest = rest::way();
    // Without the rest there are no stretches.
    let stretch_row =
        move |key| rest().map_or_else(|| el("li"), |rest| (rest.crowd.stretch)(workspace, view, lane, key));
    el("ol")
        .attr_text("class", move || {
            let rank = lane_group(workspace, lane).and_then(|group| rank(&workspace.catalogue(), &group.key));
            let rank = rank.unwrap_or(super::CONTEXT_RANK);
            "lane ".to_owned() + super::theme_class(rank)
        })
        .attr("aria-labelledby", &lane_id(lane))
        .style_fn("height", move || view.with_lane(lane, |lane| px(lane.height_px)))
        .child(when(
            move || view.is_crowded(lane),
            move || {
                let shape = rest::in_passing(move |rest| (rest.crowd.shape)(view, lane));
                el("li").attr("aria-hidden", "true").child(shape)
            },
        ))
        .child(each(stretches, stretch_row))
        .child(each(ids, row))
}
