//! Taking away what the timeline shows: as a table, for a calendar, for a program, on paper.

use leptos::prelude::*;

use super::filters::{opener, popover};
use super::parts::icons::{Icon, icon};
use super::rest;
use crate::browser::clock::now_ms;
use crate::browser::download::{download, download_blob};
use crate::browser::picture::png;
use crate::browser::{location, print};
use crate::codec::export::{Row, calendar, csv, json, reach, rows};
use crate::codec::record::utc;
use crate::dom::{El, dynamic, el};
use crate::domain::catalogue::Catalogue;
use crate::store::{Dialog, Workspace};
use crate::text::Lang;
use crate::views::timeline::picture::{Picture, picture};

/// So many pixels for each px: sharp on paper and on dense screens.
const PNG_FACTOR: f64 = 2.0;

pub fn export_menu(workspace: Workspace) -> El {
    let button = opener(workspace, Dialog::Export, "export")
        .class("btn")
        .word(move || workspace.messages().share.export)
        .child(icon(Icon::Caret));
    el("div").class("menu").child(button).child(rest::menu(workspace, Dialog::Export))
}

/// What a format makes of the rows.
type Format = fn(&Catalogue, &[Row], Lang) -> String;

pub fn menu(workspace: Workspace) -> El {
    let refused = RwSignal::new(String::new());
    let formats: [(&str, &str, Format); 3] = [
        ("csv", "text/csv;charset=utf-8", |catalogue, rows, _| csv::table(&catalogue.dataset, rows)),
        ("ics", "text/calendar;charset=utf-8", as_calendar),
        ("json", "application/json", json::document),
    ];
    let mut list = el("ul").class("menu-list");
    for (ending, mime, format) in formats {
        let name = move || {
            let words = &workspace.messages().share;
            match ending {
                "csv" => words.as_table,
                "ics" => words.as_calendar,
                _ => words.as_values,
            }
        };
        let give = move || refused.set(given(workspace, ending, mime, format));
        list = list.child(el("li").child(el("button").attr("type", "button").on_click(give).word(name)));
    }
    let name = move |ending: &str| [workspace.catalogue().dataset.id.as_str(), ".", ending].concat();
    let drawing = move || {
        let svg = picture(workspace).svg;
        refused.set(download(&name("svg"), "image/svg+xml", &svg).err().unwrap_or_default());
    };
    // The browser takes a moment to draw it.
    let pixels = move || {
        let Picture { svg, size_px } = picture(workspace);
        png(&svg, size_px, PNG_FACTOR, move |file| {
            let outcome = file.and_then(|file| download_blob(&name("png"), &file));
            // The menu may be closed by now.
            let _ = refused.try_set(outcome.err().unwrap_or_default());
        });
    };
    let button = || el("button").attr("type", "button");
    let drawing = button().on_click(drawing).word(move || workspace.messages().share.as_drawing);
    let pixels = button().on_click(pixels).word(move || workspace.messages().share.as_pixels);
    list = list.child(el("li").child(drawing)).child(el("li").child(pixels));
    let paper =
        el("button").attr("type", "button").on_click(print::print).word(move || workspace.messages().share.print);
    let shown = el("p").class("none").text_fn(move || {
        let lang = workspace.lang();
        let (activities, events) = workspace.answer().with(|answer| workspace.catalogue().counts(&answer.entries));
        (lang.messages().share.export_shown)(&(lang.messages().counts.entries)(activities, events))
    });
    // A calendar has no place for what isn't dated.
    let left_out = dynamic(move || {
        let count = undated(workspace);
        (count > 0).then(|| el("p").class("none").text(&(workspace.messages().share.export_undated)(count)))
    });
    let failed = dynamic(move || {
        let reason = refused.get();
        let told = || (workspace.messages().share.not_downloaded)(&reason);
        (!reason.is_empty()).then(|| el("p").class("none error").attr("role", "alert").text(&told()))
    });
    let title = move || workspace.messages().share.export.to_owned();
    popover(workspace, title, vec![shown.into(), list.child(el("li").child(paper)).into(), left_out, failed])
}

fn undated(workspace: Workspace) -> usize {
    let catalogue = workspace.catalogue();
    workspace
        .answer()
        .with(|answer| answer.entries.iter().filter(|id| catalogue.timing(**id).and_then(reach).is_none()).count())
}

/// Hands the file over. Gives the browser's reason if it refused.
fn given(workspace: Workspace, ending: &str, mime: &str, format: Format) -> String {
    untrack(|| {
        let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
        let rows = workspace.answer().with(|answer| rows(&catalogue, &answer.entries, lang, &location::base()));
        let name = [catalogue.dataset.id.as_str(), ".", ending].concat();
        download(&name, mime, &format(&catalogue, &rows, lang)).err().unwrap_or_default()
    })
}

fn as_calendar(catalogue: &Catalogue, rows: &[Row], lang: Lang) -> String {
    let (dataset, title) = (&catalogue.dataset.id, catalogue.dataset.title.get(lang.tag()));
    // 2026-11-26T12:00:00.000Z → 20261126T120000Z.
    let now = utc(now_ms());
    let stamp: String =
        now.split('.').next().unwrap_or_default().chars().filter(|c| !matches!(c, '-' | ':' | 'Z')).collect();
    calendar::calendar(rows, lang, dataset, title, &(stamp + "Z"))
}
