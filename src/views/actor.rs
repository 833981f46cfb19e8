//! One actor: its names in time, its seat, whom it is related to, its roles, its partners.

mod sections;

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::links::{link, other_name};
use super::parts::names;
use super::parts::note_box::NoteBox;
use super::parts::roles::roles_said;
use super::parts::subject::{Subject, entries_section, in_time};
use crate::codec::route::Page;
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::related::{entries_of_actor, parts};
use crate::store::Workspace;
use crate::text::{Lang, sentence_case};

#[component]
pub fn ActorPage(workspace: Workspace, id: String) -> impl IntoView {
    let catalogue = workspace.catalogue();
    if catalogue.actor(&id).is_none() {
        return unknown(workspace, id);
    }
    let subject = Subject::new(workspace, entries_of_actor(&catalogue, &id));
    let m = move || workspace.messages();
    let notes_heading = {
        let (catalogue, id) = (Arc::clone(&catalogue), id.clone());
        move || (m().actor.notes)(&names::actor(&catalogue, &id, workspace.lang()))
    };
    let content = if subject.is_empty() {
        view! { <p class="intro">{move || m().actor.nothing}</p> }.into_any()
    } else {
        let roles = |actor: String| {
            move |catalogue: &Catalogue, id: EntryId, lang: Lang| entry_roles(catalogue, id, &actor, lang)
        };
        view! {
            {in_time(workspace, subject)}
            {entries_section(workspace, subject, EntryKind::Activity, roles(id.clone()))}
            {entries_section(workspace, subject, EntryKind::Event, roles(id.clone()))}
            {sections::statements(workspace, subject, id.clone())}
        }
        .into_any()
    };
    view! {
        <div class="entry-head">
            {crumbs(workspace, id.clone())}
            {titles(workspace, subject, id.clone())}
        </div>
        <div class="cols">
            <div>
                {sections::names_in_time(workspace, id.clone())}
                {content}
            </div>
            <aside aria-label=move || m().reading.beside>
                {sections::infobox(workspace, id.clone())}
                {sections::relations(workspace, id.clone())}
                {sections::partners(workspace, subject, id.clone())}
                <h2 class="grouphead">{notes_heading}</h2>
                <NoteBox workspace target=Target::Actor(id) />
            </aside>
        </div>
    }
    .into_any()
}

/// The actor's roles in an entry; or that a statement names it.
fn entry_roles(catalogue: &Catalogue, id: EntryId, actor: &str, lang: Lang) -> String {
    let parts = catalogue.entry(id).map(|entry| parts(entry.facts())).unwrap_or_default();
    match parts.iter().find(|part| part.actor == actor) {
        Some(part) => roles_said(catalogue, part, lang),
        None => lang.messages().reading.in_passing.to_owned(),
    }
}

fn crumbs(workspace: Workspace, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let m = move || workspace.messages();
    let kind = move || {
        let kind = catalogue.actor(&id)?.kind.clone();
        Some(sentence_case(&names::term(&catalogue.dataset.actor_kinds, &kind, workspace.lang())))
    };
    view! {
        <nav class="crumbs" aria-label=move || m().reading.where_you_are>
            {link(workspace, Page::Actors, move || m().places.actors)}
            <span aria-hidden="true">"/"</span>
            <span>{kind}</span>
        </nav>
    }
    .into_any()
}

fn titles(workspace: Workspace, subject: Subject, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let titles = move || {
        let lang = workspace.lang();
        let dot = lang.messages().lists.dot;
        let actor = catalogue.actor(&id)?;
        let other = other_name(&actor.name, lang);
        let other = other.map(|(tag, name)| view! { <span lang=tag>{name}</span>{dot} });
        let short = actor.short.get(lang.tag()).to_owned();
        let named = actor.name.get(lang.tag()).to_owned();
        let short = (!short.is_empty() && short != named).then(|| format!("{short}{dot}"));
        let note = actor.note.get(lang.tag()).to_owned();
        Some(view! {
            <h1>{named}</h1>
            <p class="alt">{other}{short}{subject.counted(&catalogue, lang)}</p>
            {(!note.is_empty()).then(|| view! { <p class="when">{note}</p> })}
        })
    };
    view! { {titles} }.into_any()
}

fn unknown(workspace: Workspace, id: String) -> AnyView {
    let m = move || workspace.messages();
    view! {
        <div class="entry-head">
            <h1>{move || (m().errors.unknown_actor)(&id)}</h1>
            <p class="when">{move || m().errors.unknown_page_text}</p>
        </div>
        <p class="btns">
            <a class="btn primary" href=move || workspace.href(Page::Actors)>{move || m().errors.to_actors}</a>
        </p>
    }
    .into_any()
}
