//! Notes as revisions: clocks, merging, heads, conflicts, search.

use kakehashi::domain::annotation::{AnnotationId, Annotations, Content, Hlc, Passage, RevId, Revision, TabId, Target};
use kakehashi::domain::fold::folded;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;

pub fn at(millis: u64, tab: u64) -> Hlc {
    Hlc { millis, counter: 0, tab: TabId(tab) }
}

pub fn note(body: &str) -> Content {
    Content::new(Target::Activity("study-tour".into()), body)
}

pub fn said(revision: &Revision, body: &str) -> Content {
    Content { body: body.into(), ..revision.content.clone() }
}

fn created(body: &str, millis: u64) -> Revision {
    Revision::created("ilo-japan", note(body), at(millis, 1))
}

/// Few clocks, notes and texts, so that everything collides; parents may form cycles.
fn any_revision() -> impl Strategy<Value = Revision> {
    let clock = || (0..2_u64, 0..2_u16, 0..2_u64).prop_map(|(m, c, t)| Hlc { millis: m, counter: c, tab: TabId(t) });
    let content = (0..3_u8, any::<bool>())
        .prop_map(|(body, deleted)| Content { deleted, ..note(["", "x", "y"][usize::from(body)]) });
    (clock(), 0..2_u8, vec(clock(), 0..3), content).prop_map(|(hlc, id, parents, content)| Revision {
        id: AnnotationId(["a", "b"][usize::from(id)].into()),
        parents: parents.into_iter().map(RevId::from).collect(),
        ..Revision::created("d", content, hlc)
    })
}

pub fn any_set() -> impl Strategy<Value = Annotations> {
    vec(any_revision(), 0..12).prop_map(Annotations::from_iter)
}

proptest! {
    #[test]
    fn merging_does_not_depend_on_order_or_repetition(a in any_set(), b in any_set(), c in any_set()) {
        let (ab, ba) = (a.clone().merged(b.clone()), b.clone().merged(a.clone()));
        prop_assert_eq!(&ab, &ba);
        prop_assert_eq!(ab.clone().merged(c.clone()), a.clone().merged(b.merged(c)));
        prop_assert_eq!(ab.clone().merged(a), ab);
    }

    #[test]
    fn every_known_note_has_a_head_whatever_its_parents_say(set in any_set()) {
        for id in set.ids() {
            let heads = set.heads(id);
            prop_assert_eq!(set.current(id), heads.first().copied());
            let mut free = set.history(id);
            free.retain(|head| !set.history(id).iter().any(|r| r.rev != head.rev && r.parents.contains(&head.rev)));
            prop_assert_eq!(heads.len(), free.len().max(1), "one stands in where they replace each other in a circle");
            prop_assert!(free.iter().all(|head| heads.contains(head)));
        }
        prop_assert_eq!(set.live().len() + set.trash().len(), set.ids().count());
    }

    #[test]
    fn an_edit_beats_a_deletion_and_then_the_later_wins(set in any_set()) {
        for id in set.ids() {
            let heads = set.heads(id);
            let shown = set.current(id).unwrap();
            prop_assert_eq!(shown.content.deleted, heads.iter().all(|head| head.content.deleted));
            for head in heads {
                prop_assert!(head.content.deleted != shown.content.deleted || head.hlc <= shown.hlc);
            }
        }
    }

    #[test]
    fn a_clock_only_goes_forward(times in vec((any::<u64>(), any::<u64>(), any::<u16>()), 1..40)) {
        let mut clock = Hlc::start(TabId(7));
        for (now, millis, counter) in times {
            let seen = Hlc { millis: millis >> 16, counter, tab: TabId(9) };
            let observed = clock.observed(seen, now);
            let next = observed.tick(now);
            prop_assert!(clock <= observed && observed < next);
            prop_assert!(now.min(1 << 47) <= next.millis && next.tab == TabId(7));
            prop_assert!(now.saturating_add(86_400_000) < seen.millis || now > 1 << 46 || seen < next);
            prop_assert!(clock.to_string() < next.to_string(), "the printed form sorts alike");
            prop_assert_eq!(next.to_string().parse(), Ok(next));
            clock = next;
        }
    }

    /// Three tabs edit, delete and merge at random; in the end all have seen everything.
    #[test]
    fn tabs_that_have_seen_the_same_agree_and_no_head_is_lost(
        steps in vec((0..3_usize, 0..5_u8, any::<Index>(), 0..50_u64), 1..40)
    ) {
        let mut tabs = [0, 1, 2].map(|tab| (Annotations::default(), Hlc::start(TabId(tab))));
        for (tab, what, which, now) in steps {
            let other = tabs[which.index(3)].0.clone();
            let (set, clock) = &mut tabs[tab];
            *clock = clock.tick(now);
            let ids: Vec<_> = set.ids().cloned().collect();
            let id = if ids.is_empty() { AnnotationId::default() } else { ids[which.index(ids.len())].clone() };
            let made = match what {
                0 => Some(Revision::created("d", note("new"), *clock)),
                1 => set.deleted(&id, *clock),
                2 => set.restored(&id, *clock),
                3 => set.edited(&id, note(&clock.to_string()), *clock),
                _ => { *set = set.clone().merged(other); None }
            };
            set.extend(made);
        }
        let all = tabs.iter().fold(Annotations::default(), |all, (set, _)| all.merged(set.clone()));
        for id in all.ids() {
            let mut reached: Vec<&RevId> = all.heads(id).into_iter().map(|head| &head.rev).collect();
            let mut at = 0;
            while let Some(rev) = reached.get(at).copied() {
                let parents = &all.revision(id, rev).unwrap().parents;
                reached.extend(parents);
                at += 1;
            }
            for revision in all.history(id) {
                prop_assert!(reached.contains(&&revision.rev), "each revision led to a head");
            }
        }
        for (set, _) in tabs {
            prop_assert_eq!(set.merged(all.clone()), all.clone());
        }
    }
}

