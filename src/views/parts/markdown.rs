//! A note's text as elements: one for each part that `codec::markdown` lets through, and nothing else.
//!
//! Headings stand below the page's own. A link out of the site says where it comes from to nobody.

use crate::codec::markdown::{Node, Part, parsed};
use crate::dom::{El, Piece, el};
use crate::views::parts::links::words;

/// A note stands below a heading of this level, at the deepest place where notes are shown.
const ABOVE: u8 = 3;

/// The text as it is meant to be read.
pub fn rendered(source: &str) -> El {
    filled(el("div").class("body md"), &parsed(source))
}

fn filled(parent: El, nodes: &[Node]) -> El {
    nodes.iter().fold(parent, |parent, node| parent.child(shown(node)))
}

fn shown(node: &Node) -> Piece {
    match node {
        Node::Text(text) => text.as_str().into(),
        Node::Break => el("br").into(),
        Node::Rule => el("hr").into(),
        Node::Code(code) => words("code", "", code).into(),
        Node::CodeBlock(code) => el("pre").child(words("code", "", code)).into(),
        Node::Part(part, children) => filled(around(part), children).into(),
    }
}

fn around(part: &Part) -> El {
    match part {
        Part::Paragraph => el("p"),
        Part::Heading(rank) => el(match rank.saturating_add(ABOVE) {
            0..=4 => "h4",
            5 => "h5",
            _ => "h6",
        }),
        Part::Quote => el("blockquote"),
        Part::List(None) => el("ul"),
        // A list that begins elsewhere says so; its numbers are the reader's.
        Part::List(Some(first)) => el("ol").attr("start", &first.to_string()),
        Part::Item => el("li"),
        Part::Emphasis => el("em"),
        Part::Strong => el("strong"),
        Part::Struck => el("del"),
        Part::Link(address) => linked(address),
    }
}

fn linked(address: &str) -> El {
    let link = el("a").attr("href", address).attr("rel", "noopener noreferrer nofollow");
    // A place of this app is reached in this window, and mail opens none.
    let leaves = address.get(..4).is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
    if leaves { link.attr("target", "_blank") } else { link }
}
