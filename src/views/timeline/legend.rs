//! The legend: one sample of each way in which time is drawn, and the four signs of how we know.

use leptos::prelude::*;

use crate::layout::drawing::samples;
use crate::store::Workspace;
use crate::views::parts::glyph::sample_glyph;

#[component]
pub fn Legend(workspace: Workspace) -> impl IntoView {
    let rows = move || {
        let m = workspace.messages();
        samples()
            .into_iter()
            .map(|sample| {
                let (name, meaning) = m.legend.of(sample.kind);
                view! { <li>{sample_glyph(&sample.drawing)}<span><b>{name}</b>" "{meaning}</span></li> }
            })
            .collect_view()
    };
    view! {
        <section class="legend t3" aria-labelledby="legend-heading">
            <h2 id="legend-heading">{move || workspace.messages().legend.title}</h2>
            <ul>{rows}</ul>
        </section>
    }
}
