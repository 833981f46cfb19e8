//! The dataset in use: what it holds, under which terms, what is wrong with it, the file, and the way to its sources.
//!
//! All of it stays as it is while the language stays, so the whole page is built anew with that.

use super::parts::anchored::anchored;
use super::parts::collections::collection_rows;
use super::parts::links::{link_button, outside, section, words};
use super::parts::note_box::note_box;
use super::sources::date_said;
use crate::codec::dataset::check;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::Target;
use crate::domain::catalogue::Catalogue;
use crate::store::Workspace;
use crate::text::{Lang, problem_said, sentence_case};

/// The dataset's file and its schema, beside the page.
const FILE: &str = "dataset.json";
const SCHEMA: &str = "dataset.schema.json";

pub fn data_page(workspace: Workspace) -> Piece {
    // The notes are beside the rest, not in it: an editor must outlive a change of the language.
    let heading = el("h2").attr("id", "dataset-notes").word(move || workspace.messages().pages().passages.on_dataset);
    let notes = el("section").class("sec dataset-notes").attr("aria-labelledby", "dataset-notes").child(heading);
    let notes = notes.child(note_box(workspace, Target::Dataset));
    Piece::Many(vec![dynamic(move || page(workspace)), notes.into()])
}

fn page(workspace: Workspace) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let title = catalogue.dataset.title.get(lang.tag());
    let title = if title.is_empty() { m.pages().data.untitled } else { title };
    let heading = words("h1", "", m.pages().data.title).text(m.lists.colon).child(words("em", "", title));
    let main = el("div")
        .child(description(workspace, &catalogue, lang))
        .child(section("sources", m.pages().data.sources).child(sources(workspace, &catalogue, lang)))
        .child(problems(workspace, &catalogue, section("problems", m.pages().data.problems), lang));
    let aside = el("aside")
        .attr("aria-label", m.pages().reading.beside)
        .child(which(workspace, lang))
        .child(licence(&catalogue, lang))
        .child(downloads(workspace, lang))
        .child(boxed(m.pages().data.own).child(words("p", "", m.pages().data.own_text)));
    Piece::Many(vec![
        el("div").class("question").child(heading).into(),
        el("div").class("cols").child(main).child(aside).into(),
    ])
}

fn boxed(heading: &str) -> El {
    el("div").class("box").child(words("h2", "", heading))
}

fn description(workspace: Workspace, catalogue: &Catalogue, lang: Lang) -> Piece {
    let d = &catalogue.dataset;
    let m = lang.messages();
    let statements: usize = catalogue.entries().map(|(_, entry)| entry.facts().statements.len()).sum();
    let mut counts = el("dl").class("counts");
    for (word, count) in [
        (m.search.activities, d.activities.len()),
        (m.search.events, d.events.len()),
        (m.search.countries, d.countries.len()),
        (m.search.actors, d.actors.len()),
        (m.search.places, d.places.len()),
        (m.pages().entry.statements, statements),
        (m.pages().data.sources, d.sources.len()),
    ] {
        counts = counts.child(el("div").child(words("dt", "", word)).child(words("dd", "", &count.to_string())));
    }
    let modified = date_said(&d.modified, lang).map(|when| words("p", "intro", &(m.pages().data.modified)(&when)));
    let description = d.description.get_tagged(lang.tag());
    let description = anchored(workspace, el("p").class("intro"), Target::Dataset, "description", description);
    let rows = collection_rows(catalogue, lang);
    let all = rows.is_some().then(|| words("p", "intro", &sentence_case(m.pages().sources.all_collections)));
    let told = rows.map(|rows| section("collections", m.pages().method.collections).child(rows));
    Piece::Many(vec![description.into(), modified.into(), all.into(), counts.into(), told.into()])
}

/// How many there are, and the way to their pages and to how we know.
fn sources(workspace: Workspace, catalogue: &Catalogue, lang: Lang) -> Piece {
    let m = lang.messages();
    let count = (m.counts.sources)(catalogue.dataset.sources.len());
    let text = words("p", "intro", &(count + m.lists.colon + m.pages().sources.lead));
    let ways = el("p")
        .class("btns")
        .child(link_button(workspace, Page::Sources, m.pages().sources.all))
        .child(link_button(workspace, Page::Method, m.places.method));
    Piece::Many(vec![text.into(), ways.into()])
}

fn problems(workspace: Workspace, catalogue: &Catalogue, section: El, lang: Lang) -> El {
    let m = lang.messages();
    let mut problems = workspace.problems().to_vec();
    // What the file as a whole gets wrong is looked for here, the only place that tells it.
    problems.extend(check(&catalogue.dataset));
    if problems.is_empty() {
        return section.child(words("p", "", m.pages().data.no_problems));
    }
    let mut section = section.child(words("p", "intro", m.pages().data.problems_text));
    for problem in &problems {
        section = section.child(words("p", "problem", &problem_said(lang, problem)));
    }
    section
}

/// Which dataset this is, and the way back to the bundled one.
fn which(workspace: Workspace, lang: Lang) -> El {
    let m = lang.messages();
    let around = boxed(m.pages().data.which);
    let Some(file) = workspace.file() else {
        // Only here: they were built from the bundled dataset and tell of no other.
        let plain = &m.pages().plain;
        let href = "plain/".to_owned() + lang.tag() + "/index.html";
        let link = words("a", "btn", plain.link).attr("href", &href).attr("rel", "external");
        let bundled = words("p", "", m.pages().data.bundled);
        return around.child(bundled).child(el("p").child(link)).child(words("p", "sub", plain.link_text));
    };
    // Which dataset is open is the search part's to say: without it, the bundled one is. It takes a reload.
    let here = move || "?".to_owned() + &workspace.href(Page::Data);
    let back = words("a", "btn", m.pages().data.use_bundled).attr_text("href", here).attr("rel", "external");
    around.child(words("p", "", &(m.pages().data.from_address)(&file))).child(el("p").child(back))
}

fn licence(catalogue: &Catalogue, lang: Lang) -> El {
    let m = lang.messages();
    let licence = &catalogue.dataset.licence;
    let terms = words("p", "", m.pages().reading.dataset_licence).text(m.lists.colon);
    let terms = if licence.url.is_empty() {
        terms.text(&licence.id)
    } else {
        terms.child(outside(&licence.url, &licence.id).attr("rel", "license noopener external"))
    };
    // The dataset says itself what its licence covers; where it doesn't, what always holds is said.
    let note = licence.note.get(lang.tag());
    let note = if note.is_empty() { m.pages().data.licence_of_sources } else { note };
    boxed(m.pages().data.licence).child(terms).child(words("p", "", note)).child(words(
        "p",
        "",
        m.pages().reading.code_licence,
    ))
}

fn downloads(workspace: Workspace, lang: Lang) -> El {
    let m = lang.messages();
    // What is open, not always what is bundled.
    let file = workspace.file().unwrap_or_else(|| FILE.to_owned());
    let mut list = el("ul").class("download");
    for (href, text) in [(file.as_str(), "JSON"), (SCHEMA, m.pages().data.schema)] {
        let link = words("a", "btn", text).attr("href", href).attr("download", "");
        list = list.child(el("li").child(link).child(words("span", "sub", href)));
    }
    boxed(m.pages().data.download).child(list)
}
