//! What the panel says of the entry that is selected, and the reader's notes on it.

use leptos::prelude::*;

use super::target_of;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::Target;
use crate::domain::catalogue::EntryId;
use crate::store::{Action, Workspace};
use crate::views::parts::anchored::anchored;
use crate::views::parts::collections::unseen;
use crate::views::parts::differences;
use crate::views::parts::facts::facts_list;
use crate::views::parts::links::{link_to, other_words};
use crate::views::parts::names;
use crate::views::parts::note_box::note_box;
use crate::views::parts::quote::passage;
use crate::views::parts::roles::{roles_list, shores};
use crate::views::parts::spoken;

pub fn details(workspace: Workspace) -> Piece {
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
    let zoom = el("button").class("btn not-phone").attr("type", "button").on_click(move || fit(workspace));
    let zoom = zoom.word(move || workspace.messages().pages().marked.zoom);
    let hidden = dynamic(move || workspace.selection().map(|id| unseen(workspace, id)));
    Piece::Many(vec![
        hidden,
        about,
        el("h3").word(move || workspace.messages().panel.notes).into(),
        notes,
        el("p").class("btns").child(zoom).child(full).into(),
    ])
}

/// Shows the time of what is selected, with some air.
pub fn fit(workspace: Workspace) {
    let catalogue = workspace.catalogue();
    let span = workspace.selection_now().and_then(|id| catalogue.timing(id)?.span());
    if let Some((from, to)) = span {
        let air = to.since(from) / 10 + 31;
        workspace.apply(Action::ShowDays(from.plus(-air), to.plus(air)));
    }
}

/// Everything but the notes. Reads the language.
fn about(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(id) else { return Piece::Nothing };
    let lang = workspace.lang();
    let m = lang.messages();
    let summary = entry.summary().get_tagged(lang.tag());
    let title = link_to(workspace, names::entry_page(&catalogue, id)).text(entry.title().get(lang.tag()));
    let mut out: Vec<Piece> = vec![
        el("h2").attr("id", "panel-heading").attr("tabindex", "-1").child(title).into(),
        other_words("p", "alt", entry.title(), lang),
        el("p").class("when").text(&spoken::when(&catalogue, id, lang)).into(),
        anchored(workspace, el("p").class("story"), Target::of(entry), "summary", summary).into(),
    ];
    let mut section = |heading: &str, content: El| {
        out.push(el("h3").text(heading).into());
        out.push(content.into());
    };
    section(m.panel.facts, facts_list(workspace, id));
    out.push(differences::in_panel(workspace, id));
    let mut section = |heading: &str, content: El| {
        out.push(el("h3").text(heading).into());
        out.push(content.into());
    };
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
            out.push(passage(&catalogue, &fact.id, quote, &fact.source, workspace).into());
        }
    }
    Piece::Many(out)
}
