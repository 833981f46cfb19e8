//! The period to filter by: two dates, or what the timeline shows now.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Event;

use super::menu::{close, opener, popover};
use crate::codec::route::iso;
use crate::dom::{El, el, when};
use crate::domain::time::{Bound, Day, Edtf};
use crate::store::{Action, Dialog, Workspace};
use crate::text::range_said;
use crate::views::parts::icons::{Icon, icon};
use crate::views::rest;

pub fn period_pill(workspace: Workspace) -> El {
    let button = opener(workspace, Dialog::Period, "Period")
        .class("filter")
        .flag_fn("data-on", move || period(workspace).is_some())
        .text_fn(move || label(workspace))
        .child(icon(Icon::Caret));
    el("li").child(button).child(rest::menu(workspace, Dialog::Period))
}

fn period(workspace: Workspace) -> Option<(Day, Day)> {
    workspace.with_query(|query| query.period)
}

fn is_certain(workspace: Workspace) -> bool {
    workspace.with_query(|query| query.certain)
}

fn label(workspace: Workspace) -> String {
    let lang = workspace.lang();
    let m = lang.messages();
    match period(workspace) {
        None => m.filters.period.to_owned(),
        Some((from, to)) => {
            let certainly = if is_certain(workspace) { m.filters.certainly } else { "" };
            [m.filters.period, m.lists.colon, &range_said(lang, from, to), certainly].concat()
        }
    }
}

pub fn period_menu(workspace: Workspace) -> El {
    let (first, last) = period(workspace).map_or_else(Default::default, |(from, to)| (iso(from), iso(to)));
    let (from, to) = (RwSignal::new(first), RwSignal::new(last));
    let wrong = RwSignal::new(false);
    let hint = el("p")
        .attr("id", "period-hint")
        .class("none")
        .class_if("error", move || wrong.get())
        .attr("aria-live", "polite")
        .word(move || {
            let words = &workspace.messages().filters;
            if wrong.get() { words.period_wrong } else { words.period_hint }
        });
    let visible = el("button")
        .class("btn")
        .attr("type", "button")
        .on_click(move || set(workspace, Some(workspace.viewport_now().window())))
        .word(move || workspace.messages().filters.use_visible);
    let form = el("form")
        .class("field menu-form")
        .on::<Event>("submit", move |event| {
            event.prevent_default();
            wrong.set(!keep(workspace, &from.get_untracked(), &to.get_untracked()));
        })
        .child(el("label").attr("for", "period-from").word(move || workspace.messages().filters.from_year))
        .child(field("period-from", "2010", from, wrong))
        .child(el("label").attr("for", "period-to").word(move || workspace.messages().filters.to_year))
        .child(field("period-to", "2015", to, wrong))
        .child(hint)
        .child(
            el("button").class("btn primary").attr("type", "submit").word(move || workspace.messages().filters.apply),
        )
        .child(visible);
    let any = el("button")
        .class("btn quiet")
        .attr("type", "button")
        .on_click(move || set(workspace, None))
        .word(move || workspace.messages().filters.any_time);
    let foot = el("div").class("foot").child(any);
    let title = move || workspace.messages().filters.period.to_owned();
    popover(
        workspace,
        title,
        vec![form.into(), when(move || period(workspace).is_some(), certain(workspace)), foot.into()],
    )
}

/// What to do with what lies in the period only possibly, and how much that is.
fn certain(workspace: Workspace) -> impl Fn() -> El {
    move || {
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("aria-describedby", "period-certain")
            .prop_fn("checked", move || JsValue::from_bool(is_certain(workspace)))
            .on::<Event>("change", move |_| {
                workspace.apply(Action::AskCertain(!untrack(|| workspace.query()).certain));
            });
        let counts = move || {
            let (certainly, possibly) = workspace.answer().with(|answer| (answer.certainly, answer.possibly));
            (workspace.messages().filters.certain_counts)(certainly, possibly)
        };
        let label = el("label")
            .child(tick)
            .child(el("span").class("text").word(move || workspace.messages().filters.certain_only));
        el("div")
            .class("menu-more")
            .child(label)
            .child(el("p").attr("id", "period-certain").class("none").attr("aria-live", "polite").text_fn(counts))
    }
}

fn field(id: &str, example: &str, value: RwSignal<String>, wrong: RwSignal<bool>) -> El {
    el("input")
        .attr("id", id)
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("placeholder", example)
        .attr("autocomplete", "off")
        .attr_fn("aria-invalid", move || wrong.get().then(|| "true".to_owned()))
        .attr("aria-describedby", "period-hint")
        .prop_fn("value", move || JsValue::from_str(&value.get()))
        .on_input(move |text| value.set(text))
}

/// Filters by what was typed. False if it isn't a period.
fn keep(workspace: Workspace, from: &str, to: &str) -> bool {
    // As far as anything reaches that the dataset has: what is shown now may become more.
    let seen = workspace.viewport_now().bounds();
    let all = workspace.catalogue().span().unwrap_or(seen);
    let bounds = (seen.0.min(all.0), seen.1.max(all.1));
    match (read(from, bounds.0, Edtf::earliest), read(to, bounds.1, Edtf::latest)) {
        (Some(first), Some(last)) if first <= last => {
            set(workspace, Some((first, last)));
            true
        }
        _ => false,
    }
}

/// The day that a date begins or ends with; an empty field is an open end.
fn read(text: &str, open: Day, end: fn(&Edtf) -> Bound) -> Option<Day> {
    let text = text.trim();
    if text.is_empty() {
        return Some(open);
    }
    match Edtf::parse(text).map(|edtf| end(&edtf)) {
        Ok(Bound::Day(day)) => Some(day),
        _ => None,
    }
}

fn set(workspace: Workspace, period: Option<(Day, Day)>) {
    workspace.apply(Action::SetPeriod(period));
    close(workspace);
}
