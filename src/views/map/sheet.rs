//! The drawn sheet: sea, lands, lines, hatching, places and arcs. Nothing in it has the focus: what can be pressed by keys lies
//! over it (`overlay`).

use std::sync::Arc;

use leptos::prelude::*;

use super::marks::{CountryMark, Marks, PlaceMark};
use super::signs::{place_sign, role_names};
use super::state::MapState;
use crate::dom::{El, Piece, dynamic, number, svg};
use crate::layout::map::bridge::{Curve, bridge};
use crate::layout::map::equal_earth::Flat;
use crate::layout::map::ground::{Ground, STEPS_PER_UNIT};
use crate::layout::map::view::View;
use crate::views::parts::icons::path;

/// The sheet. `lit` says how a country is set apart; `id` keeps patterns of two maps apart.
pub fn sheet(
    ground: &Arc<Ground>,
    id: &'static str,
    view: Memo<View>,
    marks: Memo<Marks>,
    lit: impl Fn(&str) -> &'static str + Copy + 'static,
) -> El {
    let other: String = ground.lands.iter().map(|land| land.path.as_str()).collect();
    let lands = Arc::clone(ground);
    let named = dynamic(move || {
        let draw = |mark: &CountryMark| land(&lands, mark, id, lit);
        marks.with(|marks| marks.countries.iter().map(draw).collect::<Vec<Piece>>())
    });
    let world = svg("g")
        .attr_text("transform", move || view.with(|view| view.matrix(STEPS_PER_UNIT)))
        .child(path("sea", &ground.sphere))
        .child(path("land", &other))
        .child(svg("g").class("named").child(named))
        .child(path("borders", &ground.borders))
        .child(path("coasts", &ground.coasts));
    let places = dynamic(move || {
        let draw = |mark: &PlaceMark| place(mark, view);
        marks.with(|marks| marks.places.iter().map(draw).collect::<Vec<El>>())
    });
    svg("svg")
        .class("map-sheet")
        .attr("aria-hidden", "true")
        .attr("focusable", "false")
        .child(hatching(id, view))
        .child(world)
        .child(svg("g").class("places").child(places))
}

/// Lines that keep their distance at every zoom, though they fill what is zoomed.
fn hatching(id: &str, view: Memo<View>) -> El {
    let pattern = svg("pattern")
        .attr("id", &hatch_id(id))
        .attr("patternUnits", "userSpaceOnUse")
        .attr("width", "6")
        .attr("height", "6")
        .attr_text("patternTransform", move || {
            let steps = view.with(|view| STEPS_PER_UNIT / view.px_per_unit.max(1.0));
            ["rotate(45) scale(", &number(steps), ")"].concat()
        })
        .child(path("hatch", "M0 3H6"));
    svg("defs").child(pattern)
}

fn hatch_id(id: &str) -> String {
    id.to_owned() + "-hatch"
}

fn land(ground: &Ground, mark: &CountryMark, id: &str, lit: impl Fn(&str) -> &'static str + Copy + 'static) -> Piece {
    let Some(land) = ground.land(&mark.numeric).filter(|land| !land.path.is_empty()) else { return Piece::Nothing };
    let code = mark.code.clone();
    let one = svg("g")
        .class(&("land ".to_owned() + &role_names(mark)))
        .attr("data-code", &mark.code)
        .attr_text("data-lit", move || lit(&code).to_owned())
        .child(path("", &land.path));
    if mark.is_vague {
        let hatch = ["url(#", &hatch_id(id), ")"].concat();
        return one.child(path("vague", &land.path).attr("fill", &hatch)).into();
    }
    one.into()
}

fn place(mark: &PlaceMark, view: Memo<View>) -> El {
    let at = mark.at;
    svg("g").attr_text("transform", move || moved(view, at)).child(place_sign(mark.is_exact, mark.is_seat)).child(
        svg("text")
            .attr("x", "9")
            .attr("y", "4")
            // Near each other at the size of the world, places would only cover the names of countries.
            .attr_fn("display", move || view.with(|view| view.zoom() < PLACE_NAMES).then(|| "none".to_owned()))
            .text(&mark.name),
    )
}

/// From this zoom on places have names.
const PLACE_NAMES: f64 = 3.0;

fn moved(view: Memo<View>, at: Flat) -> String {
    let (x_px, y_px) = view.with(|view| view.px(at));
    ["translate(", &number(x_px), " ", &number(y_px), ")"].concat()
}

/// The arcs of the country that is pointed at or chosen.
pub fn bridges(state: MapState) -> Piece {
    dynamic(move || {
        let Some(code) = state.bridged() else { return Piece::Nothing };
        let ends = state.marks().with(|marks| ends(marks, &code));
        ends.into_iter().fold(svg("g").class("bridges"), |all, arc| stretch(all, state.view(), arc)).into()
    })
}

/// From where to where the arcs of a country lead, as far as both ends are on the map.
pub fn ends(marks: &Marks, code: &str) -> Vec<(Flat, Flat)> {
    let find = |code: &str| marks.countries.iter().find(|mark| mark.code == code);
    let own = marks.pairs.iter().filter(|(from, to)| from == code || to == code);
    own.filter_map(|(from, to)| Some((find(from)?.at, find(to)?.at))).collect()
}

/// One arc, in two halves.
pub fn stretch(all: El, view: Memo<View>, (from, to): (Flat, Flat)) -> El {
    let half = move |pick: fn([Curve; 2]) -> Curve| {
        let (from, to) = view.with(|view| (view.px(from), view.px(to)));
        bridge(from, to).map_or_else(String::new, |halves| curve(pick(halves)))
    };
    all.child(svg("path").class("from").attr_text("d", move || half(|[first, _]| first)))
        .child(svg("path").class("for").attr_text("d", move || half(|[_, second]| second)))
}

fn curve([from, bent, to]: Curve) -> String {
    let point = |(x, y): (f64, f64)| number(x) + " " + &number(y);
    ["M", &point(from), "Q", &point(bent), " ", &point(to)].concat()
}
