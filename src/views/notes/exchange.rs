//! Notes for elsewhere and from elsewhere: the row of buttons, what each of them opens, and what has come in.
//!
//! One thing is open at a time. A file may be dropped anywhere on the page. What comes in is shown as a dry run
//! (`dry_run`) before anything is done with it, also what a link brings.

mod away;
mod dry_run;
mod incoming;
mod share;

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

pub use away::backup as backup_file;

use leptos::prelude::*;
use web_sys::Event;

use super::super::parts::links::words;
use super::kept::Eye;
use crate::browser::clock::now_ms;
use crate::browser::file;
use crate::browser::frame::next_frame;
use crate::browser::location;
use crate::codec::route::{Page, Route};
use crate::dom::{El, Piece, dynamic, el, listen_window, when};
use crate::domain::annotation::{AnnotationId, Annotations, Brought, Refused};
use crate::store::{Action, NoteAction, Workspace};

/// Which of the three is open.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Nothing,
    Export,
    Import,
    Share,
}

/// What has come in.
#[derive(Clone)]
enum Arrived {
    Nothing,
    Reading,
    /// To be looked at.
    Here(Arc<Read>),
    /// So many notes were taken in, and there were so many versions then: once there are others, "undo" would take
    /// back something else.
    Done {
        notes: usize,
        versions: usize,
    },
}

/// What was read, and what it is called in a sentence.
struct Read {
    name: Named,
    outcome: Result<Brought, Refused>,
}

enum Named {
    File(String),
    Pasted,
    Link,
}

/// What the parts of this have in common.
#[derive(Clone)]
struct Desk {
    workspace: Workspace,
    /// Is told of a file that holds all notes.
    eye: Eye,
    open: RwSignal<Open>,
    arrived: RwSignal<Arrived>,
    /// The notes that the page shows, in its order.
    shown: Rc<dyn Fn() -> Vec<AnnotationId>>,
}

thread_local! {
    /// What a link has brought, said on the page to which it gave way.
    static TAKEN: Cell<Option<usize>> = const { Cell::new(None) };
}

/// The heading of what has come in: the focus goes there.
const HEADING: &str = "dry-run";
const DONE: &str = "imported";

/// `shown` gives the notes that the page shows.
pub fn exchange(eye: Eye, shown: impl Fn() -> Vec<AnnotationId> + 'static) -> El {
    let workspace = eye.workspace;
    let taken = TAKEN.take();
    let arrived = RwSignal::new(taken.map_or(Arrived::Nothing, |notes| done(workspace, notes)));
    if taken.is_some() {
        focus(DONE);
    }
    let desk = Desk { workspace, eye, open: RwSignal::new(Open::Nothing), arrived, shown: Rc::new(shown) };
    if let Page::Shared(letters) = workspace.page_now() {
        incoming::from_link(&desk, letters);
    }
    let dropping = listens_to_drops(&desk);
    let (export, import, share) =
        (opener(&desk, Open::Export), opener(&desk, Open::Import), opener(&desk, Open::Share));
    let any = move || workspace.with_annotations(|all| all.ids().next().is_some());
    let bar = el("p")
        .class("btns")
        .child(when(any, move || Piece::Many(vec![export.clone().into(), share.clone().into()])))
        .child(import);
    let others = Memo::new(move |_| match arrived.get() {
        Arrived::Done { versions: then, .. } => workspace.with_annotations(versions) != then,
        _ => false,
    });
    let (panel, status, run) = (desk.clone(), desk.clone(), desk.clone());
    el("section")
        .class("exchange")
        .class_if("dropping", move || dropping.get())
        .attr_word("aria-label", move || workspace.messages().pages().exchange.title)
        .child(bar)
        .child(dynamic(move || match panel.open.get() {
            Open::Nothing => Piece::Nothing,
            Open::Export => away::panel(&panel).into(),
            Open::Import => incoming::panel(&panel).into(),
            Open::Share => share::panel(&panel).into(),
        }))
        .child(el("div").attr("role", "status").child(dynamic(move || said(&status, others.get()))))
        .child(dynamic(move || match run.arrived.get() {
            Arrived::Here(read) => dry_run::shown(&run, &read),
            _ => Piece::Nothing,
        }))
}

