//! The dataset in use: what it holds, where it comes from, under which terms, what is wrong with it, and the file.
//!
//! All of it stays as it is while the language stays, so the whole page is built anew with that.

use super::parts::links::{outside, section, words, words_if};
use super::parts::statements::source_brief;
use super::parts::status::chip;
use crate::codec::dataset::check;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::Catalogue;
use crate::domain::dataset::Source;
use crate::domain::related::support;
use crate::domain::time::Edtf;
use crate::store::Workspace;
use crate::text::{Lang, problem_said, said};

/// The dataset's file and its schema, beside the page.
const FILE: &str = "dataset.json";
const SCHEMA: &str = "dataset.schema.json";

pub fn data_page(workspace: Workspace) -> Piece {
    dynamic(move || page(workspace))
}

fn page(workspace: Workspace) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let title = catalogue.dataset.title.get(lang.tag());
    let title = if title.is_empty() { m.pages().data.untitled } else { title };
    let heading = words("h1", "", m.pages().data.title).text(m.lists.colon).child(words("em", "", title));
    let main = el("div")
        .child(description(&catalogue, lang))
        .child(section("sources", m.pages().data.sources).child(sources(&catalogue, lang)))
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

fn description(catalogue: &Catalogue, lang: Lang) -> Piece {
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
    let description = words("p", "intro", d.description.get(lang.tag()));
    Piece::Many(vec![description.into(), modified.into(), counts.into()])
}

/// A date of the dataset in words; as it is written, where it isn't EDTF.
fn date_said(text: &str, lang: Lang) -> Option<String> {
    (!text.is_empty()).then(|| Edtf::parse(text).map_or_else(|_| text.to_owned(), |date| said(lang, &date)))
}

fn sources(catalogue: &Catalogue, lang: Lang) -> El {
    let support = support(catalogue);
    let mut rows = el("ol").class("sources");
    for source in &catalogue.dataset.sources {
        rows = rows.child(source_row(catalogue, source, support.get(&source.id).copied().unwrap_or(0), lang));
    }
    rows
}

fn source_row(catalogue: &Catalogue, source: &Source, facts: usize, lang: Lang) -> El {
    let m = lang.messages();
    let (tag, title) = source.title.get_tagged(lang.tag());
    let language = Lang::from_tag(&source.language).map_or(source.language.as_str(), |lang| lang.native_name());
    let labelled = |label: &str, value: &str| words("span", "", &(label.to_owned() + m.lists.colon + value));
    let what = source.publisher.get(lang.tag()).to_owned() + m.lists.dot + language;
    let mut row = el("li").child(words("cite", "", title).attr("lang", tag)).child(words("span", "", &what));
    if !source.url.is_empty() {
        row = row.child(outside(&source.url, &source.url));
    }
    if let Some(date) = &source.date {
        let mut when = said(lang, &date.value);
        if let Some(best) = &source.best {
            when.push_str(&(m.lists.bracketed)(&said(lang, best)));
        }
        row = row.child(labelled(m.pages().data.written, &when).text(" ").child(chip(date.status, lang)));
        if date.source != source.id {
            row = row.child(words("span", "", &source_brief(catalogue, &date.source, lang)));
        }
        row = row.child(words_if("span", "", date.note.get(lang.tag())));
    }
    if let Some(when) = date_said(&source.accessed, lang) {
        row = row.child(labelled(m.pages().data.accessed, &when));
    }
    let supports =
        if facts == 0 { m.pages().reading.supports_nothing.to_owned() } else { (m.pages().reading.supports)(facts) };
    row = row.child(words("span", "", &supports)).child(words_if("span", "", source.note.get(lang.tag())));
    if let Some(count) = source.code_points.and_then(|count| usize::try_from(count).ok()) {
        row = row.child(labelled(m.pages().data.length, &(m.pages().data.code_points)(count)));
    }
    if !source.sha256.is_empty() {
        row = row.child(labelled(m.pages().data.checksum, "").class("rights").child(words("code", "", &source.sha256)));
    }
    row.child(words_if("span", "rights", source.rights.get(lang.tag())))
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
    let Some(file) = workspace.file() else { return around.child(words("p", "", m.pages().data.bundled)) };
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
