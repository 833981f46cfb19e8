//! The bundled dataset: whole, exact, bilingual, and honest about its traps.

use std::collections::{HashMap, HashSet};

use kakehashi::codec::dataset::{opened, opened_bytes, read};
use kakehashi::codec::quotes::quotes;
use kakehashi::domain::assertion::Status;
use kakehashi::domain::catalogue::{Catalogue, EntryKind};
use kakehashi::domain::dataset::{Dataset, EventKind, GapAbout, Measured};
use kakehashi::domain::place::{CountryRole, Exactness};
use kakehashi::domain::problem::{Fault, Outcome};
use kakehashi::domain::time::{End, Extent, TimeBound};
use kakehashi::start::BUNDLED;
use sha2::{Digest, Sha256};

fn bundled() -> Dataset {
    read(BUNDLED).0.expect("the bundled dataset is one")
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("tests/fixtures/{name}")).expect("a fixture")
}

fn json(text: &str) -> serde_json::Value {
    serde_json::from_str(text).expect("JSON")
}

#[test]
fn the_bundled_dataset_has_no_problem() {
    assert_eq!(read(BUNDLED).1, []);
}

#[test]
fn every_fact_of_the_source_is_one_quoted_assertion() {
    let dataset = bundled();
    let facts = json(&fixture("source-facts.json"));
    let mut by_id: HashMap<&str, Vec<_>> = HashMap::new();
    for (id, source, quote) in quotes(&dataset) {
        by_id.entry(id).or_default().push((source, quote));
    }
    let listed = facts["facts"].as_array().expect("a list");
    assert_eq!(listed.len(), 54);
    for fact in listed.iter().chain(facts["other"].as_array().expect("a list")) {
        let id = fact["id"].as_str().expect("an id");
        let found = by_id.get(id).unwrap_or_else(|| panic!("{id} is nowhere"));
        assert_eq!(found.len(), 1, "{id} comes more than once");
        let (source, quote) = found[0];
        assert_eq!(source, "ilo-ppp", "{id}");
        assert_eq!(quote.exact, fact["exact"].as_str().expect("a text"), "{id}");
        let place = (quote.start.map(u64::from), quote.end.map(u64::from));
        assert_eq!(place, (fact["start"].as_u64(), fact["end"].as_u64()), "{id}");
        assert_eq!(quote.exact.chars().count() as u64, place.1.unwrap() - place.0.unwrap(), "{id}: code points");
        // The digest was taken from the source's text, which isn't ours to carry here.
        let around = format!("{}{}{}", quote.prefix, quote.exact, quote.suffix);
        let digest: String = Sha256::digest(around.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(digest, fact["sha256_in_context"].as_str().expect("a digest"), "{id}");
    }
    let known: HashSet<&str> =
        listed.iter().chain(facts["other"].as_array().unwrap()).filter_map(|fact| fact["id"].as_str()).collect();
    let of_page = quotes(&dataset).filter(|(_, source, quote)| *source == "ilo-ppp" && quote.start.is_some());
    let unchecked: Vec<&str> = of_page.map(|(id, ..)| id).filter(|id| !known.contains(id)).collect();
    assert_eq!(unchecked, [""; 0], "quotations that no fixture checks");
}

#[test]
fn quotations_that_overlap_agree_with_each_other() {
    let dataset = bundled();
    let mut text: HashMap<u32, (char, &str)> = HashMap::new();
    for (id, source, quote) in quotes(&dataset).filter(|(_, source, _)| *source == "ilo-ppp") {
        let Some(start) = quote.start else { continue };
        let before = u32::try_from(quote.prefix.chars().count()).unwrap();
        let around = quote.prefix.chars().chain(quote.exact.chars()).chain(quote.suffix.chars());
        for (at, c) in (start - before..).zip(around) {
            let (other, by) = *text.entry(at).or_insert((c, id));
            assert_eq!(c, other, "{id} ({source}) and {by} differ at code point {at}");
        }
    }
}

#[test]
fn the_bundled_dataset_is_valid_against_the_published_schema() {
    let schema = json(&std::fs::read_to_string("public/dataset.schema.json").expect("the schema"));
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let errors = |text: &str| validator.iter_errors(&json(text)).map(|e| e.to_string()).collect::<Vec<_>>();
    assert_eq!(errors(BUNDLED), [""; 0]);
    assert_eq!(errors(&fixture("tiny.json")), [""; 0]);
    assert_eq!(errors(&fixture("unlisted.json")), [""; 0]);
    assert!(!errors(&fixture("broken.json")).is_empty(), "the schema refuses something");
}

#[test]
fn no_japanese_text_is_the_english_one_left_standing() {
    let same = |value: &serde_json::Value| -> Vec<String> {
        fn walk(value: &serde_json::Value, out: &mut Vec<String>) {
            match value {
                serde_json::Value::Object(map) => {
                    if let (Some(en), Some(ja)) = (map.get("en"), map.get("ja"))
                        && en == ja
                    {
                        out.extend(en.as_str().map(str::to_owned));
                    }
                    map.values().for_each(|v| walk(v, out));
                }
                serde_json::Value::Array(list) => list.iter().for_each(|v| walk(v, out)),
                _ => {}
            }
        }
        let mut out = Vec::new();
        walk(value, &mut out);
        out
    };
    let same = same(&json(BUNDLED));
    assert!(same.iter().all(|text| text.chars().all(|c| c.is_ascii_uppercase())), "{same:?}");
}

#[test]
fn the_traps_of_the_source_are_handled() {
    let dataset = bundled();
    let catalogue = Catalogue::new(dataset);
    let facts = |kind, id: &str| {
        catalogue.entry(catalogue.find(kind, id).expect("an entry")).expect("an entry").facts().clone()
    };
    let activity = |id| facts(EntryKind::Activity, id);

    // "By 2016" is a target, and ends nothing.
    let campaign = activity("red-card-campaign");
    assert!(campaign.time.iter().all(|t| !matches!(t.value.bound, TimeBound::End(_) | TimeBound::By(_))));
    let target = catalogue.dataset.events.iter().find(|e| e.kind == EventKind::Target).expect("a target");
    assert!(target.facts.time.iter().any(|t| matches!(&t.value.bound, TimeBound::By(v) if v.as_str() == "2016")));

    // Chiba is a seat: no activity takes place there.
    let donation = activity("aeon-donation");
    assert!(
        donation.places.iter().filter(|p| p.value.place == "chiba").all(|p| p.value.role == CountryRole::Headquarters)
    );
    assert!(catalogue.actor("aeon").expect("AEON").seats.iter().any(|seat| seat.value == "chiba"));

    // Sidomulyo has no point and no province.
    let sidomulyo = catalogue.place("sidomulyo").expect("Sidomulyo");
    assert_eq!(
        (sidomulyo.exactness, sidomulyo.point, sidomulyo.subdivision.as_str()),
        (Exactness::Unlocated, None, "")
    );

    // Geneva and Switzerland are inferred.
    let secondment = activity("jccu-secondment");
    assert!(secondment.countries.iter().any(|c| c.value.country == "CH"));
    assert!(secondment.countries.iter().filter(|c| c.value.country == "CH").all(|c| c.status == Status::Inferred));
    assert!(secondment.places.iter().filter(|p| p.value.place == "geneva").all(|p| p.status == Status::Inferred));

    // Eight countries, as of the page's own date.
    let tour = activity("study-tour");
    let beneficiaries: Vec<_> = tour.countries.iter().filter(|c| c.value.role == CountryRole::Beneficiary).collect();
    assert_eq!(beneficiaries.len(), 8);
    assert!(beneficiaries.iter().all(|c| c.as_of.is_some()));

    // The medical section and its successor point at each other.
    let section = catalogue.actor("jccu-medical").expect("the section");
    assert!(section.relations.iter().any(|r| r.value.actor == "hew-coop-japan"));

    // The title as printed keeps the misprint, and the real one stands beside it with its own source.
    let report = facts(EntryKind::Event, "report-2013");
    assert!(
        report
            .statements
            .iter()
            .any(|s| s.status == Status::Stated && s.value.text.get("en").contains("Making Progress"))
    );
    assert!(
        report
            .statements
            .iter()
            .any(|s| s.status == Status::OtherSource && s.value.text.get("en").contains("Marking progress"))
    );

    // Opinions of the source are quoted and not asserted.
    let opinions =
        catalogue.dataset.activities.iter().flat_map(|a| &a.facts.statements).filter(|s| s.status == Status::Opinion);
    let opinions: Vec<_> = opinions.map(|s| (s.id.as_str(), s.quote.is_some())).collect();
    assert!(opinions.len() >= 2 && opinions.iter().all(|(_, quoted)| *quoted), "{opinions:?}");
}

#[test]
fn the_study_tour_is_solid_to_the_page_s_own_date_and_open_beyond() {
    let catalogue = Catalogue::new(bundled());
    let tour = catalogue.find(EntryKind::Activity, "study-tour").expect("the tour");
    let Extent::Period { end: End::Open { .. }, seen: Some(seen), .. } =
        catalogue.timing(tour).expect("a timing").extent
    else {
        panic!("the tour goes on");
    };
    assert_eq!(seen.year(), 2016);
}

#[test]
fn another_dataset_loads() {
    let (dataset, problems) = read(&fixture("tiny.json"));
    assert_eq!(problems, []);
    let dataset = dataset.expect("a dataset");
    assert_eq!((dataset.activities.len(), dataset.events.len(), dataset.countries.len()), (2, 1, 2));
}

#[test]
fn contradictions_counts_gaps_and_names_in_time_are_read() {
    let (dataset, problems) = read(&fixture("tiny.json"));
    assert_eq!(problems, []);
    let dataset = dataset.expect("a dataset");
    let over = |id| dataset.disputes_over(id).map(|dispute| dispute.id.as_str()).collect::<Vec<_>>();
    assert_eq!((over("B3.on"), over("B3.on-2"), over("B3.in")), (vec!["flood-month"], vec!["flood-month"], vec![]));
    let about: Vec<_> = dataset.gaps.iter().map(|gap| gap.about.clone()).collect();
    let expected = [GapAbout::Activity("book-boat".into()), GapAbout::Event("flood".into()), GapAbout::Dataset];
    assert_eq!(about, expected);
    let counted: Vec<_> =
        dataset.activities[0].facts.statements.iter().filter_map(|s| s.value.measure.clone()).collect();
    let readers = Measured { measure: "readers".into(), value: 40, approximate: false, at_least: true };
    assert_eq!((counted, dataset.measures.len()), (vec![readers], 1));
    let older = &dataset.countries[1].names[0];
    assert_eq!((older.value.name.get("en"), older.source.as_str()), ("Western Samoa", "logbook"));
    assert_eq!(older.value.used.as_ref().map(|used| used.as_str()), Some("../1997"));
}

#[test]
fn each_fault_is_said_with_its_place_and_the_rest_loads() {
    let (dataset, problems) = read(&fixture("broken.json"));
    let dataset = dataset.expect("what is good");
    assert_eq!(dataset.activities.len(), 2);
    let has = |path: &str, what: &dyn Fn(&Fault) -> bool| {
        assert!(problems.iter().any(|p| p.place.path == path && what(&p.what)), "{path}: {problems:#?}");
    };
    has("places[0].name", &|f| *f == Fault::MissingLanguage("ja".into()));
    has("activities[0]", &|f| *f == Fault::UnknownKey("colour".into()));
    has("activities[0].time[0].start", &|f| matches!(f, Fault::NotEdtf(_)));
    has("activities[0].time[2].on", &|f| matches!(f, Fault::NotEdtf(_)));
    has("activities[0].participants", &|f| matches!(f, Fault::UnknownId(_)));
    has("activities[0].countries[1].percentage", &|f| matches!(f, Fault::OutOfRange(_)));
    has("activities[0].countries[2].role", &|f| matches!(f, Fault::UnknownWord(_)));
    has("activities[1]", &|f| *f == Fault::Missing("title"));
    has("events[0].time[0]", &|f| *f == Fault::DuplicateId("B1.end".into()));
    has("activities[0].statements[1].measure", &|f| *f == Fault::UnknownId("borrowers".into()));
    has("activities[0].statements[2].measure.value", &|f| *f == Fault::WrongKind("whole number"));
    has("disputes[0].values", &|f| *f == Fault::UnknownId("B3.nowhere".into()));
    has("disputes[1].values", &|f| *f == Fault::TooFewValues(1));
    has("gaps[0]", &|f| *f == Fault::UnknownId("no-such-activity".into()));
    has("gaps[1]", &|f| *f == Fault::WrongKind("one of activity, event"));
    assert_eq!((dataset.disputes.len(), dataset.gaps.len()), (2, 1));
}

#[test]
fn what_is_no_dataset_is_refused_with_the_reason() {
    let refused = |text: &str| {
        let (dataset, problems) = read(text);
        assert!(dataset.is_none(), "{text}");
        assert!(problems.iter().any(|p| p.outcome == Outcome::Refused), "{text}");
        problems
    };
    let not_json = refused("{\n  \"schema\": 1,\n  oops");
    assert_eq!(not_json[0].place.line, Some(3));
    assert!(matches!(refused("{\"schema\": 2, \"id\": \"x\"}")[0].what, Fault::NewerSchema(2)));
    assert!(matches!(refused("[]")[0].what, Fault::WrongKind(_)));
    assert!(matches!(refused("{\"id\": \"x\"}")[0].what, Fault::Missing("schema")));
    assert!(matches!(refused("{\"schema\": 1}")[0].what, Fault::Missing("id")));
}

#[test]
fn a_byte_order_mark_is_no_fault() {
    assert!(read(&format!("\u{FEFF}{}", fixture("tiny.json"))).0.is_some());
}

#[test]
fn an_address_that_is_none_of_the_web_s_is_refused() {
    let text = r#"{"schema":1,"id":"x","languages":["en"],"title":{"en":"t"},"subject":{"en":"s"},
        "licence":{"id":"x","url":"javascript:alert(1)"},
        "sources":[{"id":"a","title":{"en":"a"},"url":"data:text/html,x"},{"id":"b","title":{"en":"b"},"url":"HTTPS://example.org/"}]}"#;
    let (dataset, problems) = read(text);
    let dataset = dataset.expect("a dataset");
    let urls: Vec<&str> = dataset.sources.iter().map(|source| source.url.as_str()).collect();
    assert_eq!((dataset.licence.url.as_str(), urls), ("", vec!["", "HTTPS://example.org/"]));
    assert_eq!(problems.len(), 2, "{problems:?}");
}

