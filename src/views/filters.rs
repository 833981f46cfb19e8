//! The filter bar: pills with live counts, and the lists that some of them open.

mod menu;
mod period;

use leptos::prelude::*;

use super::parts::icons::{Icon, icon};
use super::parts::names;
use super::rest;
use super::timeline::theme_class;
use crate::dom::{El, el, when};
use crate::domain::dataset::RELATED;
use crate::domain::query::{Facet, is_beside};
use crate::store::{Action, Dialog, Workspace};
use crate::text::{Lang, grouped_count};

pub use menu::{facet_menu, opener, popover};
pub use period::period_menu;

/// The facets behind a list, in the order of the bar, each with its name in the page.
const LISTS: [(Facet, &str); 6] = [
    (Facet::Support, "Support"),
    (Facet::Country, "Country"),
    (Facet::CountryRole, "CountryRole"),
    (Facet::Actor, "Actor"),
    (Facet::Status, "Status"),
    (Facet::Collection, "Collection"),
];

pub fn filters(workspace: Workspace) -> El {
    let mut list = el("ul");
    for (rank, theme) in workspace.catalogue().dataset.themes.iter().enumerate() {
        let id = theme.id.clone();
        list = if is_beside(&workspace.catalogue(), Facet::Theme, &id) {
            list.child(when(move || is_offered(workspace, Facet::Theme, &id), {
                let id = theme.id.clone();
                move || theme_pill(workspace, rank, &id)
            }))
        } else {
            list.child(theme_pill(workspace, rank, &id))
        };
    }
    list = list.child(el("li").class("sep").attr("aria-hidden", "true"));
    let collections = workspace.catalogue().dataset.collections.len();
    for (facet, opens) in LISTS {
        // With one collection or none there is nothing to choose.
        if facet != Facet::Collection || collections > 1 {
            list = list.child(list_pill(workspace, facet, opens));
        }
    }
    list = list
        .child(period::period_pill(workspace))
        .child(notes_pill(workspace))
        .child(related_pill(workspace))
        .child(when(move || workspace.with_query(|query| !query.text.is_empty()), move || words_pill(workspace)))
        .child(when(move || workspace.with_query(|query| !query.is_empty()), move || clear_pill(workspace)));
    el("div")
        .class("filters")
        .attr("role", "group")
        .attr_word("aria-label", move || workspace.messages().filters.title)
        .child(list)
}

fn theme_pill(workspace: Workspace, rank: usize, id: &str) -> El {
    let named = id.to_owned();
    let button = choice_pill(workspace, Facet::Theme, id)
        .class(&("filter ".to_owned() + theme_class(rank)))
        .child(el("span").class("sw").attr("aria-hidden", "true"))
        .text_fn(move || names::term(&workspace.catalogue().dataset.themes, &named, workspace.lang()));
    el("li").child(counted(button, workspace, Facet::Theme, id))
}

fn notes_pill(workspace: Workspace) -> El {
    let button = choice_pill(workspace, Facet::Notes, WITH_NOTES)
        .class("filter")
        .word(move || workspace.messages().filters.with_notes);
    el("li").child(counted(button, workspace, Facet::Notes, WITH_NOTES))
}

/// A choice that only leads to what stands beside the subject is one while that is shown, or while it is chosen.
fn is_offered(workspace: Workspace, facet: Facet, code: &str) -> bool {
    workspace.with_query(|query| query.shows(RELATED) || query.has(facet, code))
}

/// What stands beside the subject, offered with its number; nothing in a dataset without it.
fn related_pill(workspace: Workspace) -> Option<El> {
    let there = workspace.catalogue().dataset.collections.iter().any(|term| term.id == RELATED);
    there.then(|| {
        let button = choice_pill(workspace, Facet::Collection, RELATED)
            .class("filter")
            .text_fn(move || names::term(&workspace.catalogue().dataset.collections, RELATED, workspace.lang()));
        el("li").child(counted(button, workspace, Facet::Collection, RELATED))
    })
}

/// What the only choice about notes is called in the counts.
const WITH_NOTES: &str = "1";

