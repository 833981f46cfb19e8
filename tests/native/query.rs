//! Filters and their live counts.

use kakehashi::codec::dataset::read;
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::domain::dataset::{RELATED, Term};
use kakehashi::domain::fold::{folded, found};
use kakehashi::domain::grouping::{GroupKey, Grouping, groups};
use kakehashi::domain::query::{Answer, Facet, Query, answer, is_used};
use kakehashi::domain::search::{HitKind, search};
use kakehashi::domain::time::Day;
use kakehashi::start::BUNDLED;
use proptest::prelude::*;

fn catalogue() -> Catalogue {
    Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"))
}

fn ask(catalogue: &Catalogue, query: &Query) -> Answer {
    answer(catalogue, query, |_| false, |_, _| false)
}

fn ids(catalogue: &Catalogue, answer: &Answer) -> Vec<String> {
    answer.entries.iter().map(|id| catalogue.entry(*id).unwrap().id().to_owned()).collect()
}

#[test]
fn nothing_filtered_is_everything_but_what_is_related() {
    let catalogue = catalogue();
    let told = catalogue.entries().filter(|(_, entry)| entry.collection() != RELATED).map(|(id, _)| id);
    let told: Vec<EntryId> = told.collect();
    assert_eq!(ask(&catalogue, &Query::default()).entries, told);
    assert!(told.len() < catalogue.entries().count());
}

#[test]
fn country_and_role_are_asked_of_one_link() {
    let catalogue = catalogue();
    let japan_for = Query::default().toggled(Facet::Country, "JP").toggled(Facet::CountryRole, "beneficiary");
    assert_eq!(ids(&catalogue, &ask(&catalogue, &japan_for)), [""; 0], "nothing is for Japan");
    let kenya_for = Query::default().toggled(Facet::Country, "KE").toggled(Facet::CountryRole, "beneficiary");
    let tours = ["study-tour", "tour-2014", "tour-2015", "tour-2017", "tour-2019"];
    assert_eq!(ids(&catalogue, &ask(&catalogue, &kenya_for)), tours);
    // The counts beside the choices say what a click would give, also while the two contradict each other.
    assert_eq!(ask(&catalogue, &japan_for).count(Facet::Country, "KE"), tours.len());
    assert!(ask(&catalogue, &japan_for).count(Facet::CountryRole, "source") > 0);
}

#[test]
fn a_period_keeps_what_overlaps_it() {
    let catalogue = catalogue();
    let query = Query { period: Some((Day::from_ymd(2006, 1, 1), Day::from_ymd(2006, 12, 31))), ..Query::default() };
    assert_eq!(ids(&catalogue, &ask(&catalogue, &query)), ["java-recovery", "earthquake-2006", "thailand-project"]);
    let related = query.toggled(Facet::Collection, RELATED);
    assert_eq!(ids(&catalogue, &ask(&catalogue, &related)), ["multi-bilateral-programme"]);
}

#[test]
fn what_certainly_went_on_is_asked_apart_from_what_possibly_did() {
    let catalogue = catalogue();
    let period = Some((Day::from_ymd(2007, 7, 1), Day::from_ymd(2007, 9, 30)));
    let possibly = ask(&catalogue, &Query { period, ..Query::default() });
    let certainly = ask(&catalogue, &Query { period, certain: true, ..Query::default() });
    assert_eq!(
        ids(&catalogue, &possibly),
        ["aeon-donation", "java-recovery", "thailand-project", "bantul-health-centres-2007"]
    );
    assert_eq!(ids(&catalogue, &certainly), ["thailand-project"]);
    for answer in [&possibly, &certainly] {
        assert_eq!((answer.certainly, answer.possibly), (1, 3), "both are told, whichever was asked for");
    }
    assert_eq!(
        certainly.counted(Facet::Theme).iter().map(|(_, count)| count).sum::<usize>(),
        1,
        "counts are of the answer"
    );
}

#[test]
fn words_are_found_in_both_languages_and_any_width() {
    let catalogue = catalogue();
    for text in ["lesotho", "レソト", "ＬＥＳＯＴＨＯ", "れそと"] {
        let query = Query { text: text.into(), ..Query::default() };
        assert_eq!(ids(&catalogue, &ask(&catalogue, &query)), ["study-tour", "tour-2015"], "{text}");
    }
}

