//! The list of countries by region of UN M49. How a country stands to the rest, its row says either way.

use super::{Named, row};
use crate::dom::{El, Piece, el};
use crate::domain::catalogue::Catalogue;
use crate::domain::regions::by_region as regions_of;
use crate::store::Workspace;
use crate::views::map::MapState;
use crate::views::parts::choice::Choice;
use crate::views::parts::links::words;

/// By role, or by region.
pub fn choice(workspace: Workspace) -> Choice {
    let words: [fn(&crate::text::Messages) -> &'static str; 3] =
        [|m| m.pages().regions.listed, |m| m.pages().regions.by_role, |m| m.pages().regions.by_region];
    Choice::remembered(workspace, "kakehashi/countries", words)
}

/// A section for each region, in it a heading for each sub-region. Reads the language.
pub fn by_region(workspace: Workspace, state: MapState, catalogue: &Catalogue, countries: &[Named<'_>]) -> Piece {
    let lang = workspace.lang();
    let m = &lang.messages().pages().regions;
    let named: Vec<_> = countries.iter().map(|named| named.country).collect();
    let mut pieces: Vec<Piece> = Vec::new();
    for region in regions_of(&named) {
        let count: usize = region.parts.iter().map(|(_, countries)| countries.len()).sum();
        let id = "region-".to_owned() + if region.code.is_empty() { "none" } else { region.code };
        let heading = words("h2", "grouphead big", (m.name)(region.code).unwrap_or(m.none)).attr("id", &id).text(" ");
        let heading = heading.child(words("small", "", &(lang.messages().counts.countries)(count)));
        let mut section = el("section").attr("aria-labelledby", &id).child(heading);
        for (code, places) in &region.parts {
            // A code that no table knows is at least what the dataset says.
            let name = (m.name)(code).unwrap_or(code);
            if !name.is_empty() {
                section = section.child(words("h3", "grouphead", name));
            }
            let rows = places.iter().filter_map(|at| countries.get(*at));
            let list = el("ul").class("rows multi");
            section = section
                .child(rows.fold(list, |list: El, named| list.child(row(workspace, state, catalogue, named, lang))));
        }
        pieces.push(section.into());
    }
    Piece::Many(pieces)
}
