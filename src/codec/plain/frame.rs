//! What is the same on every page: the head for browsers and search engines, the way to other places, the foot.

use super::html::{Element, Node, document, tag, words};
use super::place::outside;
use super::{Sheet, Site};
use crate::codec::route::Page;
use crate::text::{Lang, naming};

/// Nothing runs here, nothing is fetched but style and sign, nothing is sent.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

pub fn framed(site: Site<'_>, sheet: Sheet) -> String {
    let m = site.lang.messages();
    let body = tag("body")
        .child(words("a", "skip", m.common.skip).attr("href", "#main"))
        .child(header(site))
        .child(tag("main").attr("id", "main").children(sheet.body))
        .child(footer(site));
    let head = head(site, &sheet.title, &sheet.description).child(Node::Data(sheet.linked));
    document(tag("html").attr("lang", site.lang.tag()).child(head).child(body))
}

fn head(site: Site<'_>, title: &str, description: &str) -> Element {
    let m = site.lang.messages();
    let meta = |name: &str, content: &str| tag("meta").attr("name", name).attr("content", content);
    let property = |name: &str, content: &str| tag("meta").attr("property", name).attr("content", content);
    let locale = |lang: Lang| match lang {
        Lang::En => "en_GB",
        Lang::Ja => "ja_JP",
    };
    let title = (m.common.page_title)(title);
    let mut head = tag("head")
        .child(tag("meta").attr("charset", "utf-8"))
        .child(tag("meta").attr("http-equiv", "Content-Security-Policy").attr("content", POLICY))
        .child(meta("viewport", "width=device-width, initial-scale=1"))
        .child(meta("color-scheme", "light dark"))
        .child(meta("referrer", "no-referrer"))
        .child(words("title", "", &title))
        .child(meta("description", description));
    for lang in Lang::ALL {
        let alternate = tag("link").attr("rel", "alternate").attr("hreflang", lang.tag());
        head = head.child(alternate.attr("href", site.href_in(lang)));
    }
    // Where the site will lie isn't known when it is built, and both og:url and og:image want the whole address: so
    // neither is there, and whoever reads the page takes the address by which it came.
    let kind = if *site.page == Page::Timeline { "website" } else { "article" };
    head = head
        .child(property("og:title", &title))
        .child(property("og:description", description))
        .child(property("og:type", kind))
        .child(property("og:site_name", m.common.title))
        .child(property("og:locale", locale(site.lang)));
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != site.lang) {
        head = head.child(property("og:locale:alternate", locale(lang)));
    }
    head.child(meta("kakehashi-dataset", &site.catalogue.dataset.id))
        .child(meta("kakehashi-dataset-sha256", site.digest))
        .child(
            tag("link").attr("rel", "icon").attr("type", "image/svg+xml").attr("href", site.beside_app("favicon.svg")),
        )
        .child(tag("link").attr("rel", "stylesheet").attr("href", site.style()))
}

fn header(site: Site<'_>) -> Element {
    let m = site.lang.messages();
    let other = if site.lang == Lang::En { "ja" } else { "en" };
    let brand = site
        .link(&Page::Timeline, "")
        .class("brand")
        .child(words("b", "", m.common.title))
        .text(" ")
        .child(words("span", "", m.common.title_other).attr("lang", other));
    let mut places = tag("ul");
    for (page, name) in [
        (Page::Timeline, m.pages().plain.home),
        (Page::Countries, m.places.countries),
        (Page::Actors, m.places.actors),
        (Page::Sources, m.places.sources),
        (Page::Method, m.places.method),
    ] {
        let link = site.link(&page, name);
        let link = if page == *site.page { link.attr("aria-current", "page") } else { link };
        places = places.child(tag("li").child(link));
    }
    let mut languages = tag("p").class("ways");
    for lang in Lang::ALL.into_iter().filter(|lang| *lang != site.lang) {
        let tag = lang.tag();
        let link = words("a", "", lang.native_name()).attr("href", site.href_in(lang));
        languages = languages.child(link.attr("hreflang", tag).attr("lang", tag));
    }
    let in_app = words("a", "", m.pages().plain.in_app).attr("href", site.href_in_app());
    tag("header")
        .child(brand)
        .child(tag("nav").attr("aria-label", m.header.places).child(places))
        .child(languages.text(" ").child(in_app))
}

/// Which dataset this is, so that nobody takes it for another one that the same site shows.
fn footer(site: Site<'_>) -> Element {
    let d = &site.catalogue.dataset;
    let m = site.lang.messages();
    let pages = m.pages();
    let when = naming::date_said(&d.modified, site.lang).unwrap_or_else(|| m.time.undated.to_owned());
    let tells = (pages.plain.tells)(d.title.get(site.lang.tag()), &when);
    let digest = words("span", "", pages.plain.digest).text(m.lists.colon).child(words("code", "", site.digest));
    let licence = tag("p").text(pages.reading.dataset_licence).text(m.lists.colon);
    let licence = match outside(&d.licence.url, &d.licence.id) {
        Some(link) => licence.child(link.attr("rel", "license noopener noreferrer external")),
        None => licence.text(&d.licence.id),
    };
    let note = d.licence.note.get(site.lang.tag());
    let note = if note.is_empty() { pages.data.licence_of_sources } else { note };
    tag("footer").child(words("p", "", &tells)).child(tag("p").child(digest)).child(licence).child(words("p", "", note))
}
