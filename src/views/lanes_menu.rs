//! By what the timeline is cut into lanes.

use wasm_bindgen::JsValue;
use web_sys::Event;

use super::filters::{opener, popover};
use super::parts::icons::{Icon, icon};
use super::rest;
use crate::dom::{El, el, when};
use crate::domain::grouping::Grouping;
use crate::store::{Action, Dialog, Workspace};
use crate::text::Lang;

pub fn lanes_menu(workspace: Workspace) -> El {
    let button = opener(workspace, Dialog::Lanes, "lanes")
        .class("btn")
        .text_fn(move || {
            let lang = workspace.lang();
            (lang.messages().groupings.now)(grouping_name(workspace.grouping(), lang))
        })
        .child(icon(Icon::Caret));
    el("div").class("menu not-phone").child(button).child(rest::menu(workspace, Dialog::Lanes))
}

pub fn menu(workspace: Workspace) -> El {
    let mut list = el("ul").class("menu-list");
    for grouping in Grouping::ALL {
        list = list.child(choice(workspace, grouping));
    }
    // Only Japanese readers count years by eras.
    let eras = when(move || workspace.lang() == Lang::Ja, move || eras(workspace));
    popover(workspace, move || workspace.messages().groupings.title.to_owned(), vec![list.into(), eras])
}

fn eras(workspace: Workspace) -> El {
    let tick = el("input")
        .attr("type", "checkbox")
        .prop_fn("checked", move || JsValue::from_bool(workspace.eras()))
        .on::<Event>("change", move |_| workspace.apply(Action::CountEras(!workspace.eras_now())));
    let name = el("span").class("text").word(move || workspace.messages().pages().marked.eras);
    el("div").class("menu-more").child(el("label").child(tick).child(name))
}

fn choice(workspace: Workspace, grouping: Grouping) -> El {
    let button = el("input")
        .attr("type", "radio")
        .attr("name", "lanes")
        .prop_fn("checked", move || JsValue::from_bool(workspace.grouping() == grouping))
        .on::<Event>("change", move |_| workspace.apply(Action::GroupBy(grouping)));
    let name = el("span").class("text").word(move || grouping_name(grouping, workspace.lang()));
    el("li").child(el("label").child(button).child(name))
}

fn grouping_name(grouping: Grouping, lang: Lang) -> &'static str {
    let words = &lang.messages().groupings;
    match grouping {
        Grouping::Theme => words.theme,
        Grouping::Country => words.country,
        Grouping::Actor => words.actor,
        Grouping::Support => words.support,
        Grouping::None => words.none,
    }
}
