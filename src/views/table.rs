//! What the timeline shows, as a table: the same entries, a row each, in the order that the reader chooses.

use leptos::prelude::*;

use super::export_menu::export_menu;
use super::filters::{filters, nothing};
use super::focus::focus_on;
use super::parts::icons::{Icon, icon};
use super::parts::links::{actor_link, country_link, found_link, note_mark, words};
use super::parts::names;
use super::parts::spoken::when as time_said;
use super::parts::status::chip;
use super::parts::subject::collection_chip;
use super::question::question_view;
use super::shown_as::shown_as;
use super::timeline::{target_of, theme_of};
use crate::browser::frame::next_frame;
use crate::codec::route::{Page, Route};
use crate::dom::{El, Piece, dynamic, each, el, when};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, Entry, EntryId};
use crate::domain::related::{actors_once, countries_once, sources_counted};
use crate::domain::sorting::{Column, in_order};
use crate::store::{Action, Workspace};
use crate::text::naming::kind_said;
use crate::text::{Lang, Messages};

/// So many rows come at a time: a browser lays out a table as a whole.
const ROWS: usize = 200;
/// More countries or actors than this are counted, and named when the reader asks.
const NAMED: usize = 4;

pub fn table_page(workspace: Workspace) -> Piece {
    let limit = RwSignal::new(ROWS);
    let order = Memo::new(move |_| {
        let (catalogue, notes) = (workspace.catalogue(), workspace.notes_of_entries());
        let count = |id: EntryId| notes.get(id.0).copied().unwrap_or(0);
        let entries = workspace.answer().with(|answer| answer.entries.clone());
        in_order(&catalogue, &entries, workspace.sort(), workspace.lang().tag(), &count)
    });
    let is_empty = move || order.with(Vec::is_empty);
    let beside = Piece::Many(vec![shown_as(workspace).into(), export_menu(workspace).into()]);
    Piece::Many(vec![
        question_view(workspace, beside).into(),
        filters(workspace).into(),
        when(is_empty, move || nothing(workspace)),
        when(move || !is_empty(), move || table(workspace, order, limit)),
        more(workspace, order, limit),
    ])
}

fn table(workspace: Workspace, order: Memo<Vec<EntryId>>, limit: RwSignal<usize>) -> El {
    // On a phone its parts are no table to the browser any more, so they say what they are.
    let mut heads = el("tr").attr("role", "row");
    for column in Column::ALL {
        heads = heads.child(head(workspace, column));
    }
    let keys = move || order.with(|order| order.iter().take(limit.get()).map(|id| id.0).collect());
    let rows = each(keys, move |key| row(workspace, EntryId(key)));
    let sort_by = el("span").class("sortby").attr("aria-hidden", "true");
    let sort_by = sort_by.word(move || workspace.messages().pages().table.sort_by);
    let table = el("table")
        .attr("role", "table")
        .attr("aria-labelledby", "question-heading")
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(el("tbody").attr("role", "rowgroup").child(rows));
    el("div").class("table entries").child(sort_by).child(table)
}

fn head(workspace: Workspace, column: Column) -> El {
    let sorted = move || workspace.sort().column == column;
    let direction = move || if workspace.sort().descending { "descending" } else { "ascending" };
    let sign = dynamic(move || {
        sorted().then(|| {
            let sign = if workspace.sort().descending { "▼" } else { "▲" };
            el("span").class("dir").attr("aria-hidden", "true").text(sign)
        })
    });
    let button = el("button")
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::SortBy(column)))
        .child(el("span").word(move || column_name(column, workspace.messages())))
        .child(sign);
    el("th")
        .attr("scope", "col")
        .attr("role", "columnheader")
        .class(if is_number(column) { "num" } else { "text" })
        .attr_fn("aria-sort", move || sorted().then(|| direction().to_owned()))
        .child(button)
}

