//! What stands beside an actor's page: seat, and relations in both directions.
//!
//! All of them read the language: they are called where that is followed.

use crate::dom::{Piece, el, none};
use crate::domain::actor::RelationKind;
use crate::domain::assertion::Status;
use crate::store::Workspace;
use crate::text::relations::{Relation, related};
use crate::text::said;
use crate::views::parts::links::{actor_link, country_link, grouphead, words};
use crate::views::parts::names;
use crate::views::parts::roles::place_said;
use crate::views::parts::statements::source_link;
use crate::views::parts::status::chip;
use crate::views::parts::subject::Subject;

/// Kind and seat.
pub fn infobox(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let m = lang.messages();
    let Some(actor) = catalogue.actor(&subject.id()) else { return none() };
    let kind = names::term(&catalogue.dataset.actor_kinds, &actor.kind, lang);
    let mut facts = el("dl").class("facts");
    facts = facts.child(words("dt", "", m.pages().actors.kind)).child(el("dd").child(words("span", "", &kind)));
    if !actor.seats.is_empty() {
        facts = facts.child(words("dt", "", m.pages().actor.seat));
    }
    for fact in &actor.seats {
        let mut seat = words("span", "", &place_said(&catalogue, &fact.value, Status::Stated, lang));
        if let Some(place) = catalogue.place(&fact.value) {
            seat = seat.text(m.lists.between).child(country_link(workspace, &catalogue, &place.country, lang));
        }
        let note = fact.note.get(lang.tag());
        if !note.is_empty() {
            seat = seat.child(el("br")).child(words("small", "", note));
        }
        facts = facts.child(el("dd").child(seat).child(chip(fact.status, lang)));
    }
    let seat_text = (!actor.seats.is_empty()).then(|| words("p", "sub", m.pages().actor.seat_text));
    el("div").class("infobox").child(facts).child(seat_text).into()
}

/// Of what it is a part or member, and who is one of it: who came before and after has a line of its own.
pub fn relations(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let Some(actor) = catalogue.actor(&subject.id()) else { return none() };
    let is_beside =
        |relation: &Relation<'_>| matches!(relation.fact.value.kind, RelationKind::PartOf | RelationKind::MemberOf);
    let relations: Vec<_> = related(&catalogue, actor, lang).into_iter().filter(is_beside).collect();
    if relations.is_empty() {
        return none();
    }
    let mut rows = el("ul").class("rows");
    let m = lang.messages();
    for Relation { label, actor, fact } in relations {
        let chip = (fact.status != Status::Stated).then(|| chip(fact.status, lang));
        let label = words("span", "role", label).text(" ").child(chip);
        let mut by = el("span").class("sub");
        if let Some(on) = &fact.value.on {
            by = by.text(&said(lang, on)).text(m.lists.dot);
        }
        by = by.child(source_link(workspace, &catalogue, &fact.source, lang));
        rows = rows.child(el("li").child(actor_link(workspace, &catalogue, actor, lang)).child(label).child(by));
    }
    Piece::Many(vec![grouphead(lang.messages().pages().actor.relations).into(), rows.into()])
}
