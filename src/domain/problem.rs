//! What was wrong with an input, as codes with arguments. The words are the text room's.

/// One thing that was wrong, where, and what was done about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub place: Location,
    pub what: Fault,
    pub outcome: Outcome,
}

/// Where in the input. Empty parts are unknown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// Counted from 1.
    pub line: Option<u32>,
    /// Counted from 1, in Unicode code points.
    pub column: Option<u32>,
    /// Path in a structured file, such as `activities[2].time[0].start`.
    pub path: String,
    /// The id of the record, such as an activity's.
    pub record: String,
}

/// What was wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Not a file of this kind at all; the argument is the parser's own message.
    NotJson(String),
    /// Written for a newer build: the file's schema version.
    NewerSchema(u64),
    /// A field that must be there is not.
    Missing(&'static str),
    /// A field holds another kind of value than the one named.
    WrongKind(&'static str),
    /// A word that the list doesn't have.
    UnknownWord(String),
    /// Not an EDTF value.
    NotEdtf(String),
    /// An id that comes a second time.
    DuplicateId(String),
    /// An id that nothing has.
    UnknownId(String),
    /// A text that is missing in one of the dataset's languages: the tag.
    MissingLanguage(String),
    /// A number outside its range.
    OutOfRange(String),
    /// A contradiction with fewer than two sides: how many it has.
    TooFewValues(usize),
    /// An interval that ends before it begins.
    EndsBeforeStart,
    /// A key that the schema doesn't know.
    UnknownKey(String),
    /// A file that couldn't be fetched or read; the argument says which.
    NotReadable(String),
    /// Bytes that aren't UTF-8, read as U+FFFD.
    NotUtf8,
    /// The input ends in the middle.
    Truncated,
    /// The record isn't what was written: its checksum is another.
    Damaged,
    /// The record lies under a key that isn't its own.
    WrongKey,
    /// A part of a link that isn't understood: its name and value.
    BadParameter(String, String),
}

/// What was done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing of the input is used.
    Refused,
    /// The record is left out; the others are used.
    RecordSkipped,
    /// The field is left out; the rest of the record is used.
    FieldSkipped,
    /// It is used as it is, and should be mended.
    Kept,
}
