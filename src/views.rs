//! What the reader sees: components that read signals and send actions. They decide nothing.

mod actor;
mod actors;
mod countries;
mod country;
mod data;
mod entry;
mod filters;
mod footer;
mod header;
mod keys;
mod lanes_menu;
mod notes;
mod notices;
mod parts;
mod patterns;
mod question;
mod search;
mod timeline;
mod toast;
mod unknown;

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::store::Workspace;
use parts::names;

/// The whole page.
#[component]
pub fn App(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    // The route changes with every pan; the page only when it is another one.
    let page = Memo::new(move |_| workspace.page());
    let main = NodeRef::<leptos::html::Main>::new();
    // A new page is read from its top, by eye and by ear. The first one keeps the browser's own start.
    Effect::watch(
        move || page.get(),
        move |_, _, _| {
            if let Some(main) = main.get_untracked() {
                let _ = main.focus();
                window().scroll_to_with_x_and_y(0.0, 0.0);
            }
        },
        false,
    );
    let content = move || match page.get() {
        Page::Timeline => view! { <timeline::TimelinePage workspace /> }.into_any(),
        Page::Countries => view! { <countries::CountriesPage workspace /> }.into_any(),
        Page::Country(code) => view! { <country::CountryPage workspace code /> }.into_any(),
        Page::Actors => view! { <actors::ActorsPage workspace /> }.into_any(),
        Page::Actor(id) => view! { <actor::ActorPage workspace id /> }.into_any(),
        Page::Entry(kind, id) => view! { <entry::EntryPage workspace kind id /> }.into_any(),
        Page::Notes => view! { <notes::NotesPage workspace /> }.into_any(),
        Page::Data => view! { <data::DataPage workspace /> }.into_any(),
        Page::Unknown(path) => view! { <unknown::UnknownPage workspace path /> }.into_any(),
    };
    view! {
        <keys::Shortcuts workspace />
        <patterns::Patterns />
        <a class="skip" href="#main" on:click=move |event| {
            // The hash is the route, so the link must not change it.
            event.prevent_default();
            if let Some(main) = main.get_untracked() {
                let _ = main.focus();
            }
        }>{move || m().common.skip}</a>
        <header::Header workspace />
        <notices::Notices workspace />
        <main id="main" tabindex="-1" node_ref=main>{content}</main>
        <footer::Footer workspace />
        <keys::KeyHelp workspace />
        <toast::ToastView workspace />
    }
}

/// The window's title: the page, then the site.
pub fn title(workspace: Workspace) -> String {
    let (lang, m) = (workspace.lang(), workspace.messages());
    let catalogue = workspace.catalogue();
    let page = match workspace.page() {
        Page::Timeline => m.places.timeline.to_owned(),
        Page::Countries => m.places.countries.to_owned(),
        Page::Country(code) => names::country(&catalogue, &code, lang),
        Page::Actors => m.places.actors.to_owned(),
        Page::Actor(id) => names::actor(&catalogue, &id, lang),
        Page::Entry(kind, id) => catalogue.find(kind, &id).map_or(id, |id| names::entry_title(&catalogue, id, lang)),
        Page::Notes => m.places.notes.to_owned(),
        Page::Data => m.places.data.to_owned(),
        Page::Unknown(_) => m.errors.unknown_page.to_owned(),
    };
    (m.common.page_title)(&page)
}
