//! How we know it: a sign and a word, never colour alone.

use crate::codec::plain::chip_class;
use crate::dom::{El, el, svg};
use crate::domain::assertion::Status;
use crate::text::Lang;

/// The chip beside a fact.
pub fn chip(status: Status, lang: Lang) -> El {
    chip_named(status, lang.messages().statuses.name(status), lang)
}

/// The same with another word.
pub fn chip_named(status: Status, name: &str, lang: Lang) -> El {
    let m = lang.messages();
    el("span").class(chip_class(status)).attr("title", m.statuses.explained(status)).child(sign(status)).text(name)
}

/// The sign alone: what it means must be said beside it.
pub fn sign(status: Status) -> El {
    let sign = svg("svg").attr("viewBox", "0 0 10 10").attr("aria-hidden", "true").attr("focusable", "false");
    match status {
        Status::Stated => sign.child(circle("4").class("full")),
        Status::Inferred => sign.child(circle("3.8").class("dash")),
        Status::OtherSource => sign.child(circle("4.2")).child(circle("2")),
        Status::Disputed => {
            sign.child(path("M4.2 1v8A4 4 0 0 1 4.2 1Z").class("full")).child(path("M5.8 1v8A4 4 0 0 0 5.8 1Z"))
        }
        Status::Opinion => sign.child(path("M1 2h8v5H5L3 9V7H1Z")),
    }
}

fn circle(radius: &str) -> El {
    svg("circle").attr("cx", "5").attr("cy", "5").attr("r", radius)
}

fn path(line: &str) -> El {
    svg("path").attr("d", line)
}
