//! What can stand in an element: text, elements, several of them, or what a closure says.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::element::El;
use super::follow;
use super::list::{List, listed};

/// A part of a page, not yet in its place.
pub enum Piece {
    Nothing,
    Text(String),
    Element(El),
    Many(Vec<Piece>),
    /// Made anew whenever a signal that it read has changed.
    Dynamic(Box<dyn Fn() -> Piece>),
    List(List),
}

/// Nothing at all.
pub const fn none() -> Piece {
    Piece::Nothing
}

/// What the closure says, made anew whenever a signal that it read has changed.
pub fn dynamic<P: Into<Piece>>(make: impl Fn() -> P + 'static) -> Piece {
    Piece::Dynamic(Box::new(move || make().into()))
}

/// A piece that is there while a condition holds. It is made anew only when the condition changes.
pub fn when<P: Into<Piece>>(
    condition: impl Fn() -> bool + Send + Sync + 'static,
    make: impl Fn() -> P + 'static,
) -> Piece {
    let condition = told(Box::new(condition));
    Piece::Dynamic(Box::new(move || if condition.get() { untrack(|| make().into()) } else { Piece::Nothing }))
}

/// One copy for all.
fn told(condition: Box<dyn Fn() -> bool + Send + Sync>) -> Memo<bool> {
    Memo::new(move |_| condition())
}

/// Puts a piece before a child of `parent`, or at its end.
pub(super) fn inserted(parent: &Element, before: Option<&Node>, piece: Piece) {
    match piece {
        Piece::Nothing => {}
        Piece::Text(text) => put(parent, &document().create_text_node(&text), before),
        Piece::Element(element) => put(parent, element.node(), before),
        Piece::Many(pieces) => pieces.into_iter().for_each(|piece| inserted(parent, before, piece)),
        Piece::Dynamic(make) => followed(parent, before, make),
        Piece::List(list) => listed(parent, before, list),
    }
}

pub(super) fn put(parent: &Element, node: &Node, before: Option<&Node>) {
    // Refused only where the reference has left the parent: then the end will do.
    if parent.insert_before(node, before).is_err() {
        let _ = parent.append_child(node);
    }
}

/// Between two marks, so that whatever stands between them can be replaced.
fn followed(parent: &Element, before: Option<&Node>, make: Box<dyn Fn() -> Piece>) {
    let (start, end) = (document().create_comment(""), document().create_comment(""));
    put(parent, &start, before);
    put(parent, &end, before);
    // What a run makes has an owner of its own: its listeners live until its elements have left the page, because
    // removing an element with the focus still calls them.
    let around = Owner::current().unwrap_or_default();
    let mut made: Option<Owner> = None;
    follow(move || {
        let owner = around.child();
        let piece = owner.with(&make);
        // The piece may have been moved with all that is around it.
        let Some(parent) = end.parent_node().and_then(|node| node.dyn_into::<Element>().ok()) else { return };
        while let Some(node) = start.next_sibling().filter(|node| !node.is_same_node(Some(&end))) {
            let _ = parent.remove_child(&node);
        }
        if let Some(before) = made.take() {
            before.cleanup();
        }
        owner.with(|| inserted(&parent, Some(&end), piece));
        made = Some(owner);
    });
}

impl From<El> for Piece {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<&str> for Piece {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl<P: Into<Piece>> From<Option<P>> for Piece {
    fn from(piece: Option<P>) -> Self {
        piece.map_or(Self::Nothing, Into::into)
    }
}

impl<P: Into<Piece>> From<Vec<P>> for Piece {
    fn from(pieces: Vec<P>) -> Self {
        Self::Many(pieces.into_iter().map(Into::into).collect())
    }
}

impl<P: Into<Piece>, const N: usize> From<[P; N]> for Piece {
    fn from(pieces: [P; N]) -> Self {
        Self::Many(pieces.into_iter().map(Into::into).collect())
    }
}
