//! The same entries in two shapes.

use crate::codec::route::Page;
use crate::dom::{El, el};
use crate::store::Workspace;

/// The choice between timeline and table: two links, as each has an address.
pub fn shown_as(workspace: Workspace) -> El {
    let mut group = el("div")
        .class("seg")
        .attr("role", "group")
        .attr_word("aria-label", move || workspace.messages().timeline.show_as);
    for page in [Page::Timeline, Page::Table] {
        let (here, word) = (page.clone(), page.clone());
        let link = el("a")
            .attr_text("href", move || workspace.href(page.clone()))
            .attr_fn("aria-current", move || (workspace.page() == here).then(|| "true".to_owned()))
            .word(move || {
                let m = &workspace.messages().timeline;
                if word == Page::Table { m.as_table } else { m.as_timeline }
            });
        group = group.child(link);
    }
    group
}
