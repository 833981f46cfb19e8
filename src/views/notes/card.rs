//! One of all notes: what it is on, the words it is about, its text, when, and what can be done with it.

use leptos::prelude::*;

use super::history;
use crate::browser::clock::{now_ms, offset_minutes};
use crate::browser::location;
use crate::codec::record::utc;
use crate::codec::route::{Page, Route};
use crate::dom::{El, Piece, dynamic, el, none, when};
use crate::domain::annotation::{AnnotationId, Revision, Target};
use crate::domain::catalogue::{Catalogue, EntryKind};
use crate::domain::dataset::RELATED;
use crate::store::{Action, NoteAction, Workspace};
use crate::text::{Lang, note_day_said};
use crate::views::parts::links::words;
use crate::views::parts::markdown::{level_above, rendered};
use crate::views::parts::note_box::{Notes, dot, marks_said, note_editor};
use crate::views::parts::subject::collection_chip;
use crate::views::parts::{about, names};

pub fn card(workspace: Workspace, notes: &Notes, number: usize) -> El {
    let id = notes.id(number);
    let editing = move || workspace.writing().filter(|writing| writing.id.as_ref() == Some(&id));
    let reading = {
        let editing = editing.clone();
        move || editing().is_none()
    };
    let heading = {
        let notes = notes.clone();
        move || heading(workspace, &notes, number)
    };
    let text = {
        let notes = notes.clone();
        move || {
            let (looking, own, written) = (RwSignal::new(false), notes.id(number), notes.clone());
            let dates = dynamic(move || written.current(number).map(|note| dates(workspace, &note)));
            let meta = el("div").class("meta").child(notes.tags(number)).child(notes.buttons(number));
            let meta = meta.child(history::button(workspace, &own, looking)).child(dates);
            let past = when(move || looking.get(), move || history::history(workspace, own.clone()));
            Piece::Many(vec![notes.text(number), meta.into(), past])
        }
    };
    let editor = {
        let editing = editing.clone();
        move || editing().map(|writing| note_editor(workspace, writing))
    };
    let coloured = notes.clone();
    el("li")
        .class("notecard")
        .attr_fn("data-colour", move || coloured.colour(number))
        .child(dot(None))
        .child(dynamic(heading))
        .child(notes.date(number))
        .child(when(reading, text))
        .child(when(move || editing().is_some(), editor))
}

fn heading(workspace: Workspace, notes: &Notes, number: usize) -> Piece {
    notes.current(number).map(|note| on(workspace, &note)).into()
}

/// What the note is on, and the words that it is about.
fn on(workspace: Workspace, note: &Revision) -> Piece {
    let (lang, target) = (workspace.lang(), &note.content.target);
    let (name, page) = names::target(&workspace.catalogue(), target, lang);
    let gone = page.is_none() && !matches!(target, Target::Period { .. });
    let heading = match &page {
        Some(page) => el("h3").child(about::way(workspace, page.clone(), note).text(&name)),
        None => el("h3").text(&name),
    };
    let heading = heading.text(" ").child(words("small", "", kind_said(target, lang)));
    let mut heading = heading.child(beside(&workspace.catalogue(), target, lang));
    if gone {
        heading = heading.text(" ").child(words("small", "", lang.messages().notes.unknown_target_text));
    }
    let own = note.clone();
    let quote = about::words_of(workspace, move || Some(own.clone()));
    Piece::Many(vec![heading.into(), quote, page.map(|page| printed_address(workspace, page)).into()])
}

/// On paper no link can be followed: the whole address of what the note is on, without the filters.
fn printed_address(workspace: Workspace, page: Page) -> El {
    let route = Route { page, lang: Some(workspace.lang()), ..Route::default() };
    words("p", "printed", &(location::base() + &route.to_hash()))
}

/// When the note was written, and when it was changed last: on paper, where the days stand for themselves.
fn dates(workspace: Workspace, note: &Revision) -> El {
    let (lang, changed_ms) = (workspace.lang(), note.modified_ms());
    let written_ms = workspace.with_annotations(|all| all.created_ms(&note.id)).unwrap_or(changed_ms);
    let day = |ms: u64| note_day_said(lang, ms, offset_minutes(ms));
    let (written, changed) = (day(written_ms), day(changed_ms));
    let m = &lang.messages().notes;
    let said = (m.written)(&written);
    let line = el("span").class("printed").text(&said);
    if written == changed { line } else { line.text(" · ").text(&(m.changed)(&changed)) }
}

/// A note in the trash: what it was, since when, and the way back.
pub fn thrown_away(workspace: Workspace, id: AnnotationId) -> El {
    let looking = RwSignal::new(false);
    let content = {
        let id = id.clone();
        move || {
            let note = workspace.with_annotations(|all| all.current(&id).cloned())?;
            let content = &note.content;
            let at = note.modified_ms();
            let lang = workspace.lang();
            let said = (lang.messages().pages().note_tools.deleted)(&note_day_said(lang, at, offset_minutes(at)));
            let marks = marks_said(lang, content.colour.as_deref(), &content.tags);
            let meta = el("div").class("meta").child(marks).child(restoring(workspace, &note));
            let meta = meta.child(history::button(workspace, &id, looking));
            Some(Piece::Many(vec![
                dot(content.colour.as_deref()).into(),
                on(workspace, &note),
                words("time", "", &said).attr("datetime", &utc(at)).into(),
                rendered(&content.body, level_above(&Page::Notes)).into(),
                meta.into(),
            ]))
        }
    };
    el("li")
        .class("notecard")
        .child(dynamic(content))
        .child(when(move || looking.get(), move || history::history(workspace, id.clone())))
}

fn restoring(workspace: Workspace, note: &Revision) -> El {
    let lang = workspace.lang();
    let m = &lang.messages().pages().note_tools;
    let (name, _) = names::target(&workspace.catalogue(), &note.content.target, lang);
    let id = note.id.clone();
    words("button", "", m.restore).attr("type", "button").attr("aria-label", &(m.restore_named)(&name)).on_click(
        move || {
            let id = id.clone();
            workspace.apply(Action::Note(NoteAction::RestoreNote { id, rev: None, now_ms: now_ms() }));
        },
    )
}

pub fn kind_said(target: &Target, lang: Lang) -> &'static str {
    let m = &lang.messages().notes;
    match target {
        Target::Activity(_) => m.on_activity,
        Target::Event(_) => m.on_event,
        Target::Country(_) => m.on_country,
        Target::Actor(_) => m.on_actor,
        Target::Statement(_) => m.on_statement,
        Target::Passage(_) => m.on_passage,
        Target::Period { .. } => m.on_period,
        Target::Dataset => m.on_dataset,
        Target::Other(_) => "",
    }
}

/// The sign of what only stands beside the subject: the timeline may not show it.
fn beside(catalogue: &Catalogue, target: &Target, lang: Lang) -> Piece {
    let found = match target.thing() {
        Target::Activity(id) => catalogue.find(EntryKind::Activity, id),
        Target::Event(id) => catalogue.find(EntryKind::Event, id),
        _ => None,
    };
    match found.and_then(|id| catalogue.entry(id)) {
        Some(entry) if entry.collection() == RELATED => {
            Piece::Many(vec![" ".into(), collection_chip(catalogue, RELATED, lang).into()])
        }
        _ => none(),
    }
}
