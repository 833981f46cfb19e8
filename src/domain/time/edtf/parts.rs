//! The parts of an EDTF value, in types that say only what a page may need. Does no parsing of its own.

use super::{Bound, Precision};
use crate::domain::time::Day;

/// What an EDTF value is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    Date(DateParts),
    Interval(Endpoint, Endpoint),
    Set(SetKind, Vec<Member>),
}

/// Whether a set means one of its members or all of them (ISO 8601-2, 6.1 and 6.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SetKind {
    /// `[…]`
    OneOf,
    /// `{…}`
    AllOf,
}

/// One end of an interval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Endpoint {
    Date(DateParts),
    /// `..`
    Open,
    /// Nothing stands there.
    Unknown,
    /// `..date`
    OnOrBefore(DateParts),
    /// `date..`
    OnOrAfter(DateParts),
}

impl Endpoint {
    /// The date that is named, if one is.
    pub const fn date(&self) -> Option<&DateParts> {
        match self {
            Self::Date(date) | Self::OnOrBefore(date) | Self::OnOrAfter(date) => Some(date),
            Self::Open | Self::Unknown => None,
        }
    }
}

/// One element of a set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Member {
    Date(DateParts),
    /// `..date`
    OnOrBefore(DateParts),
    /// `date..`
    OnOrAfter(DateParts),
    /// `date..date`, with everything between.
    Range(DateParts, DateParts),
}

impl Member {
    /// The one or two dates that it names.
    pub fn dates(&self) -> impl Iterator<Item = &DateParts> {
        let (first, second) = match self {
            Self::Date(date) | Self::OnOrBefore(date) | Self::OnOrAfter(date) => (date, None),
            Self::Range(from, to) => (from, Some(to)),
        };
        std::iter::once(first).chain(second)
    }
}

/// One date, with what is known of each part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateParts {
    pub year: YearPart,
    pub month: Option<Slot>,
    /// Instead of a month: a season, quarter, third or half of the year.
    pub season: Option<Season>,
    pub day: Option<Slot>,
    /// Hour, minute, second as written, without the shift from UTC.
    pub time: Option<(u8, u8, u8)>,
    /// `~` or `%` on any part.
    pub approximate: bool,
    /// `?` or `%` on any part.
    pub uncertain: bool,
    pub earliest: Bound,
    /// Inclusive.
    pub latest: Bound,
}

/// What is known of a year (astronomical: 0 is 1 BC).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearPart {
    Known(i64),
    /// Some digits aren't given: between these years, inclusive.
    Between(i64, i64),
    /// An estimate of which only the first digits count (`1950S2`): between these years, inclusive.
    Estimated {
        estimate: i64,
        from: i64,
        to: i64,
    },
    /// Further away than this program can count (`Y9E99`).
    Beyond,
}

/// What is known of a month (1 to 12) or a day of the month (1 to 31).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Slot {
    Known(u8),
    /// `XX`: no digit is given.
    Any,
    /// One digit is given: the first and last value that fit (not every value between need fit: `X1`).
    Between(u8, u8),
}

/// A part of a year (ISO 8601-2, 4.8). The days it covers are a convention: three months from March on for spring,
/// and winter reaches into the next year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
    /// 1 to 4.
    Quarter(u8),
    /// Of four months: 1 to 3.
    Third(u8),
    /// Of six months: 1 or 2.
    Half(u8),
}

impl Season {
    const fn of(code: u8) -> Option<Self> {
        Some(match code {
            // 25–32 repeat the seasons for one hemisphere; the season's name is the same there.
            21 | 25 | 29 => Self::Spring,
            22 | 26 | 30 => Self::Summer,
            23 | 27 | 31 => Self::Autumn,
            24 | 28 | 32 => Self::Winter,
            33..=36 => Self::Quarter(code - 32),
            37..=39 => Self::Third(code - 36),
            40 | 41 => Self::Half(code - 39),
            _ => return None,
        })
    }
}

impl DateParts {
    /// How fine it is; see [`Precision`].
    pub const fn precision(&self) -> Precision {
        let years = match self.year {
            YearPart::Known(_) => 0,
            YearPart::Between(from, to) | YearPart::Estimated { from, to, .. } => to.saturating_sub(from),
            YearPart::Beyond => i64::MAX,
        };
        match (years, &self.month, &self.day) {
            (100.., _, _) => Precision::Wider,
            (10.., _, _) => Precision::Century,
            (1.., _, _) => Precision::Decade,
            _ if self.season.is_some() => Precision::Season,
            (_, Some(Slot::Known(_)), Some(Slot::Known(_))) => Precision::Day,
            (_, Some(Slot::Known(_)), _) => Precision::Month,
            _ => Precision::Year,
        }
    }
}

