//! The history of one note: every revision with what it changed, and the way back to what it said.

use leptos::prelude::*;

use crate::browser::clock::{now_ms, offset_minutes};
use crate::codec::record::utc;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, none};
use crate::domain::annotation::compaction::{DAYS, LAST, LONG};
use crate::domain::annotation::{AnnotationId, Deed, Past};
use crate::store::{Action, NoteAction, Workspace};
use crate::text::{Lang, all_joined, note_time_said};
use crate::views::parts::links::words;
use crate::views::parts::markdown::{level_above, rendered};
use crate::views::parts::names;
use crate::views::parts::note_box::marks_said;

/// What shows and hides it. Its name says which note's.
pub fn button(workspace: Workspace, id: &AnnotationId, open: RwSignal<bool>) -> El {
    let id = id.clone();
    let named = move || {
        let target = workspace.with_annotations(|all| all.current(&id).map(|note| note.content.target.clone()))?;
        let (name, _) = names::target(&workspace.catalogue(), &target, workspace.lang());
        Some((workspace.messages().pages().note_tools.history_named)(&name))
    };
    el("button")
        .attr("type", "button")
        .attr_fn("aria-label", named)
        .attr_bool("aria-expanded", move || open.get())
        .word(move || workspace.messages().pages().note_tools.history)
        .on_click(move || open.update(|open| *open = !*open))
}

/// Newest first. Follows the note and the language.
pub fn history(workspace: Workspace, id: AnnotationId) -> Piece {
    dynamic(move || {
        let lang = workspace.lang();
        workspace.with_annotations(|all| {
            let current = all.current(&id).map(|note| &note.content);
            let past = all.past(&id);
            let rows = past.iter().map(|past| {
                // What it says now needs no way back.
                let is_back = !past.is_head && current.is_some_and(|current| *current != past.revision.content);
                row(workspace, past, is_back, lang)
            });
            let rows = rows.fold(el("ol").class("past"), El::child);
            // Where versions may go one day, which stay is said.
            let kept = &workspace.messages().pages().rescue;
            let promise = (LONG <= past.len()).then(|| words("p", "sub", &(kept.history)(LAST, DAYS)));
            Piece::Many(vec![promise.into(), rows.into()])
        })
    })
}

fn row(workspace: Workspace, past: &Past<'_>, is_back: bool, lang: Lang) -> El {
    let m = &lang.messages().pages().note_tools;
    let (revision, at) = (past.revision, past.revision.modified_ms());
    let when = note_time_said(lang, at, offset_minutes(at));
    let mut line = el("p").child(words("b", "", (m.deeds)(past.deed))).text(" ");
    line = line.child(words("time", "", &when).attr("datetime", &utc(at)));
    for change in changes(past, lang) {
        line = line.text(" · ").text(&change);
    }
    if past.is_head {
        line = line.text(" · ").child(words("em", "", m.as_it_stands));
    }
    let content = &revision.content;
    let marks = marks_said(lang, content.colour.as_deref(), &content.tags);
    let shown = el("details")
        .class("src")
        .child(words("summary", "", m.this_version))
        .child(rendered(&content.body, level_above(&Page::Notes)))
        .child(el("div").class("meta").child(marks));
    let is_back = is_back && !content.deleted;
    let back = if is_back { back(workspace, past, &when, lang).into() } else { none() };
    let told = past.deed != Deed::Deleted;
    el("li").child(line).child(told.then_some(shown)).child(back)
}

fn back(workspace: Workspace, past: &Past<'_>, when: &str, lang: Lang) -> El {
    let m = &lang.messages().pages().note_tools;
    let (id, rev) = (past.revision.id.clone(), past.revision.rev.clone());
    words("button", "btn", m.restore_version)
        .attr("type", "button")
        .attr("aria-label", &(m.restore_version_named)(when))
        .on_click(move || {
            let (id, rev) = (id.clone(), Some(rev.clone()));
            workspace.apply(Action::Note(NoteAction::RestoreNote { id, rev, now_ms: now_ms() }));
        })
}

/// What a revision changed, in words.
fn changes(past: &Past<'_>, lang: Lang) -> Vec<String> {
    let m = &lang.messages().pages().note_tools;
    let joined = |tags: &[&str]| all_joined(lang, tags);
    let mut out = Vec::new();
    if past.body {
        out.push(m.text_changed.to_owned());
    }
    if past.target {
        out.push(m.target_changed.to_owned());
    }
    if past.colour {
        let colour = past.revision.content.colour.as_deref().map_or(m.no_colour, |name| m.colour_named(name));
        out.push((m.colour_changed)(colour));
    }
    if !past.tags_added.is_empty() {
        out.push((m.tags_added)(&joined(&past.tags_added)));
    }
    if !past.tags_removed.is_empty() {
        out.push((m.tags_removed)(&joined(&past.tags_removed)));
    }
    out
}
