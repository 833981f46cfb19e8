//! The two patterns of the timeline, hatching and dots, once for each theme colour: a pattern can't take the colour
//! of what it fills.

use leptos::prelude::*;

#[component]
pub fn Patterns() -> impl IntoView {
    let each = (0..6)
        .map(|at| {
            view! {
                <pattern id=format!("h-t{at}") class=format!("t{at}") width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                    <rect width="1.7" height="5"></rect>
                </pattern>
                <pattern id=format!("d-t{at}") class=format!("t{at}") width="5" height="5" patternUnits="userSpaceOnUse">
                    <circle cx="2.5" cy="2.5" r="1.05"></circle>
                </pattern>
            }
        })
        .collect_view();
    view! { <svg class="patterns" aria-hidden="true" focusable="false"><defs>{each}</defs></svg> }
}
