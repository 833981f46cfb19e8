//! One claim as a row: what is said, how it is known, by which source, as of when, in which words of the source; and
//! the smaller things that recur on pages.

use super::Site;
use super::html::{Element, Node, tag, words};
use super::place::outside;
use crate::codec::route::Page;
use crate::domain::assertion::{Quote, Status};
use crate::domain::catalogue::EntryId;
use crate::domain::claims::{Claim, Said, Teller, tell_as_one};
use crate::domain::localized::Localized;
use crate::text::claims::{Words, bounds_of, code, edtf_of, in_short, words as in_words};
use crate::text::differences::Difference;
use crate::text::{Lang, naming, said, timing_said};

/// A text in this language, or in the one that there is, marked as such; nothing where there is none.
pub fn localized(site: Site<'_>, name: &'static str, class: &'static str, text: &Localized) -> Option<Element> {
    let (found, text) = text.get_tagged(site.lang.tag());
    if text.is_empty() {
        return None;
    }
    let element = words(name, class, text);
    Some(if Lang::from_tag(found) == Some(site.lang) { element } else { element.attr("lang", found) })
}

/// The same text in the other language, if that has one of its own.
pub fn other_name(site: Site<'_>, text: &Localized) -> Option<Element> {
    let other = Lang::ALL.into_iter().find(|lang| *lang != site.lang)?;
    let name = text.exact(other.tag()).filter(|name| *name != text.get(site.lang.tag()))?;
    Some(words("span", "", name).attr("lang", other.tag()))
}

/// A section with its heading.
pub fn section(id: &'static str, heading: &str) -> Element {
    tag("section").attr("aria-labelledby", id).child(words("h2", "", heading).attr("id", id))
}

/// How it is known: a word, set apart by its border and never by colour alone.
pub fn chip(status: Status, lang: Lang) -> Element {
    words("span", chip_class(status), lang.messages().statuses.name(status))
}

/// The class that gives a chip its border, in the app and in these pages.
pub const fn chip_class(status: Status) -> &'static str {
    match status {
        Status::Stated => "chip stated",
        Status::Inferred => "chip inferred",
        Status::Opinion => "chip opinion",
        Status::OtherSource => "chip other",
        Status::Disputed => "chip disputed",
    }
}

/// Words for a time; with the date itself for machines, where HTML has a way to write it (a year, month or day).
pub fn time(edtf: &str, said: &str) -> Node {
    if is_html_date(edtf) { words("time", "", said).attr("datetime", edtf).into() } else { Node::Text(said.to_owned()) }
}

/// `2013`, `2013-10` or `2013-10-08`: a date of EDTF's level 0, which is ISO 8601 and HTML alike.
pub fn is_html_date(edtf: &str) -> bool {
    let parts: Vec<&str> = edtf.split('-').collect();
    let digits = |part: &&str, width: usize| part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit());
    match parts.as_slice() {
        [year, rest @ ..] if digits(year, 4) && *year != "0000" && rest.len() < 3 => {
            // The month or day is there, since it was EDTF; but 21 to 41 are its seasons.
            rest.iter().all(|part| digits(part, 2)) && rest.first().is_none_or(|month| ("01"..="12").contains(month))
        }
        _ => false,
    }
}

/// The claims of one list. What one sentence of a source says of several countries is one row.
pub fn rows<'a>(site: Site<'_>, claims: impl IntoIterator<Item = &'a Claim<'a>>) -> Option<Element> {
    let claims: Vec<Claim<'a>> = claims.into_iter().copied().collect();
    let list = tag("ol").class("claims").children(claims.chunk_by(tell_as_one).filter_map(|run| row(site, run)));
    list.has_children().then_some(list)
}

/// One row for claims that differ in nothing but the country that they name, or for one claim.
fn row(site: Site<'_>, run: &[Claim<'_>]) -> Option<Element> {
    let claim = run.first()?;
    let lang = site.lang;
    let m = lang.messages();
    let mut signs = tag("p").class("signs").child(chip(claim.status, lang));
    // What the sources disagree on is said there; the row only says that they do.
    let is_disputed = |claim: &Claim<'_>| site.catalogue.dataset.disputes_over(claim.id).next().is_some();
    if claim.status != Status::Disputed && run.iter().any(is_disputed) {
        signs = signs.text(" ").child(chip(Status::Disputed, lang));
    }
    let mut by = tag("p").class("by").child(site.source_link(claim.source));
    if let Some(value) = claim.as_of {
        by = by.text(m.lists.dot).child(time(value.as_str(), &(m.panel.as_of)(&said(lang, value))));
    }
    let row = match run {
        [_, _, ..] => tag("li").child(countries(site, run)),
        _ => citable(site, claim, tag("li")).child(statement(site, claim)),
    };
    let row = row.child(signs).child(by).children(localized(site, "p", "note", claim.note));
    Some(row.children(claim.quote.map(|quote| passage(site, quote, claim.source))))
}

/// With the assertion's own id, by which it can be cited; only on the page whose fact it is, where it is once.
fn citable(site: Site<'_>, claim: &Claim<'_>, element: Element) -> Element {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._".contains(&byte);
    let is_own = Page::of_teller(site.catalogue, claim.teller) == *site.page;
    let can_be_cited = is_own && !claim.id.is_empty() && claim.id.bytes().all(is_plain);
    if can_be_cited { element.attr("id", format!("fact-{}", claim.id)) } else { element }
}

