//! The frame of the details, with the ways out of it: beside the timeline, or a sheet on a phone.

use leptos::prelude::*;

use crate::dom::{El, Piece, el, when};
use crate::store::{Action, Step, Workspace};
use crate::text::Messages;
use crate::views::entry::theme_and_kind;
use crate::views::focus::focus_on;
use crate::views::parts::icons::{Icon, icon};
use crate::views::rest;
use crate::views::timeline::theme_of;

pub fn panel(workspace: Workspace) -> Piece {
    when(
        move || workspace.selection().is_some(),
        move || rest::part(workspace, "", move |rest| (rest.panel)(workspace)),
    )
}

/// What stays while the reader walks from one entry to the next: the buttons keep the focus. Of the second file of wasm,
/// like what it holds.
pub fn frame(workspace: Workspace) -> El {
    let class = move || {
        let catalogue = workspace.catalogue();
        let entry = workspace.selection().and_then(|id| catalogue.entry(id));
        "panel ".to_owned() + entry.map_or("", |entry| theme_of(&catalogue, entry))
    };
    let button = |sign, word: fn(&'static Messages) -> &'static str, press: Box<dyn FnMut()>| {
        el("button")
            .class("icon")
            .attr("type", "button")
            .attr_word("aria-label", move || word(workspace.messages()))
            .on_click(press)
            .child(icon(sign))
    };
    let walk = move |step| Box::new(move || workspace.apply(Action::Walk(step))) as Box<dyn FnMut()>;
    let buttons = el("span")
        .class("walk")
        .child(button(Icon::Back, |m| m.common.previous_in_time, walk(Step::Previous)))
        .child(button(Icon::Forward, |m| m.common.next_in_time, walk(Step::Next)))
        .child(button(Icon::Close, |m| m.common.close, Box::new(move || close(workspace))));
    let top = el("div").class("panel-top").child(el("span").text_fn(move || above(workspace))).child(buttons);
    el("aside")
        .attr_text("class", class)
        .attr("aria-labelledby", "panel-heading")
        .child(top)
        .child(super::details::details(workspace))
}

/// Closes the details, and gives the focus back to what they were about, if it was in them.
pub fn close(workspace: Workspace) {
    let id = workspace.selection_now();
    let within = document().active_element().is_some_and(|active| matches!(active.closest(".panel"), Ok(Some(_))));
    workspace.apply(Action::Select(None));
    if let Some(id) = id.filter(|_| within) {
        // In several lanes it has several marks: rather the one that had the focus.
        let mark = ".plot [data-entry=\"".to_owned() + &id.0.to_string() + "\"]";
        let stop = mark.clone() + "[tabindex=\"0\"]";
        let is_stop = matches!(document().query_selector(&stop), Ok(Some(_)));
        focus_on(None, if is_stop { &stop } else { &mark });
    }
}

/// What kind of thing it is, of which theme.
fn above(workspace: Workspace) -> String {
    let catalogue = workspace.catalogue();
    let entry = workspace.selection().and_then(|id| catalogue.entry(id));
    entry.map_or_else(String::new, |entry| theme_and_kind(&catalogue, entry, workspace.lang()))
}
