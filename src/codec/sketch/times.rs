//! Computed times in a sketch: whole numbers with blanks between them.

use super::{SourceDate, Status, Timing};
use crate::domain::time::{Day, End, Extent, Precision, Start, Window};

const PRECISIONS: [Precision; 7] = [
    Precision::Day,
    Precision::Month,
    Precision::Season,
    Precision::Year,
    Precision::Decade,
    Precision::Century,
    Precision::Wider,
];

/// A timing on one line.
pub fn written(timing: &Timing) -> String {
    let mut out = Numbers(vec![i64::from(timing.planned)]);
    out.extent(&timing.extent);
    timing.alternatives.iter().for_each(|other| out.extent(other));
    out.said()
}

/// The dates of a source on one line.
pub fn written_date(date: Option<&SourceDate>) -> String {
    let mut out = Numbers(Vec::new());
    if let Some(date) = date {
        for window in [&date.possible, &date.best, &date.named] {
            out.put(i64::from(window.is_some()));
            window.iter().for_each(|window| out.window(window));
        }
    }
    out.said()
}

pub fn read(line: &str) -> Timing {
    let mut from = parsed(line);
    let planned = from.next() == Some(1);
    let mut shapes = std::iter::from_fn(|| extent(&mut from));
    let extent = shapes.next().unwrap_or(Extent::Undated);
    Timing { extent, alternatives: shapes.collect(), planned }
}

pub fn read_date(line: &str) -> Option<SourceDate> {
    let mut from = parsed(line);
    let mut next = || if from.next()? == 1 { Some(Some(window(&mut from)?)) } else { Some(None) };
    Some(SourceDate { possible: next()?, best: next()?, named: next()? })
}

struct Numbers(Vec<i64>);

impl Numbers {
    fn put(&mut self, number: i64) {
        self.0.push(number);
    }

    fn window(&mut self, window: &Window) {
        let precision = PRECISIONS.iter().position(|it| *it == window.precision).unwrap_or(0);
        let status = Status::ALL.iter().position(|it| *it == window.status).unwrap_or(0);
        self.put(window.earliest.0);
        self.put(window.latest.since(window.earliest));
        self.put(i64::try_from(precision).unwrap_or(0));
        self.put(i64::from(window.approximate) + 2 * i64::from(window.uncertain));
        self.put(i64::try_from(status).unwrap_or(0));
        self.put(window.fiscal_year.map_or(0, i64::from));
    }

    fn extent(&mut self, extent: &Extent) {
        match extent {
            Extent::Undated => self.put(0),
            Extent::Occurrence(window) => {
                self.put(1);
                self.window(window);
            }
            Extent::Deadline(window) => {
                self.put(2);
                self.window(window);
            }
            Extent::Period { start, end, seen, sure_until } => {
                self.put(3);
                match start {
                    Start::Unknown => self.put(0),
                    Start::Open => self.put(1),
                    Start::Within(window) => {
                        self.put(2);
                        self.window(window);
                    }
                }
                match end {
                    End::Unknown => self.put(0),
                    End::Open { as_of } => {
                        self.put(1);
                        self.window(as_of);
                    }
                    End::Within { window, planned } => {
                        self.put(2 + i64::from(*planned));
                        self.window(window);
                    }
                }
                for day in [seen, sure_until] {
                    self.put(i64::from(day.is_some()));
                    day.iter().for_each(|day| self.put(day.0));
                }
            }
        }
    }

    fn said(&self) -> String {
        let words: Vec<String> = self.0.iter().map(i64::to_string).collect();
        words.join(" ")
    }
}

type Line<'a> = std::iter::MapWhile<std::str::Split<'a, char>, fn(&str) -> Option<i64>>;

fn parsed(line: &str) -> Line<'_> {
    line.split(' ').map_while(|word| word.parse().ok())
}

fn window(from: &mut Line<'_>) -> Option<Window> {
    let earliest = Day(from.next()?);
    let latest = earliest.plus(from.next()?);
    let precision = usize::try_from(from.next()?).ok().and_then(|at| PRECISIONS.get(at)).copied()?;
    let marks = from.next()?;
    let status = usize::try_from(from.next()?).ok().and_then(|at| Status::ALL.get(at)).copied()?;
    let fiscal_year = i32::try_from(from.next()?).ok().filter(|year| *year != 0);
    Some(Window {
        earliest,
        latest,
        precision,
        approximate: marks & 1 != 0,
        uncertain: marks & 2 != 0,
        status,
        fiscal_year,
    })
}

fn extent(from: &mut Line<'_>) -> Option<Extent> {
    Some(match from.next()? {
        1 => Extent::Occurrence(window(from)?),
        2 => Extent::Deadline(window(from)?),
        3 => {
            let start = match from.next()? {
                2 => Start::Within(window(from)?),
                1 => Start::Open,
                _ => Start::Unknown,
            };
            let end = match from.next()? {
                1 => End::Open { as_of: window(from)? },
                planned @ (2 | 3) => End::Within { window: window(from)?, planned: planned == 3 },
                _ => End::Unknown,
            };
            let mut day = || if from.next()? == 1 { Some(Some(Day(from.next()?))) } else { Some(None) };
            let (seen, sure_until) = (day()?, day()?);
            Extent::Period { start, end, seen, sure_until }
        }
        _ => Extent::Undated,
    })
}
