//! How an actor stands to others, in words: its own relations, and those that others have to it, read from this end.

use super::Lang;
use crate::domain::actor::{Actor, ActorRelation, RelationKind};
use crate::domain::assertion::Assertion;
use crate::domain::catalogue::Catalogue;

/// One relation, as the page of one of its two ends says it.
pub struct Relation<'a> {
    pub label: &'static str,
    pub actor: &'a str,
    pub fact: &'a Assertion<ActorRelation>,
}

/// The actor's own relations, and those that others have to it, read from this end.
pub fn related<'a>(catalogue: &'a Catalogue, actor: &'a Actor, lang: Lang) -> Vec<Relation<'a>> {
    let m = lang.messages();
    let mut out: Vec<Relation<'a>> = Vec::new();
    for fact in &actor.relations {
        let label = m.relations.name(fact.value.kind);
        out.push(Relation { label, actor: &fact.value.actor, fact });
    }
    for other in &catalogue.dataset.actors {
        for fact in other.relations.iter().filter(|fact| fact.value.actor == actor.id) {
            let label = match fact.value.kind {
                RelationKind::Predecessor => m.relations.name(RelationKind::Successor),
                RelationKind::Successor => m.relations.name(RelationKind::Predecessor),
                RelationKind::PartOf => m.pages().reading.has_part,
                RelationKind::MemberOf => m.pages().reading.has_member,
            };
            // Said from both ends it is still one relation.
            if !out.iter().any(|known| known.label == label && known.actor == other.id) {
                out.push(Relation { label, actor: &other.id, fact });
            }
        }
    }
    out
}
