//! Which countries are compared: each can be taken away, another added. Every change is an address of its own, so that
//! the browser's Back undoes it.

use web_sys::HtmlSelectElement;

use crate::codec::route::Page;
use crate::dom::{El, Piece, el};
use crate::domain::comparison::{Asked, MOST};
use crate::store::{Action, Workspace};
use crate::text::Lang;
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::links::{country_link, link_to, words};
use crate::views::parts::names;

/// Reads the language.
pub fn choice(workspace: Workspace, asked: &Asked) -> Piece {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let words_of = &lang.messages().pages().compare;
    let mut list = el("ul").attr("aria-label", words_of.chosen);
    for code in &asked.codes {
        let remove = (words_of.remove)(&names::country(&catalogue, code, lang));
        let remove = link_to(workspace, Page::Compare(asked.without(code)))
            .class("icon")
            .attr("aria-label", &remove)
            .attr("title", &remove)
            .child(icon(Icon::Close));
        list = list.child(el("li").child(country_link(workspace, &catalogue, code, lang)).child(remove));
    }
    let ask = match asked.codes.len() {
        0 => words_of.ask,
        1 => words_of.ask_another,
        MOST => words_of.full,
        _ => "",
    };
    let mut around = el("div").class("compared");
    if !ask.is_empty() {
        around = around.child(words("p", "", ask));
    }
    if !asked.codes.is_empty() {
        around = around.child(list);
    }
    if asked.codes.len() < MOST { around.child(adder(workspace, asked, lang)).into() } else { around.into() }
}

/// A list of the dataset's other countries, and the button that adds the chosen one: a list alone would change the page
/// while the reader still moves through it (WCAG 3.2.2).
fn adder(workspace: Workspace, asked: &Asked, lang: Lang) -> El {
    let words_of = &lang.messages().pages().compare;
    let mut list = el("select").attr("id", "compare-add");
    list = list.child(el("option").attr("value", "").text(words_of.choose));
    for country in workspace.catalogue().dataset.countries_by_name(lang.tag()) {
        if !asked.codes.contains(&country.code) {
            list = list.child(el("option").attr("value", &country.code).text(country.name.get(lang.tag())));
        }
    }
    let (chosen, asked) = (list.clone(), asked.clone());
    let add = move || {
        let code = chosen.as_dom::<HtmlSelectElement>().map(|list| list.value()).unwrap_or_default();
        if code.is_empty() {
            chosen.focus();
        } else {
            workspace.apply(Action::Open(Page::Compare(asked.with(&code))));
        }
    };
    el("div")
        .class("field add")
        .child(words("label", "", words_of.add).attr("for", "compare-add"))
        .child(list)
        .child(words("button", "btn primary", words_of.add_it).attr("type", "button").on_click(add))
}
