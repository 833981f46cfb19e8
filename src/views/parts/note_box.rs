//! The notes on one thing: read, write, edit in place, delete. A note is shown as plain text, never as markup.
//!
//! What is being written is a draft of this view until it is kept. The focus goes into the editor when that opens,
//! and back to the button that opened it.

use leptos::ev::{KeyboardEvent, SubmitEvent};
use leptos::html::{Button, Textarea};
use leptos::prelude::*;

use super::icons::{Icon, icon};
use super::names;
use crate::browser::clock::{now_ms, offset_minutes};
use crate::codec::record::utc;
use crate::domain::annotation::{AnnotationId, Revision, Target};
use crate::store::{Action, Workspace, Writing};
use crate::text::note_day_said;

/// One editor is open at a time, so one id does.
const EDITOR_ID: &str = "note-text";

/// The notes on a thing, and the way to add one. Brings no heading.
#[component]
pub fn NoteBox(workspace: Workspace, target: Target) -> impl IntoView {
    let m = move || workspace.messages();
    let target = StoredValue::new(target);
    let ids = Memo::new(move |_| {
        workspace.with_annotations(|all| {
            // Oldest first: a note that is edited stays where it is.
            let mut notes = target.with_value(|target| all.on(target));
            notes.sort_by_key(|note| (all.created_ms(&note.id), note.id.clone()));
            notes.into_iter().map(|note| note.id.clone()).collect::<Vec<AnnotationId>>()
        })
    });
    let composing = Memo::new(move |_| {
        workspace.writing().is_some_and(|writing| writing.id.is_none() && target.with_value(|t| *t == writing.target))
    });
    let button = NodeRef::<Button>::new();
    give_focus_back(button, composing);
    let editor = move || {
        let writing = composing.get().then(|| Writing { target: target.get_value(), id: None, body: String::new() });
        writing.map(|writing| view! { <NoteEditor workspace writing /> })
    };
    view! {
        <For each=move || ids.get() key=|id| id.clone() children=move |id| view! { <NoteCard workspace id /> } />
        {editor}
        <p class="btns" hidden=move || composing.get()>
            <button class="btn" type="button" node_ref=button
                on:click=move |_| workspace.apply(Action::Write(target.get_value()))>
                {icon(Icon::Note)} {move || m().notes.add}
            </button>
        </p>
    }
    .into_any()
}

/// One note beside its target, or the editor in its place.
#[component]
fn NoteCard(workspace: Workspace, id: AnnotationId) -> impl IntoView {
    let note = NoteState::new(workspace, id);
    let body = move || {
        note.writing().map_or_else(
            || {
                view! {
                    <article class="note">
                        <p class="body">{move || note.body()}</p>
                        <p class="meta">{note.tags()}<NoteDate workspace note /><NoteButtons workspace note /></p>
                    </article>
                }
                .into_any()
            },
            |writing| view! { <NoteEditor workspace writing /> }.into_any(),
        )
    };
    view! { {body} }.into_any()
}

/// What the views of one note read.
#[derive(Clone, Copy)]
pub struct NoteState {
    id: StoredValue<AnnotationId>,
    current: Memo<Option<Revision>>,
    writing: Memo<Option<Writing>>,
    /// True while the editor is open that this note's own button opened: the focus returns to that.
    edited: StoredValue<bool>,
}

impl NoteState {
    pub fn new(workspace: Workspace, id: AnnotationId) -> Self {
        let id = StoredValue::new(id);
        let current =
            Memo::new(move |_| id.with_value(|id| workspace.with_annotations(|all| all.current(id).cloned())));
        let writing = Memo::new(move |_| workspace.writing().filter(|w| id.with_value(|id| w.id.as_ref() == Some(id))));
        Self { id, current, writing, edited: StoredValue::new(false) }
    }

    /// Set while this note is being edited.
    pub fn writing(self) -> Option<Writing> {
        self.writing.get()
    }

    pub fn body(self) -> String {
        self.current.with(|note| note.as_ref().map(|note| note.content.body.clone()).unwrap_or_default())
    }

    pub fn target(self) -> Option<Target> {
        self.current.with(|note| note.as_ref().map(|note| note.content.target.clone()))
    }

    /// The note's tags, which a later build or another program wrote.
    pub fn tags(self) -> AnyView {
        let tags = move || {
            let tags =
                self.current.with(|note| note.as_ref().map(|note| note.content.tags.clone()).unwrap_or_default());
            tags.into_iter().map(|tag| view! { <span class="tag">{format!("#{tag}")}</span> }).collect_view()
        };
        view! { {tags} }.into_any()
    }
}

/// The day on which the note was last changed, by the reader's own clock.
#[component]
pub fn NoteDate(workspace: Workspace, note: NoteState) -> impl IntoView {
    let changed_ms = move || note.current.with(|note| note.as_ref().map_or(0, Revision::modified_ms));
    let day = move || {
        let at = changed_ms();
        note_day_said(workspace.lang(), at, offset_minutes(at))
    };
    view! { <time datetime=move || utc(changed_ms())>{day}</time> }
}

