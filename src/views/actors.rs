//! All actors, by kind, as far as the filters leave anything that names them.

use std::sync::Arc;

use leptos::prelude::*;

use super::filters::{Filters, Nothing};
use super::parts::links::{aside, link, note_mark};
use super::parts::names;
use super::parts::roles::roles_said;
use super::question::Question;
use crate::codec::route::Page;
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::related::{Part, names_actor, parts};
use crate::store::Workspace;
use crate::text::{Lang, sentence_case};

/// Kinds of actors with the actors that are left.
type Groups = Vec<(String, Vec<String>)>;

#[component]
pub fn ActorsPage(workspace: Workspace) -> impl IntoView {
    let groups = Memo::new({
        let catalogue = workspace.catalogue();
        move |_| {
            let all = workspace.with_query(crate::domain::query::Query::is_empty);
            workspace.answer().with(|answer| grouped(&catalogue, &answer.entries, all))
        }
    });
    let kinds = move || groups.with(|groups| groups.iter().map(|(kind, _)| kind.clone()).collect::<Vec<String>>());
    let empty = move || groups.with(Vec::is_empty);
    view! {
        <Question workspace>""</Question>
        <p class="story">{move || workspace.messages().actors.lead}</p>
        <Filters workspace />
        <For each=kinds key=Clone::clone children=move |kind| group(workspace, groups, kind) />
        <Show when=empty><Nothing workspace /></Show>
    }
    .into_any()
}

/// Without filters every actor is listed, also one that no entry names.
fn grouped(catalogue: &Catalogue, entries: &[EntryId], all: bool) -> Groups {
    let named = |id: &str| entries.iter().filter_map(|at| catalogue.entry(*at)).any(|entry| names_actor(entry, id));
    let mut groups: Groups = catalogue.dataset.actor_kinds.iter().map(|kind| (kind.id.clone(), Vec::new())).collect();
    for actor in catalogue.dataset.actors.iter().filter(|actor| all || named(&actor.id)) {
        match groups.iter_mut().find(|(kind, _)| *kind == actor.kind) {
            Some((_, actors)) => actors.push(actor.id.clone()),
            None => groups.push((actor.kind.clone(), vec![actor.id.clone()])),
        }
    }
    groups.retain(|(_, actors)| !actors.is_empty());
    groups
}

fn group(workspace: Workspace, groups: Memo<Groups>, kind: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let id = format!("kind-{kind}");
    let ids = {
        let kind = kind.clone();
        move || {
            let found =
                groups.with(|groups| groups.iter().find(|(other, _)| *other == kind).map(|(_, ids)| ids.clone()));
            found.unwrap_or_default()
        }
    };
    let count = {
        let ids = ids.clone();
        move || ids().len()
    };
    let name = move || sentence_case(&names::term(&catalogue.dataset.actor_kinds, &kind, workspace.lang()));
    view! {
        <section aria-labelledby=id.clone()>
            <h2 class="grouphead big" id=id.clone()>{name}" "<small>{count}</small></h2>
            <ul class="rows multi">
                <For each=ids key=Clone::clone children=move |id| row(workspace, id) />
            </ul>
        </section>
    }
    .into_any()
}

fn row(workspace: Workspace, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let name = {
        let (catalogue, id) = (Arc::clone(&catalogue), id.clone());
        move || {
            let lang = workspace.lang();
            let aside = catalogue.actor(&id).map(|actor| aside(&actor.name, lang));
            view! { {names::actor(&catalogue, &id, lang)}{aside} }
        }
    };
    let sub = {
        let id = id.clone();
        move || {
            let lang = workspace.lang();
            workspace.answer().with(|answer| entries_said(&catalogue, &answer.entries, &id, lang))
        }
    };
    let mark = note_mark(workspace, Target::Actor(id.clone()));
    view! {
        <li>
            {link(workspace, Page::Actor(id), view! { {name}{mark} })}
            <span class="sub">{sub}</span>
        </li>
    }
    .into_any()
}

/// "2 activities: joint implementer, host"; that it is only named; or nothing.
fn entries_said(catalogue: &Catalogue, entries: &[EntryId], id: &str, lang: Lang) -> String {
    let m = lang.messages();
    let named: Vec<_> =
        entries.iter().filter_map(|at| catalogue.entry(*at)).filter(|entry| names_actor(*entry, id)).collect();
    if named.is_empty() {
        return m.actor.nothing.to_owned();
    }
    let activities = named.iter().filter(|entry| entry.kind() == EntryKind::Activity).count();
    let counted = (m.counts.entries)(activities, named.len() - activities);
    let mut all = Part { actor: id.to_owned(), roles: Vec::new() };
    for part in named.iter().flat_map(|entry| parts(entry.facts())).filter(|part| part.actor == id) {
        for role in part.roles {
            if !all.roles.iter().any(|(known, _)| *known == role.0) {
                all.roles.push(role);
            }
        }
    }
    let roles = if all.roles.is_empty() { m.reading.in_passing.to_owned() } else { roles_said(catalogue, &all, lang) };
    format!("{counted}{}{roles}", m.lists.colon)
}
