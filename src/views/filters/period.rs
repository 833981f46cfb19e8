//! The period to filter by: two dates, or what the timeline shows now.

use leptos::prelude::*;

use super::menu::Popover;
use crate::codec::route::iso;
use crate::domain::time::{Bound, Day, Edtf};
use crate::store::{Action, Dialog, Workspace};
use crate::text::range_said;
use crate::views::parts::icons::{Icon, icon};

#[component]
pub fn PeriodPill(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let open = move || workspace.dialog() == Some(Dialog::Period);
    let period = move || workspace.with_query(|query| query.period);
    let label = move || match period() {
        None => m().filters.period.to_owned(),
        Some((from, to)) => {
            format!("{}{}{}", m().filters.period, m().lists.colon, range_said(workspace.lang(), from, to))
        }
    };
    view! {
        <li>
            <button class="filter" type="button" aria-haspopup="dialog" aria-expanded=move || open().to_string()
                data-on=move || period().map(|_| "") data-opens="Period"
                on:click=move |_| workspace.apply(Action::Show((!open()).then_some(Dialog::Period)))>
                {label} {icon(Icon::Caret)}
            </button>
            <Show when=open><PeriodMenu workspace /></Show>
        </li>
    }
}

#[component]
fn PeriodMenu(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let shown = workspace.with_query(|query| query.period);
    let text = |day: Option<Day>| day.map(iso).unwrap_or_default();
    let from = RwSignal::new(text(shown.map(|shown| shown.0)));
    let to = RwSignal::new(text(shown.map(|shown| shown.1)));
    let wrong = RwSignal::new(false);
    let keep = move || {
        let bounds = workspace.bounds();
        let read = |text: String, open: Day, end: fn(&Edtf) -> Bound| {
            let text = text.trim().to_owned();
            if text.is_empty() {
                return Some(open);
            }
            match Edtf::parse(&text).map(|edtf| end(&edtf)) {
                Ok(Bound::Day(day)) => Some(day),
                _ => None,
            }
        };
        let first = read(from.get_untracked(), bounds.0, Edtf::earliest);
        let last = read(to.get_untracked(), bounds.1, Edtf::latest);
        match (first, last) {
            (Some(first), Some(last)) if first <= last => {
                wrong.set(false);
                workspace.apply(Action::SetPeriod(Some((first, last))));
                workspace.apply(Action::Show(None));
            }
            _ => wrong.set(true),
        }
    };
    let this_window = move |_| {
        let (first, last) = workspace.viewport_now().window();
        workspace.apply(Action::SetPeriod(Some((first, last))));
        workspace.apply(Action::Show(None));
    };
    let clear = move |_| {
        workspace.apply(Action::SetPeriod(None));
        workspace.apply(Action::Show(None));
    };
    view! {
        <Popover workspace name=Signal::derive(move || m().filters.period.to_owned())>
            <form class="field menu-form" on:submit=move |event| { event.prevent_default(); keep(); }>
                <label for="period-from">{move || m().filters.from_year}</label>
                <input id="period-from" type="text" inputmode="numeric" placeholder="2010" autocomplete="off"
                    aria-invalid=move || wrong.get().then_some("true") aria-describedby="period-hint"
                    prop:value=move || from.get() on:input=move |event| from.set(event_target_value(&event)) />
                <label for="period-to">{move || m().filters.to_year}</label>
                <input id="period-to" type="text" inputmode="numeric" placeholder="2015" autocomplete="off"
                    aria-invalid=move || wrong.get().then_some("true") aria-describedby="period-hint"
                    prop:value=move || to.get() on:input=move |event| to.set(event_target_value(&event)) />
                <p id="period-hint" class="none" class:error=move || wrong.get() aria-live="polite">
                    {move || if wrong.get() { m().filters.period_wrong } else { m().filters.period_hint }}
                </p>
                <button class="btn primary" type="submit">{move || m().filters.apply}</button>
                <button class="btn" type="button" on:click=this_window>{move || m().filters.use_visible}</button>
            </form>
            <div class="foot">
                <button class="btn quiet" type="button" on:click=clear>{move || m().filters.any_time}</button>
            </div>
        </Popover>
    }
}
