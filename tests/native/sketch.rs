//! The sketch that the first file of wasm carries: what it holds is the dataset's, and all that the first sight asks.

use kakehashi::codec::{dataset, sketch};
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::grouping::{Grouping, groups};
use kakehashi::domain::query::{Facet, Query, answer};
use kakehashi::text::{Lang, spoken_entry};

fn whole() -> Catalogue {
    Catalogue::new(dataset::read(dataset::BUNDLED).0.expect("the bundled dataset"))
}

#[test]
fn the_sketch_in_the_page_is_of_its_dataset() {
    assert!(sketch::write(&whole()) == sketch::BUNDLED, "run `cargo run --features tools --bin twin`");
}

#[test]
fn a_sketch_answers_and_is_read_aloud_as_the_whole_is() {
    let (whole, sketch) = (whole(), sketch::read(sketch::BUNDLED));
    assert!(whole.is_whole() && !sketch.is_whole());
    assert_eq!(sketch.dataset.languages, whole.dataset.languages);
    assert_eq!(sketch.in_time(), whole.in_time());
    assert_eq!(sketch.span(), whole.span());
    let main = &whole.dataset.sources[0].id;
    assert_eq!(sketch.source_date(main), whole.source_date(main));
    for (id, entry) in whole.entries() {
        let other = sketch.entry(id).expect("the same entries");
        assert_eq!((other.kind(), other.id(), other.title()), (entry.kind(), entry.id(), entry.title()));
        assert_eq!((other.label(), other.collection()), (entry.label(), entry.collection()));
        assert_eq!((other.themes(), other.is_context()), (entry.themes(), entry.is_context()));
        assert_eq!(sketch.timing(id), whole.timing(id));
        for lang in Lang::ALL {
            assert_eq!(spoken_entry(lang, &sketch, id, 2), spoken_entry(lang, &whole, id, 2));
        }
    }
    let chosen = Query::default().toggled(Facet::Country, "KE").toggled(Facet::Status, "stated");
    for query in [Query::default(), chosen] {
        let answers =
            (answer(&sketch, &query, |_| false, |_, _| false), answer(&whole, &query, |_| false, |_, _| false));
        assert_eq!(answers.0, answers.1);
        assert!(!answers.0.entries.is_empty());
        for grouping in Grouping::ALL {
            let of = |catalogue| groups(catalogue, &answers.0.entries, grouping, "ja");
            assert_eq!(of(&sketch), of(&whole));
        }
    }
}

#[test]
fn a_cut_sketch_is_read_as_far_as_it_goes() {
    let entries = sketch::read(sketch::BUNDLED).entries().count();
    for (at, _) in sketch::BUNDLED.char_indices().step_by(97) {
        assert!(sketch::read(&sketch::BUNDLED[..at]).entries().count() <= entries);
    }
}
