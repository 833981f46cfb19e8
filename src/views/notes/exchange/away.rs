//! Notes as files: which of them, and the four formats.

use leptos::prelude::*;
use web_sys::Event;

use super::super::card::kind_said;
use super::super::kept::made;
use super::Desk;
use crate::browser::clock::now_ms;
use crate::browser::location;
use crate::codec::exchange::{Row, csv, markdown, w3c};
use crate::codec::record::{download, utc};
use crate::codec::route::{Page, Route};
use crate::dom::{El, el};
use crate::domain::annotation::{AnnotationId, Revision};
use crate::store::Workspace;
use crate::views::parts::handing::{Handed, file_button_then, refusal};
use crate::views::parts::links::words;
use crate::views::parts::names;

/// Reads the language, and how many notes there are.
pub(super) fn panel(desk: &Desk) -> El {
    let (workspace, refused) = (desk.workspace, RwSignal::new(String::new()));
    let m = &workspace.messages().pages().exchange;
    let all = workspace.with_annotations(|all| all.live().len());
    let shown = (desk.shown)();
    let only_shown = RwSignal::new(false);
    let choice = |value: bool, text: &str| {
        let radio = el("input")
            .attr("type", "radio")
            .attr("name", "export-which")
            .flag_fn("checked", move || only_shown.get_untracked() == value)
            .on::<Event>("change", move |_| only_shown.set(value));
        el("label").child(radio).text(text)
    };
    let which = (shown.len() < all).then(|| {
        el("fieldset")
            .class("which")
            .child(words("legend", "vh", m.which))
            .child(choice(false, &(m.all)(all)))
            .child(choice(true, &(m.shown)(shown.len())))
    });
    let mut list = el("ul").class("formats");
    for (text, explained, format) in [
        (m.as_backup, m.as_backup_text, backup as Format),
        (m.as_annotations, m.as_annotations_text, annotations),
        (m.as_markdown, m.as_markdown_text, text),
        (m.as_table, m.as_table_text, table),
    ] {
        let shown = shown.clone();
        let make = move || Some(format(workspace, only_shown.get_untracked().then_some(shown.as_slice())));
        let eye = desk.eye;
        // The reminder is only put at rest by a file that has everything.
        let handed = move || {
            if text == m.as_backup && !only_shown.get_untracked() {
                made(eye);
            }
        };
        let button = file_button_then(refused, text, make, handed);
        list = list.child(el("li").child(button).child(words("span", "sub", explained)));
    }
    el("div").class("box").child(which).child(list).child(refusal(workspace, refused))
}

/// What makes a file of the notes, or of these.
type Format = fn(Workspace, Option<&[AnnotationId]>) -> Handed;

/// With a history, and with all of them also the trash and what can't be read here.
pub fn backup(workspace: Workspace, only: Option<&[AnnotationId]>) -> Handed {
    let dataset = workspace.catalogue().dataset.id.clone();
    let aside = if only.is_none() { workspace.set_aside() } else { Vec::new() };
    let text = workspace.with_annotations(|all| {
        let wanted = |revision: &&Revision| only.is_none_or(|only| only.contains(&revision.id));
        download(&dataset, now_ms(), all.revisions().filter(wanted), aside.iter().map(String::as_str))
    });
    (named("json"), "application/json", text)
}

fn annotations(workspace: Workspace, only: Option<&[AnnotationId]>) -> Handed {
    let label = workspace.messages().notes.title;
    let text = w3c::collection(&rows(workspace, only), &(location::base() + "#/notes"), label);
    (named("jsonld"), "application/ld+json", text)
}

fn text(workspace: Workspace, only: Option<&[AnnotationId]>) -> Handed {
    let m = &workspace.messages().notes;
    let words = markdown::Words { title: m.title, written: m.written, changed: m.changed };
    (named("md"), "text/markdown;charset=utf-8", markdown::document(&rows(workspace, only), &words))
}

fn table(workspace: Workspace, only: Option<&[AnnotationId]>) -> Handed {
    (named("csv"), "text/csv;charset=utf-8", csv::table(&rows(workspace, only)))
}

fn named(ending: &str) -> String {
    let now = utc(now_ms());
    ["kakehashi-notes-", now.split('T').next().unwrap_or_default(), ".", ending].concat()
}

/// In the order in which they are shown; all of them with the latest first.
fn rows(workspace: Workspace, only: Option<&[AnnotationId]>) -> Vec<Row> {
    let (catalogue, lang, site) = (workspace.catalogue(), workspace.lang(), location::base());
    let row = |note: &Revision, created_ms: u64| {
        let target = &note.content.target;
        let (name, page) = names::target(&catalogue, target, lang);
        let route = Route { page: page.unwrap_or(Page::Notes), ..Route::default() };
        let (kind, address) = (kind_said(target, lang).to_owned(), site.clone() + &route.to_hash());
        Row { note: note.clone(), created_ms, name, kind, address }
    };
    workspace.with_annotations(|all| {
        let notes: Vec<&Revision> = match only {
            Some(only) => only.iter().filter_map(|id| all.current(id)).collect(),
            None => all.live(),
        };
        notes.into_iter().map(|note| row(note, all.created_ms(&note.id).unwrap_or_default())).collect()
    })
}
