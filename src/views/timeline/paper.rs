//! The timeline on paper: while the browser prints, the plot has the width of a sheet instead of the window's, and
//! everything is as small as it takes to be on one, if it can still be read then.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::codec::route::Page;
use crate::dom::{later, listen_window};
use crate::store::{Action, Workspace};

/// The share at which a landscape sheet (A4 or Letter) has room for the 1370 px that `style/print.css` gives the timeline,
/// and the least at which it can be read: more lanes than that go onto more sheets.
const ZOOM: (f64, f64) = (0.7, 0.4);
const ZOOM_NAME: &str = "--paper-zoom";
/// By this the styles know that the plot is ready for paper. A sheet that is printed before the second wasm file is here
/// has the plot as the window shows it.
const READY: &str = "data-paper";
/// What is left of them for the plot, beside the names of the lanes.
const PLOT_PX: f64 = 1_258.0;
/// So high may the lanes be on one sheet at the larger share.
const LANES_PX: f64 = 600.0;

/// Listens to the printer for as long as the page lives.
pub fn ready(workspace: Workspace) {
    let before = StoredValue::new(None::<f64>);
    listen_window(
        "beforeprint",
        Box::new(move |_| {
            if workspace.page_now() == Page::Timeline && before.get_value().is_none() {
                before.set_value(Some(workspace.viewport_now().width_px()));
                workspace.apply(Action::Resize { width_px: PLOT_PX });
                // Once the lanes have been laid out for it.
                later(shrink);
            }
        }),
    );
    listen_window(
        "afterprint",
        Box::new(move |_| {
            if let Some(width_px) = before.try_update_value(Option::take).flatten() {
                workspace.apply(Action::Resize { width_px });
                if let Some(page) = page() {
                    let _ = page.style().remove_property(ZOOM_NAME);
                    let _ = page.remove_attribute(READY);
                }
            }
        }),
    );
}

/// By the heights that the lanes have been given: on a phone they aren't shown, and have no other.
fn shrink() {
    let Ok(lanes) = document().query_selector_all(".lane") else { return };
    let lanes = (0..lanes.length()).filter_map(|at| lanes.get(at)?.dyn_into::<HtmlElement>().ok());
    let high_px: f64 = lanes
        .filter_map(|lane| lane.style().get_property_value("height").ok()?.trim_end_matches("px").parse::<f64>().ok())
        .sum();
    let share = (ZOOM.0 * (LANES_PX / high_px.max(1.0)).min(1.0)).max(ZOOM.1);
    if let Some(page) = page() {
        let _ = page.style().set_property(ZOOM_NAME, &crate::dom::number(share));
        let _ = page.set_attribute(READY, "");
    }
}

fn page() -> Option<HtmlElement> {
    document().document_element()?.dyn_into().ok()
}
