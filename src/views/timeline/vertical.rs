//! The timeline that reads down: a rail with years, one entry each. For phones, where lanes have no room.

use leptos::prelude::*;

use crate::codec::route::{Page, Route};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::time::{Extent, Timing};
use crate::layout::drawing::{Kind, drawing};
use crate::layout::scale::Scale;
use crate::store::Workspace;
use crate::views::parts::glyph::{bar_glyph, diamond};
use crate::views::parts::spoken;

/// The width of the small axis under each bar, in px: what is left at 320 px.
const MINI_PX: f64 = 200.0;

/// Entries that begin in one year; `None` is for what no source dates.
struct Year {
    year: Option<i64>,
    entries: Vec<EntryId>,
}

#[component]
pub fn Vertical(workspace: Workspace) -> impl IntoView {
    let catalogue = workspace.catalogue();
    let list = move || {
        let years = workspace.answer().with(|answer| years(&catalogue, |id| answer.holds(id)));
        let span = workspace.bounds();
        #[expect(clippy::cast_precision_loss, reason = "days of a dataset are far below 2^52")]
        let days = (span.1.since(span.0) + 1) as f64;
        let scale = Scale { origin: span.0, px_per_day: MINI_PX / days };
        let mut last: Option<i64> = None;
        let mut out: Vec<AnyView> = Vec::new();
        for group in years {
            if let (Some(before), Some(year)) = (last, group.year)
                && year - before > 1
            {
                let gap = (workspace.messages().timeline.gap)(usize::try_from(year - before - 1).unwrap_or(0));
                out.push(view! { <div class="vtl-gap"><span>{gap}</span></div> }.into_any());
            }
            last = group.year.or(last);
            out.push(year_view(workspace, &catalogue, group, scale));
        }
        out
    };
    view! {
        <section class="vtl" aria-labelledby="vtl-heading">
            <h2 id="vtl-heading" class="vh">{move || workspace.messages().timeline.in_order}</h2>
            {list}
        </section>
    }
}

fn years(catalogue: &Catalogue, shown: impl Fn(EntryId) -> bool) -> Vec<Year> {
    let mut years: Vec<Year> = Vec::new();
    for id in catalogue.in_time().iter().copied().filter(|id| shown(*id)) {
        let year = catalogue.timing(id).and_then(Timing::sort_day).map(|day| day.year());
        match years.last_mut() {
            Some(last) if last.year == year => last.entries.push(id),
            _ => years.push(Year { year, entries: vec![id] }),
        }
    }
    years
}

fn year_view(workspace: Workspace, catalogue: &Catalogue, group: Year, scale: Scale) -> AnyView {
    let m = workspace.messages();
    let name = group.year.map_or_else(|| m.timeline.undated.to_owned(), |year| (m.dates.year)(year));
    let rows: Vec<AnyView> = group.entries.into_iter().filter_map(|id| row(workspace, catalogue, id, scale)).collect();
    view! { <section class="vtl-year"><h3>{name}</h3><ol>{rows}</ol></section> }.into_any()
}

fn row(workspace: Workspace, catalogue: &Catalogue, id: EntryId, scale: Scale) -> Option<AnyView> {
    let (entry, timing) = (catalogue.entry(id)?, catalogue.timing(id)?);
    let lang = workspace.lang();
    let theme = entry.themes().first().map_or(usize::MAX, |theme| catalogue.theme_rank(theme));
    let selection = Some((entry.kind(), entry.id().to_owned()));
    let href = move || {
        let selection = selection.clone();
        workspace.route().with(|route| Route { page: Page::Timeline, selection, ..route.clone() }.to_hash())
    };
    let drawing = drawing(&timing.extent, scale);
    let mini = (drawing.kind == Kind::Bar).then(|| {
        let left = format!("{}px", drawing.x_px);
        view! {
            <span class="mini" aria-hidden="true">
                <span class="shape" style:position="absolute" style:left=left style:bottom="4px">{bar_glyph(&drawing)}</span>
            </span>
        }
    });
    let notes = super::target_of(catalogue, id);
    let note_mark = move || {
        let count = notes.as_ref().map_or(0, |target| workspace.with_annotations(|all| all.count_on(target)));
        (count > 0).then(|| view! { <span class="notemark">{count}</span> })
    };
    Some(
        view! {
            <li class=super::theme_class(theme) class:is=move || workspace.selection() == Some(id)>
                <svg class="pt shape" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
                    {diamond(9.0, 9.0, sign(timing))}
                </svg>
                <a href=href aria-current=move || (workspace.selection() == Some(id)).then_some("true")>
                    {entry.label().get(lang.tag()).to_owned()}
                </a>
                {note_mark}
                <p>{spoken::when(catalogue, id, lang)}</p>
                {mini}
            </li>
        }
        .into_any(),
    )
}

/// How the beginning is known.
fn sign(timing: &Timing) -> Status {
    if !timing.alternatives.is_empty() {
        return Status::Disputed;
    }
    match timing.extent {
        Extent::Occurrence(window) | Extent::Deadline(window) => window.status,
        Extent::Period { start: crate::domain::time::Start::Within(window), .. } => window.status,
        Extent::Period { .. } | Extent::Undated => Status::Inferred,
    }
}
