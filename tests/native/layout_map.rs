//! The map's geometry: projection, view, names, the way by arrow keys, arcs.

use kakehashi::domain::place::Point;
use kakehashi::layout::map::bridge::bridge;
use kakehashi::layout::map::equal_earth::{Flat, nearest, projected, projected_as_is, unprojected};
use kakehashi::layout::map::labels::{Sign, placed, room};
use kakehashi::layout::map::next::{Direction, next};
use kakehashi::layout::map::region::Region;
use kakehashi::layout::map::view::{Bounds, MOST_ZOOM, View, WORLD};
use proptest::prelude::*;

/// Longitude from the middle meridian, latitude, x and y (up) on the sphere of radius 1: PROJ 9.5.1,
/// `+proj=eqearth +R=1`. The first three are the projection's published extent: Cartopy's tests give its limits as
/// 17,243,959.0622169 m and 8,392,927.59846645 m, which is this on the sphere of the earth's area (6,371,007.181 m).
const PUBLISHED: [(f64, f64, f64, f64); 9] = [
    (180.0, 0.0, 2.706_629_984, 0.0),
    (0.0, 90.0, 0.0, 1.317_362_759),
    (180.0, 90.0, 1.603_588_648, 1.317_362_759),
    (-180.0, 45.0, -2.319_708_998, 0.860_231_086),
    (90.0, 30.0, 1.265_850_838, 0.592_935_120),
    (139.691_71, 35.6895, 1.909_463_078, 0.697_844_716),
    (28.23, -29.6, 0.397_772_428, -0.585_424_373),
    (-120.0, -60.0, -1.359_373_392, -1.088_300_836),
    (10.0, 80.0, 0.092_793_177, 1.288_211_196),
];

#[test]
fn points_fall_where_equal_earth_is_published_to_have_them() {
    for (lon, lat, x, y) in PUBLISHED {
        let flat = projected_as_is(Point { lat, lon: lon + 11.0 });
        assert!((flat.x - x).abs() < 1e-8 && (flat.y + y).abs() < 1e-8, "{lon}, {lat}: {flat:?}");
    }
    let extent = projected_as_is(Point { lat: 0.0, lon: 191.0 }).x * 6_371_007.180_918_475;
    assert!((extent - 17_243_959.062_216_9).abs() < 0.01, "{extent}");
}

#[test]
fn what_lies_west_of_the_bering_strait_stands_at_the_right_edge() {
    let chukotka = projected(Point { lat: 66.0, lon: -172.0 });
    let alaska = projected(Point { lat: 65.0, lon: -165.0 });
    assert!(chukotka.x > 1.8 && alaska.x < -1.8, "{chukotka:?} {alaska:?}");
}

#[test]
fn beyond_the_edge_there_is_no_place() {
    assert_eq!(unprojected(Flat { x: 2.8, y: 0.0 }), None);
    assert_eq!(unprojected(Flat { x: 0.0, y: 1.5 }), None);
    assert_eq!(unprojected(Flat { x: 2.5, y: 1.2 }), None, "the corner of the rectangle");
}

#[test]
fn the_nearest_place_of_what_lies_beyond_the_edge_is_on_the_edge() {
    let corner = nearest(Flat { x: 2.6, y: -1.2 });
    assert!((corner.lat - 69.276_78).abs() < 1e-4 && (corner.lon + 169.0).abs() < 0.5, "{corner:?}");
    let inside = Flat { x: 0.4, y: 0.3 };
    assert_eq!(nearest(inside), unprojected(inside).unwrap(), "what is on the map stays");
    assert!((nearest(Flat { x: 0.0, y: -2.0 }).lat - 90.0).abs() < 1e-3, "beyond the pole is the pole");
}

fn frame() -> View {
    View::fitted(WORLD, 840.0, 400.0)
}

