//! A list that a pill opens: over the page, closed by Escape, by a click elsewhere or by its own button.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, Node};

use crate::dom::{El, Piece, dynamic, each, el, later, listen_window};
use crate::domain::assertion::Status;
use crate::domain::catalogue::Catalogue;
use crate::domain::fold::folded;
use crate::domain::place::CountryRole;
use crate::domain::query::{Facet, is_beside, is_used};
use crate::store::{Action, Dialog, Workspace};
use crate::text::Lang;
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::names;

/// With more choices than this, the list can be searched.
const SEARCHED: usize = 8;

/// A button that opens such a list and closes it again; what it says comes in from its caller.
pub fn opener(workspace: Workspace, dialog: Dialog, opens: &str) -> El {
    el("button")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .attr_bool("aria-expanded", move || workspace.dialog() == Some(dialog))
        .attr("data-opens", opens)
        .on_click(move || {
            let open = workspace.dialog_now() == Some(dialog);
            workspace.apply(Action::Show((!open).then_some(dialog)));
        })
}

/// The frame of every such list. The focus goes in when it opens and back to its button when it closes.
pub fn popover(workspace: Workspace, name: impl Fn() -> String + 'static, pieces: Vec<Piece>) -> El {
    framed(workspace, Rc::new(name), pieces)
}

fn framed(workspace: Workspace, name: Rc<dyn Fn() -> String>, pieces: Vec<Piece>) -> El {
    let label = Rc::clone(&name);
    let frame = el("div").class("filter-menu").attr("role", "dialog").attr_text("aria-label", move || label());
    let close_button = el("button")
        .class("icon")
        .attr("type", "button")
        .attr_word("aria-label", move || workspace.messages().common.close)
        .on_click(move || close(workspace))
        .child(icon(Icon::Close));
    let top = el("div").class("menu-top").child(el("h2").text_fn(move || name())).child(close_button);
    let frame = frame.child(top).child(Piece::Many(pieces)).on::<KeyboardEvent>("keydown", move |event| {
        if event.key() == "Escape" {
            event.stop_propagation();
            close(workspace);
        }
    });
    let own = frame.clone();
    listen_window(
        "pointerdown",
        Box::new(move |event| {
            if !is_inside(&own, &event) {
                workspace.apply(Action::Show(None));
            }
        }),
    );
    let own = frame.clone();
    later(move || {
        keep_in_sight(own.node());
        focus_first(own.node(), "input, button:not(.icon)");
    });
    frame
}

/// The page's own margin, in px.
const MARGIN_PX: f64 = 28.0;

/// A list that would run out of the window is aligned with its button's other edge.
fn keep_in_sight(frame: &Element) {
    let width = document().document_element().map_or(0, |page| page.client_width());
    if f64::from(width) - MARGIN_PX < frame.get_bounding_client_rect().right() {
        let _ = frame.class_list().add_1("end");
        if frame.get_bounding_client_rect().left() < 0.0 {
            let _ = frame.class_list().remove_1("end");
        }
    }
}

/// True if it happened in the list or on the button that opened it.
fn is_inside(frame: &El, event: &Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
    frame.node().parent_element().is_some_and(|around| around.contains(target.as_ref()))
}

/// Closes the list that is open, and gives the focus back to the button that opened it.
pub fn close(workspace: Workspace) {
    if let Some(page) = document().document_element() {
        focus_first(&page, "[aria-haspopup][aria-expanded=true]");
    }
    workspace.apply(Action::Show(None));
}

fn focus_first(within: &Element, selector: &str) {
    let first = within.query_selector(selector).ok().flatten();
    if let Some(first) = first.and_then(|first| first.dyn_into::<HtmlElement>().ok()) {
        let _ = first.focus();
    }
}

