//! One actor: its names in time, who came before and after it, its seat, whom it is related to, its roles, its partners.

mod network;
mod sections;
mod succession;

use super::parts::differences;
use super::parts::links::{crumb, crumbs, grouphead, missing, other_name, words, words_if};
use super::parts::names;
use super::parts::names_in_time::names_in_time;
use super::parts::note_box::note_box;
use super::parts::roles::roles_said;
use super::parts::subject::{Subject, entries_section, in_time, statements_section};
use crate::codec::route::Page;
use crate::dom::{Piece, dynamic, el, none};
use crate::domain::annotation::Target;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::claims::is_about_actor;
use crate::domain::related::{entries_of_actor, parts};
use crate::store::Workspace;
use crate::text::{Lang, sentence_case};

pub fn actor_page(workspace: Workspace, id: String) -> Piece {
    let catalogue = workspace.catalogue();
    if catalogue.actor(&id).is_none() {
        return dynamic(move || {
            let m = workspace.messages();
            missing(workspace, m, &(m.errors.unknown_actor)(&id), Page::Actors, m.errors.to_actors)
        });
    }
    let all = entries_of_actor(&catalogue, &id);
    let subject = Subject::new(workspace, id.clone(), all);
    let names = el("div").child(dynamic(move || {
        let catalogue = workspace.catalogue();
        let names = catalogue.actor(&subject.id()).map(|actor| actor.names.as_slice()).unwrap_or_default();
        Piece::Many(vec![succession::line(workspace, subject), names_in_time(workspace, &catalogue, names)])
    }));
    let content = if subject.count() == 0 {
        names.child(dynamic(move || words("p", "intro", workspace.messages().pages().actor.nothing)))
    } else {
        names.child(in_time(workspace, subject)).child(dynamic(move || content(workspace, subject)))
    };
    let aside = el("aside")
        .attr_word("aria-label", move || workspace.messages().pages().reading.beside)
        .child(dynamic(move || beside(workspace, subject)))
        .child(note_box(workspace, Target::Actor(id)));
    Piece::Many(vec![
        el("div").class("entry-head").child(dynamic(move || head(workspace, subject))).into(),
        el("div").class("cols").child(content).child(aside).into(),
    ])
}

/// What is known, by section. Reads the language.
fn content(workspace: Workspace, subject: Subject) -> Piece {
    let actor = subject.id();
    let m = workspace.messages();
    let roles = |catalogue: &Catalogue, id: EntryId, lang: Lang| entry_roles(catalogue, id, &actor, lang);
    Piece::Many(vec![
        entries_section(workspace, subject, EntryKind::Activity, &roles),
        entries_section(workspace, subject, EntryKind::Event, &roles),
        network::partners_section(workspace, subject),
        statements_section(workspace, subject, m.pages().actor.statements, &|rows, _, entry| {
            rows.statements(entry, &|said| said.actors.contains(&actor));
            rows.participants(entry, Some(&actor));
        }),
        differences::section(workspace, &|claim| is_about_actor(claim, &actor)),
    ])
}

/// The facts, what it belongs to, and the heading of the notes. Reads the language.
fn beside(workspace: Workspace, subject: Subject) -> Piece {
    let m = workspace.messages();
    let name = names::actor(&workspace.catalogue(), &subject.id(), workspace.lang());
    Piece::Many(vec![
        sections::infobox(workspace, subject),
        sections::relations(workspace, subject),
        grouphead(&(m.pages().actor.notes)(&name)).into(),
    ])
}

/// The actor's roles in an entry; or that a statement names it.
fn entry_roles(catalogue: &Catalogue, id: EntryId, actor: &str, lang: Lang) -> String {
    let parts = catalogue.entry(id).map(|entry| parts(entry.facts())).unwrap_or_default();
    match parts.iter().find(|part| part.actor == actor) {
        Some(part) => roles_said(catalogue, part, lang),
        None => lang.messages().pages().reading.in_passing.to_owned(),
    }
}

/// The kind of actor, then the names. Reads the language.
fn head(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let Some(actor) = catalogue.actor(&subject.id()) else { return none() };
    let line = crumbs(workspace, Page::Actors, m.places.actors);
    let line = crumb(line, &sentence_case(&names::term(&catalogue.dataset.actor_kinds, &actor.kind, lang)));
    let dot = m.lists.dot;
    let mut alt = el("p").class("alt");
    if let Some((tag, name)) = other_name(&actor.name, lang) {
        alt = alt.child(words("span", "", name).attr("lang", tag)).text(dot);
    }
    let (name, short) = (actor.name.get(lang.tag()), actor.short.get(lang.tag()));
    if !short.is_empty() && short != name {
        alt = alt.text(short).text(dot);
    }
    Piece::Many(vec![
        line.into(),
        words("h1", "", name).into(),
        alt.text(&subject.counted(&catalogue, lang)).into(),
        words_if("p", "when", actor.note.get(lang.tag())),
    ])
}
