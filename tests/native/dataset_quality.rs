//! The bundled dataset as a whole: nothing unused, nothing untranslated, nothing out of its place or time, and sums
//! that agree wherever sources allow to check them.

mod tours;

use std::collections::{BTreeSet, HashMap, HashSet};

use kakehashi::codec::dataset::read;
use kakehashi::domain::assertion::Status;
use kakehashi::domain::catalogue::{Catalogue, Entry};
use kakehashi::domain::dataset::{Dataset, EventKind, GapAbout};
use kakehashi::domain::place::{CountryRole, Exactness};
use kakehashi::domain::time::{Bound, Edtf, TimeBound};
use kakehashi::start::BUNDLED;
use serde_json::Value;

fn bundled() -> Dataset {
    read(BUNDLED).0.expect("the bundled dataset is one")
}

fn json() -> Value {
    serde_json::from_str(BUNDLED).expect("JSON")
}

/// Every object of a document, with its path.
fn objects(value: &Value) -> Vec<(String, &Value)> {
    fn walk<'a>(path: &str, value: &'a Value, out: &mut Vec<(String, &'a Value)>) {
        match value {
            Value::Object(map) => {
                out.push((path.to_owned(), value));
                map.iter().for_each(|(key, value)| walk(&format!("{path}.{key}"), value, out));
            }
            Value::Array(list) => list.iter().enumerate().for_each(|(at, v)| walk(&format!("{path}[{at}]"), v, out)),
            _ => {}
        }
    }
    let mut out = Vec::new();
    walk("", value, &mut out);
    out
}

/// Every assertion: an object that says its status.
fn assertions(value: &Value) -> Vec<&Value> {
    objects(value).into_iter().map(|(_, object)| object).filter(|object| object.get("status").is_some()).collect()
}

fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value.get(key).and_then(Value::as_str).unwrap_or("")
}

const fn is_japanese(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}')
}

/// The value of a measure by the statement's id.
fn measured(dataset: &Dataset) -> HashMap<String, (String, u64)> {
    let facts = dataset.activities.iter().map(|a| &a.facts).chain(dataset.events.iter().map(|e| &e.facts));
    let counted = facts.flat_map(|facts| &facts.statements).filter_map(|statement| {
        let measured = statement.value.measure.as_ref()?;
        Some((statement.id.clone(), (measured.measure.clone(), measured.value)))
    });
    counted.collect()
}

#[test]
fn every_assertion_rests_on_a_source_that_says_who_published_it_and_when_it_was_read() {
    let value = json();
    let sources: HashSet<&str> = value["sources"].as_array().unwrap().iter().map(|source| text(source, "id")).collect();
    let all = assertions(&value);
    assert!(all.len() > 400, "{}", all.len());
    for assertion in all {
        assert!(sources.contains(text(assertion, "source")), "{assertion}");
        // What is inferred says by which step.
        if text(assertion, "status") == "inferred" {
            assert!(assertion.get("note").is_some(), "{assertion}");
        }
    }
    for source in bundled().sources {
        assert!(!source.publisher.is_empty() && !source.note.is_empty(), "{}", source.id);
        assert!(source.accessed.starts_with("2026-11"), "{}", source.id);
        assert!(!source.language.is_empty(), "{}", source.id);
        assert!(
            source.id == "ilo-ppp"
                || source.note.get("en").contains("ead as a stored copy")
                || source.note.get("en").contains("stored"),
            "{}",
            source.id
        );
    }
}