proptest! {
    #[test]
    fn a_point_comes_back_from_the_map(lat in -89.0_f64..89.0, lon in -168.0_f64..179.9) {
        let back = unprojected(projected(Point { lat, lon })).unwrap();
        prop_assert!((back.lat - lat).abs() < 1e-6 && (back.lon - lon).abs() < 1e-6, "{back:?}");
    }

    #[test]
    fn a_view_never_leaves_the_world(
        moves in prop::collection::vec((0_usize..3, -900.0_f64..900.0, -900.0_f64..900.0, 0.05_f64..20.0), 0..20)
    ) {
        let mut view = frame();
        for (kind, x, y, factor) in moves {
            view = match kind {
                0 => view.panned(x, y),
                1 => view.zoomed_at((x, y), factor),
                _ => view.resized(x.abs() + 100.0, y.abs() + 100.0),
            };
            prop_assert!(view.zoom() > 0.999 && view.zoom() < MOST_ZOOM * 1.001, "{view:?}");
            // A corner of the frame may lie outside only where all of the world is in the frame.
            let (left, right) = (view.flat(0.0, 0.0).x, view.flat(view.width_px, 0.0).x);
            let is_inside = left >= WORLD.west - 1e-6 && right <= WORLD.east + 1e-6;
            let is_all = left <= WORLD.west + 1e-6 && right >= WORLD.east - 1e-6;
            prop_assert!(is_inside || is_all, "{view:?}");
            let (top, bottom) = (view.flat(0.0, 0.0).y, view.flat(0.0, view.height_px).y);
            let is_inside = top >= WORLD.north - 1e-6 && bottom <= WORLD.south + 1e-6;
            let is_all = top <= WORLD.north + 1e-6 && bottom >= WORLD.south - 1e-6;
            prop_assert!(is_inside || is_all, "{view:?}");
            // The address can say it: what is beyond the globe's edge has its nearest point.
            let Point { lat, lon } = nearest(view.middle);
            prop_assert!(lat.abs() <= 90.0 && lon.abs() <= 180.0, "{lat} {lon}");
        }
    }

    #[test]
    fn zooming_keeps_what_is_under_the_pointer(x in 300.0_f64..500.0, y in 150.0_f64..250.0, factor in 1.5_f64..8.0) {
        let before = frame().at(4.0, Flat { x: 0.3, y: 0.0 });
        let after = before.zoomed_at((x, y), factor);
        let (a, b) = (before.flat(x, y), after.flat(x, y));
        prop_assert!((a.x - b.x).abs() < 1e-9 && (a.y - b.y).abs() < 1e-9);
    }

    #[test]
    fn names_cover_no_sign_and_no_other_name(
        points in prop::collection::vec((0.0_f64..600.0, 0.0_f64..300.0, 20.0_f64..120.0), 0..40)
    ) {
        let signs: Vec<Sign> = points
            .iter()
            .map(|(x_px, y_px, width_px)| Sign { x_px: *x_px, y_px: *y_px, reach_px: 9.0, width_px: *width_px })
            .collect();
        let sides = placed(&signs, None);
        let meet = |a: (f64, f64, f64, f64), b: (f64, f64, f64, f64)| a.0 < b.2 && b.0 < a.2 && a.1 < b.3 && b.1 < a.3;
        let rooms: Vec<_> =
            signs.iter().zip(&sides).filter_map(|(sign, side)| Some(room(sign, (*side)?))).collect();
        for (at, one) in rooms.iter().enumerate() {
            prop_assert!(rooms[at + 1..].iter().all(|other| !meet(*one, *other)));
        }
        for (sign, side) in signs.iter().zip(&sides) {
            let Some(own) = side.map(|side| room(sign, side)) else { continue };
            for other in signs.iter().filter(|other| !std::ptr::eq(*other, sign)) {
                let body = (other.x_px - 9.0, other.y_px - 9.0, other.x_px + 9.0, other.y_px + 9.0);
                prop_assert!(!meet(own, body));
            }
        }
        // Whoever stands far from all others has its name.
        for (at, sign) in signs.iter().enumerate() {
            let near = |other: &Sign| (other.x_px - sign.x_px).abs() < 300.0 && (other.y_px - sign.y_px).abs() < 60.0;
            let is_alone = signs.iter().enumerate().all(|(other, sign)| other == at || !near(sign));
            prop_assert!(!is_alone || sides[at].is_some());
        }
    }
}

#[test]
fn a_lone_sign_has_its_name_at_the_right() {
    let sign = Sign { x_px: 100.0, y_px: 100.0, reach_px: 9.0, width_px: 60.0 };
    assert_eq!(format!("{:?}", placed(&[sign], None)), "[Some(Right)]");
    assert_eq!(format!("{:?}", placed(&[sign], Some((150.0, 200.0)))), "[Some(Left)]", "where the frame cuts it off");
    assert_eq!(format!("{:?}", placed(&[sign], Some((120.0, 200.0)))), "[Some(Left)]");
}

#[test]
fn the_whole_world_fits_and_stands_in_the_middle() {
    let view = frame();
    assert!((view.zoom() - 1.0).abs() < 1e-9);
    let (left, _) = view.px(Flat { x: WORLD.west, y: 0.0 });
    let (right, _) = view.px(Flat { x: WORLD.east, y: 0.0 });
    assert!((left + right - 840.0).abs() < 1e-6, "{left} {right}");
}

