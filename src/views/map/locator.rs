//! A small map that only shows where a country is, with its places.

use leptos::prelude::*;

use super::marks::{Marks, marks};
use super::outlines::{Outlines, outlines};
use super::sheet::sheet;
use crate::browser::size;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::EntryId;
use crate::layout::map::view::{Bounds, View, WORLD};
use crate::store::Workspace;
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
        entries.with(|entries| marks(&workspace.catalogue(), entries, &ground, &[], workspace.lang()))
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
            sheet(&ground, "locator", view, marks, lit).into()
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

/// The country with what is around it.
fn around(bounds: Bounds) -> Bounds {
    let lacks = (AROUND - bounds.width().max(bounds.height())) / 2.0;
    bounds.wider(lacks.max(0.0) + 0.25 * bounds.width().min(bounds.height()) + 0.03)
}
