//! What several of the compared countries have: each thing once, with whom it is shared by.

use super::named;
use crate::dom::{El, el};
use crate::domain::comparison::Comparison;
use crate::store::Workspace;
use crate::text::all_joined;
use crate::views::parts::links::{actor_link, section, words};
use crate::views::parts::subject::entry_row;

/// Reads the language.
pub fn shared(workspace: Workspace, comparison: &Comparison) -> El {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let m = lang.messages();
    let words_of = &m.pages().compare;
    // Of two countries it is always both.
    let is_pair = comparison.columns.len() < 3;
    let by = |codes: &[String]| if is_pair { String::new() } else { all_joined(lang, &named(&catalogue, codes, lang)) };
    let mut around = section("shared", words_of.what_they_share);
    if comparison.shared.is_empty() {
        around = around.child(words("p", "intro", words_of.nothing_shared));
    } else {
        let entries: Vec<_> = comparison.shared.iter().map(|shared| shared.what).collect();
        let (activities, events) = catalogue.counts(&entries);
        let mut rows = el("ul").class("rows");
        for shared in &comparison.shared {
            rows = rows.child(entry_row(workspace, &catalogue, shared.what, &by(&shared.codes), lang));
        }
        around = around.child(words("h3", "grouphead", &(m.counts.entries)(activities, events))).child(rows);
    }
    if comparison.shared_actors.is_empty() {
        return around;
    }
    let mut rows = el("ul").class("rows multi");
    for shared in &comparison.shared_actors {
        let link = actor_link(workspace, &catalogue, &shared.what, lang);
        rows = rows.child(el("li").child(link).child(words("span", "role", &by(&shared.codes))));
    }
    let heading = (m.counts.actors)(comparison.shared_actors.len());
    around.child(words("h3", "grouphead", &heading)).child(rows)
}
