//! Very many things: what the columns answer is what counting one by one gives.

use kakehashi::domain::time::Day;
use kakehashi::layout::columns::Columns;
use proptest::prelude::*;

type Thing = (u32, (Day, Day));

fn things() -> impl Strategy<Value = Vec<Thing>> {
    let thing = (-400..400i64, 0..200i64).prop_map(|(first, long)| (Day(first), Day(first + long)));
    proptest::collection::vec(thing, 0..120).prop_map(|days| (0..).zip(days).collect())
}

fn touches(thing: &Thing, (from, to): (Day, Day)) -> bool {
    thing.1.0 <= to && from <= thing.1.1
}

fn by_start(things: &[Thing], is_meant: impl Fn(&Thing) -> bool) -> Vec<u32> {
    let mut meant: Vec<&Thing> = things.iter().filter(|thing| is_meant(thing)).collect();
    meant.sort_by_key(|(key, (first, _))| (*first, *key));
    meant.into_iter().map(|(key, _)| *key).collect()
}

proptest! {
    #[test]
    fn a_stretch_holds_what_counting_finds(things in things(), from in -500..500i64, days in 0..300i64) {
        let columns = Columns::new(&things);
        let stretch = (Day(from), Day(from + days));
        let touching = by_start(&things, |thing| touches(thing, stretch));
        prop_assert_eq!(columns.touching(stretch), touching.len());
        prop_assert_eq!(columns.keys_touching(stretch, usize::MAX), touching.clone());
        let few: Vec<u32> = touching.into_iter().take(3).collect();
        prop_assert_eq!(columns.keys_touching(stretch, 3), few);
        let beginning = by_start(&things, |(_, (first, _))| stretch.0 <= *first && *first <= stretch.1);
        prop_assert_eq!(columns.beginning(stretch), beginning.len());
        let going_on = by_start(&things, |(_, (first, last))| *first < stretch.0 && stretch.0 <= *last);
        prop_assert_eq!(columns.going_on(stretch.0), going_on.len());
        // What is in sight is what goes on at its beginning, and what begins later.
        prop_assert_eq!(going_on.len() + beginning.len(), columns.touching(stretch));
    }

    #[test]
    fn a_profile_is_its_stretches(things in things(), from in -600..500i64, days in 1..90u32, count in 0..60usize) {
        let columns = Columns::new(&things);
        let profile = columns.profile(Day(from), days, count);
        prop_assert_eq!(profile.len(), count);
        for (at, found) in (0..).zip(&profile) {
            let first = Day(from + at * i64::from(days));
            let stretch = (first, first.plus(i64::from(days) - 1));
            let counted = things.iter().filter(|thing| touches(thing, stretch)).count();
            prop_assert_eq!(*found as usize, counted, "stretch {}", at);
        }
    }

    #[test]
    fn stretches_side_by_side_add_up(things in things(), days in 1..200i64) {
        let columns = Columns::new(&things);
        let Some((first, last)) = columns.span() else {
            prop_assert!(columns.is_empty());
            return Ok(());
        };
        let stretches = (0..).map(|at| first.plus(at * days)).take_while(|day| *day <= last);
        let sum: usize = stretches.map(|day| columns.beginning((day, day.plus(days - 1)))).sum();
        prop_assert_eq!(sum, things.len(), "nothing twice, nothing left out");
        prop_assert_eq!(columns.len(), things.len());
        let days = (first.0..=last.0).map(Day);
        let most = days.map(|day| things.iter().filter(|thing| touches(thing, (day, day))).count()).max();
        prop_assert_eq!(Some(columns.peak()), most);
    }
}

#[test]
fn an_end_before_its_start_is_a_day() {
    let columns = Columns::new(&[(7, (Day(10), Day(3)))]);
    assert_eq!(columns.touching((Day(10), Day(10))), 1);
    assert_eq!(columns.touching((Day(3), Day(9))), 0);
    assert_eq!(columns.span(), Some((Day(10), Day(10))));
}

#[test]
fn days_beyond_all_measure_stay_at_the_ends() {
    let columns = Columns::new(&[(0, (Day(i64::MIN), Day(i64::MAX))), (1, (Day(0), Day(0)))]);
    assert_eq!(columns.touching((Day(i64::MAX - 1), Day(i64::MAX))), 1);
    assert_eq!(columns.keys_touching((Day(0), Day(0)), 9), [0, 1]);
}
