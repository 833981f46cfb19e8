//! The list of facts beside an entry: when, then what has a label of its own, each with how it is known.

use super::names;
use super::status::chip;
use crate::dom::{El, el};
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::store::Workspace;
use crate::text::Lang;
pub use crate::text::claims::time_said;

/// One label and one value.
struct Row<'a> {
    label: &'a str,
    value: String,
    status: Option<Status>,
}

/// The facts of an entry. Reads the language: call it where that is followed.
pub fn facts_list(workspace: Workspace, id: EntryId) -> El {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let rows = rows(&catalogue, id, lang);
    let mut list = el("dl").class("facts");
    for (at, row) in rows.iter().enumerate() {
        // Several values under one label: sources differ, or there is more to say. They stand at the place of the first.
        if rows.iter().take(at).any(|before| before.label == row.label) {
            continue;
        }
        list = list.child(el("dt").text(row.label));
        for (at, same) in rows.iter().enumerate().filter(|(_, other)| other.label == row.label) {
            // Another source that says the same adds nothing to a list of values.
            if rows.iter().take(at).any(|before| (before.label, &before.value) == (same.label, &same.value)) {
                continue;
            }
            let chip = same.status.map(|status| chip(status, lang));
            list = list.child(el("dd").child(el("span").text(&same.value)).child(chip));
        }
    }
    list
}

fn rows(catalogue: &Catalogue, id: EntryId, lang: Lang) -> Vec<Row<'_>> {
    let m = lang.messages();
    let Some(entry) = catalogue.entry(id) else { return Vec::new() };
    let facts = entry.facts();
    let mut rows: Vec<Row<'_>> = Vec::new();
    for fact in &facts.time {
        let (label, value) = time_said(catalogue, &facts.time, fact, lang);
        rows.push(Row { label, value, status: Some(fact.status) });
    }
    if rows.is_empty() {
        rows.push(Row { label: m.panel.when, value: m.time.undated.to_owned(), status: None });
    }
    for fact in facts.statements.iter().filter(|fact| !fact.value.label.is_empty() && !fact.value.brief.is_empty()) {
        let value = fact.value.brief.get(lang.tag()).to_owned();
        rows.push(Row { label: fact.value.label.get(lang.tag()), value, status: Some(fact.status) });
    }
    if !entry.supports().is_empty() {
        let kinds: Vec<String> =
            entry.supports().iter().map(|kind| names::term(&catalogue.dataset.supports, kind, lang)).collect();
        rows.push(Row { label: m.panel.support, value: kinds.join(m.lists.between), status: None });
    }
    rows
}
