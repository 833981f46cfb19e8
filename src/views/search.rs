//! Search over everything: a box in the header, its results below it, walked by arrow keys.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Event, HtmlInputElement, KeyboardEvent, Node};

use super::parts::icons::{Icon, icon};
use super::parts::{names, spoken};
use super::timeline::theme_class;
use crate::codec::route::Page;
use crate::dom::{El, Piece, after_change, dynamic, el, listen_window, none};
use crate::domain::catalogue::Catalogue;
use crate::domain::fold::{folded, found};
use crate::domain::search::{Hit, HitKind, search};
use crate::store::{Action, Dialog, Workspace};
use crate::text::Lang;

/// So many results of one kind are listed.
const MOST: usize = 8;
/// The kinds in their order, each with the id of its heading.
const KINDS: [(HitKind, &str); 6] = [
    (HitKind::Activity, "found-Activity"),
    (HitKind::Event, "found-Event"),
    (HitKind::Country, "found-Country"),
    (HitKind::Actor, "found-Actor"),
    (HitKind::Statement, "found-Statement"),
    (HitKind::Note, "found-Note"),
];

/// A hit with the page that tells it.
struct Row {
    hit: Hit,
    page: Page,
}

/// What the box and its results share.
#[derive(Clone)]
struct Found {
    typed: RwSignal<String>,
    /// The row that Enter opens.
    at: RwSignal<usize>,
    /// So many rows are listed now.
    count: RwSignal<usize>,
    /// Where each of them leads.
    pages: Rc<RefCell<Vec<Page>>>,
}

pub fn search_box(workspace: Workspace) -> El {
    let found = Found {
        typed: RwSignal::new(String::new()),
        at: RwSignal::new(0),
        count: RwSignal::new(0),
        pages: Rc::default(),
    };
    let input = input(workspace, &found);
    let field = el("label")
        .class("search")
        .child(icon(Icon::Search))
        .child(el("span").class("vh").word(move || workspace.messages().search.label))
        .child(input.clone())
        .child(el("kbd").attr("aria-hidden", "true").text("/"));
    let shut = input.clone();
    let close_button = el("button")
        .class("icon only-phone")
        .attr("type", "button")
        .attr_word("aria-label", move || workspace.messages().common.close)
        .on_click(move || close(workspace, &shut))
        .child(icon(Icon::Close));
    let typed = found.typed;
    let frame = el("div")
        .class("searchbox")
        .flag_fn("data-open", move || is_open(workspace))
        .child(field)
        .child(close_button)
        .child(dynamic(move || if listed(workspace, typed) { results(workspace, &found) } else { nothing(&found) }));
    // `/` and the button of a phone open the search; whoever opens it gets the focus in the box.
    after_change(
        move || _ = is_open(workspace),
        move || {
            if workspace.dialog_now() == Some(Dialog::Search) {
                input.focus();
                if let Some(input) = input.as_dom::<HtmlInputElement>() {
                    input.select();
                }
            }
        },
    );
    let around = frame.node().clone();
    listen_window(
        "pointerdown",
        Box::new(move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            if workspace.dialog_now() == Some(Dialog::Search) && !around.contains(target.as_ref()) {
                workspace.apply(Action::Show(None));
            }
        }),
    );
    frame
}

fn is_open(workspace: Workspace) -> bool {
    workspace.dialog() == Some(Dialog::Search)
}

fn listed(workspace: Workspace, typed: RwSignal<String>) -> bool {
    is_open(workspace) && typed.with(|typed| !typed.trim().is_empty())
}

fn close(workspace: Workspace, input: &El) {
    workspace.apply(Action::Show(None));
    if let Some(input) = input.as_dom::<HtmlInputElement>() {
        let _ = input.blur();
    }
}