#[test]
fn a_country_that_gets_the_focus_comes_into_the_frame() {
    let view = frame().at(8.0, Flat { x: 0.0, y: 0.0 });
    let tokyo = projected(Point { lat: 35.7, lon: 139.7 });
    let shown = view.showing(tokyo, 40.0);
    let (x, y) = shown.px(tokyo);
    assert!((39.9..=800.1).contains(&x) && (39.9..=360.1).contains(&y), "{x} {y}");
    let again = shown.showing(tokyo, 40.0).middle;
    assert!((again.x - shown.middle.x).hypot(again.y - shown.middle.y) < 1e-9, "once is enough");
}

#[test]
fn regions_hold_their_capitals() {
    for (region, lat, lon) in [
        (Region::Africa, -29.3, 27.5),
        (Region::Americas, -15.8, -47.9),
        (Region::Asia, 35.7, 139.7),
        (Region::Europe, 46.2, 6.1),
        (Region::Oceania, -18.1, 178.4),
        (Region::World, -34.6, -58.4),
    ] {
        let bounds = region.bounds().unwrap();
        assert!(bounds.holds(projected(Point { lat, lon })), "{region:?} {bounds:?}");
        assert_eq!(Region::from_code(region.code()), Some(region));
    }
    assert_eq!(Region::Data.bounds(), None);
}

#[test]
fn arrow_keys_reach_every_country_from_every_other() {
    // Ethiopia, Kenya, Uganda, Rwanda, Tanzania, Zimbabwe, Lesotho, South Africa, Japan, Brazil, Thailand.
    let at = [
        (9.0, 39.5),
        (0.5, 38.0),
        (1.5, 32.5),
        (-2.0, 30.0),
        (-6.3, 34.8),
        (-19.0, 29.8),
        (-29.6, 28.2),
        (-30.5, 23.0),
        (36.0, 138.0),
        (-10.0, -53.0),
        (15.0, 101.0),
    ];
    let view = frame();
    let points: Vec<(f64, f64)> =
        at.iter().map(|(lat, lon)| view.px(projected(Point { lat: *lat, lon: *lon }))).collect();
    for from in 0..points.len() {
        let mut reached = vec![from];
        let mut open = vec![from];
        while let Some(here) = open.pop() {
            for direction in [Direction::Left, Direction::Right, Direction::Up, Direction::Down] {
                if let Some(there) = next(&points, here, direction).filter(|there| !reached.contains(there)) {
                    reached.push(there);
                    open.push(there);
                }
            }
        }
        assert_eq!(reached.len(), points.len(), "from {from}");
    }
    assert_eq!(next(&points, 8, Direction::Right), None, "nothing lies east of Japan");
}

#[test]
fn an_arc_leads_from_shore_to_shore_in_two_halves() {
    let [first, second] = bridge((700.0, 120.0), (430.0, 210.0)).unwrap();
    assert_eq!((first[0], second[2]), ((700.0, 120.0), (430.0, 210.0)));
    assert_eq!(first[2], second[0], "they meet");
    assert!(first[2].1 < 120.0, "above both ends");
    assert_eq!(bridge((1.0, 1.0), (1.0, 1.0)), None);
}

#[test]
fn bounds_hold_what_they_are_around() {
    let points = [Flat { x: 1.0, y: 2.0 }, Flat { x: -1.0, y: 0.5 }];
    let bounds = Bounds::around(points).unwrap();
    assert!(points.into_iter().all(|point| bounds.holds(point)));
    assert_eq!((bounds.width(), bounds.height()), (2.0, 1.5));
    assert_eq!(Bounds::around([]), None);
}

#[test]
fn paths_are_short_and_exact() {
    use kakehashi::layout::map::atlas::{Arc, ArcRef, Atlas, Shape};
    use kakehashi::layout::map::ground::Ground;
    let at = |lon, lat| Point { lat, lon };
    let points = vec![at(11.0, 0.0), at(21.0, 0.0), at(21.0, 10.0), at(11.0, 10.0), at(11.0, 0.0)];
    let ring = vec![ArcRef { arc: 0, is_reversed: false }];
    let shape = Shape { numeric: 404, point: at(16.0, 5.0), rings: vec![ring] };
    let ground = Ground::new(&Atlas { arcs: vec![Arc { points, is_seam: false }], shapes: vec![shape] });
    let land = ground.land("404").unwrap();
    assert_eq!(land.path, "M0 0l3007 0-21-4041-2986 0 0 4041z", "as PROJ has it, in 20,000ths of the radius");
    assert_eq!((ground.coasts.as_str(), ground.borders.as_str()), ("M0 0l3007 0-21-4041-2986 0 0 4041", ""));
    assert!(ground.land("0").is_none() && ground.land("").is_none(), "no code is no country");
}