#[test]
fn search_finds_each_kind_of_thing() {
    let catalogue = catalogue();
    let kinds = |text: &str| search(&catalogue, text, "en").into_iter().map(|hit| hit.kind).collect::<Vec<_>>();
    assert!(kinds("kenya").contains(&HitKind::Country));
    assert!(kinds("JCCU").contains(&HitKind::Actor));
    assert!(kinds("earthquake").contains(&HitKind::Event));
    assert!(kinds("study tour").contains(&HitKind::Activity));
    // A country comes before what only tells of it, also by the name it had.
    let first = |text: &str| search(&catalogue, text, "en").into_iter().next().map(|hit| (hit.kind, hit.page));
    for (text, code) in
        [("lesotho", "LS"), ("レソト", "LS"), ("swaziland", "SZ"), ("eswatini", "SZ"), ("スワジランド", "SZ")]
    {
        assert_eq!(first(text), Some((HitKind::Country, code.to_owned())), "{text}");
    }
    assert_eq!(kinds("no such thing at all"), []);
    assert_eq!(kinds("  "), []);
}

#[test]
fn an_entry_with_eight_countries_is_in_each_of_their_lanes() {
    let catalogue = catalogue();
    let all = ask(&catalogue, &Query::default());
    let tour = catalogue.find(EntryKind::Activity, "study-tour").unwrap();
    let lanes = groups(&catalogue, &all.entries, Grouping::Country, "en");
    let with_tour = lanes.iter().filter(|lane| lane.entries.contains(&tour)).count();
    assert_eq!(with_tour, 9, "eight countries and Japan");
    assert!(lanes.iter().any(|lane| lane.key == GroupKey::Context));
    let names: Vec<&str> = lanes
        .iter()
        .filter_map(|lane| match &lane.key {
            GroupKey::Country(code) => catalogue.country(code).map(|country| country.name.get("en")),
            _ => None,
        })
        .collect();
    assert!(names.is_sorted() && names.len() > 9, "countries by their names: {names:?}");
    for grouping in Grouping::ALL {
        let lanes = groups(&catalogue, &all.entries, grouping, "en");
        for id in &all.entries {
            assert!(lanes.iter().any(|lane| lane.entries.contains(id)), "{grouping:?} {id:?}");
        }
    }
}

#[test]
fn folding_knows_the_capitals_of_the_alphabets_in_use() {
    let blocks =
        [0x0..=0x180, 0x1CD..=0x1EF, 0x1F8..=0x21F, 0x222..=0x233, 0x386..=0x3CE, 0x400..=0x4BF, 0x4C1..=0x556];
    let african = "ƁƆƉƊƐƔƘƝƲƳ".chars();
    let vietnamese = (0x1E00..=0x1EFF).filter_map(char::from_u32);
    for capital in blocks.into_iter().flatten().filter_map(char::from_u32).chain(african).chain(vietnamese) {
        let small: String = capital.to_lowercase().collect();
        assert_eq!(folded(&capital.to_string()), folded(&small), "{capital}");
    }
}

#[test]
fn folding_keeps_the_place_of_what_is_found() {
    let text = "Côte d’Ivoire: ＣＯ-op カフェ";
    let marked = |needle: &str| found(text, &folded(needle)).into_iter().map(|(a, b)| &text[a..b]).collect::<Vec<_>>();
    assert_eq!(marked("cote d'"), ["Côte d’"]);
    assert_eq!(marked("co"), ["Cô", "ＣＯ"]);
    assert_eq!(marked("かふぇ"), ["カフェ"]);
}

/// Any choice of a few values in each facet.
fn any_query() -> impl Strategy<Value = Query> {
    let some =
        |values: &'static [&'static str]| proptest::sample::subsequence(values.to_vec(), 0..=values.len().min(2));
    let facets = (
        some(&["co-operatives", "child-labour", "recovery", "context"]),
        some(&["JP", "KE", "TH", "ID", "CH", "BR"]),
        some(&["source", "host", "beneficiary", "headquarters"]),
        some(&["ilo", "jccu", "aeon"]),
        some(&["stated", "inferred", "other-source", "opinion"]),
        proptest::option::of((2005i64..2018, 0i64..6)),
    );
    facets.prop_map(|(themes, countries, roles, actors, statuses, period)| {
        let mut query = Query::default();
        let lists = [
            (Facet::Theme, themes),
            (Facet::Country, countries),
            (Facet::CountryRole, roles),
            (Facet::Actor, actors),
            (Facet::Status, statuses),
        ];
        for (facet, values) in lists {
            for value in values {
                query = query.toggled(facet, value);
            }
        }
        query.period = period.map(|(from, years)| (Day::from_ymd(from, 1, 1), Day::from_ymd(from + years, 12, 31)));
        query
    })
}

