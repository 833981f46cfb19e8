//! Words for regions of the world, and for lists by them. In English: the names that UN M49 gives.

use crate::text::messages::Regions;

pub(super) const REGIONS: Regions = Regions {
    name,
    listed: "How countries are listed",
    by_role: "By role",
    by_region: "By region",
    none: "No region given",
};

fn name(code: &str) -> Option<&'static str> {
    Some(match code {
        "002" => "Africa",
        "019" => "Americas",
        "142" => "Asia",
        "150" => "Europe",
        "009" => "Oceania",
        "014" => "Eastern Africa",
        "017" => "Middle Africa",
        "015" => "Northern Africa",
        "018" => "Southern Africa",
        "011" => "Western Africa",
        "202" => "Sub-Saharan Africa",
        "029" => "Caribbean",
        "013" => "Central America",
        "005" => "South America",
        "021" => "Northern America",
        "419" => "Latin America and the Caribbean",
        "143" => "Central Asia",
        "030" => "Eastern Asia",
        "035" => "South-eastern Asia",
        "034" => "Southern Asia",
        "145" => "Western Asia",
        "151" => "Eastern Europe",
        "154" => "Northern Europe",
        "039" => "Southern Europe",
        "155" => "Western Europe",
        "053" => "Australia and New Zealand",
        "054" => "Melanesia",
        "057" => "Micronesia",
        "061" => "Polynesia",
        _ => return None,
    })
}
