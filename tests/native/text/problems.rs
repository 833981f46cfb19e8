//! Problems in words.

use kakehashi::domain::problem::{Fault, Location, Outcome, Problem};
use kakehashi::text::{Lang, problem_said};

fn every_fault() -> Vec<Fault> {
    let word = || "x".to_owned();
    vec![
        Fault::NotJson(word()),
        Fault::NewerSchema(2),
        Fault::Missing("id"),
        Fault::WrongKind("number"),
        Fault::UnknownWord(word()),
        Fault::NotEdtf(word()),
        Fault::DuplicateId(word()),
        Fault::UnknownId(word()),
        Fault::MissingLanguage(word()),
        Fault::OutOfRange(word()),
        Fault::TooFewValues(0),
        Fault::TooFewValues(1),
        Fault::EndsBeforeStart,
        Fault::UnknownKey(word()),
        Fault::NotReadable(word()),
        Fault::Truncated,
        Fault::Damaged,
        Fault::WrongKey,
        Fault::BadParameter(word(), word()),
    ]
}

const OUTCOMES: [Outcome; 4] = [Outcome::Refused, Outcome::RecordSkipped, Outcome::FieldSkipped, Outcome::Kept];

#[test]
fn every_fault_and_outcome_says_something_of_its_own_in_both_languages() {
    for lang in Lang::ALL {
        let mut said: Vec<String> = Vec::new();
        for what in every_fault() {
            // What was left out of a link is what was said: its outcome adds no word.
            let link = matches!(what, Fault::BadParameter(..));
            for outcome in OUTCOMES.into_iter().take(if link { 1 } else { OUTCOMES.len() }) {
                let problem = Problem { place: Location::default(), what: what.clone(), outcome };
                said.push(problem_said(lang, &problem));
            }
        }
        let all = said.len();
        assert!(said.iter().all(|text| text.ends_with(['.', '。', ']'])), "{said:?}");
        said.sort();
        said.dedup();
        assert_eq!(said.len(), all);
    }
}

#[test]
fn a_problem_says_where_what_and_what_to_do() {
    let place = Location {
        line: Some(14),
        column: Some(5),
        path: "activities[2].time[0].start".into(),
        record: "study-tour".into(),
    };
    let problem = Problem { place, what: Fault::NotEdtf("2016-13".into()), outcome: Outcome::FieldSkipped };
    assert_eq!(
        problem_said(Lang::En, &problem),
        "line 14, column 5, activities[2].time[0].start (“study-tour”): “2016-13” isn’t a date in EDTF. This field is \
         left out; the rest of the record is used. Write it like 2016, 2016-05, 2016-05-31, 2016~ or \
         [2014-04..2015-03]."
    );
    assert_eq!(
        problem_said(Lang::Ja, &problem),
        "14行目、5文字目、activities[2].time[0].start「study-tour」：「2016-13」はEDTFの日付ではありません。\
         この欄を除き、項目の残りは使っています。2016、2016-05、2016-05-31、2016~、[2014-04..2015-03]のように書いてください。"
    );
}
