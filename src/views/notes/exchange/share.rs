//! Chosen notes in a link: which ones, how long it gets, and the way to copy it. The link is made anew with each
//! choice; the browser presses what goes in.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, HtmlInputElement};

use super::Desk;
use super::dry_run::beginning;
use crate::browser::clock::now_ms;
use crate::browser::compress::pressed;
use crate::browser::location;
use crate::codec::exchange::link;
use crate::codec::route::{Page, Route};
use crate::dom::{El, Piece, dynamic, el, follow};
use crate::domain::annotation::{AnnotationId, Revision};
use crate::store::Workspace;
use crate::views::parts::handing::copy;
use crate::views::parts::links::words;
use crate::views::parts::names;

/// So many notes can be chosen from; no link holds more.
const OFFERED: usize = 200;

/// What came of pressing.
#[derive(Clone, PartialEq, Eq)]
enum Made {
    Nothing,
    Link(String),
    TooLong,
    /// The browser can't.
    Absent,
}

/// Reads the language.
pub(super) fn panel(desk: &Desk) -> El {
    let workspace = desk.workspace;
    let m = &workspace.messages().pages().exchange;
    let offered = untrack(|| offered(desk));
    // What the page shows is chosen where that is a choice.
    let chosen = RwSignal::new(if offered.len() == 1 { vec![true] } else { vec![false; offered.len()] });
    let made = RwSignal::new(Made::Nothing);
    let ids: Vec<AnnotationId> = offered.iter().map(|(id, ..)| id.clone()).collect();
    let tries = StoredValue::new(0_u32);
    follow(move || {
        let chosen = chosen.get();
        let ids = ids.iter().zip(chosen).filter(|(_, is)| *is).map(|(id, _)| id.clone()).collect::<Vec<_>>();
        let own = tries.get_value() + 1;
        tries.set_value(own);
        if ids.is_empty() {
            made.set(Made::Nothing);
            return;
        }
        spawn_local(async move {
            let link = linked(workspace, &ids).await;
            // Another choice may have been made since, or the page left.
            if tries.try_get_value() == Some(own) {
                let _ = made.try_set(link);
            }
        });
    });
    let mut list = el("fieldset").class("choices").child(words("legend", "", m.choose_notes));
    for (at, (_, name, body)) in offered.into_iter().enumerate() {
        let is = move || chosen.with(|chosen| chosen.get(at).copied().unwrap_or_default());
        let field = el("input").attr("type", "checkbox").prop_fn("checked", move || is().into()).on::<Event>(
            "change",
            move |event| {
                let is = event_target_checked(event);
                chosen.update(|chosen| chosen.get_mut(at).into_iter().for_each(|one| *one = is));
            },
        );
        let text = el("span").child(words("b", "", &name)).text(" ").child(words("span", "begins", &body));
        list = list.child(el("label").child(field).child(text));
    }
    let set_all = move |is: bool| move || chosen.update(|chosen| chosen.iter_mut().for_each(|one| *one = is));
    let button = |word: &str, is: bool| words("button", "btn quiet", word).attr("type", "button").on_click(set_all(is));
    let common = &workspace.messages().common;
    el("div")
        .class("box")
        .child(words("p", "", m.share_text))
        .child(list)
        .child(el("p").class("btns").child(button(common.all, true)).child(button(common.none, false)))
        .child(el("div").attr("role", "status").child(dynamic(move || said(workspace, &made.get()))))
        .child(dynamic(move || address(workspace, made.get())))
}

/// What can be chosen: id, name of the target, beginning of the text. What the page shows comes first.
fn offered(desk: &Desk) -> Vec<(AnnotationId, String, String)> {
    let (catalogue, lang) = (desk.workspace.catalogue(), desk.workspace.lang());
    let shown = (desk.shown)();
    desk.workspace.with_annotations(|all| {
        let live: Vec<&Revision> = all.live();
        let first = shown.iter().filter_map(|id| live.iter().find(|note| note.id == *id));
        let others = live.iter().filter(|note| !shown.contains(&note.id));
        let told = |note: &&Revision| {
            let (name, _) = names::target(&catalogue, &note.content.target, lang);
            (note.id.clone(), name, beginning(&note.content.body))
        };
        first.chain(others).take(OFFERED).map(told).collect()
    })
}

async fn linked(workspace: Workspace, ids: &[AnnotationId]) -> Made {
    let dataset = workspace.catalogue().dataset.id.clone();
    // All versions where there are several: the choice between them is the reader's.
    let plain = workspace.with_annotations_now(|all| {
        link::plain(&dataset, now_ms(), ids.iter().flat_map(|id| all.heads(id)).filter(|head| !head.content.deleted))
    });
    if link::MOST_BYTES < plain.len() {
        return Made::TooLong;
    }
    let Ok(bytes) = pressed(&plain).await else { return Made::Absent };
    let route = Route { page: Page::Shared(link::written(&bytes)), ..Route::default() };
    let address = location::base() + &route.to_hash();
    if link::LONGEST < address.len() { Made::TooLong } else { Made::Link(address) }
}

fn said(workspace: Workspace, made: &Made) -> Piece {
    let m = &workspace.messages().pages().exchange;
    match made {
        Made::Nothing => words("p", "sub", m.choose_some).into(),
        Made::Absent => words("p", "problem", m.no_links).into(),
        Made::TooLong => words("p", "problem", &(m.too_long)(link::LONGEST)).into(),
        Made::Link(address) => {
            let said = words("p", "sub", &(m.letters)(address.len()));
            let long = (link::LONG < address.len()).then_some(m.long);
            said.child(long.map(|long| Piece::Many(vec![" ".into(), long.into()]))).into()
        }
    }
}

fn address(workspace: Workspace, made: Made) -> Option<El> {
    let Made::Link(address) = made else { return None };
    let m = workspace.messages();
    let field = el("input")
        .attr("type", "text")
        .attr("readonly", "")
        .attr("id", "share-link")
        .attr("aria-label", m.pages().exchange.address)
        .attr("value", &address)
        // All of it, for who copies by hand.
        .on::<Event>("focus", |event| {
            if let Some(field) =
                event.target().and_then(|field| wasm_bindgen::JsCast::dyn_into::<HtmlInputElement>(field).ok())
            {
                field.select();
            }
        });
    let button = words("button", "btn primary", m.share.copy_link).attr("type", "button");
    let button = button.on_click(move || copy(workspace, address.clone()));
    Some(el("p").class("btns link").child(field).child(button))
}