fn column_name(column: Column, m: &'static Messages) -> &'static str {
    let words = &m.pages().table;
    match column {
        Column::When => words.when,
        Column::Title => words.what,
        Column::Theme => words.theme,
        Column::Countries => words.countries,
        Column::Actors => words.actors,
        Column::Sources => words.sources,
        Column::Notes => words.notes,
    }
}

const fn is_number(column: Column) -> bool {
    matches!(column, Column::Sources | Column::Notes)
}

/// A row is built anew with the language only: order and notes come and go without it.
fn row(workspace: Workspace, id: EntryId) -> El {
    let catalogue = workspace.catalogue();
    let class = catalogue.entry(id).map_or("", |entry| theme_of(&catalogue, entry));
    el("tr").attr("role", "row").class(class).child(dynamic(move || cells(workspace, id)))
}

fn cells(workspace: Workspace, id: EntryId) -> Piece {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let Some(entry) = catalogue.entry(id) else { return Piece::Nothing };
    let m = lang.messages();
    let mut cells: Vec<Piece> = Vec::new();
    for column in Column::ALL {
        let holds: Piece = match column {
            Column::When => time(workspace, &catalogue, id, lang),
            Column::Title => title(workspace, &catalogue, entry, id, lang),
            Column::Theme => theme(&catalogue, entry, lang),
            Column::Countries => {
                let link = |code: &str| country_link(workspace, &catalogue, code, lang);
                listed(&countries_once(entry.facts()), &link, m.counts.countries, lang)
            }
            Column::Actors => {
                let link = |actor: &str| actor_link(workspace, &catalogue, actor, lang);
                listed(&actors_once(entry.facts()), &link, m.counts.actors, lang)
            }
            Column::Sources => el("span").text(&sources_counted(entry).len().to_string()).into(),
            Column::Notes => target_of(&catalogue, id).map(|target| note_mark(workspace, target)).into(),
        };
        let is_title = column == Column::Title;
        let cell = el(if is_title { "th" } else { "td" })
            .attr("role", if is_title { "rowheader" } else { "cell" })
            .attr("data-column", column.code())
            .attr("data-label", column_name(column, m))
            .class(if is_number(column) { "num" } else { "text" })
            .child(holds);
        cells.push(if is_title { cell.attr("scope", "row") } else { cell }.into());
    }
    Piece::Many(cells)
}

/// The way to its own page, and beside it to its place on the timeline.
fn title(workspace: Workspace, catalogue: &Catalogue, entry: Entry<'_>, id: EntryId, lang: Lang) -> Piece {
    let name = names::entry_label(catalogue, id, lang);
    let selection = (entry.kind(), entry.id().to_owned());
    let there = el("a")
        .class("there")
        .attr_text("href", move || {
            let selection = Some(selection.clone());
            // All of time, where its mark is to be seen.
            let there = |route: &Route| Route { page: Page::Timeline, selection, window: None, ..route.clone() };
            workspace.route().with(|route| there(route).to_hash())
        })
        .attr("aria-label", &(lang.messages().pages().table.on_timeline)(&name))
        .child(icon(Icon::Forward));
    // What nobody dates has no mark there.
    let dated = catalogue.timing(id).is_some_and(|timing| timing.span().is_some());
    let aside = !catalogue.dataset.is_main(entry.collection());
    let collection = aside.then(|| collection_chip(catalogue, entry.collection(), lang));
    let kind = words("small", "", kind_said(entry, lang));
    Piece::Many(vec![
        el("span")
            .class("named")
            .child(found_link(workspace, catalogue, id, lang))
            .child(dated.then_some(there))
            .into(),
        el("span").class("sub").child(kind).child(collection).into(),
    ])
}

fn time(workspace: Workspace, catalogue: &Catalogue, id: EntryId, lang: Lang) -> Piece {
    let said = time_said(catalogue, id, lang);
    let said = if said.is_empty() { workspace.messages().time.undated.to_owned() } else { said };
    // Of the date only: what else is disputed isn't said here.
    let differs = catalogue.timing(id).is_some_and(|timing| !timing.alternatives.is_empty());
    let disputed = differs.then(|| chip(Status::Disputed, lang));
    Piece::Many(vec![el("span").text(&said).text(" ").into(), disputed.into()])
}

fn theme(catalogue: &Catalogue, entry: Entry<'_>, lang: Lang) -> Piece {
    let mut pieces: Vec<Piece> = Vec::new();
    for id in entry.themes() {
        let swatch = "sw ".to_owned() + super::timeline::theme_class(catalogue.theme_rank(id));
        let name = names::term(&catalogue.dataset.themes, id, lang);
        pieces.push(
            el("span").class("theme").child(el("span").class(&swatch).attr("aria-hidden", "true")).text(&name).into(),
        );
    }
    Piece::Many(pieces)
}

/// A few names, or their number, which opens to them.
fn listed(ids: &[&str], link: &dyn Fn(&str) -> El, counted: fn(usize) -> String, lang: Lang) -> Piece {
    let mut list = el("span").class("listed");
    for (at, id) in ids.iter().enumerate() {
        let mut item = el("span").child(link(id));
        // The comma stays with the name before it.
        if at + 1 < ids.len() {
            item = item.text(lang.messages().lists.between.trim_end());
        }
        list = list.child(item);
    }
    if ids.len() <= NAMED {
        return list.into();
    }
    el("details").child(words("summary", "", &counted(ids.len()))).child(list).into()
}

/// The way to more rows. The button stays as long as there are more, and then gives the focus to the first of the last.
fn more(workspace: Workspace, order: Memo<Vec<EntryId>>, limit: RwSignal<usize>) -> Piece {
    let all = move || order.with(Vec::len);
    let words_of = move || &workspace.messages().pages().table;
    let press = move || {
        let shown = limit.get_untracked();
        limit.set(shown + ROWS);
        if order.with_untracked(Vec::len) <= limit.get_untracked() {
            let next = [".entries tbody tr:nth-child(", &(shown + 1).to_string(), ") [data-column=title] a"].concat();
            next_frame(move || focus_on(None, &next));
        }
    };
    let button = move || {
        let button = el("button").class("btn").attr("type", "button").on_click(press);
        let button = button.text_fn(move || (words_of().more)(all().saturating_sub(limit.get()).min(ROWS)));
        let said = el("span").text_fn(move || (words_of().shown)(limit.get().min(all()), all()));
        el("p").class("btns more").child(said.attr("role", "status")).child(button)
    };
    when(move || limit.get() < all(), button)
}
