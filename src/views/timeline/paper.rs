//! The timeline on paper: while the browser prints, the plot has the width of a sheet instead of the window's.

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::dom::listen_window;
use crate::store::{Action, Workspace};

/// What is left for the plot of the 960 px that `style/print.css` gives the timeline, beside the names of the lanes.
const PLOT_PX: f64 = 848.0;

/// Listens to the printer for as long as the page lives.
pub fn ready(workspace: Workspace) {
    let before = StoredValue::new(None::<f64>);
    listen_window(
        "beforeprint",
        Box::new(move |_| {
            if workspace.page_now() == Page::Timeline && before.get_value().is_none() {
                before.set_value(Some(workspace.viewport_now().width_px()));
                workspace.apply(Action::Resize { width_px: PLOT_PX });
            }
        }),
    );
    listen_window(
        "afterprint",
        Box::new(move |_| {
            if let Some(width_px) = before.try_update_value(Option::take).flatten() {
                workspace.apply(Action::Resize { width_px });
            }
        }),
    );
}
