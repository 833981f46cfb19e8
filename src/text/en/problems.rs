//! What was wrong with an input. In English.

use crate::domain::problem::{Fault, Location, Outcome};
use crate::text::messages::ProblemWords;

pub(super) const PROBLEMS: ProblemWords = ProblemWords {
    location,
    fault,
    advice,
    outcome: |outcome| match outcome {
        Outcome::Refused => "Nothing of it is used.",
        Outcome::RecordSkipped => "This record is left out; the others are used.",
        Outcome::FieldSkipped => "This field is left out; the rest of the record is used.",
        Outcome::Kept => "It is used as it is.",
    },
    placed: |place, what| format!("{place}: {what}"),
    gap: " ",
};

fn location(place: &Location) -> String {
    let mut parts: Vec<String> = Vec::new();
    parts.extend(place.line.map(|line| format!("line {line}")));
    parts.extend(place.column.map(|column| format!("column {column}")));
    if !place.path.is_empty() {
        parts.push(place.path.clone());
    }
    let said = parts.join(", ");
    match (said.is_empty(), place.record.is_empty()) {
        (_, true) => said,
        (true, false) => format!("“{}”", place.record),
        (false, false) => format!("{said} (“{}”)", place.record),
    }
}

fn fault(fault: &Fault) -> String {
    match fault {
        Fault::NotJson(reason) => format!("this isn’t a JSON file ({reason})."),
        Fault::NewerSchema(version) => format!("the file is of version {version}, newer than this site can read."),
        Fault::Missing(field) => format!("“{field}” is missing."),
        Fault::WrongKind(kind) => format!("something else stands where this is expected: {kind}."),
        Fault::UnknownWord(word) => format!("the word “{word}” isn’t in the list."),
        Fault::NotEdtf(text) => format!("“{text}” isn’t a date in EDTF."),
        Fault::DuplicateId(id) => format!("the id “{id}” comes a second time."),
        Fault::UnknownId(id) => format!("nothing has the id “{id}”."),
        Fault::MissingLanguage(tag) => format!("the text is missing in the language “{tag}”."),
        Fault::OutOfRange(value) => format!("{value} is out of range."),
        Fault::TooFewValues(0) => "a contradiction without any values.".to_owned(),
        Fault::TooFewValues(_) => "a contradiction with one value only.".to_owned(),
        Fault::EndsBeforeStart => "it ends before it begins.".to_owned(),
        Fault::UnknownKey(key) => format!("“{key}” isn’t a field of this format."),
        Fault::NotReadable(file) => format!("“{file}” could not be read."),
        Fault::NotUtf8 => "from here on, bytes aren’t text in UTF-8; they stand as “\u{fffd}”.".to_owned(),
        Fault::Truncated => "the record is cut short.".to_owned(),
        Fault::Damaged => "the record isn’t what was written: its checksum doesn’t fit.".to_owned(),
        Fault::WrongKey => "the record lies where another one belongs.".to_owned(),
        Fault::BadParameter(name, value) => format!("“{name}={value}” in the link wasn’t understood."),
    }
}

const fn advice(fault: &Fault) -> &'static str {
    match fault {
        Fault::Truncated | Fault::Damaged | Fault::WrongKey => {
            "They are kept as they are, byte for byte; download your notes as a backup."
        }
        Fault::NotJson(_) => "Check the file at this place, or save it again as JSON.",
        Fault::NewerSchema(_) => "Use a newer version of this site.",
        Fault::Missing(_) => "Add it.",
        Fault::WrongKind(_) => "The schema on the data page says what belongs here.",
        Fault::UnknownWord(_) => "The schema on the data page lists the words.",
        Fault::NotEdtf(_) => "Write it like 2016, 2016-05, 2016-05-31, 2016~ or [2014-04..2015-03].",
        Fault::DuplicateId(_) => "Give each record an id of its own.",
        Fault::UnknownId(_) => "Check the spelling, or add the record.",
        Fault::MissingLanguage(_) => "Add it, or take the language out of the dataset’s list.",
        Fault::OutOfRange(_) => "The schema on the data page gives the range.",
        Fault::TooFewValues(_) => "Name two or more assertions that answer the question differently.",
        Fault::EndsBeforeStart => "Check both dates.",
        Fault::UnknownKey(_) => "Check the spelling.",
        Fault::NotReadable(_) => "Check that the file lies beside index.html, and its name.",
        Fault::NotUtf8 => "Save the file in the encoding UTF-8.",
        Fault::BadParameter(..) => "Check the link, or choose it anew.",
    }
}
