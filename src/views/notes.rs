//! All of the reader's notes: found by words, put in order, edited in place; and where they are kept.

mod kept;

use std::cmp::Reverse;

use leptos::prelude::*;

use super::parts::links::link;
use super::parts::names;
use super::parts::note_box::{NoteButtons, NoteDate, NoteEditor, NoteState};
use crate::codec::route::Page;
use crate::domain::annotation::{AnnotationId, Annotations, Revision, Target};
use crate::domain::catalogue::Catalogue;
use crate::store::Workspace;
use crate::text::Lang;

/// In which order the notes stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Order {
    #[default]
    Newest,
    Oldest,
    Target,
}

impl Order {
    const ALL: [Self; 3] = [Self::Newest, Self::Oldest, Self::Target];

    const fn code(self) -> &'static str {
        match self {
            Self::Newest => "newest",
            Self::Oldest => "oldest",
            Self::Target => "target",
        }
    }

    fn name(self, lang: Lang) -> &'static str {
        let words = &lang.messages().notes;
        match self {
            Self::Newest => words.newest,
            Self::Oldest => words.oldest,
            Self::Target => words.by_target,
        }
    }
}

#[component]
pub fn NotesPage(workspace: Workspace) -> impl IntoView {
    let m = move || workspace.messages();
    let words = RwSignal::new(String::new());
    let order = RwSignal::new(Order::default());
    let any = Memo::new(move |_| workspace.with_annotations(|all| !all.live().is_empty()));
    let ids = Memo::new({
        let catalogue = workspace.catalogue();
        move |_| {
            let (lang, order) = (workspace.lang(), order.get());
            // The note that is being edited stays, whatever is searched for.
            let editing = workspace.writing().and_then(|writing| writing.id);
            workspace.with_annotations(|all| {
                words.with(|words| listed(all, words, editing.as_ref(), order, &catalogue, lang))
            })
        }
    });
    let summary = move || workspace.with_annotations(|all| (m().notes.summary)(all.live().len(), all.counts().len()));
    let list = move || {
        if !any.get() {
            return empty(workspace);
        }
        view! {
            <div class="field">
                <label class="vh" for="notes-search">{move || m().notes.search}</label>
                <input id="notes-search" type="search" placeholder=move || m().notes.search
                    prop:value=move || words.get() on:input=move |event| words.set(event_target_value(&event)) />
                <label for="notes-order">{move || m().notes.sort}</label>
                <select id="notes-order" on:change=move |event| {
                    let code = event_target_value(&event);
                    order.set(Order::ALL.into_iter().find(|order| order.code() == code).unwrap_or_default());
                }>
                    {Order::ALL.into_iter().map(|each| view! {
                        <option value=each.code() selected=move || order.get() == each>
                            {move || each.name(workspace.lang())}
                        </option>
                    }).collect_view()}
                </select>
            </div>
            <p class="vh" role="status">{move || (m().counts.notes)(ids.with(Vec::len))}</p>
            <ol>
                <For each=move || ids.get() key=|id| id.clone() children=move |id| card(workspace, id) />
            </ol>
            <Show when=move || ids.with(Vec::is_empty)>
                <div class="empty">
                    <p>{move || words.with(|words| (m().notes.nothing)(words))}</p>
                    <button class="btn" type="button" on:click=move |_| words.set(String::new())>
                        {move || m().search.clear}
                    </button>
                </div>
            </Show>
        }
        .into_any()
    };
    view! {
        <div class="question"><h1>{move || m().notes.yours}" "<em>{summary}</em></h1></div>
        <div class="notesgrid two">
            <section aria-labelledby="notes-heading">
                <h2 id="notes-heading" class="vh">{move || m().notes.title}</h2>
                {list}
            </section>
            {kept::aside(workspace)}
        </div>
    }
    .into_any()
}

/// The notes to show, in order. `editing` is shown in any case.
fn listed(
    all: &Annotations,
    words: &str,
    editing: Option<&AnnotationId>,
    order: Order,
    catalogue: &Catalogue,
    lang: Lang,
) -> Vec<AnnotationId> {
    let mut notes: Vec<&Revision> = all.search(words);
    if let Some(note) = editing.and_then(|id| all.current(id)).filter(|note| !notes.iter().any(|n| n.id == note.id)) {
        notes.push(note);
    }
    // By when it was first written: a note that is edited keeps its place.
    let created = |note: &&Revision| all.created_ms(&note.id);
    match order {
        Order::Newest => notes.sort_by_key(|note| Reverse(created(note))),
        Order::Oldest => notes.sort_by_key(created),
        Order::Target => notes.sort_by_key(|note| {
            let kind = kind_rank(note.content.target.thing());
            (kind, names::target(catalogue, &note.content.target, lang).0, created(note))
        }),
    }
    notes.into_iter().map(|note| note.id.clone()).collect()
}

/// Activities, events, countries, actors, then the rest.
const fn kind_rank(target: &Target) -> u8 {
    match target {
        Target::Activity(_) => 0,
        Target::Event(_) => 1,
        Target::Country(_) => 2,
        Target::Actor(_) => 3,
        _ => 4,
    }
}

fn kind_said(target: &Target, lang: Lang) -> &'static str {
    let words = &lang.messages().notes;
    match target {
        Target::Activity(_) => words.on_activity,
        Target::Event(_) => words.on_event,
        Target::Country(_) => words.on_country,
        Target::Actor(_) => words.on_actor,
        Target::Statement(_) => words.on_statement,
        Target::Passage(_) => words.on_passage,
        Target::Period { .. } => words.on_period,
        Target::Dataset => words.on_dataset,
        Target::Other(_) => "",
    }
}

fn card(workspace: Workspace, id: AnnotationId) -> AnyView {
    let note = NoteState::new(workspace, id);
    let catalogue = workspace.catalogue();
    let heading = move || {
        let lang = workspace.lang();
        let target = note.target()?;
        let (name, page) = names::target(&catalogue, &target, lang);
        let gone = page.is_none() && !matches!(target, Target::Statement(_) | Target::Period { .. });
        let name = match page {
            Some(page) => link(workspace, page, name),
            None => name.into_any(),
        };
        let gone = gone.then(|| view! { " " <small>{lang.messages().notes.unknown_target_text}</small> });
        Some(view! { <h3>{name}" "<small>{kind_said(&target, lang)}</small>{gone}</h3> })
    };
    let body = move || {
        note.writing().map_or_else(
            || {
                view! {
                    <p class="body">{move || note.body()}</p>
                    <p class="meta">{note.tags()}<NoteButtons workspace note /></p>
                }
                .into_any()
            },
            |writing| view! { <NoteEditor workspace writing /> }.into_any(),
        )
    };
    view! {
        <li class="notecard">
            <span class="dot" aria-hidden="true"></span>
            {heading}
            <NoteDate workspace note />
            {body}
        </li>
    }
    .into_any()
}

fn empty(workspace: Workspace) -> AnyView {
    let m = move || workspace.messages();
    view! {
        <div class="empty">
            <p><b>{move || m().notes.empty_title}</b></p>
            <p>{move || m().notes.empty}</p>
            <a class="btn" href=move || workspace.href(Page::Timeline)>{move || m().errors.to_timeline}</a>
        </div>
    }
    .into_any()
}