/// The choices of one facet with their counts.
pub fn facet_menu(workspace: Workspace, facet: Facet) -> El {
    let catalogue = workspace.catalogue();
    let mut codes = codes(&catalogue, facet, workspace.lang_now());
    // What only leads to hidden entries would stand there with nothing behind it.
    codes.retain(|code| {
        facet == Facet::Collection
            || untrack(|| super::is_offered(workspace, facet, code))
            || !is_beside(&catalogue, facet, code)
    });
    if matches!(facet, Facet::Country | Facet::Actor) {
        codes.retain(|code| is_used(&catalogue, facet, code));
    }
    let all: Rc<[String]> = codes.into();
    let typed = RwSignal::new(String::new());
    let (listed, asked) = (Rc::clone(&all), Rc::clone(&all));
    let searched = (all.len() > SEARCHED).then(|| search_field(workspace, typed));
    let list = el("ul").class("menu-list").child(each(
        move || found(workspace, facet, &listed, typed),
        move |at| choice(workspace, facet, all.get(at).map_or("", String::as_str)),
    ));
    let nothing = dynamic(move || {
        let is_empty = found(workspace, facet, &asked, typed).is_empty();
        is_empty.then(|| el("p").class("none").text(workspace.messages().search.empty))
    });
    let any = el("button")
        .class("btn quiet")
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::ClearFacet(facet)))
        .word(move || workspace.messages().filters.any);
    let pieces = vec![searched.into(), list.into(), nothing, el("div").class("foot").child(any).into()];
    popover(workspace, move || super::facet_name(facet, workspace.lang()).to_owned(), pieces)
}

fn search_field(workspace: Workspace, typed: RwSignal<String>) -> El {
    let input = el("input")
        .attr("type", "search")
        .attr_word("placeholder", move || workspace.messages().filters.search_in_list)
        .prop_fn("value", move || JsValue::from_str(&typed.get()))
        .on_input(move |text| typed.set(text));
    el("label")
        .class("search")
        .child(icon(Icon::Search))
        .child(el("span").class("vh").word(move || workspace.messages().filters.search_in_list))
        .child(input)
}

/// Where in `all` the choices stand whose name has what was typed, or whose code it is.
fn found(workspace: Workspace, facet: Facet, all: &[String], typed: RwSignal<String>) -> Vec<usize> {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let needle = folded(&typed.get());
    let mut out = Vec::new();
    for (at, code) in all.iter().enumerate() {
        if folded(&names::choice(&catalogue, facet, code, lang)).contains(&needle) || folded(code) == needle {
            out.push(at);
        }
    }
    out
}

fn choice(workspace: Workspace, facet: Facet, code: &str) -> El {
    let (off, ticked, own) = (code.to_owned(), code.to_owned(), code.to_owned());
    let (named, counted) = (code.to_owned(), code.to_owned());
    let box_ = el("input")
        .attr("type", "checkbox")
        .prop_fn("checked", move || JsValue::from_bool(super::is_chosen(workspace, facet, &ticked)))
        .on::<Event>("change", move |_| workspace.apply(Action::Toggle(facet, own.clone())));
    let name = move || names::choice(&workspace.catalogue(), facet, &named, workspace.lang());
    let label = el("label")
        .class_if("off", move || super::count(workspace, facet, &off) == 0)
        .child(box_)
        .child(el("span").class("text").text_fn(name))
        .child(el("span").class("n").text_fn(move || super::count(workspace, facet, &counted).to_string()));
    el("li").child(label)
}

/// Every choice that the dataset names, in its own order.
fn codes(catalogue: &Catalogue, facet: Facet, lang: Lang) -> Vec<String> {
    let d = &catalogue.dataset;
    match facet {
        Facet::Theme => d.themes.iter().map(|term| term.id.clone()).collect(),
        Facet::Support => d.supports.iter().map(|term| term.id.clone()).collect(),
        Facet::Country => {
            catalogue.dataset.countries_by_name(lang.tag()).iter().map(|country| country.code.clone()).collect()
        }
        Facet::Actor => d.actors.iter().map(|actor| actor.id.clone()).collect(),
        Facet::CountryRole => CountryRole::ALL.iter().map(|role| role.code().to_owned()).collect(),
        Facet::Status => Status::ALL.iter().map(|status| status.code().to_owned()).collect(),
        Facet::Collection => d.collections.iter().map(|term| term.id.clone()).collect(),
        Facet::Notes => Vec::new(),
    }
}
