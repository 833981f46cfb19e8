//! From mark to mark by keys.

use kakehashi::layout::roving::{Ends, Towards, first, step};
use proptest::prelude::*;

fn lanes() -> impl Strategy<Value = Vec<Vec<Ends>>> {
    let mark = (0..60u32, 0..20u32).prop_map(|(start, long)| (f64::from(start), f64::from(start + long)));
    proptest::collection::vec(proptest::collection::vec(mark, 0..7), 0..5)
}

/// All that a key leads to, pressed again and again.
fn walk(lanes: &[Vec<Ends>], from: (usize, usize), towards: Towards) -> Vec<(usize, usize)> {
    let mut way = vec![from];
    while let Some(next) = step(lanes, *way.last().unwrap(), towards) {
        assert!(way.len() < 100, "a way without an end: {way:?}");
        way.push(next);
    }
    way
}

proptest! {
    #[test]
    fn every_mark_is_reached_and_each_once(lanes in lanes()) {
        let count: usize = lanes.iter().map(Vec::len).sum();
        let Some(start) = first(&lanes) else {
            prop_assert_eq!(count, 0);
            return Ok(());
        };
        let mut seen = Vec::new();
        let mut at = Some(start);
        while let Some(spot) = at {
            let from = step(&lanes, spot, Towards::First).unwrap_or(spot);
            let way = walk(&lanes, from, Towards::Later);
            let starts: Vec<f64> = way.iter().map(|(lane, mark)| lanes[*lane][*mark].0).collect();
            prop_assert!(starts.is_sorted(), "in time: {:?}", starts);
            prop_assert_eq!(step(&lanes, from, Towards::Last).unwrap_or(from), *way.last().unwrap());
            let mut back = walk(&lanes, *way.last().unwrap(), Towards::Earlier);
            back.reverse();
            prop_assert_eq!(&back, &way, "and the same way back");
            seen.extend(way);
            at = step(&lanes, spot, Towards::Below);
        }
        prop_assert_eq!(seen.len(), count);
        seen.sort_unstable();
        seen.dedup();
        prop_assert_eq!(seen.len(), count, "each once");
    }
}

#[test]
fn across_lanes_it_goes_to_what_is_nearest_in_time() {
    let lanes = [vec![(50.0, 60.0)], vec![], vec![(0.0, 10.0), (30.0, 55.0), (58.0, 59.0), (90.0, 95.0)]];
    assert_eq!(
        step(&lanes, (0, 0), Towards::Below),
        Some((2, 2)),
        "it overlaps and begins nearest; empty lanes don't count"
    );
    let far = [vec![(50.0, 60.0)], vec![(0.0, 49.0), (61.0, 62.0), (80.0, 81.0)]];
    assert_eq!(step(&far, (0, 0), Towards::Below), Some((1, 1)), "of equal gaps, whose beginning is nearer");
    let long = [vec![(50.0, 60.0)], vec![(0.0, 55.0), (61.0, 62.0)]];
    assert_eq!(step(&long, (0, 0), Towards::Below), Some((1, 0)), "what it overlaps, though it begins far away");
    assert_eq!(step(&lanes, (2, 0), Towards::Above), Some((0, 0)));
    assert_eq!(step(&lanes, (0, 0), Towards::Above), None);
    assert_eq!(step(&lanes, (2, 0), Towards::Below), None);
    assert_eq!(step(&lanes, (2, 0), Towards::First), None, "it is there already");
    assert_eq!(step(&lanes, (7, 0), Towards::Later), None);
}
