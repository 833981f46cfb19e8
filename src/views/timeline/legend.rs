//! The legend: one sample of each way in which time is drawn, and the four signs of how we know.

use leptos::prelude::*;

use crate::domain::assertion::Status;
use crate::layout::drawing::{SampleKind, samples};
use crate::store::Workspace;
use crate::text::messages::{Legend as Words, Named};
use crate::views::parts::glyph::sample_glyph;

#[component]
pub fn Legend(workspace: Workspace) -> impl IntoView {
    let rows = move || {
        let m = workspace.messages();
        samples()
            .into_iter()
            .map(|sample| {
                let Named { name, explained } = named(&m.legend, sample.kind);
                view! { <li>{sample_glyph(&sample.drawing)}<span><b>{name}</b>" "{explained}</span></li> }
            })
            .collect_view()
    };
    view! {
        <section class="legend t3" aria-labelledby="legend-heading">
            <h2 id="legend-heading">{move || workspace.messages().legend.title}</h2>
            <div>
                <ul>{rows}</ul>
                <p class="sub">{move || workspace.messages().legend.caveat}</p>
            </div>
        </section>
    }
}

const fn named(words: &Words, kind: SampleKind) -> Named {
    match kind {
        SampleKind::Known => words.known,
        SampleKind::StartWindow => words.window,
        SampleKind::InferredWindow | SampleKind::Status(Status::Inferred) => words.inferred,
        SampleKind::Planned => words.planned,
        SampleKind::GoingOn => words.going_on,
        SampleKind::Undated => words.undated,
        SampleKind::EndNotStated => words.open,
        SampleKind::SomewhereIn => words.somewhere,
        SampleKind::Month => words.month,
        SampleKind::About => words.about,
        SampleKind::Doubtful => words.doubtful,
        SampleKind::Deadline => words.target,
        SampleKind::Status(Status::OtherSource) => words.other_source,
        SampleKind::Status(Status::Disputed) => words.disputed,
        SampleKind::Status(Status::Stated | Status::Opinion) => words.stated,
    }
}
