//! Details of what is selected: beside the timeline, or a sheet on a phone.

use super::target_of;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::{EntryId, EntryKind};
use crate::store::{Action, Step, Workspace};
use crate::views::parts::facts::facts_list;
use crate::views::parts::icons::{Icon, icon_button};
use crate::views::parts::links::{link_to, other_words};
use crate::views::parts::names;
use crate::views::parts::note_box::note_box;
use crate::views::parts::quote::passage;
use crate::views::parts::roles::{roles_list, shores};
use crate::views::parts::spoken;
use crate::views::parts::subject::theme_of;

pub fn panel(workspace: Workspace) -> Piece {
    dynamic(move || workspace.selection().map(|id| details(workspace, id)))
}

fn details(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(id) else { return Piece::Nothing };
    let class = "panel ".to_owned() + theme_of(&catalogue, entry);
    // The notes are beside the rest, not in it: an editor must outlive a change of anything else.
    let notes = target_of(&catalogue, id).map(|target| note_box(workspace, target));
    let heading = el("h3").word(move || workspace.messages().panel.notes);
    let full = link_to(workspace, names::entry_page(&catalogue, id))
        .class("btn quiet")
        .word(move || workspace.messages().panel.open);
    el("aside")
        .class(&class)
        .attr("aria-labelledby", "panel-heading")
        .child(dynamic(move || about(workspace, id)))
        .child(heading)
        .child(notes)
        .child(el("p").class("btns").child(full))
        .into()
}

/// Everything but the notes. Reads the language.
fn about(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(id) else { return Piece::Nothing };
    let lang = workspace.lang();
    let m = lang.messages();
    let kind = if entry.kind() == EntryKind::Activity { m.event_kinds.activity } else { m.event_kinds.event };
    let mut above = String::new();
    if let Some(theme) = entry.themes().first() {
        above.push_str(&names::term(&catalogue.dataset.themes, theme, lang));
        above.push_str(m.lists.dot);
    }
    above.push_str(kind);
    let walk = el("span")
        .class("walk")
        .child(icon_button(Icon::Back, m.common.previous_in_time, move || {
            workspace.apply(Action::Walk(Step::Previous))
        }))
        .child(icon_button(Icon::Forward, m.common.next_in_time, move || workspace.apply(Action::Walk(Step::Next))))
        .child(icon_button(Icon::Close, m.common.close, move || workspace.apply(Action::Select(None))));
    let title = link_to(workspace, names::entry_page(&catalogue, id)).text(entry.title().get(lang.tag()));
    let mut out: Vec<Piece> = vec![
        el("div").class("panel-top").child(el("span").text(&above)).child(walk).into(),
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
