//! A note's text as elements: one for each part that `codec::markdown` lets through, and nothing else.
//!
//! Headings stand below the page's own. A link out of the site says where it comes from to nobody.

use crate::codec::markdown::{Node, Part, parsed};
use crate::codec::route::Page;
use crate::dom::{El, Piece, el};
use crate::views::parts::links::words;

/// The level of the heading that a note stands below: its target's among all notes, the panel's, or a section's.
pub fn level_above(page: &Page) -> u8 {
    if matches!(page, Page::Notes | Page::Timeline) { 3 } else { SECTION }
}

/// The level of a section's heading.
pub const SECTION: u8 = 2;

/// The text as it is meant to be read, below a heading of this level.
pub fn rendered(source: &str, above: u8) -> El {
    filled(el("div").class("body md"), &parsed(source), above)
}

fn filled(parent: El, nodes: &[Node], above: u8) -> El {
    nodes.iter().fold(parent, |parent, node| parent.child(shown(node, above)))
}

fn shown(node: &Node, above: u8) -> Piece {
    match node {
        Node::Text(text) => text.as_str().into(),
        Node::Break => el("br").into(),
        Node::Rule => el("hr").into(),
        Node::Code(code) => words("code", "", code).into(),
        Node::CodeBlock(code) => el("pre").child(words("code", "", code)).into(),
        // Its address is there to be read already: on paper it isn't written out once more.
        Node::Part(part @ Part::Link(address), children) if says(children, address) => {
            filled(around(part, above).class("bare"), children, above).into()
        }
        Node::Part(part, children) => filled(around(part, above), children, above).into(),
    }
}

fn says(nodes: &[Node], address: &str) -> bool {
    matches!(nodes, [Node::Text(text)] if text == address)
}

fn around(part: &Part, above: u8) -> El {
    match part {
        Part::Paragraph => el("p"),
        Part::Heading(rank) => el(match rank.saturating_add(above) {
            0..=3 => "h3",
            4 => "h4",
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
