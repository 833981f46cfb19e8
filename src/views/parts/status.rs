//! How we know it: a sign and a word, never colour alone.

use leptos::prelude::*;

use crate::domain::assertion::Status;
use crate::text::Lang;

/// The chip beside a fact.
pub fn chip(status: Status, lang: Lang) -> AnyView {
    let m = lang.messages();
    let class = match status {
        Status::Stated => "chip stated",
        Status::Inferred => "chip inferred",
        Status::Opinion => "chip opinion",
        Status::OtherSource => "chip other",
        Status::Disputed => "chip disputed",
    };
    view! {
        <span class=class title=m.statuses.explained(status)>
            <svg viewBox="0 0 10 10" aria-hidden="true" focusable="false">{sign(status)}</svg>
            {m.statuses.name(status)}
        </span>
    }
    .into_any()
}

fn sign(status: Status) -> AnyView {
    match status {
        Status::Stated => view! { <circle class="full" cx="5" cy="5" r="4"></circle> }.into_any(),
        Status::Inferred => view! { <circle class="dash" cx="5" cy="5" r="3.8"></circle> }.into_any(),
        Status::OtherSource => view! {
            <circle cx="5" cy="5" r="4.2"></circle>
            <circle cx="5" cy="5" r="2"></circle>
        }
        .into_any(),
        Status::Disputed => view! {
            <path class="full" d="M4.2 1v8A4 4 0 0 1 4.2 1Z"></path>
            <path d="M5.8 1v8A4 4 0 0 0 5.8 1Z"></path>
        }
        .into_any(),
        Status::Opinion => view! { <path d="M1 2h8v5H5L3 9V7H1Z"></path> }.into_any(),
    }
}
