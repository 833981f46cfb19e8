//! How one thing lies in time: a short phrase for a row or a name, sentences for a tooltip, values for a panel.
//!
//! Works on the shape, not on the facts.

use super::dates::{between_said, is_unit, marked};
use super::{Lang, all_joined, day_said, fiscal_said, range_said, window_said};
use crate::domain::assertion::Status;
use crate::domain::time::{Day, End, Extent, Precision, Start, Timing, Window};

/// A phrase without capital or full stop: "since 2010, still running about 2016", "some day in 2007", "from May 2006;
/// end not stated", "by 2016 (target)", "not dated".
pub fn timing_said(lang: Lang, timing: &Timing) -> String {
    extent_said(lang, &timing.extent)
}

/// Whole sentences: how it begins, how it ends, and what else sources say.
pub fn timing_sentence(lang: Lang, timing: &Timing) -> String {
    let words = &lang.messages().time;
    let mut sentences: Vec<String> = match &timing.extent {
        Extent::Undated => vec![words.undated_sentence.to_owned()],
        Extent::Occurrence(window) if window.is_one_day() => vec![(words.on)(&plain(lang, window))],
        Extent::Occurrence(window) => vec![(words.some_day)(&within(lang, window))],
        Extent::Deadline(window) => vec![(words.deadline)(&plain(lang, window))],
        Extent::Period { start, end, seen, .. } => {
            vec![start_sentence(lang, start), end_sentence(lang, end, *seen)]
        }
    };
    if !timing.alternatives.is_empty() {
        let others: Vec<String> = timing.alternatives.iter().map(|extent| extent_said(lang, extent)).collect();
        sentences.push((words.others)(&all_joined(lang, &others)));
    }
    sentences.join(words.gap)
}

/// The window of one event, for a label: "8 October 2013", "August 2010", "some day in 2007".
pub fn occurrence_said(lang: Lang, window: &Window) -> String {
    occurrence(lang, window)
}

/// What stands beside "Begins", if the thing has a beginning.
pub fn beginning_said(lang: Lang, timing: &Timing) -> Option<String> {
    let words = &lang.messages().time;
    let Extent::Period { start, .. } = &timing.extent else { return None };
    Some(match start {
        Start::Within(window) => value(lang, window),
        Start::Open => words.open_start_value.to_owned(),
        Start::Unknown => words.unknown_value.to_owned(),
    })
}

/// What stands beside "Ends", if the thing has an end.
pub fn ending_said(lang: Lang, timing: &Timing) -> Option<String> {
    let words = &lang.messages().time;
    let Extent::Period { end, seen, .. } = &timing.extent else { return None };
    Some(match end {
        End::Within { window, planned: true } => (words.planned_value)(&value(lang, window)),
        End::Within { window, .. } => value(lang, window),
        End::Open { as_of } => (words.open_value)(&seen_said(lang, as_of, *seen)),
        End::Unknown => words.unknown_value.to_owned(),
    })
}

fn extent_said(lang: Lang, extent: &Extent) -> String {
    let words = &lang.messages().time;
    match extent {
        Extent::Undated => words.undated.to_owned(),
        Extent::Occurrence(window) => occurrence(lang, window),
        Extent::Deadline(window) => (words.by)(&short(lang, window)),
        Extent::Period { start: Start::Within(start), end, seen, .. } => {
            let lead = |word: fn(&str) -> String| {
                if is_unit(start) || start.fiscal_year.is_some() {
                    word(&short(lang, start))
                } else {
                    (words.begun)(&within_short(lang, start))
                }
            };
            let tail = match end {
                End::Within { window, planned: true } => (words.planned)(&within_short(lang, window)),
                End::Within { window, .. } if is_unit(start) && is_unit(window) => {
                    return from_to(lang, start, window);
                }
                End::Within { window, .. } => (words.to_end)(&within_short(lang, window)),
                End::Open { as_of } if seen.is_some() => (words.still)(&still_said(lang, as_of, *seen)),
                End::Open { .. } => words.going_on.to_owned(),
                End::Unknown => words.end_unknown.to_owned(),
            };
            let word = if matches!(end, End::Open { .. }) { words.since } else { words.from };
            format!("{}{tail}", lead(word))
        }
        Extent::Period { start, end, seen, .. } => match end {
            End::Within { window, planned: true } => (words.planned_unknown_start)(&within_short(lang, window)),
            End::Within { window, .. } if *start == Start::Open => (words.until)(&short(lang, window)),
            End::Within { window, .. } => (words.until_unknown_start)(&short(lang, window)),
            End::Open { as_of } => (words.open_unknown_start)(&still_said(lang, as_of, *seen)),
            End::Unknown => words.undated.to_owned(),
        },
    }
}

