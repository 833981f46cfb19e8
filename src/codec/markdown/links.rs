//! Which addresses a note's links may have, and addresses that stand in the text without any signs.

use super::{Node, Part};

const WEB: [&str; 2] = ["https://", "http://"];

/// Only web pages, mail and places of this app. Whatever else a browser would make of an address (`javascript:`,
/// `data:`, another file of this site), it has no place in a note.
pub fn is_allowed(address: &str) -> bool {
    let begins = |scheme: &str| {
        address.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
            && scheme.len() < address.len()
    };
    let is_clean = !address.chars().any(|c| c.is_control() || c.is_whitespace());
    is_clean && (address.starts_with('#') || WEB.into_iter().any(begins) || begins("mailto:"))
}

/// Makes links of the web addresses in texts, but not in links and code.
pub fn found(nodes: Vec<Node>) -> Vec<Node> {
    let mut out = Vec::with_capacity(nodes.len());
    for node in nodes {
        match node {
            Node::Text(text) => linked(&text, &mut out),
            Node::Part(part @ Part::Link(_), children) => out.push(Node::Part(part, children)),
            Node::Part(part, children) => out.push(Node::Part(part, found(children))),
            other => out.push(other),
        }
    }
    out
}

fn linked(text: &str, out: &mut Vec<Node>) {
    let mut rest = text;
    let mut plain = String::new();
    while let Some(start) = rest.find("http") {
        let (before, from) = rest.split_at(start);
        plain.push_str(before);
        // `xhttps://` is no address, nor is the bare scheme.
        let is_word = plain.chars().last().is_some_and(|c| c.is_ascii_alphanumeric());
        let begins = !is_word && WEB.iter().any(|scheme| from.starts_with(scheme));
        let address = if begins { address(from) } else { "" };
        if !is_allowed(address) {
            let (word, after) = from.split_at("http".len());
            plain.push_str(word);
            rest = after;
            continue;
        }
        if !plain.is_empty() {
            out.push(Node::Text(std::mem::take(&mut plain)));
        }
        out.push(Node::Part(Part::Link(address.to_owned()), vec![Node::Text(address.to_owned())]));
        rest = from.get(address.len()..).unwrap_or_default();
    }
    plain.push_str(rest);
    if !plain.is_empty() {
        out.push(Node::Text(plain));
    }
}

/// The address at the start of a text. It ends at the first letter that isn't ASCII, as Japanese goes on without a
/// space, and what ends a sentence isn't its end.
fn address(text: &str) -> &str {
    let is_part = |c: char| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '`' | '|' | '\\' | '^' | '{' | '}');
    let end = text.find(|c| !is_part(c)).unwrap_or(text.len());
    let mut address = text.get(..end).unwrap_or_default();
    // How many more are closed than opened.
    let excess = |open: char, close: char| address.matches(close).count().saturating_sub(address.matches(open).count());
    let (mut round, mut square) = (excess('(', ')'), excess('[', ']'));
    loop {
        match address.chars().last() {
            Some('.' | ',' | ';' | ':' | '!' | '?' | '\'' | '*' | '_' | '~') => {}
            Some(')') if 0 < round => round -= 1,
            Some(']') if 0 < square => square -= 1,
            _ => return address,
        }
        address = address.get(..address.len() - 1).unwrap_or_default();
    }
}
