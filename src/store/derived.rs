//! What follows from the state: computed once, read by many, written by nobody.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::notes::NotePart;
use super::workspace::Fixed;
use crate::codec::route::{Page, Route};
use crate::domain::annotation::{Annotations, Target};
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::grouping::{self, Group, Grouping};
use crate::domain::query::{self, Answer, Query};
use crate::domain::sorting::Sort;
use crate::domain::time::{Day, Timing};
use crate::text::Lang;

fn catalogue(fixed: StoredValue<Fixed>) -> Arc<Catalogue> {
    fixed.with_value(|fixed| Arc::clone(&fixed.catalogue))
}

/// How many notes there are about each thing that has any: counted once for all the marks that say so.
pub(super) fn counts(
    fixed: StoredValue<Fixed>,
    annotations: RwSignal<Annotations>,
    part: StoredValue<NotePart>,
) -> Memo<BTreeMap<Target, usize>> {
    // Notes come after the whole dataset, so what tells a statement is known by then.
    Memo::new(move |_| annotations.with(|all| part.with_value(|part| part.counts(all, &catalogue(fixed)))))
}

/// How many notes each entry has, by its position.
pub(super) fn noted(fixed: StoredValue<Fixed>, counts: Memo<BTreeMap<Target, usize>>) -> Memo<Vec<usize>> {
    Memo::new(move |_| {
        let catalogue = catalogue(fixed);
        let mut noted = vec![0; catalogue.entries().count()];
        counts.with(|counts| {
            for (target, count) in counts {
                if let Some(noted) = entry_of(&catalogue, target).and_then(|id| noted.get_mut(id.0)) {
                    *noted += count;
                }
            }
        });
        noted
    })
}

fn entry_of(catalogue: &Catalogue, target: &Target) -> Option<EntryId> {
    match target {
        Target::Activity(id) => catalogue.find(EntryKind::Activity, id),
        Target::Event(id) => catalogue.find(EntryKind::Event, id),
        _ => None,
    }
}

pub(super) fn answer(
    fixed: StoredValue<Fixed>,
    whole: RwSignal<bool>,
    query: RwSignal<Query>,
    noted: Memo<Vec<usize>>,
    (annotations, part): (RwSignal<Annotations>, StoredValue<NotePart>),
) -> Memo<Answer> {
    Memo::new(move |_| {
        let catalogue = catalogue(fixed);
        query.with(|q| {
            // Words are looked for in texts that a sketch doesn't have; everything else has its answer there too.
            if !q.text.is_empty() {
                whole.track();
            }
            noted.with(|noted| {
                let has_notes = |id: EntryId| noted.get(id.0).is_some_and(|count| 0 < *count);
                let texts = if q.text.is_empty() {
                    Vec::new()
                } else {
                    annotations.with(|all| part.with_value(|part| part.texts(all, &catalogue)))
                };
                let says = |id: EntryId, word: &str| {
                    let about = catalogue.entry(id).filter(|_| has_notes(id)).map(Target::of);
                    about.is_some_and(|about| texts.iter().any(|(thing, text)| *thing == about && text.contains(word)))
                };
                query::answer(&catalogue, q, has_notes, says)
            })
        })
    })
}

pub(super) fn groups(
    fixed: StoredValue<Fixed>,
    answer: Memo<Answer>,
    grouping: RwSignal<Grouping>,
    lang: RwSignal<Lang>,
) -> Memo<Vec<Group>> {
    Memo::new(move |_| {
        answer.with(|answer| grouping::groups(&catalogue(fixed), &answer.entries, grouping.get(), lang.get().tag()))
    })
}

type Shown = (
    RwSignal<Page>,
    RwSignal<Query>,
    (RwSignal<Grouping>, RwSignal<Sort>),
    RwSignal<Option<(Day, Day)>>,
    (RwSignal<Option<EntryId>>, RwSignal<String>),
);

pub(super) fn route(
    fixed: StoredValue<Fixed>,
    (page, query, (grouping, sort), window, (selection, map)): Shown,
    (lang, lang_said): (RwSignal<Lang>, RwSignal<bool>),
) -> Memo<Route> {
    Memo::new(move |_| {
        let catalogue = catalogue(fixed);
        let selected = selection.get().and_then(|id| catalogue.entry(id));
        Route {
            page: page.get(),
            query: query.get(),
            grouping: grouping.get(),
            window: window.get(),
            sort: sort.get(),
            selection: selected.map(|entry| (entry.kind(), entry.id().to_owned())),
            map: map.get(),
            lang: lang_said.get().then(|| lang.get()),
        }
    })
}

/// The days of the axis. Without a dated entry there is still one to look at: an empty year.
pub(super) fn axis(catalogue: &Catalogue, asked: &Query) -> (Day, Day) {
    query::span(catalogue, asked).unwrap_or((Day(0), Day(365)))
}

pub(super) fn timings<'a>(catalogue: &'a Catalogue, ids: &'a [EntryId]) -> impl Iterator<Item = &'a Timing> {
    ids.iter().filter_map(|id| catalogue.timing(*id))
}
