//! A small map that only shows where a country is, with its places.

use leptos::prelude::*;

use super::marks::{Marks, marks};
use super::outlines::{Outlines, outlines};
use super::sheet::sheet;
use crate::browser::size;
use crate::dom::{El, Piece, dynamic, el, number, svg};
use crate::domain::catalogue::EntryId;
use crate::domain::geography::on_map;
use crate::layout::map::ground::{Land, STEPS_PER_UNIT};
use crate::layout::map::view::{Bounds, View, WORLD};
use crate::store::Workspace;
use crate::views::parts::icons::path;
use crate::views::parts::names;

/// At least so much of the world around it, in map units (0.3 is about 20 degrees): a country alone tells nobody where it is.
const AROUND: f64 = 0.32;

/// The map of one country and of what these entries have in it.
pub fn locator(workspace: Workspace, code: String, entries: Signal<Vec<EntryId>>) -> El {
    let outlines = outlines();
    let size_px = RwSignal::new((0.0_f64, 0.0_f64));
    let figure = el("figure").class("locator");
    let guard = size::observe(figure.node(), move |width_px, height_px| {
        if size_px.get_untracked() != (width_px, height_px) {
            size_px.set((width_px, height_px));
        }
    });
    StoredValue::new_local(guard);
    let name = code.clone();
    let own = StoredValue::new(code);
    let marks = Memo::new(move |_| {
        let Outlines::Here(ground) = outlines.get() else { return Marks::default() };
        let catalogue = workspace.catalogue();
        let on_map = entries.with(|entries| on_map(&catalogue, entries));
        marks(&catalogue, &on_map, &ground, &[], workspace.lang())
    });
    let view = Memo::new(move |_| {
        let (width_px, height_px) = size_px.get();
        let ground = outlines.get();
        let numeric = own.with_value(|code| workspace.catalogue().country(code).map(|country| country.numeric.clone()));
        let land = match &ground {
            Outlines::Here(ground) => numeric.and_then(|numeric| ground.land(&numeric)),
            _ => None,
        };
        let bounds = land.and_then(|land| land.main.or(Bounds::around([land.point])));
        View::fitted(bounds.map_or(WORLD, around), width_px, height_px)
    });
    let sheet = dynamic(move || match outlines.get() {
        Outlines::Here(ground) => untrack(|| {
            let lit = move |code: &str| if own.with_value(|own| own == code) { "own" } else { "" };
            let numeric = own.with_value(|code| {
                workspace.catalogue().country(code).map(|country| country.numeric.clone()).unwrap_or_default()
            });
            let drawn = sheet(&ground, "locator", view, marks, lit);
            // Whatever the filters leave of it, and however small it is, it is where the page's reader looks.
            match ground.land(&numeric) {
                Some(land) => drawn.child(here(land, view)).into(),
                None => drawn.into(),
            }
        }),
        Outlines::Away | Outlines::Lost => Piece::Nothing,
    });
    figure
        .attr("role", "img")
        .attr_text("aria-label", move || {
            let name = names::country(&workspace.catalogue(), &name, workspace.lang());
            (workspace.messages().pages().map.locator)(&name)
        })
        .flag_fn("hidden", move || matches!(outlines.get(), Outlines::Lost))
        .child(sheet)
}

/// The page's own country: its outline, and a ring around what is too small to be seen.
fn here(land: &Land, view: Memo<View>) -> El {
    let outline = path("", &land.path).attr_text("transform", move || view.with(|view| view.matrix(STEPS_PER_UNIT)));
    let (at, size) = (land.point, land.main.map_or(0.0, |main| main.width().max(main.height())));
    let ring = svg("circle")
        .attr("r", "9")
        .attr_text("cx", move || number(view.with(|view| view.px(at).0)))
        .attr_text("cy", move || number(view.with(|view| view.px(at).1)))
        .attr_fn("display", move || view.with(|view| size * view.px_per_unit > SMALL_PX).then(|| "none".to_owned()));
    svg("g").class("here").child(outline).child(ring)
}

/// What is smaller has a ring around it.
const SMALL_PX: f64 = 16.0;

/// The country with what is around it.
fn around(bounds: Bounds) -> Bounds {
    let lacks = (AROUND - bounds.width().max(bounds.height())) / 2.0;
    bounds.wider(lacks.max(0.0) + 0.25 * bounds.width().min(bounds.height()) + 0.03)
}
