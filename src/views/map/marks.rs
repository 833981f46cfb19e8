//! What stands on the map: countries and places of what the filters leave, on the layers that are on.

use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::geography::{CountryOnMap, OnMap, is_aside};
use crate::domain::order::sorted;
use crate::domain::place::{CountryRole, Exactness};
use crate::layout::map::equal_earth::{Flat, projected};
use crate::layout::map::ground::Ground;
use crate::layout::map::view::Bounds;
use crate::text::Lang;
use crate::views::parts::names;
use crate::views::parts::roles::{append, marked};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    /// With a place on the map; those with most entries first.
    pub countries: Vec<CountryMark>,
    pub places: Vec<PlaceMark>,
    /// Names of countries without outline and point.
    pub lost: Vec<String>,
    /// How many countries are only on layers that are off.
    pub hidden: usize,
    /// From whom to whom, by code.
    pub pairs: Vec<(String, String)>,
    /// Around all of it.
    pub bounds: Option<Bounds>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct CountryMark {
    pub code: String,
    pub numeric: String,
    pub name: String,
    pub at: Flat,
    /// On the layers that are on.
    pub roles: Vec<(CountryRole, Status)>,
    /// No main source gives it a role.
    pub is_aside: bool,
    pub is_vague: bool,
    pub entries: Vec<EntryId>,
    /// "For, in (inferred)".
    pub roles_said: String,
    /// "1 activity, 3 events".
    pub counts: String,
}

impl CountryMark {
    pub fn has(&self, role: CountryRole) -> bool {
        self.roles.iter().any(|(other, _)| *other == role)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct PlaceMark {
    pub name: String,
    pub at: Flat,
    pub is_exact: bool,
    /// Nothing but a seat.
    pub is_seat: bool,
}

/// All marks.
pub fn marks(catalogue: &Catalogue, shown: &OnMap, ground: &Ground, hidden: &[CountryRole], lang: Lang) -> Marks {
    let OnMap { countries, places, pairs } = shown;
    // An arc stands for both shores.
    let both = ![CountryRole::Source, CountryRole::Beneficiary].iter().any(|role| hidden.contains(role));
    let pairs = pairs.iter().filter(|_| both).cloned().collect();
    let mut all = Marks { pairs, ..Marks::default() };
    for (code, country) in countries {
        if !country.is_on(hidden) {
            all.hidden += 1;
            continue;
        }
        let roles: Vec<_> = country.roles.iter().copied().filter(|(role, _)| !hidden.contains(role)).collect();
        let name = names::country(catalogue, code, lang);
        let numeric = catalogue.country(code).map(|country| country.numeric.clone()).unwrap_or_default();
        let Some(land) = ground.land(&numeric) else {
            all.lost.push(name);
            continue;
        };
        all.bounds = match (all.bounds, land.main.or(Bounds::around([land.point]))) {
            (Some(all), Some(own)) => Some(all.with(own)),
            (all, own) => all.or(own),
        };
        all.countries.push(country_mark(catalogue, country, (code.clone(), numeric, name), roles, land.point, lang));
    }
    sorted(&mut all.countries, |a, b| (b.entries.len(), a.name.as_str()) < (a.entries.len(), b.name.as_str()));
    for place in places {
        let Some(known) = catalogue.place(&place.id) else { continue };
        let roles: Vec<CountryRole> = place.roles.iter().copied().filter(|role| !hidden.contains(role)).collect();
        let (Some(point), false) = (known.spot(), roles.is_empty()) else { continue };
        all.places.push(PlaceMark {
            name: known.name.get(lang.tag()).to_owned(),
            at: projected(point),
            is_exact: known.exactness == Exactness::Exact,
            is_seat: roles.iter().all(|role| *role == CountryRole::Headquarters),
        });
    }
    all
}

fn country_mark(
    catalogue: &Catalogue,
    country: &CountryOnMap,
    (code, numeric, name): (String, String, String),
    roles: Vec<(CountryRole, Status)>,
    at: Flat,
    lang: Lang,
) -> CountryMark {
    let m = lang.messages();
    let mut roles_said = String::new();
    for (role, status) in &roles {
        append(&mut roles_said, m.lists.between, &marked(m.roles.name(*role).to_owned(), *status, lang));
    }
    if roles_said.is_empty() {
        m.pages().map.in_passing.clone_into(&mut roles_said);
    }
    let (activities, events) = catalogue.counts(&country.entries);
    CountryMark {
        code,
        numeric,
        name,
        at,
        is_aside: is_aside(&roles),
        is_vague: country.is_vague && roles.iter().any(|(role, _)| *role == CountryRole::Host),
        roles,
        entries: country.entries.clone(),
        roles_said,
        counts: (m.counts.entries)(activities, events),
    }
}