#[test]
fn nothing_in_the_vocabularies_and_lists_is_unused() {
    let value = json();
    // Where ids are used: as a value of these keys, anywhere but in the record's own definition.
    let mut used: HashMap<&str, HashSet<&str>> = HashMap::new();
    for (path, object) in objects(&value) {
        for (key, value) in object.as_object().unwrap() {
            // A source that only dates itself supports nothing.
            if key == "source" && path.ends_with(".date") {
                continue;
            }
            let values: Vec<&str> = match value {
                Value::String(text) => vec![text],
                Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
                _ => continue,
            };
            used.entry(key.as_str()).or_default().extend(values);
        }
    }
    let lists: [(&str, &str, &[&str]); 11] = [
        ("collections", "id", &["collection"]),
        ("sources", "id", &["source"]),
        ("themes", "id", &["themes"]),
        ("supports", "id", &["supports"]),
        ("roles", "id", &["role"]),
        ("actor_kinds", "id", &["kind"]),
        ("measures", "id", &["measure"]),
        ("countries", "code", &["country", "countries"]),
        ("places", "id", &["place", "places"]),
        ("actors", "id", &["actor", "actors"]),
        ("activities", "id", &["activity", "collection"]),
    ];
    for (list, id, keys) in lists {
        for record in value[list].as_array().unwrap() {
            let id = text(record, id);
            // An activity needs no event, and so no mention.
            let is_used =
                list == "activities" || keys.iter().any(|key| used.get(key).is_some_and(|ids| ids.contains(id)));
            assert!(is_used, "{list}: {id}");
        }
    }
}

#[test]
fn every_text_is_there_in_both_languages_and_in_the_right_one() {
    let value = json();
    let mut count = 0;
    for (path, object) in objects(&value) {
        let map = object.as_object().unwrap();
        if !map.contains_key("en") && !map.contains_key("ja") {
            continue;
        }
        count += 1;
        let (en, ja) = (text(object, "en"), text(object, "ja"));
        assert!(!en.trim().is_empty() && !ja.trim().is_empty(), "{path}");
        assert!(!en.chars().any(is_japanese), "{path}: {en}");
        // A whole sentence of Japanese has kana or kanji; a name may be letters only.
        if ja.ends_with('。') {
            assert!(ja.chars().any(is_japanese), "{path}: {ja}");
        }
        for ascii in [", ", ". ", " ,", "?"] {
            let prose = path.ends_with(".text") || path.ends_with(".summary") || path.ends_with(".about");
            assert!(!prose || !ja.contains(ascii) || ja.contains('“'), "{path}: {ja}");
        }
        assert!(!en.contains('\''), "{path}: a straight apostrophe: {en}");
        if ["text", "summary", "note", "description"].iter().any(|key| path.ends_with(&format!(".{key}"))) {
            assert!(en.ends_with('.') && ja.ends_with('。'), "{path}: {en} / {ja}");
        }
    }
    assert!(count > 900, "{count}");
}

#[test]
fn no_source_tells_of_what_came_after_it() {
    let dataset = bundled();
    let catalogue = Catalogue::new(dataset);
    let latest = |id: &str| {
        let date = catalogue.source(id).and_then(|source| source.date.as_ref()).map(|date| date.value.latest());
        if let Some(Bound::Day(day)) = date { Some(day) } else { None }
    };
    let mut checked = 0;
    for (_, entry) in catalogue.entries() {
        for fact in &entry.facts().time {
            let (TimeBound::On(edtf) | TimeBound::Start(edtf) | TimeBound::End(edtf)) = &fact.value.bound else {
                continue;
            };
            if fact.value.planned {
                continue;
            }
            if let (Bound::Day(first), Some(last)) = (edtf.earliest(), latest(&fact.source)) {
                assert!(first <= last, "{}", fact.id);
                checked += 1;
            }
        }
    }
    assert!(checked > 15, "{checked}");
}

