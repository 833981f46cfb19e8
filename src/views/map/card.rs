//! The chosen country below the map: what it is to what is shown, when, and the way to its page.

use leptos::prelude::*;

use super::marks::CountryMark;
use super::state::MapState;
use crate::codec::route::Page;
use crate::dom::{Piece, el};
use crate::domain::annotation::Target;
use crate::store::Workspace;
use crate::views::parts::links::{link_button, note_mark, with_aside, words};
use crate::views::parts::mini_timeline::linked_timeline;

/// Reads the language, the filters and the choice.
pub fn card(workspace: Workspace, state: MapState) -> Piece {
    let hint = || words("p", "sub map-hint", workspace.messages().pages().map.choose).into();
    let Some(code) = state.chosen() else { return hint() };
    let found = state.marks().with(|marks| marks.countries.iter().find(|mark| mark.code == code).cloned());
    let Some(mark) = found else { return hint() };
    let CountryMark { code, name, roles_said, counts, entries, .. } = mark;
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let m = lang.messages();
    let heading = el("h2").attr("id", "map-chosen");
    let heading = match catalogue.country(&code) {
        Some(country) => with_aside(heading.text(&name), &country.name, lang),
        None => heading.text(&name),
    };
    let heading = heading.child(note_mark(workspace, Target::Country(code.clone())));
    let said = roles_said + m.lists.dot + &counts;
    let close = words("button", "btn", m.pages().map.close).attr("type", "button");
    let open = link_button(workspace, Page::Country(code), &(m.pages().countries.open)(&name));
    el("section")
        .class("map-card")
        .attr("aria-labelledby", "map-chosen")
        .child(el("div").child(heading).child(words("p", "sub", &said)))
        .child(linked_timeline(workspace, Signal::derive(move || entries.clone())))
        .child(el("p").class("btns").child(open).child(close.on_click(move || state.choose(None))))
        .into()
}
