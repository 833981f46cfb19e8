//! The sections of an actor's page: names, seat, relations in both directions, partners, statements.

use leptos::prelude::*;

use crate::codec::route::Page;
use crate::domain::actor::{Actor, RelationKind};
use crate::domain::assertion::Status;
use crate::domain::catalogue::Catalogue;
use crate::domain::related::actors_with;
use crate::store::Workspace;
use crate::text::{Lang, said};
use crate::views::parts::links::{link, other_name};
use crate::views::parts::names;
use crate::views::parts::roles::place_said;
use crate::views::parts::statements::{participant_rows, rows_view, source_brief, statement_rows};
use crate::views::parts::status::chip;
use crate::views::parts::subject::Subject;

/// Every name that a source gives, and when it was used; nothing where there is only the one in the heading.
pub fn names_in_time(workspace: Workspace, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let m = lang.messages();
        let actor = catalogue.actor(&id).filter(|actor| !actor.names.is_empty())?;
        let rows = actor
            .names
            .iter()
            .map(|fact| {
                let used = fact.value.used.as_ref().map(|used| said(lang, used));
                let used = used.unwrap_or_else(|| m.reading.name_undated.to_owned());
                let (tag, name) = fact.value.name.get_tagged(lang.tag());
                let other = other_name(&fact.value.name, lang);
                let other = other.map(|(tag, name)| view! { <span class="sub" lang=tag>{name}</span> });
                let note = fact.note.get(lang.tag()).to_owned();
                let by = source_brief(&catalogue, &fact.source, lang);
                let by = if note.is_empty() { by } else { format!("{note} {by}") };
                view! {
                    <li>
                        <span class="when">{used}</span>
                        <span>
                            <b lang=tag.to_owned()>{name.to_owned()}</b>
                            {other}
                            " " <span class="sub">{by}</span>
                        </span>
                        {chip(fact.status, lang)}
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <section class="sec" aria-labelledby="names">
                <h2 id="names">{m.actor.names}</h2>
                <ol class="names">{rows}</ol>
            </section>
        })
    };
    view! { {section} }.into_any()
}

/// Kind and seat.
pub fn infobox(workspace: Workspace, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let m = lang.messages();
        let actor = catalogue.actor(&id)?;
        let kind = names::term(&catalogue.dataset.actor_kinds, &actor.kind, lang);
        let seats = actor
            .seats
            .iter()
            .enumerate()
            .map(|(at, fact)| {
                let label = (at == 0).then(|| view! { <dt>{m.actor.seat}</dt> });
                let name = place_said(&catalogue, &fact.value, Status::Stated, lang);
                let country = catalogue.place(&fact.value).map(|place| {
                    let name = names::country(&catalogue, &place.country, lang);
                    view! { {m.lists.between}{link(workspace, Page::Country(place.country.clone()), name)} }
                });
                let note = fact.note.get(lang.tag()).to_owned();
                let note = (!note.is_empty()).then(|| view! { <br /><small>{note}</small> });
                view! { {label}<dd><span>{name}{country}{note}</span>{chip(fact.status, lang)}</dd> }
            })
            .collect_view();
        let seat_text = (!actor.seats.is_empty()).then(|| view! { <p class="sub">{m.actor.seat_text}</p> });
        Some(view! {
            <div class="infobox">
                <dl class="facts"><dt>{m.actors.kind}</dt><dd><span>{kind}</span></dd>{seats}</dl>
                {seat_text}
            </div>
        })
    };
    view! { {section} }.into_any()
}

/// One relation, as this actor's page says it.
struct Relation {
    label: &'static str,
    actor: String,
    status: Status,
}

/// The actor's own relations, and those that others have to it, read from this end.
fn related(catalogue: &Catalogue, actor: &Actor, lang: Lang) -> Vec<Relation> {
    let m = lang.messages();
    let mut out: Vec<Relation> = Vec::new();
    for fact in &actor.relations {
        out.push(Relation {
            label: m.relations.name(fact.value.kind),
            actor: fact.value.actor.clone(),
            status: fact.status,
        });
    }
    for other in &catalogue.dataset.actors {
        for fact in other.relations.iter().filter(|fact| fact.value.actor == actor.id) {
            let label = match fact.value.kind {
                RelationKind::Predecessor => m.relations.name(RelationKind::Successor),
                RelationKind::Successor => m.relations.name(RelationKind::Predecessor),
                RelationKind::PartOf => m.reading.has_part,
                RelationKind::MemberOf => m.reading.has_member,
            };
            // Said from both ends it is still one relation.
            if !out.iter().any(|known| known.label == label && known.actor == other.id) {
                out.push(Relation { label, actor: other.id.clone(), status: fact.status });
            }
        }
    }
    out
}

pub fn relations(workspace: Workspace, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let relations = related(&catalogue, catalogue.actor(&id)?, lang);
        if relations.is_empty() {
            return None;
        }
        let rows = relations
            .into_iter()
            .map(|relation| {
                let name = names::actor(&catalogue, &relation.actor, lang);
                let chip = (relation.status != Status::Stated).then(|| chip(relation.status, lang));
                view! {
                    <li>
                        {link(workspace, Page::Actor(relation.actor), name)}
                        <span class="role">{relation.label}" "{chip}</span>
                    </li>
                }
            })
            .collect_view();
        Some(view! {
            <h2 class="grouphead">{lang.messages().actor.relations}</h2>
            <ul class="rows">{rows}</ul>
        })
    };
    view! { {section} }.into_any()
}

/// Who else has a role in the same entries.
pub fn partners(workspace: Workspace, subject: Subject, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let m = lang.messages();
        let partners = subject.shown.with(|shown| actors_with(&catalogue, shown, &id));
        let body = if partners.is_empty() {
            view! { <p>{m.actor.no_partners}</p> }.into_any()
        } else {
            let rows = partners
                .into_iter()
                .map(|(other, count)| {
                    let name = names::actor_short(&catalogue, &other, lang);
                    let count = (m.country.together_count)(count);
                    view! { <li>{link(workspace, Page::Actor(other), name)}<span class="role">{count}</span></li> }
                })
                .collect_view();
            view! { <ul class="rows">{rows}</ul> }.into_any()
        };
        view! { <h2 class="grouphead">{m.actor.partners}</h2>{body} }
    };
    view! { {section} }.into_any()
}

/// The statements that name the actor, and its roles with what they rest on.
pub fn statements(workspace: Workspace, subject: Subject, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let said: Vec<AnyView> = subject
            .shown
            .get()
            .into_iter()
            .filter_map(|at| {
                let entry = catalogue.entry(at)?;
                let mut rows = statement_rows(&entry.facts().statements, |said| said.actors.contains(&id), lang);
                rows.extend(participant_rows(&catalogue, entry, |actor| actor == id, lang));
                let name = names::entry_label(&catalogue, at, lang);
                let heading = link(workspace, names::entry_page(&catalogue, at), name);
                (!rows.is_empty())
                    .then(|| view! { <h3 class="grouphead">{heading}</h3>{rows_view(workspace, rows)} }.into_any())
            })
            .collect();
        (!said.is_empty()).then(|| {
            view! {
                <section class="sec" aria-labelledby="statements">
                    <h2 id="statements">{lang.messages().actor.statements}</h2>
                    {said}
                </section>
            }
        })
    };
    view! { {section} }.into_any()
}
