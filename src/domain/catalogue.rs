//! The dataset with what is looked up in it: entries, names, timings, facets. Built once, then read; the texts
//! that search looks through are made when they are asked for.

mod texts;

use std::collections::{HashMap, HashSet};
use std::fmt;

use super::actor::Actor;
use super::assertion::{Assertion, Status};
use super::dataset::{Activity, Dataset, Event, EventKind, Facts, Source};
use super::facets::Facets;
use super::localized::Localized;
use super::order::order;
use super::place::{Country, Place};
use super::time::{Day, Timing, Window, Written, timing};
use texts::Texts;

/// Which activity or event: its position among [`Catalogue::entries`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub usize);

/// Whether an entry is an activity or an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EntryKind {
    Activity,
    Event,
}

/// An activity or an event, seen alike.
#[derive(Clone, Copy)]
pub enum Entry<'a> {
    Activity(&'a Activity),
    Event(&'a Event),
}

impl<'a> Entry<'a> {
    pub const fn kind(self) -> EntryKind {
        match self {
            Self::Activity(_) => EntryKind::Activity,
            Self::Event(_) => EntryKind::Event,
        }
    }

    pub fn id(self) -> &'a str {
        match self {
            Self::Activity(a) => &a.id,
            Self::Event(e) => &e.id,
        }
    }

    pub const fn title(self) -> &'a Localized {
        match self {
            Self::Activity(a) => &a.title,
            Self::Event(e) => &e.title,
        }
    }

    /// A title that fits a label, or empty.
    pub const fn short(self) -> &'a Localized {
        match self {
            Self::Activity(a) => &a.short,
            Self::Event(e) => &e.short,
        }
    }

    /// The short title, else the title.
    pub fn label(self) -> &'a Localized {
        let short = self.short();
        if short.is_empty() { self.title() } else { short }
    }

    pub const fn summary(self) -> &'a Localized {
        match self {
            Self::Activity(a) => &a.summary,
            Self::Event(e) => &e.summary,
        }
    }

    pub fn themes(self) -> &'a [String] {
        match self {
            Self::Activity(a) => &a.themes,
            Self::Event(e) => &e.themes,
        }
    }

    /// The kinds of support; an event has none of its own.
    pub fn supports(self) -> &'a [String] {
        match self {
            Self::Activity(a) => &a.supports,
            Self::Event(_) => &[],
        }
    }

    /// The id of its collection, or empty.
    pub fn collection(self) -> &'a str {
        match self {
            Self::Activity(a) => &a.collection,
            Self::Event(e) => &e.collection,
        }
    }

    pub const fn facts(self) -> &'a Facts {
        match self {
            Self::Activity(a) => &a.facts,
            Self::Event(e) => &e.facts,
        }
    }

    /// True for what happened around the activities.
    pub fn is_context(self) -> bool {
        matches!(self, Self::Event(e) if e.kind == EventKind::Context)
    }
}

/// When a source was written.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct SourceDate {
    /// All days on which it may have been.
    pub possible: Option<Window>,
    /// The best date, as far as it lies within all that is possible: one point for everything that is drawn up to it.
    pub best: Option<Window>,
    /// What is said of it in one phrase: the best date as it is given, else all that is possible.
    pub named: Option<Window>,
}

/// A dataset, indexed.
pub struct Catalogue {
    pub dataset: Dataset,
    is_whole: bool,
    source_dates: Vec<Option<SourceDate>>,
    timings: Vec<Timing>,
    texts: Texts,
    statuses: Vec<Vec<Status>>,
    facets: Facets,
    in_time: Vec<EntryId>,
    activities: HashMap<String, usize>,
    events: HashMap<String, usize>,
    actors: HashMap<String, usize>,
    places: HashMap<String, usize>,
    countries: HashMap<String, usize>,
    sources: HashMap<String, usize>,
}

impl fmt::Debug for Catalogue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.dataset.id)
    }
}

impl Catalogue {
    /// Everything computed from the whole dataset.
    pub fn new(dataset: Dataset) -> Self {
        let source_dates = dataset.sources.iter().map(source_date).collect();
        let mut catalogue = Self::indexed(dataset, true, source_dates);
        let written = |id: &str| catalogue.source_written(id);
        let timings: Vec<Timing> = catalogue.entries().map(|(_, e)| timing(&e.facts().time, written)).collect();
        let disputed: HashSet<&str> =
            catalogue.dataset.disputes.iter().flat_map(|dispute| &dispute.values).map(String::as_str).collect();
        let statuses = catalogue.entries().map(|(_, e)| statuses(e, &disputed)).collect();
        catalogue.texts = Texts::of(&catalogue.dataset);
        catalogue.known(timings, statuses);
        catalogue
    }

