//! Where facts come from: the list of sources with what rests on each, and the page of one.
//!
//! All of it stays as it is while the language stays, so a whole page is built anew with that.

use super::parts::anchored::anchored;
use super::parts::claims::teller;
use super::parts::differences;
use super::parts::links::{crumbs, link, missing, outside, section, words};
use super::parts::statements::{Rows, source_brief};
use super::parts::status::chip;
use super::parts::subject::collection_chip;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::Target;
use crate::domain::assertion::Status;
use crate::domain::catalogue::Catalogue;
use crate::domain::claims::{Claim, Teller, Weight, claims, weights};
use crate::domain::dataset::{RELATED, Source};
use crate::domain::localized::Localized;
use crate::store::Workspace;
pub use crate::text::naming::date_said;
use crate::text::{Lang, said};

pub fn sources_page(workspace: Workspace) -> Piece {
    dynamic(move || list(workspace))
}

pub fn source_page(workspace: Workspace, id: String) -> Piece {
    dynamic(move || one(workspace, &id))
}

fn list(workspace: Workspace) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let claims = claims(&catalogue);
    let weights = weights(&catalogue, &claims);
    let count = catalogue.dataset.sources.len();
    let heading = words("h1", "", m.pages().sources.title).text(m.lists.colon);
    let mut counts = (m.counts.sources)(count) + m.lists.between + &(m.counts.facts)(claims.len());
    if catalogue.dataset.collections.len() > 1 {
        counts.push_str(&(m.lists.bracketed)(m.pages().sources.all_collections));
    }
    let mut rows = el("ol").class("rows");
    for source in &catalogue.dataset.sources {
        let weight = weights.get(source.id.as_str()).copied().unwrap_or_default();
        rows = rows.child(row(workspace, &catalogue, source, weight, lang));
    }
    Piece::Many(vec![
        el("div").class("question").child(heading.child(words("em", "", &counts))).into(),
        words("p", "story", m.pages().sources.lead)
            .text(m.time.gap)
            .child(link(workspace, Page::Method, m.places.method))
            .into(),
        rows.into(),
    ])
}

fn row(workspace: Workspace, catalogue: &Catalogue, source: &Source, weight: Weight, lang: Lang) -> El {
    let m = lang.messages();
    let (tag, title) = source.title.get_tagged(lang.tag());
    let mut row = el("li")
        .child(link(workspace, Page::Source(source.id.clone()), title).attr("lang", tag))
        .child(words("span", "role", &(m.counts.facts)(weight.facts)));
    let mut what = source.publisher.get(lang.tag()).to_owned();
    let date = source.best.as_ref().or(source.date.as_ref().map(|date| &date.value));
    let date = date.map_or_else(|| m.pages().sources.undated.to_owned(), |date| said(lang, date));
    what = what + m.lists.dot + &date;
    if weight.quoted > 0 {
        what = what + m.lists.dot + &(m.pages().sources.quoted)(weight.quoted);
    }
    row = row.child(words("span", "sub", &what));
    let marks = marks(catalogue, source, weight, lang);
    if marks.is_empty() { row } else { row.child(el("span").class("sub marks").child(Piece::Many(marks))) }
}

/// What a reader should know before trusting it: only beside the subject, contradicted, without an address, supporting nothing.
fn marks(catalogue: &Catalogue, source: &Source, weight: Weight, lang: Lang) -> Vec<Piece> {
    let words_of = &lang.messages().pages().sources;
    let mut marks: Vec<Piece> = Vec::new();
    if weight.beside > 0 && weight.within == 0 {
        marks.push(collection_chip(catalogue, RELATED, lang).into());
    }
    if weight.disputed > 0 {
        marks.push(chip(Status::Disputed, lang).into());
        marks.push(words("span", "", &(words_of.disputed)(weight.disputed)).into());
    }
    if source.url.is_empty() {
        marks.push(words("span", "warn", words_of.no_address).into());
    }
    if weight.facts == 0 {
        marks.push(words("span", "warn", words_of.unused).into());
    }
    marks
}

