//! A passage of a source: on demand, in its context, marked as a quotation.

use leptos::prelude::*;

use crate::domain::assertion::Quote;
use crate::domain::catalogue::Catalogue;
use crate::store::Workspace;
use crate::text::Lang;

/// The passage with what stands around it, and where it is from.
pub fn passage(catalogue: &Catalogue, quote: &Quote, source_id: &str, workspace: Workspace) -> AnyView {
    let lang = workspace.lang();
    let source = catalogue.source(source_id);
    let language = source.map_or("en", |source| source.language.as_str()).to_owned();
    let exact = quote.exact.clone();
    let (before, after) = (quote.prefix.clone(), quote.suffix.clone());
    let lead = (!before.is_empty()).then_some("…");
    let trail = (!after.is_empty()).then_some("…");
    view! {
        <blockquote class="quote" lang=language>
            <span class="context">{lead}{before}</span>
            <mark>{exact}</mark>
            <span class="context">{after}{trail}</span>
            <footer lang=lang.tag()>{source_line(catalogue, source_id, lang)}</footer>
        </blockquote>
    }
    .into_any()
}

/// The same behind a disclosure.
pub fn passage_on_demand(catalogue: &Catalogue, quote: &Quote, source_id: &str, workspace: Workspace) -> AnyView {
    let m = workspace.lang().messages();
    view! {
        <details class="src">
            <summary>{m.entry.passage}</summary>
            {passage(catalogue, quote, source_id, workspace)}
        </details>
    }
    .into_any()
}

/// Publisher, title and date of a source, linked where it has an address.
pub fn source_line(catalogue: &Catalogue, source_id: &str, lang: Lang) -> AnyView {
    let Some(source) = catalogue.source(source_id) else { return source_id.to_owned().into_any() };
    let publisher = source.publisher.get(lang.tag()).to_owned();
    let (title_tag, title) = source.title.get_tagged(lang.tag());
    let (title_tag, title) = (title_tag.to_owned(), title.to_owned());
    let best = source.best.as_ref().or(source.date.as_ref().map(|date| &date.value));
    let when = best.map(|date| crate::text::said(lang, date));
    let between = lang.messages().lists.dot;
    let linked = if source.url.is_empty() {
        view! { <cite lang=title_tag>{title}</cite> }.into_any()
    } else {
        let url = source.url.clone();
        view! { <a href=url rel="noopener external" target="_blank"><cite lang=title_tag>{title}</cite></a> }.into_any()
    };
    view! {
        {publisher}{between}{linked}{when.map(|when| format!("{between}{when}"))}
    }
    .into_any()
}
