//! Datasets that are made up.

use kakehashi::codec::{dataset, sample};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::time::{End, Extent, Start};

fn written(activities: usize, seed: u64) -> String {
    let mut out = Vec::new();
    sample::write(activities, seed, &mut out).expect("memory holds it");
    String::from_utf8(out).expect("JSON is UTF-8")
}

#[test]
fn it_is_valid_and_has_as_many_as_asked_for() {
    let schema: serde_json::Value =
        serde_json::from_str(include_str!("../../public/dataset.schema.json")).expect("the schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    for count in [0, 1, 500] {
        let text = written(count, 3);
        let value = serde_json::from_str(&text).expect("JSON");
        let faults: Vec<String> = schema.iter_errors(&value).map(|error| error.to_string()).collect();
        assert_eq!(faults, [""; 0]);
        let (read, problems) = dataset::read(&text);
        assert_eq!(problems.len(), 0, "{problems:?}");
        assert_eq!(read.expect("a dataset").activities.len(), count);
    }
}

#[test]
fn a_seed_repeats_it_and_another_does_not() {
    assert_eq!(written(50, 1), written(50, 1));
    assert_ne!(written(50, 1).replace("sample-50-1", ""), written(50, 2).replace("sample-50-2", ""));
}

#[test]
fn its_times_are_as_uncertain_as_true_ones() {
    let catalogue = Catalogue::new(dataset::read(&written(500, 1)).0.expect("a dataset"));
    let extents: Vec<Extent> = catalogue.entries().filter_map(|(id, _)| Some(catalogue.timing(id)?.extent)).collect();
    let has = |what: &str, is: &dyn Fn(&Extent) -> bool| assert!(extents.iter().any(is), "{what}");
    has("going on", &|extent| matches!(extent, Extent::Period { end: End::Open { .. }, .. }));
    has("no end stated", &|extent| matches!(extent, Extent::Period { end: End::Unknown, .. }));
    has("planned", &|extent| matches!(extent, Extent::Period { end: End::Within { planned: true, .. }, .. }));
    has("no start stated", &|extent| matches!(extent, Extent::Period { start: Start::Unknown, .. }));
    has("an occurrence", &|extent| matches!(extent, Extent::Occurrence(_)));
    has(
        "known to the day",
        &|extent| matches!(extent, Extent::Period { start: Start::Within(window), .. } if window.earliest == window.latest),
    );
    has("about", &|extent| matches!(extent, Extent::Period { start: Start::Within(window), .. } if window.approximate));
    has(
        "fiscal",
        &|extent| matches!(extent, Extent::Period { start: Start::Within(window), .. } if window.fiscal_year.is_some()),
    );
}
