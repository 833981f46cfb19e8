//! Countries side by side, and that a country's page tells of nothing that doesn't name it: on the bundled dataset.

use kakehashi::codec::dataset::{BUNDLED, read};
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::domain::comparison::{Asked, Comparison};
use kakehashi::domain::place::CountryRole;
use kakehashi::domain::query::{Facet, Query, answer};

fn catalogue() -> Catalogue {
    Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"))
}

fn codes(text: &str) -> Vec<String> {
    text.split(' ').filter(|code| !code.is_empty()).map(str::to_owned).collect()
}

/// What the plain address shows: everything but what only stands beside the subject.
fn usual(catalogue: &Catalogue, query: &Query) -> Vec<EntryId> {
    answer(catalogue, query, |_| false, |_, _| false).entries
}

fn compared(catalogue: &Catalogue, text: &str, query: &Query) -> Comparison {
    let shown = usual(catalogue, query);
    Comparison::of(catalogue, &codes(text), &|id| shown.contains(&id))
}

#[test]
fn a_code_that_cannot_be_had_spoils_none_of_the_others() {
    let c = catalogue();
    let check = |asked: &str, expect: [&str; 3]| {
        let asked = Asked::of(&c, &codes(asked));
        assert_eq!([&asked.codes, &asked.unknown, &asked.beyond].map(|list| list.join(" ")), expect);
    };
    check("", ["", "", ""]);
    check("KE", ["KE", "", ""]);
    check("KE XX RW ZZ", ["KE RW", "XX ZZ", ""]);
    check("KE RW ET LS ID XX", ["KE RW ET LS", "XX", "ID"]);
    let asked = Asked::of(&c, &codes("KE XX RW"));
    assert_eq!(asked.with("LS"), ["KE", "RW", "LS"]);
    assert_eq!(asked.with("KE"), ["RW", "KE"], "never twice");
    assert_eq!(asked.without("KE"), ["RW"]);
}

#[test]
fn what_several_countries_have_is_one_thing() {
    let c = catalogue();
    let both = compared(&c, "KE RW", &Query::default());
    let tour = c.find(EntryKind::Activity, "study-tour").unwrap();
    let [kenya, rwanda] = both.columns.as_slice() else { panic!("two columns") };
    assert!(kenya.entries.contains(&tour) && rwanda.entries.contains(&tour));
    assert_eq!(both.entries.iter().filter(|id| **id == tour).count(), 1, "the whole counts it once");
    for id in &both.entries {
        let having = both.columns.iter().filter(|column| column.entries.contains(id)).count();
        assert!(having > 0);
        assert_eq!(both.is_shared(*id), having > 1, "{id:?}");
    }
    let shared = both.shared.iter().find(|shared| shared.what == tour).expect("the tour is shared");
    assert_eq!(shared.codes, ["KE", "RW"]);
    for actor in &both.shared_actors {
        assert!(both.columns.iter().all(|column| column.actors.contains(&actor.what)), "{}", actor.what);
    }
    let counted: usize = both.columns.iter().map(|column| column.entries.len()).sum();
    assert_eq!(counted, both.entries.len() + both.shared.len(), "of two countries what is shared is there twice");
}

#[test]
fn the_filters_hold_in_every_column() {
    let c = catalogue();
    let query = Query::default().toggled(Facet::Theme, "recovery");
    let both = compared(&c, "KE ID", &query);
    assert_eq!(both.columns[0].entries, [], "nothing of it is for Kenya");
    assert_eq!((both.columns[0].first, both.columns[0].last), (None, None));
    assert!(!both.columns[1].entries.is_empty());
    assert!(both.columns[1].entries.iter().all(|id| c.entry(*id).unwrap().themes().iter().any(|t| t == "recovery")));
    assert_eq!(both.entries, both.columns[1].entries);
}

#[test]
fn first_and_last_go_by_days_and_roles_by_entries() {
    let c = catalogue();
    let one = compared(&c, "KE LS", &Query::default());
    for column in &one.columns {
        let span = |id: EntryId| c.timing(id).unwrap().span().unwrap();
        let (first, last) = (span(column.first.unwrap()).0, span(column.last.unwrap()).1);
        let dated = column.entries.iter().filter_map(|id| c.timing(*id)?.span());
        assert!(dated.clone().all(|(from, to)| first <= from && to <= last), "{}", column.code);
        let (having, best) = column.in_role(&c, CountryRole::Beneficiary);
        assert!(!having.is_empty() && best.is_some());
        assert!(column.in_role(&c, CountryRole::Source).0.is_empty(), "no support comes from {}", column.code);
    }
    let last = one.columns[0].last.unwrap();
    assert_eq!(c.entry(last).unwrap().id(), "tour-2019");
}
