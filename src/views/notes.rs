//! All of the reader's notes: found by words, put in order, edited in place; and where they are kept.

mod exchange;
mod kept;

use leptos::prelude::*;
use web_sys::Event;

use super::parts::links::{link, link_button, words};
use super::parts::names;
use super::parts::note_box::{Notes, Place, in_order, note_editor};
use super::parts::subject::collection_chip;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, each, el, none, when};
use crate::domain::annotation::{AnnotationId, Annotations, Revision, Target};
use crate::domain::catalogue::{Catalogue, EntryKind};
use crate::domain::dataset::RELATED;
use crate::store::Workspace;
use crate::text::Lang;

/// In which order the notes stand: by position in [`ORDERS`].
const NEWEST: usize = 0;
const OLDEST: usize = 1;
/// The codes of the orders; the third is by what a note is on.
const ORDERS: [&str; 3] = ["newest", "oldest", "target"];

fn order_name(order: usize, lang: Lang) -> &'static str {
    let m = &lang.messages().notes;
    match order {
        NEWEST => m.newest,
        OLDEST => m.oldest,
        _ => m.by_target,
    }
}

pub fn notes_page(workspace: Workspace) -> Piece {
    let search = Search { words: RwSignal::new(String::new()), order: RwSignal::new(NEWEST), found: RwSignal::new(0) };
    // A note that was deleted elsewhere while it is being changed here still is one.
    let editing = move || workspace.writing().is_some_and(|writing| writing.id.is_some());
    let any = Memo::new(move |_| workspace.with_annotations(|all| !all.live().is_empty()) || editing());
    let heading = move || {
        let m = workspace.messages();
        let summary = workspace.with_annotations(|all| (m.notes.summary)(all.live().len(), all.counts().len()));
        el("h1").text(m.notes.yours).text(" ").child(words("em", "", &summary))
    };
    let title = el("h2").attr("id", "notes-heading").class("vh").word(move || workspace.messages().notes.title);
    let section = el("section").attr("aria-labelledby", "notes-heading").child(title).child(dynamic(move || {
        // Built once while there are notes: the field keeps its words, and the rows their places.
        if any.get() { untrack(|| found(workspace, search)) } else { empty(workspace).into() }
    }));
    Piece::Many(vec![
        el("div").class("question").child(dynamic(heading)).into(),
        exchange::exchange(workspace, move || listed(workspace, search)).into(),
        el("div").class("notesgrid two").child(section).child(kept::aside(workspace)).into(),
    ])
}

/// What the reader looks for, and how many notes that leaves.
#[derive(Clone, Copy)]
struct Search {
    words: RwSignal<String>,
    order: RwSignal<usize>,
    found: RwSignal<usize>,
}

/// The field, and the notes that it leaves.
fn found(workspace: Workspace, search: Search) -> Piece {
    let Search { words: sought, order, found } = search;
    let notes = Notes::new(workspace);
    let keys = {
        let notes = notes.clone();
        move || {
            let ids = listed(workspace, search);
            if found.get_untracked() != ids.len() {
                found.set(ids.len());
            }
            ids.iter().map(|id| notes.number(id)).collect()
        }
    };
    // First, so that what stands above it knows how many there are.
    let list = el("ol").child(each(keys, move |number| card(workspace, &notes, number)));
    let field = el("input")
        .attr("id", "notes-search")
        .attr("type", "search")
        .attr_word("placeholder", move || workspace.messages().notes.search)
        .prop_fn("value", move || sought.get().into())
        .on_input(move |text| sought.set(text));
    let label = |id: &str| el("label").attr("for", id);
    let head = el("div")
        .class("field")
        .child(label("notes-search").class("vh").word(move || workspace.messages().notes.search))
        .child(field)
        .child(label("notes-order").word(move || workspace.messages().notes.sort))
        .child(orders(workspace, order));
    let status =
        el("p").class("vh").attr("role", "status").text_fn(move || (workspace.messages().counts.notes)(found.get()));
    let nothing = move || {
        let again = el("button").class("btn").attr("type", "button").word(move || workspace.messages().search.clear);
        let said = move || sought.with(|sought| (workspace.messages().notes.nothing)(sought));
        let said = el("p").text_fn(said);
        el("div").class("empty").child(said).child(again.on_click(move || sought.set(String::new())))
    };
    Piece::Many(vec![head.into(), status.into(), list.into(), when(move || found.get() == 0, nothing)])
}

