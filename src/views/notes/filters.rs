//! The filters of the notes, with how many each choice would leave: where they lie, what they are on, colours, tags.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::Event;

use super::{Asking, tags};
use crate::dom::{El, Piece, dynamic, each, el, none, when};
use crate::domain::annotation::{Asked, Kind, NoteQuery, Shelf, toggled};
use crate::store::Workspace;
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::links::words;
use crate::views::parts::note_box::dot;

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Choice {
    Kind(Kind),
    Colour(Option<String>),
    Tag(Option<String>),
}

impl Choice {
    fn is_chosen(&self, query: &NoteQuery) -> bool {
        match self {
            Self::Kind(kind) => query.kinds.contains(kind),
            Self::Colour(colour) => query.colours.contains(colour),
            Self::Tag(tag) => query.tags.contains(tag),
        }
    }

    fn toggle(&self, query: &mut NoteQuery) {
        match self {
            Self::Kind(kind) => query.kinds = toggled(&query.kinds, kind),
            Self::Colour(colour) => query.colours = toggled(&query.colours, colour),
            Self::Tag(tag) => query.tags = toggled(&query.tags, tag),
        }
    }

    /// How many notes it would leave.
    fn count(&self, asked: &Asked) -> usize {
        fn of<T: PartialEq>(counts: &[(T, usize)], value: &T) -> usize {
            counts.iter().find(|(other, _)| other == value).map_or(0, |(_, count)| *count)
        }
        match self {
            Self::Kind(kind) => of(&asked.kinds, kind),
            Self::Colour(colour) => of(&asked.colours, colour),
            Self::Tag(tag) => of(&asked.tags, tag),
        }
    }
}

pub fn filters(workspace: Workspace, asking: Asking) -> El {
    let m = move || &workspace.messages().pages().note_tools;
    let open = RwSignal::new(false);
    // On a phone they would push the notes out of sight.
    let opener = el("button")
        .class("btn only-phone")
        .attr("type", "button")
        .attr("aria-controls", "note-filters")
        .attr_bool("aria-expanded", move || open.get())
        .word(move || m().filter)
        .child(icon(Icon::Caret))
        .on_click(move || open.update(|open| *open = !*open));
    let kinds = move |asked: &Asked| asked.kinds.iter().map(|(kind, _)| Choice::Kind(*kind)).collect();
    let colours = move |asked: &Asked| asked.colours.iter().map(|(colour, _)| Choice::Colour(colour.clone())).collect();
    let tags = move |asked: &Asked| asked.tags.iter().map(|(tag, _)| Choice::Tag(tag.clone())).collect();
    let clear = move || {
        let clear = words("button", "btn", workspace.messages().filters.clear).attr("type", "button");
        let shelf = asking.query.with_untracked(|query| query.shelf);
        clear.on_click(move || asking.ask(|query| *query = NoteQuery { shelf, ..NoteQuery::default() }))
    };
    let choices = el("div")
        .class("choices")
        .attr("id", "note-filters")
        .child(shelves(workspace, asking))
        .child(facet(workspace, asking, move || m().kind, kinds))
        .child(facet(workspace, asking, move || m().tags, tags))
        .child(facet(workspace, asking, move || m().colour, colours))
        .child(when(move || asking.query.with(|query| !query.is_open()), move || dynamic(clear)))
        .child(tags::renaming(workspace));
    el("aside")
        .class("facet")
        .class_if("open", move || open.get())
        .attr_word("aria-label", move || m().filter)
        .child(opener)
        .child(choices)
}

/// Where the notes lie. What waits for a choice is offered where something does.
fn shelves(workspace: Workspace, asking: Asking) -> El {
    let m = move || &workspace.messages().pages().note_tools;
    let shelf = move |shelf: Shelf, word: fn(Workspace) -> &'static str, count: fn(&Asked) -> usize| {
        let input = el("input")
            .attr("type", "radio")
            .attr("name", "note-shelf")
            .prop_fn("checked", move || (asking.query.with(|query| query.shelf) == shelf).into())
            .on::<Event>("change", move |_| asking.ask(|query| query.shelf = shelf));
        let number = move || asking.asked.with(count).to_string();
        el("label").child(input).child(el("span").word(move || word(workspace))).child(counted(number))
    };
    let notes = shelf(Shelf::Notes, |w| w.messages().pages().note_tools.notes, |asked| asked.notes);
    let trash = shelf(Shelf::Trash, |w| w.messages().pages().note_tools.trash, |asked| asked.trash);
    let waits = move || {
        0 < asking.asked.with(|asked| asked.unsettled) || asking.query.with(|query| query.shelf == Shelf::Unsettled)
    };
    let unsettled =
        move || shelf(Shelf::Unsettled, |w| w.messages().pages().note_tools.unsettled, |asked| asked.unsettled);
    el("fieldset").child(el("legend").word(move || m().show)).child(notes).child(when(waits, unsettled)).child(trash)
}

/// One filter's choices; nothing where there is no choice.
fn facet(
    workspace: Workspace,
    asking: Asking,
    name: impl Fn() -> &'static str + Copy + Send + Sync + 'static,
    choices: impl Fn(&Asked) -> Vec<Choice> + Copy + Send + Sync + 'static,
) -> Piece {
    let known: Rc<RefCell<Vec<Choice>>> = Rc::default();
    // A row that stays keeps its element, and with it the focus: what it counts changes with every choice.
    let make = move || {
        let (seen, rows) = (Rc::clone(&known), Rc::clone(&known));
        let keys = move || {
            let mut known = seen.borrow_mut();
            let mut number = |choice: Choice| {
                known.iter().position(|other| *other == choice).unwrap_or_else(|| {
                    known.push(choice);
                    known.len() - 1
                })
            };
            asking.asked.with(|asked| choices(asked)).into_iter().map(&mut number).collect()
        };
        let row = move |number: usize| {
            let choice = rows.borrow().get(number).cloned();
            choice.map_or_else(|| el("div"), |choice| row(workspace, asking, choice))
        };
        el("fieldset").child(el("legend").word(name)).child(el("ul").child(each(keys, row)))
    };
    when(move || 1 < asking.asked.with(|asked| choices(asked).len()), make)
}

fn row(workspace: Workspace, asking: Asking, choice: Choice) -> El {
    let (chosen, pressed, counts) = (choice.clone(), choice.clone(), choice.clone());
    let input = el("input")
        .attr("type", "checkbox")
        .prop_fn("checked", move || asking.query.with(|query| chosen.is_chosen(query)).into())
        .on::<Event>("change", move |_| asking.ask(|query| pressed.toggle(query)));
    let sign = match &choice {
        Choice::Colour(colour) => dot(colour.as_deref()).into(),
        _ => none(),
    };
    let name = move || {
        let m = &workspace.messages().pages().note_tools;
        match &choice {
            Choice::Kind(kind) => (m.kinds)(*kind).to_owned(),
            Choice::Colour(Some(colour)) => m.colour_named(colour).to_owned(),
            Choice::Colour(None) => m.no_colour.to_owned(),
            Choice::Tag(Some(tag)) => tag.clone(),
            Choice::Tag(None) => m.untagged.to_owned(),
        }
    };
    let number = move || asking.asked.with(|asked| counts.count(asked)).to_string();
    el("li").child(el("label").child(input).child(sign).child(el("bdi").text_fn(name)).child(counted(number)))
}

/// A count behind a name.
fn counted(number: impl Fn() -> String + 'static) -> El {
    el("span").class("n").text_fn(number)
}
