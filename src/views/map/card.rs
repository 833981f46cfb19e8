//! The chosen country below the map: what it is to what is shown, when, and the way to its page.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::marks::CountryMark;
use super::state::MapState;
use crate::codec::route::Page;
use crate::dom::{Piece, el};
use crate::domain::annotation::Target;
use crate::store::Workspace;
use crate::views::parts::links::{link_button, note_mark, with_aside, words};
use crate::views::parts::mini_timeline::linked_timeline;
use crate::views::parts::names;

/// Reads the language, the filters and the choice.
pub fn card(workspace: Workspace, state: MapState) -> Piece {
    let hint = || words("p", "sub map-hint", workspace.messages().pages().map.choose).into();
    let Some(code) = state.chosen() else { return hint() };
    let found = state.marks().with(|marks| marks.countries.iter().find(|mark| mark.code == code).cloned());
    let lang = workspace.lang();
    let m = lang.messages();
    let let_go = || words("button", "btn", m.pages().map.close).attr("type", "button");
    let Some(mark) = found else {
        let name = names::country(&workspace.catalogue(), &code, lang);
        let said = words("span", "", &(m.pages().map.out_of_sight)(&name));
        let let_go = let_go().on_click(move || state.choose(None));
        return el("p").class("btns map-hint").attr("role", "status").child(said).child(let_go).into();
    };
    let CountryMark { code, name, roles_said, counts, entries, .. } = mark;
    let catalogue = workspace.catalogue();
    let heading = el("h2").attr("id", "map-chosen");
    let heading = match catalogue.country(&code) {
        Some(country) => with_aside(heading.text(&name), &country.name, lang),
        None => heading.text(&name),
    };
    let heading = heading.child(note_mark(workspace, Target::Country(code.clone())));
    let said = roles_said + m.lists.dot + &counts;
    let own = code.clone();
    let close = let_go().on_click(move || {
        state.choose(None);
        // The card goes, and the focus to the country that it was about.
        let sign = document().query_selector(&[".map-signs [data-code=\"", &own, "\"]"].concat()).ok().flatten();
        if let Some(sign) = sign.and_then(|sign| sign.dyn_into::<web_sys::HtmlElement>().ok()) {
            let _ = sign.focus();
        }
    });
    let compare = link_button(workspace, Page::Compare(vec![code.clone()]), m.pages().compare.with_another);
    let open = link_button(workspace, Page::Country(code), &(m.pages().countries.open)(&name));
    el("section")
        .class("map-card")
        .attr("aria-labelledby", "map-chosen")
        .child(el("div").child(heading).child(words("p", "sub", &said)))
        .child(linked_timeline(workspace, Signal::derive(move || entries.clone())))
        .child(el("p").class("btns").child(open).child(compare).child(close))
        .into()
}