#[test]
fn a_time_fact_says_one_thing() {
    let text = r#"{"schema":1,"id":"x","languages":["en"],"title":{"en":"t"},"subject":{"en":"s"},
        "sources":[{"id":"a","title":{"en":"a"}}],
        "activities":[{"id":"y","title":{"en":"y"},"summary":{"en":"y"},
            "time":[{"id":"z","on":"2001","start":"2002","status":"stated","source":"a"}]}]}"#;
    let (dataset, problems) = read(text);
    assert_eq!(dataset.expect("a dataset").activities[0].facts.time, []);
    assert_eq!(problems.len(), 1, "{problems:?}");
}

#[test]
fn what_the_whole_gets_wrong_has_its_place_in_the_file_also_behind_records_that_cant_be_read() {
    let text = r#"{"schema":1,"id":"x","languages":["en"],"title":{"en":"t"},"subject":{"en":"s"},
        "sources":[7,{"id":"a","title":{"en":"a"}},{"id":"a","title":{"en":"b"}}],
        "activities":[
            {"title":{"en":"without an id"}},
            {"id":"y","title":{"en":"y"},"summary":{"en":"y"},"themes":["none"]},
            "no record",
            {"id":"z","title":{"en":"z"},"summary":{"en":"z"},"statements":[
                {"id":"z.1","text":{"en":"one"},"status":"so-so","source":"a"},
                {"id":"z.2","text":{"en":"two"},"status":"stated","source":"a"},
                {"id":"z.3","text":{"en":"three"},"status":"stated","source":"b"}]}]}"#;
    let (dataset, problems) = read(text);
    assert_eq!(dataset.expect("a dataset").activities.len(), 2);
    let has = |path: &str, what: Fault| {
        assert!(problems.iter().any(|p| p.place.path == path && p.what == what), "{path}: {problems:#?}");
    };
    has("activities[1].themes", Fault::UnknownId("none".into()));
    has("activities[3].statements[2]", Fault::UnknownId("b".into()));
    has("sources[2].id", Fault::DuplicateId("a".into()));
}

