//! The header: places, search, language, theme, and whether the notes are kept.

use super::parts::icons::{Icon, brand_sign, icon};
use super::search::search_box;
use crate::codec::route::{Page, Route};
use crate::dom::{El, Piece, dynamic, el};
use crate::store::{Action, Dialog, Saving, Theme, Workspace};
use crate::text::{Lang, Messages};

use leptos::prelude::*;

pub fn header(workspace: Workspace) -> El {
    let brand = el("a")
        .class("brand")
        .attr_text("href", move || workspace.href(Page::Timeline))
        .child(brand_sign())
        .child(el("span").word(move || workspace.messages().common.title))
        .child(el("small").word(move || workspace.messages().common.title_other));
    let search = el("button")
        .class("icon only-phone")
        .attr("type", "button")
        .attr_word("aria-label", move || workspace.messages().search.label)
        .attr_bool("aria-expanded", move || workspace.dialog() == Some(Dialog::Search))
        .on_click(move || workspace.apply(Action::Show(Some(Dialog::Search))))
        .child(icon(Icon::Search));
    let tools = el("div")
        .class("tools")
        .child(search_box(workspace))
        .child(search)
        .child(languages(workspace))
        .child(theme_button(workspace))
        .child(saved_state(workspace));
    el("header").class("head").child(brand).child(places(workspace)).child(tools)
}

fn places(workspace: Workspace) -> El {
    let mut list = el("ul");
    for page in [Page::Timeline, Page::Countries, Page::Actors, Page::Notes, Page::Data] {
        list = list.child(el("li").child(place(workspace, page)));
    }
    el("nav").class("nav").attr_word("aria-label", move || workspace.messages().header.places).child(list)
}

/// The link to one of the five places.
fn place(workspace: Workspace, page: Page) -> El {
    let (linked, named) = (page.clone(), page.clone());
    el("a")
        .attr_text("href", move || workspace.href(linked.clone()))
        .attr_fn("aria-current", move || {
            let here = workspace.page();
            // "page" only on the page itself; on a page within the place it is merely true.
            let current = if here == page { "page" } else { "true" };
            (place_of(&here) == Some(&page)).then(|| current.to_owned())
        })
        .word(move || place_name(&named, workspace.messages()))
}

/// The place that a page is in. A country is within Countries, an entry within the timeline.
fn place_of(page: &Page) -> Option<&Page> {
    match page {
        Page::Entry(..) | Page::Table => Some(&Page::Timeline),
        Page::Country(_) | Page::Compare(_) => Some(&Page::Countries),
        Page::Actor(_) => Some(&Page::Actors),
        Page::Sources | Page::Source(_) | Page::Method => Some(&Page::Data),
        Page::Shared(_) => Some(&Page::Notes),
        Page::Unknown(_) => None,
        Page::Timeline | Page::Countries | Page::Actors | Page::Notes | Page::Data => Some(page),
    }
}

fn place_name(place: &Page, m: &'static Messages) -> &'static str {
    match place {
        Page::Countries => m.places.countries,
        Page::Actors => m.places.actors,
        Page::Notes => m.places.notes,
        Page::Data => m.places.data,
        _ => m.places.timeline,
    }
}

/// The same view in the other language: a link, as everything that leads somewhere.
fn languages(workspace: Workspace) -> El {
    let mut group = el("div")
        .class("seg")
        .attr("role", "group")
        .attr_word("aria-label", move || workspace.messages().header.language);
    for lang in Lang::ALL {
        let link = el("a")
            .attr_text("href", move || workspace.route().with(|route| address_in(route, lang)))
            .attr("lang", lang.tag())
            .attr("hreflang", lang.tag())
            .attr_fn("aria-current", move || (workspace.lang() == lang).then(|| "true".to_owned()))
            .on::<web_sys::MouseEvent>("click", move |event| {
                // A plain click is no step in the history; with a key it opens a tab as any link does.
                if !(event.ctrl_key() || event.meta_key() || event.shift_key()) {
                    event.prevent_default();
                    workspace.apply(Action::Speak(lang));
                }
            })
            .child(el("span").class("vh").text(lang.native_name()))
            .child(el("span").attr("aria-hidden", "true").text(lang.sign()));
        group = group.child(link);
    }
    group
}

fn address_in(route: &Route, lang: Lang) -> String {
    Route { lang: Some(lang), ..route.clone() }.to_hash()
}

fn theme_button(workspace: Workspace) -> El {
    el("button")
        .class("icon")
        .attr("type", "button")
        .attr_text("aria-label", move || theme_said(workspace))
        .attr_text("title", move || theme_said(workspace))
        .on_click(move || workspace.apply(Action::Wear(workspace.theme_now().next())))
        .child(icon(Icon::Theme))
}

fn theme_said(workspace: Workspace) -> String {
    let m = workspace.messages();
    (m.header.theme_now)(match workspace.theme() {
        Theme::Auto => m.header.theme_auto,
        Theme::Light => m.header.theme_light,
        Theme::Dark => m.header.theme_dark,
    })
}

fn saved_state(workspace: Workspace) -> El {
    let link = el("a")
        .class("saved")
        .attr_word("data-state", move || match workspace.saving() {
            Saving::Saved => "saved",
            Saving::Saving => "saving",
            Saving::MemoryOnly | Saving::Failed(_) | Saving::ReadOnly => "unsaved",
        })
        .attr_text("href", move || workspace.href(Page::Notes))
        .child(dynamic(move || saved_said(workspace)));
    el("p").attr("role", "status").child(link)
}

fn saved_said(workspace: Workspace) -> Piece {
    let words = &workspace.messages().saved;
    let saving = workspace.saving();
    let sign = if saving == Saving::Saved { Icon::Tick } else { Icon::Warning };
    let said = match saving {
        Saving::Saved => words.saved.to_owned(),
        Saving::Saving => words.saving.to_owned(),
        Saving::MemoryOnly => words.memory_only.to_owned(),
        Saving::Failed(reason) => (words.not_saved)(&reason),
        Saving::ReadOnly => words.read_only_short.to_owned(),
    };
    Piece::Many(vec![icon(sign).into(), el("span").text(&said).into()])
}