fn orders(workspace: Workspace, order: RwSignal<usize>) -> El {
    let mut select = el("select").attr("id", "notes-order").on::<Event>("change", move |event| {
        let code = event_target_value(event);
        order.set(ORDERS.iter().position(|other| *other == code).unwrap_or(NEWEST));
    });
    for (at, code) in ORDERS.into_iter().enumerate() {
        let option = el("option").attr("value", code).word(move || order_name(at, workspace.lang()));
        select = select.child(option.flag_fn("selected", move || order.get() == at));
    }
    select
}

/// The notes to show, in order.
fn listed(workspace: Workspace, search: Search) -> Vec<AnnotationId> {
    let catalogue = workspace.catalogue();
    let (lang, order) = (workspace.lang(), search.order.get());
    // The note that is being edited stays, whatever is searched for.
    let editing = workspace.writing().and_then(|writing| writing.id);
    workspace.with_annotations(|all| {
        let mut notes: Vec<&Revision> = search.words.with(|words| all.search(words));
        let editing = editing.as_ref().and_then(|id| all.current(id));
        if let Some(note) = editing.filter(|note| !notes.iter().any(|other| other.id == note.id)) {
            notes.push(note);
        }
        let place = |note: &&Revision| (place(all, note, order, &catalogue, lang), note.id.clone());
        in_order(notes.iter().map(place).collect())
    })
}

/// By when it was first written: a note that is edited keeps its place.
fn place(all: &Annotations, note: &Revision, order: usize, catalogue: &Catalogue, lang: Lang) -> Place {
    let created_ms = all.created_ms(&note.id).unwrap_or_default();
    match order {
        NEWEST => (u64::MAX - created_ms, String::new(), 0),
        OLDEST => (created_ms, String::new(), 0),
        _ => {
            let target = &note.content.target;
            (kind_rank(target.thing()), names::target(catalogue, target, lang).0, created_ms)
        }
    }
}

/// Activities, events, countries, actors, then the rest.
const fn kind_rank(target: &Target) -> u64 {
    match target {
        Target::Activity(_) => 0,
        Target::Event(_) => 1,
        Target::Country(_) => 2,
        Target::Actor(_) => 3,
        _ => 4,
    }
}

fn kind_said(target: &Target, lang: Lang) -> &'static str {
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

fn card(workspace: Workspace, notes: &Notes, number: usize) -> El {
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
            let meta = el("p").class("meta").child(notes.tags(number)).child(notes.buttons(number));
            Piece::Many(vec![notes.text(number), meta.into()])
        }
    };
    let editor = {
        let editing = editing.clone();
        move || editing().map(|writing| note_editor(workspace, writing))
    };
    el("li")
        .class("notecard")
        .child(el("span").class("dot").attr("aria-hidden", "true"))
        .child(dynamic(heading))
        .child(notes.date(number))
        .child(when(reading, text))
        .child(when(move || editing().is_some(), editor))
}

/// What the note is on.
fn heading(workspace: Workspace, notes: &Notes, number: usize) -> Piece {
    let lang = workspace.lang();
    let Some(target) = notes.current(number).map(|note| note.content.target) else { return none() };
    let (name, page) = names::target(&workspace.catalogue(), &target, lang);
    let gone = page.is_none() && !matches!(target, Target::Statement(_) | Target::Period { .. });
    let heading = match page {
        Some(page) => el("h3").child(link(workspace, page, &name)),
        None => el("h3").text(&name),
    };
    let heading = heading.text(" ").child(words("small", "", kind_said(&target, lang)));
    let heading = heading.child(beside(&workspace.catalogue(), &target, lang));
    if gone {
        return heading.text(" ").child(words("small", "", lang.messages().notes.unknown_target_text)).into();
    }
    heading.into()
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

/// Reads the language.
fn empty(workspace: Workspace) -> El {
    let m = workspace.messages();
    el("div")
        .class("empty")
        .child(el("p").child(words("b", "", m.notes.empty_title)))
        .child(words("p", "", m.notes.empty))
        .child(link_button(workspace, Page::Timeline, m.errors.to_timeline))
}
