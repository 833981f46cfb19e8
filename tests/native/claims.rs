//! Claims, contradictions, rounds and totals of the bundled dataset.

use kakehashi::codec::dataset::read;
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::domain::claims::{Teller, claims, contradictions};
use kakehashi::domain::related::support;
use kakehashi::domain::series::{gaps_in, neighbours, rounds, totals, untold};
use std::collections::HashSet;

fn catalogue() -> Catalogue {
    Catalogue::new(read(include_str!("../../public/dataset.json")).0.unwrap())
}

fn event(catalogue: &Catalogue, id: &str) -> EntryId {
    catalogue.find(EntryKind::Event, id).unwrap()
}

#[test]
fn every_assertion_is_one_claim_of_its_source() {
    let c = catalogue();
    let all = claims(&c);
    let ids: HashSet<&str> = all.iter().map(|claim| claim.id).collect();
    assert_eq!(ids.len(), all.len(), "no id twice");
    for (source, count) in support(&c) {
        assert_eq!(all.iter().filter(|claim| claim.source == source).count(), count, "{source}");
    }
}

#[test]
fn each_dispute_has_all_its_sides_and_is_found_from_any_of_them() {
    let c = catalogue();
    let all = contradictions(&c, &|_| true);
    assert_eq!(all.len(), c.dataset.disputes.len());
    for found in &all {
        assert_eq!(found.sides.len(), found.dispute.values.len(), "{}", found.dispute.id);
    }
    let tour = event(&c, "tour-2017");
    let of_tour = contradictions(&c, &|claim| claim.teller == Teller::Entry(tour));
    assert_eq!(of_tour.iter().map(|found| found.dispute.id.as_str()).collect::<Vec<_>>(), ["tour-2017-start"]);
    assert_eq!(of_tour[0].sides.iter().map(|side| side.source).collect::<HashSet<_>>().len(), 2);
    let quiet = event(&c, "tour-2016");
    assert!(contradictions(&c, &|claim| claim.teller == Teller::Entry(quiet)).is_empty());
}

#[test]
fn rounds_follow_each_other_and_the_years_between_are_said_to_be_untold() {
    let c = catalogue();
    let all = rounds(&c, "study-tour");
    let ids: Vec<&str> = all.iter().map(|id| c.entry(*id).unwrap().id()).collect();
    assert_eq!(ids, ["tour-2010", "tour-2014", "tour-2015", "tour-2016", "tour-2017", "tour-2018", "tour-2019"]);
    assert_eq!(untold(&c, all[0], all[1]), Some((2011, 2013)));
    assert_eq!(untold(&c, all[1], all[2]), None);
    assert_eq!(neighbours(&c, all[0]), (None, Some(all[1])));
    assert_eq!(neighbours(&c, all[6]), (Some(all[5]), None));
    assert_eq!(neighbours(&c, event(&c, "report-2013")), (None, None), "no round of anything");
}

#[test]
fn totals_grow_along_the_line_and_what_contradicts_stands_beside_it() {
    let c = catalogue();
    let tour = c.find(EntryKind::Activity, "study-tour").unwrap();
    let all = totals(&c, tour);
    assert_eq!(all.iter().map(|one| one.measure).collect::<Vec<_>>(), ["leaders", "tour-countries", "tours"]);
    for one in &all {
        let line: Vec<u64> =
            one.points.iter().filter(|point| point.on_line).map(|point| point.measured.value).collect();
        assert!(line.is_sorted(), "{}: {line:?}", one.measure);
    }
    let countries: Vec<u64> = all[1].points.iter().map(|point| point.measured.value).collect();
    assert_eq!(countries, [8, 9, 13, 16, 16]);
    let beside: Vec<u64> =
        all[0].points.iter().filter(|point| !point.on_line).map(|point| point.measured.value).collect();
    assert_eq!(beside, [33], "JCCU's number of 2016 contradicts the ILO's");
}

#[test]
fn what_was_not_found_is_told_where_it_was_looked_for() {
    let c = catalogue();
    let gaps = |id: &str| {
        let entry = c.entry(c.find(EntryKind::Activity, id).unwrap()).unwrap();
        gaps_in(&c, entry).into_iter().map(|gap| gap.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(gaps("aeon-donation"), ["aeon-details"]);
    assert!(gaps("study-tour").contains(&"editions-2011-2013"));
}