pub(super) const fn bound(bound: edtf_core::Bound) -> Bound {
    match bound {
        // A year so far away that its days don't fit the number is as good as unknown.
        edtf_core::Bound::Date(date) if date.year.unsigned_abs() < FAR => {
            Bound::Day(Day::from_ymd(date.year, date.month as i64, date.day as i64))
        }
        edtf_core::Bound::NegativeInfinity | edtf_core::Bound::PositiveInfinity => Bound::Open,
        edtf_core::Bound::Date(_) | edtf_core::Bound::Unknown => Bound::Unknown,
    }
}

/// Years from here on aren't counted in days: 400 days each still fit an `i64`.
const FAR: u64 = i64::MAX as u64 / 400;

pub(super) fn shape(parsed: &edtf_core::Edtf) -> Shape {
    match parsed {
        edtf_core::Edtf::Date(date) => Shape::Date(date_parts(date, None)),
        edtf_core::Edtf::DateTime(both) => {
            let time = (both.time.hour, both.time.minute, both.time.second);
            Shape::Date(date_parts(&both.date, Some(time)))
        }
        edtf_core::Edtf::Interval(interval) => Shape::Interval(endpoint(&interval.start), endpoint(&interval.end)),
        edtf_core::Edtf::Set(set) => {
            let kind = match set.kind {
                edtf_core::SetKind::AllMembers => SetKind::AllOf,
                edtf_core::SetKind::OneMember => SetKind::OneOf,
            };
            Shape::Set(kind, set.elements.iter().map(member).collect())
        }
    }
}

fn endpoint(end: &edtf_core::IntervalEndpoint) -> Endpoint {
    match end {
        edtf_core::IntervalEndpoint::Date(date) => Endpoint::Date(date_parts(date, None)),
        edtf_core::IntervalEndpoint::Open => Endpoint::Open,
        edtf_core::IntervalEndpoint::Unknown => Endpoint::Unknown,
        edtf_core::IntervalEndpoint::OnOrBefore(date) => Endpoint::OnOrBefore(date_parts(date, None)),
        edtf_core::IntervalEndpoint::OnOrAfter(date) => Endpoint::OnOrAfter(date_parts(date, None)),
    }
}

fn member(element: &edtf_core::SetElement) -> Member {
    match element {
        edtf_core::SetElement::Date(date) => Member::Date(date_parts(date, None)),
        edtf_core::SetElement::OnOrBefore(date) => Member::OnOrBefore(date_parts(date, None)),
        edtf_core::SetElement::OnOrAfter(date) => Member::OnOrAfter(date_parts(date, None)),
        edtf_core::SetElement::Range(from, to) => Member::Range(date_parts(from, None), date_parts(to, None)),
    }
}

fn date_parts(date: &edtf_core::Date, time: Option<(u8, u8, u8)>) -> DateParts {
    let bounds = edtf_core::Edtf::Date(*date).bounds();
    let season = date.month.and_then(edtf_core::DateField::value).and_then(Season::of);
    DateParts {
        year: year_part(&date.year),
        month: date.month.filter(|_| season.is_none()).map(|month| slot(month, 1, 12)),
        season,
        day: date.day.map(|day| slot(day, 1, 31)),
        time,
        approximate: date.is_approximate(),
        uncertain: date.is_uncertain(),
        earliest: bound(bounds.earliest),
        latest: bound(bounds.latest),
    }
}

fn year_part(year: &edtf_core::Year) -> YearPart {
    if let edtf_core::YearKind::Standard { digits, .. } = year.kind
        && year.has_unspecified()
    {
        let filled = |fill: u8| digits.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit.unwrap_or(fill)));
        return YearPart::Between(filled(0), filled(9));
    }
    let Some(value) = year.value() else { return YearPart::Beyond };
    if year.significant_digits.is_none() {
        return YearPart::Known(value);
    }
    let whole = edtf_core::Date { year: *year, month: None, day: None };
    match edtf_core::Edtf::Date(whole).bounds() {
        edtf_core::Bounds { earliest: edtf_core::Bound::Date(from), latest: edtf_core::Bound::Date(to) } => {
            YearPart::Estimated { estimate: value, from: from.year, to: to.year }
        }
        _ => YearPart::Beyond,
    }
}

fn slot(field: edtf_core::DateField, least: u8, most: u8) -> Slot {
    if let Some(value) = field.value() {
        return Slot::Known(value);
    }
    let fits = |value: &u8| {
        let [tens, ones] = field.digits;
        tens.is_none_or(|tens| tens == value / 10) && ones.is_none_or(|ones| ones == value % 10)
    };
    match ((least..=most).find(fits), (least..=most).rev().find(fits)) {
        (Some(from), Some(to)) if from == least && to == most => Slot::Any,
        (Some(from), Some(to)) if from == to => Slot::Known(from),
        (Some(from), Some(to)) => Slot::Between(from, to),
        _ => Slot::Any,
    }
}
