//! What links say of the map, and what the dataset has on it.

use kakehashi::codec::dataset::read;
use kakehashi::codec::map_link::{MapLink, Part};
use kakehashi::codec::route::Route;
use kakehashi::domain::assertion::Status;
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::geography::{is_aside, on_map};
use kakehashi::domain::place::{CountryRole, Point};
use kakehashi::domain::query::{Query, answer};
use kakehashi::layout::map::region::Region;
use kakehashi::start::BUNDLED;

#[test]
fn a_map_comes_back_from_its_link() {
    for text in ["", "KE", "africa", "hide-from-in", "LS~asia~hide-for", "JP~2.4:-12.1:33.5", "4:35:139.7~hide-in"] {
        let (link, lost) = MapLink::from_text(text);
        assert_eq!(lost, [] as [String; 0]);
        assert_eq!(link.to_text(), text);
        let route = Route { map: text.to_owned(), ..Route::default() };
        assert_eq!(Route::from_hash(&route.to_hash()).0.map, text, "in an address");
    }
}

#[test]
fn one_bad_part_of_a_maps_link_spoils_no_other() {
    let (link, lost) = MapLink::from_text("ke~atlantis~hide-for~1:2~9:NaN:3~-1:2:3~4:95:0");
    assert_eq!(lost, ["atlantis", "1:2", "9:NaN:3", "-1:2:3", "4:95:0"]);
    assert_eq!(link.chosen.as_deref(), Some("KE"));
    assert_eq!((link.part, link.hidden), (Part::Region(Region::World), vec![CountryRole::Beneficiary]));
    let free = MapLink::from_text("2:10:20").0.part;
    assert_eq!(free, Part::Free { zoom: 2.0, middle: Point { lat: 10.0, lon: 20.0 } });
}

fn catalogue() -> Catalogue {
    Catalogue::new(read(BUNDLED).0.expect("the dataset"))
}

#[test]
fn the_bundled_dataset_stands_on_the_map_as_its_sources_say() {
    let catalogue = catalogue();
    let shown = answer(&catalogue, &Query::default(), |_| false, |_, _| false).entries;
    let map = on_map(&catalogue, &shown);
    let country = |code: &str| &map.countries[code];
    assert!(country("JP").has(CountryRole::Source) && country("JP").has(CountryRole::Host));
    assert_eq!(country("LS").roles, [(CountryRole::Beneficiary, Status::Stated)]);
    let aside = |code: &str| is_aside(&country(code).roles);
    assert!(!aside("LS") && aside("BR"), "Brazil is known from other sources only");
    assert!(country("AR").roles.is_empty() && !aside("AR"), "what is only named is another thing");
    assert!(
        country("TH").is_vague && country("ID").is_vague,
        "Northern Thailand and the central part of Java have no point"
    );
    assert!(!country("CH").is_vague, "Geneva has one");
    // What the map says of a country is what the country's page says.
    for (code, on_map) in &map.countries {
        let named = kakehashi::domain::related::entries_of_country(&catalogue, code);
        let mut shown: Vec<_> = named.into_iter().filter(|id| shown.contains(id)).collect();
        shown.sort();
        assert_eq!(on_map.entries, shown, "{code}");
    }
    let places: Vec<&str> = map.places.iter().map(|place| place.id.as_str()).collect();
    assert!(places.contains(&"chiang-rai") && places.contains(&"chiba"), "{places:?}");
    let chiba = map.places.iter().find(|place| place.id == "chiba").unwrap();
    assert!(chiba.roles.contains(&CountryRole::Headquarters));
}

#[test]
fn arcs_lead_from_who_supports_to_who_is_supported() {
    let catalogue = catalogue();
    let shown = answer(&catalogue, &Query::default(), |_| false, |_, _| false).entries;
    let map = on_map(&catalogue, &shown);
    let from_japan = |to: &str| ("JP".to_owned(), to.to_owned());
    assert_eq!(map.pairs_of("KE"), [&from_japan("KE")]);
    let all = map.pairs_of("JP");
    assert!(all.contains(&&from_japan("LS")) && all.contains(&&from_japan("ID")), "{all:?}");
    assert!(all.iter().all(|(from, to)| from == "JP" && to != "JP"));
    assert!(map.pairs_of("XX").is_empty());
}
