//! All actors, by kind, as far as the filters leave anything that names them.

use leptos::prelude::*;

use super::filters::{filters, nothing};
use super::parts::links::{link_to, note_mark, with_aside, words};
use super::parts::names;
use super::parts::roles::roles_said;
use super::question::question_view;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, none};
use crate::domain::actor::Actor;
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::query::Query;
use crate::domain::related::{Part, entries_of_actor, names_actor, parts};
use crate::store::Workspace;
use crate::text::{Lang, sentence_case};

pub fn actors_page(workspace: Workspace) -> Piece {
    Piece::Many(vec![
        question_view(workspace, none()).into(),
        el("p").class("story").word(move || workspace.messages().pages().actors.lead).into(),
        filters(workspace).into(),
        dynamic(move || groups(workspace)),
    ])
}

/// The rows of one kind.
struct Group<'a> {
    kind: &'a str,
    rows: El,
    count: usize,
}

/// Without filters every actor is listed, also one that no entry names.
fn groups(workspace: Workspace) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let all = workspace.with_query(Query::is_empty);
    let shown = workspace.answer().with(|answer| answer.entries.clone());
    let new = |kind| Group { kind, rows: el("ul").class("rows multi"), count: 0 };
    let mut groups: Vec<Group<'_>> = Vec::new();
    for kind in &catalogue.dataset.actor_kinds {
        groups.push(new(&kind.id));
    }
    for actor in &catalogue.dataset.actors {
        let Some(row) = row(workspace, &catalogue, &shown, actor, lang, all) else { continue };
        if !groups.iter().any(|group| group.kind == actor.kind) {
            groups.push(new(&actor.kind));
        }
        if let Some(group) = groups.iter_mut().find(|group| group.kind == actor.kind) {
            group.rows = group.rows.clone().child(row);
            group.count += 1;
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for Group { kind, rows, count } in groups.into_iter().filter(|group| group.count > 0) {
        let id = "kind-".to_owned() + kind;
        let name = sentence_case(&names::term(&catalogue.dataset.actor_kinds, kind, lang));
        let heading = words("h2", "grouphead big", &name).attr("id", &id).text(" ");
        let heading = heading.child(words("small", "", &count.to_string()));
        pieces.push(el("section").attr("aria-labelledby", &id).child(heading).child(rows).into());
    }
    if pieces.is_empty() { nothing(workspace).into() } else { Piece::Many(pieces) }
}

/// An actor, if an entry names it or all are wanted.
fn row(
    workspace: Workspace,
    catalogue: &Catalogue,
    entries: &[EntryId],
    actor: &Actor,
    lang: Lang,
    all: bool,
) -> Option<El> {
    let said = entries_said(catalogue, entries, &actor.id, lang);
    // Without filters every actor is listed, but not one that only what isn't shown names.
    if said.is_none() && !(all && entries_of_actor(catalogue, &actor.id).is_empty()) {
        return None;
    }
    let link = link_to(workspace, Page::Actor(actor.id.clone())).text(actor.name.get(lang.tag()));
    let link = with_aside(link, &actor.name, lang).child(note_mark(workspace, Target::Actor(actor.id.clone())));
    let said = said.unwrap_or_else(|| lang.messages().pages().actor.nothing.to_owned());
    Some(el("li").child(link).child(words("span", "sub", &said)))
}

/// "2 activities: joint implementer, host"; that it is only named; or nothing.
fn entries_said(catalogue: &Catalogue, entries: &[EntryId], id: &str, lang: Lang) -> Option<String> {
    let m = lang.messages();
    let (mut activities, mut events) = (0, 0);
    let mut all = Part { actor: id.to_owned(), roles: Vec::new() };
    for entry in entries.iter().filter_map(|at| catalogue.entry(*at)).filter(|entry| names_actor(*entry, id)) {
        match entry.kind() {
            EntryKind::Activity => activities += 1,
            EntryKind::Event => events += 1,
        }
        for part in parts(entry.facts()).into_iter().filter(|part| part.actor == id) {
            for role in part.roles {
                if !all.roles.iter().any(|(known, _)| *known == role.0) {
                    all.roles.push(role);
                }
            }
        }
    }
    if activities + events == 0 {
        return None;
    }
    let counted = (m.counts.entries)(activities, events);
    let roles =
        if all.roles.is_empty() { m.pages().reading.in_passing.to_owned() } else { roles_said(catalogue, &all, lang) };
    Some(counted + m.lists.colon + &roles)
}
