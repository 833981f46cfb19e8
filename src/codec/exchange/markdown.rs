//! Notes as one Markdown text to read and print elsewhere: a heading for each thing, below it its notes as they were
//! written, each with tags, dates and the permanent link. Isn't read back: that is what the other formats are for.

use super::Row;
use crate::codec::record::utc;
use crate::domain::annotation::Target;

/// The words that aren't the notes' own.
pub struct Words<'a> {
    pub title: &'a str,
    /// With a date.
    pub written: fn(&str) -> String,
    pub changed: fn(&str) -> String,
}

/// In the order of the rows; what is on one thing stands together, where its first note does.
pub fn document(rows: &[Row], words: &Words<'_>) -> String {
    let mut out = format!("# {}\n", in_line(words.title));
    let mut told: Vec<&Target> = Vec::new();
    for row in rows {
        let thing = row.note.content.target.thing();
        if told.contains(&thing) {
            continue;
        }
        told.push(thing);
        out += &format!("\n## {}\n", heading(row));
        for row in rows.iter().filter(|other| other.note.content.target.thing() == thing) {
            note(&mut out, row, words);
        }
    }
    out
}

/// The name as a link to where it is shown, and what kind of thing it is.
fn heading(row: &Row) -> String {
    let name = format!("[{}](<{}>)", in_line(&row.name), row.address.replace(['<', '>', '\n'], ""));
    if row.kind.is_empty() { name } else { format!("{name} ({})", in_line(&row.kind)) }
}

fn note(out: &mut String, row: &Row, words: &Words<'_>) {
    let content = &row.note.content;
    if let Target::Passage(passage) = &content.target {
        for line in passage.exact.lines() {
            out.push_str("\n> ");
            out.push_str(&in_line(line));
        }
        out.push('\n');
    }
    out.push('\n');
    // A heading within a note stays below those of the document.
    for line in content.body.lines() {
        if is_heading(line) {
            out.push_str("##");
        }
        out.push_str(line);
        out.push('\n');
    }
    let day = |ms: u64| utc(ms).split('T').next().unwrap_or_default().to_owned();
    let (created, changed) = (day(row.created_ms), day(row.note.modified_ms()));
    let mut told = vec![(words.written)(&created)];
    if created != changed {
        told.push((words.changed)(&changed));
    }
    told.extend(content.tags.iter().map(|tag| format!("\\#{}", in_line(tag))));
    *out += &format!("\n*{}*\n", told.join(" · "));
}

fn is_heading(line: &str) -> bool {
    let marks = line.len() - line.trim_start_matches('#').len();
    (1..=4).contains(&marks) && line.get(marks..).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

/// A text of one line in which nothing is markup.
fn in_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}