#[test]
fn bytes_that_are_not_utf_8_are_said_and_the_rest_is_read() {
    let text = "{\"schema\":1,\"id\":\"x\",\n \"title\":{\"en\":\"日本 caf\u{e9}\"}}";
    assert_eq!(opened_bytes(text.as_bytes().to_vec()), opened(text));
    // As Latin-1 has it: one byte for é.
    let at = text.find('é').expect("the letter");
    let mut bytes = text.as_bytes().to_vec();
    bytes.splice(at..at + 2, [0xE9]);
    let (dataset, problems) = opened_bytes(bytes);
    assert_eq!(dataset.expect("a dataset").title.get("en"), "日本 caf\u{fffd}");
    let place = &problems[0].place;
    assert_eq!((&problems[0].what, place.line, place.column), (&Fault::NotUtf8, Some(2), Some(23)));
}

#[test]
fn a_long_list_is_read_as_any_other() {
    let with = |activities: &str| {
        let text = format!(
            r#"{{"activities":{activities},"schema":1,"id":"x","languages":["en"],"title":{{"en":"t"}},
                "subject":{{"en":"s"}},"sources":[]}}"#
        );
        let (dataset, problems) = read(&text);
        let titles = dataset.expect("a dataset").activities.iter().map(|a| a.title.get("en").to_owned()).collect();
        (titles, problems)
    };
    let nothing: Vec<String> = Vec::new();
    assert_eq!(with("null"), (nothing.clone(), vec![]), "as if it weren't there");
    let (titles, problems) = with(r#"{"id":"a"}"#);
    assert_eq!((titles, problems.len()), (nothing.clone(), 1), "{problems:?}");
    assert_eq!((problems[0].place.path.as_str(), &problems[0].what), ("activities", &Fault::WrongKind("list")));
    // Escapes in names and texts, and of two members of one name the last.
    let (titles, problems) =
        with(r#"[{"id":"a","summary":{"en":"-"},"title":{"en":"first"},"t\u0069tle":{"\u0065n":"\"\u67b6\"\n"}}]"#);
    assert_eq!((titles, problems), (vec!["\"架\"\n".to_owned()], vec![]));
    // Of two lists the last, with its problems alone.
    let (titles, problems) =
        with(r#"[{"title":{"en":"no id"}}],"activities":[{"id":"b","title":{"en":"B"},"summary":{"en":"-"}}]"#);
    assert_eq!((titles, problems), (vec!["B".to_owned()], vec![]));
    let (titles, _) = with(r#"[{"id":"b","title":{"en":"B"}}],"activities":null"#);
    assert_eq!(titles, nothing);
    // Where a record has no id, the problem is the dataset's.
    assert_eq!(with(r#"[{"title":{"en":"no id"}}]"#).1[0].place.record, "x");
    // A file that ends in the middle of the list, and one with something behind its end.
    for text in [r#"{"schema":1,"id":"x","activities":[{"id":"a"}"#, r#"{"schema":1,"id":"x","activities":[]} more"#] {
        let (dataset, problems) = read(text);
        assert!(dataset.is_none() && matches!(problems[0].what, Fault::NotJson(_)), "{problems:?}");
    }
}
