//! Says what has changed on the timeline, for who can't see it: what the filters leave, and which window is in sight once
//! it has come to rest. Says nothing of how it was when it came.

use leptos::prelude::*;

use crate::dom::{El, Piece, after_change, el};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{Day, Timing};
use crate::store::Workspace;
use crate::text::range_said;
use crate::views::question;

pub fn announced(workspace: Workspace) -> Piece {
    let said = RwSignal::new(String::new());
    let route = workspace.route();
    after_change(
        move || workspace.answer().track(),
        move || {
            let (lead, counts) = untrack(|| question::said(workspace));
            said.set(lead + workspace.messages_now().time.gap + &counts);
        },
    );
    let window = Memo::new(move |_| route.with(|route| route.window));
    after_change(
        move || _ = window.get(),
        move || {
            if let Some(words) = untrack(|| in_sight(workspace)) {
                said.set(words);
            }
        },
    );
    // A region that has no role by itself: it is there, empty, before it says anything.
    let region: El = el("p").class("vh").attr("id", "tl-said").attr("role", "status").text_fn(move || said.get());
    region.into()
}

/// "2010 to 2015 in sight: 3 activities, 7 events".
fn in_sight(workspace: Workspace) -> Option<String> {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let (from, to) = workspace.viewport_now().window();
    let (activities, events) = workspace.answer().with(|answer| {
        let seen: Vec<EntryId> = answer.entries.iter().copied().filter(|id| is_in(&catalogue, *id, from, to)).collect();
        catalogue.counts(&seen)
    });
    let counts = (lang.messages().counts.entries)(activities, events);
    Some((lang.messages().pages().marked.in_sight)(&range_said(lang, from, to), &counts))
}

fn is_in(catalogue: &Catalogue, id: EntryId, from: Day, to: Day) -> bool {
    let span = catalogue.timing(id).and_then(Timing::span);
    span.is_some_and(|(first, last)| first <= to && from <= last)
}
