//! The map of the bundled dataset as a picture, `tests/fixtures/map.svg`; open it to look. Where a change of it is meant,
//! the new one stands in the failure.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use kakehashi::codec::atlas::read;
use kakehashi::codec::dataset;
use kakehashi::domain::catalogue::Catalogue;
use kakehashi::domain::query::{Query, answer};
use kakehashi::layout::map::atlas::Atlas;
use kakehashi::layout::map::ground::Ground;
use kakehashi::layout::map::view::{View, WORLD};
use kakehashi::start::BUNDLED;
use kakehashi::text::Lang;
use kakehashi::views::{Drawn, map_picture};
use leptos::mount::mount_to;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

const MEANT: &str = include_str!("../fixtures/map.svg");
const ATLAS: &[u8] = include_bytes!("../../public/world.atlas");

/// Only the dataset's countries: the others would make the file five times as long, and say nothing.
fn ground(catalogue: &Catalogue) -> Arc<Ground> {
    let Atlas { arcs, shapes } = read(ATLAS).expect("the outlines");
    let countries = &catalogue.dataset.countries;
    let is_ours = |numeric: u16| countries.iter().any(|country| country.numeric.parse() == Ok(numeric));
    let shapes = shapes.into_iter().filter(|shape| is_ours(shape.numeric)).collect();
    let used =
        |atlas: &Atlas, at: usize| atlas.shapes.iter().flat_map(|s| &s.rings).flatten().any(|part| part.arc == at);
    let mut atlas = Atlas { arcs, shapes };
    for at in 0..atlas.arcs.len() {
        if !used(&atlas, at) {
            atlas.arcs[at].points.clear();
        }
    }
    Arc::new(Ground::new(&atlas))
}

#[wasm_bindgen_test]
fn the_map_of_the_bundled_dataset_is_drawn_as_it_was_meant() {
    let catalogue = Catalogue::new(dataset::read(BUNDLED).0.expect("the bundled dataset"));
    let ground = ground(&catalogue);
    let shown = answer(&catalogue, &Query::default(), |_| false, |_, _| false).entries;
    let (drawn, into) =
        (Rc::new(RefCell::new(String::new())), document().create_element("div").unwrap().unchecked_into());
    let out = Rc::clone(&drawn);
    // What follows signals needs what Leptos brings along when it mounts.
    let mounted = mount_to(into, move || {
        *out.borrow_mut() = map_picture(Drawn {
            catalogue: &catalogue,
            ground: &ground,
            shown: &shown,
            hidden: &[],
            view: View::fitted(WORLD, 840.0, 400.0),
            chosen: Some("LS".to_owned()),
            title: "Where Japan’s support goes",
            source: "The bundled dataset",
            lang: Lang::En,
        });
    });
    drop(mounted);
    let is = drawn.borrow().clone();
    // A line for each element: what differs is then to be seen.
    let is = is.replace("><", ">\n<").replace("-->", "-->\n");
    if is != MEANT {
        let pairs = is.lines().zip(MEANT.lines().chain(std::iter::repeat("")));
        let changed: Vec<&str> = pairs.filter(|(is, meant)| is != meant).map(|(is, _)| is).collect();
        let first: String = changed.first().unwrap_or(&"").chars().take(300).collect();
        panic!("{} lines differ, the first:\n{first}\n⟨⟨⟨\n{is}⟩⟩⟩", changed.len());
    }
}
