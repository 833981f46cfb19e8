//! The timeline on paper: while the browser prints, the plot has the width of a sheet instead of the window's, and
//! everything is as small as it takes to be on one.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::codec::route::Page;
use crate::dom::{later, listen_window};
use crate::store::{Action, Workspace};

/// The share at which a landscape sheet (A4 or Letter) has room for the 1370 px that `style/print.css` gives the timeline.
const ZOOM: f64 = 0.7;
const ZOOM_NAME: &str = "--paper-zoom";
/// What is left of them for the plot, beside the names of the lanes.
const PLOT_PX: f64 = 1_258.0;
/// So high is such a sheet at that share, without the page's head and foot, the first lines and the legend, which has
/// four columns there.
const SHEET_PX: f64 = 715.0;
/// What is as high as its contents.
const PARTS: [&str; 2] = [".question", ".tl"];

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
                }
            }
        }),
    );
}

fn shrink() {
    let high_px: i32 = PARTS
        .into_iter()
        .filter_map(|part| document().query_selector(part).ok().flatten()?.dyn_into::<HtmlElement>().ok())
        .map(|part| part.offset_height())
        .sum();
    let share = (SHEET_PX / f64::from(high_px.max(1))).min(1.0) * ZOOM;
    if let Some(page) = page() {
        let _ = page.style().set_property(ZOOM_NAME, &crate::dom::number(share));
    }
}

fn page() -> Option<HtmlElement> {
    document().document_element()?.dyn_into().ok()
}
