//! The scale and the estimate of text widths.

use kakehashi::domain::time::Day;
use kakehashi::layout::measure::text_px;
use kakehashi::layout::scale::{Scale, WORLD_PX};
use proptest::prelude::*;

proptest! {
    #[test]
    fn a_px_and_its_moment_are_each_other(
        origin in -4_000_000_i64..4_000_000,
        px in -WORLD_PX..WORLD_PX,
        zoom in 0.0001_f64..48.0,
    ) {
        let scale = Scale { origin: Day(origin), px_per_day: zoom };
        prop_assert!((scale.px(scale.moment(px)) - px).abs() < 1e-3);
    }

    #[test]
    fn near_the_rebased_origin_an_f32_tells_sixteenths_of_a_pixel_apart(
        near in -4_000_000_i64..4_000_000,
        zoom in 0.0001_f64..48.0,
    ) {
        let scale = Scale { origin: Day(0), px_per_day: zoom }.rebased(Day(near));
        let px = scale.start_px(Day(near));
        prop_assert!(px.abs() <= WORLD_PX / 2.0);
        prop_assert!((f64::from(px as f32) - px).abs() <= 1.0 / 32.0);
    }
}

#[test]
fn the_origin_stays_while_the_view_is_near_so_that_nothing_is_redrawn() {
    let scale = Scale { origin: Day(0), px_per_day: 1.0 };
    assert_eq!(scale.rebased(Day(200_000)), scale);
    assert_eq!(scale.rebased(Day(300_000)).origin, Day(300_000));
}

#[test]
fn a_day_ends_where_the_next_begins() {
    let scale = Scale { origin: Day(10), px_per_day: 3.0 };
    assert_eq!(scale.end_px(Day(12)), scale.start_px(Day(13)));
    assert_eq!(scale.start_px(Day(10)), 0.0);
}

#[test]
fn text_is_rather_measured_too_wide_than_too_narrow() {
    // Widths in DejaVu Sans Bold, among the widest of the stack's possible fonts, in units of 2048 an em.
    for (text, units) in [("Java", 762 + 1_382 + 1_335 + 1_382), ("ILO", 762 + 1_305 + 1_741), ("2013", 4 * 1_425)] {
        let real = f64::from(units) / 2048.0 * 13.0;
        let estimate = text_px(text, 13.0);
        assert!(real * 0.97 < estimate && estimate < real * 1.4, "{text}: {estimate} for {real}");
    }
}

#[test]
fn japanese_characters_are_an_em_and_half_width_kana_half_of_it() {
    assert_eq!(text_px("児童労働", 15.0), 60.0);
    assert_eq!(text_px("ｱｲﾛ", 10.0), 15.0);
    assert_eq!(text_px("", 13.0), 0.0);
}
