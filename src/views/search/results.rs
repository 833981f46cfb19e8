//! What a search has found, by kind, with the words marked.

use leptos::prelude::*;

use super::{Found, row_id};
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::Target;
use crate::domain::catalogue::Catalogue;
use crate::domain::fold::folded;
use crate::domain::search::{Hit, HitKind, search};
use crate::store::{Action, Workspace};
use crate::text::{Lang, grouped_count};
use crate::views::parts::found_words::marked;
use crate::views::parts::links::note_mark;
use crate::views::parts::subject::entry_marks;
use crate::views::parts::{names, spoken};
use crate::views::timeline::theme_class;

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

/// What is found, as long as something is typed.
pub fn results(workspace: Workspace, found: &Found) -> Piece {
    let found = found.clone();
    dynamic(move || listed(workspace, &found))
}

fn listed(workspace: Workspace, found: &Found) -> Piece {
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
        let all = rows.iter().filter(|row| row.hit.kind == kind).count();
        let mut count = (pages.len() - before).to_string();
        if MOST < all {
            count.push_str(" / ");
            count.push_str(&grouped_count(all));
        }
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

/// What the notes that a result counts are on.
fn target(row: &Row) -> Option<Target> {
    let id = || row.hit.page.clone();
    match row.hit.kind {
        HitKind::Activity => Some(Target::Activity(id())),
        HitKind::Event => Some(Target::Event(id())),
        HitKind::Country => Some(Target::Country(id())),
        HitKind::Actor => Some(Target::Actor(id())),
        HitKind::Statement | HitKind::Note => None,
    }
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
    let noted = target(row).map(|target| note_mark(workspace, target));
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
        .child(el("span").class("title").child(marked(&row.hit.text, words)).child(noted))
        .child(el("span").class("when").child(when))
        .child(sub)
        .child(entry.map(|id| el("span").class("sub").child(entry_marks(catalogue, id, lang))))
}
