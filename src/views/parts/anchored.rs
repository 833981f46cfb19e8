//! A text that notes can be on: it says in its attributes whose text it is, and marks the words that have notes.
//!
//! The marks add nothing to the text as it is read and copied: after the words stands a sign without text, the way to
//! the note. Doesn't know how a note is shown.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement};

use super::icons::{Icon, icon};
use crate::browser::frame::next_frame;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el};
use crate::domain::annotation::{AnnotationId, Span, Target, cut, place_in, quote_text, stretches};
use crate::domain::assertion::Quote;
use crate::store::Workspace;

/// What finds the texts, and the attributes that say whose a text is, which it is, and its language.
pub const TEXTS: &str = "[data-of][data-text]";
pub const NAMES: [&str; 3] = ["data-of", "data-text", "lang"];
/// The mark of a note, and the note beside the text, by the note's id.
const MARK: &str = "data-mark";
pub const NOTE: &str = "data-note";

/// The words that a mark's or a choice's name quotes of a longer text.
const SHORT: usize = 60;

/// One text of a thing.
#[derive(Clone)]
struct Texts {
    of: Target,
    name: String,
    language: String,
    text: String,
    /// Of a quotation, what is quoted; the rest is what stands around it.
    core: Option<Span>,
}

/// A text of a thing, by its name and in its language.
pub fn anchored(workspace: Workspace, element: El, of: Target, name: &str, (language, text): (&str, &str)) -> El {
    let (name, language, text) = (name.to_owned(), language.to_owned(), text.to_owned());
    Texts { of, name, language, text, core: None }.on(workspace, element)
}

impl Texts {
    fn on(self, workspace: Workspace, element: El) -> El {
        let element = element.attr("data-of", &code(&self.of)).attr("data-text", &self.name);
        element.attr("lang", &self.language).child(dynamic(move || {
            // Most texts have no notes, and what has changed elsewhere is no reason to look for any.
            if workspace.notes_on(&self.of) == 0 {
                return self.marked(workspace, &[]);
            }
            let (text, own) = (self.clone(), self.clone());
            let marks = Memo::new(move |_| own.marks(workspace));
            dynamic(move || marks.with(|marks| text.marked(workspace, marks)))
        }))
    }

    fn marks(&self, workspace: Workspace) -> Vec<Mark> {
        let place = (&self.of, self.name.as_str(), self.language.as_str());
        workspace.with_annotations(|all| {
            let found = all.on(&self.of).into_iter().filter_map(|note| {
                let Target::Passage(passage) = &note.content.target else { return None };
                let span = place_in(passage, place, &self.text)?;
                Some(Mark { span, id: note.id.clone(), body: shortened(&note.content.body) })
            });
            found.collect()
        })
    }

    /// The text in stretches; behind the last words of each passage the way to its note.
    fn marked(&self, workspace: Workspace, marks: &[Mark]) -> Piece {
        if marks.is_empty() && self.core.is_none() {
            return Piece::from(self.text.as_str());
        }
        let mut spans: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
        spans.extend(self.core);
        let mut pieces: Vec<Piece> = Vec::new();
        for stretch in stretches(self.text.chars().count(), &spans) {
            let words = cut(&self.text, stretch.span);
            let noted: Vec<&Mark> = stretch.marks.iter().filter_map(|at| marks.get(*at)).collect();
            let is_core = self.core.is_none_or(|core| core.0 <= stretch.span.0 && stretch.span.1 <= core.1);
            let words =
                if noted.is_empty() { Piece::from(words) } else { el("mark").class("noted").text(&words).into() };
            pieces.push(match (self.core, is_core) {
                (None, _) => words,
                (_, true) => el("mark").child(words).into(),
                (_, false) => el("span").class("context").child(words).into(),
            });
            let ending = noted.into_iter().filter(|mark| mark.span.1 == stretch.span.1);
            pieces.extend(ending.map(|mark| sign(workspace, &self.text, mark).into()));
        }
        Piece::Many(pieces)
    }
}

