//! Dates. In English: day, month and year without commas, ranges with en dashes.

use crate::domain::time::{Season, YearPart};
use crate::text::messages::Dates;
use crate::text::numbers::grouped;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

pub(super) const DATES: Dates = Dates {
    year,
    month,
    day: |y, m, d| format!("{d} {} {}", name(m), year(y)),
    season: |year, season| format!("{} {year}", season_name(season)),
    decade: |first| format!("the {first}s"),
    years: |from, to| {
        if (from < 1) == (to < 1) && from > 0 {
            format!("{from}–{to}")
        } else {
            format!("{} – {}", year(from), year(to))
        }
    },
    months: |(y, m), (y2, m2)| {
        if y == y2 {
            format!("{}–{} {}", name(m), name(m2), year(y))
        } else {
            format!("{} – {}", month(y, m), month(y2, m2))
        }
    },
    days: |(y, m, d), (y2, m2, d2)| {
        if (y, m) == (y2, m2) {
            format!("{d}–{d2} {}", month(y, m))
        } else if y == y2 {
            format!("{d} {} – {d2} {}", name(m), month(y2, m2))
        } else {
            format!("{d} {} – {d2} {}", month(y, m), month(y2, m2))
        }
    },
    span: |from, to| format!("{from} – {to}"),
    between: |from, to| format!("between {from} and {to}"),
    masked,
    some_year: |part, text| match part {
        YearPart::Known(value) => year(value),
        YearPart::Between(0, 9999) => "some year".to_owned(),
        YearPart::Between(from, to) => format!("some year between {} and {}", year(from), year(to)),
        YearPart::Estimated { estimate, from, to } => {
            format!("about {} (between {} and {})", year(estimate), year(from), year(to))
        }
        YearPart::Beyond => format!("the year {text}"),
    },
    some_day_in: |when| format!("some day in {when}"),
    at_clock: |day, h, m, s| format!("{day}, {h:02}:{m:02}:{s:02}"),
    or_earlier: |when| format!("{when} or earlier"),
    or_later: |when| format!("{when} or later"),
    from_on: |when| format!("from {when} on"),
    from_unknown: |when| format!("from {when}; end not stated"),
    up_to: |when| format!("up to {when}"),
    unknown_up_to: |when| format!("until {when}; beginning not stated"),
    unknown: "not known",
    one_of: |list| format!("one of {list}"),
    all_of: |list| format!("all of {list}"),
    about: |when| format!("about {when}"),
    uncertain: |when| format!("{when} (uncertain)"),
    fiscal_year: |year| format!("FY{year}"),
    with_fiscal_year: |months, year| format!("{months} (fiscal year {year})"),
    moment: |day, h, m| format!("{day}, {h:02}:{m:02}"),
    tick_month: |m| name(m).chars().take(3).collect(),
    tick_year: year,
    tick_quarter: |quarter| format!("Q{quarter}"),
    tick_day: |m, d| format!("{d} {}", name(m).chars().take(3).collect::<String>()),
};

fn name(month: i64) -> &'static str {
    usize::try_from(month - 1).ok().and_then(|at| MONTHS.get(at)).copied().unwrap_or("")
}

fn month(y: i64, m: i64) -> String {
    format!("{} {}", name(m), year(y))
}

/// Historians have no year 0: the astronomical year 0 is 1 BC.
fn year(year: i64) -> String {
    let number = |value: u64| if value > 9_999 { grouped(value) } else { value.to_string() };
    if year > 0 { number(year.unsigned_abs()) } else { format!("{} BC", number(year.unsigned_abs().saturating_add(1))) }
}

fn season_name(season: Season) -> &'static str {
    match season {
        Season::Spring => "spring",
        Season::Summer => "summer",
        Season::Autumn => "autumn",
        Season::Winter => "winter",
        Season::Quarter(1) => "first quarter of",
        Season::Quarter(2) => "second quarter of",
        Season::Quarter(3) => "third quarter of",
        Season::Quarter(_) => "fourth quarter of",
        Season::Third(1) => "first third of",
        Season::Third(2) => "second third of",
        Season::Third(_) => "last third of",
        Season::Half(1) => "first half of",
        Season::Half(_) => "second half of",
    }
}

fn masked(year: &str, month: Option<(u8, u8)>, day: Option<(u8, u8)>) -> String {
    let of = |at: u8| name(i64::from(at));
    let month = match month {
        None => None,
        Some((1, 12)) => Some("some month".to_owned()),
        Some((from, to)) if from == to => Some(of(from).to_owned()),
        Some((from, to)) => Some(format!("some month from {} to {}", of(from), of(to))),
    };
    let day = match day {
        None => None,
        Some((1, 31)) => Some("some day".to_owned()),
        Some((from, to)) if from == to => Some(format!("day {from}")),
        Some((from, to)) => Some(format!("some day from {from} to {to}")),
    };
    match (day, month) {
        (Some(day), Some(month)) if month.starts_with("some month") && day == "some day" => format!("{day} in {year}"),
        (Some(day), Some(month)) => match day.strip_prefix("day ").filter(|_| !month.starts_with("some month")) {
            Some(number) => format!("{number} {month} in {year}"),
            None if day.starts_with("day ") => format!("{day} of {month} in {year}"),
            None => format!("{day} in {month} in {year}"),
        },
        (None, Some(month)) => format!("{month} in {year}"),
        _ => year.to_owned(),
    }
}
