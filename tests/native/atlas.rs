//! The committed outlines: every country is there, in its place, and the file is small and read with care.

use kakehashi::codec::atlas::{Broken, read, written};
use kakehashi::codec::dataset::read as read_dataset;
use kakehashi::domain::iso;
use kakehashi::domain::place::Point;
use kakehashi::layout::map::atlas::{Atlas, Shape};
use kakehashi::start::BUNDLED;

fn bytes() -> Vec<u8> {
    std::fs::read("public/world.atlas").expect("the committed outlines")
}

fn atlas() -> Atlas {
    read(&bytes()).expect("an atlas")
}

/// Even-odd, as the map fills.
fn holds(atlas: &Atlas, shape: &Shape, lat: f64, lon: f64) -> bool {
    let mut inside = false;
    for ring in &shape.rings {
        let points = atlas.ring(ring);
        for (a, b) in points.iter().zip(points.iter().cycle().skip(1)) {
            if (a.lat > lat) != (b.lat > lat) && lon < (b.lon - a.lon) * (lat - a.lat) / (b.lat - a.lat) + a.lon {
                inside = !inside;
            }
        }
    }
    inside
}

fn shape<'a>(atlas: &'a Atlas, numeric: &str) -> &'a Shape {
    atlas.shape(numeric).unwrap_or_else(|| panic!("{numeric} is missing"))
}

/// West, south, east, north.
fn bounds(atlas: &Atlas, shape: &Shape) -> (f64, f64, f64, f64) {
    let points = shape.rings.iter().flat_map(|ring| atlas.ring(ring)).chain([shape.point]);
    points.fold((f64::MAX, f64::MAX, f64::MIN, f64::MIN), |(w, s, e, n), p| {
        (w.min(p.lon), s.min(p.lat), e.max(p.lon), n.max(p.lat))
    })
}

#[test]
fn every_country_of_the_dataset_has_an_outline_or_a_dot() {
    let (atlas, dataset) = (atlas(), read_dataset(BUNDLED).0.expect("the dataset"));
    for country in &dataset.countries {
        let shape = shape(&atlas, &country.numeric);
        assert!(!shape.rings.is_empty(), "{} is large enough for an outline", country.code);
    }
}

#[test]
fn every_country_of_iso_3166_is_there_if_only_as_a_dot() {
    let atlas = atlas();
    let mut dots = 0;
    for country in iso::all() {
        let shape = shape(&atlas, country.numeric);
        let Point { lat, lon } = shape.point;
        assert!(lat.abs() < 90.0 && (-180.0..=191.5).contains(&lon), "{} at {lat}, {lon}", country.alpha2);
        dots += usize::from(shape.rings.is_empty());
    }
    assert!((20..60).contains(&dots), "{dots} countries as a dot");
    // Dots stand where the countries are: Singapore, Mauritius, Tuvalu, Réunion, the Holy See.
    for (numeric, lat, lon) in
        [("702", 1.35, 103.8), ("480", -20.3, 57.6), ("798", -8.5, 179.2), ("638", -21.1, 55.5), ("336", 41.9, 12.45)]
    {
        let Point { lat: own_lat, lon: own_lon } = shape(&atlas, numeric).point;
        assert!((own_lat - lat).abs() < 0.5 && (own_lon - lon).abs() < 0.5, "{numeric} at {own_lat}, {own_lon}");
    }
}

#[test]
fn a_countrys_sign_stands_on_it() {
    let atlas = atlas();
    for shape in atlas.shapes.iter().filter(|shape| !shape.rings.is_empty()) {
        assert!(holds(&atlas, shape, shape.point.lat, shape.point.lon), "{} at {:?}", shape.numeric, shape.point);
    }
}

#[test]
fn each_place_of_the_dataset_lies_in_its_country() {
    let (atlas, dataset) = (atlas(), read_dataset(BUNDLED).0.expect("the dataset"));
    let mut with_point = 0;
    for place in &dataset.places {
        let Some(Point { lat, lon }) = place.point else { continue };
        with_point += 1;
        let country = dataset.countries.iter().find(|country| country.code == place.country).expect("its country");
        let shape = shape(&atlas, &country.numeric);
        let (west, south, east, north) = bounds(&atlas, shape);
        assert!(west <= lon && lon <= east && south <= lat && lat <= north, "{} is not in {}", place.id, country.code);
    }
    assert_eq!(with_point, 5, "places with a point");
}

#[test]
fn cities_lie_in_their_own_country_and_in_no_neighbour() {
    let atlas = atlas();
    for (city, numeric, lat, lon) in [
        ("Nairobi", "404", -1.29, 36.82),
        ("Kigali", "646", -1.95, 30.06),
        ("Chiang Rai", "764", 19.91, 99.83),
        ("Klaten", "360", -7.71, 110.6),
        ("Brasília", "076", -15.78, -47.93),
        ("Moscow", "643", 55.75, 37.62),
        ("Chukotka, beyond 180 degrees", "643", 67.0, 185.0),
    ] {
        let named: Vec<u16> =
            atlas.shapes.iter().filter(|shape| holds(&atlas, shape, lat, lon)).map(|shape| shape.numeric).collect();
        assert_eq!(named, [numeric.parse::<u16>().unwrap()], "{city}");
    }
}

#[test]
fn lesotho_is_a_hole_in_south_africa() {
    let atlas = atlas();
    assert!(holds(&atlas, shape(&atlas, "426"), -29.5, 28.3));
    assert!(!holds(&atlas, shape(&atlas, "710"), -29.5, 28.3));
}

#[test]
fn no_country_is_torn_to_both_edges_of_the_map() {
    let atlas = atlas();
    // All but the United States: the western Aleutians lie beyond the map's edge.
    for numeric in ["643", "242", "554"] {
        let (west, _, east, _) = bounds(&atlas, shape(&atlas, numeric));
        assert!(west >= -168.5 - 0.5 && east <= 191.5 + 2.5, "{numeric} from {west} to {east}");
    }
    // Russia's east end lies beyond 180 degrees, at one piece with the rest.
    assert!(bounds(&atlas, shape(&atlas, "643")).2 > 189.0);
    assert!(bounds(&atlas, shape(&atlas, "242")).0 > 170.0, "Fiji");
}

#[test]
fn the_file_is_small() {
    assert!(bytes().len() < 75_000, "{} bytes; 54 kB with gzip", bytes().len());
}

#[test]
fn what_is_written_is_read_again() {
    let atlas = atlas();
    let steps = 50;
    assert_eq!(written(&atlas, steps), bytes(), "the same file");
}

#[test]
fn a_damaged_file_is_refused_or_read_but_never_breaks_the_reader() {
    let bytes = bytes();
    assert_eq!(read(b""), Err(Broken::Other));
    assert_eq!(read(b"GIF89a"), Err(Broken::Other));
    for length in (0..bytes.len()).step_by(997) {
        assert!(read(&bytes[..length]).is_err(), "cut after {length} bytes");
    }
    let mut longer = bytes.clone();
    longer.push(0);
    assert_eq!(read(&longer), Err(Broken::Cut));
    for at in (8..bytes.len()).step_by(331) {
        for value in [0, 127, 128, 255] {
            let mut damaged = bytes.clone();
            damaged[at] = value;
            let _ = read(&damaged);
        }
    }
    // A count that no file could hold asks for no memory.
    let huge = [b"KATLAS1\n".as_slice(), &[50, 255, 255, 255, 255, 255, 255, 255, 127]].concat();
    assert_eq!(read(&huge), Err(Broken::Cut));
}