    /// What the first sight needs, with what was computed before: no text to search, no facts but who and where.
    pub fn sketched(
        dataset: Dataset,
        timings: Vec<Timing>,
        statuses: Vec<Vec<Status>>,
        source_dates: Vec<Option<SourceDate>>,
    ) -> Self {
        let mut catalogue = Self::indexed(dataset, false, source_dates);
        catalogue.known(timings, statuses);
        catalogue
    }

    fn known(&mut self, timings: Vec<Timing>, statuses: Vec<Vec<Status>>) {
        self.in_time = in_time(&timings);
        let entries = self.entries().zip(&statuses).map(|((_, entry), statuses)| (entry, statuses.as_slice()));
        self.facets = Facets::new(&entries.collect::<Vec<_>>());
        (self.timings, self.statuses) = (timings, statuses);
    }

    fn indexed(dataset: Dataset, is_whole: bool, source_dates: Vec<Option<SourceDate>>) -> Self {
        Self {
            is_whole,
            source_dates,
            activities: positions(&dataset.activities, |a| &a.id),
            events: positions(&dataset.events, |e| &e.id),
            actors: positions(&dataset.actors, |a| &a.id),
            places: positions(&dataset.places, |p| &p.id),
            countries: positions(&dataset.countries, |c| &c.code),
            sources: positions(&dataset.sources, |s| &s.id),
            timings: Vec::new(),
            texts: Texts::default(),
            statuses: Vec::new(),
            facets: Facets::default(),
            in_time: Vec::new(),
            dataset,
        }
    }

    /// False for a sketch: names, filters and times are there, what only pages say isn't.
    pub const fn is_whole(&self) -> bool {
        self.is_whole
    }

    /// Every activity, then every event.
    pub fn entries(&self) -> impl Iterator<Item = (EntryId, Entry<'_>)> {
        let activities = self.dataset.activities.iter().map(Entry::Activity);
        let events = self.dataset.events.iter().map(Entry::Event);
        activities.chain(events).enumerate().map(|(at, entry)| (EntryId(at), entry))
    }

    /// Every entry in the order of time; undated ones last.
    pub fn in_time(&self) -> &[EntryId] {
        &self.in_time
    }

    /// How many of these are activities, and how many events.
    pub fn counts(&self, ids: &[EntryId]) -> (usize, usize) {
        let activities = ids.iter().filter(|id| id.0 < self.dataset.activities.len()).count();
        (activities, ids.len() - activities)
    }

    pub fn entry(&self, id: EntryId) -> Option<Entry<'_>> {
        let activities = self.dataset.activities.len();
        match id.0.checked_sub(activities) {
            None => self.dataset.activities.get(id.0).map(Entry::Activity),
            Some(at) => self.dataset.events.get(at).map(Entry::Event),
        }
    }

    pub fn find(&self, kind: EntryKind, id: &str) -> Option<EntryId> {
        match kind {
            EntryKind::Activity => self.activities.get(id).map(|at| EntryId(*at)),
            EntryKind::Event => self.events.get(id).map(|at| EntryId(*at + self.dataset.activities.len())),
        }
    }

    pub fn timing(&self, id: EntryId) -> Option<&Timing> {
        self.timings.get(id.0)
    }

    /// The folded text of an entry, in all languages.
    pub fn folded_text(&self, id: EntryId) -> &str {
        self.texts.of_entry(self, id)
    }

    /// What every entry has in each facet.
    pub const fn facets(&self) -> &Facets {
        &self.facets
    }

    /// How many entries there are.
    pub const fn len(&self) -> usize {
        self.dataset.activities.len() + self.dataset.events.len()
    }

    /// True if there is no entry.
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Each status that one of the entry's assertions has, once.
    pub fn statuses(&self, id: EntryId) -> &[Status] {
        self.statuses.get(id.0).map_or(&[], Vec::as_slice)
    }

    pub fn actor(&self, id: &str) -> Option<&Actor> {
        self.actors.get(id).and_then(|at| self.dataset.actors.get(*at))
    }

    pub fn place(&self, id: &str) -> Option<&Place> {
        self.places.get(id).and_then(|at| self.dataset.places.get(*at))
    }

    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.get(code).and_then(|at| self.dataset.countries.get(*at))
    }

    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.get(id).and_then(|at| self.dataset.sources.get(*at))
    }

    /// When a source was written, if it tells or lets one infer it.
    pub fn source_date(&self, id: &str) -> Option<SourceDate> {
        self.sources.get(id).and_then(|at| self.source_dates.get(*at)).copied().flatten()
    }

    /// The source's own best date as a window.
    pub fn source_best(&self, id: &str) -> Option<Window> {
        self.source_date(id).and_then(|date| date.best)
    }

    /// When a source was written, for what it saw go on.
    pub fn source_written(&self, id: &str) -> Option<Written> {
        let SourceDate { possible, best, .. } = self.source_date(id)?;
        let best = best?;
        Some(Written { best, possible: possible.unwrap_or(best) })
    }

    /// The place of a theme in the dataset's list: what its colour goes by.
    pub fn theme_rank(&self, theme: &str) -> usize {
        self.dataset.themes.iter().position(|term| term.id == theme).unwrap_or(self.dataset.themes.len())
    }

    /// The events of an activity, in the dataset's order.
    pub fn events_of<'a>(&'a self, activity: &'a str) -> impl Iterator<Item = (EntryId, &'a Event)> + 'a {
        let first = self.dataset.activities.len();
        let belongs = move |event: &Event| event.activities.iter().any(|link| link.value == activity);
        self.dataset
            .events
            .iter()
            .enumerate()
            .filter(move |(_, e)| belongs(e))
            .map(move |(at, e)| (EntryId(first + at), e))
    }

    /// From the first to the last day of everything dated.
    pub fn span(&self) -> Option<(Day, Day)> {
        span_of(self.timings.iter())
    }
}