/// A button that is a choice by itself: it does nothing while it would leave nothing.
fn choice_pill(workspace: Workspace, facet: Facet, code: &str) -> El {
    let (pressed, off, own) = (code.to_owned(), code.to_owned(), code.to_owned());
    el("button")
        .attr("type", "button")
        .attr_bool("aria-pressed", move || is_chosen(workspace, facet, &pressed))
        .attr_fn("aria-disabled", move || is_off(workspace, facet, &off).then(|| "true".to_owned()))
        .on_click(move || {
            if !untrack(|| is_off(workspace, facet, &own)) {
                workspace.apply(Action::Toggle(facet, own.clone()));
            }
        })
}

/// The live count of a choice, after its name.
fn counted(button: El, workspace: Workspace, facet: Facet, code: &str) -> El {
    let code = code.to_owned();
    let count = el("span").class("n").text_fn(move || grouped_count(count(workspace, facet, &code)));
    button.text(" ").child(count)
}

/// A collection is on while it is shown, also by default; anything else while it is among the filters.
fn is_chosen(workspace: Workspace, facet: Facet, code: &str) -> bool {
    workspace.with_query(|query| if facet == Facet::Collection { query.shows(code) } else { query.has(facet, code) })
}

fn count(workspace: Workspace, facet: Facet, code: &str) -> usize {
    workspace.answer().with(|answer| answer.count(facet, code))
}

fn is_off(workspace: Workspace, facet: Facet, code: &str) -> bool {
    count(workspace, facet, code) == 0 && !is_chosen(workspace, facet, code)
}

fn chosen(workspace: Workspace, facet: Facet) -> Vec<String> {
    workspace.with_query(|query| query.chosen(facet).to_vec())
}

/// A pill that opens the list of a facet's choices.
fn list_pill(workspace: Workspace, facet: Facet, opens: &str) -> El {
    let dialog = Dialog::Filter(facet);
    // Only while nothing is chosen: then it is the number of choices.
    let choices = when(
        move || chosen(workspace, facet).is_empty(),
        move || {
            el("span")
                .class("n")
                .text_fn(move || workspace.answer().with(|answer| grouped_count(answer.counted(facet).len())))
        },
    );
    let button = opener(workspace, dialog, opens)
        .class("filter")
        .flag_fn("data-on", move || !chosen(workspace, facet).is_empty())
        .text_fn(move || list_label(workspace, facet))
        .text(" ")
        .child(choices)
        .child(icon(Icon::Caret));
    el("li").child(button).child(rest::menu(workspace, dialog))
}

/// With one choice the pill says it; with more it counts them.
fn list_label(workspace: Workspace, facet: Facet) -> String {
    let lang = workspace.lang();
    let m = lang.messages();
    let name = facet_name(facet, lang);
    match chosen(workspace, facet).as_slice() {
        [] => name.to_owned(),
        [one] => [name, m.lists.colon, &names::choice(&workspace.catalogue(), facet, one, lang)].concat(),
        more => [name, m.lists.colon, &(m.filters.chosen)(more.len())].concat(),
    }
}

/// The words that were searched for: pressed, they are given up.
fn words_pill(workspace: Workspace) -> El {
    let button = el("button")
        .class("filter")
        .attr("type", "button")
        .attr("data-on", "")
        .on_click(move || workspace.apply(Action::SearchFor(String::new())))
        .text_fn(move || {
            let m = workspace.messages();
            workspace.with_query(|query| (m.filters.words)(&query.text))
        })
        .child(icon(Icon::Close));
    el("li").child(button)
}

fn clear_pill(workspace: Workspace) -> El {
    el("li").child(clear_button(workspace).class("filter clear"))
}

fn clear_button(workspace: Workspace) -> El {
    el("button")
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::ClearFilters))
        .word(move || workspace.messages().filters.clear)
}

/// What stands where nothing is left.
pub fn nothing(workspace: Workspace) -> El {
    el("div")
        .class("empty")
        .child(el("p").word(move || workspace.messages().filters.nothing))
        .child(clear_button(workspace).class("btn"))
}

/// The name of a facet on its pill.
fn facet_name(facet: Facet, lang: Lang) -> &'static str {
    let words = &lang.messages().filters;
    match facet {
        Facet::Theme => words.theme,
        Facet::Support => words.support_short,
        Facet::Country => words.country,
        Facet::CountryRole => words.country_role,
        Facet::Actor => words.actor,
        Facet::Status => words.status,
        Facet::Notes => words.with_notes,
        Facet::Collection => words.collection,
    }
}
