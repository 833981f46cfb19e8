//! A period that the reader has marked with Shift and a drag: a band through the lanes, and below them what can be done
//! with it.

use leptos::prelude::*;

use super::view::TimelineView;
use crate::browser::frame::next_frame;
use crate::codec::route::iso;
use crate::dom::{El, Piece, dynamic, el, px, when};
use crate::domain::annotation::Target;
use crate::domain::time::Day;
use crate::store::{Action, Workspace};
use crate::text::range_said;
use crate::views::focus::{focus_on, give_back};
use crate::views::parts::links::words;
use crate::views::parts::note_box::note_box;
use crate::views::rest;

/// Marks what is in sight, by key: the focus goes where something can be done with it.
pub fn mark_sight(workspace: Workspace) {
    workspace.apply(Action::MarkPeriod(Some(workspace.viewport_now().window())));
    next_frame(|| focus_on(None, ".period-box button"));
}

/// Takes the mark away. The focus goes to the plot, if it was below it.
pub fn close(workspace: Workspace) {
    give_back(".period-box", ".plot");
    workspace.apply(Action::MarkPeriod(None));
}

/// The band, in the layer that moves.
pub fn band(workspace: Workspace, view: TimelineView) -> Piece {
    let left = move || workspace.marked().map(|(from, _)| px(view.scale.get().start_px(from)));
    let width = move || {
        let (scale, days) = (view.scale.get(), workspace.marked()?);
        Some(px(scale.end_px(days.1) - scale.start_px(days.0)))
    };
    when(
        move || workspace.marked().is_some(),
        move || el("div").class("period-band").style_fn("left", left).style_fn("width", width),
    )
}

/// The place below the lanes.
pub fn offered(workspace: Workspace) -> Piece {
    when(
        move || workspace.marked().is_some(),
        move || el("div").child(rest::part(workspace, "period-box", move |rest| (rest.marked)(workspace))),
    )
}

/// What can be done with it, in words.
pub fn choices(workspace: Workspace) -> Piece {
    dynamic(move || workspace.marked().map(|days| choices_for(workspace, days)))
}

fn choices_for(workspace: Workspace, (from, to): (Day, Day)) -> El {
    let m = &workspace.messages();
    let filter = move || {
        workspace.apply(Action::SetPeriod(Some((from, to))));
        workspace.apply(Action::MarkPeriod(None));
    };
    let zoom = move || {
        workspace.apply(Action::ShowDays(from, to));
    };
    let button = |word: &str| words("button", "btn", word).attr("type", "button");
    let buttons = el("p")
        .class("btns")
        .child(button(m.pages().marked.filter).on_click(filter))
        .child(button(m.pages().marked.zoom).on_click(zoom))
        .child(button(m.common.close).class("btn quiet").on_click(move || close(workspace)));
    el("section")
        .class("period-box")
        .attr("aria-labelledby", "marked-heading")
        .child(words("h2", "", &range_said(workspace.lang(), from, to)).attr("id", "marked-heading"))
        .child(buttons)
        .child(note_box(workspace, Target::Period { from: iso(from), to: iso(to) }))
}
