//! Tags of all notes: one gets another name, joins another, or is taken off; as one step, and said before it is done.

use leptos::prelude::*;
use web_sys::{Event, HtmlInputElement};

use crate::browser::clock::now_ms;
use crate::dom::{El, Piece, dynamic, el, when};
use crate::domain::annotation::tags::tag;
use crate::domain::fold::folded;
use crate::store::{Action, NoteAction, Workspace};
use crate::views::parts::links::words;

/// The form behind a disclosure; nothing where no note has a tag.
pub fn renaming(workspace: Workspace) -> Piece {
    let any = move || workspace.with_annotations(|all| !all.tags().is_empty());
    when(any, move || {
        let title = el("summary").word(move || workspace.messages().pages().note_tools.rename);
        el("details").class("src").child(title).child(form(workspace))
    })
}

fn form(workspace: Workspace) -> El {
    let m = move || &workspace.messages().pages().note_tools;
    let (from, to) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let all = Memo::new(move |_| workspace.with_annotations(|all| all.tags()));
    // What was chosen may be gone since: then the first.
    let chosen = move || {
        let from = from.get();
        all.with(|all| all.iter().find(|(tag, _)| *tag == from).or_else(|| all.first()).cloned().unwrap_or_default())
    };
    // The new name as it will be, in the spelling of a tag that is there.
    let wanted = move || {
        let typed = tag(&to.get())?;
        let (own, _) = chosen();
        let is_it = |other: &&(String, usize)| other.0 != own && folded(&other.0) == folded(&typed);
        let there = all.with(|all| all.iter().find(is_it).cloned());
        Some(there.unwrap_or((typed, 0))).filter(|(name, _)| *name != own)
    };
    let select = el("select")
        .attr("id", "tag-from")
        .on::<Event>("change", move |event| from.set(event_target_value(event)))
        .child(dynamic(move || {
            let (own, _) = chosen();
            let option = |tag: &String| {
                let option = words("option", "", tag).attr("value", tag);
                if *tag == own { option.attr("selected", "") } else { option }
            };
            all.with(|all| all.iter().map(|(tag, _)| option(tag)).collect::<Vec<El>>())
        }));
    let input = el("input").attr("id", "tag-to").attr("type", "text").attr("autocomplete", "off");
    let input = input.attr("aria-describedby", "tag-said").on_input(move |text| to.set(text));
    let said = move || {
        let (_, notes) = chosen();
        match wanted() {
            Some((name, others)) if 0 < others => (m().merge_said)(&name, others),
            _ => (m().rename_said)(notes),
        }
    };
    let field = input.clone();
    let done = move |new: Option<String>| {
        let (old, _) = untrack(chosen);
        let after = new.clone().unwrap_or_default();
        workspace.apply(Action::Note(NoteAction::RenameTag { from: old, to: new, now_ms: now_ms() }));
        from.set(after);
        to.set(String::new());
        if let Some(field) = field.as_dom::<HtmlInputElement>() {
            field.set_value("");
        }
    };
    let take_off = done.clone();
    let act = el("button")
        .class("btn primary")
        .attr("type", "submit")
        .attr_fn("aria-disabled", move || wanted().is_none().then(|| "true".to_owned()))
        .word(move || if wanted().is_some_and(|(_, others)| 0 < others) { m().merge_do } else { m().rename_do });
    let off =
        el("button").class("btn").attr("type", "button").word(move || m().take_off).on_click(move || take_off(None));
    el("form")
        .class("renaming")
        .on::<Event>("submit", move |event| {
            event.prevent_default();
            if let Some((name, _)) = untrack(wanted) {
                done(Some(name));
            }
        })
        .child(el("label").attr("for", "tag-from").word(move || m().rename_from))
        .child(select)
        .child(el("label").attr("for", "tag-to").word(move || m().rename_to))
        .child(input)
        .child(el("p").class("hint").attr("id", "tag-said").attr("role", "status").text_fn(said))
        .child(el("p").class("btns").child(act).child(off))
}
