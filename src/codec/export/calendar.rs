//! Dates for a calendar: iCalendar, RFC 5545 (<https://www.rfc-editor.org/rfc/rfc5545>).
//!
//! A calendar knows days only. So an event reaches from the first to the last day that its sources allow, is tentative
//! wherever they leave room, and says in its description what they do say. What isn't dated is left out.

use super::{Row, kind_word};
use crate::domain::time::Day;
use crate::text::Lang;

/// The longest line, in octets without its end (3.1).
const LINE_OCTETS: usize = 75;

/// A calendar of the rows. `stamp` is the moment of the export as `20261126T120000Z`, `name` the calendar's.
pub fn calendar(rows: &[Row], lang: Lang, dataset: &str, name: &str, stamp: &str) -> String {
    let mut out = String::new();
    for text in ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kakehashi//Timeline//EN", "CALSCALE:GREGORIAN"] {
        line(&mut out, text);
    }
    line(&mut out, &format!("X-WR-CALNAME:{}", escaped(name)));
    for row in rows {
        let Some((first, last)) = row.reach else { continue };
        // Four digits are all that a date has there.
        if !(1..=9998).contains(&first.year()) || !(1..=9998).contains(&last.year()) {
            continue;
        }
        let kind = kind_word(row.kind);
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{}", escaped(&format!("{kind}-{}@{dataset}.kakehashi", row.id))));
        line(&mut out, &format!("DTSTAMP:{stamp}"));
        line(&mut out, &format!("DTSTART;VALUE=DATE:{}", date(first)));
        // Not included (3.6.1).
        line(&mut out, &format!("DTEND;VALUE=DATE:{}", date(last.plus(1))));
        line(&mut out, &format!("SUMMARY:{}", escaped(row.title.get(lang.tag()))));
        let description = [row.when.as_str(), &row.edtf, row.summary.get(lang.tag())];
        let description: Vec<&str> = description.into_iter().filter(|text| !text.is_empty()).collect();
        line(&mut out, &format!("DESCRIPTION:{}", escaped(&description.join("\n"))));
        if !row.themes.is_empty() {
            let themes: Vec<String> = row.themes.iter().map(|theme| escaped(&theme.name)).collect();
            line(&mut out, &format!("CATEGORIES:{}", themes.join(",")));
        }
        line(&mut out, &format!("URL:{}", row.address));
        line(&mut out, if is_known(row) { "STATUS:CONFIRMED" } else { "STATUS:TENTATIVE" });
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// Whether both its days are known, as facts, and by all sources alike.
fn is_known(row: &Row) -> bool {
    let one = |days: Option<(Day, Day)>| days.is_some_and(|(earliest, latest)| earliest == latest);
    // One event in a window of several days is somewhere in it.
    one(row.days.start) && one(row.days.end) && !row.differs && !row.planned && !row.edtf.contains(['~', '?', '%'])
}

fn date(day: Day) -> String {
    let (year, month, day) = day.ymd();
    format!("{year:04}{month:02}{day:02}")
}

/// Text as a value (3.3.11).
fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace("\r\n", "\\n").replace('\n', "\\n")
}

/// One content line, folded between characters where it is too long.
fn line(out: &mut String, text: &str) {
    let mut octets = 0;
    for letter in text.chars().filter(|letter| !letter.is_control()) {
        if octets + letter.len_utf8() > LINE_OCTETS {
            out.push_str("\r\n ");
            octets = 1;
        }
        out.push(letter);
        octets += letter.len_utf8();
    }
    out.push_str("\r\n");
}
