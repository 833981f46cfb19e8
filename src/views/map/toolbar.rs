//! Above the map: its layers with counts, the part of the world, zoom.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlSelectElement};

use super::state::MapState;
use crate::codec::map_link::{LAYERS, Part};
use crate::dom::{El, dynamic, el};
use crate::domain::place::CountryRole;
use crate::layout::map::region::Region;
use crate::layout::map::view::View;
use crate::store::Workspace;
use crate::text::Lang;
use crate::text::messages::MapWords;
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::roles::role_signs;

/// A press of a button.
const STEP: f64 = 1.6;

pub fn toolbar(workspace: Workspace, state: MapState) -> El {
    let mut layers = el("div")
        .class("map-layers")
        .attr("role", "group")
        .attr_word("aria-label", move || workspace.messages().pages().map.layers);
    for (role, _) in LAYERS {
        layers = layers.child(layer(workspace, state, role));
    }
    let zoom = el("div")
        .class("map-zoom")
        .child(part_choice(workspace, state))
        .child(button(workspace, Icon::Plus, |m| m.closer, move || state.zoom(STEP)))
        .child(button(workspace, Icon::Minus, |m| m.wider, move || state.zoom(1.0 / STEP)))
        .child(button(workspace, Icon::Fit, |m| m.whole, move || state.look(|view| View::at(view, 1.0, view.middle))));
    el("div").class("map-bar").child(layers).child(zoom)
}

fn layer(workspace: Workspace, state: MapState, role: CountryRole) -> El {
    let words = dynamic(move || {
        let lang = workspace.lang();
        Vec::from([
            role_signs(&[role], lang),
            el("span").class("count").text_fn(move || count(state, role).to_string()),
        ])
    });
    el("button")
        .attr("type", "button")
        .class("pill")
        .attr_bool("aria-pressed", move || !state.is_hidden(role))
        .on_click(move || state.switch(role))
        .child(words)
}

/// How many countries have the role; of a layer that is off, none is on the map.
fn count(state: MapState, role: CountryRole) -> usize {
    state.marks().with(|marks| marks.countries.iter().filter(|mark| mark.has(role)).count())
}

type Word = fn(&MapWords) -> &'static str;

fn button(workspace: Workspace, sign: Icon, word: Word, press: impl FnMut() + 'static) -> El {
    let said = move || word(&workspace.messages().pages().map);
    el("button")
        .attr("type", "button")
        .class("btn icon")
        .attr_word("aria-label", said)
        .attr_word("title", said)
        .on_click(press)
        .child(icon(sign))
}

/// A choice as the browser has it: every device knows how to open it.
fn part_choice(workspace: Workspace, state: MapState) -> El {
    let now = move || match state.link().with(|link| link.part) {
        Part::Region(region) => region.code(),
        Part::Free { .. } => FREE,
    };
    let options = dynamic(move || {
        let lang = workspace.lang();
        let mut all: Vec<El> = Vec::new();
        for region in Region::ALL {
            all.push(option(region.code(), part_name(region, lang), now));
        }
        if now() == FREE {
            all.push(option(FREE, lang.messages().pages().map.parts.free, now));
        }
        all
    });
    el("select").attr_word("aria-label", move || workspace.messages().pages().map.part).child(options).on::<Event>(
        "change",
        move |event| {
            let select = event.target().and_then(|target| target.dyn_into::<HtmlSelectElement>().ok());
            if let Some(region) = select.and_then(|select| Region::from_code(&select.value())) {
                state.set(|link| link.part = Part::Region(region));
            }
        },
    )
}

/// The value of "as moved".
const FREE: &str = "free";

fn option(code: &'static str, name: &str, now: impl Fn() -> &'static str + 'static) -> El {
    el("option").attr("value", code).flag_fn("selected", move || now() == code).text(name)
}

fn part_name(region: Region, lang: Lang) -> &'static str {
    let parts = &lang.messages().pages().map.parts;
    match region {
        Region::World => parts.world,
        Region::Data => parts.data,
        Region::Africa => parts.africa,
        Region::Americas => parts.americas,
        Region::Asia => parts.asia,
        Region::Europe => parts.europe,
        Region::Oceania => parts.oceania,
    }
}
