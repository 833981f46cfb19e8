//! Countries that a dataset file uses without listing them.

use kakehashi::codec::dataset::{BUNDLED, check, completed, opened, read};
use kakehashi::domain::dataset::Dataset;
use kakehashi::domain::problem::Fault;

const UNLISTED: &str = include_str!("../fixtures/unlisted.json");

/// As a browser would: "KE in ja". It doesn't know every country.
fn named(code: &str, tag: &str) -> Option<String> {
    (code != "PE").then(|| format!("{code} in {tag}"))
}

fn whole(text: &str) -> Dataset {
    let mut dataset = opened(text).0.expect("a dataset");
    completed(&mut dataset, &named);
    dataset
}

/// Code, numeric code, region, and the names in both languages.
fn told(dataset: &Dataset) -> Vec<[&str; 5]> {
    dataset.countries.iter().map(|c| [&c.code, &c.numeric, &c.region, c.name.get("en"), c.name.get("ja")]).collect()
}

#[test]
fn a_country_of_iso_needs_no_line_of_its_own() {
    assert_eq!(
        told(&whole(UNLISTED)),
        [
            ["NZ", "554", "053", "Aotearoa New Zealand", "アオテアロア"],
            ["FJ", "242", "054", "FJ in en", "FJ in ja"],
            // In the order in which the file names them.
            ["TZ", "834", "014", "TZ in en", "TZ in ja"],
            ["KE", "404", "014", "KE in en", "KE in ja"],
            ["LA", "418", "035", "LA in en", "LA in ja"],
            // Where nobody knows the name, the code stands for it.
            ["PE", "604", "005", "PE", "PE"],
        ]
    );
}

#[test]
fn a_code_that_isnt_isos_is_said_where_it_stands_and_nothing_else_is() {
    let problems = check(&whole(UNLISTED));
    let told: Vec<_> = problems.iter().map(|p| (p.place.path.as_str(), p.place.record.as_str(), &p.what)).collect();
    assert_eq!(told, [("activities[0].countries", "first-well", &Fault::UnknownId("XK".into()))]);
    // The command line says the same, without a browser.
    assert_eq!(read(UNLISTED).1, problems);
}

#[test]
fn what_the_dataset_says_itself_stays() {
    let before = opened(BUNDLED).0.expect("the bundled dataset");
    assert_eq!(whole(BUNDLED), before, "it lists all its countries, in both languages");
    // Its own words go first, its own gaps stay problems, and only a language that it doesn't claim to speak is added.
    let text = r#"{"schema":1,"id":"x","title":{"en":"t"},"subject":{"en":"s"},"languages":["en","fr"],
        "countries":[{"code":"KE","name":{"en":"Own"},"numeric":"999","region":"001"},{"code":"XK","name":{"en":"K"}}]}"#;
    let dataset = whole(text);
    assert_eq!(told(&dataset)[0], ["KE", "999", "001", "Own", "KE in ja"]);
    assert_eq!(told(&dataset)[1], ["XK", "", "", "K", "K"], "named by the dataset, and nothing added");
    let lacking: Vec<_> = check(&dataset).into_iter().map(|p| (p.place.path, p.what)).collect();
    assert!(lacking.contains(&("countries[0].name".into(), Fault::MissingLanguage("fr".into()))), "{lacking:?}");
}

#[test]
fn a_country_is_named_in_every_language_of_the_dataset() {
    let text = r#"{"schema":1,"id":"x","title":{"fr":"t"},"subject":{"fr":"s"},"languages":["fr","ja-JP"],
        "places":[{"id":"p","name":{"fr":"p"},"country":"KE","exactness":"area"}]}"#;
    let dataset = whole(text);
    let names: Vec<(&str, &str)> = dataset.countries[0].name.iter().collect();
    assert_eq!(names, [("fr", "KE in fr"), ("ja-JP", "KE in ja-JP"), ("en", "KE in en")]);
}
