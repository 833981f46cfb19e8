//! Long histories: what goes, what stays, and that nothing that comes back is taken for a version.

use std::collections::BTreeSet;

use crate::annotation::{at, note, said};
use kakehashi::codec::record::{parsed, written};
use kakehashi::domain::annotation::compaction::{DAYS, LAST, LONG};
use kakehashi::domain::annotation::{AnnotationId, Annotations, Content, Hlc, RevId, Revision, TabId};
use proptest::collection::vec;
use proptest::prelude::*;

const DAY_MS: u64 = 24 * 60 * 60 * 1000;

/// One note that was changed so often, a minute apart.
fn changed(times: u64) -> (Annotations, AnnotationId) {
    let first = Revision::created("d", note("0"), at(0, 1));
    let id = first.id.clone();
    let mut all = Annotations::default().inserted(first);
    for number in 1..=times {
        let next = all.edited(&id, note(&number.to_string()), at(number * 60_000, 1)).unwrap();
        all.insert(next);
    }
    (all, id)
}

fn without(all: &Annotations, gone: &[RevId]) -> Annotations {
    all.revisions().filter(|one| !gone.contains(&one.rev)).cloned().collect()
}

fn heads(all: &Annotations, id: &AnnotationId) -> Vec<Revision> {
    all.heads(id).into_iter().cloned().collect()
}

#[test]
fn a_short_history_and_a_young_one_stay_whole() {
    let (all, id) = changed(LONG as u64 - 1);
    assert_eq!(all.removable(&id, u64::MAX, &[]), []);
    let (all, id) = changed(LONG as u64 + 50);
    assert_eq!(all.removable(&id, DAYS * DAY_MS, &[]), [], "the last {DAYS} days stay");
}

#[test]
fn of_a_long_history_the_first_the_last_and_what_can_be_taken_back_stay() {
    let (all, id) = changed(400);
    let gone = all.removable(&id, 1_000 * DAY_MS, &[]);
    let history = all.history(&id);
    let stay: Vec<&Revision> = history.iter().copied().filter(|one| !gone.contains(&one.rev)).collect();
    assert_eq!(stay.len(), LAST + 1, "the first and the last");
    assert_eq!((stay[0], stay[1], stay[LAST]), (history[0], history[301], history[400]));
    assert_eq!(all.removable(&id, 1_000 * DAY_MS, &[TabId(1)]), [], "this tab could take all of it back");
    let rest = without(&all, &gone);
    assert_eq!(heads(&rest, &id), heads(&all, &id));
    assert_eq!(rest.created_ms(&id), Some(0));
    assert_eq!(rest.removable(&id, 1_000 * DAY_MS, &[]), [], "a second time there is nothing to do");
    assert!(gone.iter().all(|rev| rest.is_summed_up(&id, rev)));
}

#[test]
fn without_a_revision_that_sums_it_up_nothing_goes() {
    // As an older build wrote it.
    let (all, id) = changed(400);
    let bare: Annotations = all.revisions().map(|one| Revision { replaced: vec![], ..one.clone() }).collect();
    assert_eq!(bare.removable(&id, 1_000 * DAY_MS, &[]), []);
    let edit = bare.edited(&id, note("later"), at(9 * DAY_MS, 2)).unwrap();
    assert_eq!(edit.replaced.len(), 400, "the next edit sums it up");
    assert_eq!(bare.inserted(edit).removable(&id, 1_000 * DAY_MS, &[]).len(), 402 - LAST - 1);
}

#[test]
fn only_now_and_then_a_revision_sums_up_what_was_and_a_short_history_is_written_as_ever() {
    let (all, id) = changed(400);
    let summing = all.history(&id).iter().filter(|one| !one.replaced.is_empty()).count();
    assert!((3..=6).contains(&summing), "{summing} of 401");
    for one in all.history(&id) {
        let text = written(one);
        let schema = if one.replaced.is_empty() { "\"schema\":1," } else { "\"schema\":2," };
        assert!(text.contains(schema), "{}", &text[..200]);
        assert_eq!(parsed(&text).as_ref(), Ok(one));
    }
}

#[test]
fn what_tabs_and_files_bring_back_is_no_version() {
    let (all, id) = changed(300);
    let gone = all.removable(&id, 1_000 * DAY_MS, &[]);
    let rest = without(&all, &gone);
    for rev in &gone {
        let back = rest.clone().inserted(all.revision(&id, rev).unwrap().clone());
        assert_eq!(heads(&back, &id), heads(&all, &id));
        assert_eq!(back.versions_in_conflict(&id), Vec::<&Revision>::new());
    }
}

