//! Dates in words: a value as it is written, a window of days, a range, a tick, a Japanese era.
//!
//! Which parts a date has is decided here, once; how they are put together is each language's.

use super::{Lang, all_joined, either_joined};
use crate::domain::time::{DateParts, Day, Edtf, Endpoint, Member, Precision, SetKind, Shape, Slot, Window, YearPart};

/// Japanese eras since the Gregorian calendar came into use (Meiji 6), newest first: first day and name.
const ERAS: [(Day, &str); 5] = [
    (Day::from_ymd(2019, 5, 1), "令和"),
    (Day::from_ymd(1989, 1, 8), "平成"),
    (Day::from_ymd(1926, 12, 25), "昭和"),
    (Day::from_ymd(1912, 7, 30), "大正"),
    (Day::from_ymd(1868, 1, 25), "明治"),
];

/// The era of a day and the year in it (1 is 元年). Nothing before 1873, when Japan counted in lunar months.
pub fn era(day: Day) -> Option<(&'static str, i64)> {
    if day < Day::from_ymd(1873, 1, 1) {
        return None;
    }
    let (first, name) = ERAS.into_iter().find(|(first, _)| *first <= day)?;
    Some((name, day.year() - first.year() + 1))
}

/// 平成26年; the first year is 元年.
pub fn era_said(day: Day) -> Option<String> {
    era(day).map(|(name, year)| if year == 1 { format!("{name}元年") } else { format!("{name}{year}年") })
}

/// A day: "8 October 2013", 「2013年10月8日」.
pub fn day_said(lang: Lang, day: Day) -> String {
    let (y, m, d) = day.ymd();
    (lang.messages().dates.day)(y, m, d)
}

/// The shortest name of a fiscal year: "FY2014", 「2014年度」.
pub fn fiscal_said(lang: Lang, year: i32) -> String {
    (lang.messages().dates.fiscal_year)(i64::from(year))
}

/// From the first to the last day, in years or months where both are whole: "2010–2015", "April 2014 – March 2015",
/// "8–10 October 2013"; one year, month or day where it is just that.
pub fn range_said(lang: Lang, from: Day, to: Day) -> String {
    let dates = &lang.messages().dates;
    let ((y, m, d), (y2, m2, d2)) = (from.ymd(), to.ymd());
    // Whole months end where the next day begins one.
    let whole_months = d == 1 && to.plus(1).ymd().2 == 1 && from <= to;
    if from == to {
        (dates.day)(y, m, d)
    } else if whole_months && m == 1 && m2 == 12 {
        if y == y2 { (dates.year)(y) } else { (dates.years)(y, y2) }
    } else if whole_months {
        if (y, m) == (y2, m2) { (dates.month)(y, m) } else { (dates.months)((y, m), (y2, m2)) }
    } else {
        (dates.days)((y, m, d), (y2, m2, d2))
    }
}

/// The days of a window, with the fiscal year that it is: "April 2014 – March 2015 (fiscal year 2014)".
pub fn window_said(lang: Lang, window: &Window) -> String {
    let dates = &lang.messages().dates;
    let first = window.earliest.year();
    let days = range_said(lang, window.earliest, window.latest);
    let said = match window.fiscal_year {
        Some(year) => (dates.with_fiscal_year)(&days, i64::from(year)),
        None if window.precision == Precision::Decade && is_decade(window) => (dates.decade)(first),
        None => days,
    };
    marked(lang, said, window.approximate, window.uncertain)
}

/// "between April 2014 and March 2015": the two ends of a window, each as coarse as it is.
pub(super) fn between_said(lang: Lang, window: &Window) -> String {
    let dates = &lang.messages().dates;
    let (first, last) = (window.earliest, window.latest);
    let ((y, m, d), (y2, m2, _)) = (first.ymd(), last.ymd());
    let whole_months = d == 1 && last.plus(1).ymd().2 == 1;
    let (from, to) = if whole_months && m == 1 && m2 == 12 {
        ((dates.year)(y), (dates.year)(y2))
    } else if whole_months {
        ((dates.month)(y, m), (dates.month)(y2, m2))
    } else {
        (day_said(lang, first), day_said(lang, last))
    };
    marked(lang, (dates.between)(&from, &to), window.approximate, window.uncertain)
}

