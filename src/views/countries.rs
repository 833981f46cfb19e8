//! All countries, by how they stand to what the filters leave, or by region.

mod list;

use leptos::prelude::*;
use web_sys::{FocusEvent, PointerEvent};

use super::filters::{filters, nothing};
use super::map::{MapState, map};
use super::parts::links::{link_button, link_to, note_mark, with_aside, words};
use super::parts::names;
use super::parts::roles::{append, known_signs};
use super::question::question_view;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::Target;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::place::{Country, CountryRole};
use crate::domain::related::{Standing, standing_by};
use crate::store::Workspace;
use crate::text::Lang;

/// More entries than this are counted in a row, not named.
const NAMED: usize = 3;

pub fn countries_page(workspace: Workspace) -> Piece {
    let listed = list::choice(workspace);
    let state = MapState::new(workspace);
    let list = el("div")
        .class("map-list")
        .child(listed.buttons())
        .child(dynamic(move || groups(workspace, state, listed.by_second())));
    Piece::Many(vec![
        question_view(workspace, dynamic(move || compare_button(workspace, state))).into(),
        filters(workspace).into(),
        el("div").class("atlas").child(map(workspace, state)).child(list).into(),
    ])
}

/// Compares the chosen country with others, if one is.
fn compare_button(workspace: Workspace, state: MapState) -> El {
    let chosen: Vec<String> = state.chosen().into_iter().collect();
    link_button(workspace, Page::Compare(chosen), workspace.messages().pages().compare.title)
}

/// A country with the entries that name it.
struct Named<'a> {
    country: &'a Country,
    standing: Standing,
    /// On the layers that are on.
    roles: Vec<(CountryRole, Status)>,
    entries: Vec<EntryId>,
}

/// In step with the map: what the filters leave, on the layers that are on.
fn groups(workspace: Workspace, state: MapState, by_region: bool) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let on_map = state.on_map().get();
    if on_map.countries.is_empty() {
        return nothing(workspace).into();
    }
    let hidden = state.hidden().get();
    let mut left: Vec<Named<'_>> = Vec::new();
    for country in catalogue.dataset.countries_by_name(lang.tag()) {
        let Some(shown) = on_map.countries.get(&country.code) else { continue };
        if shown.is_on(&hidden) {
            let on = |(role, _): &(CountryRole, Status)| !hidden.contains(role);
            let roles: Vec<_> = shown.roles.iter().copied().filter(on).collect();
            left.push(Named { country, standing: standing_by(&roles), roles, entries: shown.entries.clone() });
        }
    }
    if by_region {
        return list::by_region(workspace, state, &catalogue, &left);
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for standing in Standing::ALL {
        let mut rows = el("ul").class("rows multi");
        let mut count = 0;
        for named in left.iter().filter(|named| named.standing == standing) {
            rows = rows.child(row(workspace, state, &catalogue, named, lang));
            count += 1;
        }
        if count > 0 {
            pieces.push(group(standing, count, lang).child(rows).into());
        }
    }
    Piece::Many(pieces)
}

fn group(standing: Standing, count: usize, lang: Lang) -> El {
    let m = lang.messages();
    let (id, name) = match standing {
        Standing::FromOrIn => ("from-and-in", m.pages().countries.from_and_in),
        Standing::For => ("for", m.pages().countries.for_),
        Standing::Seat => ("seats", m.pages().countries.seats),
        Standing::Aside => ("aside", m.pages().countries.other),
    };
    let mut heading = words("h2", "grouphead big", name).attr("id", id);
    // The count is what the reader looks for under "For"; elsewhere the rows are few.
    if standing == Standing::For {
        heading = heading.text(" ").child(words("small", "", &(m.counts.countries)(count)));
    }
    el("section").attr("aria-labelledby", id).child(heading)
}

fn row(workspace: Workspace, state: MapState, catalogue: &Catalogue, named: &Named<'_>, lang: Lang) -> El {
    let Country { code, name, .. } = named.country;
    let link = link_to(workspace, Page::Country(code.clone())).text(name.get(lang.tag()));
    let link = with_aside(link, name, lang).child(note_mark(workspace, Target::Country(code.clone())));
    let row = pointed_at(state, code, el("li")).child(link).child(known_signs(&named.roles, lang));
    row.child(words("span", "sub", &entries_said(catalogue, &named.entries, lang)))
}

/// A row that the pointer or the focus is on shows its country on the map, and the other way round.
fn pointed_at(state: MapState, code: &str, row: El) -> El {
    let (entered, focused, lit) = (code.to_owned(), code.to_owned(), code.to_owned());
    row.on::<PointerEvent>("pointerenter", move |_| state.point_at(Some(entered.clone())))
        .on::<PointerEvent>("pointerleave", move |_| state.point_at(None))
        .on::<FocusEvent>("focusin", move |_| state.point_at(Some(focused.clone())))
        .on::<FocusEvent>("focusout", move |_| state.point_at(None))
        .attr_text("data-lit", move || state.lit(&lit).to_owned())
}

/// The names of a few entries; of many how many they are.
fn entries_said(catalogue: &Catalogue, entries: &[EntryId], lang: Lang) -> String {
    let m = lang.messages();
    if entries.len() > NAMED {
        let (activities, events) = catalogue.counts(entries);
        return (m.counts.entries)(activities, events);
    }
    let mut said = String::new();
    for id in entries {
        append(&mut said, m.lists.between, &names::entry_label(catalogue, *id, lang));
    }
    said
}
