//! Below the page of one thing: how to cite it, and its entries and statements as files. What the files hold follows the
//! filters; the permanent link doesn't, as it is the page's.

use leptos::prelude::*;

use super::parts::handing::{Handed, copy, file_button, refusal};
use super::parts::links::{outside, section, words};
use crate::browser::clock::{now_ms, offset_minutes};
use crate::browser::location;
use crate::codec::cite::{Citation, citation};
use crate::codec::export::{About, about, counted, csv, json};
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::Catalogue;
use crate::domain::time::Day;
use crate::store::Workspace;
use crate::text::Lang;

/// The page, and below it the section; the page alone where it is about nothing that there is.
pub fn cited(workspace: Workspace, page: Page, piece: Piece) -> Piece {
    let refused = RwSignal::new(String::new());
    Piece::Many(vec![piece, dynamic(move || cite(workspace, &page, refused))])
}

/// Today by the reader's own clock.
fn today() -> Day {
    let now = now_ms();
    let minutes = i64::try_from(now / 60_000).unwrap_or_default() + i64::from(offset_minutes(now));
    Day(minutes.div_euclid(24 * 60))
}

/// Reads the language and the filters.
fn cite(workspace: Workspace, page: &Page, refused: RwSignal<String>) -> Option<El> {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let words_of = &lang.messages().pages().cite;
    let cited = citation(&catalogue, page, lang, &location::base(), today())?;
    let files = files(workspace, &catalogue, page, &cited, refused, lang)?;
    let parts = el("div").class("cite").child(reference(workspace, &cited, lang)).child(files);
    Some(section("cite", words_of.title).child(parts))
}

/// The link and the citation, each with its button.
fn reference(workspace: Workspace, cited: &Citation, lang: Lang) -> El {
    let words_of = &lang.messages().pages().cite;
    let others = el("details").class("src").child(words("summary", "", words_of.other_formats));
    let format = |others: El, name: &str, text: String| {
        let label = (words_of.copy_as)(name);
        let shown = el("pre").attr("translate", "no").child(words("code", "", &text));
        others.child(words("h4", "", name)).child(shown).child(copier(workspace, &label, text))
    };
    let others = format(others, "BibTeX", cited.bibtex());
    let others = format(others, "CSL-JSON", cited.csl_json());
    let address = words("a", "address", &cited.address).attr("href", &cited.address);
    el("div")
        .child(words("h3", "", words_of.citation))
        .child(words("p", "citation", &cited.apa()))
        .child(copier(workspace, words_of.copy_citation, cited.apa()))
        .child(others)
        .child(words("h3", "", words_of.link))
        .child(el("p").child(address))
        .child(copier(workspace, words_of.copy_link, cited.address.clone()))
}

fn copier(workspace: Workspace, label: &str, text: String) -> El {
    let button = words("button", "btn", label).attr("type", "button");
    el("p").class("btns").child(button.on_click(move || copy(workspace, text.clone())))
}

/// What can be downloaded, how much that is, and under which terms.
fn files(
    workspace: Workspace,
    catalogue: &Catalogue,
    page: &Page,
    cited: &Citation,
    refused: RwSignal<String>,
    lang: Lang,
) -> Option<El> {
    let m = lang.messages();
    let words_of = &m.pages().cite;
    let counted = workspace.answer().with(|answer| counted(catalogue, page, &|id| answer.holds(id)));
    let (activities, events, claims) = counted?;
    let counts = (m.counts.entries)(activities, events);
    let holds = (words_of.holds)(&counts, &(m.counts.statements)(claims));
    let mut around = el("div").child(words("h3", "", words_of.download)).child(words("p", "", &holds));
    // An entry's own page is about it, whatever the filters leave.
    if !matches!(page, Page::Entry(..)) {
        around = around.child(words("p", "sub", words_of.follows_filters));
    }
    let button = |text: &str, ending: &'static str, mime: &'static str, format: Format| {
        let (page, cited) = (page.clone(), cited.clone());
        file_button(refused, text, move || -> Option<Handed> {
            let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
            let about = taken(workspace, &catalogue, &page, lang)?;
            Some(([cited.id.as_str(), ending].concat(), mime, format(&catalogue, &about, &cited, lang)))
        })
    };
    const CSV: &str = "text/csv;charset=utf-8";
    let buttons = el("p")
        .class("btns")
        .child(button(words_of.entries, ".csv", CSV, |catalogue, about, _, _| {
            csv::table(&catalogue.dataset, &about.rows)
        }))
        .child(button(words_of.statements, "-statements.csv", CSV, |catalogue, about, _, _| {
            csv::claims(&catalogue.dataset, &about.claims)
        }))
        .child(button(words_of.both, ".json", "application/json", |catalogue, about, cited, lang| {
            json::page(catalogue, about, (&cited.name, &cited.address), lang)
        }));
    Some(around.child(buttons).child(refusal(workspace, refused)).child(licence(catalogue, lang)))
}

/// What a format makes of a page.
type Format = fn(&Catalogue, &About, &Citation, Lang) -> String;

fn taken(workspace: Workspace, catalogue: &Catalogue, page: &Page, lang: Lang) -> Option<About> {
    let site = location::base();
    workspace.answer().with(|answer| about(catalogue, page, &|id| answer.holds(id), lang, &site))
}

fn licence(catalogue: &Catalogue, lang: Lang) -> El {
    let m = lang.messages();
    let licence = &catalogue.dataset.licence;
    let terms = words("p", "sub", m.pages().reading.dataset_licence).text(m.lists.colon);
    let terms = if licence.url.is_empty() {
        terms.text(&licence.id)
    } else {
        terms.child(outside(&licence.url, &licence.id).attr("rel", "license noopener external"))
    };
    let note = licence.note.get(lang.tag());
    let note = if note.is_empty() { m.pages().data.licence_of_sources } else { note };
    terms.text(m.lists.dot).text(note)
}
