//! The countries on one time axis: a group of rows each, in the drawing of all timelines, the axis above the first and
//! below the last. What several of them have stands in each, marked as shared.

use std::sync::Arc;

use super::{compared, named};
use crate::dom::{El, Piece, el};
use crate::domain::catalogue::EntryId;
use crate::domain::comparison::Asked;
use crate::store::Workspace;
use crate::text::all_joined;
use crate::views::parts::links::{country_link, words};
use crate::views::parts::mini_timeline::chart::{Frame, Marks, axis, rows};
use crate::views::parts::mini_timeline::{by_date, caption, measured, more};
use crate::views::parts::names;

/// The section, which stays when language or filters change.
pub fn in_time(workspace: Workspace, asked: Arc<Asked>) -> El {
    let figure = measured(Box::new(move |width_px| drawn(workspace, &asked, width_px)));
    let heading = el("h2").attr("id", "compare-time");
    el("section")
        .class("sec")
        .attr("aria-labelledby", "compare-time")
        .child(heading.word(move || workspace.messages().pages().compare.in_time))
        .child(figure.class("mini-tl together"))
}

/// Reads the language and the filters.
fn drawn(workspace: Workspace, asked: &Asked, width_px: f64) -> Piece {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let m = lang.messages();
    let comparison = compared(workspace, asked);
    let (dated, _) = by_date(&catalogue, &comparison.entries);
    let frame = Frame::around(&catalogue, &dated, width_px, lang);
    let shared = |id: EntryId| {
        let codes = comparison.sharing(id)?;
        // Which of them is to be heard only; it is to be seen in the other groups.
        let by = (m.lists.bracketed)(&all_joined(lang, &named(&catalogue, codes, lang)));
        Some((m.pages().compare.shared.to_owned(), by))
    };
    let marks = Marks { workspace, catalogue: &catalogue, lang, leads: true, aside: &shared };
    let mut pieces: Vec<Piece> = Vec::new();
    pieces.extend(frame.as_ref().map(|frame| axis(frame, false).into()));
    for column in &comparison.columns {
        let (mut dated, mut undated) = by_date(&catalogue, &column.entries);
        let beyond = [more(&mut dated, lang), more(&mut undated, lang)];
        let (activities, events) = catalogue.counts(&column.entries);
        let counts = words("small", "", &(m.counts.entries)(activities, events));
        let link = country_link(workspace, &catalogue, &column.code, lang);
        pieces.push(el("h3").child(link).text(" ").child(counts).into());
        if let Some(frame) = frame.as_ref().filter(|_| !dated.is_empty()) {
            let name = names::country(&catalogue, &column.code, lang);
            pieces.push(rows(frame, &marks, &dated).attr("role", "group").attr("aria-label", &name).into());
        }
        pieces.push(caption(workspace, &catalogue, &undated, true, lang));
        pieces.extend(beyond.into_iter().flatten().map(Piece::from));
    }
    pieces.extend(frame.as_ref().map(|frame| axis(frame, true).into()));
    Piece::Many(pieces)
}
