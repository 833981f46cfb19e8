//! A list that a pill opens: over the page, closed by Escape, by a click elsewhere or by its own button.

use leptos::html::{Div, Input};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::domain::fold::folded;
use crate::domain::query::Facet;
use crate::store::{Action, Workspace};
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::names;

/// With more choices than this, the list can be searched.
const SEARCHED: usize = 8;

/// The frame of every such list. The focus goes in when it opens and back to its button when it closes.
#[component]
pub fn Popover(
    workspace: Workspace,
    #[prop(into)] name: Signal<String>,
    #[prop(optional)] end: bool,
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<Div>::new();
    Effect::new(move |_| {
        let Some(frame) = frame.get() else { return };
        if let Ok(Some(first)) = frame.query_selector("input, button:not(.icon)")
            && let Some(first) = first.dyn_ref::<web_sys::HtmlElement>()
        {
            let _ = first.focus();
        }
    });
    let close = move || {
        if let Some(button) = frame.get_untracked().and_then(|frame| frame.parent_element())
            && let Ok(Some(button)) = button.query_selector("[aria-expanded]")
            && let Some(button) = button.dyn_ref::<web_sys::HtmlElement>()
        {
            let _ = button.focus();
        }
        workspace.apply(Action::Show(None));
    };
    let elsewhere = window_event_listener(leptos::ev::pointerdown, move |event| {
        let inside = frame.get_untracked().and_then(|frame| frame.parent_element()).is_some_and(|around| {
            event
                .target()
                .and_then(|target| target.dyn_into::<web_sys::Node>().ok())
                .is_some_and(|at| around.contains(Some(&at)))
        });
        if !inside {
            workspace.apply(Action::Show(None));
        }
    });
    on_cleanup(move || elsewhere.remove());
    view! {
        <div class="filter-menu" class:end=end role="dialog" aria-label=move || name.get() node_ref=frame
            on:keydown=move |event| {
                if event.key() == "Escape" {
                    event.stop_propagation();
                    close();
                }
            }>
            <div class="menu-top">
                <h2>{move || name.get()}</h2>
                <button class="icon" type="button" aria-label=move || workspace.messages().common.close on:click=move |_| close()>
                    {icon(Icon::Close)}
                </button>
            </div>
            {children()}
        </div>
    }
}

/// The choices of one facet with their counts.
#[component]
pub fn FacetMenu(workspace: Workspace, facet: Facet) -> impl IntoView {
    let m = move || workspace.messages();
    let catalogue = workspace.catalogue();
    let all = codes(&catalogue, facet);
    let searched = all.len() > SEARCHED;
    let typed = RwSignal::new(String::new());
    let search = NodeRef::<Input>::new();
    let choices = {
        let catalogue = workspace.catalogue();
        move || {
            let needle = folded(&typed.get());
            let lang = workspace.lang();
            let mut rows: Vec<(String, String)> =
                all.iter().map(|code| (code.clone(), names::choice(&catalogue, facet, code, lang))).collect();
            rows.retain(|(code, name)| folded(name).contains(&needle) || folded(code) == needle);
            rows
        }
    };
    let none = {
        let choices = choices.clone();
        move || choices().is_empty()
    };
    view! {
        <Popover workspace name=Signal::derive(move || super::facet_name(facet, workspace.lang()).to_owned())>
            {searched.then(|| view! {
                <label class="search">
                    {icon(Icon::Search)}
                    <span class="vh">{move || m().filters.search_in_list}</span>
                    <input type="search" node_ref=search placeholder=move || m().filters.search_in_list
                        prop:value=move || typed.get() on:input=move |event| typed.set(event_target_value(&event)) />
                </label>
            })}
            <ul class="menu-list">
                <For each=choices key=|(code, name)| (code.clone(), name.clone()) children=move |(code, name)| view! {
                    <Choice workspace facet code name />
                } />
            </ul>
            <Show when=none><p class="none">{move || m().search.empty}</p></Show>
            <div class="foot">
                <button class="btn quiet" type="button" on:click=move |_| workspace.apply(Action::ClearFacet(facet))>
                    {move || m().filters.any}
                </button>
            </div>
        </Popover>
    }
}

#[component]
fn Choice(workspace: Workspace, facet: Facet, code: String, name: String) -> impl IntoView {
    let code = StoredValue::new(code);
    let checked = move || code.with_value(|code| workspace.with_query(|query| query.has(facet, code)));
    let count = move || code.with_value(|code| workspace.answer().with(|answer| answer.count(facet, code)));
    view! {
        <li>
            <label class:off=move || count() == 0>
                <input type="checkbox" prop:checked=checked
                    on:change=move |_| workspace.apply(Action::Toggle(facet, code.get_value())) />
                <span class="text">{name}</span>
                <span class="n">{count}</span>
            </label>
        </li>
    }
}

/// Every choice that the dataset has, used or not, in its own order.
fn codes(catalogue: &crate::domain::catalogue::Catalogue, facet: Facet) -> Vec<String> {
    use crate::domain::assertion::Status;
    use crate::domain::place::CountryRole;
    let d = &catalogue.dataset;
    match facet {
        Facet::Theme => d.themes.iter().map(|term| term.id.clone()).collect(),
        Facet::Support => d.supports.iter().map(|term| term.id.clone()).collect(),
        Facet::Country => d.countries.iter().map(|country| country.code.clone()).collect(),
        Facet::Actor => d.actors.iter().map(|actor| actor.id.clone()).collect(),
        Facet::CountryRole => CountryRole::ALL.iter().map(|role| role.code().to_owned()).collect(),
        Facet::Status => Status::ALL.iter().map(|status| status.code().to_owned()).collect(),
        Facet::Notes => Vec::new(),
    }
}