/// "For: Ethiopia, Kenya, Lesotho", each a link and a fact of its own.
fn countries(site: Site<'_>, run: &[Claim<'_>]) -> Element {
    let m = site.lang.messages();
    let mut row = tag("p").class("said");
    for (at, claim) in run.iter().enumerate() {
        let Said::Country(link) = claim.said else { continue };
        let before = match at {
            0 => m.roles.name(link.role).to_owned() + m.lists.colon,
            at if at + 1 == run.len() => m.lists.last_and.to_owned(),
            _ => m.lists.between.to_owned(),
        };
        row = row.text(&before).child(citable(site, claim, site.country_link(&link.country)));
    }
    row
}

/// "Begins: in 2010 (…) 2010", "In: Japan", with links to what it names.
fn statement(site: Site<'_>, claim: &Claim<'_>) -> Element {
    let colon = site.lang.messages().lists.colon;
    let Words { label, value } = in_words(site.catalogue, claim, site.lang);
    let row = tag("p").class("said");
    let named = |row: Element, link: Element| row.text(&label).text(colon).child(link);
    match claim.said {
        Said::Participant(part) => row.child(site.actor_link(&part.actor)).text(colon).text(&value),
        Said::Country(link) if link.percentage.is_none() => named(row, site.country_link(&link.country)),
        Said::Relation(relation) if relation.on.is_none() => named(row, site.actor_link(&relation.actor)),
        Said::Belongs(activity) => {
            let kind = crate::domain::catalogue::EntryKind::Activity;
            match site.catalogue.find(kind, activity) {
                Some(id) => named(row, site.entry_link(id)),
                None => row.text(&label).text(colon).text(&value),
            }
        }
        _ => {
            let row = if label.is_empty() { row } else { row.text(&label).text(colon) };
            let row = row.text(&value).text(&bounds_of(claim, &value, site.lang));
            let code = code(claim);
            if code.is_empty() { row } else { row.text(" ").child(tag("code").child(time(code, code))) }
        }
    }
}

/// A passage of a source in its own language, with what stands around it.
fn passage(site: Site<'_>, quote: &Quote, source: &str) -> Element {
    let source = site.catalogue.source(source);
    let mut passage = tag("blockquote").attr("lang", source.map_or("en", |source| source.language.as_str()));
    if let Some(url) = source.map(|source| &source.url).filter(|url| outside(url, "").is_some()) {
        passage = passage.attr("cite", url);
    }
    // Dots where the text goes on, and nothing at all where the passage begins or ends it.
    let lead = if quote.prefix.is_empty() { "" } else { "…" };
    let trail = if quote.suffix.is_empty() { "" } else { "…" };
    passage.child(
        tag("p").text(lead).text(&quote.prefix).child(words("mark", "", &quote.exact)).text(&quote.suffix).text(trail),
    )
}

/// Claims under the name of whoever tells them.
pub fn by_teller(site: Site<'_>, claims: &[&Claim<'_>]) -> Vec<Element> {
    let mut tellers: Vec<Teller<'_>> = Vec::new();
    for claim in claims {
        if !tellers.contains(&claim.teller) {
            tellers.push(claim.teller);
        }
    }
    let mut out = Vec::new();
    for teller in tellers {
        let name = naming::teller(site.catalogue, teller, site.lang);
        out.push(tag("h3").child(site.link(&Page::of_teller(site.catalogue, teller), &name)));
        out.extend(rows(site, claims.iter().copied().filter(|claim| claim.teller == teller)));
    }
    out
}

/// Every answer to each question beside the others; nothing where nobody disagrees.
pub fn differences(site: Site<'_>, found: &[Difference<'_>]) -> Option<Element> {
    let m = site.lang.messages();
    let entry = &m.pages().entry;
    let mut out = section("differences", entry.disputed).child(words("p", "", entry.neither));
    for difference in found {
        let mut question = words("h3", "", &difference.about);
        let teller = difference.sides.first().map(|side| side.teller);
        if let Some(teller) = teller.filter(|teller| Page::of_teller(site.catalogue, *teller) != *site.page) {
            let name = naming::teller(site.catalogue, teller, site.lang);
            let link = site.link(&Page::of_teller(site.catalogue, teller), &name);
            question = question.text(" ").child(tag("small").child(link));
        }
        let mut sides = tag("ul").class("sides");
        for side in &difference.sides {
            let value = words("p", "value", &in_short(site.catalogue, side, site.lang));
            let by = tag("p").class("by").child(site.source_link(side.source)).text(" ");
            let side = tag("li")
                .child(value)
                .child(by.child(chip(side.status, site.lang)))
                .children(localized(site, "p", "note", side.note));
            sides = sides.child(side);
        }
        let note = difference.note.and_then(|note| localized(site, "p", "note", note));
        out = out.child(question).child(sides).children(note);
    }
    (!found.is_empty()).then_some(out)
}

/// A link to an entry, a word about it, its time, and what sets it apart.
pub fn entry_row(site: Site<'_>, id: EntryId, word: &str) -> Element {
    let mut when = tag("span").class("sub");
    if let (Some(entry), Some(timing)) = (site.catalogue.entry(id), site.catalogue.timing(id)) {
        when = when.child(time(&edtf_of(&entry.facts().time), &timing_said(site.lang, timing)));
    }
    if site.catalogue.statuses(id).contains(&Status::Disputed) {
        when = when.text(" ").child(chip(Status::Disputed, site.lang));
    }
    tag("li").child(site.entry_link(id)).text(" ").child(words("span", "role", word)).text(" ").child(when)
}

/// A row of a list of facts: a label, and what stands beside it.
pub fn fact(list: Element, label: &str, value: impl Into<Node>) -> Element {
    list.child(words("dt", "", label)).child(tag("dd").child(value))
}