fn input(workspace: Workspace, found: &Found) -> El {
    let Found { typed, at, count, .. } = *found;
    let input = el("input")
        .attr("type", "search")
        .attr_word("placeholder", move || workspace.messages().search.placeholder)
        .attr("autocomplete", "off")
        .attr("role", "combobox")
        .attr("aria-autocomplete", "list")
        .attr("aria-controls", "found")
        .attr_bool("aria-expanded", move || listed(workspace, typed))
        .attr_fn("aria-activedescendant", move || (count.get() > 0).then(|| row_id(at.get())))
        .prop_fn("value", move || JsValue::from_str(&typed.get()))
        .on_input(move |text| {
            typed.set(text);
            at.set(0);
            workspace.apply(Action::Show(Some(Dialog::Search)));
        })
        .on::<Event>("focus", move |_| workspace.apply(Action::Show(Some(Dialog::Search))));
    let (own, found) = (input.clone(), found.clone());
    input.on::<KeyboardEvent>("keydown", move |event| {
        if pressed(workspace, &own, &found, event) {
            event.prevent_default();
        }
    })
}

/// What a key does in the box. False if it is the box's own.
fn pressed(workspace: Workspace, input: &El, found: &Found, event: &KeyboardEvent) -> bool {
    let at = found.at.get_untracked();
    let last = found.count.get_untracked().saturating_sub(1);
    match event.key().as_str() {
        "ArrowDown" => found.at.set(if at < last { at + 1 } else { 0 }),
        "ArrowUp" => found.at.set(at.checked_sub(1).unwrap_or(last)),
        "Escape" => close(workspace, input),
        // An input method's Enter chooses a word, not a result.
        "Enter" if !event.is_composing() => {
            let page = found.pages.borrow().get(at).cloned();
            let Some(page) = page else { return false };
            close(workspace, input);
            workspace.apply(Action::Open(page));
        }
        _ => return false,
    }
    true
}

fn rows(workspace: Workspace, catalogue: &Catalogue, typed: &str, lang: Lang) -> Vec<Row> {
    let mut rows = Vec::new();
    for hit in search(catalogue, typed, lang.tag()) {
        rows.push(Row { page: page(catalogue, &hit), hit });
    }
    workspace.with_annotations(|notes| {
        for note in notes.search(typed) {
            let (aside, page) = names::target(catalogue, &note.content.target, lang);
            let text = note.content.body.clone();
            let hit = Hit { kind: HitKind::Note, page: String::new(), entry: None, text, aside };
            rows.push(Row { hit, page: page.unwrap_or(Page::Notes) });
        }
    });
    rows
}

fn page(catalogue: &Catalogue, hit: &Hit) -> Page {
    match (hit.kind, hit.entry) {
        (HitKind::Country, _) => Page::Country(hit.page.clone()),
        (HitKind::Actor, _) => Page::Actor(hit.page.clone()),
        (_, Some(kind)) => {
            catalogue.find(kind, &hit.page).map_or(Page::Timeline, |id| names::entry_page(catalogue, id))
        }
        _ => Page::Timeline,
    }
}

fn nothing(found: &Found) -> Piece {
    found.pages.borrow_mut().clear();
    found.count.set(0);
    none()
}

