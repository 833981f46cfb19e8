//! Who takes part with which role, and the two shores: from, in, for, seat.

use leptos::prelude::*;

use super::links::link;
use super::names;
use crate::codec::route::Page;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::place::{CountryRole, Exactness};
use crate::domain::related::{Part, Shore, ShoreCountry, parts, shores as shores_of};
use crate::store::Workspace;
use crate::text::Lang;

/// The actors of an entry, each with all its roles. Reads the language: call it where that is followed.
pub fn roles_list(workspace: Workspace, id: EntryId) -> AnyView {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let parts = catalogue.entry(id).map(|entry| parts(entry.facts())).unwrap_or_default();
    if parts.is_empty() {
        return view! { <p>{lang.messages().common.none}</p> }.into_any();
    }
    let rows = parts
        .into_iter()
        .map(|part| {
            let name = names::actor(&catalogue, &part.actor, lang);
            let roles = roles_said(&catalogue, &part, lang);
            view! { <li>{link(workspace, Page::Actor(part.actor), name)}<span>{roles}</span></li> }
        })
        .collect_view();
    view! { <ul class="roles">{rows}</ul> }.into_any()
}

/// "joint implementer, host (inferred), host site".
pub fn roles_said(catalogue: &Catalogue, part: &Part, lang: Lang) -> String {
    let role = |(id, status): &(String, Status)| marked(names::term(&catalogue.dataset.roles, id, lang), *status, lang);
    part.roles.iter().map(role).collect::<Vec<String>>().join(lang.messages().lists.between)
}

/// A word with how it is known, unless the main source states it.
pub fn marked(word: String, status: Status, lang: Lang) -> String {
    let m = lang.messages();
    match status {
        Status::Stated => word,
        other => format!("{word}{}", (m.lists.bracketed)(&m.statuses.name(other).to_lowercase())),
    }
}

/// From, in, for, seat: the countries of an entry, with the places in them. Reads the language.
pub fn shores(workspace: Workspace, id: EntryId) -> AnyView {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let shores = catalogue.entry(id).map(|entry| shores_of(&catalogue, entry.facts())).unwrap_or_default();
    if shores.is_empty() {
        return view! { <p>{lang.messages().common.none}</p> }.into_any();
    }
    let rows = shores.into_iter().map(|shore| shore_row(workspace, &catalogue, shore, lang)).collect_view();
    view! { <dl class="shore">{rows}</dl> }.into_any()
}

fn shore_row(workspace: Workspace, catalogue: &Catalogue, shore: Shore, lang: Lang) -> AnyView {
    let name = lang.messages().roles.name(shore.role);
    let countries = shore
        .countries
        .into_iter()
        .map(|country| {
            let rest = country_rest(catalogue, &country, lang);
            let name = names::country(catalogue, &country.code, lang);
            view! { <span>{link(workspace, Page::Country(country.code), name)}{rest}</span> }
        })
        .collect_view();
    view! { <dt class=role_class(shore.role)>{name}</dt><dd>{countries}</dd> }.into_any()
}

/// What stands after the country's name: its places, its share, how it is known.
fn country_rest(catalogue: &Catalogue, country: &ShoreCountry, lang: Lang) -> String {
    let m = lang.messages();
    let mut rest = String::new();
    if let Some(share) = country.percentage {
        rest.push_str(&(m.lists.bracketed)(&(m.panel.share_of)(&share.to_string())));
    }
    if country.status != Status::Stated {
        rest = marked(rest, country.status, lang);
    }
    for (at, (place, status)) in country.places.iter().enumerate() {
        rest.push_str(if at == 0 { m.lists.colon } else { m.lists.between });
        rest.push_str(&place_said(catalogue, place, *status, lang));
    }
    rest
}

/// "Sidomulyo (position not known)".
pub fn place_said(catalogue: &Catalogue, id: &str, status: Status, lang: Lang) -> String {
    let m = lang.messages();
    let name = marked(names::place(catalogue, id, lang), status, lang);
    match catalogue.place(id).map(|place| place.exactness) {
        Some(Exactness::Exact) | None => name,
        Some(other) => format!("{name}{}", (m.lists.bracketed)(m.exactnesses.name(other))),
    }
}

/// The class that sets a direction's colour. A seat has none of its own.
pub const fn role_class(role: CountryRole) -> &'static str {
    match role {
        CountryRole::Source => "from",
        CountryRole::Host | CountryRole::Headquarters => "in",
        CountryRole::Beneficiary => "for",
    }
}

/// Sign and word for each role.
pub fn role_signs(roles: &[CountryRole], lang: Lang) -> AnyView {
    let signs = roles
        .iter()
        .map(|role| {
            let sign = match role {
                CountryRole::Source => view! { <rect x="1" y="1" width="8" height="8"></rect> }.into_any(),
                CountryRole::Beneficiary => view! { <circle cx="5" cy="5" r="4.2"></circle> }.into_any(),
                CountryRole::Host | CountryRole::Headquarters => {
                    view! { <circle class="ring" cx="5" cy="5" r="3.6"></circle> }.into_any()
                }
            };
            view! {
                <span class=role_class(*role)>
                    <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">{sign}</svg>
                    {lang.messages().roles.name(*role)}
                </span>
            }
        })
        .collect_view();
    view! { <span class="rolesig">{signs}</span> }.into_any()
}
