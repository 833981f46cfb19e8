//! Where each page lies, and how one leads to another: by relative addresses, so that any folder of any host will do.

use super::Site;
use super::html::{Element, words};
use crate::codec::route::{Page, Route};
use crate::domain::catalogue::{EntryId, EntryKind};
use crate::text::{Lang, naming};

/// The file of a page, below its language's folder. Lists that have no page of their own lie on the first one.
pub fn file(page: &Page) -> String {
    match page {
        Page::Entry(EntryKind::Activity, id) => format!("activity/{}.html", stem(id)),
        Page::Entry(EntryKind::Event, id) => format!("event/{}.html", stem(id)),
        Page::Country(code) => format!("country/{}.html", country(code)),
        Page::Actor(id) => format!("actor/{}.html", stem(id)),
        Page::Source(id) => format!("source/{}.html", stem(id)),
        Page::Sources => "sources.html".to_owned(),
        Page::Method => "method.html".to_owned(),
        _ => "index.html".to_owned(),
    }
}

/// A name that every disk and every host takes: an id may hold anything, and some disks take `A` for `a`.
fn stem(id: &str) -> String {
    let mut stem = String::with_capacity(id.len());
    for byte in id.bytes() {
        if byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-' || byte == b'_' {
            stem.push(char::from(byte));
        } else {
            stem.push_str(&format!("~{byte:02x}"));
        }
    }
    stem
}

/// Countries keep the capitals of their codes.
fn country(code: &str) -> String {
    let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
    if is_code { code.to_owned() } else { stem(code) }
}

impl Site<'_> {
    /// The way up from this page to its language's folder.
    fn up(self) -> &'static str {
        if file(self.page).contains('/') { "../" } else { "" }
    }

    /// The address of a file beside the app's own, from here.
    pub fn beside_app(self, file: &str) -> String {
        format!("{}../../{file}", self.up())
    }

    /// The address of the style that all plain pages share.
    pub fn style(self) -> String {
        format!("{}../style.css", self.up())
    }

    /// The address of a page in this language.
    pub fn href(self, page: &Page) -> String {
        let part = match page {
            Page::Countries => "#countries",
            Page::Actors => "#actors",
            _ => "",
        };
        format!("{}{}{part}", self.up(), file(page))
    }

    /// The address of this page in another language.
    pub fn href_in(self, lang: Lang) -> String {
        format!("{}../{}/{}", self.up(), lang.tag(), file(self.page))
    }

    /// The address of the same page in the app. With the file's name: without a host, a folder is not a page.
    pub fn href_in_app(self) -> String {
        let route = Route { page: self.page.clone(), lang: Some(self.lang), ..Route::default() };
        self.beside_app("index.html") + &route.to_hash()
    }

    pub fn link(self, page: &Page, text: &str) -> Element {
        words("a", "", text).attr("href", self.href(page))
    }

    pub fn entry_link(self, id: EntryId) -> Element {
        let name = naming::entry_label(self.catalogue, id, self.lang);
        self.link(&Page::of_entry(self.catalogue, id), &name)
    }

    /// A country by its name.
    pub fn country_link(self, code: &str) -> Element {
        let name = naming::country(self.catalogue, code, self.lang);
        self.named(Page::Country(code.to_owned()), &name, self.catalogue.country(code).is_some())
    }

    pub fn actor_link(self, id: &str) -> Element {
        let name = naming::actor(self.catalogue, id, self.lang);
        self.named(Page::Actor(id.to_owned()), &name, self.catalogue.actor(id).is_some())
    }

    /// A source by publisher and date.
    pub fn source_link(self, id: &str) -> Element {
        let brief = naming::source_brief(self.catalogue, id, self.lang);
        self.named(Page::Source(id.to_owned()), &brief, self.catalogue.source(id).is_some())
    }

    /// A link, unless there is no such page or it is this one.
    fn named(self, page: Page, name: &str, is_there: bool) -> Element {
        if is_there && page != *self.page { self.link(&page, name) } else { words("span", "", name) }
    }
}

/// A link that leaves the site. Only to where one can read: a dataset may come from anybody.
pub fn outside(url: &str, text: &str) -> Option<Element> {
    let is_web = ["http://", "https://"].iter().any(|scheme| url.starts_with(scheme));
    is_web.then(|| words("a", "", text).attr("href", url).attr("rel", "noopener noreferrer external"))
}
