//! Shapes of the words that sentences are made of: counts, lists, dates, time, problems.

use crate::domain::place::CountryRole;
use crate::domain::problem::{Fault, Location, Outcome};
use crate::domain::time::{Season, YearPart};

/// A number with its noun.
pub struct Counts {
    pub activities: fn(usize) -> String,
    pub events: fn(usize) -> String,
    pub notes: fn(usize) -> String,
    pub countries: fn(usize) -> String,
    pub actors: fn(usize) -> String,
    pub places: fn(usize) -> String,
    pub sources: fn(usize) -> String,
    pub facts: fn(usize) -> String,
    pub statements: fn(usize) -> String,
    pub matches: fn(usize) -> String,
    pub problems: fn(usize) -> String,
    pub lanes: fn(usize) -> String,
    pub years: fn(usize) -> String,
    /// Activities and events together; a count of none is left out, unless there is neither.
    pub entries: fn(usize, usize) -> String,
    /// So many of so many are shown.
    pub shown: fn(usize, usize) -> String,
}

/// What stands between the items of a list.
pub struct Lists {
    pub between: &'static str,
    pub last_and: &'static str,
    pub last_or: &'static str,
    /// Between a label and what it labels.
    pub colon: &'static str,
    /// Between two phrases of one line ("Co-operatives · activity").
    pub dot: &'static str,
    /// Around a text that is quoted.
    pub quoted: fn(&str) -> String,
    /// Around an aside.
    pub bracketed: fn(&str) -> String,
}

/// Year, month and day.
pub type Ymd = (i64, i64, i64);
/// First and last value that a month or day may have.
pub type Ends = (u8, u8);

/// The pieces of a date. Years are astronomical (0 is 1 BC), months 1 to 12.
pub struct Dates {
    pub year: fn(i64) -> String,
    pub month: fn(i64, i64) -> String,
    pub day: fn(i64, i64, i64) -> String,
    pub season: fn(&str, Season) -> String,
    /// From its first year.
    pub decade: fn(i64) -> String,
    pub years: fn(i64, i64) -> String,
    pub months: fn((i64, i64), (i64, i64)) -> String,
    pub days: fn(Ymd, Ymd) -> String,
    /// Any two dates that share no part.
    pub span: fn(&str, &str) -> String,
    pub between: fn(&str, &str) -> String,
    /// A date whose digits aren't all given: the words of its year, the month's slot and the day's.
    pub masked: fn(year: &str, month: Option<Ends>, day: Option<Ends>) -> String,
    pub some_year: fn(YearPart, &str) -> String,
    pub some_day_in: fn(&str) -> String,
    pub at_clock: fn(&str, u8, u8, u8) -> String,
    pub or_earlier: fn(&str) -> String,
    pub or_later: fn(&str) -> String,
    /// An interval with an open end.
    pub from_on: fn(&str) -> String,
    /// An interval whose end isn't known.
    pub from_unknown: fn(&str) -> String,
    pub up_to: fn(&str) -> String,
    pub unknown_up_to: fn(&str) -> String,
    pub unknown: &'static str,
    pub one_of: fn(&str) -> String,
    pub all_of: fn(&str) -> String,
    pub about: fn(&str) -> String,
    pub uncertain: fn(&str) -> String,
    pub fiscal_year: fn(i64) -> String,
    /// The months, with the fiscal year that they are.
    pub with_fiscal_year: fn(&str, i64) -> String,
    /// A day, hours and minutes.
    pub moment: fn(&str, i64, i64) -> String,
    /// Short names for ticks.
    pub tick_month: fn(i64) -> String,
    pub tick_year: fn(i64) -> String,
    pub tick_quarter: fn(i64) -> String,
    /// A day without its year.
    pub tick_day: fn(i64, i64) -> String,
}

