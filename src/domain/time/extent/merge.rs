//! From time facts to a shape: which fact counts, and what contradicts it.

use super::{End, Extent, Start, Timing, Window, Written};
use crate::domain::assertion::{Assertion, Status};
use crate::domain::order::sorted;
use crate::domain::time::{Bound, Day, Edtf, Endpoint, Shape, TimeBound, TimeFact};

type Fact = Assertion<TimeFact>;

/// The shape of one thing from its time facts. `written` tells when a source was written, by the source's id.
///
/// Facts count in their order, but what is inferred never precedes what isn't. Starts and ends make a period; without
/// them a date makes an occurrence (or a period, if it is an interval); without one a deadline stands alone. A
/// deadline beside a period is no end of it and leaves no trace here: it is an event of its own.
pub fn timing(facts: &[Fact], written: impl Fn(&str) -> Option<Written>) -> Timing {
    let mut ordered: Vec<&Fact> = facts.iter().collect();
    let inferred = |fact: &Fact| fact.status == Status::Inferred;
    sorted(&mut ordered, |a, b| !inferred(a) && inferred(b));

    // A reference to the closure is `Copy`, so each of the three readings below can have it.
    let as_of = &|fact: &Fact| {
        let own = fact.as_of.as_ref().and_then(|value| Window::of(value, fact.status));
        Witness::of(own, written(&fact.source))
    };
    let starts: Vec<Start> = ordered.iter().filter_map(|fact| start_of(fact, as_of)).collect();
    let ends: Vec<EndFact> = ordered.iter().filter_map(|fact| end_of(fact, as_of)).collect();
    let dates = ordered.iter().filter_map(|fact| match &fact.value.bound {
        TimeBound::On(value) => Some(occurrence(value, fact, as_of)),
        _ => None,
    });
    let deadlines = ordered.iter().filter_map(|fact| match &fact.value.bound {
        TimeBound::By(value) => Some(deadline(value, fact)),
        _ => None,
    });

    let mut shapes: Vec<Extent> = Vec::new();
    if !starts.is_empty() || !ends.is_empty() {
        let start = starts.first().copied().unwrap_or(Start::Unknown);
        let end = ends.first().copied().unwrap_or(EndFact::UNKNOWN);
        shapes.push(period(start, end));
        shapes.extend(starts.iter().skip(1).map(|other| period(*other, end)));
        shapes.extend(ends.iter().skip(1).map(|other| period(start, *other)));
    }
    shapes.extend(dates);
    if shapes.is_empty() {
        shapes.extend(deadlines);
    }

    let mut shapes = shapes.into_iter().filter(|shape| *shape != Extent::Undated);
    let planned = facts.iter().any(|fact| fact.value.planned && !matches!(fact.value.bound, TimeBound::End(_)));
    let Some(extent) = shapes.next() else {
        return Timing { extent: Extent::Undated, alternatives: Vec::new(), planned };
    };
    let mut alternatives: Vec<Extent> = Vec::new();
    for shape in shapes {
        if !extent.says_the_same(&shape) && !alternatives.iter().any(|known| known.says_the_same(&shape)) {
            alternatives.push(shape);
        }
    }
    Timing { extent, alternatives, planned }
}

/// When a source saw it: the window of that, and the single best day in it.
#[derive(Clone, Copy)]
struct Witness {
    window: Window,
    day: Day,
    /// The first day on which it may have been; nothing if even that isn't sure.
    first: Option<Day>,
}

impl Witness {
    /// The fact's own date goes before the source's; the source's best date narrows it, where the two meet.
    fn of(own: Option<Window>, written: Option<Written>) -> Option<Self> {
        let best = written.map(|written| written.best);
        let window = own.or(best)?;
        let possible = own.or(written.map(|written| written.possible)).unwrap_or(window);
        let best = best.unwrap_or(window);
        let both =
            Window { earliest: window.earliest.max(best.earliest), latest: window.latest.min(best.latest), ..window };
        let day = if both.earliest <= both.latest { both.middle() } else { window.middle() };
        Some(Self { window, day, first: possible.is_sure().then_some(possible.earliest) })
    }
}

/// An end, with the source's own date where it tells how long the thing is known to have gone on.
#[derive(Clone, Copy)]
struct EndFact {
    end: RawEnd,
    as_of: Option<Witness>,
}

#[derive(Clone, Copy)]
enum RawEnd {
    Within { window: Window, planned: bool },
    Open,
    Unknown,
}

impl EndFact {
    const UNKNOWN: Self = Self { end: RawEnd::Unknown, as_of: None };
}

/// The window of a fact's whole value, with the fiscal year that it is.
fn window_of(value: &Edtf, fact: &Fact) -> Option<Window> {
    Window::of(value, fact.status).map(|window| Window { fiscal_year: fact.value.fiscal_year, ..window })
}

fn start_of(fact: &Fact, as_of: impl Fn(&Fact) -> Option<Witness>) -> Option<Start> {
    let TimeBound::Start(value) = &fact.value.bound else { return None };
    if let Some(window) = window_of(value, fact) {
        return Some(Start::Within(window));
    }
    Some(match (value.earliest(), value.latest()) {
        (Bound::Open, _) => Start::Open,
        // "2013 or later", said by a source that saw it begun: no later than the source.
        (Bound::Day(earliest), Bound::Open) => match as_of(fact) {
            Some(Witness { window: source, .. }) if source.latest >= earliest => {
                let (approximate, uncertain) = (value.is_approximate(), value.is_uncertain());
                let (precision, status) = (value.precision(), fact.status);
                let (latest, fiscal_year) = (source.latest, None);
                Start::Within(Window { earliest, latest, precision, approximate, uncertain, status, fiscal_year })
            }
            _ => Start::Unknown,
        },
        _ => Start::Unknown,
    })
}