/// A quoted passage of a source with what stands around it, as one text: the passage itself is marked in it.
pub fn quoted(workspace: Workspace, of: Target, (language, quote): (&str, &Quote)) -> El {
    let whole = quote_text(quote);
    let start = quote.prefix.chars().count();
    let core = (start, start + quote.exact.chars().count());
    let marker = Texts { of, name: "quote".to_owned(), language: language.to_owned(), text: whole, core: Some(core) };
    marker.on(workspace, el("span"))
}

/// A thing in one word, such as `activity/study-tour`.
fn code(of: &Target) -> String {
    let (kind, id) = match of {
        Target::Activity(id) => ("activity", id.as_str()),
        Target::Event(id) => ("event", id.as_str()),
        Target::Country(code) => ("country", code.as_str()),
        Target::Actor(id) => ("actor", id.as_str()),
        Target::Statement(id) => ("statement", id.as_str()),
        _ => ("dataset", ""),
    };
    kind.to_owned() + "/" + id
}

/// The thing of such a word.
pub fn thing_of(code: &str) -> Option<Target> {
    let (kind, id) = code.split_once('/')?;
    let id = id.to_owned();
    Some(match kind {
        "activity" => Target::Activity(id),
        "event" => Target::Event(id),
        "country" => Target::Country(id),
        "actor" => Target::Actor(id),
        "statement" => Target::Statement(id),
        "dataset" => Target::Dataset,
        _ => return None,
    })
}

/// A passage that has a note.
#[derive(Clone, PartialEq)]
struct Mark {
    span: Span,
    id: AnnotationId,
    /// What the note says, for its name.
    body: String,
}

/// Leads to the note beside the text; where the page shows none, to the page of all notes.
fn sign(workspace: Workspace, text: &str, mark: &Mark) -> El {
    let (words, body, id) = (shortened(&cut(text, mark.span)), mark.body.clone(), mark.id.clone());
    let sign = el("a")
        .class("mark-note")
        .attr(MARK, &mark.id.0)
        .attr_text("href", move || workspace.href(Page::Notes))
        .attr_text("aria-label", move || (workspace.messages().pages().passages.mark)(&words, &body))
        .child(icon(Icon::Note))
        .on::<Event>("click", move |event| {
            if let Some(note) = found(NOTE, &id.0) {
                event.prevent_default();
                shown(&note);
            }
        });
    if WANTED.with_borrow_mut(|wanted| wanted.take_if(|wanted| *wanted == mark.id).is_some()) {
        let sign = sign.clone();
        // After the new page has taken the focus to its top.
        next_frame(move || next_frame(move || shown(sign.node())));
    }
    sign
}

thread_local! {
    /// The note whose words are to be shown as soon as a page has them.
    static WANTED: std::cell::RefCell<Option<AnnotationId>> = const { std::cell::RefCell::new(None) };
}

/// The next page that has the words of this note shows them.
pub fn want_shown(id: &AnnotationId) {
    WANTED.set(Some(id.clone()));
}

/// Brings an element into sight, open if it was folded away, and gives it the focus.
pub fn shown(element: &Element) {
    let mut around = element.closest("details").ok().flatten();
    while let Some(details) = around {
        let _ = details.set_attribute("open", "");
        around = details.parent_element().and_then(|parent| parent.closest("details").ok().flatten());
    }
    let options = web_sys::ScrollIntoViewOptions::new();
    options.set_block(web_sys::ScrollLogicalPosition::Center);
    element.scroll_into_view_with_scroll_into_view_options(&options);
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    }
}

/// The mark of a note in the page.
pub fn mark_of(id: &AnnotationId) -> Option<Element> {
    found(MARK, &id.0)
}

/// The first element whose attribute has exactly this value: an id of an imported note may hold any letter, so it is
/// no part of a selector.
fn found(attribute: &str, value: &str) -> Option<Element> {
    let all = document().query_selector_all(&["[", attribute, "]"].concat()).ok()?;
    let mut all = (0..all.length()).filter_map(|at| all.get(at)?.dyn_into::<Element>().ok());
    all.find(|element| element.get_attribute(attribute).as_deref() == Some(value))
}

/// The first words of a text, on one line.
pub fn shortened(text: &str) -> String {
    let line: Vec<&str> = text.split_whitespace().collect();
    let line = line.join(" ");
    if line.chars().count() <= SHORT { line } else { cut(&line, (0, SHORT - 1)) + "…" }
}
