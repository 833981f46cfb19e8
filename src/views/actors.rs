//! All actors, by kind, as far as the filters leave anything that names them: those in most entries first, or by name.

use leptos::prelude::*;

use super::filters::{filters, nothing};
use super::parts::choice::Choice;
use super::parts::links::{link_to, note_mark, with_aside, words};
use super::parts::names;
use super::parts::roles::roles_said;
use super::question::question_view;
use crate::codec::route::Page;
use crate::dom::{El, Piece, dynamic, el, none};
use crate::domain::actor::Actor;
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::fold::folded;
use crate::domain::order::sorted;
use crate::domain::query::Query;
use crate::domain::related::{Part, entries_of_actor, names_actor, parts};
use crate::store::Workspace;
use crate::text::{Lang, Messages, sentence_case};

pub fn actors_page(workspace: Workspace) -> Piece {
    let words: [fn(&Messages) -> &'static str; 3] =
        [|m| m.pages().others.listed, |m| m.pages().others.most_first, |m| m.pages().others.by_name];
    let listed = Choice::remembered(workspace, "kakehashi/actors", words);
    Piece::Many(vec![
        question_view(workspace, none()).into(),
        el("p").class("story").word(move || workspace.messages().pages().actors.lead).into(),
        filters(workspace).into(),
        listed.buttons().into(),
        dynamic(move || groups(workspace, listed.by_second())),
    ])
}

/// The actors of one kind.
struct Group<'a> {
    kind: &'a str,
    found: Vec<Found<'a>>,
}

/// An actor with what it has to do with the entries that are shown.
struct Found<'a> {
    actor: &'a Actor,
    activities: usize,
    events: usize,
    part: Part,
}

/// Without filters every actor is listed, also one that no entry names.
fn groups(workspace: Workspace, by_name: bool) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let all = workspace.with_query(Query::is_empty);
    let shown = workspace.answer().with(|answer| answer.entries.clone());
    let mut groups: Vec<Group<'_>> = Vec::new();
    for kind in &catalogue.dataset.actor_kinds {
        groups.push(Group { kind: &kind.id, found: Vec::new() });
    }
    for actor in &catalogue.dataset.actors {
        let found = found(&catalogue, &shown, actor);
        // An actor that only what isn't shown names isn't one that nothing names.
        if found.count() == 0 && !(all && entries_of_actor(&catalogue, &actor.id).is_empty()) {
            continue;
        }
        match groups.iter_mut().find(|group| group.kind == actor.kind) {
            Some(group) => group.found.push(found),
            None => groups.push(Group { kind: &actor.kind, found: vec![found] }),
        }
    }
    let mut pieces: Vec<Piece> = Vec::new();
    for Group { kind, mut found } in groups.into_iter().filter(|group| !group.found.is_empty()) {
        let name = |found: &Found<'_>| folded(found.actor.name.get(lang.tag()));
        // Stable: the dataset's order stays among equals.
        sorted(&mut found, |a, b| if by_name { name(a) < name(b) } else { b.count() < a.count() });
        let id = "kind-".to_owned() + kind;
        let name = sentence_case(&names::term(&catalogue.dataset.actor_kinds, kind, lang));
        let heading = words("h2", "grouphead big", &name).attr("id", &id).text(" ");
        let heading = heading.child(words("small", "", &found.len().to_string()));
        let rows = found.iter().map(|found| row(workspace, &catalogue, found, lang));
        let rows = rows.fold(el("ul").class("rows multi"), El::child);
        pieces.push(el("section").attr("aria-labelledby", &id).child(heading).child(rows).into());
    }
    if pieces.is_empty() { nothing(workspace).into() } else { Piece::Many(pieces) }
}

impl Found<'_> {
    const fn count(&self) -> usize {
        self.activities + self.events
    }
}

fn found<'a>(catalogue: &Catalogue, entries: &[EntryId], actor: &'a Actor) -> Found<'a> {
    let id = actor.id.as_str();
    let mut found = Found { actor, activities: 0, events: 0, part: Part { actor: id.to_owned(), roles: Vec::new() } };
    for entry in entries.iter().filter_map(|at| catalogue.entry(*at)).filter(|entry| names_actor(*entry, id)) {
        match entry.kind() {
            EntryKind::Activity => found.activities += 1,
            EntryKind::Event => found.events += 1,
        }
        for part in parts(entry.facts()).into_iter().filter(|part| part.actor == id) {
            for (role, status) in part.roles {
                // Stated once is stated.
                match found.part.roles.iter_mut().find(|(known, _)| *known == role) {
                    Some((_, best)) => *best = status.min(*best),
                    None => found.part.roles.push((role, status)),
                }
            }
        }
    }
    found
}

/// Name, how many entries, with which roles.
fn row(workspace: Workspace, catalogue: &Catalogue, found: &Found<'_>, lang: Lang) -> El {
    let actor = found.actor;
    let link = link_to(workspace, Page::Actor(actor.id.clone())).text(actor.name.get(lang.tag()));
    let link = with_aside(link, &actor.name, lang).child(note_mark(workspace, Target::Actor(actor.id.clone())));
    el("li").child(link).child(words("span", "sub", &entries_said(catalogue, found, lang)))
}

/// "2 activities: joint implementer, host"; that it is only named; or that nothing names it.
fn entries_said(catalogue: &Catalogue, found: &Found<'_>, lang: Lang) -> String {
    let m = lang.messages();
    if found.count() == 0 {
        return m.pages().actor.nothing.to_owned();
    }
    let roles = if found.part.roles.is_empty() {
        m.pages().reading.in_passing.to_owned()
    } else {
        roles_said(catalogue, &found.part, lang)
    };
    (m.counts.entries)(found.activities, found.events) + m.lists.colon + &roles
}
