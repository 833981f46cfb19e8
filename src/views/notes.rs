//! All of the reader's notes: found by words, filters and order, edited in place, with their history; the trash; and
//! where they are kept. What is asked of this page lasts as long as the tab, and is in no address: tags and words are
//! the reader's own, and a link is for others.

mod card;
mod exchange;
mod filters;
mod history;
mod kept;
mod review;
mod tags;

use std::cell::RefCell;

use leptos::prelude::*;
use web_sys::Event;

use super::parts::links::{link_button, words};
use super::parts::names;
use super::parts::note_box::{Notes, Place, give_focus_back, in_order, note_editor};
use crate::browser::clock::now_ms;
use crate::browser::print::print;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, each, el, when};
use crate::domain::annotation::{AnnotationId, Annotations, Asked, NoteQuery, Revision, Shelf, Target};
use crate::domain::catalogue::Catalogue;
use crate::store::{Action, NoteAction, Workspace};
use crate::text::Lang;

/// In which order the notes stand: by position in [`ORDERS`].
const NEWEST: usize = 0;
const OLDEST: usize = 1;
const CHANGED: usize = 2;
/// The codes of the orders; the last is by what a note is on.
const ORDERS: [&str; 4] = ["newest", "oldest", "changed", "target"];

thread_local! {
    /// What was asked of the page when it was last left.
    static LAST: RefCell<(NoteQuery, usize)> = RefCell::default();
}

fn order_name(order: usize, lang: Lang) -> &'static str {
    let m = &lang.messages().notes;
    match order {
        NEWEST => m.newest,
        OLDEST => m.oldest,
        CHANGED => lang.messages().pages().note_tools.last_changed,
        _ => m.by_target,
    }
}

pub fn notes_page(workspace: Workspace) -> Piece {
    let (asking, eye) = (Asking::new(workspace), kept::Eye::opened(workspace));
    // A note that was deleted elsewhere while it is being changed here still is one.
    let editing = move || workspace.writing().is_some_and(|writing| writing.id.is_some());
    let any = Memo::new(move |_| workspace.with_annotations(|all| all.ids().next().is_some()) || editing());
    let heading = move || {
        let m = workspace.messages();
        let summary = workspace.with_annotations(|all| (m.notes.summary)(all.live().len(), all.counts().len()));
        el("h1").text(m.notes.yours).text(" ").child(words("em", "", &summary))
    };
    let title = el("h2").attr("id", "notes-heading").class("vh").word(move || workspace.messages().notes.title);
    let section = el("section")
        .attr("aria-labelledby", "notes-heading")
        .child(title)
        .child(review::review(workspace))
        .child(composer(workspace));
    let section = section.child(dynamic(move || {
        // Built once while there are notes: the field keeps its words, and the rows their places.
        if any.get() { untrack(|| found(workspace, asking)) } else { empty(workspace).into() }
    }));
    let buttons = el("div").class("btns").child(when(move || any.get(), move || buttons(workspace)));
    Piece::Many(vec![
        el("div").class("question").child(dynamic(heading)).child(buttons).into(),
        exchange::exchange(eye, move || listed(workspace, asking)).into(),
        el("div")
            .class("notesgrid")
            .class_if("two", move || !any.get())
            .child(when(move || any.get(), move || filters::filters(workspace, asking)))
            .child(section)
            .child(kept::aside(eye))
            .into(),
    ])
}

/// What the reader asks for, and what is found.
#[derive(Clone, Copy)]
struct Asking {
    query: RwSignal<NoteQuery>,
    order: RwSignal<usize>,
    asked: Memo<Asked>,
}

impl Asking {
    fn new(workspace: Workspace) -> Self {
        let (query, order) = LAST.with_borrow(Clone::clone);
        let (query, order) = (RwSignal::new(query), RwSignal::new(order));
        let asked = Memo::new(move |_| workspace.with_annotations(|all| query.with(|query| all.asked(query))));
        Self { query, order, asked }
    }

