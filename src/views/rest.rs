//! The rest: what the first sight of the timeline doesn't need, in a second file of wasm.
//!
//! [`Rest`] is what the views have there: plain functions, so that every call is synchronous once the file is here.
//! Until then something stands in for them. Knows nothing of where the file comes from, and what else it brings.

use std::pin::Pin;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::codec::route::Page;
use crate::dom::{El, Piece, at_first_use, dynamic, el, when};
use crate::domain::catalogue::EntryId;
use crate::domain::problem::Problem;
use crate::store::{Dialog, Motion, Workspace};
use crate::views::parts::found_words;
use crate::views::search::Found;
use crate::views::timeline::crowd::{CROWD, CrowdPart};
use crate::views::timeline::tip::Hovered;
use crate::views::timeline::{announced, flight, gathered, legend, marked, panel, paper, tip};
use crate::views::{
    actor, actors, cite, compare, countries, country, data, entry, export_menu, filters, keys, lanes_menu, method,
    notes, notices, page_name, passages, search, sources, table, unknown,
};

/// What the second file can do.
pub struct Rest {
    /// Every page but the timeline.
    pub page: fn(Workspace, Page) -> Piece,
    /// The details of what is selected on the timeline.
    pub panel: fn(Workspace) -> Piece,
    /// What opens below a pill or a button.
    pub menu: fn(Workspace, Dialog) -> Piece,
    /// The results of a search.
    pub found: fn(Workspace, &Found) -> Piece,
    /// The list of keys.
    pub keys: fn(Workspace) -> Piece,
    /// The tooltip of a mark.
    pub tip: fn(Workspace, Hovered, EntryId) -> Piece,
    /// What can be done with a period that the reader has marked.
    pub marked: fn(Workspace) -> Piece,
    /// What begins in a stretch that only says how many.
    pub gathered: fn(Workspace) -> Piece,
    /// The lanes of a timeline with very many entries.
    pub crowd: &'static CrowdPart,
    /// What the timeline's signs mean.
    pub legend: fn(Workspace) -> Piece,
    /// What has changed, for who can't see it.
    pub announced: fn(Workspace) -> Piece,
    /// A text with the words marked that the reader looks for.
    pub found_in: fn(Workspace, &str) -> Piece,
    /// How a press moves the view.
    pub motion: Motion,
    /// Makes ready for what is of no page: paper, and words that are selected.
    pub paper: fn(Workspace),
    /// Problems in words.
    pub problems: fn(Workspace, &[Problem]) -> Piece,
}

pub static REST: Rest = Rest {
    page: any_page,
    panel: |workspace| panel::frame(workspace).into(),
    menu: any_menu,
    found: search::found,
    keys: keys::key_list,
    tip: tip::shown,
    marked: marked::choices,
    gathered: gathered::list,
    crowd: &CROWD,
    legend: |workspace| legend::legend(workspace).into(),
    announced: announced::announced,
    found_in: found_words::found_in,
    motion: flight::fly,
    paper: ready,
    problems: notices::said,
};

/// The table, once its file is here.
pub type Coming = Pin<Box<dyn Future<Output = Result<&'static Rest, Lost>>>>;

/// The file could not be had; the console says why.
pub struct Lost;

#[cfg(feature = "split")]
impl From<leptos::wasm_split::SplitLoaderError> for Lost {
    fn from(_: leptos::wasm_split::SplitLoaderError) -> Self {
        Self
    }
}

/// The way to the second file.
pub struct Door {
    /// Asks for it. What has failed may be tried again.
    pub fetch: Rc<dyn Fn() -> Coming>,
    /// There is reason to ask at once, and to insist.
    pub at_once: bool,
}

/// What is of no page: makes ready for paper, and for words that are selected.
fn ready(workspace: Workspace) {
    paper::ready(workspace);
    passages::ready(workspace);
}

fn any_page(workspace: Workspace, page: Page) -> Piece {
    match page {
        // The first file's own.
        Page::Timeline => Piece::Nothing,
        Page::Table => table::table_page(workspace),
        Page::Countries => countries::countries_page(workspace),
        Page::Country(code) => {
            cite::cited(workspace, Page::Country(code.clone()), country::country_page(workspace, code))
        }
        Page::Compare(codes) => compare::compare_page(workspace, &codes),
        Page::Actors => actors::actors_page(workspace),
        Page::Actor(id) => cite::cited(workspace, Page::Actor(id.clone()), actor::actor_page(workspace, id)),
        Page::Entry(kind, id) => {
            cite::cited(workspace, Page::Entry(kind, id.clone()), entry::entry_page(workspace, kind, id))
        }
        Page::Notes | Page::Shared(_) => notes::notes_page(workspace),
        Page::Data => data::data_page(workspace),
        Page::Sources => sources::sources_page(workspace),
        Page::Source(id) => sources::source_page(workspace, id),
        Page::Method => method::method_page(workspace),
        Page::Unknown(path) => unknown::unknown_page(workspace, path),
    }
}

fn any_menu(workspace: Workspace, dialog: Dialog) -> Piece {
    match dialog {
        Dialog::Filter(facet) => filters::facet_menu(workspace, facet).into(),
        Dialog::Period => filters::period_menu(workspace).into(),
        Dialog::Lanes => lanes_menu::menu(workspace).into(),
        Dialog::Export => export_menu::menu(workspace).into(),
        // The first file's own.
        Dialog::Keys | Dialog::Search => Piece::Nothing,
    }
}

