//! The table of countries agrees with itself, with ISO 3166-1 and with the bundled dataset.

use std::collections::HashSet;

use kakehashi::codec::dataset;
use kakehashi::domain::iso::{self, Iso};
use kakehashi::domain::localized::Localized;
use kakehashi::domain::place::Country;
use kakehashi::domain::regions::by_region;
use kakehashi::text::Lang;

#[test]
fn every_country_of_iso_3166_1_is_there_once() {
    let all: Vec<Iso> = iso::all().collect();
    assert_eq!(all.len(), 249);
    let letters: HashSet<&str> = all.iter().map(|iso| iso.alpha2).collect();
    let digits: HashSet<&str> = all.iter().map(|iso| iso.numeric).collect();
    assert_eq!((letters.len(), digits.len()), (249, 249));
    for iso in &all {
        assert!(iso.alpha2.len() == 2 && iso.alpha2.bytes().all(|byte| byte.is_ascii_uppercase()), "{iso:?}");
        for code in [iso.numeric, iso.region, iso.subregion].iter().filter(|code| !code.is_empty()) {
            assert!(code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit()), "{iso:?}");
        }
        assert_eq!(iso::country(iso.alpha2), Some(*iso));
        assert_eq!(iso::of_numeric(iso.numeric), Some(*iso));
    }
}

#[test]
fn the_regions_hold_as_many_countries_as_m49_says() {
    let count = |region: &str| iso::all().filter(|iso| iso.region == region).count();
    // Asia with Taiwan; Antarctica in none.
    assert_eq!(["002", "019", "142", "150", "009", ""].map(count), [60, 57, 51, 51, 29, 1]);
    assert_eq!(iso::subregions().count(), 22);
}

#[test]
fn some_that_lists_often_get_wrong() {
    let places = |code: &str| iso::country(code).map(|iso| (iso.numeric, iso.region, iso.subregion));
    assert_eq!(places("KE"), Some(("404", "002", "014")));
    assert_eq!(places("SS"), Some(("728", "002", "014")));
    assert_eq!(places("CY"), Some(("196", "142", "145")));
    assert_eq!(places("MX"), Some(("484", "019", "013")));
    assert_eq!(places("UM"), Some(("581", "009", "057")));
    assert_eq!(places("BV"), Some(("074", "019", "005")));
    assert_eq!(places("TW"), Some(("158", "142", "030")));
    assert_eq!(places("AQ"), Some(("010", "", "")));
    for not_iso in ["XK", "UK", "EU", "ke", "KEN", "", "ZZ"] {
        assert_eq!(places(not_iso), None, "{not_iso}");
    }
}

#[test]
fn the_bundled_dataset_agrees_with_the_table() {
    let dataset = dataset::read(dataset::BUNDLED).0.expect("the bundled dataset");
    assert!(!dataset.countries.is_empty());
    for country in &dataset.countries {
        let iso = iso::country(&country.code).expect("an ISO country");
        assert_eq!((country.numeric.as_str(), country.region.as_str()), (iso.numeric, iso.subregion), "{country:?}");
    }
}

#[test]
fn every_region_has_a_name_in_both_languages() {
    for lang in Lang::ALL {
        let name = lang.messages().pages().regions.name;
        let mut names = HashSet::new();
        for (region, subregion) in iso::subregions() {
            for code in [region, subregion] {
                names.insert(name(code).unwrap_or_else(|| panic!("{code} has no name in {lang:?}")));
            }
        }
        assert_eq!(names.len(), 27, "{lang:?}: each has a name of its own");
        assert_eq!(name("999"), None);
    }
}

#[test]
fn countries_are_listed_by_region_and_what_no_table_knows_comes_last() {
    let country = |code: &str, region: &str| Country {
        code: code.to_owned(),
        name: Localized::default(),
        names: Vec::new(),
        numeric: String::new(),
        region: region.to_owned(),
    };
    let all =
        [country("XK", ""), country("JP", "030"), country("KE", "014"), country("QQ", "777"), country("BI", "014")];
    let listed = by_region(&all.iter().collect::<Vec<_>>());
    let told: Vec<_> = listed.iter().map(|region| (region.code, region.parts.clone())).collect();
    assert_eq!(
        told,
        [
            ("002", vec![("014", vec![2, 4])]),
            ("142", vec![("030", vec![1])]),
            ("", vec![("", vec![0]), ("777", vec![3])]),
        ]
    );
}
