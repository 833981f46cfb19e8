//! A note's Markdown (CommonMark, with struck-out words) as a small tree of what may be shown: an allow-list.
//!
//! Whatever isn't on it stays text: HTML is shown as it was written, an image as its words, a link with another scheme
//! as its words and its address. No text, however deeply nested, makes a deep tree. Makes no elements itself.

mod cjk;
mod links;

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};

pub use links::is_allowed;

/// A part of a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Node {
    Text(String),
    /// A line's end, where the reader made one.
    Break,
    Rule,
    Code(String),
    CodeBlock(String),
    Part(Part, Vec<Node>),
}

/// What holds other parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    Paragraph,
    /// 1 is the note's highest; each is at most one below the one before it.
    Heading(u8),
    Quote,
    /// With the number of the first item, where they are numbered.
    List(Option<u64>),
    Item,
    Emphasis,
    Strong,
    Struck,
    /// To an address that [`is_allowed`].
    Link(String),
}

/// Deeper parts are shown on this level.
const DEEPEST: usize = 12;
/// A longer text is shown as it is, in bytes: it is no note, and a page has other things to do.
const LONGEST: usize = 200_000;

/// The tree of a text. Every text has one.
pub fn parsed(source: &str) -> Vec<Node> {
    if LONGEST < source.len() {
        return vec![Node::Part(Part::Paragraph, lines(source))];
    }
    let (shielded, is_shielded) = cjk::shielded(source);
    let mut tree = Tree { is_shielded, ..Tree::default() };
    for event in Parser::new_ext(&shielded, Options::ENABLE_STRIKETHROUGH) {
        tree.take(event);
    }
    // The parser closes what it opens.
    while !tree.open.is_empty() {
        tree.close();
    }
    links::found(tree.done)
}

/// A text without any signs, line by line.
fn lines(text: &str) -> Vec<Node> {
    let mut out = Vec::new();
    for line in text.lines() {
        if !out.is_empty() {
            out.push(Node::Break);
        }
        out.push(Node::Text(line.to_owned()));
    }
    out
}

/// What is being opened and isn't closed yet.
enum Open {
    Part(Part),
    CodeBlock,
    /// Neither has an element: what is in it is shown where it stands.
    Image(String),
    Refused(String),
}

#[derive(Default)]
struct Tree {
    done: Vec<Node>,
    open: Vec<(Open, Vec<Node>)>,
    /// How many parts are open that are too deep to be some.
    flat: usize,
    /// The rank of the last heading.
    rank: u8,
    is_shielded: bool,
}

impl Tree {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(end) => self.end(end),
            Event::Text(text) | Event::InlineHtml(text) => self.text(&text),
            Event::Html(text) => self.html(&text),
            Event::Code(text) | Event::InlineMath(text) | Event::DisplayMath(text) => {
                let text = self.bare(&text);
                self.put(Node::Code(text));
            }
            Event::SoftBreak | Event::HardBreak => self.put(Node::Break),
            Event::Rule => self.put(Node::Rule),
            // Of extensions that are off.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        if 0 < self.flat || DEEPEST <= self.open.len() {
            self.flat += 1;
            return;
        }
        let open = match tag {
            Tag::Heading { level, .. } => {
                self.rank = rank(level).min(self.rank + 1);
                Open::Part(Part::Heading(self.rank))
            }
            Tag::BlockQuote(_) => Open::Part(Part::Quote),
            Tag::CodeBlock(CodeBlockKind::Fenced(_) | CodeBlockKind::Indented) => Open::CodeBlock,
            Tag::List(first) => Open::Part(Part::List(first)),
            Tag::Item => Open::Part(Part::Item),
            Tag::Emphasis => Open::Part(Part::Emphasis),
            Tag::Strong => Open::Part(Part::Strong),
            Tag::Strikethrough => Open::Part(Part::Struck),
            Tag::Link { link_type, dest_url, .. } => {
                let address = self.bare(&dest_url);
                let address = if link_type == LinkType::Email { "mailto:".to_owned() + &address } else { address };
                if is_allowed(&address) { Open::Part(Part::Link(address)) } else { Open::Refused(address) }
            }
            Tag::Image { dest_url, .. } => Open::Image(self.bare(&dest_url)),
            // HTML, and the blocks of extensions that are off.
            _ => Open::Part(Part::Paragraph),
        };
        self.open.push((open, Vec::new()));
    }

    fn end(&mut self, end: TagEnd) {
        if 0 < self.flat {
            self.flat -= 1;
            // What would have been blocks are lines.
            if !matches!(end, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link) {
                self.put(Node::Break);
            }
            return;
        }
        self.close();
    }

    fn close(&mut self) {
        let Some((open, mut children)) = self.open.pop() else { return };
        // A line's end says nothing at the end of a part.
        while children.last() == Some(&Node::Break) {
            children.pop();
        }
        match open {
            Open::Part(part) => self.put(Node::Part(part, children)),
            Open::CodeBlock => {
                let code = written(&children);
                self.put(Node::CodeBlock(code.trim_end_matches('\n').to_owned()));
            }
            Open::Image(address) if children.is_empty() => self.put(Node::Text(address)),
            Open::Image(_) => children.into_iter().for_each(|child| self.put(child)),
            Open::Refused(address) => {
                let says_it = written(&children) == address;
                children.into_iter().for_each(|child| self.put(child));
                if !says_it {
                    self.put(Node::Text(" (".to_owned() + &address + ")"));
                }
            }
        }
    }

    fn text(&mut self, text: &str) {
        let text = self.bare(text);
        self.put(Node::Text(text));
    }

    /// Its own line ends are the reader's.
    fn html(&mut self, text: &str) {
        for (at, line) in text.split('\n').enumerate() {
            if 0 < at {
                self.put(Node::Break);
            }
            if !line.is_empty() {
                self.text(line);
            }
        }
    }

    /// Texts that follow each other are one.
    fn put(&mut self, node: Node) {
        let siblings = self.open.last_mut().map_or(&mut self.done, |(_, children)| children);
        match (siblings.last_mut(), node) {
            (Some(Node::Text(before)), Node::Text(text)) => before.push_str(&text),
            (_, node) => siblings.push(node),
        }
    }

    fn bare(&self, text: &str) -> String {
        if self.is_shielded { cjk::bare(text) } else { text.to_owned() }
    }
}

/// The words of some nodes, without signs.
fn written(nodes: &[Node]) -> String {
    let mut out = String::new();
    for node in nodes {
        match node {
            Node::Text(text) | Node::Code(text) | Node::CodeBlock(text) => out.push_str(text),
            Node::Break | Node::Rule => out.push('\n'),
            // No deeper than the tree.
            Node::Part(_, children) => out.push_str(&written(children)),
        }
    }
    out
}

const fn rank(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        HeadingLevel::H3 => 3,
        HeadingLevel::H4 => 4,
        HeadingLevel::H5 => 5,
        HeadingLevel::H6 => 6,
    }
}
