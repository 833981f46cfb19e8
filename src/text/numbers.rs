//! Numbers, lengths of time and moments, as people write them.

use super::Lang;
use crate::domain::time::{Day, Duration};

/// A number with thousands apart: 12,345. Both languages write the comma.
pub fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// As [`grouped`], for counts.
pub fn grouped_count(number: usize) -> String {
    grouped(u64::try_from(number).unwrap_or(u64::MAX))
}

/// "about ten days", 「約10日」; "2 years and 6 months", 「2年6か月」. English writes one to ten in words.
pub fn duration_said(lang: Lang, duration: &Duration) -> String {
    let words = &lang.messages().durations;
    let units = [
        (duration.years, words.years),
        (duration.months, words.months),
        (duration.weeks, words.weeks),
        (duration.days, words.days),
    ];
    let parts: Vec<String> = units.iter().filter(|(count, _)| *count > 0).map(|(count, unit)| unit(*count)).collect();
    let said = match parts.as_slice() {
        [] => (words.days)(0),
        [one] => one.clone(),
        several => (words.joined)(several),
    };
    if duration.approximate { (words.about)(&said) } else { said }
}

/// The day and minute of a note. `unix_ms`: milliseconds since 1970-01-01 UTC; `offset_minutes`: how far the reader's
/// clock is ahead of UTC.
pub fn note_time_said(lang: Lang, unix_ms: u64, offset_minutes: i32) -> String {
    let (day, minute) = local(unix_ms, offset_minutes);
    (lang.messages().dates.moment)(&super::day_said(lang, day), minute / 60, minute % 60)
}

/// The day of a note, with the arguments of [`note_time_said`].
pub fn note_day_said(lang: Lang, unix_ms: u64, offset_minutes: i32) -> String {
    super::day_said(lang, local(unix_ms, offset_minutes).0)
}

/// The day, and the minute of the day.
fn local(unix_ms: u64, offset_minutes: i32) -> (Day, i64) {
    let minutes = i64::try_from(unix_ms / 60_000).unwrap_or(i64::MAX).saturating_add(i64::from(offset_minutes));
    (Day(minutes.div_euclid(1_440)), minutes.rem_euclid(1_440))
}

/// With a capital at the start, for a phrase that stands alone. Japanese has none, and stays as it is.
pub fn sentence_case(phrase: &str) -> String {
    let mut letters = phrase.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
