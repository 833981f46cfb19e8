//! Which lanes are drawn one by one, and what is drawn in their place.

use kakehashi::domain::time::Day;
use kakehashi::layout::columns::Columns;
use kakehashi::layout::crowd::{STEP_PX, one_by_one, profile, region};
use kakehashi::layout::ticks::stretches;
use proptest::prelude::*;

fn lanes() -> impl Strategy<Value = Vec<Columns>> {
    let thing = (0..3_000i64, 0..400i64).prop_map(|(first, long)| (Day(first), Day(first + long)));
    let lane = proptest::collection::vec(thing, 0..60).prop_map(|days| {
        let things: Vec<(u32, (Day, Day))> = (0..).zip(days).collect();
        Columns::new(&things)
    });
    proptest::collection::vec(lane, 0..6)
}

proptest! {
    #[test]
    fn a_region_holds_its_window_and_stays_while_that_moves_little(from in -90_000..90_000i64, days in 1..40_000i64) {
        let window = (Day(from), Day(from + days - 1));
        let found = region(window);
        prop_assert!(found.0 <= window.0 && window.1 <= found.1);
        prop_assert!(found.1.since(found.0) <= 3 * days + 16, "no more than needed");
        let mut regions: Vec<(Day, Day)> =
            (0..days / 8).map(|by| region((window.0.plus(by), window.1.plus(by)))).collect();
        regions.dedup();
        prop_assert!(regions.len() <= 4, "{} regions on an eighth of the way", regions.len());
    }

    #[test]
    fn stretches_cover_the_days_side_by_side(from in -90_000..90_000i64, days in 0..3_900i64, zoom in 0.001..48.0f64) {
        let all = stretches(Day(from), Day(from + days), zoom, 72.0);
        prop_assert!(all.first().is_some_and(|first| first.0 <= Day(from)));
        prop_assert!(all.last().is_some_and(|last| Day(from + days) <= last.1));
        for pair in all.windows(2) {
            prop_assert_eq!(pair[0].1.plus(1), pair[1].0);
        }
        for (first, last) in all {
            prop_assert!((last.since(first) + 1) as f64 * zoom >= 72.0, "as wide as asked for");
        }
    }

    #[test]
    fn never_more_are_drawn_one_by_one_than_there_is_room_for(lanes in lanes(), from in 0..3_000i64, most in 0..80usize) {
        let region = (Day(from), Day(from + 200));
        let shown = one_by_one(&lanes, region, most);
        prop_assert_eq!(shown.len(), lanes.len());
        let drawn: usize = shown.iter().flatten().map(Vec::len).sum();
        prop_assert!(drawn <= most);
        for (lane, keys) in lanes.iter().zip(&shown) {
            match keys {
                Some(keys) => prop_assert_eq!(keys.len(), lane.touching(region), "all of a lane or none"),
                None => prop_assert!(drawn + lane.touching(region) > most, "there is no room for it"),
            }
        }
    }

    #[test]
    fn a_profile_covers_the_region_in_steps_that_are_wide_enough(lanes in lanes(), zoom in 0.01..48.0f64) {
        let region = (Day(-50), Day(3_500));
        for lane in &lanes {
            let (first, days, counts) = profile(lane, region, zoom);
            prop_assert!(first <= region.0 && f64::from(days) * zoom >= STEP_PX);
            prop_assert!(days.is_power_of_two(), "so that steps stay in most of a zoom");
            prop_assert!(region.1 < first.plus(i64::from(days) * counts.len() as i64));
            prop_assert_eq!(counts.iter().max().copied().unwrap_or(0) == 0, lane.is_empty());
        }
    }
}
