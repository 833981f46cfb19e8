//! A passage of a source: on demand, in its context, marked as a quotation.

use super::anchored::quoted;
use super::links::{link_to, outside, words_if};
use crate::codec::route::Page;
use crate::dom::{El, Piece, el};
use crate::domain::annotation::Target;
use crate::domain::assertion::Quote;
use crate::domain::catalogue::Catalogue;
use crate::store::Workspace;
use crate::text::{Lang, said};

/// The passage with what stands around it, and where it is from.
pub fn passage(catalogue: &Catalogue, claim: &str, quote: &Quote, source_id: &str, workspace: Workspace) -> El {
    let lang = workspace.lang();
    let language = catalogue.source(source_id).map_or("en", |source| source.language.as_str());
    // Dots where the text goes on, and nothing at all where the passage begins or ends it.
    let lead = if quote.prefix.is_empty() { "" } else { "…" };
    let trail = if quote.suffix.is_empty() { "" } else { "…" };
    el("blockquote")
        .class("quote")
        .attr("lang", language)
        .child(words_if("span", "context", lead))
        .child(quoted(workspace, Target::Statement(claim.to_owned()), (language, quote)))
        .child(words_if("span", "context", trail))
        .child(el("footer").attr("lang", lang.tag()).child(source_line(workspace, catalogue, source_id, lang)))
}

/// The same behind a disclosure.
pub fn passage_on_demand(
    catalogue: &Catalogue,
    claim: &str,
    quote: &Quote,
    source_id: &str,
    workspace: Workspace,
) -> El {
    el("details")
        .class("src")
        .child(el("summary").text(workspace.messages().pages().entry.passage))
        .child(passage(catalogue, claim, quote, source_id, workspace))
}

/// Publisher, title and date of a source; its title leads to its page, and a second link to where it was published.
pub fn source_line(workspace: Workspace, catalogue: &Catalogue, source_id: &str, lang: Lang) -> Piece {
    let Some(source) = catalogue.source(source_id) else { return source_id.into() };
    let between = lang.messages().lists.dot;
    let (tag, title) = source.title.get_tagged(lang.tag());
    let cite = el("cite").attr("lang", tag).text(title);
    let linked = link_to(workspace, Page::Source(source.id.clone())).child(cite);
    let mut line = vec![source.publisher.get(lang.tag()).into(), between.into(), linked.into()];
    if let Some(date) = source.best.as_ref().or(source.date.as_ref().map(|date| &date.value)) {
        line.push(between.into());
        line.push(said(lang, date).into());
    }
    if !source.url.is_empty() {
        line.push(between.into());
        line.push(outside(&source.url, lang.messages().pages().entry.open_source).into());
    }
    Piece::Many(line)
}