    fn ask(self, change: impl FnOnce(&mut NoteQuery)) {
        self.query.update(change);
        self.remember();
    }

    fn sort(self, order: usize) {
        self.order.set(order);
        self.remember();
    }

    fn remember(self) {
        if let (Some(query), Some(order)) = (self.query.try_get_untracked(), self.order.try_get_untracked()) {
            LAST.replace((query, order));
        }
    }
}

/// Undo and redo, which keys do as well, and the way to paper.
fn buttons(workspace: Workspace) -> Piece {
    let m = move || workspace.messages();
    let back = move || workspace.apply(Action::Note(NoteAction::Undo { now_ms: now_ms() }));
    let again = move || workspace.apply(Action::Note(NoteAction::Redo { now_ms: now_ms() }));
    // One that has nothing to do keeps the focus that it has.
    let off = |can: bool| (!can).then(|| "true".to_owned());
    let button = || el("button").class("btn").attr("type", "button");
    Piece::Many(vec![
        button()
            .attr_fn("aria-disabled", move || off(workspace.can_undo()))
            .word(move || m().common.undo)
            .on_click(back)
            .into(),
        button()
            .attr_fn("aria-disabled", move || off(workspace.can_redo()))
            .word(move || m().common.redo)
            .on_click(again)
            .into(),
        button().word(move || m().pages().note_tools.print).on_click(print).into(),
    ])
}

/// A note on the dataset as a whole is begun here, as it has no place of its own.
fn composer(workspace: Workspace) -> Piece {
    let composing =
        move || workspace.writing().is_some_and(|writing| writing.id.is_none() && writing.target == Target::Dataset);
    let add = el("button")
        .class("btn")
        .attr("type", "button")
        .word(move || workspace.messages().pages().note_tools.on_dataset)
        .on_click(move || workspace.apply(Action::Note(NoteAction::Write(Target::Dataset))));
    give_focus_back(&add, composing);
    let editor = move || workspace.writing().map(|writing| note_editor(workspace, writing));
    Piece::Many(vec![
        el("p").class("btns compose").flag_fn("hidden", composing).child(add).into(),
        when(composing, editor),
    ])
}

/// The field, and the notes that it leaves.
fn found(workspace: Workspace, asking: Asking) -> Piece {
    let Asking { query, order, asked } = asking;
    let notes = Notes::new(workspace);
    let keys = {
        let notes = notes.clone();
        move || {
            let is_trash = query.with(|query| query.shelf == Shelf::Trash);
            // A note and its trace in the trash are two rows, of which one is there.
            let row = |id: &AnnotationId| notes.number(id) * 2 + usize::from(is_trash);
            listed(workspace, asking).iter().map(row).collect()
        }
    };
    let row = move |key: usize| match key % 2 {
        0 => card::card(workspace, &notes, key / 2),
        _ => card::thrown_away(workspace, notes.id(key / 2)),
    };
    let list = el("ol").child(each(keys, row));
    let field = el("input")
        .attr("id", "notes-search")
        .attr("type", "search")
        .attr_word("placeholder", move || workspace.messages().notes.search)
        .prop_fn("value", move || query.with(|query| query.words.clone()).into())
        .on_input(move |text| asking.ask(|query| query.words = text));
    let label = |id: &str| el("label").attr("for", id);
    let head = el("div")
        .class("field")
        .child(label("notes-search").class("vh").word(move || workspace.messages().notes.search))
        .child(field)
        .child(label("notes-order").word(move || workspace.messages().notes.sort))
        .child(orders(workspace, asking, order));
    let count = move || asked.with(|asked| asked.found.len());
    let status = el("p").class("found").attr("role", "status").text_fn(move || {
        let m = workspace.messages();
        let all = asked.with(|asked| match query.with(|query| query.shelf) {
            Shelf::Notes => asked.notes,
            Shelf::Unsettled => asked.unsettled,
            Shelf::Trash => asked.trash,
        });
        if count() == all { (m.counts.notes)(all) } else { (m.counts.shown)(count(), all) }
    });
    let warning = move || words("p", "found", workspace.messages().pages().note_tools.trash_text);
    let has_trash = move || query.with(|query| query.shelf == Shelf::Trash) && 0 < count();
    Piece::Many(vec![
        head.into(),
        status.into(),
        dynamic(move || has_trash().then(warning)),
        list.into(),
        when(move || count() == 0, move || dynamic(move || nothing(workspace, asking))),
    ])
}

