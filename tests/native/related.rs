//! What names a country or an actor, on the bundled dataset: its traps are the test.

use kakehashi::codec::dataset::read;
use kakehashi::domain::assertion::Status;
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::domain::place::CountryRole;
use kakehashi::domain::related::{
    Standing, actors_with, countries_with, entries_of_actor, entries_of_country, names_country, parts, roles_in,
    shores, standing, support,
};

fn catalogue() -> Catalogue {
    Catalogue::new(read(include_str!("../../public/dataset.json")).0.unwrap())
}

fn activity(catalogue: &Catalogue, id: &str) -> EntryId {
    catalogue.find(EntryKind::Activity, id).unwrap()
}

fn all(catalogue: &Catalogue) -> Vec<EntryId> {
    catalogue.entries().map(|(id, _)| id).collect()
}

#[test]
fn every_entry_of_a_country_names_it_and_no_other_does() {
    let c = catalogue();
    for country in &c.dataset.countries {
        let listed = entries_of_country(&c, &country.code);
        assert!(!listed.is_empty(), "{}", country.code);
        for (id, entry) in c.entries() {
            assert_eq!(
                listed.contains(&id),
                names_country(&c, entry, &country.code),
                "{} {}",
                country.code,
                entry.id()
            );
        }
    }
}

#[test]
fn kenya_is_in_the_study_tour_and_four_editions_each_for_it() {
    let c = catalogue();
    let tour = activity(&c, "study-tour");
    let editions = ["tour-2014", "tour-2015", "tour-2017", "tour-2019"].map(|id| c.find(EntryKind::Event, id).unwrap());
    assert_eq!(entries_of_country(&c, "KE"), [vec![tour], editions.to_vec()].concat());
    assert_eq!(roles_in(&c, c.entry(tour).unwrap(), "KE"), [(CountryRole::Beneficiary, Status::Stated)]);
    for edition in editions {
        assert_eq!(roles_in(&c, c.entry(edition).unwrap(), "KE"), [(CountryRole::Beneficiary, Status::OtherSource)]);
    }
}

#[test]
fn a_donors_seat_is_no_place_of_activity() {
    let c = catalogue();
    let donation = c.entry(activity(&c, "aeon-donation")).unwrap();
    let roles: Vec<CountryRole> = roles_in(&c, donation, "JP").into_iter().map(|(role, _)| role).collect();
    assert!(roles.contains(&CountryRole::Headquarters) && !roles.contains(&CountryRole::Host), "{roles:?}");
}

#[test]
fn countries_of_participants_stand_under_for_and_inferred_or_passing_ones_aside() {
    let c = catalogue();
    let entries = all(&c);
    let of = |wanted: Standing| -> Vec<&str> {
        let codes = c.dataset.countries.iter().map(|country| country.code.as_str());
        codes.filter(|code| standing(&c, &entries, code) == wanted).collect()
    };
    assert_eq!(of(Standing::FromOrIn), ["JP"]);
    // Ten of the main source, seven that only other sources name among the participants of the tour, and three of the
    // programme against child labour in tobacco growing.
    assert_eq!(of(Standing::For).len(), 20);
    let mut aside = of(Standing::Aside);
    aside.sort_unstable();
    assert_eq!(aside, ["AR", "BD", "CD", "CH", "CN", "IN", "KH", "MM", "VN"]);
}

#[test]
fn a_place_brings_its_country_and_stands_under_its_role() {
    let c = catalogue();
    let shores = shores(&c, c.entry(activity(&c, "study-tour")).unwrap().facts());
    let host = shores.iter().find(|shore| shore.role == CountryRole::Host).unwrap();
    assert_eq!(host.countries.len(), 1);
    assert_eq!(host.countries[0].code, "JP");
    assert_eq!(host.countries[0].places[0].0, "greater-tokyo");
    assert_eq!(shores.iter().find(|s| s.role == CountryRole::Beneficiary).unwrap().countries.len(), 8);
}

#[test]
fn an_actor_comes_once_with_all_its_roles() {
    let c = catalogue();
    let parts = parts(c.entry(activity(&c, "study-tour")).unwrap().facts());
    let jccu: Vec<_> = parts.iter().filter(|part| part.actor == "jccu").collect();
    assert_eq!(jccu.len(), 1);
    let roles: Vec<&str> = jccu[0].roles.iter().map(|(role, _)| role.as_str()).collect();
    assert_eq!(roles, ["joint-implementer", "host", "host-site"]);
}

#[test]
fn what_is_together_is_counted_by_entries_and_never_with_itself() {
    let c = catalogue();
    let with_kenya = countries_with(&c, &entries_of_country(&c, "KE"), "KE");
    // The activity and its four editions with Kenya: Japan is in each, Tanzania also in those of 2014 and 2019.
    let count = |code: &str| with_kenya.iter().find(|(other, _)| other == code).map(|(_, count)| *count);
    assert_eq!(["JP", "TZ", "NG", "ET", "KE", "NE"].map(count), [Some(5), Some(3), Some(2), Some(1), None, None]);
    assert_eq!(with_kenya.first().map(|(code, _)| code.as_str()), Some("JP"));
    let partners = actors_with(&c, &entries_of_actor(&c, "jccu"), "jccu");
    assert_eq!(partners.first().map(|(id, count)| (id.as_str(), *count)), Some(("ilo", 11)));
}

#[test]
fn every_assertion_is_counted_for_its_source() {
    let c = catalogue();
    let counts = support(&c);
    assert!(counts.keys().all(|source| c.source(source).is_some()));
    assert!(counts["ilo-ppp"] > 54, "{}", counts["ilo-ppp"]);
}

#[test]
fn names_stand_in_the_order_of_dictionaries() {
    use kakehashi::domain::fold::order_key;
    let mut names = [
        "コートジボワール",
        "コンゴ民主共和国",
        "カンボジア",
        "ガーナ",
        "カメルーン",
        "ルワンダ",
        "ウガンダ",
        "インド",
        "インドネシア",
    ];
    names.sort_by_key(|name| order_key(name));
    let meant = [
        "インド",
        "インドネシア",
        "ウガンダ",
        "ガーナ",
        "カメルーン",
        "カンボジア",
        "コートジボワール",
        "コンゴ民主共和国",
        "ルワンダ",
    ];
    assert_eq!(names, meant);
    let mut names = ["Zambia", "Åland Islands", "Czechia", "Côte d’Ivoire", "Cameroon"];
    names.sort_by_key(|name| order_key(name));
    assert_eq!(names, ["Åland Islands", "Cameroon", "Côte d’Ivoire", "Czechia", "Zambia"]);
}
