//! The header: places, search, language, theme, and whether the notes are kept.

use leptos::prelude::*;

use super::parts::icons::{Icon, brand_sign, icon};
use super::search::SearchBox;
use crate::codec::route::{Page, Route};
use crate::store::{Action, Dialog, Saving, Theme, Workspace};
use crate::text::Lang;

#[component]
pub fn Header(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    view! {
        <header class="head">
            <a class="brand" href=move || workspace.href(Page::Timeline)>
                {brand_sign()}
                <span>{move || m().common.title}</span>
                <small>{move || m().common.title_other}</small>
            </a>
            <Places workspace />
            <div class="tools">
                <SearchBox workspace />
                <button class="icon only-phone" type="button" aria-label=move || m().search.label
                    aria-expanded=move || (workspace.dialog() == Some(Dialog::Search)).to_string()
                    on:click=move |_| workspace.apply(Action::Show(Some(Dialog::Search)))>{icon(Icon::Search)}</button>
                <Languages workspace />
                <ThemeButton workspace />
                <SavedState workspace />
            </div>
        </header>
    }
}

/// The five places. A country is within Countries, an entry within the timeline.
#[component]
fn Places(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let here = Memo::new(move |_| match workspace.page() {
        Page::Timeline | Page::Entry(..) => Some(Page::Timeline),
        Page::Countries | Page::Country(_) => Some(Page::Countries),
        Page::Actors | Page::Actor(_) => Some(Page::Actors),
        Page::Notes => Some(Page::Notes),
        Page::Data => Some(Page::Data),
        Page::Unknown(_) => None,
    });
    let place = move |page: Page, name: fn(&'static crate::text::Messages) -> &'static str| {
        let (own, linked) = (page.clone(), page);
        // "page" only on the page itself; on a page within the place it is merely true.
        let current =
            move || (here.get().as_ref() == Some(&own)).then(|| if workspace.page() == own { "page" } else { "true" });
        view! { <li><a href=move || workspace.href(linked.clone()) aria-current=current>{move || name(m())}</a></li> }
    };
    view! {
        <nav class="nav" aria-label=move || m().header.places>
            <ul>
                {place(Page::Timeline, |m| m.places.timeline)}
                {place(Page::Countries, |m| m.places.countries)}
                {place(Page::Actors, |m| m.places.actors)}
                {place(Page::Notes, |m| m.places.notes)}
                {place(Page::Data, |m| m.places.data)}
            </ul>
        </nav>
    }
}

/// The same view in the other language: a link, as everything that leads somewhere.
#[component]
fn Languages(workspace: Workspace) -> impl IntoView {
    let link = move |lang: Lang| {
        let href = move || workspace.route().with(|route| Route { lang: Some(lang), ..route.clone() }.to_hash());
        view! {
            <a href=href lang=lang.tag() hreflang=lang.tag() aria-label=lang.native_name()
                aria-current=move || (workspace.lang() == lang).then_some("true")>{lang.sign()}</a>
        }
    };
    view! {
        <div class="seg" role="group" aria-label=move || workspace.messages().header.language>
            {Lang::ALL.into_iter().map(link).collect_view()}
        </div>
    }
}

#[component]
fn ThemeButton(workspace: Workspace) -> impl IntoView {
    let label = move || {
        let m = workspace.messages();
        (m.header.theme_now)(match workspace.theme() {
            Theme::Auto => m.header.theme_auto,
            Theme::Light => m.header.theme_light,
            Theme::Dark => m.header.theme_dark,
        })
    };
    view! {
        <button class="icon" type="button" aria-label=label title=label
            on:click=move |_| workspace.apply(Action::Wear(workspace.theme().next()))>{icon(Icon::Theme)}</button>
    }
}

#[component]
fn SavedState(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let state = move || match workspace.saving() {
        Saving::Saved => "saved",
        Saving::Saving => "saving",
        Saving::MemoryOnly | Saving::Failed(_) => "unsaved",
    };
    let words = move || match workspace.saving() {
        Saving::Saved => m().saved.saved.to_owned(),
        Saving::Saving => m().saved.saving.to_owned(),
        Saving::MemoryOnly => m().saved.memory_only.to_owned(),
        Saving::Failed(reason) => (m().saved.not_saved)(&reason),
    };
    let sign = move || if state() == "saved" { icon(Icon::Tick) } else { icon(Icon::Warning) };
    view! {
        <p role="status">
            <a class="saved" data-state=state href=move || workspace.href(Page::Notes)>
                {sign}
                <span>{words}</span>
            </a>
        </p>
    }
}
