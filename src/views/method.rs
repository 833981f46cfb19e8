//! How we know: the method, the signs, the collections, what sources disagree on, what wasn't found, how to correct it.
//!
//! All of it stays as it is while the language stays, so the whole page is built anew with that.

use super::parts::claims::teller;
use super::parts::collections::collection_rows;
use super::parts::links::{link, link_button, outside, section, words};
use super::parts::names;
use super::parts::status::chip;
use super::parts::subject::collection_chip;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, Entry, EntryKind};
use crate::domain::claims::{Teller, contradictions};
use crate::domain::dataset::{GapAbout, RELATED};
use crate::store::Workspace;
use crate::text::Lang;

pub fn method_page(workspace: Workspace) -> Piece {
    dynamic(move || page(workspace))
}

fn page(workspace: Workspace) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let method = &m.pages().method;
    let mut how = section("how", method.how);
    if let Some(main) = catalogue.dataset.sources.first() {
        how = how.child(words("p", "intro", &(method.main_source)(main.title.get(lang.tag()))));
    }
    for paragraph in method.paragraphs {
        how = how.child(words("p", "intro", paragraph));
    }
    how = how.child(el("p").class("btns").child(link_button(workspace, Page::Sources, m.pages().sources.all)));
    let main = el("div")
        .child(how)
        .child(signs(lang))
        .child(collections(&catalogue, lang))
        .child(disputes(workspace, &catalogue, lang))
        .child(gaps(workspace, &catalogue, lang));
    let aside = el("aside").attr("aria-label", method.correct).child(correct(workspace, &catalogue, lang));
    Piece::Many(vec![
        el("div").class("question").child(words("h1", "", m.places.method)).into(),
        words("p", "story", method.lead).into(),
        el("div").class("cols").child(main).child(aside).into(),
    ])
}

/// Each sign with its word and what it means.
fn signs(lang: Lang) -> El {
    let m = lang.messages();
    let mut list = el("dl").class("signs");
    for status in Status::ALL {
        list = list.child(el("dt").child(chip(status, lang))).child(words("dd", "", m.statuses.explained(status)));
    }
    section("signs", m.pages().method.signs).child(list)
}

/// The collections with their numbers; nothing where the dataset has none.
fn collections(catalogue: &Catalogue, lang: Lang) -> Option<El> {
    let rows = collection_rows(catalogue, lang)?;
    Some(section("collections", lang.messages().pages().method.collections).child(rows))
}

/// The sign of a collection that isn't the main source's.
fn sign(catalogue: &Catalogue, collection: Option<&str>, lang: Lang) -> Option<El> {
    let other = collection.filter(|id| *id == RELATED)?;
    Some(collection_chip(catalogue, other, lang))
}

/// Every question that sources answer differently, with the page that shows the answers.
fn disputes(workspace: Workspace, catalogue: &Catalogue, lang: Lang) -> Option<El> {
    let found = contradictions(catalogue, &|_| true);
    let m = lang.messages();
    let mut rows = el("ul").class("rows");
    for contradiction in &found {
        let Some(first) = contradiction.sides.first() else { continue };
        let (name, page) = teller(catalogue, first.teller, lang);
        let collection = match first.teller {
            Teller::Entry(id) => catalogue.entry(id).map(Entry::collection),
            _ => None,
        };
        let told = words("span", "sub", &name).text(" ").child(sign(catalogue, collection, lang));
        let row = el("li")
            .child(link(workspace, page, contradiction.dispute.about.get(lang.tag())))
            .child(words("span", "role", &(m.pages().method.answers)(contradiction.sides.len())))
            .child(told);
        rows = rows.child(row);
    }
    let around = section("disputes", m.pages().entry.disputed);
    (!found.is_empty()).then(|| around.child(words("p", "intro", m.pages().method.disputes)).child(rows))
}

fn gaps(workspace: Workspace, catalogue: &Catalogue, lang: Lang) -> Option<El> {
    let m = lang.messages();
    if catalogue.dataset.gaps.is_empty() {
        return None;
    }
    let mut list = el("ul").class("gaps");
    for gap in &catalogue.dataset.gaps {
        let about = match &gap.about {
            GapAbout::Activity(id) => catalogue.find(EntryKind::Activity, id),
            GapAbout::Event(id) => catalogue.find(EntryKind::Event, id),
            GapAbout::Dataset => None,
        };
        let collection = about.and_then(|id| catalogue.entry(id)).map(Entry::collection);
        let about = about.map(|id| {
            let name = names::entry_label(catalogue, id, lang);
            link(workspace, names::entry_page(catalogue, id), &name)
        });
        list = list.child(
            words("li", "", gap.text.get(lang.tag()))
                .text(" ")
                .child(about)
                .text(" ")
                .child(sign(catalogue, collection, lang)),
        );
    }
    Some(section("gaps", m.pages().method.gaps).child(list))
}

/// What to include in a report, and that anybody may correct it.
fn correct(workspace: Workspace, catalogue: &Catalogue, lang: Lang) -> El {
    let m = lang.messages();
    let method = &m.pages().method;
    let mut list = el("ul").class("bullets");
    for item in method.include {
        list = list.child(words("li", "", item));
    }
    let licence = &catalogue.dataset.licence;
    let terms = if licence.url.is_empty() {
        words("span", "", &licence.id)
    } else {
        outside(&licence.url, &licence.id).attr("rel", "license noopener external")
    };
    el("div")
        .class("box")
        .child(words("h2", "", method.correct))
        .child(words("p", "", method.correct_text))
        .child(list)
        .child(words("p", "", method.licence).text(m.lists.colon).child(terms))
        .child(el("p").child(link(workspace, Page::Data, m.footer.data_and_licence)))
}
