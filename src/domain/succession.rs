//! Who came before an actor and who after it, over as many steps as sources tell. Said from one end it holds for both.

use super::actor::{ActorRelation, RelationKind};
use super::assertion::Assertion;
use super::catalogue::Catalogue;

/// An actor in such a line, and the claim that links it to the one nearer to whom the line is about.
pub struct Step<'a> {
    pub actor: &'a str,
    pub fact: &'a Assertion<ActorRelation>,
}

/// Both oldest first; both empty for an actor of which no succession is known.
#[derive(Default)]
pub struct Succession<'a> {
    pub before: Vec<Step<'a>>,
    pub after: Vec<Step<'a>>,
}

/// The line that leads to an actor, and the one that leads on from it.
pub fn succession<'a>(catalogue: &'a Catalogue, actor: &'a str) -> Succession<'a> {
    let mut before = followed(catalogue, actor, RelationKind::Predecessor, RelationKind::Successor);
    before.reverse();
    Succession { before, after: followed(catalogue, actor, RelationKind::Successor, RelationKind::Predecessor) }
}

/// Step by step away from the actor; a circle ends where it closes.
fn followed<'a>(
    catalogue: &'a Catalogue,
    actor: &'a str,
    kind: RelationKind,
    other_way: RelationKind,
) -> Vec<Step<'a>> {
    let mut steps: Vec<Step<'a>> = Vec::new();
    let mut next = Some(actor);
    let mut done = 0;
    while let Some(here) = next {
        let own = catalogue.actor(here).map(|actor| actor.relations.as_slice()).unwrap_or_default();
        let own = own.iter().filter(|fact| fact.value.kind == kind).map(|fact| (fact.value.actor.as_str(), fact));
        let told = catalogue.dataset.actors.iter().flat_map(|other| {
            let to_here =
                move |fact: &&Assertion<ActorRelation>| fact.value.kind == other_way && fact.value.actor == here;
            other.relations.iter().filter(to_here).map(move |fact| (other.id.as_str(), fact))
        });
        let mut found: Vec<Step<'a>> = Vec::new();
        for (other, fact) in own.chain(told) {
            let is_known = other == actor || steps.iter().any(|step| step.actor == other);
            match found.iter_mut().find(|step| step.actor == other) {
                _ if is_known => {}
                // Of two claims on one step the one that gives a date says more.
                Some(step) if step.fact.value.on.is_none() => step.fact = fact,
                Some(_) => {}
                None => found.push(Step { actor: other, fact }),
            }
        }
        steps.append(&mut found);
        next = steps.get(done).map(|step| step.actor);
        done += 1;
    }
    steps
}