#[derive(Clone, Copy)]
enum State {
    /// Not asked for yet, or on its way.
    Away,
    Here(&'static Rest),
    Lost,
}

/// Whether the rest is here; one for the whole page, handed down as a context.
#[derive(Clone, Copy)]
struct Arrival {
    state: RwSignal<State>,
    asked: StoredValue<bool>,
    /// After so many seconds a failure is tried again unasked; never if none.
    again_s: StoredValue<u64>,
    fetch: StoredValue<Rc<dyn Fn() -> Coming>, LocalStorage>,
}

impl Arrival {
    fn new(door: Door) -> Self {
        let fetch = StoredValue::new_local(door.fetch);
        let again_s = StoredValue::new(u64::from(door.at_once));
        Self { state: RwSignal::new(State::Away), asked: StoredValue::new(false), again_s, fetch }
    }

    /// Asks for the file, unless that has been done.
    fn ask(self) {
        if self.asked.get_value() {
            return;
        }
        self.asked.set_value(true);
        let coming = self.fetch.with_value(|fetch| fetch());
        spawn_local(async move {
            let state = coming.await.map_or(State::Lost, State::Here);
            self.asked.set_value(matches!(state, State::Here(_)));
            self.state.set(state);
            let again_s = self.again_s.get_value();
            if matches!(state, State::Lost) && 0 < again_s {
                self.again_s.set_value((2 * again_s).min(60));
                set_timeout(move || self.ask(), Duration::from_secs(again_s));
            }
        });
    }

    fn ask_again(self) {
        self.state.set(State::Away);
        self.ask();
    }
}

/// Makes the rest come as soon as somebody is using the page, so that it is there when it is wanted. Earlier only with
/// reason: the first sight must not share its line with it.
pub fn expect_rest(door: Door) {
    let at_once = door.at_once;
    let arrival = Arrival::new(door);
    provide_context(arrival);
    if at_once {
        arrival.ask();
    }
    // In any case: what was asked for at once may not have come.
    at_first_use(move || arrival.ask());
}

/// A page of the rest. What stands in for it has the page's name as its heading.
pub fn page(workspace: Workspace, page: Page) -> Piece {
    let heading = move || el("div").class("question").child(el("h1").text_fn(move || page_name(workspace)));
    piece(workspace, "", Some(Box::new(heading)), Box::new(move |rest| (rest.page)(workspace, page.clone())))
}

/// A menu of the rest, while it is open.
pub fn menu(workspace: Workspace, dialog: Dialog) -> Piece {
    let make = move || part(workspace, "filter-menu", move |rest| (rest.menu)(workspace, dialog));
    when(move || workspace.dialog() == Some(dialog), make)
}

/// A part of a page. What stands in for it has the class that it has itself, to be in the same place.
pub fn part(workspace: Workspace, class: &'static str, make: impl Fn(&'static Rest) -> Piece + 'static) -> Piece {
    piece(workspace, class, None, Box::new(make))
}

/// A part that comes and goes with the pointer: until the rest is here, there is none.
pub fn in_passing(make: impl Fn(&'static Rest) -> Piece + 'static) -> Piece {
    let Some(arrival) = use_context::<Arrival>() else { return Piece::Nothing };
    dynamic(move || match arrival.state.get() {
        State::Here(rest) => untrack(|| make(rest)),
        State::Away | State::Lost => Piece::Nothing,
    })
}

/// A text; what the timeline is searched for is marked in it as soon as the rest is here.
pub fn found_in(workspace: Workspace, text: &str) -> Piece {
    let searches = !workspace.searched().is_empty();
    match searches.then(way).and_then(|rest| rest()) {
        Some(rest) => (rest.found_in)(workspace, text),
        None => text.into(),
    }
}

/// The way to the rest for what isn't drawn: `None` until it is here, and then whoever asked is told.
pub fn way() -> impl Fn() -> Option<&'static Rest> + Copy {
    let arrival = use_context::<Arrival>();
    move || {
        let arrival = arrival?;
        match arrival.state.get() {
            State::Here(rest) => Some(rest),
            State::Away => {
                untrack(|| arrival.ask());
                None
            }
            State::Lost => None,
        }
    }
}

/// A piece of the rest; while that is on its way, a quiet word in its place.
fn piece(workspace: Workspace, class: &'static str, heading: Option<Heading>, make: Make) -> Piece {
    let Some(arrival) = use_context::<Arrival>() else { return Piece::Nothing };
    arrival.ask();
    dynamic(move || {
        let words = match arrival.state.get() {
            State::Here(rest) => return untrack(|| make(rest)),
            State::Away => awaited(workspace),
            State::Lost => lost(workspace, arrival),
        };
        let heading = heading.as_ref().map(|heading| heading());
        el("div").class(&("rest ".to_owned() + class)).child(heading).child(words).into()
    })
}

type Heading = Box<dyn Fn() -> El>;
type Make = Box<dyn Fn(&'static Rest) -> Piece>;

/// Sooner than this, a word would only flicker.
const QUIET: Duration = Duration::from_millis(150);

fn awaited(workspace: Workspace) -> El {
    let told = RwSignal::new(false);
    set_timeout(
        move || {
            // It may have come by now.
            let _ = told.try_set(true);
        },
        QUIET,
    );
    // The region is there before its words, so that they are announced.
    el("p").attr("role", "status").word(move || if told.get() { workspace.messages().common.loading } else { "" })
}

fn lost(workspace: Workspace, arrival: Arrival) -> El {
    let again = el("button").class("btn").attr("type", "button").word(move || workspace.messages().errors.try_again);
    let own = again.clone();
    let again = again.on_click(move || {
        // The button is about to go: the focus stays near.
        let around = own.node().closest("[tabindex='-1']").ok().flatten();
        if let Some(around) = around.and_then(|around| around.dyn_into::<HtmlElement>().ok()) {
            let _ = around.focus();
        }
        arrival.ask_again();
    });
    let words = el("p").attr("role", "alert").word(move || workspace.messages().errors.rest);
    el("div").child(words).child(again)
}
