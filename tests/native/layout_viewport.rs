//! The viewport: what is visible, and its one clamp.

use kakehashi::domain::time::Day;
use kakehashi::layout::scale::{Scale, WORLD_PX};
use kakehashi::layout::viewport::{MAX_PX_PER_DAY, Viewport};
use proptest::prelude::*;

const DATA: (Day, Day) = (Day::from_ymd(2000, 1, 1), Day::from_ymd(2022, 12, 31));

fn inside(viewport: Viewport) -> bool {
    let (first, last) = viewport.bounds();
    first.0 as f64 - 1e-6 <= viewport.left()
        && viewport.right() <= last.0 as f64 + 1.0 + 1e-6
        && viewport.min_px_per_day() <= viewport.px_per_day()
        && viewport.px_per_day() <= viewport.max_px_per_day()
}

#[derive(Clone, Debug)]
enum Move {
    Pan(f64),
    Zoom(f64, f64),
    Resize(f64),
    Window(i64, i64),
    Show(i64, i64),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let day = -800_000_i64..800_000;
    let one = prop_oneof![
        (-1e7_f64..1e7).prop_map(Move::Pan),
        (-100.0_f64..3000.0, 1e-4_f64..1e4).prop_map(|(px, factor)| Move::Zoom(px, factor)),
        prop_oneof![Just(0.0), Just(-3.0), 1.0_f64..4000.0].prop_map(Move::Resize),
        (day.clone(), day.clone()).prop_map(|(from, to)| Move::Window(from, to)),
        (day.clone(), day).prop_map(|(from, to)| Move::Show(from, to)),
        Just(Move::Zoom(f64::NAN, f64::INFINITY)),
        Just(Move::Pan(f64::NAN)),
    ];
    proptest::collection::vec(one, 1..20)
}

proptest! {
    #[test]
    fn it_never_leaves_its_bounds(from in -4_000_000_i64..4_000_000, days in 0_i64..4_000_000, moves in moves()) {
        let mut viewport = Viewport::fitted((Day(from), Day(from + days)), 960.0);
        for step in moves {
            viewport = match step {
                Move::Pan(px) => viewport.panned(px),
                Move::Zoom(px, factor) => viewport.zoomed_at(px, factor),
                Move::Resize(px) => viewport.resized(px),
                Move::Window(from, to) => viewport.to_window(Day(from), Day(to)),
                Move::Show(from, to) => viewport.showing(Day(from), Day(to)),
            };
            prop_assert!(inside(viewport), "{step:?} gave {viewport:?}");
        }
    }

    #[test]
    fn the_way_between_two_windows_begins_at_one_and_ends_at_the_other(
        moves in (0.0_f64..960.0, 0.2_f64..40.0, -500.0_f64..500.0), share in 0.0_f64..=1.0,
    ) {
        let from = Viewport::fitted(DATA, 960.0).zoomed_at(480.0, 4.0);
        let to = from.zoomed_at(moves.0, moves.1).panned(moves.2);
        let close = |a: Viewport, b: Viewport| {
            (a.left() - b.left()).abs() < 1e-6 && (a.px_per_day() / b.px_per_day() - 1.0).abs() < 1e-9
        };
        prop_assert!(close(from.between(to, 0.0), from) && close(from.between(to, 1.0), to));
        prop_assert!(inside(from.between(to, share)));
        // A zoom keeps the day under the pointer all the way, unless an end is in the way.
        let zoomed = from.zoomed_at(moves.0, moves.1);
        if (zoomed.moment(moves.0) - from.moment(moves.0)).abs() < 1e-6 {
            let on_the_way = from.between(zoomed, share);
            prop_assert!((on_the_way.moment(moves.0) - from.moment(moves.0)).abs() < 1e-6, "{on_the_way:?}");
        }
        // As on a pan: evenly.
        let panned = from.panned(moves.2);
        let half = from.between(panned, 0.5);
        prop_assert!((half.left() - (from.left() + panned.left()) / 2.0).abs() < 1e-6);
    }

    #[test]
    fn zoom_keeps_the_day_under_the_pointer_unless_an_end_is_in_the_way(
        from in 0_i64..8_000,
        days in 30_i64..4_000,
        px in 0.0_f64..960.0,
        factor in 0.2_f64..5.0,
    ) {
        let before = Viewport::fitted(DATA, 960.0).to_window(DATA.0.plus(from), DATA.0.plus(from + days));
        let after = before.zoomed_at(px, factor);
        let wanted_left = before.moment(px) - px / after.px_per_day();
        let (first, last) = before.bounds();
        let fits = first.0 as f64 <= wanted_left && wanted_left + 960.0 / after.px_per_day() <= last.0 as f64 + 1.0;
        prop_assert!(!fits || (after.px(before.moment(px)) - px).abs() < 0.01);
        prop_assert!(inside(after));
    }

    #[test]
    fn panning_there_and_back_changes_nothing(px in -500.0_f64..500.0, zoom in 3.0_f64..200.0) {
        // In the middle, and with room for half a screen on both sides.
        let before = Viewport::fitted(DATA, 960.0).zoomed_at(480.0, zoom);
        let after = before.panned(px).panned(-px);
        prop_assert!((after.px(before.left())).abs() < 1e-6);
    }

    #[test]
    fn a_window_of_days_comes_back_as_it_was(from in 0_i64..7_000, days in 30_i64..1_000) {
        let from = DATA.0.plus(from);
        let to = from.plus(days);
        prop_assert_eq!(Viewport::fitted(DATA, 960.0).to_window(from, to).window(), (from, to));
    }

    #[test]
    fn another_width_shows_the_same_days(from in 0_i64..5_000, days in 200_i64..3_000, width in 320.0_f64..3_000.0) {
        let before = Viewport::fitted(DATA, 960.0).to_window(DATA.0.plus(from), DATA.0.plus(from + days));
        prop_assert_eq!(before.resized(width).window(), before.window());
    }

    #[test]
    fn over_ten_thousand_years_at_the_closest_zoom_what_is_visible_is_near_the_origin(
        day in -1_800_000_i64..1_800_000,
    ) {
        let all = Viewport::fitted((Day(-1_825_000), Day(1_825_000)), 2_000.0);
        let close = all.to_window(Day(day), Day(day));
        prop_assert_eq!(close.px_per_day(), MAX_PX_PER_DAY);
        let scale = close.scale(Scale { origin: Day(0), px_per_day: 1.0 });
        for moment in [close.left(), close.right()] {
            prop_assert!(scale.px(moment).abs() < WORLD_PX);
        }
        let in_plot = scale.px(day as f64) + close.translate_px(scale);
        prop_assert!((in_plot - close.px(day as f64)).abs() < 1e-3);
    }
}

