//! What a note has beside its text: tags, put in and taken off one by one, and a colour of the palette, each with its
//! word. What stands in the field of the tags and isn't ended yet is a tag of the draft already.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Event, HtmlInputElement, KeyboardEvent};

use super::rows::dot;
use crate::browser::clock::now_ms;
use crate::dom::{El, Piece, dynamic, each, el};
use crate::domain::annotation::tags::{ends_tag, with_typed};
use crate::store::{Action, Marks, NoteAction, Workspace};
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::links::words;

const TAGS_ID: &str = "note-tags";
const OFFERED_ID: &str = "note-tags-offered";

/// The fields. `marked` is what the note has once it is kept.
pub fn fields(workspace: Workspace, marked: RwSignal<Marks>) -> Piece {
    Piece::Many(vec![tags(workspace, marked).into(), dynamic(move || colours(workspace, marked))])
}

fn change(workspace: Workspace, marked: RwSignal<Marks>, marks: Marks) {
    // A field may still tell something while it leaves the page: then there is nothing to change.
    if marked.try_with_untracked(|before| *before == marks) != Some(false) {
        return;
    }
    marked.set(marks.clone());
    let Marks { tags, colour } = marks;
    workspace.apply(Action::Note(NoteAction::Mark { tags, colour, now_ms: now_ms() }));
}

/// The field, what is put in already, and what is being typed.
#[derive(Clone)]
struct Field {
    workspace: Workspace,
    marked: RwSignal<Marks>,
    /// Those that have an end; `marked` has the one that is being typed as well.
    ended: RwSignal<Vec<String>>,
    typed: RwSignal<String>,
    said: RwSignal<String>,
    input: El,
}

impl Field {
    /// Takes the field's text up to the last end in it; all of it, if `whole`.
    fn take(&self, text: &str, whole: bool) {
        let (ended, rest) = match text.rfind(ends_tag) {
            _ if whole => (text, ""),
            Some(at) => text.split_at(at),
            None => ("", text),
        };
        let rest = rest.trim_start_matches(ends_tag);
        let Some(before) = self.ended.try_get_untracked() else { return };
        let after = with_typed(&before, ended);
        if before.len() < after.len() {
            let added = after.get(before.len()..).unwrap_or_default().join(", ");
            self.said.set((self.workspace.messages_now().pages().note_tools.tag_added)(&added));
            self.ended.set(after);
        }
        self.typed.set(rest.to_owned());
        if rest != text
            && let Some(input) = self.input.as_dom::<HtmlInputElement>()
        {
            input.set_value(rest);
        }
        self.tell();
    }

    fn remove(&self, tag: &str) {
        self.ended.update(|ended| ended.retain(|other| other != tag));
        self.said.set((self.workspace.messages_now().pages().note_tools.tag_removed)(tag));
        self.input.focus();
        self.tell();
    }

    fn tell(&self) {
        let (Some(typed), Some(ended)) = (self.typed.try_get_untracked(), self.ended.try_get_untracked()) else {
            return;
        };
        let Some(colour) = self.marked.try_with_untracked(|marks| marks.colour.clone()) else { return };
        let tags = with_typed(&ended, &typed);
        change(self.workspace, self.marked, Marks { tags, colour });
    }

    fn pressed(&self, event: &KeyboardEvent) {
        // Enter belongs to the input method while it composes; WebKit says so by the key's code alone.
        if event.is_composing() || event.key_code() == 229 || event.ctrl_key() || event.meta_key() {
            return;
        }
        let Some(text) = self.typed.try_get_untracked() else { return };
        match event.key().as_str() {
            "Enter" => {
                // It would send the form.
                event.prevent_default();
                self.take(&text, true);
            }
            "Backspace" if text.is_empty() => {
                if let Some(last) = self.ended.try_get_untracked().and_then(|ended| ended.last().cloned()) {
                    event.prevent_default();
                    self.remove(&last);
                }
            }
            _ => {}
        }
    }

    fn typed(&self, event: &Event) {
        let text = event_target_value(event);
        let told = |name: &str| js_sys::Reflect::get(event, &JsValue::from_str(name)).ok();
        if told("isComposing").and_then(|value| value.as_bool()) == Some(true) {
            self.typed.set(text);
            self.tell();
            return;
        }
        // What was chosen from the list came at once and whole.
        let kind = told("inputType").and_then(|value| value.as_string()).unwrap_or_default();
        let chosen = matches!(kind.as_str(), "" | "insertReplacementText") && self.is_known(&text);
        self.take(&text, chosen);
    }

