//! The foot of every page: the source, copy link, key help, licence.

use leptos::prelude::*;

use super::parts::handing::copy;
use crate::browser::location;
use crate::codec::route::{Page, Route};
use crate::dom::{El, dynamic, el};
use crate::store::{Action, Dialog, Workspace};
use crate::text::window_said;

pub fn footer(workspace: Workspace) -> El {
    let data = el("a")
        .attr_text("href", move || workspace.href(Page::Data))
        .word(move || workspace.messages().footer.data_and_licence);
    let method = el("a")
        .attr_text("href", move || workspace.href(Page::Method))
        .word(move || workspace.messages().places.method);
    let link = el("button")
        .attr("type", "button")
        .on_click(move || copy_link(workspace))
        .word(move || workspace.messages().share.copy_link);
    let keys = el("button")
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::Show(Some(Dialog::Keys))))
        .word(move || workspace.messages().footer.keys);
    el("footer")
        .class("pagefoot")
        .child(dynamic(move || source(workspace)))
        .child(method)
        .child(data)
        .child(link)
        .child(keys)
}

fn source(workspace: Workspace) -> Option<El> {
    let (lang, catalogue) = (workspace.lang(), workspace.catalogue());
    let first = catalogue.dataset.sources.first()?;
    let (tag, title) = first.title.get_tagged(lang.tag());
    let when = catalogue.source_date(&first.id).and_then(|date| date.named);
    let when = when.map(|window| window_said(lang, &window)).unwrap_or_default();
    Some(el("span").attr("lang", tag).text(&(lang.messages().footer.source)(title, &when)))
}

/// Puts the address of what is shown on the clipboard: with the language, so that it shows the same to anybody.
pub fn copy_link(workspace: Workspace) {
    let route = workspace.route().get_untracked();
    let link = location::base() + &Route { lang: Some(workspace.lang_now()), ..route }.to_hash();
    copy(workspace, link);
}
