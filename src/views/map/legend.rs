//! Below the map: what the signs mean, what could not be placed, and whose outlines these are.

use super::files;
use super::signs::{country_sign, place_sign};
use super::state::MapState;
use crate::dom::{El, Piece, el, svg};
use crate::domain::catalogue::Catalogue;
use crate::domain::geography::{OnMap, PlaceOnMap};
use crate::domain::place::{CountryRole, Exactness};
use crate::store::Workspace;
use crate::text::Lang;
use crate::views::parts::icons::path;
use crate::views::parts::links::words;
use crate::views::parts::names;
use crate::views::parts::roles::append;
use leptos::prelude::*;

/// Each sign with what it means.
pub fn samples(lang: Lang) -> [(El, &'static str); 9] {
    let signs = &lang.messages().pages().map.signs;
    let bridge = svg("g").child(path("from", "M-10 5Q-6-5 0-5")).child(path("for", "M0-5Q6-5 10 5"));
    let vague = path("vague", "M-9-2L-2-9M-9 4L4-9M-7 8L8-7M-2 9L9-2M4 9L9 4");
    [
        (country_sign(&[CountryRole::Source], false), signs.from),
        (country_sign(&[CountryRole::Host], false), signs.in_),
        (country_sign(&[CountryRole::Beneficiary], false), signs.for_),
        (country_sign(&[CountryRole::Beneficiary], true), signs.aside),
        (country_sign(&[], false), signs.passing),
        (country_sign(&[CountryRole::Headquarters], false), signs.seat),
        (sample("places", vague), signs.vague),
        (sample("places", place_sign(false, false)), signs.near),
        (sample("bridges", bridge), signs.bridge),
    ]
}

fn sample(class: &str, sign: El) -> El {
    svg("svg").attr("viewBox", "-12 -12 24 24").attr("aria-hidden", "true").class(class).child(sign)
}

/// Reads the language, the filters and the layers.
pub fn legend(workspace: Workspace, state: MapState) -> Piece {
    let lang = workspace.lang();
    let m = &lang.messages().pages().map;
    let mut list = el("ul").class("map-legend").attr("aria-label", m.legend);
    for (sign, meaning) in samples(lang) {
        list = list.child(el("li").child(sign).child(el("span").text(meaning)));
    }
    let mut notes = el("div").class("map-notes");
    let hidden = state.marks().with(|marks| marks.hidden);
    if hidden > 0 {
        let all = words("button", "btn", m.show_all).attr("type", "button");
        let all = all.on_click(move || state.set(|link| link.hidden.clear()));
        let said = words("span", "", &(m.hidden)(hidden));
        notes = notes.child(el("p").class("btns").child(said).child(all));
    }
    let catalogue = workspace.catalogue();
    let places = state.on_map().with(|on_map| state.hidden().with(|hidden| unplaced(&catalogue, on_map, hidden, lang)));
    let lost = state.marks().with(|marks| marks.lost.join(lang.messages().lists.between));
    for (word, named) in
        [(m.vague, places.vague), (m.unlocated, places.unlocated), (m.seats, places.seats), (m.missing, lost)]
    {
        if !named.is_empty() {
            notes = notes.child(el("p").child(words("b", "", word)).text(" ").text(&named));
        }
    }
    let notes = notes.child(files::files(workspace, state));
    Piece::Many(vec![
        list.into(),
        notes.child(words("p", "sub", m.boundaries)).child(words("p", "sub", m.outlines)).into(),
    ])
}

/// Names of what has no point, by why.
#[derive(Default)]
struct Unplaced {
    vague: String,
    unlocated: String,
    seats: String,
}

fn unplaced(catalogue: &Catalogue, on_map: &OnMap, hidden: &[CountryRole], lang: Lang) -> Unplaced {
    let mut out = Unplaced::default();
    for PlaceOnMap { id, roles } in &on_map.places {
        let Some(place) = catalogue.place(id).filter(|place| place.spot().is_none()) else { continue };
        let mut roles = roles.iter().filter(|role| !hidden.contains(role)).peekable();
        if roles.peek().is_none() {
            continue;
        }
        let is_seat = roles.all(|role| *role == CountryRole::Headquarters);
        let list = match place.exactness {
            _ if is_seat => &mut out.seats,
            Exactness::Unlocated => &mut out.unlocated,
            _ => &mut out.vague,
        };
        let country = names::country(catalogue, &place.country, lang);
        let named = place.name.get(lang.tag()).to_owned() + &(lang.messages().lists.bracketed)(&country);
        append(list, lang.messages().lists.between, &named);
    }
    out
}