proptest! {
    #[test]
    fn each_count_is_what_choosing_it_alone_gives(query in any_query()) {
        let catalogue = catalogue();
        let noted = |id: EntryId| id.0.is_multiple_of(3);
        let counts = answer(&catalogue, &query, noted, |_, _| false);
        for facet in Facet::ALL {
            for (value, count) in counts.counted(facet) {
                let alone = query.clone().cleared(facet).toggled(facet, value);
                let entries = answer(&catalogue, &alone, noted, |_, _| false).entries;
                prop_assert_eq!(entries.len(), *count, "{:?} {}", facet, value);
            }
        }
    }

    #[test]
    fn toggling_twice_changes_nothing(query in any_query()) {
        for (facet, value) in [(Facet::Theme, "recovery"), (Facet::Notes, "1"), (Facet::Status, "stated")] {
            prop_assert_eq!(query.clone().toggled(facet, value).toggled(facet, value), query.clone());
        }
    }
}

/// The bundled dataset with one more event in a collection that only stands beside the subject.
fn with_related() -> Catalogue {
    let mut dataset = read(BUNDLED).0.expect("the bundled dataset");
    if !dataset.collections.iter().any(|term| term.id == RELATED) {
        dataset.collections.push(Term { id: RELATED.into(), ..Term::default() });
    }
    let mut event = dataset.events[0].clone();
    event.id = "beside".into();
    event.collection = RELATED.into();
    dataset.events.push(event);
    Catalogue::new(dataset)
}

#[test]
fn what_is_related_is_counted_and_not_shown_until_it_is_chosen() {
    let catalogue = with_related();
    let usual = catalogue.dataset.usual_collections();
    assert_eq!(usual, ["core", "background"]);
    let shown = |query: &Query| ids(&catalogue, &ask(&catalogue, query)).contains(&"beside".to_owned());
    let first = Query::default();
    assert!(!shown(&first));
    let offered = ask(&catalogue, &first).count(Facet::Collection, RELATED);
    assert!(0 < offered);
    // The first press adds to what was shown, and the second takes it away again, down to the plain address.
    let more = first.clone().switched(RELATED, &usual);
    assert!(shown(&more));
    assert_eq!(ask(&catalogue, &more).entries.len(), ask(&catalogue, &first).entries.len() + offered);
    assert_eq!(more.switched(RELATED, &usual), first);
}

#[test]
fn collections_are_switches_and_the_last_one_switched_off_brings_the_usual_ones_back() {
    let catalogue = with_related();
    let usual = catalogue.dataset.usual_collections();
    let core = Query::default().switched("background", &usual);
    assert_eq!(core.chosen(Facet::Collection), ["core"]);
    let entries = ask(&catalogue, &core).entries;
    assert_eq!(entries.len(), catalogue.entries().filter(|(_, entry)| entry.collection() == "core").count());
    assert_eq!(core.clone().switched("core", &usual), Query::default());
    assert_eq!(core.switched("background", &usual), Query::default());
}

#[test]
fn what_a_dispute_names_is_found_as_disputed_whatever_its_own_status() {
    let catalogue = catalogue();
    let disputed = ids(&catalogue, &ask(&catalogue, &Query::default().toggled(Facet::Status, "disputed")));
    for id in ["study-tour", "red-card-campaign", "report-2013", "earthquake-2006", "tour-2017", "tour-2019"] {
        assert!(disputed.contains(&id.to_owned()), "{id}");
    }
    assert!(!disputed.contains(&"tour-2016".to_owned()), "nobody contradicts it");
}

#[test]
fn what_is_named_in_passing_only_is_no_choice() {
    let catalogue = catalogue();
    assert!(is_used(&catalogue, Facet::Country, "KE"));
    assert!(!is_used(&catalogue, Facet::Country, "AR"), "a place of a conference, with no role in any entry");
    let offered =
        catalogue.dataset.countries.iter().filter(|country| is_used(&catalogue, Facet::Country, &country.code));
    for country in offered {
        let query = Query::default().toggled(Facet::Country, &country.code);
        let all =
            catalogue.dataset.collections.iter().fold(query, |query, term| query.toggled(Facet::Collection, &term.id));
        assert!(!ask(&catalogue, &all).entries.is_empty(), "{} leaves something", country.code);
    }
}
