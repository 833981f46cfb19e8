//! Names in time: every name that a source gives, when it was in use, and who says so.

use super::links::{other_words, section, words, words_if};
use super::statements::source_link;
use super::status::chip;
use crate::dom::{Piece, el, none};
use crate::domain::assertion::Assertion;
use crate::domain::catalogue::Catalogue;
use crate::domain::name::Name;
use crate::store::Workspace;
use crate::text::said;

/// Nothing where there is only the name in the heading. Reads the language.
pub fn names_in_time(workspace: Workspace, catalogue: &Catalogue, names: &[Assertion<Name>]) -> Piece {
    if names.is_empty() {
        return none();
    }
    let lang = workspace.lang();
    let m = lang.messages();
    let mut rows = el("ol").class("names");
    for fact in names {
        let used = fact.value.used.as_ref().map(|used| said(lang, used));
        let used = used.unwrap_or_else(|| m.pages().reading.name_undated.to_owned());
        let (tag, name) = fact.value.name.get_tagged(lang.tag());
        let by = el("span").class("sub").child(source_link(workspace, catalogue, &fact.source, lang));
        let named = el("span")
            .child(words("b", "", name).attr("lang", tag))
            .child(other_words("span", "sub", &fact.value.name, lang))
            .child(words_if("p", "sub", fact.note.get(lang.tag())))
            .child(el("p").child(by));
        rows = rows.child(el("li").child(words("span", "when", &used)).child(named).child(chip(fact.status, lang)));
    }
    section("names", m.pages().actor.names).child(rows).into()
}
