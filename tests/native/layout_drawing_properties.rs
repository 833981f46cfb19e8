//! What must hold for every drawing, whatever is known of a thing's time.

use kakehashi::domain::assertion::Status;
use kakehashi::domain::time::{Day, End, Extent, Precision, Start, Window};
use kakehashi::layout::drawing::{Drawing, Form, Kind, Shape, drawing, reach};
use kakehashi::layout::scale::{Scale, WORLD_PX};
use proptest::prelude::*;

fn any_window(days: std::ops::Range<i64>) -> impl Strategy<Value = Window> {
    let status = proptest::sample::select(&Status::ALL);
    let length = prop_oneof![Just(0_i64), Just(30), Just(364), 0_i64..4_000];
    (days, length, status, proptest::bool::weighted(0.2), proptest::bool::weighted(0.2)).prop_map(
        |(from, length, status, approximate, uncertain)| Window {
            earliest: Day(from),
            latest: Day(from + length),
            precision: Precision::Day,
            approximate,
            uncertain,
            status,
            fiscal_year: None,
        },
    )
}

fn any_extent(days: std::ops::Range<i64>) -> impl Strategy<Value = Extent> {
    let start = prop_oneof![
        8 => any_window(days.clone()).prop_map(Start::Within),
        1 => Just(Start::Open),
        1 => Just(Start::Unknown),
    ];
    let end = prop_oneof![
        4 => (any_window(days.clone()), any::<bool>()).prop_map(|(window, planned)| End::Within { window, planned }),
        2 => any_window(days.clone()).prop_map(|as_of| End::Open { as_of }),
        1 => Just(End::Unknown),
    ];
    let seen = proptest::option::of(days.clone().prop_map(Day));
    prop_oneof![
        3 => any_window(days.clone()).prop_map(Extent::Occurrence),
        1 => any_window(days).prop_map(Extent::Deadline),
        1 => Just(Extent::Undated),
        8 => (start, end, seen).prop_map(|(start, end, seen)| Extent::Period { start, end, seen, sure_until: None }),
    ]
}

proptest! {
    #[test]
    fn coordinates_stay_within_a_million_px_over_ten_thousand_years_at_the_closest_zoom(
        extent in any_extent(-1_825_000..1_825_000), origin in -1_825_000_i64..1_825_000, px_per_day in 0.0001_f64..48.0,
    ) {
        let drawing = drawing(&extent, Scale { origin: Day(origin), px_per_day });
        for shape in &drawing.shapes {
            prop_assert!(0.0 <= shape.x_px && shape.x_px + shape.width_px <= drawing.width_px + 1e-6);
            prop_assert!(drawing.x_px.abs() <= WORLD_PX && drawing.width_px <= 1_000_000.0 && 0.0 <= shape.width_px);
            if let Form::Wedge { left, right, .. } = shape.form {
                prop_assert!((-1e-9..=1.0 + 1e-9).contains(&left) && (-1e-9..=1.0 + 1e-9).contains(&right));
            }
        }
    }

    #[test]
    fn what_is_drawn_lies_within_what_it_reaches_but_for_signs_of_their_own_size(extent in any_extent(0..20_000)) {
        let scale = Scale { origin: Day(10_000), px_per_day: 2.0 };
        let drawing = drawing(&extent, scale);
        prop_assume!(drawing.kind != Kind::Undated);
        let whole = reach(&extent).unwrap().whole;
        for shape in &drawing.shapes {
            let world = shape.x_px + drawing.x_px;
            if matches!(shape.form, Form::Wedge { .. } | Form::Solid(_) | Form::Stripe | Form::Dots) {
                prop_assert!(scale.start_px(whole.0) - 2.0 <= world, "{shape:?} in {whole:?}");
                prop_assert!(world + shape.width_px <= scale.end_px(whole.1) + 4.0, "{shape:?} in {whole:?}");
            }
        }
    }

    #[test]
    fn wedges_lie_within_their_dotted_windows(extent in any_extent(0..20_000)) {
        let drawing = drawing(&extent, Scale { origin: Day(10_000), px_per_day: 2.0 });
        for wedge in drawing.shapes.iter().filter(|shape| matches!(shape.form, Form::Wedge { .. })) {
            let inside = drawing.shapes.iter().any(|outline| {
                outline.form == Form::Outline
                    && outline.x_px <= wedge.x_px + 1e-6
                    && wedge.x_px + wedge.width_px <= outline.x_px + outline.width_px + 1e-6
            });
            prop_assert!(inside, "{wedge:?}");
        }
    }

    #[test]
    fn stripes_shrink_and_do_not_overlap(
        start in any_window(0..5_000),
        as_of in any_window(0..20_000),
        seen in 10_000_i64..20_000,
        px_per_day in 0.01_f64..48.0,
    ) {
        let extent = Extent::Period { start: Start::Within(start), end: End::Open { as_of }, seen: Some(Day(seen)), sure_until: None };
        let drawing = drawing(&extent, Scale { origin: Day(seen), px_per_day });
        let stripes: Vec<&Shape> = drawing.shapes.iter().filter(|shape| shape.form == Form::Stripe).collect();
        prop_assert_eq!(stripes.len(), 11);
        for pair in stripes.windows(2) {
            prop_assert!(pair[1].width_px < pair[0].width_px);
            prop_assert!(pair[0].x_px + pair[0].width_px < pair[1].x_px);
        }
    }

    #[test]
    fn a_clipped_drawing_keeps_every_shape_that_is_inside_in_its_place(
        extent in any_extent(0..20_000),
        from in -20_000.0_f64..20_000.0,
    ) {
        let whole = drawing(&extent, Scale { origin: Day(10_000), px_per_day: 2.0 });
        prop_assume!(whole.kind != Kind::Undated);
        let to = from + 1_000.0;
        let cut = whole.clipped(from, to);
        prop_assert!(cut.shapes.is_empty() || (from <= cut.x_px && cut.x_px + cut.width_px <= to + 1e-6));
        let inside = |drawing: &Drawing| {
            let world = drawing.shapes.iter().map(|shape| (drawing.x_px + shape.x_px, shape.width_px));
            world.filter(|(x, width)| from + 1e-3 < *x && x + width < to - 1e-3).count()
        };
        prop_assert_eq!(inside(&whole), inside(&cut));
    }
}