/// Lengths of time.
pub struct Durations {
    pub years: fn(u32) -> String,
    pub months: fn(u32) -> String,
    pub weeks: fn(u32) -> String,
    pub days: fn(u32) -> String,
    pub joined: fn(&[String]) -> String,
    pub about: fn(&str) -> String,
}

/// How a thing lies in time, in a phrase and in sentences.
///
/// A phrase is a lead ("since 2010") with a tail (", still running about 2016"). "Within" is a window as a place in
/// time: "in 2010", "on 6 May 2014", "between April 2014 and March 2015".
pub struct TimeWords {
    pub undated: &'static str,
    pub from_to: fn(&str, &str) -> String,
    /// Leads.
    pub since: fn(&str) -> String,
    pub from: fn(&str) -> String,
    pub begun: fn(within: &str) -> String,
    /// Tails.
    pub still: fn(&str) -> String,
    pub going_on: &'static str,
    pub to_end: fn(within: &str) -> String,
    pub planned: fn(within: &str) -> String,
    pub end_unknown: &'static str,
    /// A single day on which it was seen to go on.
    pub seen_on: fn(&str) -> String,
    pub until: fn(&str) -> String,
    pub until_unknown_start: fn(&str) -> String,
    pub planned_unknown_start: fn(within: &str) -> String,
    pub open_unknown_start: fn(&str) -> String,
    pub by: fn(&str) -> String,
    pub inferred: fn(&str) -> String,
    pub differing: &'static str,
    /// Sources disagree, about something other than the time.
    pub disagreeing: &'static str,
    /// Within a day, within one month or year, and within a fiscal year (between its ends, its months, its number).
    pub on_day: fn(&str) -> String,
    pub in_unit: fn(&str) -> String,
    pub in_fiscal_year: fn(between: &str, months: &str, year: i64) -> String,
    pub some_day_within: fn(&str) -> String,
    /// Full sentences, for a tooltip.
    pub undated_sentence: &'static str,
    pub on: fn(&str) -> String,
    pub some_day: fn(within: &str) -> String,
    pub starts_on: fn(&str) -> String,
    pub starts_within: fn(&str) -> String,
    pub starts_inferred: fn(within: &str) -> String,
    pub starts_open: &'static str,
    pub starts_unknown: &'static str,
    pub ends_on: fn(&str) -> String,
    pub ends_within: fn(&str) -> String,
    pub ends_planned: fn(within: &str) -> String,
    pub ends_open: fn(&str) -> String,
    pub ends_open_unseen: &'static str,
    pub ends_unknown: &'static str,
    pub deadline: fn(&str) -> String,
    pub others: fn(&str) -> String,
    /// Between two sentences.
    pub gap: &'static str,
    /// Values beside "Begins" and "Ends".
    pub unit_value: fn(&str) -> String,
    pub open_value: fn(&str) -> String,
    pub planned_value: fn(&str) -> String,
    pub unknown_value: &'static str,
    pub open_start_value: &'static str,
}

/// The heading that restates the question.
pub struct QuestionWords {
    /// Before a country that follows the dataset's subject.
    pub after_subject: &'static str,
    /// Before a country that follows a theme.
    pub after_topic: &'static str,
    pub country: fn(&str, Option<CountryRole>) -> String,
    pub before_actor: &'static str,
    pub actor: fn(&str) -> String,
    /// After the counts: so many of so many entries are only other sources'.
    pub others: fn(usize, usize) -> String,
    pub before_search: &'static str,
    pub search: fn(&str) -> String,
    pub before_period: &'static str,
    pub years: fn(i64, i64) -> String,
    pub colon: &'static str,
}

/// What was wrong with an input.
pub struct ProblemWords {
    pub location: fn(&Location) -> String,
    pub fault: fn(&Fault) -> String,
    /// What the reader can do, or empty.
    pub advice: fn(&Fault) -> &'static str,
    pub outcome: fn(Outcome) -> &'static str,
    /// The place, and what is said of it.
    pub placed: fn(&str, &str) -> String,
    /// Between sentences.
    pub gap: &'static str,
}
