//! Who came before an actor and who after it, as a line in time: each with when it ended or began, as far as a source
//! says so, and who says it.

use crate::codec::route::Page;
use crate::dom::{El, Piece, el, none};
use crate::domain::actor::ActorRelation;
use crate::domain::assertion::{Assertion, Status};
use crate::domain::catalogue::Catalogue;
use crate::domain::succession::{Step, succession};
use crate::store::Workspace;
use crate::text::{Lang, said};
use crate::views::parts::links::{link, section, words};
use crate::views::parts::names;
use crate::views::parts::statements::source_link;
use crate::views::parts::status::chip;
use crate::views::parts::subject::Subject;

type Claim = Assertion<ActorRelation>;

/// Nothing where no succession is known. Reads the language.
pub fn line(workspace: Workspace, subject: Subject) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let id = subject.id();
    let m = &lang.messages().pages().others;
    let all = succession(&catalogue, &id);
    if all.before.is_empty() && all.after.is_empty() {
        return none();
    }
    let mut list = el("ol").class("succession");
    let when = |fact: Option<&Claim>, said_so: fn(&str) -> String, undated: &str| {
        fact.and_then(|fact| fact.value.on.as_ref()).map_or_else(|| undated.to_owned(), |on| said_so(&said(lang, on)))
    };
    for Step { actor, fact } in &all.before {
        list = list.child(other(workspace, &catalogue, actor, &when(Some(fact), m.until, m.earlier), fact, lang));
    }
    // What the actor itself is between: from the last step before it to the first after it.
    let (from, to) = (all.before.last().map(|step| step.fact), all.after.first().map(|step| step.fact));
    let own = [when(from, m.since, ""), when(to, m.until, "")];
    let own: Vec<&str> = own.iter().map(String::as_str).filter(|text| !text.is_empty()).collect();
    let name = words("b", "", &names::actor_short(&catalogue, &id, lang)).attr("aria-current", "page");
    let own = words("span", "when", &own.join(lang.messages().lists.between));
    list = list.child(el("li").class("here").child(own).child(name));
    for Step { actor, fact } in &all.after {
        list = list.child(other(workspace, &catalogue, actor, &when(Some(fact), m.since, m.later), fact, lang));
    }
    section("succession", m.succession).child(list).into()
}

fn other(workspace: Workspace, catalogue: &Catalogue, actor: &str, when: &str, fact: &Claim, lang: Lang) -> El {
    let name = link(workspace, Page::Actor(actor.to_owned()), &names::actor_short(catalogue, actor, lang));
    let by = el("span").class("sub").child(source_link(workspace, catalogue, &fact.source, lang));
    let by = if fact.status == Status::Stated { by } else { by.text(" ").child(chip(fact.status, lang)) };
    el("li").child(words("span", "when", when)).child(name).child(by)
}
