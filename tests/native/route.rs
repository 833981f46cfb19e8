//! Addresses, both ways.

use kakehashi::codec::percent::{decoded, encoded};
use kakehashi::codec::route::{Page, Route};
use kakehashi::domain::catalogue::EntryKind;
use kakehashi::domain::grouping::Grouping;
use kakehashi::domain::problem::Fault;
use kakehashi::domain::query::{Facet, Query};
use kakehashi::domain::sorting::{Column, Sort};
use kakehashi::domain::time::Day;
use kakehashi::text::Lang;
use proptest::prelude::*;

fn check(hash: &str, expect: &Route) {
    let (route, problems) = Route::from_hash(hash);
    assert_eq!((&route, problems.as_slice()), (expect, [].as_slice()), "{hash}");
}

#[test]
fn an_empty_address_is_the_timeline() {
    for hash in ["", "#", "#/", "#/timeline", "/timeline"] {
        check(hash, &Route::default());
    }
}

#[test]
fn each_page_has_its_address() {
    let page = |page: Page| Route { page, ..Route::default() };
    check("#/table", &page(Page::Table));
    check("#/countries", &page(Page::Countries));
    check("#/country/ke", &page(Page::Country("KE".into())));
    check("#/compare/KE,RW", &page(Page::Compare(vec!["KE".into(), "RW".into()])));
    check("#/compare", &page(Page::Compare(Vec::new())));
    check("#/actors", &page(Page::Actors));
    check("#/actor/jccu", &page(Page::Actor("jccu".into())));
    check("#/activity/study-tour", &page(Page::Entry(EntryKind::Activity, "study-tour".into())));
    check("#/event/report-2013", &page(Page::Entry(EntryKind::Event, "report-2013".into())));
    check("#/notes", &page(Page::Notes));
    check("#/data", &page(Page::Data));
    check("#/sources", &page(Page::Sources));
    check("#/source/ilo-ppp", &page(Page::Source("ilo-ppp".into())));
    check("#/method", &page(Page::Method));
    check("#/nowhere/else", &page(Page::Unknown("nowhere/else".into())));
    check("#/country/", &page(Page::Unknown("country/".into())));
}

#[test]
fn countries_to_compare_are_read_kindly_and_written_plainly() {
    let of = |hash: &str| {
        let (route, problems) = Route::from_hash(hash);
        assert_eq!(problems, [], "{hash}");
        route.to_hash()
    };
    assert_eq!(of("#/compare/ke,RW,Ke"), "#/compare/KE,RW");
    assert_eq!(of("#/compare/ke%2Crw"), "#/compare/KE,RW");
    assert_eq!(of("#/compare/,ke,, rw,"), "#/compare/KE,RW");
    assert_eq!(of("#/compare/"), "#/compare");
    // Whether there is such a country, and how many are too many, is the page's to say.
    assert_eq!(of("#/compare/KE,nowhere,ET,RW,LS?theme=recovery"), "#/compare/KE,NOWHERE,ET,RW,LS?theme=recovery");
    assert_eq!(of("#/compare/a%2Fb,%"), "#/compare/A%252FB,%25");
}

#[test]
fn an_address_carries_the_whole_view() {
    let chosen = [
        (Facet::Theme, "recovery"),
        (Facet::Theme, "co-operatives"),
        (Facet::Country, "KE"),
        (Facet::Actor, "jccu"),
        (Facet::CountryRole, "beneficiary"),
        (Facet::Status, "inferred"),
        (Facet::Notes, "1"),
        (Facet::Collection, "core"),
        (Facet::Collection, "related"),
    ];
    let query = chosen.into_iter().fold(Query::default(), |query, (facet, code)| query.toggled(facet, code));
    let period = Some((Day::from_ymd(2010, 1, 1), Day::from_ymd(2015, 12, 31)));
    let query = Query { text: "a&b = ü".into(), period, certain: true, ..query };
    let route = Route {
        page: Page::Country("KE".into()),
        query,
        grouping: Grouping::Country,
        window: Some((Day::from_ymd(2013, 2, 3), Day::from_ymd(2014, 5, 6))),
        sort: Sort { column: Column::Title, descending: true },
        selection: Some((EntryKind::Activity, "study-tour".into())),
        map: "KE~africa".into(),
        lang: Some(Lang::Ja),
    };
    check(&route.to_hash(), &route);
}

#[test]
fn one_bad_parameter_spoils_only_itself_and_is_said() {
    let (route, problems) = Route::from_hash(
        "#/timeline?lanes=sideways&theme=recovery&period=then&lang=xx&role=chef,host&sort=up&what=ever",
    );
    assert_eq!(route.query.chosen(Facet::Theme), ["recovery"]);
    assert_eq!(route.query.chosen(Facet::CountryRole), ["host"]);
    assert_eq!((route.grouping, route.query.period, route.lang), (Grouping::Theme, None, None));
    let said: Vec<_> = problems.iter().map(|p| p.what.clone()).collect();
    let bad = |name: &str, value: &str| Fault::BadParameter(name.into(), value.into());
    let expect = [
        bad("lanes", "sideways"),
        bad("period", "then"),
        bad("lang", "xx"),
        bad("role", "chef,host"),
        bad("sort", "up"),
        bad("what", "ever"),
    ];
    assert_eq!(said, expect);
}

#[test]
fn what_is_certain_is_asked_of_a_period_only() {
    let (route, problems) = Route::from_hash("#/timeline?certain=1&period=2010/2015");
    assert!(route.query.certain && problems.is_empty(), "in whatever order: {problems:?}");
    let (route, _) = Route::from_hash("#/timeline?certain=1");
    assert_eq!(route, Route::default());
    let (route, problems) = Route::from_hash("#/timeline?period=2010/2015&certain=maybe");
    assert!(!route.query.certain && problems.len() == 1, "{problems:?}");
}

#[test]
fn a_period_may_be_years_or_months() {
    let (route, problems) = Route::from_hash("#/timeline?period=2010/2015-06");
    assert!(problems.is_empty());
    assert_eq!(route.query.period, Some((Day::from_ymd(2010, 1, 1), Day::from_ymd(2015, 6, 30))));
}

proptest! {
    #[test]
    fn what_is_encoded_is_decoded_again(text in ".*") {
        prop_assert_eq!(decoded(&encoded(&text)), Some(text));
    }

    #[test]
    fn any_text_as_an_address_reads_without_a_panic(text in ".*") {
        let (route, _) = Route::from_hash(&text);
        let printed = route.to_hash();
        prop_assert!(printed.starts_with("#/"));
    }

    #[test]
    fn ids_of_any_kind_survive_the_address(id in "[^\u{0}]{1,12}", text in ".{0,12}", codes in proptest::collection::btree_set("[^\u{0}]{1,6}", 0..4)) {
        let query = codes.iter().fold(Query::default(), |query, code| query.toggled(Facet::Actor, code));
        let query = Query { text, ..query };
        let route = Route { page: Page::Actor(id.clone()), query, selection: Some((EntryKind::Event, id)), ..Route::default() };
        let (again, problems) = Route::from_hash(&route.to_hash());
        prop_assert_eq!(&again, &route);
        prop_assert!(problems.is_empty());
    }
}
