//! What was found, as Markdown: a table for each dataset, in which each cell of a peer is its ratio to ours, then its
//! own number.

use super::measure::{Found, Gesture, LIMIT};
use super::page::Page;
use super::{BUNDLED, Row};
use std::fmt::Write;

/// A name, the number and, if it can be too small to be told, how small.
type Line = (&'static str, fn(&Found) -> Option<f64>, Option<f64>);

const LONG_TASK: Option<f64> = Some(50.0);
const LINES: [Line; 14] = [
    ("first marks, ms", |found| found.first_ms, None),
    ("zoom: frame, median, ms", |found| zoom(found, |it| it.median_ms), None),
    ("zoom: frame, p95, ms", |found| zoom(found, |it| it.p95_ms), None),
    ("zoom: longest task, ms", |found| zoom(found, |it| it.longest_ms), LONG_TASK),
    ("zoom: CPU a step, ms", |found| zoom(found, |it| it.cpu_ms), None),
    ("pan: frame, median, ms", |found| pan(found, |it| it.median_ms), None),
    ("pan: frame, p95, ms", |found| pan(found, |it| it.p95_ms), None),
    ("pan: longest task, ms", |found| pan(found, |it| it.longest_ms), LONG_TASK),
    ("pan: CPU a step, ms", |found| pan(found, |it| it.cpu_ms), None),
    ("pan: main thread a step, ms", |found| pan(found, |it| it.thread_ms), None),
    ("elements in the page", |found| found.nodes.map(|nodes| nodes as f64), None),
    ("memory, MB", |found| found.memory.map(|bytes| bytes as f64 / 1e6), None),
    ("idle: CPU, % of a core", |found| found.idle.map(|idle| idle.cpu_percent), Some(0.5)),
    ("idle: frames asked for a second", |found| found.idle.map(|idle| idle.frames), Some(0.1)),
];

fn zoom(found: &Found, part: fn(&Gesture) -> f64) -> Option<f64> {
    found.zoom.as_ref().map(part)
}

fn pan(found: &Found, part: fn(&Gesture) -> f64) -> Option<f64> {
    found.pan.as_ref().map(part)
}

/// `head` is the sentence on where and when.
pub fn written(rows: &[Row], head: &str) -> String {
    let mut text = format!("{head}\n");
    for of_one in rows.chunk_by(|one, other| one.data == other.data) {
        table(&mut text, of_one);
    }
    text
}

fn table(text: &mut String, rows: &[Row]) {
    let Some(ours) = rows.iter().find(|row| row.page.is_ours()) else { return };
    let given = rows.iter().find_map(|row| row.found.items);
    let given = given.map_or_else(String::new, |given| format!(" ({} with dates)", grouped(given as f64)));
    let _ = writeln!(text, "\n### {}{given}\n", rows[0].label);
    let names: Vec<&str> = rows.iter().map(|row| row.page.name).collect();
    let _ = writeln!(text, "| | {} |\n|---|{}", names.join(" | "), "---:|".repeat(names.len()));
    for (at, (name, number, least)) in LINES.iter().enumerate() {
        let cell = |row: &Row| match number(&row.found) {
            None if at == 0 && is_late(&row.found) => format!("did not finish in {} s", LIMIT.as_secs()),
            None => "–".to_owned(),
            Some(value) if row.page.is_ours() => told(value, *least),
            Some(value) => format!("{}{}", ratio(value, number(&ours.found), *least), told(value, *least)),
        };
        let cells: Vec<String> = rows.iter().map(cell).collect();
        let _ = writeln!(text, "| {name} | {} |", cells.join(" | "));
    }
    let others = |row: &Row| match (zoom(&row.found, |it| it.others), pan(&row.found, |it| it.others)) {
        (Some(zoom), Some(pan)) => format!("{:.1}", f64::midpoint(zoom, pan)),
        _ => "–".to_owned(),
    };
    let cells: Vec<String> = rows.iter().map(others).collect();
    let _ = writeln!(text, "| cores that others took | {} |", cells.join(" | "));
    notes(text, rows);
}

/// What did not work, and what else a reader of the table should know.
fn notes(text: &mut String, rows: &[Row]) {
    let mut notes = Vec::new();
    for Row { page: Page { name, .. }, found, .. } in rows {
        notes.extend(found.failed.iter().map(|failed| format!("{name}: {failed}.")));
        if let Some(finished) = found.finished_ms {
            notes.push(format!("{name} had all its marks after {} ms.", grouped(finished)));
        }
        if found.loads == 1 {
            notes.push(format!("{name} was loaded once, as it took so long."));
        }
    }
    if !notes.is_empty() {
        let _ = writeln!(text, "\n- {}", notes.join("\n- "));
    }
}

fn is_late(found: &Found) -> bool {
    found.failed.iter().any(|failed| failed.contains("did not finish"))
}

fn told(value: f64, least: Option<f64>) -> String {
    match least {
        Some(least) if value < least => format!("< {least}"),
        _ if value < 10.0 => format!("{value:.1}"),
        _ => grouped(value),
    }
}

/// `2.1 × · `, and nothing where there is nothing to compare.
fn ratio(value: f64, ours: Option<f64>, least: Option<f64>) -> String {
    let Some(ours) = ours.filter(|ours| *ours > 0.0 || least.is_some()) else { return String::new() };
    let least = least.unwrap_or(0.0);
    let (sign, ratio) = match (value < least, ours < least) {
        (true, true) => return String::new(),
        (true, false) => ("< ", least / ours),
        (false, true) => ("> ", value / least),
        (false, false) => ("", value / ours),
    };
    // Small ratios are told as exactly as large ones.
    let ratio = if ratio < 1.0 { format!("{ratio:.2}") } else { told(ratio, None) };
    format!("**{sign}{ratio}** · ")
}

/// `12,345`
fn grouped(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// `1,000 activities`, by the name of a dataset.
pub fn label(data: &str, bundled: (usize, usize)) -> String {
    if data == BUNDLED {
        return format!("The bundled dataset: {} activities, {} events", bundled.0, bundled.1);
    }
    let count = data.chars().filter(char::is_ascii_digit).collect::<String>().parse().unwrap_or(0.0);
    format!("{} activities", grouped(count))
}
