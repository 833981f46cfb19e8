//! One country: what names it, in time, in words and by whom; never anything that doesn't name it.

mod sections;

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::links::{link, other_name};
use super::parts::names;
use super::parts::note_box::NoteBox;
use super::parts::subject::{Subject, entries_section, in_time};
use crate::codec::route::Page;
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::related::{entries_of_country, names_country, roles_in};
use crate::store::Workspace;
use crate::text::Lang;
use crate::views::parts::roles::marked;

#[component]
pub fn CountryPage(workspace: Workspace, code: String) -> impl IntoView {
    let catalogue = workspace.catalogue();
    if catalogue.country(&code).is_none() {
        return unknown(workspace, code);
    }
    let subject = Subject::new(workspace, entries_of_country(&catalogue, &code));
    let m = move || workspace.messages();
    let notes_heading = {
        let (catalogue, code) = (Arc::clone(&catalogue), code.clone());
        move || (m().country.notes)(&names::country(&catalogue, &code, workspace.lang()))
    };
    let content = if subject.is_empty() {
        view! { <p class="intro">{move || m().country.nothing}</p> }.into_any()
    } else {
        let roles =
            |code: String| move |catalogue: &Catalogue, id: EntryId, lang: Lang| roles_said(catalogue, id, &code, lang);
        view! {
            {in_time(workspace, subject)}
            {entries_section(workspace, subject, EntryKind::Activity, roles(code.clone()))}
            {entries_section(workspace, subject, EntryKind::Event, roles(code.clone()))}
            {sections::statements(workspace, subject, code.clone())}
            {sections::actors(workspace, subject)}
            {sections::places(workspace, subject, code.clone())}
        }
        .into_any()
    };
    view! {
        <div class="entry-head">
            {crumbs(workspace, code.clone())}
            {titles(workspace, subject, code.clone())}
        </div>
        <div class="cols">
            <div>{content}</div>
            <aside aria-label=move || m().reading.beside>
                <h2 class="grouphead">{move || m().country.roles}</h2>
                {sections::roles(workspace, subject, code.clone())}
                <h2 class="grouphead">{notes_heading}</h2>
                <NoteBox workspace target=Target::Country(code.clone()) />
                {sections::together(workspace, subject, code)}
            </aside>
        </div>
    }
    .into_any()
}

/// What the country is to an entry: "For", "From, In"; or that a statement names it.
fn roles_said(catalogue: &Catalogue, id: EntryId, code: &str, lang: Lang) -> String {
    let m = lang.messages();
    let roles = catalogue.entry(id).map(|entry| roles_in(catalogue, entry, code)).unwrap_or_default();
    if roles.is_empty() {
        return m.reading.in_passing.to_owned();
    }
    let said = roles.into_iter().map(|(role, status)| marked(m.roles.name(role).to_owned(), status, lang));
    said.collect::<Vec<String>>().join(m.lists.between)
}

fn crumbs(workspace: Workspace, code: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let m = move || workspace.messages();
    // The countries that the filters leave, and this one in any case.
    let around = Memo::new(move |_| {
        workspace.answer().with(|answer| {
            let named = |code: &str| {
                answer.entries.iter().filter_map(|id| catalogue.entry(*id)).any(|e| names_country(&catalogue, e, code))
            };
            let all = catalogue.dataset.countries.iter().map(|country| country.code.as_str());
            let order: Vec<&str> = all.filter(|other| *other == code || named(other)).collect();
            let at = order.iter().position(|other| *other == code);
            let get = |at: Option<usize>| at.and_then(|at| order.get(at)).map(|code| (*code).to_owned());
            (get(at.and_then(|at| at.checked_sub(1))), get(at.map(|at| at + 1)))
        })
    });
    view! {
        <nav class="crumbs" aria-label=move || m().reading.where_you_are>
            {link(workspace, Page::Countries, move || m().places.countries)}
            {move || around.get().0.map(|other| step(workspace, other, false))}
            {move || around.get().1.map(|other| step(workspace, other, true))}
        </nav>
    }
    .into_any()
}

fn step(workspace: Workspace, code: String, next: bool) -> AnyView {
    let catalogue = workspace.catalogue();
    let page = Page::Country(code.clone());
    let name = move || names::country(&catalogue, &code, workspace.lang());
    let said = {
        let name = name.clone();
        move || {
            let words = &workspace.messages().country;
            let words = if next { words.next } else { words.previous };
            words(&name())
        }
    };
    let (rel, before, after) = if next { ("next", "", " →") } else { ("prev", "← ", "") };
    view! {
        <span aria-hidden="true">"·"</span>
        <a rel=rel href=move || workspace.href(page.clone()) aria-label=said>{before}{name}{after}</a>
    }
    .into_any()
}

fn titles(workspace: Workspace, subject: Subject, code: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let titles = move || {
        let lang = workspace.lang();
        let dot = lang.messages().lists.dot;
        let country = catalogue.country(&code)?;
        let other = other_name(&country.name, lang);
        let other = other.map(|(tag, name)| view! { <span lang=tag>{name}</span>{dot} });
        Some(view! {
            <h1>{country.name.get(lang.tag()).to_owned()}</h1>
            <p class="alt">{other}{country.code.clone()}{dot}{subject.counted(&catalogue, lang)}</p>
        })
    };
    view! { {titles} }.into_any()
}

fn unknown(workspace: Workspace, code: String) -> AnyView {
    let m = move || workspace.messages();
    view! {
        <div class="entry-head">
            <h1>{move || (m().errors.unknown_country)(&code)}</h1>
            <p class="when">{move || m().errors.unknown_page_text}</p>
        </div>
        <p class="btns">
            <a class="btn primary" href=move || workspace.href(Page::Countries)>{move || m().errors.to_countries}</a>
        </p>
    }
    .into_any()
}
