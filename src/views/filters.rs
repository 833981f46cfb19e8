//! The filter bar: pills with live counts, and the lists that some of them open.

mod menu;
mod period;

use leptos::prelude::*;

use super::parts::icons::{Icon, icon};
use super::parts::names;
use super::timeline::theme_class;
use crate::domain::query::Facet;
use crate::store::{Action, Dialog, Workspace};
use crate::text::Lang;

pub use menu::Popover;

/// The facets behind a list, in the order of the bar.
const LISTS: [Facet; 5] = [Facet::Support, Facet::Country, Facet::CountryRole, Facet::Actor, Facet::Status];

#[component]
pub fn Filters(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let themes: Vec<String> = workspace.catalogue().dataset.themes.iter().map(|theme| theme.id.clone()).collect();
    let theme_pills =
        themes.into_iter().enumerate().map(|(rank, id)| view! { <ThemePill workspace rank id /> }).collect_view();
    let list_pills = LISTS.into_iter().map(|facet| view! { <ListPill workspace facet /> }).collect_view();
    let note_count = move || workspace.answer().with(|answer| answer.count(Facet::Notes, "1"));
    let with_notes = move || workspace.with_query(|query| query.has(Facet::Notes, "1"));
    let filtered = move || workspace.with_query(|query| !query.is_empty());
    view! {
        <div class="filters" role="group" aria-label=move || m().filters.title>
            <ul>
                {theme_pills}
                <li class="sep" aria-hidden="true"></li>
                {list_pills}
                <period::PeriodPill workspace />
                <li>
                    <button class="filter" type="button" aria-pressed=move || with_notes().to_string()
                        aria-disabled=move || (note_count() == 0 && !with_notes()).then_some("true")
                        on:click=move |_| {
                            if note_count() > 0 || with_notes() {
                                workspace.apply(Action::Toggle(Facet::Notes, "1".to_owned()));
                            }
                        }>
                        {move || m().filters.with_notes} " " <span class="n">{note_count}</span>
                    </button>
                </li>
                <Show when=move || workspace.with_query(|query| !query.text.is_empty())>
                    <li>
                        <button class="filter" type="button" data-on="" on:click=move |_| workspace.apply(Action::SearchFor(String::new()))>
                            {move || workspace.with_query(|query| (m().filters.words)(&query.text))} {icon(Icon::Close)}
                        </button>
                    </li>
                </Show>
                <Show when=filtered>
                    <li>
                        <button class="filter clear" type="button" on:click=move |_| workspace.apply(Action::ClearFilters)>
                            {move || m().filters.clear}
                        </button>
                    </li>
                </Show>
            </ul>
        </div>
    }
}

#[component]
fn ThemePill(workspace: Workspace, rank: usize, id: String) -> impl IntoView {
    let catalogue = workspace.catalogue();
    let id = StoredValue::new(id);
    let pressed = move || id.with_value(|id| workspace.with_query(|query| query.has(Facet::Theme, id)));
    let count = move || id.with_value(|id| workspace.answer().with(|answer| answer.count(Facet::Theme, id)));
    let name = move || id.with_value(|id| names::term(&catalogue.dataset.themes, id, workspace.lang()));
    let off = move || count() == 0 && !pressed();
    view! {
        <li>
            <button class=format!("filter {}", theme_class(rank)) type="button" aria-pressed=move || pressed().to_string()
                aria-disabled=move || off().then_some("true")
                on:click=move |_| {
                    if !off() {
                        workspace.apply(Action::Toggle(Facet::Theme, id.get_value()));
                    }
                }>
                <span class="sw" aria-hidden="true"></span>
                {name} " " <span class="n">{count}</span>
            </button>
        </li>
    }
}

/// A pill that opens the list of a facet's choices.
#[component]
fn ListPill(workspace: Workspace, facet: Facet) -> impl IntoView {
    let m = move || workspace.messages();
    let open = move || workspace.dialog() == Some(Dialog::Filter(facet));
    let chosen = move || workspace.with_query(|query| query.chosen(facet).to_vec());
    let catalogue = workspace.catalogue();
    // With one choice the pill says it; with more it counts them.
    let label = move || {
        let lang = workspace.lang();
        let name = facet_name(facet, lang);
        match chosen().as_slice() {
            [] => name.to_owned(),
            [one] => format!("{name}{}{}", m().lists.colon, names::choice(&catalogue, facet, one, lang)),
            more => format!("{name}{}{}", m().lists.colon, (m().filters.chosen)(more.len())),
        }
    };
    let count =
        move || workspace.answer().with(|answer| answer.choices(facet));
    view! {
        <li>
            <button class="filter" type="button" aria-haspopup="dialog" aria-expanded=move || open().to_string()
                data-on=move || (!chosen().is_empty()).then_some("")
                data-opens=move || format!("{facet:?}")
                on:click=move |_| workspace.apply(Action::Show((!open()).then_some(Dialog::Filter(facet))))>
                {label} " "
                <Show when=move || chosen().is_empty()><span class="n">{count}</span></Show>
                {icon(Icon::Caret)}
            </button>
            <Show when=open><menu::FacetMenu workspace facet /></Show>
        </li>
    }
}

/// What stands where nothing is left.
#[component]
pub fn Nothing(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    view! {
        <div class="empty">
            <p>{move || m().filters.nothing}</p>
            <button class="btn" type="button" on:click=move |_| workspace.apply(Action::ClearFilters)>
                {move || m().filters.clear}
            </button>
        </div>
    }
}

/// The name of a facet on its pill.
fn facet_name(facet: Facet, lang: Lang) -> &'static str {
    let words = &lang.messages().filters;
    match facet {
        Facet::Theme => words.theme,
        Facet::Support => words.support_short,
        Facet::Country => words.country,
        Facet::CountryRole => words.country_role,
        Facet::Actor => words.actor,
        Facet::Status => words.status,
        Facet::Notes => words.with_notes,
    }
}
