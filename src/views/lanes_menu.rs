//! By what the timeline is cut into lanes.

use leptos::prelude::*;

use super::filters::Popover;
use super::parts::icons::{Icon, icon};
use crate::domain::grouping::Grouping;
use crate::store::{Action, Dialog, Workspace};
use crate::text::Lang;

#[component]
pub fn LanesMenu(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let open = move || workspace.dialog() == Some(Dialog::Lanes);
    let toggle = move |_| workspace.apply(Action::Show((!open()).then_some(Dialog::Lanes)));
    let choices = move || {
        Grouping::ALL
            .into_iter()
            .map(|grouping| {
                view! {
                    <li>
                        <label>
                            <input type="radio" name="lanes" prop:checked=move || workspace.grouping() == grouping
                                on:change=move |_| workspace.apply(Action::GroupBy(grouping)) />
                            <span class="text">{grouping_name(grouping, workspace.lang())}</span>
                        </label>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="menu not-phone">
            <button class="btn" type="button" aria-haspopup="dialog" aria-expanded=move || open().to_string() on:click=toggle data-opens="lanes">
                {move || (m().groupings.now)(grouping_name(workspace.grouping(), workspace.lang()))}
                {icon(Icon::Caret)}
            </button>
            <Show when=open>
                <Popover workspace name=Signal::derive(move || m().groupings.title.to_owned()) end=true>
                    <ul class="menu-list">{choices}</ul>
                </Popover>
            </Show>
        </div>
    }
}

fn grouping_name(grouping: Grouping, lang: Lang) -> &'static str {
    let words = &lang.messages().groupings;
    match grouping {
        Grouping::Theme => words.theme,
        Grouping::Country => words.country,
        Grouping::Actor => words.actor,
        Grouping::Support => words.support,
        Grouping::None => words.none,
    }
}