/// What two tabs do to one note, with and without having heard of each other.
fn lived(deeds: &[(u8, u8)]) -> ([Annotations; 2], AnnotationId) {
    let first = Revision::created("d", note("0"), at(0, 1));
    let id = first.id.clone();
    let mut tabs = [Annotations::default().inserted(first.clone()), Annotations::default().inserted(first)];
    let mut millis = 0;
    for (number, (who, what)) in deeds.iter().enumerate() {
        let tab = usize::from(who % 2);
        millis += 1 + u64::from(*what);
        let hlc = Hlc { millis, counter: 0, tab: TabId(1 + tab as u64) };
        let all = &tabs[tab];
        let current = all.current(&id).unwrap().clone();
        let next = match what % 16 {
            0 => all.deleted(&id, hlc),
            1 => all.restored(&id, hlc),
            2 => all.resolved(&id, Content { deleted: false, ..said(&current, &format!("{number} settled")) }, hlc),
            3 => {
                // An editor that was opened some time ago.
                let history = all.history(&id);
                let from = history[history.len().saturating_sub(3)].rev.clone();
                all.edited_from(&id, &from, note(&format!("{number} from before")), hlc)
            }
            4 => {
                let other = tabs[1 - tab].clone();
                tabs[tab] = tabs[tab].clone().merged(other);
                None
            }
            _ => all.edited(&id, note(&number.to_string()), hlc),
        };
        tabs[tab].extend(next);
    }
    (tabs, id)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn whatever_goes_and_comes_back_the_versions_are_the_same(
        deeds in vec(any::<(u8, u8)>(), 260..340),
        back in vec(any::<bool>(), 341),
        now in 0..40_000_u64,
        twice: bool,
    ) {
        let ([one, other], id) = lived(&deeds);
        let now_ms = DAYS * DAY_MS + now;
        let gone = one.removable(&id, now_ms, &[]);
        let mut rest = without(&one, &gone);
        if twice {
            let more = rest.removable(&id, now_ms, &[]);
            rest = without(&rest, &more);
        }
        prop_assert_eq!(heads(&rest, &id), heads(&one, &id));
        let stay = one.history(&id).len() - gone.len();
        prop_assert!(gone.is_empty() || LAST < stay, "{} stay", stay);
        // Some of it comes back, alone or with what another tab knows, which may have removed something as well.
        let some: Vec<Revision> = one.revisions().zip(&back).filter(|(_, is_back)| **is_back).map(|(it, _)| it.clone()).collect();
        let mut mended = rest.clone();
        mended.extend(some);
        prop_assert_eq!(heads(&mended, &id), heads(&one, &id));
        let elsewhere = without(&other, &other.removable(&id, now_ms + 1, &[]));
        let all = one.clone().merged(other);
        prop_assert_eq!(heads(&rest.clone().merged(elsewhere.clone()), &id), heads(&all, &id));
        prop_assert_eq!(heads(&mended.merged(elsewhere), &id), heads(&all, &id));
    }

    #[test]
    fn a_note_lives_on_after_it_was_compacted_as_it_would_have(deeds in vec(any::<(u8, u8)>(), 260..320), next in 0..4_u8) {
        let ([all, _], id) = lived(&deeds);
        let rest = without(&all, &all.removable(&id, u64::MAX, &[]));
        let hlc = at(99_999, 9);
        let done = |set: &Annotations| {
            let current = set.current(&id).unwrap().clone();
            match next {
                0 => set.deleted(&id, hlc),
                1 => set.restored(&id, hlc),
                2 => set.resolved(&id, said(&current, "settled"), hlc),
                _ => set.edited(&id, said(&current, "more"), hlc),
            }
        };
        let (there, here) = (done(&all), done(&rest));
        let bare = |revision: Option<Revision>| revision.map(|one| Revision { replaced: vec![], ..one });
        prop_assert_eq!(bare(there.clone()), bare(here.clone()));
        let (mut all, mut rest) = (all, rest);
        all.extend(there);
        rest.extend(here);
        let names = |set: &Annotations| -> BTreeSet<RevId> { set.heads(&id).into_iter().map(|head| head.rev.clone()).collect() };
        prop_assert_eq!(names(&all.clone().merged(rest.clone())), names(&all));
        prop_assert_eq!(names(&rest), names(&all));
    }
}