#[test]
fn a_clock_far_ahead_is_not_followed() {
    let clock = at(1_000, 1);
    assert_eq!(clock.observed(at(500_000_000_000, 2), 2_000), clock);
    assert_eq!(clock.observed(at(3_000, 2), 2_000), at(3_000, 1));
}

#[test]
fn a_full_counter_carries_into_the_milliseconds() {
    let full = Hlc { millis: 5, counter: u16::MAX, tab: TabId(1) };
    assert_eq!(full.tick(0), at(6, 1));
}

#[test]
fn only_the_exact_printed_form_is_a_clock() {
    for text in
        ["", "-", "0193a5b2c3d4-0000", "0193A5b2c3d4-0000-0000000000000001", "+193a5b2c3d4-0000-0000000000000001"]
    {
        assert!(text.parse::<Hlc>().is_err(), "{text}");
    }
    assert!("0193a5b2c3d4-0000-0000000000000001".parse::<Hlc>().is_ok());
}

#[test]
fn a_note_is_edited_deleted_and_restored() {
    let first = created("one", 10);
    let mut notes = Annotations::default().inserted(first.clone());
    assert!(!notes.insert(first.clone()), "the same revision again changes nothing");
    let id = first.id.clone();
    assert_eq!(notes.edited(&id, note("one"), at(20, 1)), None, "an edit that changes nothing is none");
    notes.insert(notes.edited(&id, note("two"), at(20, 1)).unwrap());
    notes.insert(notes.deleted(&id, at(30, 1)).unwrap());
    assert!(notes.live().is_empty());
    assert_eq!(notes.deleted(&id, at(35, 1)), None);
    assert_eq!(notes.trash()[0].content.body, "two", "the trash shows what it holds");
    notes.insert(notes.restored(&id, at(40, 1)).unwrap());
    assert_eq!(notes.live()[0].content, note("two"));
    notes.insert(notes.restored_to(&id, &first.rev, at(50, 1)).unwrap());
    assert_eq!(notes.live()[0].content, note("one"));
    assert_eq!((notes.history(&id).len(), notes.heads(&id).len()), (5, 1));
    assert_eq!((notes.created_ms(&id), notes.live()[0].modified_ms()), (Some(10), 50));
}

#[test]
fn nothing_comes_of_an_edit_of_an_unknown_note() {
    let (notes, id) = (Annotations::default(), AnnotationId("gone".into()));
    assert_eq!(notes.edited(&id, note("x"), at(1, 1)), None);
    assert_eq!(notes.resolved(&id, note("x"), at(1, 1)), None);
    assert_eq!(notes.deleted(&id, at(1, 1)), None);
    assert_eq!(notes.restored_to(&id, &RevId::default(), at(1, 1)), None);
}

#[test]
fn two_edits_of_one_version_are_a_conflict_until_the_reader_decides() {
    let first = created("one", 10);
    let base = Annotations::default().inserted(first.clone());
    let id = first.id.clone();
    let here = base.edited(&id, said(&first, "here"), at(20, 1)).unwrap();
    let there = base.edited(&id, said(&first, "there"), at(21, 2)).unwrap();
    let mut notes = base.clone().inserted(here.clone()).inserted(there.clone());
    assert_eq!(notes.conflicts(), [&id]);
    assert_eq!(notes.versions_in_conflict(&id), [&there, &here]);
    assert_eq!(notes.live().len(), 1, "a note is listed once");
    notes.insert(notes.edited(&id, said(&there, "there, and more"), at(30, 2)).unwrap());
    assert_eq!(notes.versions_in_conflict(&id).len(), 2, "an edit of one version doesn't drop the other");
    notes.insert(notes.resolved(&id, said(&there, "both"), at(40, 1)).unwrap());
    assert!(notes.conflicts().is_empty());
    assert_eq!(notes.live()[0].content.body, "both");
}