#[test]
fn every_place_is_in_its_country() {
    // South, north, west and east in degrees: a generous frame around the country.
    let frames = [
        ("BR", (-34.0, 6.0, -75.0, -28.0)),
        ("CH", (45.5, 48.0, 5.5, 11.0)),
        ("ID", (-11.5, 6.5, 94.5, 141.5)),
        ("JP", (20.0, 46.0, 122.0, 154.0)),
        ("TH", (5.0, 21.0, 97.0, 106.0)),
    ];
    let dataset = bundled();
    for place in &dataset.places {
        assert!(dataset.countries.iter().any(|country| country.code == place.country), "{}", place.id);
        if !place.subdivision.is_empty() {
            assert!(place.subdivision.starts_with(&format!("{}-", place.country)), "{}", place.id);
        }
        let pinned = matches!(place.exactness, Exactness::Exact | Exactness::Approximate);
        assert_eq!(place.point.is_some(), pinned, "{}: only a known position is a point", place.id);
        if let Some(point) = place.point {
            let (_, (south, north, west, east)) =
                frames.into_iter().find(|(code, _)| *code == place.country).unwrap_or_else(|| panic!("{}", place.id));
            let inside = (south..=north).contains(&point.lat) && (west..=east).contains(&point.lon);
            assert!(inside, "{}: {point:?}", place.id);
        }
    }
    let regions = HashMap::from([
        ("005", "AR BR"),
        ("011", "CI GH NE NG"),
        ("014", "ET KE MW RW TZ UG ZM ZW"),
        ("015", "TN"),
        ("017", "CD CM"),
        ("018", "LS SZ ZA"),
        ("030", "CN JP"),
        ("034", "BD IN"),
        ("035", "ID KH MM TH VN"),
        ("155", "CH"),
    ]);
    for country in &dataset.countries {
        let known = regions.get(country.region.as_str()).unwrap_or_else(|| panic!("{}", country.code));
        assert!(known.split(' ').any(|code| code == country.code), "{}", country.code);
    }
    let numeric: HashSet<&str> = dataset.countries.iter().map(|country| country.numeric.as_str()).collect();
    assert_eq!(numeric.len(), dataset.countries.len());
}

#[test]
fn the_core_is_the_main_source_and_nothing_else_passes_for_it() {
    let catalogue = Catalogue::new(bundled());
    let mut core = 0;
    for (_, entry) in catalogue.entries() {
        let facts = entry.facts();
        let mut known: Vec<(&str, &str, Status)> = Vec::new();
        facts.time.iter().for_each(|f| known.push((&f.id, &f.source, f.status)));
        facts.participants.iter().for_each(|f| known.push((&f.id, &f.source, f.status)));
        facts.countries.iter().for_each(|f| known.push((&f.id, &f.source, f.status)));
        facts.places.iter().for_each(|f| known.push((&f.id, &f.source, f.status)));
        facts.statements.iter().for_each(|f| known.push((&f.id, &f.source, f.status)));
        if let Entry::Event(event) = entry {
            event.activities.iter().for_each(|f| known.push((&f.id, &f.source, f.status)));
        }
        assert!(!known.is_empty(), "{}", entry.id());
        let main = |source: &str| source == "ilo-ppp";
        if entry.collection() == "core" {
            core += 1;
            assert!(known.iter().any(|(_, source, _)| main(source)), "{}", entry.id());
        } else {
            assert!(!known.iter().any(|(_, source, _)| main(source)), "{}", entry.id());
        }
        for (id, source, status) in known {
            // What another source says is never "stated": that word is the main source's.
            assert!(main(source) || status != Status::Stated, "{id}");
            assert!(!main(source) || status != Status::OtherSource, "{id}");
        }
    }
    assert_eq!(core, 10);
}

#[test]
fn a_contradiction_has_sources_that_differ() {
    let value = json();
    let all: HashMap<&str, &Value> = assertions(&value).into_iter().map(|a| (text(a, "id"), a)).collect();
    let dataset = bundled();
    for dispute in &dataset.disputes {
        let sources: HashSet<&str> = dispute.values.iter().map(|id| text(all[id.as_str()], "source")).collect();
        assert!(sources.len() >= 2, "{}", dispute.id);
        let said: HashSet<String> = dispute
            .values
            .iter()
            .map(|id| {
                let a = all[id.as_str()];
                let value = ["on", "start", "brief", "actor"].into_iter().find_map(|key| a.get(key));
                value.unwrap_or_else(|| panic!("{id} says nothing to compare")).to_string()
            })
            .collect();
        assert!(said.len() >= 2, "{}: all say the same", dispute.id);
        assert!(dispute.about.get("en").ends_with('?') && dispute.about.get("ja").ends_with('。'), "{}", dispute.id);
    }
    let ids: Vec<&str> = dataset.disputes.iter().map(|dispute| dispute.id.as_str()).collect();
    let known = [
        "first-tour",
        "tour-2017-start",
        "tour-2019-countries",
        "tour-2019-places",
        "seminar-2019-people",
        "leaders-2016",
        "report-title",
        "conference-countries",
        "quake-day",
        "quake-magnitude",
    ];
    for id in known {
        assert!(ids.contains(&id), "{id}");
    }
}