/// True if the window is one day, month, year or decade of the calendar.
pub(super) fn is_unit(window: &Window) -> bool {
    let (first, last) = (window.earliest, window.latest);
    let ((y, m, d), (y2, m2, _)) = (first.ymd(), last.ymd());
    let whole_months = d == 1 && last.plus(1).ymd().2 == 1;
    first == last || (whole_months && y == y2 && (m == m2 || (m == 1 && m2 == 12))) || is_decade(window)
}

fn is_decade(window: &Window) -> bool {
    let first = window.earliest.year();
    first >= 100
        && first % 10 == 0
        && window.earliest == Day::from_ymd(first, 1, 1)
        && window.latest == Day::from_ymd(first + 9, 12, 31)
}

pub(super) fn marked(lang: Lang, said: String, approximate: bool, uncertain: bool) -> String {
    let dates = &lang.messages().dates;
    let said = if approximate { (dates.about)(&said) } else { said };
    if uncertain { (dates.uncertain)(&said) } else { said }
}

/// An EDTF value in words. Never empty.
pub fn said(lang: Lang, value: &Edtf) -> String {
    match value.shape() {
        Shape::Date(date) => date_said(lang, &date, value.as_str()),
        Shape::Interval(from, to) => interval_said(lang, &from, &to, value.as_str()),
        Shape::Set(kind, members) => set_said(lang, kind, &members, value.as_str()),
    }
}

/// `text` is said in place of a year that is too far away to be a number.
fn date_said(lang: Lang, date: &DateParts, text: &str) -> String {
    marked(lang, bare(lang, date, text), date.approximate, date.uncertain)
}

fn bare(lang: Lang, date: &DateParts, text: &str) -> String {
    let dates = &lang.messages().dates;
    let year = match date.year {
        YearPart::Known(year) => (dates.year)(year),
        YearPart::Between(from, to) if to - from == 9 && from >= 100 => (dates.decade)(from),
        other => (dates.some_year)(other, text),
    };
    if let Some(season) = date.season {
        return (dates.season)(&year, season);
    }
    let whole = match (date.year, date.month, date.day) {
        (YearPart::Known(y), Some(Slot::Known(m)), Some(Slot::Known(d))) => (dates.day)(y, i64::from(m), i64::from(d)),
        (YearPart::Known(y), Some(Slot::Known(m)), None) => (dates.month)(y, i64::from(m)),
        (YearPart::Known(y), Some(Slot::Known(m)), Some(Slot::Any)) => {
            (dates.some_day_in)(&(dates.month)(y, i64::from(m)))
        }
        (YearPart::Known(_), Some(Slot::Any), Some(Slot::Any)) => (dates.some_day_in)(&year),
        (_, None, _) => year,
        (_, month, day) => (dates.masked)(&year, month.map(|slot| ends(slot, 12)), day.map(|slot| ends(slot, 31))),
    };
    match date.time {
        Some((h, m, s)) => (dates.at_clock)(&whole, h, m, s),
        None => whole,
    }
}

const fn ends(slot: Slot, most: u8) -> (u8, u8) {
    match slot {
        Slot::Known(value) => (value, value),
        Slot::Any => (1, most),
        Slot::Between(from, to) => (from, to),
    }
}

