//! The overview strip and its brush.

use kakehashi::domain::time::Day;
use kakehashi::layout::drawing::Reach;
use kakehashi::layout::overview::{Overview, Part};
use kakehashi::layout::viewport::Viewport;
use proptest::prelude::*;

fn viewport() -> Viewport {
    let all = Viewport::fitted((Day::from_ymd(2000, 1, 1), Day::from_ymd(2022, 12, 31)), 900.0);
    all.to_window(Day::from_ymd(2005, 1, 1), Day::from_ymd(2014, 12, 31))
}

#[test]
fn the_brush_is_the_window_and_its_parts_can_be_held() {
    let overview = Overview::of(viewport(), 600.0);
    let (left_px, right_px) = overview.brush_px(viewport());
    let parts = [left_px - 13.0, left_px - 5.0, left_px + 5.0, (left_px + right_px) / 2.0, right_px, right_px + 13.0]
        .map(|px| overview.part_at(viewport(), px));
    use Part::{Brush, EndGrip, Outside, StartGrip};
    assert_eq!(parts, [Outside, StartGrip, StartGrip, Brush, EndGrip, Outside]);
}

#[test]
fn a_narrow_brush_can_still_be_moved() {
    let overview = Overview::of(viewport(), 600.0);
    let narrow = viewport().to_window(Day::from_ymd(2010, 1, 1), Day::from_ymd(2010, 6, 1));
    let (left_px, right_px) = overview.brush_px(narrow);
    assert_eq!(overview.part_at(narrow, (left_px + right_px) / 2.0), Part::Brush);
    assert_eq!(overview.part_at(narrow, left_px - 15.0), Part::StartGrip);
}

proptest! {
    #[test]
    fn a_grip_leaves_the_other_end_where_it_is(px in -900.0_f64..900.0) {
        let overview = Overview::of(viewport(), 600.0);
        let start = overview.dragged(viewport(), Part::StartGrip, px);
        prop_assert!((start.right() - viewport().right()).abs() < 1e-3);
        let end = overview.dragged(viewport(), Part::EndGrip, px);
        prop_assert!((end.left() - viewport().left()).abs() < 1e-3);
        prop_assert!(start.left() < start.right() && end.left() < end.right());
    }

    #[test]
    fn the_brush_follows_the_hand_and_keeps_its_length(px in -60.0_f64..60.0) {
        let overview = Overview::of(viewport(), 600.0);
        let before = overview.brush_px(viewport());
        let after = overview.brush_px(overview.dragged(viewport(), Part::Brush, px));
        prop_assert!((after.0 - before.0 - px).abs() < 1e-6);
        prop_assert!((after.1 - before.1 - px).abs() < 1e-6);
    }

    #[test]
    fn strips_stay_inside_and_overlap_only_in_the_last_row(
        spans in proptest::collection::vec((10_000_i64..20_000, 0_i64..4_000), 0..60),
    ) {
        let reaches: Vec<(usize, Reach)> = spans
            .iter()
            .enumerate()
            .map(|(key, (from, days))| (key, Reach { whole: (Day(*from), Day(from + days)), sure: None }))
            .collect();
        let overview = Overview { bounds: (Day(11_000), Day(19_000)), width_px: 600.0 };
        let strips = overview.strips(&reaches, 6);
        prop_assert_eq!(strips.len(), reaches.len());
        for (index, a) in strips.iter().enumerate() {
            prop_assert!(0.0 <= a.x_px && a.x_px + a.width_px <= 600.0 + 1e-6 && a.row < 6);
            for b in strips[index + 1..].iter().filter(|b| b.row == a.row && a.row < 5) {
                prop_assert!(a.x_px + a.width_px <= b.x_px || b.x_px + b.width_px <= a.x_px);
            }
        }
    }
}

#[test]
fn a_press_beside_the_brush_brings_the_view_there() {
    let overview = Overview::of(viewport(), 600.0);
    let moved = overview.centred(viewport(), 300.0);
    let (left_px, right_px) = overview.brush_px(moved);
    assert!(((left_px + right_px) / 2.0 - 300.0).abs() < 1e-6);
}
