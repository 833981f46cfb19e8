//! Details of what is selected: beside the timeline, or a sheet on a phone.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::target_of;
use crate::dom::{El, Piece, dynamic, el, when};
use crate::domain::catalogue::EntryId;
use crate::store::{Action, Step, Workspace};
use crate::text::Messages;
use crate::views::entry::kind_said;
use crate::views::parts::facts::facts_list;
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::links::{link_to, other_words};
use crate::views::parts::names;
use crate::views::parts::note_box::note_box;
use crate::views::parts::quote::passage;
use crate::views::parts::roles::{roles_list, shores};
use crate::views::parts::spoken;
use crate::views::timeline::theme_of;

pub fn panel(workspace: Workspace) -> Piece {
    when(move || workspace.selection().is_some(), move || frame(workspace))
}

/// What stays while the reader walks from one entry to the next: the buttons keep the focus.
fn frame(workspace: Workspace) -> El {
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
    let about = dynamic(move || workspace.selection().map(|id| about(workspace, id)));
    // The notes are beside the rest, not in it: an editor must outlive a change of anything else.
    let notes = dynamic(move || {
        let target = workspace.selection().and_then(|id| target_of(&workspace.catalogue(), id));
        target.map(|target| untrack(|| note_box(workspace, target)))
    });
    let full = el("a")
        .class("btn quiet")
        .attr_fn("href", move || {
            let page = names::entry_page(&workspace.catalogue(), workspace.selection()?);
            Some(workspace.href(page))
        })
        .word(move || workspace.messages().panel.open);
    el("aside")
        .attr_text("class", class)
        .attr("aria-labelledby", "panel-heading")
        .child(top)
        .child(about)
        .child(el("h3").word(move || workspace.messages().panel.notes))
        .child(notes)
        .child(el("p").class("btns").child(full))
}

/// Closes the details, and gives the focus back to what they were about.
fn close(workspace: Workspace) {
    let id = workspace.selection_now();
    workspace.apply(Action::Select(None));
    if let Some(id) = id {
        let mark = ".plot [data-entry=\"".to_owned() + &id.0.to_string() + "\"]";
        if let Ok(Some(mark)) = document().query_selector(&mark)
            && let Some(mark) = mark.dyn_ref::<web_sys::HtmlElement>()
        {
            let _ = mark.focus();
        }
    }
}

/// "Co-operatives · activity".
fn above(workspace: Workspace) -> String {
    let catalogue = workspace.catalogue();
    let Some(entry) = workspace.selection().and_then(|id| catalogue.entry(id)) else { return String::new() };
    let lang = workspace.lang();
    let m = lang.messages();
    let mut above = String::new();
    if let Some(theme) = entry.themes().first() {
        above.push_str(&names::term(&catalogue.dataset.themes, theme, lang));
        above.push_str(m.lists.dot);
    }
    above.push_str(kind_said(entry, lang));
    above
}

/// Everything but the notes. Reads the language.
fn about(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(id) else { return Piece::Nothing };
    let lang = workspace.lang();
    let m = lang.messages();
    let title = link_to(workspace, names::entry_page(&catalogue, id)).text(entry.title().get(lang.tag()));
    let mut out: Vec<Piece> = vec![
        el("h2").attr("id", "panel-heading").attr("tabindex", "-1").child(title).into(),
        other_words("p", "alt", entry.title(), lang),
        el("p").class("when").text(&spoken::when(&catalogue, id, lang)).into(),
        el("p").class("story").text(entry.summary().get(lang.tag())).into(),
    ];
    let mut section = |heading: &str, content: El| {
        out.push(el("h3").text(heading).into());
        out.push(content.into());
    };
    section(m.panel.facts, facts_list(workspace, id));
    section(m.panel.who, roles_list(workspace, id));
    section(m.panel.where_, shores(workspace, id));
    // The passages about time: they explain the drawing that was clicked. The page has all of them.
    let mut first = true;
    for fact in &entry.facts().time {
        if let Some(quote) = &fact.quote {
            if first {
                out.push(el("h3").text(m.panel.source_words).into());
                first = false;
            }
            out.push(passage(&catalogue, quote, &fact.source, workspace).into());
        }
    }
    Piece::Many(out)
}