/// Two plain dates of the same kind share what they have in common; others stand whole, with a dash between them.
fn span_said(lang: Lang, from: &DateParts, to: &DateParts, text: &str) -> String {
    let plain = |date: &DateParts| {
        let known = |slot: Option<Slot>| !matches!(slot, Some(Slot::Any | Slot::Between(..)));
        let year = matches!(date.year, YearPart::Known(_));
        year && known(date.month) && known(date.day) && date.season.is_none() && !date.approximate && !date.uncertain
    };
    if plain(from)
        && plain(to)
        && from.precision() == to.precision()
        && let (Some(first), Some(last)) = (from.earliest.day(), to.latest.day())
        && first <= last
    {
        return range_said(lang, first, last);
    }
    (lang.messages().dates.span)(&date_said(lang, from, text), &date_said(lang, to, text))
}

fn interval_said(lang: Lang, from: &Endpoint, to: &Endpoint, text: &str) -> String {
    let dates = &lang.messages().dates;
    if let (Endpoint::Date(from), Endpoint::Date(to)) = (from, to) {
        return span_said(lang, from, to, text);
    }
    let end = |end: &Endpoint| match end {
        Endpoint::Date(date) => Some(date_said(lang, date, text)),
        Endpoint::OnOrBefore(date) => Some((dates.or_earlier)(&date_said(lang, date, text))),
        Endpoint::OnOrAfter(date) => Some((dates.or_later)(&date_said(lang, date, text))),
        Endpoint::Open | Endpoint::Unknown => None,
    };
    match (end(from), end(to)) {
        (Some(from), Some(to)) => (dates.span)(&from, &to),
        (Some(from), None) if *to == Endpoint::Open => (dates.from_on)(&from),
        (Some(from), None) => (dates.from_unknown)(&from),
        (None, Some(to)) if *from == Endpoint::Open => (dates.up_to)(&to),
        (None, Some(to)) => (dates.unknown_up_to)(&to),
        (None, None) => dates.unknown.to_owned(),
    }
}

fn set_said(lang: Lang, kind: SetKind, members: &[Member], text: &str) -> String {
    let dates = &lang.messages().dates;
    // "One of everything between two dates" is a window.
    if let ([Member::Range(from, to)], SetKind::OneOf) = (members, kind) {
        return (dates.between)(&date_said(lang, from, text), &date_said(lang, to, text));
    }
    let said: Vec<String> = members
        .iter()
        .map(|member| match member {
            Member::Date(date) => date_said(lang, date, text),
            Member::OnOrBefore(date) => (dates.or_earlier)(&date_said(lang, date, text)),
            Member::OnOrAfter(date) => (dates.or_later)(&date_said(lang, date, text)),
            Member::Range(from, to) => span_said(lang, from, to, text),
        })
        .collect();
    match (said.as_slice(), kind) {
        ([], _) => dates.unknown.to_owned(),
        ([one], _) => one.clone(),
        (several, SetKind::OneOf) => {
            // 「いずれか」 says "or" already.
            let list = if lang == Lang::Ja { all_joined(lang, several) } else { either_joined(lang, several) };
            (dates.one_of)(&list)
        }
        (several, SetKind::AllOf) => (dates.all_of)(&all_joined(lang, several)),
    }
}

/// How much time a tick on the axis stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TickSize {
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// The label of a tick, and the line below it: the era in Japanese under a year, the year under a first month or day
/// of one; empty where nothing is to be said.
pub fn tick_label(lang: Lang, size: TickSize, day: Day) -> (String, String) {
    let dates = &lang.messages().dates;
    let (y, m, d) = day.ymd();
    // Below every one: at a close zoom January may be far away.
    let year = (dates.tick_year)(y);
    match size {
        TickSize::Year => {
            let short = |(name, year): (&str, i64)| format!("{name}{year}");
            let below = if lang == Lang::Ja { era(day).map_or_else(String::new, short) } else { String::new() };
            (year, below)
        }
        TickSize::Quarter => ((dates.tick_quarter)((m - 1) / 3 + 1), year),
        TickSize::Month => ((dates.tick_month)(m), year),
        TickSize::Week | TickSize::Day => ((dates.tick_day)(m, d), year),
    }
}
