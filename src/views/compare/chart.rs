//! The countries on one time axis: the timeline with a lane for each. What several of them have stands in each lane,
//! marked as shared.

use std::sync::Arc;

use leptos::prelude::*;

use super::compared;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::catalogue::EntryId;
use crate::domain::comparison::Asked;
use crate::domain::grouping::{Group, GroupKey};
use crate::store::Workspace;
use crate::views::parts::mini_timeline::{by_date, page_of, small, undated_below};
use crate::views::timeline::{Manner, WHOLE};

/// The section, which stays when language or filters change.
pub fn in_time(workspace: Workspace, asked: Arc<Asked>) -> El {
    let heading = el("h2").attr("id", "compare-time");
    el("section")
        .class("sec")
        .attr("aria-labelledby", "compare-time")
        .child(heading.word(move || workspace.messages().pages().compare.in_time))
        .child(el("figure").class("mini-tl").child(dynamic(move || drawn(workspace, &asked))))
}

/// Reads the filters.
fn drawn(workspace: Workspace, asked: &Asked) -> Piece {
    let comparison = compared(workspace, asked);
    let catalogue = workspace.catalogue();
    let lane = |code: &String, entries: &[EntryId]| Group {
        key: GroupKey::Country(code.clone()),
        entries: by_date(&catalogue, entries).0,
    };
    let lanes = comparison.columns.iter().map(|column| lane(&column.code, &column.entries)).collect();
    let (_, undated) = by_date(&catalogue, &comparison.entries);
    let manner = Manner { href: page_of, aside, ..WHOLE };
    Piece::Many(vec![small(workspace, lanes, manner, "beside-lanes").into(), undated_below(workspace, undated)])
}

/// That several lanes have it.
fn aside(workspace: Workspace, id: EntryId) -> String {
    let having = workspace.groups().with(|groups| groups.iter().filter(|group| group.entries.contains(&id)).count());
    if having < 2 { String::new() } else { workspace.messages().pages().compare.shared.to_owned() }
}
