//! The map: outlines, signs and names. On the countries' page with everything, on a country's own small and still.
//!
//! It is never the only way: whatever it shows is in the list beside it.

mod card;
mod files;
mod hand;
mod legend;
mod locator;
mod marks;
mod outlines;
mod overlay;
mod picture;
mod sheet;
mod signs;
mod state;
mod toolbar;

use leptos::prelude::*;

use crate::browser::size;
use crate::codec::map_link::MapLink;
use crate::dom::{El, Piece, dynamic, el, follow};
use crate::domain::problem::{Fault, Location, Outcome, Problem};
use crate::store::{Action, Notice, NoticeKind, Workspace};
use crate::views::parts::links::words;
use hand::Hand;
pub use locator::locator;
use outlines::Outlines;
pub use picture::{Drawn, picture};
pub use state::MapState;

/// The large map with all that belongs to it.
pub fn map(workspace: Workspace, state: MapState) -> El {
    // Only here the map's part of a link is understood, so here is said what isn't; once, as the address then goes on without.
    follow(move || {
        let (mut link, mut lost) = MapLink::from_text(&workspace.map().get());
        lost.extend(link.chosen.take_if(|code| workspace.catalogue().country(code).is_none()));
        if !lost.is_empty() {
            untrack(|| {
                workspace.apply(Action::SetMap(link.to_text()));
                workspace.apply(Action::Tell(unread(lost)));
            });
        }
    });
    let frame = el("div").class("map-frame").attr("role", "group");
    let guard = size::observe(frame.node(), move |width_px, height_px| state.resize(width_px, height_px));
    StoredValue::new_local(guard);
    let hand = Hand::new(state, frame.clone());
    let frame = hand
        .listening(frame)
        .attr_text("aria-label", move || {
            let count = state.marks().with(|marks| marks.countries.len());
            (workspace.messages().pages().map.map)(count)
        })
        .attr("aria-describedby", "map-how")
        .flag_fn("data-whole", move || state.view().with(|view| view.zoom() < 1.01))
        .child(dynamic(move || framed(workspace, state)));
    let how = el("p").attr("id", "map-how").class("vh").word(move || workspace.messages().pages().map.how);
    el("div")
        .class("map")
        .child(toolbar::toolbar(workspace, state))
        .child(frame)
        .child(how)
        .child(el("p").class("vh").attr("role", "status").text_fn(move || chosen_said(workspace, state)))
        .child(dynamic(move || card::card(workspace, state)))
        .child(dynamic(move || legend::legend(workspace, state)))
}

/// What was chosen, for who can't see the card below.
fn chosen_said(workspace: Workspace, state: MapState) -> String {
    let Some(code) = state.chosen() else { return String::new() };
    let m = workspace.messages().pages();
    state.marks().with(|marks| {
        let mark = marks.countries.iter().find(|mark| mark.code == code);
        mark.map(|mark| (m.map.spoken)(&mark.name, &mark.roles_said, &mark.counts)).unwrap_or_default()
    })
}

fn unread(parts: Vec<String>) -> Notice {
    let problem = |part| {
        let what = Fault::BadParameter("map".to_owned(), part);
        Problem { place: Location::default(), what, outcome: Outcome::FieldSkipped }
    };
    Notice { kind: NoticeKind::Link(parts.into_iter().map(problem).collect()) }
}

/// The outlines with everything on them; until they are here a word, and without them another.
fn framed(workspace: Workspace, state: MapState) -> Piece {
    match state.outlines() {
        Outlines::Here(ground) => untrack(|| {
            let sheet = sheet::sheet(&ground, "map", state.view(), state.marks(), move |code| state.lit(code));
            Piece::Many(vec![sheet.child(sheet::bridges(state)).into(), overlay::overlay(workspace, state)])
        }),
        Outlines::Away => quiet(workspace).into(),
        Outlines::Lost => {
            let m = workspace.messages();
            let again = words("button", "btn", m.errors.try_again).attr("type", "button");
            let again = again.on_click(move || state.ask_again());
            let said = words("p", "", m.pages().map.lost).attr("role", "alert");
            el("div").class("map-word").child(said).child(again).into()
        }
    }
}

fn quiet(workspace: Workspace) -> El {
    words("p", "map-word", workspace.messages().pages().map.loading).attr("role", "status")
}
