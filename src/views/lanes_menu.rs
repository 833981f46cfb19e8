//! By what the timeline is cut into lanes.

use leptos::prelude::*;

use super::filters::Popover;
use super::parts::icons::{Icon, icon};
use crate::domain::grouping::Grouping;
use crate::store::{Action, Dialog, Workspace};

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
                            <span class="text">{m().timeline.grouping(grouping)}</span>
                        </label>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="menu not-phone">
            <button class="btn" type="button" aria-haspopup="dialog" aria-expanded=move || open().to_string() on:click=toggle data-opens="lanes">
                {move || (m().timeline.lanes)(m().timeline.grouping(workspace.grouping()))}
                {icon(Icon::Caret)}
            </button>
            <Show when=open>
                <Popover workspace name=move || m().timeline.lanes_by.to_owned() end=true>
                    <ul class="menu-list">{choices}</ul>
                </Popover>
            </Show>
        </div>
    }
}
