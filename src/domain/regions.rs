//! Countries by region of UN M49, as far as the dataset or ISO 3166-1 say one. Invents none, and names none.

use super::iso;
use super::place::Country;

/// A region with its countries, by their places in the list that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Region<'a> {
    /// M49 code of the region, such as 002 for Africa; empty for what lies in none that the table knows.
    pub code: &'a str,
    /// M49 code of each sub-region, with its countries; empty where no region is known.
    pub parts: Vec<(&'a str, Vec<usize>)>,
}

/// Regions and sub-regions in the order of M49, countries in the order in which they come; what the table doesn't know
/// is last.
pub fn by_region<'a>(countries: &[&'a Country]) -> Vec<Region<'a>> {
    let mut out: Vec<Region<'a>> = Vec::new();
    for (region, subregion) in iso::subregions() {
        put(&mut out, region, subregion, places(countries, subregion));
    }
    for country in countries {
        let code = country.region.as_str();
        if !iso::subregions().any(|(_, known)| known == code) {
            put(&mut out, "", code, places(countries, code));
        }
    }
    out
}

fn places(countries: &[&Country], code: &str) -> Vec<usize> {
    (0..countries.len()).filter(|at| countries.get(*at).is_some_and(|country| country.region == code)).collect()
}

fn put<'a>(out: &mut Vec<Region<'a>>, code: &'a str, part: &'a str, countries: Vec<usize>) {
    if countries.is_empty() {
        return;
    }
    match out.iter_mut().find(|region| region.code == code) {
        Some(region) if region.parts.iter().any(|(known, _)| *known == part) => {}
        Some(region) => region.parts.push((part, countries)),
        None => out.push(Region { code, parts: vec![(part, countries)] }),
    }
}