fn one(workspace: Workspace, id: &str) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let Some(source) = catalogue.source(id) else {
        return missing(workspace, m, &(m.pages().sources.unknown)(id), Page::Sources, m.pages().sources.all);
    };
    let all = claims(&catalogue);
    let weight = weights(&catalogue, &all).get(id).copied().unwrap_or_default();
    let (tag, title) = source.title.get_tagged(lang.tag());
    let counts = (m.counts.facts)(weight.facts);
    let head = el("div")
        .class("entry-head")
        .child(crumbs(workspace, Page::Sources, m.places.sources))
        .child(words("h1", "", title).attr("lang", tag))
        .child(words("p", "alt", &(source.publisher.get(lang.tag()).to_owned() + m.lists.dot + &counts)));
    let mut main = el("div").child(supported(workspace, &catalogue, &all, id));
    main = main.child(differences::section(workspace, &|claim| claim.source == id));
    let mut aside =
        el("aside").attr("aria-label", m.pages().sources.about).child(facts(workspace, &catalogue, source, lang));
    let marks = marks(&catalogue, source, weight, lang);
    if !marks.is_empty() {
        aside = aside.child(el("p").class("marks").child(Piece::Many(marks)));
    }
    Piece::Many(vec![head.into(), el("div").class("cols").child(main).child(aside).into()])
}

/// Every claim that rests on it, under the name of whoever tells it.
fn supported(workspace: Workspace, catalogue: &Catalogue, all: &[Claim<'_>], id: &str) -> El {
    let lang = workspace.lang();
    let words_of = &lang.messages().pages().sources;
    let mut section = section("supports", words_of.supports);
    let own: Vec<&Claim<'_>> = all.iter().filter(|claim| claim.source == id).collect();
    if own.is_empty() {
        return section.child(words("p", "", words_of.unused));
    }
    let mut tellers: Vec<Teller<'_>> = Vec::new();
    for claim in &own {
        if !tellers.contains(&claim.teller) {
            tellers.push(claim.teller);
        }
    }
    for other in tellers {
        let mut rows = Rows::new(workspace, catalogue);
        for claim in own.iter().filter(|claim| claim.teller == other) {
            rows.add(claim);
        }
        let (name, page) = teller(catalogue, other, lang);
        section = section.child(el("h3").class("grouphead").child(link(workspace, page, &name))).child(rows.list());
    }
    section
}

/// Address, dates, language, length and rights.
fn facts(workspace: Workspace, catalogue: &Catalogue, source: &Source, lang: Lang) -> El {
    // A source is of the dataset: so are notes on its texts.
    let text = |field: &str, text: &Localized, element: El| {
        let name = ["source:", &source.id, ":", field].concat();
        anchored(workspace, element, Target::Dataset, &name, text.get_tagged(lang.tag()))
    };
    let m = lang.messages();
    let d = &m.pages().data;
    let mut list = el("dl").class("facts");
    let mut add = |label: &str, value: Piece| {
        list = list.clone().child(words("dt", "", label)).child(el("dd").child(value));
    };
    if !source.url.is_empty() {
        add(m.pages().sources.address, outside(&source.url, m.pages().entry.open_source).into());
    }
    if let Some(date) = &source.date {
        let mut when = said(lang, &date.value);
        if let Some(best) = &source.best {
            when.push_str(&(m.lists.bracketed)(&said(lang, best)));
        }
        add(d.written, Piece::Many(vec![words("span", "", &when).into(), chip(date.status, lang).into()]));
        if date.source != source.id {
            add(m.pages().sources.dated_by, words("span", "", &source_brief(catalogue, &date.source, lang)).into());
        }
    }
    let language = Lang::from_tag(&source.language).map_or(source.language.as_str(), |lang| lang.native_name());
    add(d.language, words("span", "", language).into());
    if let Some(when) = date_said(&source.accessed, lang) {
        add(d.accessed, words("span", "", &when).into());
    }
    if let Some(count) = source.code_points.and_then(|count| usize::try_from(count).ok()) {
        add(d.length, words("span", "", &(d.code_points)(count)).into());
    }
    if !source.sha256.is_empty() {
        add(d.checksum, words("code", "", &source.sha256).into());
    }
    if !source.rights.is_empty() {
        add(d.rights, text("rights", &source.rights, el("span")).into());
    }
    let note = (!source.note.is_empty()).then(|| text("note", &source.note, el("p").class("sub")));
    el("div").class("infobox source").child(list).child(note)
}
