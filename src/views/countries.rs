//! All countries, by how they stand to what the filters leave.

use std::sync::Arc;

use leptos::prelude::*;

use super::filters::{Filters, Nothing};
use super::parts::links::{aside, link, note_mark};
use super::parts::names;
use super::parts::roles::role_signs;
use super::parts::status::chip;
use super::question::Question;
use crate::codec::route::Page;
use crate::domain::annotation::Target;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::place::CountryRole;
use crate::domain::related::{Standing, names_country, roles_in, standing};
use crate::store::Workspace;
use crate::text::Lang;

/// More entries than this are counted in a row, not named.
const NAMED: usize = 3;

/// What is left of each country, in the order of pages.
type Groups = Vec<(Standing, Vec<String>)>;

#[component]
pub fn CountriesPage(workspace: Workspace) -> impl IntoView {
    let groups = Memo::new({
        let catalogue = workspace.catalogue();
        move |_| workspace.answer().with(|answer| grouped(&catalogue, &answer.entries))
    });
    let empty = move || groups.with(Vec::is_empty);
    view! {
        <Question workspace>""</Question>
        <Filters workspace />
        <For
            each=move || groups.with(|groups| groups.iter().map(|(standing, _)| *standing).collect::<Vec<Standing>>())
            key=|standing| *standing
            children=move |standing| group(workspace, groups, standing)
        />
        <Show when=empty><Nothing workspace /></Show>
    }
    .into_any()
}

fn grouped(catalogue: &Catalogue, entries: &[EntryId]) -> Groups {
    let named = |code: &str| {
        entries.iter().filter_map(|id| catalogue.entry(*id)).any(|entry| names_country(catalogue, entry, code))
    };
    let left: Vec<(Standing, String)> = catalogue
        .dataset
        .countries
        .iter()
        .filter(|country| named(&country.code))
        .map(|country| (standing(catalogue, entries, &country.code), country.code.clone()))
        .collect();
    let of = |standing: Standing| -> Vec<String> {
        left.iter().filter(|(other, _)| *other == standing).map(|(_, code)| code.clone()).collect()
    };
    let groups = Standing::ALL.into_iter().map(|standing| (standing, of(standing)));
    groups.filter(|(_, codes)| !codes.is_empty()).collect()
}

fn group(workspace: Workspace, groups: Memo<Groups>, standing: Standing) -> AnyView {
    let codes = move || {
        let found = groups.with(|groups| groups.iter().find(|(other, _)| *other == standing).map(|(_, c)| c.clone()));
        found.unwrap_or_default()
    };
    let heading = move || {
        let m = workspace.messages();
        let count = (m.counts.countries)(codes().len());
        let name = match standing {
            Standing::FromOrIn => m.countries.from_and_in,
            Standing::For => m.countries.for_,
            Standing::Seat => m.countries.seats,
            Standing::Aside => m.countries.other,
        };
        // The count is what the reader looks for under "For"; elsewhere the rows are few.
        let count = (standing == Standing::For).then(|| view! { " " <small>{count}</small> });
        view! { {name}{count} }
    };
    let id = match standing {
        Standing::FromOrIn => "from-and-in",
        Standing::For => "for",
        Standing::Seat => "seats",
        Standing::Aside => "aside",
    };
    view! {
        <section aria-labelledby=id>
            <h2 class="grouphead big" id=id>{heading}</h2>
            <ul class="rows multi">
                <For each=codes key=Clone::clone children=move |code| row(workspace, code, standing) />
            </ul>
        </section>
    }
    .into_any()
}

fn row(workspace: Workspace, code: String, standing: Standing) -> AnyView {
    let catalogue = workspace.catalogue();
    let entries = Memo::new({
        let (catalogue, code) = (Arc::clone(&catalogue), code.clone());
        move |_| {
            workspace.answer().with(|answer| {
                let named = |id: &EntryId| catalogue.entry(*id).is_some_and(|e| names_country(&catalogue, e, &code));
                answer.entries.iter().copied().filter(named).collect::<Vec<EntryId>>()
            })
        }
    });
    let name = {
        let (catalogue, code) = (Arc::clone(&catalogue), code.clone());
        move || {
            let lang = workspace.lang();
            let aside = catalogue.country(&code).map(|country| aside(&country.name, lang));
            view! { {names::country(&catalogue, &code, lang)}{aside} }
        }
    };
    let sign = {
        let (catalogue, code) = (Arc::clone(&catalogue), code.clone());
        move || {
            let lang = workspace.lang();
            let roles = entries.with(|entries| all_roles(&catalogue, entries, &code));
            if standing == Standing::Aside {
                let mut statuses: Vec<Status> = roles.iter().map(|(_, status)| *status).collect();
                statuses.sort_unstable();
                statuses.dedup();
                return statuses.into_iter().map(|status| chip(status, lang)).collect_view().into_any();
            }
            let mut roles: Vec<CountryRole> = roles.into_iter().map(|(role, _)| role).collect();
            roles.sort_unstable();
            roles.dedup();
            role_signs(&roles, lang)
        }
    };
    let sub = {
        let code = code.clone();
        move || entries.with(|entries| entries_said(&catalogue, entries, &code, workspace.lang()))
    };
    let mark = note_mark(workspace, Target::Country(code.clone()));
    view! {
        <li>
            {link(workspace, Page::Country(code), view! { {name}{mark} })}
            {sign}
            <span class="sub">{sub}</span>
        </li>
    }
    .into_any()
}

fn all_roles(catalogue: &Catalogue, entries: &[EntryId], code: &str) -> Vec<(CountryRole, Status)> {
    let entries = entries.iter().filter_map(|id| catalogue.entry(*id));
    entries.flat_map(|entry| roles_in(catalogue, entry, code)).collect()
}

/// The names of a few entries; of many how many come from here, are here, are for here.
fn entries_said(catalogue: &Catalogue, entries: &[EntryId], code: &str, lang: Lang) -> String {
    let m = lang.messages();
    if entries.len() <= NAMED {
        let names: Vec<String> = entries.iter().map(|id| names::entry_label(catalogue, *id, lang)).collect();
        return names.join(m.lists.between);
    }
    let activities: Vec<EntryId> = entries
        .iter()
        .copied()
        .filter(|id| catalogue.entry(*id).is_some_and(|e| e.kind() == EntryKind::Activity))
        .collect();
    let count = |role: CountryRole| {
        let has = |id: &&EntryId| {
            catalogue.entry(**id).is_some_and(|entry| roles_in(catalogue, entry, code).iter().any(|(r, _)| *r == role))
        };
        activities.iter().filter(has).count()
    };
    let said = [
        (CountryRole::Source, m.countries.from_here),
        (CountryRole::Host, m.countries.in_here),
        (CountryRole::Beneficiary, m.countries.for_here),
    ];
    let said: Vec<String> =
        said.into_iter().filter_map(|(role, words)| Some(count(role)).filter(|n| *n > 0).map(words)).collect();
    if said.is_empty() {
        return (m.counts.entries)(activities.len(), entries.len() - activities.len());
    }
    said.join(m.lists.between)
}
