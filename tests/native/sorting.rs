//! The order of a table's rows.

use kakehashi::codec::dataset::{self, BUNDLED};
use kakehashi::domain::catalogue::{Catalogue, EntryId};
use kakehashi::domain::fold::folded;
use kakehashi::domain::related::{actors_once, countries_once, sources_counted};
use kakehashi::domain::sorting::{Column, Sort, in_order};
use kakehashi::domain::time::Timing;

fn bundled() -> Catalogue {
    Catalogue::new(dataset::read(BUNDLED).0.expect("the bundled dataset"))
}

fn all(catalogue: &Catalogue) -> Vec<EntryId> {
    catalogue.entries().map(|(id, _)| id).collect()
}

fn by(catalogue: &Catalogue, column: Column, descending: bool) -> Vec<EntryId> {
    in_order(catalogue, &all(catalogue), Sort { column, descending }, "en", &|id| id.0 % 3)
}

#[test]
fn every_order_holds_every_row_once() {
    let catalogue = bundled();
    for column in Column::ALL {
        for descending in [false, true] {
            let mut rows = by(&catalogue, column, descending);
            rows.sort();
            assert_eq!(rows, all(&catalogue), "{column:?}");
        }
    }
    let few = [EntryId(7), EntryId(2)];
    assert_eq!(in_order(&catalogue, &few, Sort::default(), "en", &|_| 0).len(), 2, "only those that are shown");
}

#[test]
fn rows_stand_in_the_order_of_their_column() {
    let catalogue = bundled();
    let check = |column, holds: &dyn Fn(EntryId, EntryId) -> bool| {
        let rows = by(&catalogue, column, false);
        assert!(rows.windows(2).all(|pair| holds(pair[0], pair[1])), "{column:?}: {rows:?}");
    };
    let title = |id| folded(catalogue.entry(id).expect("an entry").label().get("en"));
    let facts = |id| catalogue.entry(id).expect("an entry").facts();
    let (countries_of, actors_of) = (|id| countries_once(facts(id)).len(), |id| actors_once(facts(id)).len());
    check(Column::Title, &|a, b| title(a) <= title(b));
    check(Column::Countries, &|a, b| countries_of(a) <= countries_of(b));
    check(Column::Actors, &|a, b| actors_of(a) <= actors_of(b));
    let sources = |id| sources_counted(catalogue.entry(id).expect("an entry")).len();
    check(Column::Sources, &|a, b| sources(a) <= sources(b));
    let rank = |id| catalogue.entry(id).and_then(|entry| Some(catalogue.theme_rank(entry.themes().first()?)));
    check(Column::Theme, &|a, b| rank(b).is_none() || rank(a).is_some_and(|a| a <= rank(b).unwrap_or_default()));
    check(Column::Notes, &|a, b| a.0 % 3 <= b.0 % 3);
}

#[test]
fn what_has_no_date_comes_last_from_both_ends() {
    // The bundled dataset dates everything.
    let mut value: serde_json::Value = serde_json::from_str(BUNDLED).expect("JSON");
    value["events"][0]["time"] = serde_json::json!([]);
    let catalogue = Catalogue::new(dataset::read(&value.to_string()).0.expect("a dataset"));
    let undated = |id: &EntryId| catalogue.timing(*id).and_then(Timing::sort_day).is_none();
    let count = all(&catalogue).iter().filter(|id| undated(id)).count();
    assert!(count > 0, "the dataset has such a one");
    for descending in [false, true] {
        let rows = by(&catalogue, Column::When, descending);
        let (dated, rest) = rows.split_at(rows.len() - count);
        assert!(rest.iter().all(undated) && !dated.iter().any(undated));
        let days: Vec<_> = dated.iter().filter_map(|id| catalogue.timing(*id)?.sort_day()).collect();
        let in_order = days.windows(2).all(|pair| if descending { pair[1] <= pair[0] } else { pair[0] <= pair[1] });
        assert!(in_order, "{days:?}");
    }
}

#[test]
fn what_has_no_theme_comes_last_from_both_ends() {
    // In the middle of time, so that the order of time doesn't put them last by itself.
    let mut value: serde_json::Value = serde_json::from_str(BUNDLED).expect("JSON");
    for event in [0, 3, 8] {
        value["events"][event]["themes"] = serde_json::json!([]);
    }
    let catalogue = Catalogue::new(dataset::read(&value.to_string()).0.expect("a dataset"));
    let is_bare = |id: &EntryId| catalogue.entry(*id).is_some_and(|entry| entry.themes().is_empty());
    for descending in [false, true] {
        let rows = by(&catalogue, Column::Theme, descending);
        let (themed, rest) = rows.split_at(rows.len() - 3);
        assert!(rest.iter().all(is_bare) && !themed.iter().any(is_bare), "{rows:?}");
    }
}

#[test]
fn rows_that_are_alike_stay_in_the_order_of_time() {
    let catalogue = bundled();
    let place = |id: &EntryId| catalogue.in_time().iter().position(|other| other == id);
    for descending in [false, true] {
        let rows = by(&catalogue, Column::Notes, descending);
        let alike = rows.windows(2).filter(|pair| pair[0].0 % 3 == pair[1].0 % 3);
        assert!(alike.clone().count() > 3 && alike.into_iter().all(|pair| place(&pair[0]) < place(&pair[1])));
    }
}

#[test]
fn a_press_turns_the_order_of_its_own_column_only() {
    let first = Sort::default().pressed(Column::Title);
    assert_eq!(first, Sort { column: Column::Title, descending: false });
    assert_eq!(first.pressed(Column::Title), Sort { column: Column::Title, descending: true });
    assert!(first.pressed(Column::Countries).descending, "counts from the largest on");
    for column in Column::ALL {
        for descending in [false, true] {
            let sort = Sort { column, descending };
            assert_eq!(Sort::from_code(&sort.to_code()), Some(sort));
        }
    }
    assert_eq!(Sort::from_code("--title"), None);
}
