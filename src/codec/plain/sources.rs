//! The list of sources with what rests on each, and the page of one.

use super::html::{Element, tag, words};
use super::place::outside;
use super::rows::{by_teller, chip, differences, fact, localized, other_name, section, time};
use super::{Sheet, Site, linked};
use crate::codec::route::Page;
use crate::domain::assertion::Status;
use crate::domain::claims::{Claim, Weight, claims, weights};
use crate::domain::dataset::Source;
use crate::text::naming::{date_said, source_brief};
use crate::text::{Lang, differences::named, said};

pub fn list(site: Site<'_>) -> Sheet {
    let m = site.lang.messages();
    let words_of = &m.pages().sources;
    let all = claims(site.catalogue);
    let weights = weights(site.catalogue, &all);
    let sources = &site.catalogue.dataset.sources;
    let counts = (m.counts.sources)(sources.len()) + m.lists.between + &(m.counts.facts)(all.len());
    let mut rows = tag("ol").class("rows");
    for source in sources {
        let weight = weights.get(source.id.as_str()).copied().unwrap_or_default();
        let facts = words("span", "role", &(m.counts.facts)(weight.facts));
        let mut sub = words("span", "sub", source.publisher.get(site.lang.tag())).text(m.lists.dot);
        let date = source.best.as_ref().or(source.date.as_ref().map(|date| &date.value));
        sub = match date {
            Some(date) => sub.child(time(date.as_str(), &said(site.lang, date))),
            None => sub.text(words_of.undated),
        };
        if weight.quoted > 0 {
            sub = sub.text(m.lists.dot).text(&(words_of.quoted)(weight.quoted));
        }
        let link = title_link(site, source);
        let row = tag("li").child(link).text(" ").child(facts).text(" ").child(sub);
        rows = rows.child(row.children(marks(site, source, weight).map(|marks| marks.class("sub"))));
    }
    Sheet {
        title: words_of.title.to_owned(),
        description: words_of.lead.to_owned() + m.time.gap + &counts,
        linked: linked::list(site, words_of.title),
        body: vec![
            words("h1", "", words_of.title),
            words("p", "alt", &counts),
            words("p", "lead", words_of.lead).text(m.time.gap).child(site.link(&Page::Method, m.places.method)),
            rows,
        ],
    }
}

fn title_link(site: Site<'_>, source: &Source) -> Element {
    let (found, title) = source.title.get_tagged(site.lang.tag());
    let link = site.link(&Page::Source(source.id.clone()), title);
    if Lang::from_tag(found) == Some(site.lang) { link } else { link.attr("lang", found) }
}

/// What a reader should know before trusting it: contradicted, without an address, supporting nothing.
fn marks(site: Site<'_>, source: &Source, weight: Weight) -> Option<Element> {
    let words_of = &site.lang.messages().pages().sources;
    let mut marks = tag("span");
    if weight.disputed > 0 {
        marks = marks.child(chip(Status::Disputed, site.lang)).text(" ").text(&(words_of.disputed)(weight.disputed));
    }
    for (is_so, said) in [(source.url.is_empty(), words_of.no_address), (weight.facts == 0, words_of.unused)] {
        if is_so {
            marks = if marks.has_children() { marks.text(" ") } else { marks };
            marks = marks.child(words("span", "warn", said));
        }
    }
    marks.has_children().then_some(marks)
}

pub fn one(site: Site<'_>, source: &Source) -> Sheet {
    let m = site.lang.messages();
    let words_of = &m.pages().sources;
    let all = claims(site.catalogue);
    let weight = weights(site.catalogue, &all).get(source.id.as_str()).copied().unwrap_or_default();
    let own: Vec<&Claim<'_>> = all.iter().filter(|claim| claim.source == source.id).collect();
    let publisher = source.publisher.get(site.lang.tag());
    let counts = (m.counts.facts)(weight.facts);
    let mut alt = tag("p").class("alt");
    if let Some(other) = other_name(site, &source.title) {
        alt = alt.child(other).text(m.lists.dot);
    }
    let supports = section("supports", words_of.supports);
    let supports = if own.is_empty() {
        supports.child(words("p", "", words_of.unused))
    } else {
        supports.children(by_teller(site, &own))
    };
    let mut body = vec![tag("p").class("kind").child(site.link(&Page::Sources, m.places.sources))];
    body.extend(localized(site, "h1", "", &source.title));
    body.push(alt.text(publisher).text(m.lists.dot).text(&counts));
    body.push(section("about", words_of.about).child(facts(site, source)).children(localized(
        site,
        "p",
        "note",
        &source.note,
    )));
    body.extend(marks(site, source, weight).map(|marks| tag("p").class("note").child(marks)));
    body.push(supports);
    let found = named(site.catalogue, &|claim| claim.source == source.id, site.lang);
    body.extend(differences(site, &found));
    Sheet {
        title: source.title.get(site.lang.tag()).to_owned(),
        description: source_brief(site.catalogue, &source.id, site.lang) + m.lists.dot + &counts,
        linked: linked::source(site, source),
        body,
    }
}

/// Address, dates, language, length, checksum and rights.
fn facts(site: Site<'_>, source: &Source) -> Element {
    let m = site.lang.messages();
    let (d, words_of) = (&m.pages().data, &m.pages().sources);
    let mut list = tag("dl");
    let plain = |text: &str| words("span", "", text);
    if let Some(link) = outside(&source.url, &source.url) {
        list = fact(list, words_of.address, link);
    }
    if let Some(date) = &source.date {
        let mut when = tag("span").child(time(date.value.as_str(), &said(site.lang, &date.value)));
        if let Some(best) = &source.best {
            when = when.text(&(m.lists.bracketed)(&said(site.lang, best)));
        }
        list = fact(list, d.written, when.text(" ").child(chip(date.status, site.lang)));
        if date.source != source.id {
            list = fact(list, words_of.dated_by, site.source_link(&date.source));
        }
    }
    let language = Lang::from_tag(&source.language);
    let language =
        language.map_or_else(|| plain(&source.language), |lang| plain(lang.native_name()).attr("lang", lang.tag()));
    list = fact(list, d.language, language);
    if let Some(when) = date_said(&source.accessed, site.lang) {
        list = fact(list, d.accessed, time(&source.accessed, &when));
    }
    if let Some(count) = source.code_points.and_then(|count| usize::try_from(count).ok()) {
        list = fact(list, d.length, plain(&(d.code_points)(count)));
    }
    if !source.sha256.is_empty() {
        list = fact(list, d.checksum, words("code", "", &source.sha256));
    }
    if let Some(rights) = localized(site, "span", "", &source.rights) {
        list = fact(list, d.rights, rights);
    }
    list
}
