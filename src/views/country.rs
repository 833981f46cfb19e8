//! One country: what names it, in time, in words and by whom; never anything that doesn't name it.

mod sections;

use leptos::prelude::*;

use super::map::locator;
use super::parts::differences;
use super::parts::links::{crumb, crumbs, grouphead, link_button, missing, other_name, step, words};
use super::parts::names;
use super::parts::names_in_time::names_in_time;
use super::parts::note_box::note_box;
use super::parts::roles::{append, marked};
use super::parts::subject::{Subject, entries_section, in_time, statements_section};
use crate::codec::route::Page;
use crate::dom::{Piece, dynamic, el, none};
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::claims::is_about_country;
use crate::domain::related::{entries_of_country, names_country, roles_in, says_country};
use crate::store::Workspace;
use crate::text::Lang;

pub fn country_page(workspace: Workspace, code: String) -> Piece {
    let catalogue = workspace.catalogue();
    if catalogue.country(&code).is_none() {
        return dynamic(move || {
            let m = workspace.messages();
            missing(workspace, m, &(m.errors.unknown_country)(&code), Page::Countries, m.errors.to_countries)
        });
    }
    let all = entries_of_country(&catalogue, &code);
    let subject = Subject::new(workspace, code.clone(), all);
    let names = el("div").child(dynamic(move || {
        let catalogue = workspace.catalogue();
        let names = catalogue.country(&subject.id()).map(|country| country.names.as_slice()).unwrap_or_default();
        names_in_time(workspace, &catalogue, names)
    }));
    let content = if subject.count() == 0 {
        names.child(dynamic(move || words("p", "intro", workspace.messages().pages().country.nothing)))
    } else {
        names.child(in_time(workspace, subject)).child(dynamic(move || content(workspace, subject)))
    };
    let aside = el("aside")
        .attr_word("aria-label", move || workspace.messages().pages().reading.beside)
        .child(locator(workspace, code.clone(), subject.shown.into()))
        .child(dynamic(move || beside(workspace, subject)))
        .child(note_box(workspace, Target::Country(code)))
        .child(dynamic(move || sections::together(workspace, subject)));
    Piece::Many(vec![
        el("div").class("entry-head").child(dynamic(move || head(workspace, subject))).into(),
        el("div").class("cols").child(content).child(aside).into(),
    ])
}

/// What is known, by section. Reads the language.
fn content(workspace: Workspace, subject: Subject) -> Piece {
    let code = subject.id();
    let catalogue = workspace.catalogue();
    let m = workspace.messages();
    let roles = |catalogue: &Catalogue, id: EntryId, lang: Lang| roles_said(catalogue, id, &code, lang);
    Piece::Many(vec![
        entries_section(workspace, subject, EntryKind::Activity, &roles),
        entries_section(workspace, subject, EntryKind::Event, &roles),
        statements_section(workspace, subject, m.pages().country.statements, &|rows, catalogue, entry| {
            rows.statements(entry, &|said| says_country(catalogue, said, &code));
            rows.places(entry, Some(&code));
        }),
        sections::actors(workspace, subject),
        sections::places(workspace, subject),
        differences::section(workspace, &|claim| is_about_country(&catalogue, claim, &code)),
    ])
}

/// The roles with counts, and the heading of the notes. Reads the language.
fn beside(workspace: Workspace, subject: Subject) -> Piece {
    let m = workspace.messages();
    let name = names::country(&workspace.catalogue(), &subject.id(), workspace.lang());
    let mut out = Vec::new();
    // With everything hidden "nothing" would be the filters' doing, not the country's.
    if subject.shown.with(|shown| !shown.is_empty()) {
        out.push(grouphead(m.pages().country.roles).into());
        out.push(sections::roles(workspace, subject).into());
    }
    out.push(grouphead(&(m.pages().country.notes)(&name)).into());
    Piece::Many(out)
}

/// What the country is to an entry: "For", "From, In"; or that a statement names it.
fn roles_said(catalogue: &Catalogue, id: EntryId, code: &str, lang: Lang) -> String {
    let m = lang.messages();
    let roles = catalogue.entry(id).map(|entry| roles_in(catalogue, entry, code)).unwrap_or_default();
    let mut said = String::new();
    for (role, status) in roles {
        append(&mut said, m.lists.between, &marked(m.roles.name(role).to_owned(), status, lang));
    }
    if said.is_empty() { m.pages().reading.in_passing.to_owned() } else { said }
}

/// The way to the countries before and after, then the names. Reads the language.
fn head(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let Some(country) = catalogue.country(&subject.id()) else { return none() };
    let mut line = crumbs(workspace, Page::Countries, m.places.countries);
    if let Some(region) = (m.pages().regions.name)(&country.region) {
        line = crumb(line, region);
    }
    let (before, after) = around(workspace, &catalogue, &country.code);
    for (other, said, next) in [(before, m.pages().country.previous, false), (after, m.pages().country.next, true)] {
        if let Some(code) = other {
            let name = names::country(&catalogue, code, lang);
            line = step(workspace, line, Page::Country(code.to_owned()), &name, said, next);
        }
    }
    let dot = m.lists.dot;
    let mut alt = el("p").class("alt");
    if let Some((tag, name)) = other_name(&country.name, lang) {
        alt = alt.child(words("span", "", name).attr("lang", tag)).text(dot);
    }
    let rest = country.code.clone() + dot + &subject.counted(&catalogue, lang);
    let compare = Page::Compare(vec![country.code.clone()]);
    let compare = link_button(workspace, compare, m.pages().compare.with_another);
    Piece::Many(vec![
        line.into(),
        words("h1", "", country.name.get(lang.tag())).into(),
        alt.text(&rest).into(),
        el("p").class("btns").child(compare).into(),
    ])
}

/// The neighbours among the countries that the filters leave, and this one in any case.
fn around<'a>(workspace: Workspace, catalogue: &'a Catalogue, code: &str) -> (Option<&'a str>, Option<&'a str>) {
    workspace.answer().with(|answer| {
        let mut before = None;
        let mut passed = false;
        for country in catalogue.dataset.countries_by_name(workspace.lang().tag()) {
            let other = country.code.as_str();
            let mut entries = answer.entries.iter().filter_map(|id| catalogue.entry(*id));
            if other == code {
                passed = true;
            } else if entries.any(|entry| names_country(catalogue, entry, other)) {
                if passed {
                    return (before, Some(other));
                }
                before = Some(other);
            }
        }
        (before, None)
    })
}
