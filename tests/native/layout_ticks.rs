//! Ticks on calendar boundaries.

use kakehashi::domain::time::Day;
use kakehashi::layout::ticks::{Tick, Unit, ticks};
use proptest::prelude::*;

fn on_its_boundary(tick: &Tick) -> bool {
    let here = (tick.year, tick.month, tick.day_of_month) == tick.day.ymd();
    here && match tick.unit {
        Unit::Day => true,
        Unit::Week => (tick.day.0 + 3).rem_euclid(7) == 0,
        Unit::Month => tick.day_of_month == 1,
        Unit::Quarter => tick.day_of_month == 1 && tick.month % 3 == 1,
        Unit::Year => (tick.month, tick.day_of_month) == (1, 1),
    }
}

proptest! {
    #[test]
    fn they_increase_and_stand_on_boundaries_and_leave_room_for_labels(
        from in -4_000_000_i64..4_000_000, width in 100.0_f64..3_000.0, exponent in -6.0_f64..2.0, room in 24.0_f64..120.0,
    ) {
        let px_per_day = 10_f64.powf(exponent);
        let to = from + (width / px_per_day) as i64;
        let ticks = ticks(Day(from), Day(to), px_per_day, room);
        prop_assert!(ticks.windows(2).all(|pair| pair[0].day < pair[1].day));
        prop_assert!(ticks.iter().all(on_its_boundary));
        prop_assert!(ticks.iter().all(|tick| from <= tick.day.0 && tick.day.0 <= to));
        let major: Vec<&Tick> = ticks.iter().filter(|tick| tick.major).collect();
        for pair in major.windows(2) {
            prop_assert!(room <= pair[1].day.since(pair[0].day) as f64 * px_per_day + 1e-6);
        }
        prop_assert!(ticks.len() < 800, "{} ticks", ticks.len());
    }

    #[test]
    fn no_range_and_no_zoom_makes_it_stumble(
        from in any::<i64>(),
        to in any::<i64>(),
        px_per_day in any::<f64>(),
        room in any::<f64>(),
    ) {
        let ticks = ticks(Day(from), Day(to), px_per_day, room);
        prop_assert!(ticks.windows(2).all(|pair| pair[0].day < pair[1].day));
    }
}

fn words(from: Day, to: Day, px_per_day: f64) -> String {
    let word = |tick: &Tick| {
        let mark = if tick.major { "" } else { "·" };
        match tick.unit {
            Unit::Year => format!("{mark}{}", tick.year),
            Unit::Quarter => format!("{mark}Q{}", tick.month / 3 + 1),
            Unit::Month => format!("{mark}{}-{:02}", tick.year, tick.month),
            Unit::Week | Unit::Day => format!("{mark}{}/{}", tick.month, tick.day_of_month),
        }
    };
    ticks(from, to, px_per_day, 40.0).iter().map(word).collect::<Vec<_>>().join(" ")
}

#[test]
fn fourteen_years_get_years_with_quarters_between() {
    let (from, to) = (Day::from_ymd(2005, 1, 1), Day::from_ymd(2006, 12, 31));
    assert_eq!(words(from, to, 50.0 / 365.25), "2005 ·Q2 ·Q3 ·Q4 2006 ·Q2 ·Q3 ·Q4");
}

#[test]
fn steps_get_finer_with_the_zoom() {
    let from = Day::from_ymd(2013, 10, 30);
    let shown = [(5, 48.0), (6, 21.0), (14, 6.0), (40, 1.5), (160, 0.5), (3_000, 0.06)]
        .map(|(days, px_per_day)| words(from, from.plus(days), px_per_day));
    let expected = [
        "10/30 10/31 11/1 11/2 11/3 11/4",
        "10/30 ·10/31 11/1 ·11/2 11/3 ·11/4 11/5",
        "·10/30 ·10/31 ·11/1 ·11/2 ·11/3 11/4 ·11/5 ·11/6 ·11/7 ·11/8 ·11/9 ·11/10 11/11 ·11/12 ·11/13",
        "2013-11 ·11/4 ·11/11 ·11/18 ·11/25 2013-12 ·12/2 ·12/9",
        "·2013-11 ·2013-12 Q1 ·2014-02 ·2014-03 Q2",
        "2014 ·2015 2016 ·2017 2018 ·2019 2020 ·2021 2022",
    ];
    assert_eq!(shown, expected);
}

#[test]
fn centuries_have_round_numbers_before_christ_too() {
    let (from, to) = (Day::from_ymd(-300, 5, 1), Day::from_ymd(120, 1, 1));
    assert_eq!(words(from, to, 0.000_5), "·-200 ·-100 0 ·100");
}