fn results(workspace: Workspace, found: &Found) -> Piece {
    let (lang, catalogue) = (workspace.lang(), workspace.catalogue());
    let m = lang.messages();
    let typed = found.typed.get();
    let rows = rows(workspace, &catalogue, &typed, lang);
    let mut words = Vec::new();
    for word in folded(&typed).split_whitespace() {
        words.push(word.to_owned());
    }
    let mut list = el("div").attr("role", "listbox").attr("id", "found").attr("aria-label", m.search.results);
    let mut pages = Vec::new();
    for (kind, id) in KINDS {
        let before = pages.len();
        let mut links = Vec::new();
        for row in &rows {
            if row.hit.kind == kind && links.len() < MOST {
                links.push(result(workspace, &catalogue, row, pages.len(), found.at, &words, lang).into());
                pages.push(row.page.clone());
            }
        }
        if links.is_empty() {
            continue;
        }
        let count = (pages.len() - before).to_string();
        let head = el("div").class("grouphead").attr("id", id).text(heading(kind, lang));
        let head = head.child(el("span").class("n").text(&count));
        list = list
            .child(el("div").attr("role", "group").attr("aria-labelledby", id).child(head).child(Piece::Many(links)));
    }
    found.count.set(pages.len());
    let nothing =
        pages.is_empty().then(|| el("p").class("none").attr("role", "status").text(&(m.search.nothing)(&typed)));
    found.pages.replace(pages);
    let filter =
        el("button").class("btn quiet").attr("type", "button").text(m.search.filter_timeline).on_click(move || {
            workspace.apply(Action::SearchFor(typed.clone()));
            workspace.apply(Action::Open(Page::Timeline));
        });
    let foot = el("div").class("foot").child(filter);
    el("div").class("search-results").child(list).child(nothing).child(foot).into()
}

fn heading(kind: HitKind, lang: Lang) -> &'static str {
    let s = &lang.messages().search;
    match kind {
        HitKind::Activity => s.activities,
        HitKind::Event => s.events,
        HitKind::Country => s.countries,
        HitKind::Actor => s.actors,
        HitKind::Statement => s.passages,
        HitKind::Note => s.notes,
    }
}

fn row_id(index: usize) -> String {
    "found-".to_owned() + &index.to_string()
}

fn result(
    workspace: Workspace,
    catalogue: &Catalogue,
    row: &Row,
    index: usize,
    at: RwSignal<usize>,
    words: &[String],
    lang: Lang,
) -> El {
    let entry = row.hit.entry.and_then(|kind| catalogue.find(kind, &row.hit.page));
    let theme = entry.and_then(|id| catalogue.entry(id)).and_then(|entry| entry.themes().first());
    let rank = theme.map_or(usize::MAX, |theme| catalogue.theme_rank(theme));
    // On a statement the entry's name says more than its date.
    let (when, aside) = match entry {
        Some(id) if row.hit.kind == HitKind::Statement => (None, names::entry_label(catalogue, id, lang)),
        Some(id) => (catalogue.timing(id).map(|_| spoken::when(catalogue, id, lang)), row.hit.aside.clone()),
        None => (None, row.hit.aside.clone()),
    };
    let sub = (!aside.is_empty()).then(|| el("span").class("sub").child(marked(&aside, words)));
    el("a")
        .class(&("result ".to_owned() + theme_class(rank)))
        .attr("role", "option")
        .attr("tabindex", "-1")
        .attr("id", &row_id(index))
        .attr("href", &workspace.href(row.page.clone()))
        .attr_bool("aria-selected", move || at.get() == index)
        .on_click(move || workspace.apply(Action::Show(None)))
        .child(theme.map(|_| el("span").class("sw")))
        .child(el("span").class("title").child(marked(&row.hit.text, words)))
        .child(el("span").class("when").child(when))
        .child(sub)
}

/// The text with the words that were found in it marked.
fn marked(text: &str, words: &[String]) -> Piece {
    let mut spots = Vec::new();
    for word in words {
        spots.extend(found(text, word));
    }
    let mut out = Vec::new();
    let mut done = 0;
    while let Some((from, to)) = next_spot(&spots, done) {
        out.push(text.get(done..from).unwrap_or_default().into());
        out.push(el("mark").text(text.get(from..to).unwrap_or_default()).into());
        done = to;
    }
    out.push(text.get(done..).unwrap_or_default().into());
    Piece::Many(out)
}

/// The first of them that begins at `done` or later.
fn next_spot(spots: &[(usize, usize)], done: usize) -> Option<(usize, usize)> {
    let mut first = None;
    for spot in spots {
        let (from, to) = *spot;
        if from >= done && to > from && first.is_none_or(|first| *spot < first) {
            first = Some(*spot);
        }
    }
    first
}
