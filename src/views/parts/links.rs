//! Links to pages, names in the other language, marks that count notes: small pieces of rows.
//!
//! A link's address follows filters and language by itself, so that the row around it need not be built again.

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::domain::annotation::Target;
use crate::domain::localized::Localized;
use crate::store::{Action, Workspace};
use crate::text::Lang;

/// A real link to a page.
pub fn link(workspace: Workspace, page: Page, text: impl IntoView + 'static) -> AnyView {
    view! { <a href=move || workspace.href(page.clone())>{text}</a> }.into_any()
}

/// The text in a language that isn't the reader's, with its tag; nothing where it says the same.
pub fn other_name(name: &Localized, lang: Lang) -> Option<(String, String)> {
    let shown = name.get(lang.tag());
    let other = name.iter().find(|(tag, text)| Lang::from_tag(tag) != Some(lang) && *text != shown);
    other.map(|(tag, text)| (tag.to_owned(), text.to_owned()))
}

/// That text as a quieter part of a name.
pub fn aside(name: &Localized, lang: Lang) -> AnyView {
    other_name(name, lang).map(|(tag, text)| view! { " " <span lang=tag>{text}</span> }).into_any()
}

/// How many notes there are on a thing; nothing where there is none.
pub fn note_mark(workspace: Workspace, target: Target) -> AnyView {
    let count = Memo::new(move |_| workspace.with_annotations(|all| all.count_on(&target)));
    let mark = move || {
        let count = count.get();
        (count > 0).then(|| {
            let said = (workspace.messages().counts.notes)(count);
            view! { <span class="notemark"><span aria-hidden="true">{count}</span><span class="vh">{said}</span></span> }
        })
    };
    view! { {mark} }.into_any()
}

/// The way back from filters that leave nothing.
pub fn clear_filters(workspace: Workspace) -> AnyView {
    view! {
        <button class="btn" type="button" on:click=move |_| workspace.apply(Action::ClearFilters)>
            {move || workspace.messages().filters.clear}
        </button>
    }
    .into_any()
}
