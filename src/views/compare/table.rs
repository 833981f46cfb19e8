//! The comparison as a table: a column for each country, a row for each topic. On a phone each row is a small card.

use super::named;
use crate::dom::{El, Piece, el};
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::comparison::{Column, Comparison};
use crate::domain::place::CountryRole;
use crate::store::Workspace;
use crate::text::Lang;
use crate::views::parts::links::{actor_link, country_link, entry_link, section, words};
use crate::views::parts::mini_timeline::more;
use crate::views::parts::roles::{marked, role_class};
use crate::views::parts::spoken;

/// Who asks, and in which words.
struct Asking<'a> {
    workspace: Workspace,
    catalogue: &'a Catalogue,
    comparison: &'a Comparison,
    lang: Lang,
}

/// Reads the language.
pub fn table(workspace: Workspace, comparison: &Comparison) -> El {
    let (catalogue, lang) = (workspace.catalogue(), workspace.lang());
    let m = lang.messages();
    let words_of = &m.pages().compare;
    let asking = Asking { workspace, catalogue: &catalogue, comparison, lang };
    // On a phone its parts are no table to the browser any more, so they say what they are.
    let mut heads = el("tr").attr("role", "row");
    heads = heads.child(words("th", "", words_of.topic).attr("scope", "col").attr("role", "columnheader"));
    for column in &comparison.columns {
        let link = country_link(workspace, &catalogue, &column.code, lang);
        heads = heads.child(el("th").attr("scope", "col").attr("role", "columnheader").child(link));
    }
    let mut body = el("tbody").attr("role", "rowgroup");
    for role in CountryRole::ALL {
        let counts: Vec<Option<String>> = comparison.columns.iter().map(|column| asking.role(column, role)).collect();
        // A seat is worth a row only where there is one.
        if role != CountryRole::Headquarters || counts.iter().any(Option::is_some) {
            let cells = counts.into_iter().map(|said| said.map(|said| words("span", "", &said)).into()).collect();
            body = body.child(asking.row(m.roles.name(role), role_class(role), cells));
        }
    }
    for (kind, name) in [(EntryKind::Activity, m.search.activities), (EntryKind::Event, m.search.events)] {
        body = body.child(asking.row(name, "", asking.each(&|column| asking.entries(column, kind))));
    }
    body = body.child(asking.row(m.places.actors, "", asking.each(&|column| asking.actors(column))));
    body = body.child(asking.row(words_of.first, "", asking.each(&|column| asking.one(column.first))));
    body = body.child(asking.row(words_of.last, "", asking.each(&|column| asking.one(column.last))));
    let table = el("table")
        .attr("role", "table")
        .attr("aria-labelledby", "side-by-side")
        .child(el("thead").attr("role", "rowgroup").child(heads))
        .child(body);
    let frame = el("div").class("table beside").attr("data-columns", &comparison.columns.len().to_string());
    section("side-by-side", words_of.side_by_side).child(frame.child(table))
}

impl Asking<'_> {
    fn each(&self, cell: &dyn Fn(&Column) -> Piece) -> Vec<Piece> {
        self.comparison.columns.iter().map(cell).collect()
    }

    /// A topic with a cell for each country; an empty one says so.
    fn row(&self, topic: &str, class: &str, cells: Vec<Piece>) -> El {
        let head = words("th", "", topic).attr("scope", "row").attr("role", "rowheader");
        let head = if class.is_empty() { head } else { head.class(class) };
        let mut row = el("tr").attr("role", "row").child(head);
        for (column, cell) in self.comparison.columns.iter().zip(cells) {
            let name = named(self.catalogue, std::slice::from_ref(&column.code), self.lang).concat();
            let td = el("td").attr("role", "cell").attr("data-label", &name);
            row = row.child(match cell {
                Piece::Nothing => td.child(words("span", "none", self.lang.messages().pages().country.nothing_in_role)),
                cell => td.child(cell),
            });
        }
        row
    }

    /// "1 activity, 4 events (inferred)".
    fn role(&self, column: &Column, role: CountryRole) -> Option<String> {
        let (having, best) = column.in_role(self.catalogue, role);
        let (activities, events) = self.catalogue.counts(&having);
        Some(marked((self.lang.messages().counts.entries)(activities, events), best?, self.lang))
    }

    fn entries(&self, column: &Column, kind: EntryKind) -> Piece {
        let of_kind = |id: &&EntryId| self.catalogue.entry(**id).is_some_and(|entry| entry.kind() == kind);
        let link = |id: &EntryId| entry_link(self.workspace, self.catalogue, *id, self.lang);
        let mut ids: Vec<EntryId> = column.entries.iter().filter(of_kind).copied().collect();
        let more = more(&mut ids, self.lang);
        let items = ids.iter().map(|id| (link(id), self.comparison.is_shared(*id)));
        Piece::Many(vec![self.list(items.collect()), more.into()])
    }

    fn actors(&self, column: &Column) -> Piece {
        let link = |id: &String| actor_link(self.workspace, self.catalogue, id, self.lang);
        let is_shared = |id: &String| self.comparison.shared_actors.iter().any(|shared| shared.what == *id);
        self.list(column.actors.iter().map(|id| (link(id), is_shared(id))).collect())
    }

    fn list(&self, items: Vec<(El, bool)>) -> Piece {
        if items.is_empty() {
            return Piece::Nothing;
        }
        let mut list = el("ul");
        for (link, is_shared) in items {
            let mark = is_shared.then(|| words("span", "shared", self.lang.messages().pages().compare.shared));
            list = list.child(el("li").child(link).text(" ").child(mark));
        }
        list.into()
    }

    /// When it was, as exactly as it is known, and what.
    fn one(&self, id: Option<EntryId>) -> Piece {
        let Some(id) = id else { return Piece::Nothing };
        let when = spoken::when(self.catalogue, id, self.lang);
        Piece::Many(vec![
            words("span", "when", &when).into(),
            el("span").child(entry_link(self.workspace, self.catalogue, id, self.lang)).into(),
        ])
    }
}
