//! Who takes part with which role, and the two shores: from, in, for, seat.

use super::links::{actor_link, country_link, words};
use super::names;
use crate::dom::{El, el, svg};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::order::sorted;
use crate::domain::place::CountryRole;
use crate::domain::related::{ShoreCountry, parts, shores as shores_of};
use crate::store::Workspace;
use crate::text::Lang;
pub use crate::text::naming::{append, marked, place_said, roles_said, share_said};

/// The actors of an entry, each with all its roles. Reads the language: call it where that is followed.
pub fn roles_list(workspace: Workspace, id: EntryId) -> El {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let parts = catalogue.entry(id).map(|entry| parts(entry.facts())).unwrap_or_default();
    if parts.is_empty() {
        return el("p").text(lang.messages().common.none);
    }
    let mut list = el("ul").class("roles");
    for part in parts {
        let name = actor_link(workspace, &catalogue, &part.actor, lang);
        list = list.child(el("li").child(name).child(el("span").text(&roles_said(&catalogue, &part, lang))));
    }
    list
}

/// From, in, for, seat: the countries of an entry, with the places in them. Reads the language.
pub fn shores(workspace: Workspace, id: EntryId) -> El {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let shores = catalogue.entry(id).map(|entry| shores_of(&catalogue, entry.facts())).unwrap_or_default();
    if shores.is_empty() {
        return el("p").text(m.common.none);
    }
    let mut list = el("dl").class("shore");
    for shore in shores {
        let mut countries = el("dd");
        // The source's own order is in its quotation; a list is in the order of names.
        let mut named = shore.countries;
        let name = |code: &str| names::country(&catalogue, code, lang);
        sorted(&mut named, |a, b| name(&a.code) < name(&b.code));
        for country in named {
            let name = country_link(workspace, &catalogue, &country.code, lang);
            countries = countries.child(el("span").child(name).text(&country_rest(&catalogue, &country, lang)));
        }
        list = list.child(words("dt", role_class(shore.role), m.roles.name(shore.role))).child(countries);
    }
    list
}

/// What stands after the country's name: its places, its share, how it is known.
fn country_rest(catalogue: &Catalogue, country: &ShoreCountry, lang: Lang) -> String {
    let m = lang.messages();
    let mut rest = String::new();
    if let Some(share) = country.percentage {
        rest.push_str(&share_said(share, lang));
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

/// The class that sets a direction's colour. A seat has none of its own.
pub const fn role_class(role: CountryRole) -> &'static str {
    match role {
        CountryRole::Source => "from",
        CountryRole::Host | CountryRole::Headquarters => "in",
        CountryRole::Beneficiary => "for",
    }
}

/// Sign and word for each role.
pub fn role_signs(roles: &[CountryRole], lang: Lang) -> El {
    let mut signs = el("span").class("rolesig");
    for role in roles {
        signs = signs
            .child(el("span").class(role_class(*role)).child(role_sign(*role)).text(lang.messages().roles.name(*role)));
    }
    signs
}

/// The same with how each is known: what no main source says is hollow, and says so; without any role, that it is named.
pub fn known_signs(roles: &[(CountryRole, Status)], lang: Lang) -> El {
    let m = lang.messages();
    if roles.is_empty() {
        return el("span").class("rolesig").child(el("span").text(m.pages().reading.in_passing));
    }
    let mut signs = el("span").class("rolesig");
    for (role, status) in roles {
        let aside = matches!(status, Status::Inferred | Status::OtherSource);
        let class = [role_class(*role), if aside { " aside" } else { "" }].concat();
        let said = marked(m.roles.name(*role).to_owned(), if aside { *status } else { Status::Stated }, lang);
        signs = signs.child(el("span").class(&class).child(role_sign(*role)).text(&said));
    }
    signs
}

fn role_sign(role: CountryRole) -> El {
    let sign = match role {
        CountryRole::Source => svg("rect").attr("x", "1").attr("y", "1").attr("width", "8").attr("height", "8"),
        CountryRole::Beneficiary => circle("4.2"),
        CountryRole::Host => circle("3.6").class("ring"),
        // A house: no place of activity.
        CountryRole::Headquarters => svg("path").class("ring").attr("d", "M1.5 9V4.5L5 1L8.5 4.5V9Z"),
    };
    svg("svg").attr("viewBox", "0 0 10 10").attr("aria-hidden", "true").attr("focusable", "false").child(sign)
}

fn circle(radius: &str) -> El {
    svg("circle").attr("cx", "5").attr("cy", "5").attr("r", radius)
}