/// "8–10 October 2013" where both ends are a plain day, month or year; else "from … to …".
fn from_to(lang: Lang, start: &Window, end: &Window) -> String {
    let plain = |window: &Window| {
        let width = window.latest.since(window.earliest);
        let one = match window.precision {
            Precision::Day => width == 0,
            Precision::Month => width <= 30,
            Precision::Year => width <= 365,
            _ => false,
        };
        one && !window.approximate && !window.uncertain && window.status != Status::Inferred
    };
    if plain(start) && plain(end) && start.precision == end.precision && start.earliest <= end.latest {
        return range_said(lang, start.earliest, end.latest);
    }
    (lang.messages().time.from_to)(&short(lang, start), &short(lang, end))
}

fn occurrence(lang: Lang, window: &Window) -> String {
    let month = is_unit(window) && window.latest.since(window.earliest) <= 30;
    if month || window.fiscal_year.is_some() || window.approximate || window.uncertain {
        return short(lang, window);
    }
    (lang.messages().time.some_day_within)(&within_short(lang, window))
}

fn start_sentence(lang: Lang, start: &Start) -> String {
    let words = &lang.messages().time;
    match start {
        Start::Within(window) if window.status == Status::Inferred => (words.starts_inferred)(&within(lang, window)),
        Start::Within(window) if window.is_one_day() => (words.starts_on)(&plain(lang, window)),
        Start::Within(window) => (words.starts_within)(&within(lang, window)),
        Start::Open => words.starts_open.to_owned(),
        Start::Unknown => words.starts_unknown.to_owned(),
    }
}

fn end_sentence(lang: Lang, end: &End, seen: Option<Day>) -> String {
    let words = &lang.messages().time;
    match end {
        End::Within { window, planned: true } => (words.ends_planned)(&within(lang, window)),
        End::Within { window, .. } if window.is_one_day() => (words.ends_on)(&plain(lang, window)),
        End::Within { window, .. } => (words.ends_within)(&within(lang, window)),
        End::Open { as_of } if seen.is_some() => (words.ends_open)(&seen_said(lang, as_of, seen)),
        End::Open { .. } => words.ends_open_unseen.to_owned(),
        End::Unknown => words.ends_unknown.to_owned(),
    }
}

/// With the fiscal year spelled out in months.
fn plain(lang: Lang, window: &Window) -> String {
    window_said(lang, window)
}

/// As a place in time: "in 2010", "on 6 May 2014", "between April 2014 and March 2015 (fiscal year 2014)".
fn within(lang: Lang, window: &Window) -> String {
    let words = &lang.messages().time;
    match window.fiscal_year {
        Some(year) => {
            let months = range_said(lang, window.earliest, window.latest);
            (words.in_fiscal_year)(&between_said(lang, window), &months, i64::from(year))
        }
        None if window.is_one_day() => (words.on_day)(&plain(lang, window)),
        None if is_unit(window) => (words.in_unit)(&plain(lang, window)),
        None => between_said(lang, window),
    }
}

/// The same with the fiscal year by its name, and with a word for what is inferred.
fn within_short(lang: Lang, window: &Window) -> String {
    let words = &lang.messages().time;
    let said = match window.fiscal_year {
        Some(year) => (words.in_unit)(&fiscal_said(lang, year)),
        None => within(lang, window),
    };
    if window.status == Status::Inferred { (words.inferred)(&said) } else { said }
}

/// Beside a label: "in 2010", 「2010年」; a day stands alone.
fn value(lang: Lang, window: &Window) -> String {
    if window.is_one_day() || !is_unit(window) {
        return if window.is_one_day() { plain(lang, window) } else { within(lang, window) };
    }
    (lang.messages().time.unit_value)(&plain(lang, window))
}

/// With the fiscal year by its name, and a word for what is inferred.
fn short(lang: Lang, window: &Window) -> String {
    let said = match window.fiscal_year {
        Some(year) => marked(lang, fiscal_said(lang, year), window.approximate, window.uncertain),
        None => window_said(lang, &Window { fiscal_year: None, ..*window }),
    };
    if window.status == Status::Inferred { (lang.messages().time.inferred)(&said) } else { said }
}

/// The day on which it was seen, if the source has one; else the year, which is only about right.
fn seen_said(lang: Lang, as_of: &Window, seen: Option<Day>) -> String {
    if as_of.is_one_day() {
        return day_said(lang, as_of.earliest);
    }
    let dates = &lang.messages().dates;
    (dates.about)(&(dates.year)(seen.unwrap_or(as_of.middle()).year()))
}

fn still_said(lang: Lang, as_of: &Window, seen: Option<Day>) -> String {
    let said = seen_said(lang, as_of, seen);
    if as_of.is_one_day() { (lang.messages().time.seen_on)(&said) } else { said }
}