fn end_of(fact: &Fact, as_of: impl Fn(&Fact) -> Option<Witness>) -> Option<EndFact> {
    let planned = fact.value.planned;
    Some(match &fact.value.bound {
        TimeBound::End(value) => match window_of(value, fact) {
            Some(window) if planned => EndFact { end: RawEnd::Within { window, planned }, as_of: as_of(fact) },
            Some(window) => EndFact { end: RawEnd::Within { window, planned }, as_of: None },
            None if value.latest() == Bound::Open => EndFact { end: RawEnd::Open, as_of: as_of(fact) },
            None => EndFact::UNKNOWN,
        },
        TimeBound::OpenEnd => EndFact { end: RawEnd::Open, as_of: as_of(fact) },
        TimeBound::UnknownEnd => EndFact::UNKNOWN,
        _ => return None,
    })
}

fn period(start: Start, end: EndFact) -> Extent {
    let window = match start {
        Start::Within(window) => Some(window),
        Start::Open | Start::Unknown => None,
    };
    let first = window.map(|window| window.earliest);
    let sure_until = end.as_of.and_then(|witness| witness.first);
    let seen = end.as_of.map(|witness| witness.day).filter(|day| first.is_none_or(|first| *day > first));
    match end.end {
        RawEnd::Within { window, planned } => {
            let seen = seen.map(|day| day.min(window.latest));
            Extent::Period { start, end: End::Within { window, planned }, seen, sure_until }
        }
        RawEnd::Open => match end.as_of.map(|witness| witness.window).or(window) {
            Some(as_of) => Extent::Period { start, end: End::Open { as_of }, seen, sure_until },
            None => Extent::Period { start, end: End::Unknown, seen: None, sure_until: None },
        },
        RawEnd::Unknown => Extent::Period { start, end: End::Unknown, seen: None, sure_until: None },
    }
}

fn occurrence(value: &Edtf, fact: &Fact, as_of: impl Fn(&Fact) -> Option<Witness>) -> Extent {
    let Shape::Interval(from, to) = value.shape() else {
        return window_of(value, fact).map_or(Extent::Undated, Extent::Occurrence);
    };
    let window = |end: &Endpoint| end.date().and_then(|date| Window::of_date(date, fact.status));
    let start = match &from {
        Endpoint::Open | Endpoint::OnOrBefore(_) => Start::Open,
        Endpoint::Unknown => Start::Unknown,
        Endpoint::Date(_) | Endpoint::OnOrAfter(_) => window(&from).map_or(Start::Unknown, Start::Within),
    };
    let end = match &to {
        Endpoint::Open | Endpoint::OnOrAfter(_) => EndFact { end: RawEnd::Open, as_of: as_of(fact) },
        Endpoint::Unknown => EndFact::UNKNOWN,
        Endpoint::Date(_) | Endpoint::OnOrBefore(_) => match window(&to) {
            Some(window) => {
                let planned = fact.value.planned;
                EndFact { end: RawEnd::Within { window, planned }, as_of: as_of(fact).filter(|_| planned) }
            }
            None => EndFact::UNKNOWN,
        },
    };
    period(start, end)
}

/// "By 2016" is written `2016` or, as EDTF has it, `../2016`: either way the last date is the one that is meant.
fn deadline(value: &Edtf, fact: &Fact) -> Extent {
    let status = fact.status;
    let window = match value.shape() {
        Shape::Interval(_, to) => to.date().and_then(|date| Window::of_date(date, status)),
        Shape::Date(date) => Window::of_date(&date, status),
        Shape::Set(_, members) => members
            .iter()
            .flat_map(|member| member.dates())
            .filter_map(|date| Window::of_date(date, status))
            .max_by_key(|window| window.latest),
    };
    let fiscal_year = fact.value.fiscal_year;
    window.map_or(Extent::Undated, |window| Extent::Deadline(Window { fiscal_year, ..window }))
}

impl Extent {
    /// True if both cover the same days with the same marks, however they are known.
    pub fn says_the_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Occurrence(a), Self::Occurrence(b)) | (Self::Deadline(a), Self::Deadline(b)) => a.says_the_same(b),
            (Self::Period { start, end, .. }, Self::Period { start: start_b, end: end_b, .. }) => {
                same_start(start, start_b) && same_end(end, end_b)
            }
            (Self::Undated, Self::Undated) => true,
            _ => false,
        }
    }
}

fn same_start(a: &Start, b: &Start) -> bool {
    match (a, b) {
        (Start::Within(a), Start::Within(b)) => a.says_the_same(b),
        _ => a == b,
    }
}

/// That two sources of different age both saw it going on is no contradiction.
fn same_end(a: &End, b: &End) -> bool {
    match (a, b) {
        (End::Within { window: a, planned: p }, End::Within { window: b, planned: q }) => p == q && a.says_the_same(b),
        (End::Open { .. }, End::Open { .. }) => true,
        _ => a == b,
    }
}

/// The days of a window, for measuring.
pub(super) const fn days(window: &Window) -> [Day; 2] {
    [window.earliest, window.latest]
}