#[test]
fn the_same_edit_twice_is_no_conflict() {
    let first = created("one", 10);
    let base = Annotations::default().inserted(first.clone());
    let both = [1, 2].map(|tab| base.edited(&first.id, note("two"), at(20, tab)).unwrap());
    let mut notes = base.merged(both.into_iter().collect());
    assert_eq!(notes.heads(&first.id).len(), 2);
    assert!(notes.conflicts().is_empty());
    notes.insert(notes.edited(&first.id, note("three"), at(30, 1)).unwrap());
    assert_eq!(notes.heads(&first.id).len(), 1, "the next edit replaces both");
}

#[test]
fn an_edit_elsewhere_survives_a_later_deletion_here() {
    let first = created("one", 10);
    let base = Annotations::default().inserted(first.clone());
    let deleted = base.deleted(&first.id, at(30, 1)).unwrap();
    let edited = base.edited(&first.id, note("two"), at(20, 2)).unwrap();
    let notes = base.inserted(deleted).inserted(edited);
    assert_eq!(notes.live()[0].content.body, "two");
    assert!(notes.conflicts().is_empty(), "there is nothing to choose");
    let next = notes.edited(&first.id, note("three"), at(40, 1)).unwrap();
    assert_eq!(notes.inserted(next).heads(&first.id).len(), 1, "the next edit settles it");
}

#[test]
fn an_edit_carries_on_what_a_newer_build_wrote() {
    let mut content = note("one");
    content.unknown.insert("mood".into(), kakehashi::domain::annotation::RawJson("7".into()));
    let first = Revision::created("d", content, at(1, 1));
    let notes = Annotations::default().inserted(first.clone());
    let next = notes.edited(&first.id, said(&first, "two"), at(2, 1)).unwrap();
    assert_eq!(next.content.unknown, first.content.unknown);
}

#[test]
fn a_thing_counts_its_notes_and_those_on_its_words() {
    let tour = Target::Activity("study-tour".into());
    let passage = Target::Passage(Box::new(Passage {
        of: tour.clone(),
        text: "description".into(),
        language: "en".into(),
        exact: "co-operatives".into(),
        prefix: "African ".into(),
        suffix: " in".into(),
        position: Some((8, 21)),
    }));
    let targets = [tour.clone(), passage.clone(), Target::Country("KE".into()), Target::Dataset];
    let notes: Annotations = (1..)
        .zip(targets)
        .map(|(millis, target)| Revision::created("d", Content::new(target, "x"), at(millis, 1)))
        .collect();
    assert_eq!(notes.on(&tour).len(), 2);
    assert_eq!(notes.on(&passage).len(), 1);
    assert_eq!(notes.on(&Target::Event("study-tour".into())).len(), 0, "an id belongs to its kind");
    assert_eq!(notes.counts()[&tour], 2);
    assert_eq!(notes.counts().values().sum::<usize>(), 4);
}

#[test]
fn search_finds_all_words_in_text_or_tags_in_either_script() {
    let tagged =
        Content { tags: vec!["Ｋｅｎｙａ".into()], ..note("Visited 生活協同組合コープこうべ") };
    let notes: Annotations =
        [Revision::created("d", tagged, at(2, 1)), Revision::created("d", note("Kenya only"), at(1, 1))]
            .into_iter()
            .collect();
    let found = |query: &str| notes.search(query).len();
    assert_eq!([found("kenya"), found("VISITED kenya"), found("こーぷ　協同"), found("Uganda")], [2, 1, 1, 0]);
    assert_eq!(found(" "), 2, "no word, no restriction");
    assert_eq!(folded("ＩＬＯ　カケハシ"), "ilo かけはし");
}

#[test]
fn the_same_words_bring_a_note_back_that_was_deleted_elsewhere() {
    let first = created("one", 10);
    let base = Annotations::default().inserted(first.clone());
    let id = first.id.clone();
    assert_eq!(base.edited_from(&id, &first.rev, first.content.clone(), at(20, 1)), None, "nothing new");
    let deleted = base.deleted(&id, at(15, 2)).unwrap();
    let notes = base.inserted(deleted);
    assert!(notes.live().is_empty());
    let kept = notes.edited_from(&id, &first.rev, first.content.clone(), at(20, 1)).unwrap();
    let notes = notes.inserted(kept);
    assert_eq!(notes.live().len(), 1);
    assert!(notes.conflicts().is_empty());
}
