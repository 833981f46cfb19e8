//! Packing bars and marks with their labels.

use kakehashi::layout::lanes::{Item, LabelSide, Lanes, RowKind, packed, visible_label_px};
use proptest::prelude::*;

fn item() -> impl Strategy<Value = Item> {
    (0_usize..4, any::<bool>(), -500.0_f64..2_000.0, 0.0_f64..600.0, 0.0_f64..300.0).prop_map(
        |(lane, bar, x_px, width_px, label_px)| {
            let kind = if bar { RowKind::Bar } else { RowKind::Mark };
            Item { key: 0, lane, kind, x_px, width_px: if bar { width_px } else { 18.0 }, label_px }
        },
    )
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    proptest::collection::vec(item(), 0..60)
        .prop_map(|items| items.into_iter().enumerate().map(|(key, item)| Item { key, ..item }).collect())
}

fn overlap(lanes: &Lanes) -> Option<(usize, usize)> {
    let places = &lanes.places;
    places.iter().enumerate().find_map(|(index, a)| {
        let other = places
            .iter()
            .skip(index + 1)
            .find(|b| a.row == b.row && a.taken_px.0 < b.taken_px.1 && b.taken_px.0 < a.taken_px.1);
        other.map(|b| (a.key, b.key))
    })
}

proptest! {
    #[test]
    fn nothing_overlaps_labels_included(items in items()) {
        let lanes = packed(&items, 4, (0.0, 2_200.0));
        prop_assert_eq!(overlap(&lanes), None);
        prop_assert_eq!(lanes.places.len(), items.len());
        for place in &lanes.places {
            let item = items[place.key];
            prop_assert!(place.taken_px.0 <= item.x_px && item.x_px + item.width_px <= place.taken_px.1);
            prop_assert_eq!(lanes.rows[place.row].lane, item.lane);
            prop_assert_eq!(lanes.rows[place.row].kind, item.kind);
            if place.side != LabelSide::Hidden {
                prop_assert!(place.taken_px.0 - 1e-9 <= place.label_x_px);
                prop_assert!(place.label_x_px + item.label_px <= place.taken_px.1 + 1e-9);
            }
        }
    }

    #[test]
    fn a_sliding_label_stays_in_its_own_room(items in items(), left_px in -600.0_f64..2_500.0) {
        for place in packed(&items, 4, (0.0, 2_200.0)).places {
            let item = items[place.key];
            let x_px = visible_label_px(&item, &place, left_px);
            if place.side == LabelSide::Above {
                prop_assert!(place.taken_px.0 <= x_px && x_px + item.label_px <= place.taken_px.1 + 1e-9);
            }
        }
    }

    #[test]
    fn the_order_of_the_items_does_not_matter(items in items()) {
        let reversed: Vec<Item> = items.iter().rev().copied().collect();
        prop_assert_eq!(packed(&items, 4, (0.0, 2_200.0)), packed(&reversed, 4, (0.0, 2_200.0)));
    }

    #[test]
    fn rows_lie_under_each_other_within_their_lanes(items in items()) {
        let lanes = packed(&items, 4, (0.0, 2_200.0));
        prop_assert!(lanes.rows.windows(2).all(|pair| pair[0].y_px + pair[0].height_px <= pair[1].y_px));
        for row in &lanes.rows {
            let lane = lanes.lanes[row.lane];
            prop_assert!(lane.y_px <= row.y_px && row.y_px + row.height_px <= lane.y_px + lane.height_px);
        }
    }
}

fn bar(key: usize, x_px: f64, width_px: f64, label_px: f64) -> Item {
    Item { key, lane: 0, kind: RowKind::Bar, x_px, width_px, label_px }
}

fn mark(key: usize, x_px: f64, label_px: f64) -> Item {
    Item { key, lane: 0, kind: RowKind::Mark, x_px, width_px: 18.0, label_px }
}

#[test]
fn a_long_label_pushes_the_next_bar_into_another_row() {
    let rows =
        |label_px| packed(&[bar(0, 0.0, 50.0, label_px), bar(1, 100.0, 50.0, 40.0)], 1, (0.0, 1_000.0)).rows.len();
    assert_eq!((rows(80.0), rows(120.0)), (1, 2));
}

#[test]
fn a_marks_label_stands_right_else_left_before_another_row_is_opened() {
    let lanes = packed(
        &[mark(0, 0.0, 60.0), mark(1, 200.0, 80.0), mark(2, 400.0, 90.0), mark(3, 410.0, 90.0)],
        1,
        (0.0, 450.0),
    );
    let sides: Vec<_> = lanes.places.iter().map(|place| (place.side, place.row)).collect();
    use LabelSide::{Left, Right};
    assert_eq!(sides, [(Right, 0), (Right, 0), (Left, 1), (Left, 0)]);
}

#[test]
fn where_marks_crowd_the_labels_go_first() {
    let crowd: Vec<Item> = (0..40).map(|key| mark(key, key as f64 * 40.0, 200.0)).collect();
    let lanes = packed(&crowd, 1, (0.0, 5_000.0));
    assert!(lanes.rows.len() <= 6, "{} rows", lanes.rows.len());
    assert!(lanes.places.iter().any(|place| place.side == LabelSide::Hidden));
}

#[test]
fn an_empty_lane_keeps_its_height_and_unknown_lanes_are_left_out() {
    let lanes = packed(&[Item { lane: 7, ..bar(0, 0.0, 10.0, 10.0) }], 2, (0.0, 100.0));
    assert_eq!(lanes.places, []);
    assert_eq!(lanes.lanes.iter().map(|lane| lane.height_px).collect::<Vec<_>>(), [66.0, 66.0]);
    assert_eq!(lanes.height_px, 132.0);
}

#[test]
fn a_label_slides_along_its_bar_and_goes_with_its_end() {
    let item = bar(0, 100.0, 300.0, 80.0);
    let place = packed(&[item], 1, (0.0, 1_000.0)).places[0];
    let seen = |left_px| visible_label_px(&item, &place, left_px);
    assert_eq!((seen(0.0), seen(200.0), seen(390.0)), (100.0, 200.0, 320.0));
}

#[test]
fn a_bar_near_the_end_of_the_world_carries_its_label_to_the_left() {
    let place = packed(&[bar(0, 950.0, 40.0, 200.0)], 1, (0.0, 1_000.0)).places[0];
    assert_eq!((place.label_x_px, place.taken_px), (800.0, (800.0, 1_000.0)));
}

#[test]
fn a_label_stays_within_a_narrow_world_as_far_as_it_can() {
    let places = |item: Item| packed(&[item], 1, (0.0, 280.0)).places[0];
    // A bar that begins on the left, with a label wider than what is left of the world.
    assert_eq!(places(bar(0, 30.0, 100.0, 270.0)).label_x_px, 10.0);
    assert_eq!(places(bar(0, 30.0, 100.0, 400.0)).label_x_px, 0.0, "its beginning is what is read");
    // A mark with room on neither side goes to the side with more of it.
    assert_eq!(places(mark(0, 60.0, 250.0)).side, LabelSide::Right);
    assert_eq!(places(mark(0, 200.0, 250.0)).side, LabelSide::Left);
}
