//! How we know: the method, the signs, what sources disagree on, what wasn't found, how to correct it.

use super::html::{Element, tag, words};
use super::rows::{chip, fact, localized, section};
use super::{Sheet, Site, linked};
use crate::codec::route::Page;
use crate::domain::assertion::Status;
use crate::domain::catalogue::EntryKind;
use crate::domain::claims::contradictions;
use crate::domain::dataset::GapAbout;
use crate::text::naming;

pub fn sheet(site: Site<'_>) -> Sheet {
    let m = site.lang.messages();
    let method = &m.pages().method;
    let mut how = section("how", method.how);
    if let Some(main) = site.catalogue.dataset.sources.first() {
        how = how.child(words("p", "", &(method.main_source)(main.title.get(site.lang.tag()))));
    }
    how = how.children(method.paragraphs.iter().map(|text| words("p", "", text)));
    how = how.child(tag("p").child(site.link(&Page::Sources, m.pages().sources.all)));
    let mut body = vec![words("h1", "", m.places.method), words("p", "lead", method.lead), how, signs(site)];
    body.extend(disputes(site));
    body.extend(gaps(site));
    let list = tag("ul").class("bullets").children(method.include.iter().map(|item| words("li", "", item)));
    body.push(section("correct", method.correct).child(words("p", "", method.correct_text)).child(list));
    Sheet {
        title: m.places.method.to_owned(),
        description: method.lead.to_owned(),
        linked: linked::list(site, m.places.method),
        body,
    }
}

/// Each sign with its word and what it means.
fn signs(site: Site<'_>) -> Element {
    let m = site.lang.messages();
    let mut list = tag("dl");
    for status in Status::ALL {
        let sign = tag("dt").child(chip(status, site.lang));
        list = list.child(sign).child(words("dd", "", m.statuses.explained(status)));
    }
    section("signs", m.pages().method.signs).child(list)
}

/// Every question that sources answer differently, with the page that shows the answers.
fn disputes(site: Site<'_>) -> Option<Element> {
    let m = site.lang.messages();
    let mut rows = tag("ul").class("rows");
    for found in &contradictions(site.catalogue, &|_| true) {
        let Some(first) = found.sides.first() else { continue };
        let page = Page::of_teller(site.catalogue, first.teller);
        let link = site.link(&page, found.dispute.about.get(site.lang.tag()));
        let count = words("span", "role", &(m.pages().method.answers)(found.sides.len()));
        let name = words("span", "sub", &naming::teller(site.catalogue, first.teller, site.lang));
        rows = rows.child(tag("li").child(link).text(" ").child(count).text(" ").child(name));
    }
    let around = section("disputes", m.pages().entry.disputed).child(words("p", "", m.pages().method.disputes));
    rows.has_children().then(|| around.child(rows))
}

fn gaps(site: Site<'_>) -> Option<Element> {
    let mut list = tag("dl");
    for gap in &site.catalogue.dataset.gaps {
        let about = match &gap.about {
            GapAbout::Activity(id) => site.catalogue.find(EntryKind::Activity, id),
            GapAbout::Event(id) => site.catalogue.find(EntryKind::Event, id),
            GapAbout::Dataset => None,
        };
        let Some(text) = localized(site, "span", "", &gap.text) else { continue };
        list = match about {
            Some(id) => list.child(tag("dt").child(site.entry_link(id))).child(tag("dd").child(text)),
            None => fact(list, site.catalogue.dataset.title.get(site.lang.tag()), text),
        };
    }
    let name = site.lang.messages().pages().method.gaps;
    list.has_children().then(|| section("gaps", name).child(list))
}
