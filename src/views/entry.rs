//! The page of an activity or event: a summary, its time, every statement with its source, who, where, notes.

mod sections;
mod toc;

use leptos::prelude::*;

use super::parts::collections::unseen;
use super::parts::facts::facts_list;
use super::parts::links::{crumbs, entry_link, grouphead, missing, other_words, step, words};
use super::parts::names;
use super::parts::note_box::note_box;
use super::parts::roles::{roles_list, shores};
use super::parts::rounds;
use super::parts::subject::entry_marks;
use super::timeline::target_of;
use super::timeline::theme_of;
use crate::codec::route::Page;
use crate::dom::{Piece, dynamic, el, none};
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::fold::folded;
use crate::store::Workspace;
pub use crate::text::naming::{kind_said, theme_and_kind};
use crate::text::sentence_case;

pub fn entry_page(workspace: Workspace, kind: EntryKind, id: String) -> Piece {
    let catalogue = workspace.catalogue();
    let Some(found) = catalogue.find(kind, &id) else { return dynamic(move || unknown(workspace, kind, &id)) };
    let theme = catalogue.entry(found).map(|entry| theme_of(&catalogue, entry)).unwrap_or_default();
    let aside = el("aside")
        .class(&("sidenotes ".to_owned() + theme))
        .attr_word("aria-label", move || workspace.messages().pages().reading.beside)
        .child(dynamic(move || beside(workspace, found)))
        .child(target_of(&catalogue, found).map(|target| note_box(workspace, target)));
    let rest = el("div")
        .class("prose")
        .child(sections::in_time(workspace, found))
        .child(dynamic(move || sections::rest(workspace, found)));
    Piece::Many(vec![
        el("div").class(&("entry-head ".to_owned() + theme)).child(dynamic(move || head(workspace, found))).into(),
        el("div")
            .class("reading")
            .child(dynamic(move || toc::contents(workspace, found)))
            .child(el("div").class("prose").child(dynamic(move || sections::summary(workspace, found))))
            .child(aside)
            .child(rest)
            .into(),
    ])
}

/// Facts, countries, who, and the heading of the notes.
fn beside(workspace: Workspace, id: EntryId) -> Piece {
    let m = workspace.messages();
    Piece::Many(vec![
        el("div").class("infobox").child(facts_list(workspace, id)).child(shores(workspace, id)).into(),
        rounds::around(workspace, id),
        grouphead(m.panel.who).into(),
        roles_list(workspace, id).into(),
        grouphead(m.notes.title).attr("id", "notes").attr("tabindex", "-1").into(),
    ])
}

/// Where this is: back to the timeline, its theme, and what comes before and after in time; then the titles.
fn head(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let Some(entry) = catalogue.entry(id) else { return none() };
    let said = sentence_case(&theme_and_kind(&catalogue, entry, lang));
    let mut line = crumbs(workspace, Page::Timeline, m.places.timeline)
        .child(words("span", "", "/").attr("aria-hidden", "true"))
        .child(el("span").class("sw").attr("aria-hidden", "true"))
        .child(words("span", "", &said));
    let (before, after) = around(workspace, &catalogue, id);
    for (other, said, next) in [(before, m.common.previous_named, false), (after, m.common.next_named, true)] {
        if let Some(other) = other {
            let name = names::entry_label(&catalogue, other, lang);
            line = step(workspace, line, names::entry_page(&catalogue, other), &name, said, next);
        }
    }
    let (tag, title) = entry.title().get_tagged(lang.tag());
    Piece::Many(vec![
        line.into(),
        words("h1", "", title).attr("lang", tag).into(),
        other_words("p", "alt", entry.title(), lang),
        el("p").class("marks").child(entry_marks(&catalogue, id, lang)).into(),
        unseen(workspace, id),
    ])
}

/// The neighbours in time, among what the filters leave, and this entry in any case: a link may lead to one that
/// they hide.
fn around(workspace: Workspace, catalogue: &Catalogue, id: EntryId) -> (Option<EntryId>, Option<EntryId>) {
    workspace.answer().with(|answer| {
        let mut before = None;
        let mut passed = false;
        for other in catalogue.in_time() {
            if *other == id {
                passed = true;
            } else if answer.holds(*other) {
                if passed {
                    return (before, Some(*other));
                }
                before = Some(*other);
            }
        }
        (before, None)
    })
}

/// An id that nothing has: said, with ways on. Reads the language.
fn unknown(workspace: Workspace, kind: EntryKind, id: &str) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let said = match kind {
        EntryKind::Activity => (m.errors.unknown_activity)(id),
        EntryKind::Event => (m.errors.unknown_event)(id),
    };
    let mut pieces = vec![missing(workspace, m, &said, Page::Timeline, m.errors.to_timeline)];
    let near = near(&catalogue, id);
    if !near.is_empty() {
        pieces.push(grouphead(m.pages().reading.near).into());
        let mut list = el("ul").class("rows");
        for id in near {
            list = list.child(el("li").child(entry_link(workspace, &catalogue, id, lang)));
        }
        pieces.push(list.into());
    }
    Piece::Many(pieces)
}

/// The most that are offered in place of an id that nothing has.
const NEAR: usize = 5;

/// Entries whose id or title shares a word with the id, those that share most first.
fn near(catalogue: &Catalogue, id: &str) -> Vec<EntryId> {
    let id = folded(id);
    let words: Vec<&str> = id.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2).collect();
    let mut scored: Vec<(usize, EntryId)> = Vec::new();
    for (at, entry) in catalogue.entries() {
        let mut text = folded(entry.id());
        for (_, title) in entry.title().iter() {
            text.push('\n');
            text.push_str(&folded(title));
        }
        scored.push((words.iter().filter(|word| text.contains(**word)).count(), at));
    }
    let mut found = Vec::new();
    for wanted in (1..=words.len()).rev() {
        found.extend(scored.iter().filter(|(score, _)| *score == wanted).map(|(_, id)| *id));
    }
    found.truncate(NEAR);
    found
}
