//! A problem in words: where, what, what was done, and what the reader can do.

use super::Lang;
use crate::domain::problem::{Fault, Problem};

/// "Line 3, study-tour: “2016-13” isn’t a date. The field is left out. Write …"
pub fn problem_said(lang: Lang, problem: &Problem) -> String {
    let words = &lang.messages().pages().problems;
    let place = (words.location)(&problem.place);
    let what = (words.fault)(&problem.what);
    let first = if place.is_empty() { what } else { (words.placed)(&place, &what) };
    let advice = (words.advice)(&problem.what);
    // A link has no records and fields: what was left out of it is what was said.
    let outcome = if matches!(problem.what, Fault::BadParameter(..)) { "" } else { (words.outcome)(problem.outcome) };
    let sentences = [first.as_str(), outcome, advice];
    let said: Vec<&str> = sentences.into_iter().filter(|sentence| !sentence.is_empty()).collect();
    said.join(words.gap)
}