/// Why nothing is found, and the way on. Reads the language.
fn nothing(workspace: Workspace, asking: Asking) -> El {
    let m = workspace.messages();
    let query = asking.query.get();
    let said = match query.shelf {
        _ if !query.is_open() && query.words.trim().is_empty() => m.pages().note_tools.nothing.to_owned(),
        _ if !query.is_open() => (m.notes.nothing)(&query.words),
        Shelf::Notes => m.notes.empty_title.to_owned(),
        Shelf::Unsettled => m.pages().note_tools.nothing_unsettled.to_owned(),
        Shelf::Trash => m.pages().note_tools.nothing_in_trash.to_owned(),
    };
    let box_ = el("div").class("empty").child(words("p", "", &said));
    if query == NoteQuery::default() {
        return box_.child(words("p", "", m.notes.empty));
    }
    let clear = words("button", "btn", m.filters.clear).attr("type", "button");
    box_.child(clear.on_click(move || asking.ask(|query| *query = NoteQuery::default())))
}

fn orders(workspace: Workspace, asking: Asking, order: RwSignal<usize>) -> El {
    let mut select = el("select").attr("id", "notes-order").on::<Event>("change", move |event| {
        let code = event_target_value(event);
        asking.sort(ORDERS.iter().position(|other| *other == code).unwrap_or(NEWEST));
    });
    for (at, code) in ORDERS.into_iter().enumerate() {
        let option = el("option").attr("value", code).word(move || order_name(at, workspace.lang()));
        select = select.child(option.flag_fn("selected", move || order.get() == at));
    }
    select
}

/// The notes to show, in order.
fn listed(workspace: Workspace, asking: Asking) -> Vec<AnnotationId> {
    let catalogue = workspace.catalogue();
    let (lang, order) = (workspace.lang(), asking.order.get());
    let shelf = asking.query.with(|query| query.shelf);
    // The note that is being edited stays, whatever is asked for.
    let editing = workspace.writing().and_then(|writing| writing.id).filter(|_| shelf != Shelf::Trash);
    let mut ids = asking.asked.with(|asked| asked.found.clone());
    ids.extend(editing.filter(|id| !ids.contains(id)));
    workspace.with_annotations(|all| {
        let notes = ids.iter().filter_map(|id| all.current(id));
        in_order(notes.map(|note| (place(all, note, order, &catalogue, lang), note.id.clone())).collect())
    })
}

/// By when it was first written: a note that is edited keeps its place. In the trash, by when it went there.
fn place(all: &Annotations, note: &Revision, order: usize, catalogue: &Catalogue, lang: Lang) -> Place {
    let created_ms = all.created_ms(&note.id).unwrap_or_default();
    let created_ms = if note.content.deleted { note.modified_ms() } else { created_ms };
    match order {
        NEWEST => (u64::MAX - created_ms, String::new(), 0),
        OLDEST => (created_ms, String::new(), 0),
        CHANGED => (u64::MAX - note.modified_ms(), String::new(), 0),
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

/// Reads the language.
fn empty(workspace: Workspace) -> El {
    let m = workspace.messages();
    el("div")
        .class("empty")
        .child(el("p").child(words("b", "", m.notes.empty_title)))
        .child(words("p", "", m.notes.empty))
        .child(link_button(workspace, Page::Timeline, m.errors.to_timeline))
}
