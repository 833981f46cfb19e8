//! The signs of the map: a square for from, a ring for in, a disc for for; thin where no main source says it.

use super::marks::CountryMark;
use crate::dom::{El, svg};
use crate::domain::place::CountryRole;
use crate::views::parts::icons::path;

/// The classes that set a country's colour.
pub fn role_names(mark: &CountryMark) -> String {
    let mut out = String::new();
    for (role, class) in [
        (CountryRole::Source, "from "),
        (CountryRole::Host, "in "),
        (CountryRole::Beneficiary, "for "),
        (CountryRole::Headquarters, "seat "),
    ] {
        if mark.has(role) {
            out.push_str(class);
        }
    }
    if mark.is_aside {
        out.push_str("aside");
    }
    out
}

/// The sign of a country with these roles, around the middle of 24 px.
pub fn country_sign(roles: &[CountryRole], is_aside: bool) -> El {
    let mut sign = svg("svg").class(if is_aside { "sign aside" } else { "sign" }).attr("viewBox", "-12 -12 24 24");
    sign = sign.attr("aria-hidden", "true").attr("focusable", "false");
    let has = |role| roles.contains(&role);
    let (from, for_) = (has(CountryRole::Source), has(CountryRole::Beneficiary));
    if has(CountryRole::Host) {
        sign = sign.child(circle("ring halo", "8.5")).child(circle("ring", "8.5"));
    }
    if from {
        let x = if for_ { "-6.5" } else { "-4" };
        sign =
            sign.child(svg("rect").class("from").attr("x", x).attr("y", "-4").attr("width", "8").attr("height", "8"));
    }
    if for_ {
        let disc = circle("for", "4.6");
        sign = sign.child(if from { disc.attr("cx", "4") } else { disc });
    }
    if has(CountryRole::Headquarters) && !from && !for_ && !has(CountryRole::Host) {
        sign = sign.child(path("seat", SEAT));
    }
    if roles.is_empty() {
        sign = sign.child(circle("passing", "3.2"));
    }
    sign
}

/// A gable with a door: a house.
const SEAT: &str = "M-5 5V-1L0-5.5L5-1V5ZM-1.5 5V1.5H1.5V5";

/// The sign of a place: a point where that is known, otherwise the circle around where it may be; or a seat.
pub fn place_sign(is_exact: bool, is_seat: bool) -> El {
    if is_seat {
        path("seat", SEAT)
    } else if is_exact {
        circle("point", "3")
    } else {
        circle("near", "6")
    }
}

fn circle(class: &str, radius: &str) -> El {
    svg("circle").class(class).attr("r", radius)
}
