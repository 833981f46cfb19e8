//! Two to four countries side by side: on one time axis, in a table, and what they share. The address says which; the
//! filters say what of each.

mod chart;
mod choice;
mod shared;
mod table;

use std::sync::Arc;

use leptos::prelude::*;

use super::filters::filters;
use super::parts::handing::{Handed, file_button, refusal};
use super::parts::links::{crumbs, words};
use super::parts::names;
use super::question::phrases;
use crate::browser::location;
use crate::codec::export::{csv, rows};
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::Catalogue;
use crate::domain::comparison::{Asked, Comparison};
use crate::store::Workspace;
use crate::text::Lang;

pub fn compare_page(workspace: Workspace, codes: &[String]) -> Piece {
    let asked = Arc::new(Asked::of(&workspace.catalogue(), codes));
    let refused = RwSignal::new(String::new());
    let (headed, chosen) = (Arc::clone(&asked), Arc::clone(&asked));
    let head = el("div").class("compare-head").child(dynamic(move || head(workspace, &headed, refused)));
    let choice = dynamic(move || choice::choice(workspace, &chosen));
    let mut page = vec![head.into(), choice];
    // One column is no comparison: the page asks for another country first.
    if asked.codes.len() > 1 {
        let tabled = Arc::clone(&asked);
        page.extend([
            filters(workspace).into(),
            refusal(workspace, refused),
            chart::in_time(workspace, asked).into(),
            dynamic(move || {
                let comparison = compared(workspace, &tabled);
                Piece::Many(vec![
                    table::table(workspace, &comparison).into(),
                    shared::shared(workspace, &comparison).into(),
                ])
            }),
        ]);
    }
    Piece::Many(page)
}

/// What the filters leave of the countries. Follows them.
fn compared(workspace: Workspace, asked: &Asked) -> Comparison {
    let catalogue = workspace.catalogue();
    workspace.answer().with(|answer| Comparison::of(&catalogue, &asked.codes, &|id| answer.holds(id)))
}

/// The names of these countries.
fn named(catalogue: &Catalogue, codes: &[String], lang: Lang) -> Vec<String> {
    codes.iter().map(|code| names::country(catalogue, code, lang)).collect()
}

/// The question with its answer in numbers, what of it can't be had, and the comparison as a file.
fn head(workspace: Workspace, asked: &Arc<Asked>, refused: RwSignal<String>) -> Piece {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let m = lang.messages();
    let words_of = &m.pages().compare;
    let names = named(&catalogue, &asked.codes, lang);
    let mut heading = el("h1");
    let mut beside = el("div").class("btns");
    heading = match names.as_slice() {
        [] => heading.text(words_of.title),
        [one] => heading.text(&(words_of.alone)(one)),
        names => {
            let (activities, events) = catalogue.counts(&compared(workspace, asked).entries);
            let counts = (words_of.in_all)(&(m.counts.entries)(activities, events));
            beside = beside.child(save(workspace, asked, refused, lang));
            let lead = Piece::Many(phrases(&(words_of.compared)(names)));
            heading.child(lead).text(m.time.gap).child(el("em").child(Piece::Many(phrases(&counts))))
        }
    };
    let mut said = vec![
        crumbs(workspace, Page::Countries, m.places.countries).into(),
        el("div").class("question").child(heading).child(beside).into(),
    ];
    if !asked.unknown.is_empty() {
        said.push(words("p", "warn", &(words_of.unknown)(&asked.unknown)).into());
    }
    if !asked.beyond.is_empty() {
        said.push(words("p", "warn", &(words_of.beyond)(&named(&catalogue, &asked.beyond, lang))).into());
    }
    Piece::Many(said)
}

fn save(workspace: Workspace, asked: &Arc<Asked>, refused: RwSignal<String>, lang: Lang) -> El {
    let asked = Arc::clone(asked);
    file_button(refused, lang.messages().pages().compare.save, move || -> Option<Handed> {
        let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
        let comparison = compared(workspace, &asked);
        let rows = rows(&catalogue, &comparison.entries, lang, &location::base());
        let name = [catalogue.dataset.id.as_str(), "-", &asked.codes.join("-"), ".csv"].concat();
        Some((name, "text/csv;charset=utf-8", csv::comparison(&catalogue, &comparison, &rows)))
    })
}