#[test]
fn at_first_everything_is_visible_with_air_on_both_sides() {
    let viewport = Viewport::fitted(DATA, 960.0);
    let (first, last) = viewport.window();
    assert_eq!((first, last), viewport.bounds());
    assert!(first < DATA.0 && DATA.1 < last);
    assert_eq!(viewport.px_per_day(), viewport.min_px_per_day());
}

#[test]
fn a_story_of_one_day_fills_the_plot() {
    let day = Day::from_ymd(2013, 11, 1);
    let viewport = Viewport::fitted((day, day), 6_000.0);
    assert_eq!(viewport.window(), (day.plus(-31), day.plus(31)));
    assert!(MAX_PX_PER_DAY < viewport.px_per_day());
}

#[test]
fn a_window_too_short_for_the_closest_zoom_is_shown_in_the_middle() {
    let day = Day::from_ymd(2013, 11, 1);
    let viewport = Viewport::fitted(DATA, 960.0).to_window(day, day);
    assert_eq!(viewport.px_per_day(), 48.0);
    assert!((viewport.px(day.0 as f64 + 0.5) - 480.0).abs() < 1e-6);
}

#[test]
fn showing_moves_no_further_than_it_must() {
    let viewport = Viewport::fitted(DATA, 960.0).to_window(Day::from_ymd(2010, 1, 1), Day::from_ymd(2012, 12, 31));
    let within = Day::from_ymd(2011, 5, 5);
    assert_eq!(viewport.showing(within, within), viewport);
    let later = Day::from_ymd(2014, 1, 31);
    assert_eq!(viewport.showing(later, later).window().1, later);
    let earlier = Day::from_ymd(2005, 2, 1);
    assert_eq!(viewport.showing(earlier, earlier).window().0, earlier);
}

#[test]
fn the_days_between_two_places_are_those_that_lie_there() {
    let days = (Day::from_ymd(2010, 1, 1), Day::from_ymd(2019, 12, 31));
    let viewport = Viewport::fitted(days, 800.0).to_window(Day::from_ymd(2012, 1, 1), Day::from_ymd(2012, 12, 31));
    let at = |day: Day, share: f64| viewport.px(day.0 as f64 + share);
    let (from, to) = (Day::from_ymd(2012, 3, 5), Day::from_ymd(2012, 4, 1));
    assert_eq!(viewport.days_between(at(from, 0.2), at(to, 0.9)), (from, to));
    assert_eq!(viewport.days_between(at(to, 0.9), at(from, 0.2)), (from, to), "from either side");
    assert_eq!(viewport.days_between(at(from, 0.5), at(from, 0.5)), (from, from));
    let far = viewport.days_between(-1e9, 1e9);
    assert_eq!(far, viewport.bounds(), "not beyond what there is");
}