/// Edit and delete. Deleting asks nothing: it can be taken back.
#[component]
pub fn NoteButtons(workspace: Workspace, note: NoteState) -> impl IntoView {
    let m = move || workspace.messages();
    let catalogue = workspace.catalogue();
    let name = Memo::new(move |_| {
        note.target().map(|target| names::target(&catalogue, &target, workspace.lang()).0).unwrap_or_default()
    });
    let button = NodeRef::<Button>::new();
    // The buttons are built anew when the editor closes: then this one is where the reader was.
    let returns = note.edited.get_value();
    note.edited.set_value(false);
    Effect::new(move |_| {
        if returns && let Some(button) = button.get() {
            focus_if_lost(move || {
                let _ = button.focus();
            });
        }
    });
    let edit = move |_| {
        note.edited.set_value(true);
        workspace.apply(Action::EditNote(note.id.get_value()));
    };
    let delete = move |_| workspace.apply(Action::DeleteNote { id: note.id.get_value(), now_ms: now_ms() });
    view! {
        <button type="button" node_ref=button aria-label=move || (m().notes.edit_named)(&name.get()) on:click=edit>
            {move || m().notes.edit}
        </button>
        <button type="button" aria-label=move || (m().notes.delete_named)(&name.get()) on:click=delete>
            {move || m().notes.delete}
        </button>
    }
}

/// The editor, for a new note and for one that exists.
#[component]
pub fn NoteEditor(workspace: Workspace, writing: Writing) -> impl IntoView {
    let m = move || workspace.messages();
    let catalogue = workspace.catalogue();
    let is_new = writing.id.is_none();
    let draft = RwSignal::new(writing.body);
    let missing = RwSignal::new(false);
    let target = writing.target;
    let heading = move || {
        let (name, _) = names::target(&catalogue, &target, workspace.lang());
        if is_new { (m().notes.writing_on)(&name) } else { (m().notes.edit_named)(&name) }
    };
    let area = NodeRef::<Textarea>::new();
    Effect::new(move |_| {
        if let Some(area) = area.get() {
            // After the frame in which it appears: before it is in the page it takes no focus.
            request_animation_frame(move || {
                let end = area.value().encode_utf16().count();
                let end = u32::try_from(end).unwrap_or(u32::MAX);
                let _ = area.focus();
                let _ = area.set_selection_range(end, end);
            });
        }
    });
    let keep = move || {
        let body = draft.get_untracked().trim_end().to_owned();
        // An emptied note is deleted, with a way back; an empty new one would vanish without a word.
        if is_new && body.trim().is_empty() {
            missing.set(true);
            if let Some(area) = area.get_untracked() {
                let _ = area.focus();
            }
            return;
        }
        workspace.apply(Action::KeepNote { body, now_ms: now_ms() });
    };
    let submit = move |event: SubmitEvent| {
        event.prevent_default();
        keep();
    };
    let key = move |event: KeyboardEvent| {
        // Enter and Esc belong to the input method while it composes.
        if event.is_composing() {
            return;
        }
        if event.key() == "Enter" && (event.ctrl_key() || event.meta_key()) {
            event.prevent_default();
            keep();
        } else if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            workspace.apply(Action::StopWriting);
        }
    };
    view! {
        <form class="note-form" on:submit=submit on:keydown=key>
            <p class="target">{heading}</p>
            <label for=EDITOR_ID>{move || m().notes.label}</label>
            <textarea id=EDITOR_ID rows="4" node_ref=area prop:value=move || draft.get()
                placeholder=move || m().notes.placeholder
                aria-invalid=move || missing.get().then_some("true")
                aria-describedby=move || missing.get().then_some("note-missing")
                on:input=move |event| {
                    draft.set(event_target_value(&event));
                    missing.set(false);
                }
            ></textarea>
            {move || missing.get().then(|| view! { <p class="error" id="note-missing" role="alert">{m().notes.empty_text}</p> })}
            <p class="btns">
                <button class="btn primary" type="submit">{move || m().notes.save}</button>
                <button class="btn quiet" type="button" on:click=move |_| workspace.apply(Action::StopWriting)>
                    {move || m().notes.cancel}
                </button>
                <span class="hint"><kbd>"Ctrl"</kbd>" + "<kbd>"Enter"</kbd></span>
            </p>
        </form>
    }
    .into_any()
}

/// Puts the focus on a button when what it opened has closed, unless the reader is elsewhere already.
fn give_focus_back(button: NodeRef<Button>, open: Memo<bool>) {
    Effect::watch(
        move || open.get(),
        move |open, was_open, _| {
            if was_open == Some(&true) && !open {
                focus_if_lost(move || {
                    // The page may have gone with the editor.
                    if let Some(button) = button.try_get_untracked().flatten() {
                        let _ = button.focus();
                    }
                });
            }
        },
        false,
    );
}

/// Runs it in the next frame, if nothing has the focus then.
fn focus_if_lost(focus: impl FnOnce() + 'static) {
    request_animation_frame(move || {
        let active = document().active_element();
        if active.is_none_or(|element| element.tag_name() == "BODY") {
            focus();
        }
    });
}
