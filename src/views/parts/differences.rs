//! Where sources disagree: the question, and every answer with its source, date and passage. Prefers none.

use leptos::prelude::*;

use super::claims::{in_short, teller};
use super::links::{link, words, words_if};
use super::quote::passage_on_demand;
use super::statements::source_link;
use super::status::chip;

use crate::dom::{El, Piece, el, none};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::claims::{Claim, Teller};
use crate::store::Workspace;
use crate::text::Lang;
pub use crate::text::differences::{Difference, named, of_entry};

/// The sides of each, none before the other but by the dataset's order; `here` is the page's own teller, which needs
/// no link. Reads the language.
pub fn views(workspace: Workspace, differences: &[Difference<'_>], here: Option<EntryId>, heading: &str) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let mut out: Vec<Piece> = Vec::new();
    for difference in differences {
        let mut both = el("div").class("both");
        for side in &difference.sides {
            both = both.child(side_view(workspace, &catalogue, side, lang));
        }
        let mut about = words(heading, "about", &difference.about);
        // Which entry it is about, on a page that isn't that entry's.
        let first = difference.sides.first().map(|side| side.teller);
        if let Some(first) = first.filter(|first| here.is_none_or(|here| *first != Teller::Entry(here))) {
            let (name, page) = teller(&catalogue, first, lang);
            about = about.text(" ").child(el("small").child(link(workspace, page, &name)));
        }
        out.push(about.into());
        out.push(both.into());
        out.push(difference.note.map_or_else(none, |note| words_if("p", "sub", note.get(lang.tag()))));
    }
    Piece::Many(out)
}

fn side_view(workspace: Workspace, catalogue: &Catalogue, side: &Claim<'_>, lang: Lang) -> El {
    el("div")
        .child(source_link(workspace, catalogue, side.source, lang))
        .child(words("b", "", &in_short(catalogue, side, lang)))
        .child(chip(side.status, lang))
        .child(words_if("p", "sub", side.note.get(lang.tag())))
        .child(side.quote.map(|quote| passage_on_demand(catalogue, side.id, quote, side.source, workspace)))
}

/// The section of a country's or an actor's page, as far as the filters leave the entries that tell of it; nothing where
/// nobody disagrees. Reads the language and the filters.
pub fn section(workspace: Workspace, wanted: &dyn Fn(&Claim<'_>) -> bool) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let found = workspace.answer().with(|answer| {
        let is_shown = |claim: &Claim<'_>| !matches!(claim.teller, Teller::Entry(id) if !answer.holds(id));
        named(&catalogue, &|claim| is_shown(claim) && wanted(claim), lang)
    });
    if found.is_empty() {
        return none();
    }
    let entry = &lang.messages().pages().entry;
    super::links::section("differences", entry.disputed)
        .child(words("p", "", entry.neither))
        .child(views(workspace, &found, None, "h3"))
        .into()
}

/// What the details beside the timeline say of it: a heading with its sign, then the sides. Reads the language.
pub fn in_panel(workspace: Workspace, id: EntryId) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let found = of_entry(&catalogue, id, lang);
    if found.is_empty() {
        return none();
    }
    let entry = &lang.messages().pages().entry;
    let heading = words("h3", "", entry.disputed).child(chip(Status::Disputed, lang));
    Piece::Many(vec![heading.into(), views(workspace, &found, Some(id), "h4")])
}