fn opener(desk: &Desk, what: Open) -> El {
    let (open, workspace) = (desk.open, desk.workspace);
    let word = move || {
        let m = &workspace.messages().pages().exchange;
        match what {
            Open::Export => m.export,
            Open::Import => m.import,
            _ => m.share,
        }
    };
    el("button")
        .class("btn")
        .attr("type", "button")
        .attr_bool("aria-expanded", move || open.get() == what)
        .word(word)
        .on_click(move || open.update(|open| *open = if *open == what { Open::Nothing } else { what }))
}

fn done(workspace: Workspace, notes: usize) -> Arrived {
    Arrived::Done { notes, versions: workspace.with_annotations_now(versions) }
}

fn versions(all: &Annotations) -> usize {
    all.revisions().count()
}

/// That something is being read, or what has been taken in, with the way back unless there are `others` since.
fn said(desk: &Desk, others: bool) -> Piece {
    let m = desk.workspace.messages();
    let (workspace, arrived) = (desk.workspace, desk.arrived);
    match arrived.get() {
        Arrived::Reading => words("p", "", m.pages().exchange.reading).into(),
        Arrived::Done { .. } if others => Piece::Nothing,
        Arrived::Done { notes, .. } => {
            let undo = words("button", "btn", m.common.undo).attr("type", "button").on_click(move || {
                workspace.apply(Action::Note(NoteAction::Undo { now_ms: now_ms() }));
                arrived.set(Arrived::Nothing);
            });
            let close = words("button", "btn quiet", m.common.close).attr("type", "button");
            let close = close.on_click(move || arrived.set(Arrived::Nothing));
            let told = words("span", "", &(m.pages().exchange.done)(notes)).attr("id", DONE).attr("tabindex", "-1");
            el("p").class("btns done").child(told).child(undo).child(close).into()
        }
        Arrived::Nothing | Arrived::Here(_) => Piece::Nothing,
    }
}

/// Takes a file that is dropped onto the page. Gives whether one hangs over it.
fn listens_to_drops(desk: &Desk) -> RwSignal<bool> {
    let dropping = RwSignal::new(false);
    let over = move |event: Event| {
        if file::carries_file(&event) {
            // Without this the browser would open the file in place of the page.
            event.prevent_default();
            dropping.set(true);
        }
    };
    listen_window("dragover", Box::new(over));
    listen_window("dragleave", Box::new(move |_| dropping.set(false)));
    let desk = desk.clone();
    let dropped = move |event: Event| {
        dropping.set(false);
        if let Some(file) = file::dropped(&event) {
            event.prevent_default();
            incoming::from_file(&desk, file);
        }
    };
    listen_window("drop", Box::new(dropped));
    dropping
}

impl Desk {
    /// What came in has been answered: the notes' own address is that without the link.
    fn leave(&self, taken: Option<usize>) {
        let workspace = self.workspace;
        if !matches!(workspace.page_now(), Page::Shared(_)) {
            self.arrived.set(taken.map_or(Arrived::Nothing, |notes| done(workspace, notes)));
            self.open.set(Open::Nothing);
            focus(if taken.is_some() { DONE } else { "main" });
            return;
        }
        TAKEN.set(taken);
        let route = workspace.route().get_untracked();
        // In place of the link, not after it: "back" would bring it again.
        location::replace_hash(&Route { page: Page::Notes, ..route }.to_hash());
        workspace.apply(Action::Open(Page::Notes));
    }
}

/// Once it is in the page.
fn focus(id: &'static str) {
    next_frame(Box::new(move || {
        if let Some(element) = document().get_element_by_id(id) {
            let _ = wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&element).focus();
        }
    }));
}
