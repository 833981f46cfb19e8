//! Words of the map. The shape; each language fills it.

pub struct MapWords {
    /// The map's own name: how many countries are on it.
    pub map: fn(usize) -> String,
    /// How it is used by keys.
    pub how: &'static str,
    /// In the list of keys.
    pub on_map: &'static str,
    pub countries: &'static str,
    pub choose_country: &'static str,
    pub let_go: &'static str,
    pub move_map: &'static str,
    pub layers: &'static str,
    pub part: &'static str,
    pub parts: Parts,
    pub closer: &'static str,
    pub wider: &'static str,
    pub whole: &'static str,
    pub loading: &'static str,
    /// The outlines could not be had.
    pub lost: &'static str,
    /// A country with its roles and counts.
    pub spoken: fn(&str, &str, &str) -> String,
    /// Named by an entry that gives it no role.
    pub in_passing: &'static str,
    pub legend: &'static str,
    pub signs: Signs,
    /// Above the countries whose hatching says that a place isn't known more exactly.
    pub vague: &'static str,
    pub unlocated: &'static str,
    pub seats: &'static str,
    /// Countries that have no outline and no point.
    pub missing: &'static str,
    pub boundaries: &'static str,
    pub outlines: &'static str,
    /// So many countries are on layers that are off.
    pub hidden: fn(usize) -> String,
    pub show_all: &'static str,
    /// Nothing is chosen yet.
    pub choose: &'static str,
    /// A country is chosen and isn't shown.
    pub out_of_sight: fn(&str) -> String,
    pub close: &'static str,
    /// A country's own map.
    pub locator: fn(&str) -> String,
    pub picture: &'static str,
    pub table: &'static str,
}

/// The parts of the world that the map can be set to.
pub struct Parts {
    pub world: &'static str,
    pub data: &'static str,
    pub africa: &'static str,
    pub americas: &'static str,
    pub asia: &'static str,
    pub europe: &'static str,
    pub oceania: &'static str,
    /// As the reader has moved it.
    pub free: &'static str,
}

/// What the signs of the map mean.
pub struct Signs {
    pub from: &'static str,
    pub in_: &'static str,
    pub for_: &'static str,
    pub aside: &'static str,
    pub seat: &'static str,
    pub vague: &'static str,
    pub near: &'static str,
    pub passing: &'static str,
    pub bridge: &'static str,
}
