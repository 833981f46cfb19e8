//! The plain account: the activities as HTML for whoever can't run the app. Both languages, one after the other.
//!
//! Pure text in, text out; where it stands in `index.html` is the `twin` program's business.

use crate::domain::catalogue::{Catalogue, Entry, EntryId};
use crate::domain::place::CountryRole;
use crate::text::{Lang, all_joined, said, timing_said};

/// The whole account, for the body of a page.
pub fn account(catalogue: &Catalogue) -> String {
    Lang::ALL.into_iter().map(|lang| section(catalogue, lang)).collect::<Vec<_>>().join("\n")
}

fn section(catalogue: &Catalogue, lang: Lang) -> String {
    let (d, m, tag) = (&catalogue.dataset, lang.messages(), lang.tag());
    let mut out = format!("<section lang=\"{tag}\">\n");
    line(&mut out, "h1", d.subject.get(tag));
    line(&mut out, "p", d.opening.get(tag));
    line(&mut out, "h2", &sentence((m.counts.activities)(d.activities.len())));
    let (activities, events): (Vec<_>, Vec<_>) =
        catalogue.in_time().iter().copied().partition(|id| matches!(catalogue.entry(*id), Some(Entry::Activity(_))));
    activities.into_iter().for_each(|id| entry(&mut out, catalogue, id, lang));
    line(&mut out, "h2", &sentence((m.counts.events)(d.events.len())));
    events.into_iter().for_each(|id| entry(&mut out, catalogue, id, lang));
    line(&mut out, "h2", m.pages().entry.sources);
    out.push_str("<ul>\n");
    for source in &d.sources {
        let date = source.date.as_ref().map(|date| said(lang, &date.value)).unwrap_or_default();
        let parts = [source.publisher.get(tag), source.title.get(tag), &date];
        let text = escaped(&parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(m.lists.dot));
        let item =
            if source.url.is_empty() { text } else { format!("<a href=\"{}\">{text}</a>", escaped(&source.url)) };
        out.push_str(&format!("<li>{item}</li>\n"));
    }
    out.push_str("</ul>\n");
    line(&mut out, "p", d.licence.note.get(tag));
    out.push_str("</section>");
    out
}

fn entry(out: &mut String, catalogue: &Catalogue, id: EntryId, lang: Lang) {
    let (Some(entry), Some(timing)) = (catalogue.entry(id), catalogue.timing(id)) else { return };
    let (m, tag) = (lang.messages(), lang.tag());
    line(out, "h3", entry.title().get(tag));
    out.push_str(&format!("<p class=\"meta\">{}</p>\n", escaped(&timing_said(lang, timing, &entry.facts().time))));
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

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
