//! What is said, row by row: a sentence of ours, how it is known, by whom, and the passage on demand.
//!
//! Every kind of claim becomes the same row, so that none is without its source.

use super::anchored::anchored;
use super::claims::{code, countries_in_full, in_full};
use super::links::{link, words};
use super::quote::passage_on_demand;
use super::status::chip;
use crate::codec::route::Page;
use crate::dom::{El, el};
use crate::domain::annotation::Target;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::claims::{Claim, Said, claims_of, tell_as_one};
use crate::domain::dataset::Statement;
use crate::store::Workspace;
pub use crate::text::naming::source_brief;
use crate::text::{Lang, said};
use crate::views::passages::{STATEMENT, note_button};

/// Rows of one list, as they are added.
pub struct Rows<'a> {
    workspace: Workspace,
    catalogue: &'a Catalogue,
    lang: Lang,
    list: El,
    empty: bool,
}

impl<'a> Rows<'a> {
    /// Reads the language: call it where that is followed.
    pub fn new(workspace: Workspace, catalogue: &'a Catalogue) -> Self {
        Self { workspace, catalogue, lang: workspace.lang(), list: el("ol").class("stmts"), empty: true }
    }

    /// The list, if it has a row.
    pub fn list(self) -> Option<El> {
        (!self.empty).then_some(self.list)
    }

    /// The claims of an entry that are wanted, in their order.
    pub fn claims(&mut self, id: EntryId, wanted: &dyn Fn(&Said<'_>) -> bool) {
        let Some(entry) = self.catalogue.entry(id) else { return };
        let mut claims = claims_of(id, entry);
        claims.retain(|claim| wanted(&claim.said));
        for run in claims.chunk_by(tell_as_one) {
            let Some(first) = run.first() else { continue };
            match run {
                [_, _, ..] => self.row(first, &countries_in_full(self.catalogue, run, self.lang), run),
                _ => self.add(first),
            }
        }
    }

    /// The statements that are wanted.
    pub fn statements(&mut self, id: EntryId, wanted: &dyn Fn(&Statement) -> bool) {
        self.claims(id, &|said| matches!(said, Said::Statement(said) if wanted(said)));
    }

    /// "Begins: in 2010".
    pub fn time(&mut self, id: EntryId) {
        self.claims(id, &|said| matches!(said, Said::Time(..)));
    }

    /// "Japanese Consumers’ Co-operative Union: host"; of one actor, or of all.
    pub fn participants(&mut self, id: EntryId, actor: Option<&str>) {
        let wanted = |other: &str| actor.is_none_or(|actor| actor == other);
        self.claims(id, &|said| matches!(said, Said::Participant(part) if wanted(&part.actor)));
    }

    /// "For: Kenya", "In: Greater Tokyo area (an area, not a point)"; of one country, or of all.
    pub fn places(&mut self, id: EntryId, code: Option<&str>) {
        let catalogue = self.catalogue;
        let wanted = |country: &str| code.is_none_or(|code| code == country);
        self.claims(id, &|said| match said {
            Said::Country(link) => wanted(&link.country),
            Said::Place(link) => catalogue.place(&link.place).is_some_and(|place| wanted(&place.country)),
            _ => false,
        });
    }

    /// One more row.
    pub fn add(&mut self, claim: &Claim<'_>) {
        self.row(claim, &in_full(self.catalogue, claim, self.lang), std::slice::from_ref(claim));
    }

    /// One row for claims that differ in nothing but what `text` says.
    fn row(&mut self, claim: &Claim<'_>, text: &str, all: &[Claim<'_>]) {
        let (catalogue, lang) = (self.catalogue, self.lang);
        let m = lang.messages();
        let mut by = words("p", "by", "").child(source_link(self.workspace, catalogue, claim.source, lang));
        if let Some(value) = claim.as_of {
            by = by.text(m.lists.dot).text(&(m.panel.as_of)(&said(lang, value)));
        }
        let about = Target::Statement(claim.id.to_owned());
        let mut statement = el("p").class("statement").child(match claim.said {
            // Only what the dataset says in its own words is a text to be quoted.
            Said::Statement(said) => {
                anchored(self.workspace, el("span"), about.clone(), "text", said.text.get_tagged(lang.tag()))
            }
            _ => words("span", "", text),
        });
        let code = code(claim);
        if !code.is_empty() {
            statement = statement.text(" ").child(el("code").text(code));
        }
        let mut signs = el("div").class("st").child(chip(claim.status, lang));
        // What the sources disagree on is said there; the row only says that they do.
        let is_disputed = |claim: &Claim<'_>| catalogue.dataset.disputes_over(claim.id).next().is_some();
        if claim.status != Status::Disputed && all.iter().any(is_disputed) {
            signs = signs.text(" ").child(chip(Status::Disputed, lang));
        }
        let passage =
            claim.quote.map(|quote| passage_on_demand(catalogue, claim.id, quote, claim.source, self.workspace));
        let row = el("li")
            .attr(STATEMENT, claim.id)
            .child(statement)
            .child(signs.child(note_button(self.workspace, about, text)))
            .child(by)
            .child(note_of(self.workspace, claim, lang))
            .child(passage);
        self.list = self.list.clone().child(row);
        self.empty = false;
    }
}

/// What the dataset says of a claim, as a text to be quoted; nothing where it says nothing.
fn note_of(workspace: Workspace, claim: &Claim<'_>, lang: Lang) -> Option<El> {
    let note = claim.note.get_tagged(lang.tag());
    let about = Target::Statement(claim.id.to_owned());
    (!note.1.is_empty()).then(|| anchored(workspace, el("p").class("by"), about, "note", note))
}

/// A source in brief, as the way to its page.
pub fn source_link(workspace: Workspace, catalogue: &Catalogue, id: &str, lang: Lang) -> El {
    link(workspace, Page::Source(id.to_owned()), &source_brief(catalogue, id, lang))
}
