//! What begins in a stretch of time that only says how many: a list of them, and the way to see them apart.

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, when};
use crate::domain::catalogue::EntryId;
use crate::domain::order::sorted;
use crate::domain::time::Day;
use crate::layout::drawing::reach;
use crate::store::{Action, Gathered, Workspace};
use crate::text::{day_said, range_said};
use crate::views::focus::give_back;
use crate::views::parts::links::{found_link, link, words};
use crate::views::parts::names::group_name;
use crate::views::parts::spoken;
use crate::views::rest;

/// So many are named; the others are told by their number.
const NAMED: usize = 100;

/// The place below the lanes.
pub fn offered(workspace: Workspace) -> Piece {
    when(
        move || workspace.gathered().is_some(),
        move || el("div").child(rest::part(workspace, "period-box", move |rest| (rest.gathered)(workspace))),
    )
}

/// Closes the list, and gives the focus back to the count that it belongs to, if it was in it.
pub fn close(workspace: Workspace) {
    give_back(".period-box", ".cluster[aria-expanded=true], .earlier[aria-expanded=true]");
    workspace.apply(Action::Gather(None));
}

/// The list.
pub fn list(workspace: Workspace) -> Piece {
    dynamic(move || {
        let gathered = workspace.gathered()?;
        list_of(workspace, &gathered)
    })
}

fn list_of(workspace: Workspace, gathered: &Gathered) -> Option<El> {
    let Gathered { lane, days: (from, to), going_on } = gathered;
    let (from, to, going_on) = (*from, *to, *going_on);
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let m = lang.messages();
    let belongs = |id: &EntryId| {
        let (first, last) = reach(&catalogue.timing(*id)?.extent)?.whole;
        let is_meant = if going_on { first < from && from <= last } else { from <= first && first <= to };
        is_meant.then_some((first, *id))
    };
    let (name, ids) = workspace.groups().with(|groups| {
        let group = groups.iter().find(|group| group.key == *lane)?;
        let mut in_lane: Vec<(Day, EntryId)> = group.entries.iter().filter_map(belongs).collect();
        sorted(&mut in_lane, |a, b| a < b);
        Some((group_name(&catalogue, &group.key, lang), in_lane))
    })?;
    if ids.is_empty() {
        return None;
    }
    let mut rows = el("ol").class("rows");
    for (_, id) in ids.iter().take(NAMED) {
        rows = rows.child(el("li").child(found_link(workspace, &catalogue, *id, lang)).child(words(
            "span",
            "sub",
            &spoken::when(&catalogue, *id, lang),
        )));
    }
    let more = ids.len().checked_sub(NAMED).filter(|more| 0 < *more);
    let zoom = move || {
        // What it lists stands one by one now, or in other stretches.
        close(workspace);
        workspace.apply(Action::ShowDays(from, to));
    };
    let button = |word: &str| words("button", "btn", word).attr("type", "button");
    let said = if going_on {
        (m.pages().marked.going_on)(ids.len(), &day_said(lang, from))
    } else {
        (m.timeline.merged)(ids.len(), &range_said(lang, from, to))
    };
    let heading = name + m.lists.colon + &said;
    let buttons = el("p")
        .class("btns")
        // What went on already isn't all in these days.
        .child((!going_on).then(|| button(m.pages().marked.zoom).on_click(zoom)))
        .child(button(m.common.close).class("btn quiet").on_click(move || close(workspace)));
    Some(
        el("section")
            .class("period-box")
            .attr("aria-labelledby", "gathered-heading")
            .child(words("h2", "", &heading).attr("id", "gathered-heading"))
            .child(buttons)
            .child(rows)
            .child(more.map(|more| {
                // Closer up there is less of what begins, but not of what goes on.
                if going_on {
                    el("p").child(link(workspace, Page::Table, &(m.timeline.undated_more)(more)))
                } else {
                    words("p", "sub", &(m.pages().marked.more)(more))
                }
            })),
    )
}
