//! HTML as a tree: what is nested is closed, and what a dataset says is text and never markup.

use serde_json::Value;

use crate::codec::markup::escaped;

/// An element or a text.
pub enum Node {
    Element(Element),
    Text(String),
    /// Data for machines, which no browser runs: `<script type="application/ld+json">`.
    Data(Value),
}

pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<Node>,
}

/// Elements without an end tag.
const VOID: [&str; 2] = ["meta", "link"];

/// Elements that stay within their line; every other stands on one of its own, so that the source reads well.
const INLINE: [&str; 11] = ["a", "span", "b", "em", "small", "code", "time", "mark", "cite", "title", "h1"];

/// An empty element.
pub fn tag(name: &'static str) -> Element {
    Element { name, attributes: Vec::new(), children: Vec::new() }
}

/// An element that holds a text, with a class unless that is empty.
pub fn words(name: &'static str, class: &'static str, text: &str) -> Element {
    let element = if class.is_empty() { tag(name) } else { tag(name).class(class) };
    element.text(text)
}

impl Element {
    /// An attribute; the last value of one stands.
    pub fn attr(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.retain(|(known, _)| *known != name);
        self.attributes.push((name, value.into()));
        self
    }

    pub fn class(self, class: &'static str) -> Self {
        self.attr("class", class)
    }

    pub fn text(mut self, text: &str) -> Self {
        if !text.is_empty() {
            self.children.push(Node::Text(text.to_owned()));
        }
        self
    }

    pub fn child(mut self, child: impl Into<Node>) -> Self {
        self.children.push(child.into());
        self
    }

    /// The children that there are.
    pub fn children<T: Into<Node>>(mut self, children: impl IntoIterator<Item = T>) -> Self {
        self.children.extend(children.into_iter().map(Into::into));
        self
    }

    pub fn has_children(&self) -> bool {
        !self.children.is_empty()
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// A whole document.
pub fn document(root: Element) -> String {
    let mut out = "<!doctype html>\n".to_owned();
    write(&Node::Element(root), &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Text(text) => out.push_str(&escaped(text)),
        Node::Data(value) => {
            out.push_str("<script type=\"application/ld+json\">");
            // Whatever a text says, it can't end the element: JSON has another way to write the sign.
            out.push_str(&value.to_string().replace('<', "\\u003c"));
            out.push_str("</script>\n");
        }
        Node::Element(element) => {
            out.push('<');
            out.push_str(element.name);
            for (name, value) in &element.attributes {
                out.push_str(&format!(" {name}=\"{}\"", escaped(value)));
            }
            out.push('>');
            if !VOID.contains(&element.name) {
                element.children.iter().for_each(|child| write(child, out));
                out.push_str(&format!("</{}>", element.name));
            }
            if !INLINE.contains(&element.name) {
                out.push('\n');
            }
        }
    }
}
