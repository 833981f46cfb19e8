//! A place in a JSON document that knows its path, so that every problem says where it is.
//!
//! Knows JSON and problems; knows nothing of what the document means.

use serde_json::Number;

use super::tree::Tree;
use crate::domain::localized::Localized;
use crate::domain::problem::{Fault, Location, Outcome, Problem};
use crate::domain::time::Edtf;

/// The problems met so far.
#[derive(Default)]
pub(super) struct Report {
    pub problems: Vec<Problem>,
    /// Items of lists that couldn't be read: the path of the list, and the position in it, in the order of the file.
    pub skipped: Vec<(String, usize)>,
}

enum Step {
    Root,
    Key(&'static str),
    Index(usize),
}

/// One value of the document, linked to its parent: a path is only spelled out when something is wrong.
pub(super) struct Node<'a> {
    value: &'a Tree<'a>,
    parent: Option<&'a Node<'a>>,
    step: Step,
}

impl<'a> Node<'a> {
    pub fn root(value: &'a Tree<'a>) -> Self {
        Node { value, parent: None, step: Step::Root }
    }

    /// Reads an item of a list of the document by itself: its path is known, what else is in the document isn't.
    pub fn item<T>(
        list: &'static str,
        at: usize,
        value: &Tree<'_>,
        report: &mut Report,
        read: impl FnOnce(&Node<'_>, &mut Report) -> Option<T>,
    ) -> Option<T> {
        let root = Node::root(&Tree::Null);
        let list = Node { value: &Tree::Null, parent: Some(&root), step: Step::Key(list) };
        let item = read(&Node { value, parent: Some(&list), step: Step::Index(at) }, report);
        if item.is_none() {
            report.skipped.push((list.path(), at));
        }
        item
    }

    /// The value under `key`, unless it is missing or null.
    pub fn field<'b>(&'b self, key: &'static str) -> Option<Node<'b>> {
        let value = self.value.get(key).filter(|v| **v != Tree::Null)?;
        Some(Node { value, parent: Some(self), step: Step::Key(key) })
    }

    pub fn value(&self) -> &'a Tree<'a> {
        self.value
    }

    pub fn str(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    /// A string that must be there.
    pub fn required(&self, key: &'static str, report: &mut Report) -> Option<String> {
        let Some(node) = self.field(key) else {
            self.problem(report, Fault::Missing(key), Outcome::RecordSkipped);
            return None;
        };
        let text = node.str().filter(|text| !text.is_empty());
        if text.is_none() {
            node.problem(report, Fault::WrongKind("string"), Outcome::RecordSkipped);
        }
        text.map(str::to_owned)
    }

    /// A string that may be missing: then it is empty.
    pub fn string(&self, key: &'static str, report: &mut Report) -> String {
        let Some(node) = self.field(key) else { return String::new() };
        match node.str() {
            Some(text) => text.to_owned(),
            None => {
                node.problem(report, Fault::WrongKind("string"), Outcome::FieldSkipped);
                String::new()
            }
        }
    }

    /// A web address that may be missing; anything but `http` and `https` is refused, as a page links to it.
    pub fn address(&self, key: &'static str, report: &mut Report) -> String {
        let text = self.string(key, report);
        let lower = text.to_ascii_lowercase();
        if text.is_empty() || lower.starts_with("https://") || lower.starts_with("http://") {
            return text;
        }
        self.at(key).problem(report, Fault::WrongKind("web address"), Outcome::FieldSkipped);
        String::new()
    }

    /// A word of a closed list. Without one, the record can't be used.
    pub fn word<T>(&self, key: &'static str, report: &mut Report, from: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = self.required(key, report)?;
        let word = from(&text);
        if word.is_none() {
            self.at(key).problem(report, Fault::UnknownWord(text), Outcome::RecordSkipped);
        }
        word
    }

    /// A text per language; empty when it is missing.
    pub fn localized(&self, key: &'static str, report: &mut Report) -> Localized {
        let Some(node) = self.field(key) else { return Localized::default() };
        let Some(object) = node.value.as_object() else {
            node.problem(report, Fault::WrongKind("text per language"), Outcome::FieldSkipped);
            return Localized::default();
        };
        let mut pairs = Vec::with_capacity(object.len());
        for (tag, text) in object {
            match text.as_str() {
                Some(text) => pairs.push((tag.clone().into_owned(), text.to_owned())),
                None => node.problem(report, Fault::WrongKind("string"), Outcome::FieldSkipped),
            }
        }
        Localized::new(pairs)
    }

    /// An EDTF value that may be missing.
    pub fn edtf(&self, key: &'static str, report: &mut Report) -> Option<Edtf> {
        let node = self.field(key)?;
        let text = node.str().unwrap_or_default();
        let edtf = Edtf::parse(text).ok();
        if edtf.is_none() {
            node.problem(report, Fault::NotEdtf(text.to_owned()), Outcome::FieldSkipped);
        }
        edtf
    }

    /// A whole number that may be missing.
    pub fn whole<T: TryFrom<i64>>(&self, key: &'static str, report: &mut Report) -> Option<T> {
        let node = self.field(key)?;
        let number = node.value.as_number().and_then(Number::as_i64).and_then(|n| T::try_from(n).ok());
        if number.is_none() {
            node.problem(report, Fault::WrongKind("whole number"), Outcome::FieldSkipped);
        }
        number
    }

    /// A number that may be missing, within its range.
    pub fn number(&self, key: &'static str, from: f64, to: f64, report: &mut Report) -> Option<f64> {
        let node = self.field(key)?;
        let Some(written) = node.value.as_number() else {
            node.problem(report, Fault::WrongKind("number"), Outcome::FieldSkipped);
            return None;
        };
        let number = written.as_f64().filter(|number| (from..=to).contains(number));
        if number.is_none() {
            node.problem(report, Fault::OutOfRange(written.to_string()), Outcome::FieldSkipped);
        }
        number
    }

    pub fn flag(&self, key: &'static str) -> bool {
        self.field(key).is_some_and(|node| *node.value == Tree::Flag(true))
    }

    /// What can be read of a list; what can't is a problem, and the rest stays.
    pub fn list<T>(
        &self,
        key: &'static str,
        report: &mut Report,
        mut read: impl FnMut(&Node<'_>, &mut Report) -> Option<T>,
    ) -> Vec<T> {
        let Some(node) = self.field(key) else { return Vec::new() };
        let Some(items) = node.value.as_list() else {
            node.problem(report, Fault::WrongKind("list"), Outcome::FieldSkipped);
            return Vec::new();
        };
        let mut list = Vec::with_capacity(items.len());
        for (at, value) in items.iter().enumerate() {
            match read(&Node { value, parent: Some(&node), step: Step::Index(at) }, report) {
                Some(item) => list.push(item),
                None => report.skipped.push((node.path(), at)),
            }
        }
        list
    }

    /// A list of strings.
    pub fn strings(&self, key: &'static str, report: &mut Report) -> Vec<String> {
        self.list(key, report, |node, report| {
            let text = node.str().map(str::to_owned);
            if text.is_none() {
                node.problem(report, Fault::WrongKind("string"), Outcome::FieldSkipped);
            }
            text
        })
    }

    /// Says which keys are none of the `known` ones: most often a slip of the pen.
    pub fn only(&self, known: &[&[&str]], report: &mut Report) {
        let Some(object) = self.value.as_object() else { return };
        for (key, _) in object.iter().filter(|(key, _)| !known.iter().any(|keys| keys.contains(&key.as_ref()))) {
            self.problem(report, Fault::UnknownKey(key.clone().into_owned()), Outcome::FieldSkipped);
        }
    }

    /// True for a JSON object; anything else is a problem of the record.
    pub fn is_object(&self, report: &mut Report) -> bool {
        if self.value.as_object().is_none() {
            self.problem(report, Fault::WrongKind("object"), Outcome::RecordSkipped);
        }
        self.value.as_object().is_some()
    }

    pub fn problem(&self, report: &mut Report, what: Fault, outcome: Outcome) {
        let place = Location { path: self.path(), record: self.record(), ..Location::default() };
        report.problems.push(Problem { place, what, outcome });
    }

    fn at<'b>(&'b self, key: &'static str) -> Node<'b> {
        Node { value: self.value, parent: Some(self), step: Step::Key(key) }
    }

    fn path(&self) -> String {
        let mut path = self.parent.map_or_else(String::new, Node::path);
        match self.step {
            Step::Root => {}
            Step::Key(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(key);
            }
            Step::Index(at) => path.push_str(&format!("[{at}]")),
        }
        path
    }

    /// The id of the nearest record around here.
    fn record(&self) -> String {
        let own = self.value.get("id").and_then(Tree::as_str);
        match (own, self.parent) {
            (Some(id), _) => id.to_owned(),
            (None, Some(parent)) => parent.record(),
            (None, None) => String::new(),
        }
    }
}
