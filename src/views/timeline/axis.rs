//! The axis: ticks on calendar boundaries, in world px under the same moving layer as the marks.

use leptos::prelude::*;

use super::view::TimelineView;
use crate::domain::time::Day;
use crate::layout::scale::Scale;
use crate::layout::ticks::{Tick, Unit, ticks};
use crate::store::{Action, Workspace};
use crate::text::{Lang, TickSize, tick_label};
use crate::views::parts::icons::{Icon, icon};

/// The least room for a tick's label, in px.
const LABEL_PX: f64 = 46.0;

/// The ticks around what is visible: enough to pan by a plot's width on each side before new ones are needed.
pub fn tick_memo(scale: Memo<Scale>, tiles: Memo<(f64, f64)>) -> Memo<(Scale, Vec<Tick>)> {
    Memo::new(move |_| {
        let (scale, tiles) = (scale.get(), tiles.get());
        let (from, to) = (scale.moment(tiles.0), scale.moment(tiles.1));
        #[expect(clippy::cast_possible_truncation, reason = "a moment within the calendar is far below 2^52")]
        let (from, to) = (Day(from.floor() as i64), Day(to.ceil() as i64));
        (scale, ticks(from, to, scale.px_per_day, LABEL_PX))
    })
}

/// Zoom buttons in the gutter, and the strip of ticks.
#[component]
pub fn Axis(workspace: Workspace, view: TimelineView) -> impl IntoView {
    let m = move || workspace.messages();
    let tick_list = view.ticks;
    let two_lines = move || tick_list.with(|(_, ticks)| ticks.iter().any(|tick| tick.major && tick.unit != Unit::Year));
    view! {
        <div class="tl-axis">
            <div class="zoom">
                <button class="icon" type="button" aria-label=move || m().timeline.zoom_out
                    on:click=move |_| workspace.apply(Action::ZoomBy { factor: 1.0 / super::ZOOM_STEP })>
                    {icon(Icon::Minus)}
                </button>
                <button class="icon" type="button" aria-label=move || m().timeline.zoom_in
                    on:click=move |_| workspace.apply(Action::ZoomBy { factor: super::ZOOM_STEP })>
                    {icon(Icon::Plus)}
                </button>
                <button class="icon" type="button" aria-label=move || m().timeline.fit
                    on:click=move |_| workspace.apply(Action::Fit)>
                    {icon(Icon::Fit)}
                </button>
            </div>
            <div class="axis" class:two=two_lines>
                <div class="ticks" aria-hidden="true" style:transform=move || view.transform()>
                    {move || {
                        let lang = workspace.lang();
                        tick_list.with(|(scale, ticks)| ticks.iter().map(|tick| drawn(tick, *scale, lang)).collect_view())
                    }}
                </div>
            </div>
        </div>
    }
}

fn drawn(tick: &Tick, scale: Scale, lang: Lang) -> impl IntoView + use<> {
    let class = if tick.major { "tick major" } else { "tick minor" };
    let label = tick.major.then(|| {
        let (label, below) = tick_label(lang, size(tick.unit), tick.day);
        view! { <span class="label">{label} {(!below.is_empty()).then(|| view! { <span>{below}</span> })}</span> }
    });
    view! { <div class=class style:left=format!("{}px", scale.start_px(tick.day))>{label}</div> }
}

/// Hairlines through the lanes.
#[component]
pub fn Grid(view: TimelineView) -> impl IntoView {
    view! {
        <div class="grid" aria-hidden="true">
            {move || view.ticks.with(|(scale, ticks)| {
                ticks.iter().filter(|tick| tick.major).map(|tick| {
                    view! { <i style:left=format!("{}px", scale.start_px(tick.day))></i> }
                }).collect_view()
            })}
        </div>
    }
}

/// The same units under the text room's name: it knows no layout.
const fn size(unit: Unit) -> TickSize {
    match unit {
        Unit::Day => TickSize::Day,
        Unit::Week => TickSize::Week,
        Unit::Month => TickSize::Month,
        Unit::Quarter => TickSize::Quarter,
        Unit::Year => TickSize::Year,
    }
}
