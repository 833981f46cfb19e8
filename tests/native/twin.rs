//! The plain account in `index.html` is the dataset's.

use kakehashi::codec::{dataset, twin};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::start::BUNDLED;

#[test]
fn the_page_has_the_account_of_its_dataset() {
    let page = std::fs::read_to_string("index.html").expect("the page");
    let account = twin::account(&Catalogue::new(dataset::read(BUNDLED).0.expect("the bundled dataset")));
    assert!(page.contains(&account), "run `cargo run --features tools --bin twin`");
}

#[test]
fn every_entry_of_the_first_collection_is_told_in_both_languages() {
    let catalogue = Catalogue::new(dataset::read(BUNDLED).0.expect("the bundled dataset"));
    let account = twin::account(&catalogue);
    let told = |text: &str| account.contains(&format!("<h3>{}</h3>", text.replace('&', "&amp;")));
    let mut entries = 0;
    for (_, entry) in catalogue.entries() {
        for (tag, text) in entry.title().iter() {
            assert_eq!(told(text), entry.collection() == "core", "{tag}: {text}");
        }
        entries += usize::from(entry.collection() == "core");
    }
    assert_eq!(entries, 10);
}

#[test]
fn without_collections_everything_is_told() {
    let tiny = std::fs::read_to_string("tests/fixtures/tiny.json").expect("a fixture");
    let mut dataset = dataset::read(&tiny).0.expect("a dataset");
    dataset.collections.clear();
    let titles: Vec<_> = dataset.events.iter().map(|e| e.title.get("ja").to_owned()).collect();
    let account = twin::account(&Catalogue::new(dataset));
    assert!(titles.iter().all(|title| account.contains(title.as_str())));
}

#[test]
fn what_a_dataset_says_never_becomes_markup() {
    let hostile = r#"{"schema":1,"id":"x","languages":["en"],"title":{"en":"t"},"subject":{"en":"<script>alert(1)</script> & \"q\""}}"#;
    let account = twin::account(&Catalogue::new(dataset::read(hostile).0.expect("a dataset")));
    assert!(!account.contains("<script>"));
    assert!(account.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;q&quot;"));
}
