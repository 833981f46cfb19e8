//! A list of rows with keys: a row that stays keeps its element, and with it the focus.

use std::collections::HashMap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::element::El;
use super::follow;
use super::piece::{Piece, put};

/// Which rows there are, and how each is made.
pub struct List {
    keys: Box<dyn Fn() -> Vec<usize>>,
    row: Box<dyn Fn(usize) -> El>,
}

/// A row for each key, in the keys' order. A key that comes twice has one row.
pub fn each(keys: impl Fn() -> Vec<usize> + 'static, row: impl Fn(usize) -> El + 'static) -> Piece {
    Piece::List(List { keys: Box::new(keys), row: Box::new(row) })
}

pub(super) fn listed(parent: &Element, before: Option<&Node>, list: List) {
    let end = document().create_comment("");
    put(parent, &end, before);
    // Rows outlive the runs of the effect, so they belong to what owns the list.
    let around = Owner::current().unwrap_or_default();
    let mut rows: HashMap<usize, (El, Owner)> = HashMap::new();
    follow(move || {
        let keys = (list.keys)();
        let Some(parent) = end.parent_node().and_then(|node| node.dyn_into::<Element>().ok()) else { return };
        // Who leaves goes first, so that nobody who stays has to move.
        rows.retain(|key, (element, owner)| {
            let stays = keys.contains(key);
            if !stays {
                element.node().remove();
                owner.cleanup();
            }
            stays
        });
        let mut kept: HashMap<usize, (El, Owner)> = HashMap::with_capacity(keys.len());
        // From the end, so that each row has its place before the one that follows.
        let mut next: Node = end.clone().into();
        for key in keys.into_iter().rev() {
            if kept.contains_key(&key) {
                continue;
            }
            let (element, owner) = rows.remove(&key).unwrap_or_else(|| {
                let owner = around.child();
                (owner.with(|| untrack(|| (list.row)(key))), owner)
            });
            let node: Node = element.node().clone().into();
            // A node that is moved loses the focus: only what is elsewhere moves.
            if !node.next_sibling().is_some_and(|sibling| sibling.is_same_node(Some(&next)))
                || !node.parent_node().is_some_and(|at| at.is_same_node(Some(&parent)))
            {
                put(&parent, &node, Some(&next));
            }
            next = node;
            kept.insert(key, (element, owner));
        }
        rows = kept;
    });
}