    fn is_known(&self, text: &str) -> bool {
        self.workspace.with_annotations_now(|all| all.tags().iter().any(|(tag, _)| tag == text))
    }
}

fn tags(workspace: Workspace, marked: RwSignal<Marks>) -> El {
    let m = move || &workspace.messages().pages().note_tools;
    let input = el("input")
        .attr("id", TAGS_ID)
        .attr("type", "text")
        .attr("autocomplete", "off")
        .attr("enterkeyhint", "done")
        .attr("list", OFFERED_ID)
        .attr("aria-describedby", "note-tags-hint");
    let ended = RwSignal::new(marked.with_untracked(|marks| marks.tags.clone()));
    let (typed, said) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let field = Field { workspace, marked, ended, typed, said, input: input.clone() };
    let (pressing, typing, composed) = (field.clone(), field.clone(), field.clone());
    let input = input
        .on::<KeyboardEvent>("keydown", move |event| pressing.pressed(event))
        .on::<Event>("input", move |event| typing.typed(event))
        // Not when the field is left: what is pressed then would move away under the pointer.
        .on::<Event>("compositionend", move |event| composed.take(&event_target_value(event), false));
    let offered = dynamic(move || {
        let all = workspace.with_annotations(|all| all.tags());
        let others = all.into_iter().filter(|(tag, _)| ended.with(|ended| !ended.contains(tag)));
        others.map(|(tag, _)| el("option").attr("value", &tag)).collect::<Vec<El>>()
    });
    el("div")
        .class("tagfield")
        .child(el("label").attr("for", TAGS_ID).word(move || m().tags))
        .child(chips(field))
        .child(input)
        .child(el("datalist").attr("id", OFFERED_ID).child(offered))
        .child(el("span").class("hint").attr("id", "note-tags-hint").word(move || m().tags_hint))
        .child(el("span").class("vh").attr("role", "status").text_fn(move || said.get()))
}

/// The tags that are put in, each with the way out.
fn chips(field: Field) -> El {
    let known: Rc<RefCell<Vec<String>>> = Rc::default();
    let (ended, workspace) = (field.ended, field.workspace);
    let seen = Rc::clone(&known);
    let keys = move || {
        let mut known = seen.borrow_mut();
        let number = |tag: &String, known: &mut Vec<String>| {
            known.iter().position(|other| other == tag).unwrap_or_else(|| {
                known.push(tag.clone());
                known.len() - 1
            })
        };
        ended.with(|ended| ended.iter().map(|tag| number(tag, &mut known)).collect())
    };
    let row = move |number: usize| {
        let tag = known.borrow().get(number).cloned().unwrap_or_default();
        let (named, field, gone) = (tag.clone(), field.clone(), tag.clone());
        let remove = el("button")
            .attr("type", "button")
            .attr_text("aria-label", move || (workspace.messages().pages().note_tools.remove_tag)(&named))
            .child(icon(Icon::Close))
            .on_click(move || field.remove(&gone));
        el("li").class("tag").text("#").child(words("bdi", "", &tag)).child(remove)
    };
    el("ul").class("tags").child(each(keys, row)).flag_fn("hidden", move || ended.with(Vec::is_empty))
}

/// Reads the language.
fn colours(workspace: Workspace, marked: RwSignal<Marks>) -> El {
    let m = &workspace.messages().pages().note_tools;
    let none = (None, m.no_colour);
    let all = std::iter::once(none).chain(m.colours.iter().map(|(code, word)| (Some(*code), *word)));
    let group = el("fieldset").class("colours").child(words("legend", "", m.colour));
    all.fold(group, |group, (code, word)| group.child(choice(workspace, marked, code, word)))
}

fn choice(workspace: Workspace, marked: RwSignal<Marks>, code: Option<&'static str>, word: &str) -> El {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", "note-colour")
        .attr("value", code.unwrap_or_default())
        .prop_fn("checked", move || (marked.with(|marks| marks.colour.as_deref() == code)).into())
        .on::<Event>("change", move |_| {
            let tags = marked.try_with_untracked(|marks| marks.tags.clone()).unwrap_or_default();
            change(workspace, marked, Marks { tags, colour: code.map(str::to_owned) });
        });
    el("label").child(input).child(dot(code)).text(word)
}