/// From the first to the last day of these timings.
pub fn span_of<'a>(timings: impl Iterator<Item = &'a Timing>) -> Option<(Day, Day)> {
    timings.filter_map(Timing::span).reduce(|(from, to), (a, b)| (from.min(a), to.max(b)))
}

/// Statuses and quotes are the same for every kind of assertion, so one walk serves all.
fn visit<'a>(entry: Entry<'a>, mut see: impl FnMut(&str, Status, Option<&'a str>)) {
    fn each<'a, T>(list: &'a [Assertion<T>], see: &mut impl FnMut(&str, Status, Option<&'a str>)) {
        list.iter().for_each(|a| see(&a.id, a.status, a.quote.as_ref().map(|q| q.exact.as_str())));
    }
    let facts = entry.facts();
    each(&facts.time, &mut see);
    each(&facts.participants, &mut see);
    each(&facts.countries, &mut see);
    each(&facts.places, &mut see);
    each(&facts.statements, &mut see);
    if let Entry::Event(event) = entry {
        each(&event.activities, &mut see);
    }
}

/// What a dispute names is disputed, whatever its own status: that says how the one source's word is known.
fn statuses(entry: Entry<'_>, disputed: &HashSet<&str>) -> Vec<Status> {
    let mut all = Vec::new();
    visit(entry, |id, status, _| {
        all.push(status);
        if disputed.contains(id) {
            all.push(Status::Disputed);
        }
    });
    Status::ALL.into_iter().filter(|status| all.contains(status)).collect()
}

fn source_date(source: &Source) -> Option<SourceDate> {
    let status = source.date.as_ref().map_or(Status::Stated, |d| d.status);
    let possible = source.date.as_ref().and_then(|date| Window::of(&date.value, status));
    let named = source.best.as_ref().and_then(|best| Window::of(best, status));
    let best = match (named, possible) {
        (Some(best), Some(possible)) => {
            let (earliest, latest) = (best.earliest.max(possible.earliest), best.latest.min(possible.latest));
            Some(if earliest <= latest { Window { earliest, latest, ..best } } else { best })
        }
        (best, possible) => best.or(possible),
    };
    best.is_some().then_some(SourceDate { possible, best, named: named.or(possible) })
}

/// What no source dates comes last; what begins on one day keeps the dataset's order.
fn in_time(timings: &[Timing]) -> Vec<EntryId> {
    let keys: Vec<i64> = timings.iter().map(|timing| timing.sort_day().map_or(i64::MAX, |day| day.0)).collect();
    order(keys.len(), &|a, b| keys.get(a) < keys.get(b)).into_iter().map(EntryId).collect()
}

fn positions<T>(list: &[T], id: impl Fn(&T) -> &String) -> HashMap<String, usize> {
    // The first one wins, as the file's reader reports the others.
    let mut positions = HashMap::new();
    for (at, record) in list.iter().enumerate().rev() {
        positions.insert(id(record).clone(), at);
    }
    positions
}
