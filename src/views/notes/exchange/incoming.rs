//! What comes in: a file that was chosen or dropped, a text that was pasted, a link. Each is read and handed to the dry
//! run; nothing is changed here.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::{Event, File, HtmlTextAreaElement};

use super::{Arrived, Desk, HEADING, Named, Read, focus};
use crate::browser::clock::pause;
use crate::browser::compress::{NotPressed, unpressed};
use crate::browser::file::{self, NotRead};
use crate::browser::location;
use crate::codec::exchange::{Here, MOST_BYTES, link, read, read_text};
use crate::codec::route::{Page, Route};
use crate::dom::{El, el};
use crate::domain::annotation::{Brought, Refused, Why};
use crate::domain::problem::{Fault, Location};
use crate::views::parts::links::words;

/// The field for a file, and the one for a text. Reads the language.
pub(super) fn panel(desk: &Desk) -> El {
    let m = &desk.workspace.messages().pages().exchange;
    if desk.workspace.saving() == crate::store::Saving::ReadOnly {
        return words("p", "panel-note", m.read_only);
    }
    let (by_file, by_text) = (desk.clone(), desk.clone());
    let field = el("input")
        .attr("type", "file")
        .attr("id", "import-file")
        .class("vh")
        .attr("accept", ".json,.jsonld,application/json,application/ld+json")
        .on::<Event>("change", move |event| {
            if let Some(file) = file::chosen(event) {
                from_file(&by_file, file);
            }
        });
    let choose = words("label", "btn", m.choose).attr("for", "import-file");
    let area = el("textarea").attr("id", "import-text").attr("rows", "3").attr("spellcheck", "false");
    let typed = area.clone();
    let look = words("button", "btn", m.look).attr("type", "button").on_click(move || {
        if let Some(area) = typed.as_dom::<HtmlTextAreaElement>() {
            from_text(&by_text, area.value());
        }
    });
    el("div")
        .class("box")
        .child(words("p", "", m.import_text))
        .child(el("p").class("btns").child(field).child(choose).child(words("span", "sub", m.drop)))
        .child(words("label", "", m.paste).attr("for", "import-text"))
        .child(area)
        .child(el("p").class("btns").child(look))
}

pub(super) fn from_file(desk: &Desk, file: File) {
    let desk = desk.clone();
    let name = file.name();
    arrives(desk.clone(), Named::File(name.clone()), async move {
        let bytes = file::read(&file, MOST_BYTES).await.map_err(|error| match error {
            NotRead::TooLarge => refused(Why::TooLarge(MOST_BYTES)),
            NotRead::Refused(_) => refused(Why::Fault(Fault::NotReadable(name))),
        })?;
        with_here(&desk, |here| read(&bytes, here))
    });
}

/// A file's text, or a link with notes.
fn from_text(desk: &Desk, text: String) {
    let linked = text.trim().split_once("#/").map(|(_, hash)| Route::from_hash(&["#/", hash].concat()).0.page);
    if let Some(Page::Shared(letters)) = linked.filter(|_| !text.trim_start().starts_with(['{', '['])) {
        return from_link(desk, letters);
    }
    let desk = desk.clone();
    arrives(desk.clone(), Named::Pasted, async move { with_here(&desk, |here| read_text(&text, here)) });
}

pub(super) fn from_link(desk: &Desk, letters: String) {
    let desk = desk.clone();
    arrives(desk.clone(), Named::Link, async move {
        let bytes = unpressed(&link::read(&letters)?, link::MOST_BYTES).await.map_err(|error| match error {
            NotPressed::Absent => refused(Why::OldBrowser),
            NotPressed::TooLarge => refused(Why::TooLarge(link::MOST_BYTES)),
            NotPressed::Damaged(_) => refused(Why::BadLink),
        })?;
        with_here(&desk, |here| read(&bytes, here)).map_err(|_| refused(Why::BadLink))
    });
}

/// Says that it is being read, lets that be painted, and shows what came of it.
fn arrives(desk: Desk, name: Named, reading: impl Future<Output = Result<Brought, Refused>> + 'static) {
    desk.arrived.set(Arrived::Reading);
    spawn_local(async move {
        pause(0).await;
        let outcome = reading.await;
        // The page may have been left meanwhile.
        if desk.arrived.try_set(Arrived::Here(Arc::new(Read { name, outcome }))).is_none() {
            focus(HEADING);
        }
    });
}

fn with_here<T>(desk: &Desk, read: impl FnOnce(Here<'_>) -> T) -> T {
    let catalogue = desk.workspace.catalogue();
    read(Here { dataset: &catalogue.dataset.id, site: &location::base() })
}

fn refused(why: Why) -> Refused {
    Refused { place: Location::default(), why }
}
