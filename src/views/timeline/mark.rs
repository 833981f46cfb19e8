//! One bar or event in one lane: a link that holds label, drawing and note count.

use leptos::prelude::*;

use super::scene::{Mark, MarkForm};
use super::tip::Hovered;
use super::view::TimelineView;
use crate::codec::route::{Page, Route};
use crate::domain::catalogue::EntryId;
use crate::layout::lanes::LabelSide;
use crate::store::Workspace;
use crate::views::parts::glyph::{bar_glyph, mark_glyph};
use crate::views::parts::spoken;

#[component]
pub fn MarkView(workspace: Workspace, view: TimelineView, hovered: Hovered, lane: usize, id: EntryId) -> impl IntoView {
    // The mark is found again in each scene, so that its element, and the focus on it, outlive a zoom.
    let mark = Memo::new(move |_| {
        view.scene.with(|scene| scene.lanes.get(lane)?.marks.iter().find(|mark| mark.id == id).cloned())
    });
    let catalogue = workspace.catalogue();
    let href = {
        let catalogue = workspace.catalogue();
        move || {
            let entry = catalogue.entry(id)?;
            let selection = Some((entry.kind(), entry.id().to_owned()));
            workspace.route().with(|route| Some(Route { page: Page::Timeline, selection, ..route.clone() }.to_hash()))
        }
    };
    let class = move || {
        mark.with(|mark| {
            let Some(mark) = mark else { return String::new() };
            let form = match mark.form {
                MarkForm::Bar => "bar",
                MarkForm::LowBar => "bar low",
                MarkForm::Sign => "ev",
            };
            format!("{form} {}", super::theme_class(mark.theme))
        })
    };
    let number = move |of: fn(&Mark) -> f64| move || mark.with(|m| m.as_ref().map(|mark| format!("{}px", of(mark))));
    let width = move || {
        mark.with(|m| m.as_ref().filter(|m| m.form != MarkForm::Sign).map(|m| format!("{}px", m.drawing.width_px)))
    };
    let spoken = move || {
        let notes = mark.with(|mark| mark.as_ref().map_or(0, |mark| mark.notes));
        spoken::spoken(&catalogue, id, notes, workspace.lang())
    };
    let drawn = move || {
        mark.with(|mark| {
            let mark = mark.as_ref()?;
            Some(if mark.form == MarkForm::Sign { mark_glyph(&mark.drawing) } else { bar_glyph(&mark.drawing) })
        })
    };
    view! {
        <a
            class=class href=href draggable="false"
            style:left=number(Mark::left_px) style:top=number(|mark| mark.top_px) style:width=width
            aria-label=spoken
            aria-current=move || (workspace.selection() == Some(id)).then_some("true")
            data-entry=id.0.to_string()
            on:pointerenter=move |event| hovered.enter(lane, id, event.pointer_type() == "mouse")
            on:pointerleave=move |_| hovered.leave()
            on:focus=move |_| hovered.focus(lane, id)
            on:blur=move |_| hovered.leave()
        >
            <MarkLabel view mark />
            {drawn}
        </a>
    }
}

#[component]
fn MarkLabel(view: TimelineView, mark: Memo<Option<Mark>>) -> impl IntoView {
    let shown = move || mark.with(|mark| mark.as_ref().is_some_and(|mark| mark.side != LabelSide::Hidden));
    let class = move || {
        mark.with(|mark| match mark.as_ref().map(|mark| mark.side) {
            Some(LabelSide::Left) => "label l",
            Some(LabelSide::Right) => "label r",
            _ => "label",
        })
    };
    // Only a bar's label slides, and only while its bar begins off screen.
    let stick = move || {
        mark.with(|mark| {
            let mark = mark.as_ref().filter(|mark| mark.form == MarkForm::Bar)?;
            let stick_px = mark.stick_px(-view.translate_px());
            Some(format!("{stick_px}px"))
        })
    };
    let text = move || mark.with(|mark| mark.as_ref().map(|mark| mark.label.clone()));
    let aside =
        move || mark.with(|mark| mark.as_ref().map(|mark| mark.aside.clone()).filter(|aside| !aside.is_empty()));
    let notes = move || mark.with(|mark| mark.as_ref().map(|mark| mark.notes).filter(|notes| *notes > 0));
    move || {
        shown().then(|| {
            view! {
                <span class=class style=("--stick", stick)>
                    {text}
                    {move || aside().map(|aside| view! { <i>" · " {aside}</i> })}
                    {move || notes().map(|notes| view! { <span class="notemark">{notes}</span> })}
                </span>
            }
        })
    }
}
