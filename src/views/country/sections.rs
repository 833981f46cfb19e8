//! The sections of a country's page: statements, actors, places, roles with counts, and what is named with it.

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::domain::catalogue::{Catalogue, Entry, EntryId, EntryKind};
use crate::domain::place::CountryRole;
use crate::domain::related::{countries_with, places_in, roles_in, says_country};
use crate::store::Workspace;
use crate::text::Lang;
use crate::views::parts::links::link;
use crate::views::parts::names;
use crate::views::parts::roles::{marked, place_said, role_class};
use crate::views::parts::statements::{Row, place_rows, rows_view, statement_rows};
use crate::views::parts::status::chip;
use crate::views::parts::subject::{Subject, who};

/// What is said of the country, entry by entry, each with its source.
pub fn statements(workspace: Workspace, subject: Subject, code: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let entries = subject.shown.get();
        let said: Vec<AnyView> = entries
            .into_iter()
            .filter_map(|id| {
                let rows = rows_of(&catalogue, catalogue.entry(id)?, &code, lang);
                let name = names::entry_label(&catalogue, id, lang);
                let heading = link(workspace, names::entry_page(&catalogue, id), name);
                (!rows.is_empty())
                    .then(|| view! { <h3 class="grouphead">{heading}</h3>{rows_view(workspace, rows)} }.into_any())
            })
            .collect();
        (!said.is_empty()).then(|| {
            view! {
                <section class="sec" aria-labelledby="statements">
                    <h2 id="statements">{lang.messages().country.statements}</h2>
                    {said}
                </section>
            }
        })
    };
    view! { {section} }.into_any()
}

fn rows_of(catalogue: &Catalogue, entry: Entry<'_>, code: &str, lang: Lang) -> Vec<Row> {
    let mut rows = statement_rows(&entry.facts().statements, |said| says_country(catalogue, said, code), lang);
    rows.extend(place_rows(catalogue, entry, Some(code), lang));
    rows
}

/// Who takes part in what names the country.
pub fn actors(workspace: Workspace, subject: Subject) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let list = subject.shown.with(|shown| who(workspace, &catalogue, shown, lang));
        list.map(|list| {
            view! {
                <section class="sec" aria-labelledby="who">
                    <h2 id="who">{lang.messages().country.who}</h2>
                    {list}
                </section>
            }
        })
    };
    view! { {section} }.into_any()
}

/// The places in the country, with how exactly they are known and what is uncertain about them.
pub fn places(workspace: Workspace, subject: Subject, code: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let m = lang.messages();
        let mut found: Vec<(String, CountryRole, crate::domain::assertion::Status)> = Vec::new();
        subject.shown.with(|shown| {
            for entry in shown.iter().filter_map(|id| catalogue.entry(*id)) {
                for link in places_in(&catalogue, entry, &code) {
                    let place = (link.value.place.clone(), link.value.role, link.status);
                    if !found.iter().any(|(id, role, _)| (id, role) == (&place.0, &place.1)) {
                        found.push(place);
                    }
                }
            }
        });
        (!found.is_empty()).then(|| {
            let rows = found
                .into_iter()
                .map(|(id, role, status)| {
                    let place = catalogue.place(&id);
                    let note = place.map(|place| place.note.get(lang.tag()).to_owned()).filter(|note| !note.is_empty());
                    let name = place_said(&catalogue, &id, crate::domain::assertion::Status::Stated, lang);
                    view! {
                        <li>
                            <span><b>{name}</b>{m.lists.dot}<span class="role">{m.roles.name(role)}</span></span>
                            {chip(status, lang)}
                            {note.map(|note| view! { <span class="sub">{note}</span> })}
                        </li>
                    }
                })
                .collect_view();
            let seat_note = m.countries.seat_note;
            view! {
                <section class="sec" aria-labelledby="places">
                    <h2 id="places">{m.country.places}</h2>
                    <ul class="rows">{rows}</ul>
                    <p class="sub">{seat_note}</p>
                </section>
            }
        })
    };
    view! { {section} }.into_any()
}

/// How often the country has each role.
pub fn roles(workspace: Workspace, subject: Subject, code: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let list = move || {
        let lang = workspace.lang();
        let m = lang.messages();
        let rows = CountryRole::ALL
            .into_iter()
            .filter_map(|role| {
                let said = subject.shown.with(|shown| role_said(&catalogue, shown, role, &code, lang));
                // A seat is worth a line only where there is one.
                let said = match said {
                    Some(said) => said,
                    None if role == CountryRole::Headquarters => return None,
                    None => m.country.nothing_in_role.to_owned(),
                };
                Some(view! { <dt class=role_class(role)>{m.roles.name(role)}</dt><dd>{said}</dd> })
            })
            .collect_view();
        view! { <dl class="shore">{rows}</dl> }
    };
    view! { {list} }.into_any()
}

/// "1 activity, as one of eight countries", "2 events (inferred)".
fn role_said(catalogue: &Catalogue, entries: &[EntryId], role: CountryRole, code: &str, lang: Lang) -> Option<String> {
    let m = lang.messages();
    let mut statuses = Vec::new();
    let mut having = Vec::new();
    for entry in entries.iter().filter_map(|id| catalogue.entry(*id)) {
        if let Some((_, status)) = roles_in(catalogue, entry, code).into_iter().find(|(other, _)| *other == role) {
            statuses.push(status);
            having.push(entry);
        }
    }
    let best = statuses.into_iter().min()?;
    let activities = having.iter().filter(|entry| entry.kind() == EntryKind::Activity).count();
    let mut said = marked((m.counts.entries)(activities, having.len() - activities), best, lang);
    if let [only] = having.as_slice()
        && role == CountryRole::Beneficiary
    {
        let mut others: Vec<&str> = only
            .facts()
            .countries
            .iter()
            .filter(|link| link.value.role == role)
            .map(|link| link.value.country.as_str())
            .collect();
        others.sort_unstable();
        others.dedup();
        said.push_str(m.lists.between);
        said.push_str(&(m.country.one_of)(others.len()));
    }
    Some(said)
}

/// The countries that the same entries name.
pub fn together(workspace: Workspace, subject: Subject, code: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let list = move || {
        let lang = workspace.lang();
        let m = lang.messages();
        let others = subject.shown.with(|shown| countries_with(&catalogue, shown, &code));
        let name = names::country(&catalogue, &code, lang);
        let links = others
            .into_iter()
            .map(|(other, _)| {
                let name = names::country(&catalogue, &other, lang);
                link(workspace, Page::Country(other), name)
            })
            .collect::<Vec<AnyView>>();
        let body = if links.is_empty() {
            view! { <p>{m.country.alone}</p> }.into_any()
        } else {
            view! { <p class="linklist">{links}</p> }.into_any()
        };
        view! { <h2 class="grouphead">{(m.country.together)(&name)}</h2>{body} }
    };
    view! { {list} }.into_any()
}
