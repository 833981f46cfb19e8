//! The plain account: the activities as HTML for whoever can't run the app. Both languages, one after the other.
//! It tells the first collection only: it is part of every first visit, which the whole dataset would burden.
//!
//! Pure text in, text out; where it stands in `index.html` is the `twin` program's business.

use super::markup::escaped;
use crate::domain::catalogue::{Catalogue, Entry, EntryId};
use crate::domain::place::CountryRole;
use crate::text::{Lang, all_joined, grouped_count, naming, said, timing_said};

/// The whole account, for the body of a page.
pub fn account(catalogue: &Catalogue) -> String {
    Lang::ALL.into_iter().map(|lang| section(catalogue, lang)).collect::<Vec<_>>().join("\n")
}

/// The page with the dataset's own title and description in its head, as search engines and tabs show them before
/// the app runs; a description that it hasn't stays as it is.
pub fn headed(page: &str, catalogue: &Catalogue) -> String {
    let (dataset, lang) = (&catalogue.dataset, Lang::En);
    let title = escaped(&(lang.messages().common.page_title)(dataset.title.get(lang.tag())));
    let page = between(page, "<title>", "</title>", &title);
    // Its first sentence: nobody shows more.
    let description = dataset.description.get(lang.tag());
    if description.is_empty() {
        return page;
    }
    let end = description.find(". ").map_or(description.len(), |at| at + 1);
    let sentence = escaped(description.get(..end).unwrap_or(description));
    between(&page, "<meta name=\"description\" content=\"", "\">", &sentence)
}

fn between(page: &str, start: &str, end: &str, text: &str) -> String {
    let parts = page.split_once(start).and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    parts.map_or_else(|| page.to_owned(), |(before, after)| [before, start, text, end, after].concat())
}

fn section(catalogue: &Catalogue, lang: Lang) -> String {
    let (d, m, tag) = (&catalogue.dataset, lang.messages(), lang.tag());
    let mut out = format!("<section lang=\"{tag}\">\n");
    line(&mut out, "h1", d.subject.get(tag));
    line(&mut out, "p", d.opening.get(tag));
    let plain = &m.pages().plain;
    let (link, text) = (escaped(plain.link), escaped(plain.link_text));
    out.push_str(&format!(
        "<p class=\"more\"><a href=\"plain/{tag}/index.html\" hreflang=\"{tag}\">{link}</a><br>{text}</p>\n"
    ));
    let told = told(catalogue);
    let (activities, events): (Vec<_>, Vec<_>) =
        told.iter().copied().partition(|id| matches!(catalogue.entry(*id), Some(Entry::Activity(_))));
    line(&mut out, "h2", &sentence((m.counts.activities)(activities.len())));
    activities.into_iter().for_each(|id| entry(&mut out, catalogue, id, lang));
    line(&mut out, "h2", &sentence((m.counts.events)(events.len())));
    events.into_iter().for_each(|id| entry(&mut out, catalogue, id, lang));
    line(&mut out, "h2", m.pages().entry.sources);
    out.push_str("<ul>\n");
    let all = format!("<a href=\"plain/{tag}/sources.html\">{}</a>", escaped(m.pages().sources.title));
    // The one that the dataset follows. Naming all of them in both languages would be a third of the account.
    let main = d.sources.first().map(|source| {
        let date = source.date.as_ref().map(|date| said(lang, &date.value)).unwrap_or_default();
        let parts = [source.publisher.get(tag), source.title.get(tag), &date];
        let text = escaped(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(m.lists.dot));
        if source.url.is_empty() { text } else { format!("<a href=\"{}\">{text}</a>", escaped(&source.url)) }
    });
    for item in main.into_iter().chain([all + &(m.lists.bracketed)(&grouped_count(d.sources.len()))]) {
        out.push_str(&format!("<li>{item}</li>\n"));
    }
    out.push_str("</ul>\n");
    line(&mut out, "p", d.licence.note.get(tag));
    // A page that was built for one dataset says so, since the same site may show others.
    if let Some(when) = naming::date_said(&d.modified, lang) {
        line(&mut out, "p", &(plain.tells)(d.title.get(tag), &when));
    }
    out.push_str("</section>");
    out
}

/// The entries of the first collection, in the order of time; all of them, where there are no collections.
fn told(catalogue: &Catalogue) -> Vec<EntryId> {
    let first = catalogue.dataset.collections.first().map(|collection| collection.id.as_str());
    let belongs = |id: &EntryId| {
        let collection = catalogue.entry(*id).map_or("", Entry::collection);
        collection.is_empty() || first.is_none_or(|first| first == collection)
    };
    catalogue.in_time().iter().copied().filter(belongs).collect()
}

fn entry(out: &mut String, catalogue: &Catalogue, id: EntryId, lang: Lang) {
    let (Some(entry), Some(timing)) = (catalogue.entry(id), catalogue.timing(id)) else { return };
    let (m, tag) = (lang.messages(), lang.tag());
    line(out, "h3", entry.title().get(tag));
    out.push_str(&format!("<p class=\"meta\">{}</p>\n", escaped(&timing_said(lang, timing))));
    line(out, "p", entry.summary().get(tag));
    let facts = entry.facts();
    if !facts.statements.is_empty() {
        out.push_str("<ul>\n");
        for statement in &facts.statements {
            let status = m.statuses.name(statement.status);
            let text = (m.lists.bracketed)(status);
            line(out, "li", &format!("{}{text}", statement.value.text.get(tag)));
        }
        out.push_str("</ul>\n");
    }
    out.push_str("<dl>\n");
    for role in CountryRole::ALL {
        let names: Vec<&str> = facts
            .countries
            .iter()
            .filter(|link| link.value.role == role)
            .filter_map(|link| catalogue.country(&link.value.country))
            .map(|country| country.name.get(tag))
            .collect();
        if !names.is_empty() {
            line(out, "dt", m.roles.name(role));
            line(out, "dd", &all_joined(lang, &names));
        }
    }
    let actors: Vec<&str> = catalogue
        .dataset
        .actors
        .iter()
        .filter(|actor| facts.participants.iter().any(|p| p.value.actor == actor.id))
        .map(|actor| actor.name.get(tag))
        .collect();
    if !actors.is_empty() {
        line(out, "dt", m.panel.who);
        line(out, "dd", &all_joined(lang, &actors));
    }
    out.push_str("</dl>\n");
}

fn sentence(text: String) -> String {
    crate::text::sentence_case(&text)
}

fn line(out: &mut String, element: &str, text: &str) {
    if !text.is_empty() {
        out.push_str(&format!("<{element}>{}</{element}>\n", escaped(text)));
    }
}
