//! One bar or event in one lane: a link that holds label, drawing and note count.

use leptos::prelude::*;

use super::roving::Spot;
use super::scene::{Mark, MarkForm};
use super::tip::Hovered;
use super::view::TimelineView;
use crate::codec::route::{Page, Route};
use crate::dom::{El, Piece, dynamic, el, px};
use crate::domain::assertion::Status;
use crate::domain::catalogue::EntryId;
use crate::layout::lanes::LabelSide;
use crate::store::Workspace;
use crate::text::spoken_entry;
use crate::views::parts::glyph::live_glyph;
use crate::views::parts::status::sign;
use crate::views::rest;

/// A row of the lane's list.
pub fn mark_view(workspace: Workspace, view: TimelineView, hovered: Hovered, lane: usize, id: EntryId) -> El {
    // The mark is found again in each scene, so that its element, and the focus on it, outlive a zoom.
    let mark = Memo::new(move |_| view.mark(lane, id));
    // What the label says stays through most of a zoom.
    let words = Memo::new(move |_| mark.with(|mark| mark.as_ref().map(Mark::anywhere)));
    let link = el("a");
    let anchor = link.clone();
    let focused = link.clone();
    let left = move || mark.with(|mark| mark.as_ref().map(|mark| px(mark.left_px())));
    let top = move || mark.with(|mark| mark.as_ref().map(|mark| px(mark.top_px)));
    let width = move || {
        mark.with(|mark| {
            let mark = mark.as_ref().filter(|mark| mark.form != MarkForm::Sign)?;
            Some(px(mark.drawing.width_px))
        })
    };
    let link = link
        .attr("draggable", "false")
        .attr("data-entry", &id.0.to_string())
        .attr_fn("tabindex", move || view.roving.index((lane, Spot::Entry(id))))
        .attr_fn("class", move || mark.with(|mark| mark.as_ref().map(class)))
        .attr_fn("href", move || Some((view.manner.href)(workspace, id)))
        .attr_fn("aria-current", move || (workspace.selection() == Some(id)).then(|| "true".to_owned()))
        .on::<web_sys::PointerEvent>("pointerenter", move |event| {
            // A finger that only presses opens nothing.
            if event.pointer_type() == "mouse" {
                hovered.open(id, &anchor);
            }
        })
        .on::<web_sys::Event>("pointerleave", move |_| hovered.leave())
        .on::<web_sys::Event>("focus", move |_| {
            view.roving.came((lane, Spot::Entry(id)));
            hovered.open(id, &focused);
        })
        .on::<web_sys::Event>("blur", move |_| hovered.leave())
        // The details that a click opens say more.
        .on::<web_sys::Event>("click", move |_| hovered.close())
        .child(dynamic(move || label(workspace, view, mark, words, id)))
        .child(live_glyph(move || {
            mark.with(|mark| mark.as_ref().map(|mark| (mark.drawing.clone(), mark.form == MarkForm::Sign)))
        }));
    // Its place is a bare element's: a browser works out all that is declared for an element whose own style changes,
    // and in a zoom all of them do in every frame.
    el("li").style_fn("left", left).style_fn("top", top).style_fn("width", width).child(link)
}

/// The address of the same view with this entry chosen.
pub fn href(workspace: Workspace, id: EntryId) -> String {
    let catalogue = workspace.catalogue();
    let selection = catalogue.entry(id).map(|entry| (entry.kind(), entry.id().to_owned()));
    workspace.route().with(|route| Route { page: Page::Timeline, selection, ..route.clone() }.to_hash())
}

fn class(mark: &Mark) -> String {
    let form = match mark.form {
        MarkForm::Bar => "bar ",
        MarkForm::LowBar => "bar low ",
        MarkForm::Sign => "ev ",
    };
    form.to_owned() + super::theme_class(mark.theme)
}

/// What is read beside the drawing, and what is only heard: together they are the link's name.
fn label(
    workspace: Workspace,
    view: TimelineView,
    mark: Memo<Option<Mark>>,
    words: Memo<Option<Mark>>,
    id: EntryId,
) -> Piece {
    let Some(shown) = words.get() else { return Piece::Nothing };
    let lang = workspace.lang();
    let spoken = spoken_entry(lang, &workspace.catalogue(), id, shown.notes);
    if shown.side == LabelSide::Hidden {
        return el("span").class("vh").text(&spoken).into();
    }
    let class = match shown.side {
        LabelSide::Left => "label l",
        LabelSide::Right => "label r",
        LabelSide::Above | LabelSide::Hidden => "label",
    };
    let mut words = el("span").class(class).child(rest::found_in(workspace, &shown.label));
    if !shown.aside.is_empty() {
        words = words.child(el("i").text(lang.messages().lists.dot).text(&shown.aside));
    }
    if shown.disputed {
        // The words are in what is heard, in the tooltip and in the details.
        words = words.child(
            el("span")
                .class("split")
                .attr("title", lang.messages().statuses.explained(Status::Disputed))
                .child(sign(Status::Disputed)),
        );
    }
    if shown.notes > 0 {
        words = words.child(el("span").class("notemark").attr("aria-hidden", "true").text(&shown.notes.to_string()));
    }
    let rest = el("span").class("vh").text(spoken.strip_prefix(shown.label.as_str()).unwrap_or(&spoken));
    // Only a bar's label slides, and only while its bar begins off screen.
    // It goes with its drawing: a label alone at the edge would be a riddle.
    let is_off = move || mark.with(|mark| mark.as_ref().is_some_and(|mark| !view.sees(mark.ends_px())));
    words = words.flag_fn("data-off", is_off);
    if shown.form == MarkForm::Bar {
        let stick = move || mark.with(|mark| mark.as_ref().map(|mark| px(mark.stick_px(-view.translate_px()))));
        words = words.style_fn("--stick", stick);
    }
    Piece::Many(vec![words.into(), rest.into()])
}
