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
fn every_activity_and_event_is_told_in_both_languages() {
    let dataset = dataset::read(BUNDLED).0.expect("the bundled dataset");
    let account = twin::account(&Catalogue::new(dataset.clone()));
    let titles = dataset.activities.iter().map(|a| &a.title).chain(dataset.events.iter().map(|e| &e.title));
    for title in titles {
        for (tag, text) in title.iter() {
            assert!(account.contains(&text.replace('&', "&amp;")), "{tag}: {text}");
        }
    }
}

#[test]
fn what_a_dataset_says_never_becomes_markup() {
    let hostile = r#"{"schema":1,"id":"x","languages":["en"],"title":{"en":"t"},"subject":{"en":"<script>alert(1)</script> & \"q\""}}"#;
    let account = twin::account(&Catalogue::new(dataset::read(hostile).0.expect("a dataset")));
    assert!(!account.contains("<script>"));
    assert!(account.contains("&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;q&quot;"));
}
