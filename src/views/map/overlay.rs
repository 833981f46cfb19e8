//! What can be pressed on the map: a sign and a name for each country, of at least 24 px, in one tab stop.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

use super::marks::{CountryMark, Marks};
use super::signs::country_sign;
use super::state::MapState;
use crate::dom::{El, Piece, dynamic, el, px, when};
use crate::domain::annotation::Target;
use crate::domain::place::CountryRole;
use crate::layout::map::labels::{Side, Sign, placed};
use crate::layout::map::next::{Direction, next};
use crate::layout::map::view::View;
use crate::layout::measure::text_px;
use crate::store::Workspace;

/// The font of the names; the radius of a sign.
const NAME_PX: f64 = 12.5;
const SIGN_PX: f64 = 9.0;
/// How far inside the frame a country comes that gets the focus.
const MARGIN_PX: f64 = 40.0;
/// A step of the keys.
const KEY_ZOOM: f64 = 1.6;
const KEY_PAN_PX: f64 = 60.0;

pub fn overlay(workspace: Workspace, state: MapState) -> Piece {
    // Names find their places by the size alone: while the map is panned they stay where they are. Where all of the world
    // is shown, nobody pans, and the frame's edges count as well.
    let seen = Memo::new(move |_| {
        state
            .view()
            .with(|view| if view.zoom() < 1.01 { (view.px_per_unit, Some(*view)) } else { (view.px_per_unit, None) })
    });
    let sides = Memo::new(move |_| {
        let (scale, whole) = seen.get();
        state.marks().with(|marks| sides(marks, scale, whole))
    });
    let buttons = dynamic(move || {
        let m = workspace.messages().pages();
        let one = |(at, mark): (usize, &CountryMark)| {
            let name = (m.map.spoken)(&mark.name, &mark.roles_said, &mark.counts);
            noted(workspace, button(state, sides, at, mark), name, Target::Country(mark.code.clone()))
        };
        state.marks().with(|marks| marks.countries.iter().enumerate().map(one).collect::<Vec<El>>())
    });
    el("div")
        .class("map-signs")
        .on::<KeyboardEvent>("keydown", move |event| key(state, event))
        .on::<Event>("focusin", move |event| focused(state, event))
        .on::<Event>("focusout", move |_| state.point_at(None))
        .child(buttons)
        .into()
}

fn sides(marks: &Marks, px_per_unit: f64, whole: Option<View>) -> Vec<Option<Side>> {
    let sign = |mark: &CountryMark| {
        let at = || (mark.at.x * px_per_unit, mark.at.y * px_per_unit);
        let (x_px, y_px) = whole.map_or_else(at, |view| view.px(mark.at));
        Sign { x_px, y_px, reach_px: SIGN_PX, width_px: text_px(&mark.name, NAME_PX) }
    };
    let signs: Vec<Sign> = marks.countries.iter().map(sign).collect();
    placed(&signs, whole.map(|view| (view.width_px, view.height_px)))
}

/// The button with its name, and with a sign and a word of the notes on its country.
fn noted(workspace: Workspace, button: El, name: String, target: Target) -> El {
    let counted = target.clone();
    let label = move || match workspace.notes_on(&counted) {
        0 => name.clone(),
        count => [&name, workspace.messages().lists.between, &(workspace.messages().counts.notes)(count)].concat(),
    };
    let sign = || el("span").class("noted").attr("aria-hidden", "true");
    button.attr_text("aria-label", label).child(when(move || workspace.notes_on(&target) > 0, sign))
}

fn button(state: MapState, sides: Memo<Vec<Option<Side>>>, at: usize, mark: &CountryMark) -> El {
    let (flat, code) = (mark.at, mark.code.clone());
    let roles: Vec<CountryRole> = mark.roles.iter().map(|(role, _)| *role).collect();
    let lit = code.clone();
    let chosen = code.clone();
    let side = move || match sides.with(|sides| sides.get(at).copied().flatten()) {
        Some(Side::Right) => "right",
        Some(Side::Left) => "left",
        Some(Side::Above) => "above",
        Some(Side::Below) => "below",
        None => "",
    };
    el("button")
        .attr("type", "button")
        .attr("data-code", &mark.code)
        .attr_bool("aria-pressed", move || state.lit(&chosen) == "chosen")
        .attr_text("data-lit", move || state.lit(&lit).to_owned())
        .attr_text("data-side", move || side().to_owned())
        .attr_text("tabindex", move || if is_stop(state, &code) { "0" } else { "-1" }.to_owned())
        .style_fn("transform", move || {
            let (x_px, y_px) = state.view().with(|view| view.px(flat));
            Some(["translate(", &px(x_px), ", ", &px(y_px), ")"].concat())
        })
        .child(country_sign(&roles, mark.is_aside))
        .child(el("span").class("name").text(&mark.name))
}

