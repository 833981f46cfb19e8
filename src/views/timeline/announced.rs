//! Says what has changed on the timeline, for who can't see it: what the filters leave, and which window is in sight once
//! it has come to rest. Says nothing of how it was when it came.

use leptos::prelude::*;

use crate::dom::{Piece, after_change, el, later};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{Day, Timing};
use crate::store::Workspace;
use crate::text::range_said;
use crate::views::question;

pub fn announced(workspace: Workspace) -> Piece {
    let said = RwSignal::new(String::new());
    // A filter may change the window too: then what it leaves is the news.
    let answered = StoredValue::new(false);
    // Not the whole answer: its counts change with each note.
    let entries = Memo::new(move |_| workspace.answer().with(|answer| answer.entries.clone()));
    after_change(
        move || entries.with(|_| ()),
        move || {
            let (lead, counts) = question::said(workspace);
            said.set(lead + workspace.messages_now().time.gap + &counts);
            answered.set_value(true);
            later(move || _ = answered.try_set_value(false));
        },
    );
    let window = Memo::new(move |_| workspace.route().with(|route| route.window));
    after_change(
        move || _ = window.get(),
        move || {
            if !answered.get_value() {
                // Where a press leads, not where the view is on its way there.
                said.set(in_sight(workspace, window.get().unwrap_or_else(|| workspace.bounds())));
            }
        },
    );
    // The region is there, empty, before it says anything.
    el("p").class("vh").attr("id", "tl-said").attr("role", "status").text_fn(move || said.get()).into()
}

/// "In sight, 2010–2015: 3 activities, 7 events".
fn in_sight(workspace: Workspace, (from, to): (Day, Day)) -> String {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let (activities, events) = workspace.answer().with(|answer| {
        let seen: Vec<EntryId> = answer.entries.iter().copied().filter(|id| is_in(&catalogue, *id, from, to)).collect();
        catalogue.counts(&seen)
    });
    let counts = (lang.messages().counts.entries)(activities, events);
    (lang.messages().pages().marked.in_sight)(&range_said(lang, from, to), &counts)
}

fn is_in(catalogue: &Catalogue, id: EntryId, from: Day, to: Day) -> bool {
    let span = catalogue.timing(id).and_then(Timing::span);
    span.is_some_and(|(first, last)| first <= to && from <= last)
}
