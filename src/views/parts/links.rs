//! Links to pages, and the plain shapes around them: the line above a heading, sections, rows, quieter parts of names.
//!
//! A link's address follows filters and language by itself, so that what is around it need not be built again.

use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, none};
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::localized::Localized;
use crate::store::{Action, Workspace};
use crate::text::{Lang, Messages};
use crate::views::parts::names;
use crate::views::rest;

/// An element that holds a text and nothing else, with a class unless that is empty.
pub fn words(tag: &str, class: &str, text: &str) -> El {
    let element = if class.is_empty() { el(tag) } else { el(tag).class(class) };
    element.text(text)
}

/// The same; nothing where there is no text.
pub fn words_if(tag: &str, class: &str, text: &str) -> Piece {
    if text.is_empty() { none() } else { words(tag, class, text).into() }
}

/// A heading in the margin, or above rows.
pub fn grouphead(text: &str) -> El {
    words("h2", "grouphead", text)
}

/// A section that its heading names. What it holds comes after.
pub fn section(id: &str, heading: &str) -> El {
    el("section").class("sec").attr("aria-labelledby", id).child(el("h2").attr("id", id).text(heading))
}

/// A real link to a page, still without a text.
pub fn link_to(workspace: Workspace, page: Page) -> El {
    el("a").attr_text("href", move || workspace.href(page.clone()))
}

/// A real link to a page.
pub fn link(workspace: Workspace, page: Page, text: &str) -> El {
    link_to(workspace, page).text(text)
}

/// A link that looks like a button.
pub fn link_button(workspace: Workspace, page: Page, text: &str) -> El {
    link(workspace, page, text).class("btn")
}

pub fn entry_link(workspace: Workspace, catalogue: &Catalogue, id: EntryId, lang: Lang) -> El {
    link(workspace, names::entry_page(catalogue, id), &names::entry_label(catalogue, id, lang))
}

/// The same with the words marked that the timeline is searched for.
pub fn found_link(workspace: Workspace, catalogue: &Catalogue, id: EntryId, lang: Lang) -> El {
    let label = names::entry_label(catalogue, id, lang);
    // By itself, so that what is around it stays when other words are looked for.
    link_to(workspace, names::entry_page(catalogue, id)).child(dynamic(move || rest::found_in(workspace, &label)))
}

pub fn country_link(workspace: Workspace, catalogue: &Catalogue, code: &str, lang: Lang) -> El {
    link(workspace, Page::Country(code.to_owned()), &names::country(catalogue, code, lang))
}

pub fn actor_link(workspace: Workspace, catalogue: &Catalogue, id: &str, lang: Lang) -> El {
    link(workspace, Page::Actor(id.to_owned()), &names::actor(catalogue, id, lang))
}

/// A link that leaves the site.
pub fn outside(url: &str, text: &str) -> El {
    words("a", "", text).attr("href", url).attr("rel", "noopener external").attr("target", "_blank")
}

/// The line above a heading: where the page belongs. Reads the language.
pub fn crumbs(workspace: Workspace, page: Page, text: &str) -> El {
    let said = workspace.messages().pages().reading.where_you_are;
    el("nav").class("crumbs").attr("aria-label", said).child(link(workspace, page, text))
}

/// One more part of that line, after a stroke.
pub fn crumb(line: El, text: &str) -> El {
    line.child(words("span", "", "/").attr("aria-hidden", "true")).child(words("span", "", text))
}

/// The way to what comes before or after, at the end of that line; `said` makes its full name.
pub fn step(workspace: Workspace, line: El, page: Page, name: &str, said: fn(&str) -> String, next: bool) -> El {
    let (rel, text) = if next { ("next", name.to_owned() + " →") } else { ("prev", "← ".to_owned() + name) };
    line.child(words("span", "", "·").attr("aria-hidden", "true"))
        .child(link(workspace, page, &text).attr("rel", rel).attr("aria-label", &said(name)))
}

/// In place of a page whose id nothing has: what is missing, and a way on.
pub fn missing(workspace: Workspace, m: &Messages, said: &str, page: Page, way: &str) -> Piece {
    let head = el("div").class("entry-head").child(words("h1", "", said));
    let on = link_button(workspace, page, way).class("btn primary");
    Piece::Many(vec![
        head.child(words("p", "when", m.errors.unknown_page_text)).into(),
        el("p").class("btns").child(on).into(),
    ])
}

/// The text in a language that isn't the reader's, with its tag; nothing where it says the same.
pub fn other_name(name: &Localized, lang: Lang) -> Option<(&str, &str)> {
    let shown = name.get(lang.tag());
    name.iter().find(|(tag, text)| Lang::from_tag(tag) != Some(lang) && *text != shown)
}

/// That text in an element of its own; nothing where it says the same.
pub fn other_words(tag: &str, class: &str, name: &Localized, lang: Lang) -> Piece {
    other_name(name, lang).map(|(other, text)| words(tag, class, text).attr("lang", other)).into()
}

/// That text as a quieter part of a name.
pub fn with_aside(element: El, name: &Localized, lang: Lang) -> El {
    element.text(" ").child(other_words("span", "", name, lang))
}

/// How many notes there are on a thing; nothing where there is none.
pub fn note_mark(workspace: Workspace, target: Target) -> Piece {
    dynamic(move || {
        let count = workspace.notes_on(&target);
        (count > 0).then(|| {
            let number = words("span", "", &count.to_string()).attr("aria-hidden", "true");
            let said = words("span", "vh", &(workspace.messages().counts.notes)(count));
            el("span").class("notemark").child(number).child(said)
        })
    })
}

/// The way back from filters that leave nothing. Reads the language.
pub fn clear_filters(workspace: Workspace) -> El {
    words("button", "btn", workspace.messages().filters.clear)
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::ClearFilters))
}
