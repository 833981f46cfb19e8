//! What the reader has selected, as a stretch of one marked text. Counts in code points, as everything here does that
//! is kept. Doesn't know what the text is.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Range};

use super::listener::Listener;

/// Some words of a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Selected {
    /// The attributes of the text's element that were asked for; empty where it has none.
    pub attributes: Vec<String>,
    /// All of the text.
    pub text: String,
    /// First code point, and the one after the last.
    pub span: (usize, usize),
    /// More is selected than this text has: the rest is left out.
    pub is_cut: bool,
    /// Around what is selected, in CSS pixels from the window's corner: left, top, right, bottom.
    pub edges_px: (f64, f64, f64, f64),
}

/// The first text among what `selector` finds of which something is selected; blanks alone are nothing.
pub fn selected(selector: &str, attributes: &[&str]) -> Option<Selected> {
    let document = web_sys::window()?.document()?;
    let selection = document.get_selection().ok()??;
    if selection.is_collapsed() || selection.range_count() == 0 {
        return None;
    }
    let range = selection.get_range_at(0).ok()?;
    let found = document.query_selector_all(selector).ok()?;
    let texts = (0..found.length()).filter_map(|at| found.get(at)?.dyn_into::<Element>().ok());
    for text in texts.filter(|text| range.intersects_node(text).unwrap_or(false)) {
        let Some(span) = span_within(&document, &range, &text) else { continue };
        let whole = text.text_content().unwrap_or_default();
        let words: String = whole.chars().skip(span.0).take(span.1 - span.0).collect();
        if words.trim().is_empty() {
            continue;
        }
        let around = range.get_bounding_client_rect();
        let values = attributes.iter().map(|name| text.get_attribute(name).unwrap_or_default()).collect();
        return Some(Selected {
            attributes: values,
            text: whole,
            span,
            is_cut: String::from(range.to_string()).trim() != words.trim(),
            edges_px: (around.left(), around.top(), around.right(), around.bottom()),
        });
    }
    None
}

/// The part of an element's text that a range covers, in code points.
fn span_within(document: &Document, range: &Range, element: &Element) -> Option<(usize, usize)> {
    let whole = document.create_range().ok()?;
    whole.select_node_contents(element).ok()?;
    // From the element's start to a point; all of it where that lies behind, nothing where it lies before.
    let up_to = |node: &web_sys::Node, offset: u32| {
        let part = match whole.compare_point(node, offset).ok()? {
            ..0 => return Some(0),
            0 => {
                let part = document.create_range().ok()?;
                part.set_start(element, 0).ok()?;
                part.set_end(node, offset).ok()?;
                part
            }
            _ => whole.clone(),
        };
        Some(String::from(part.to_string()).chars().count())
    };
    let start = up_to(&range.start_container().ok()?, range.start_offset().ok()?)?;
    let end = up_to(&range.end_container().ok()?, range.end_offset().ok()?)?;
    (start < end).then_some((start, end))
}

/// Nothing is selected any more.
pub fn let_go() {
    let selection = web_sys::window().and_then(|window| window.get_selection().ok().flatten());
    if let Some(selection) = selection {
        let _ = selection.remove_all_ranges();
    }
}

/// Calls back whenever something else is selected.
#[must_use = "dropping the guard removes the listener"]
pub fn on_change(mut callback: impl FnMut() + 'static) -> Option<Listener> {
    let document = web_sys::window()?.document()?;
    Some(Listener::new(&document, "selectionchange", move |_| callback()))
}