/// The one country that Tab comes to: the one with the focus, the chosen one, or the first.
fn is_stop(state: MapState, code: &str) -> bool {
    let wanted = state.near().or_else(|| state.chosen());
    state.marks().with(|marks| {
        let there = |code: &String| marks.countries.iter().any(|mark| mark.code == *code);
        match wanted.filter(there) {
            Some(wanted) => wanted == code,
            None => marks.countries.first().is_some_and(|first| first.code == code),
        }
    })
}

/// The country that an event is about.
pub fn code_of(event: &Event) -> Option<String> {
    let target: web_sys::Element = event.target()?.dyn_into().ok()?;
    target.closest("[data-code]").ok()??.get_attribute("data-code")
}

fn by_keys(event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    target.is_some_and(|target| target.matches(":focus-visible").unwrap_or(false))
}

fn focused(state: MapState, event: &Event) {
    let Some(code) = code_of(event) else { return };
    // Under a pointer that is coming down the map must not move away.
    if !by_keys(event) {
        return state.point_at(Some(code));
    }
    let at = state.marks().with_untracked(|marks| marks.countries.iter().find(|mark| mark.code == code).map(|m| m.at));
    state.point_at(Some(code));
    if let Some(at) = at {
        state.look(|view| view.showing(at, MARGIN_PX));
    }
}

fn key(state: MapState, event: &KeyboardEvent) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let direction = match event.key().as_str() {
        "ArrowLeft" => Direction::Left,
        "ArrowRight" => Direction::Right,
        "ArrowUp" => Direction::Up,
        "ArrowDown" => Direction::Down,
        "+" | "=" => return used(event, || state.zoom(KEY_ZOOM)),
        "-" => return used(event, || state.zoom(1.0 / KEY_ZOOM)),
        "0" => return used(event, || state.look(|view| view.at(1.0, view.middle))),
        // In the order of the list of signs: a sure way to each, wherever it lies.
        "Home" => return used(event, || go(event, state, |_, _| 0)),
        "End" => return used(event, || go(event, state, |_, last| last)),
        "PageDown" => return used(event, || go(event, state, |at, last| if at < last { at + 1 } else { 0 })),
        "PageUp" => return used(event, || go(event, state, |at, last| if at > 0 { at - 1 } else { last })),
        "Escape" if state.chosen_now().is_some() => return used(event, || state.choose(None)),
        _ => return,
    };
    used(event, || {
        if event.shift_key() {
            state.look(|view| panned(view, direction));
        } else if let Some(code) = code_of(event).and_then(|code| beside(state, &code, direction)) {
            focus(event, &code);
        }
    });
}

/// To the country at another place of the order, from the present one's and the last.
fn go(event: &KeyboardEvent, state: MapState, to: fn(usize, usize) -> usize) {
    let Some(code) = code_of(event) else { return };
    let next = state.marks().with_untracked(|marks| {
        let at = marks.countries.iter().position(|mark| mark.code == code)?;
        marks.countries.get(to(at, marks.countries.len().saturating_sub(1))).map(|mark| mark.code.clone())
    });
    if let Some(code) = next {
        focus(event, &code);
    }
}

fn used(event: &KeyboardEvent, run: impl FnOnce()) {
    event.prevent_default();
    event.stop_propagation();
    run();
}

fn panned(view: View, direction: Direction) -> View {
    match direction {
        Direction::Left => view.panned(KEY_PAN_PX, 0.0),
        Direction::Right => view.panned(-KEY_PAN_PX, 0.0),
        Direction::Up => view.panned(0.0, KEY_PAN_PX),
        Direction::Down => view.panned(0.0, -KEY_PAN_PX),
    }
}

/// The country that lies next.
fn beside(state: MapState, code: &str, direction: Direction) -> Option<String> {
    let view = state.view().get_untracked();
    state.marks().with_untracked(|marks| {
        let points: Vec<(f64, f64)> = marks.countries.iter().map(|mark| view.px(mark.at)).collect();
        let here = marks.countries.iter().position(|mark| mark.code == code)?;
        marks.countries.get(next(&points, here, direction)?).map(|mark| mark.code.clone())
    })
}

fn focus(event: &KeyboardEvent, code: &str) {
    let around = event.current_target().and_then(|around| around.dyn_into::<web_sys::Element>().ok());
    let selector = ["button[data-code=\"", code, "\"]"].concat();
    let button = around.and_then(|around| around.query_selector(&selector).ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        let _ = button.focus();
    }
}
