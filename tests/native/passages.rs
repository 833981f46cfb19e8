//! Passages: found again in a text that has changed, or said to be in doubt; never taken for other words.

use kakehashi::domain::annotation::{Passage, Placed, Span, Target, cut, sentences, stretches};
use proptest::prelude::*;

fn of() -> Target {
    Target::Activity("study-tour".to_owned())
}

fn quoted(text: &str, words: &str) -> Passage {
    let at = text.find(words).map(|at| text[..at].chars().count()).expect("the words");
    quoted_at(text, (at, at + words.chars().count()))
}

fn quoted_at(text: &str, span: Span) -> Passage {
    Passage::quoted(of(), "summary", "en", text, span).expect("a passage")
}

#[test]
fn words_are_kept_letter_for_letter_with_what_is_around_them_and_counted_in_code_points() {
    let text = "𠮷野家のtour：高知へ。👩‍🌾 after";
    let passage = quoted(text, "tour：高知");
    assert_eq!(passage.exact, "tour：高知");
    assert_eq!((passage.prefix.as_str(), passage.suffix.as_str()), ("𠮷野家の", "へ。👩‍🌾 after"));
    assert_eq!(passage.position, Some((4, 11)));
    assert_eq!(passage.placed_in(text), Placed::At((4, 11)));
}

#[test]
fn blanks_at_the_ends_of_a_selection_are_no_part_of_the_passage_and_blanks_alone_are_none() {
    let passage = quoted_at("one two three", (3, 8));
    assert_eq!((passage.exact.as_str(), passage.position), ("two", Some((4, 7))));
    assert_eq!(Passage::quoted(of(), "summary", "en", "one   two", (3, 6)), None);
    assert_eq!(Passage::quoted(of(), "summary", "en", "one", (2, 9)), None);
}

#[test]
fn a_passage_moves_with_its_text() {
    let text = "In 2017 the unions sent ten members. They came from Kenya.";
    let passage = quoted(text, "ten members");
    let now = format!("As before. {text}");
    assert_eq!(passage.placed_in(&now), Placed::At((35, 46)));
    assert_eq!(cut(&now, (35, 46)), "ten members");
}

#[test]
fn of_equal_words_those_with_the_same_surroundings_are_meant() {
    let text = "The tour began in May. The second tour began in June.";
    let passage = quoted_at(text, (34, 38));
    assert_eq!(passage.exact, "tour");
    let now = "A tour of all. The tour began in May. The second tour began in June.";
    assert_eq!(passage.placed_in(now), Placed::At((49, 53)));
}

#[test]
fn words_that_are_there_twice_in_other_surroundings_are_the_readers_to_choose() {
    let passage = quoted("All unions sent members.", "unions");
    let now = "Some unions stayed; other unions went.";
    assert_eq!(passage.placed_in(now), Placed::Several(vec![(5, 11), (26, 32)]));
}

#[test]
fn words_that_are_gone_are_missing_and_short_ones_in_other_surroundings_are_only_offered() {
    let passage = quoted("All unions sent members.", "unions");
    assert_eq!(passage.placed_in("Nobody went."), Placed::Missing);
    assert_eq!(passage.placed_in("Credit unions are another thing."), Placed::Elsewhere((7, 13)));
    let long = quoted("As said, the unions of Kenya and Uganda sent members.", "the unions of Kenya and Uganda");
    assert_eq!(long.placed_in("Here, the unions of Kenya and Uganda."), Placed::At((6, 36)));
}

#[test]
fn in_a_text_that_repeats_itself_so_much_is_kept_that_the_passage_is_unique() {
    let text = "Round and round it goes, as it always did. ".repeat(6);
    let passage = quoted_at(&text, (43 * 3, 43 * 3 + 5));
    assert!(passage.prefix.chars().count() > 32, "{}", passage.prefix);
    assert_eq!(passage.placed_in(&text), Placed::At((129, 134)));
}

#[test]
fn what_another_program_wrote_without_surroundings_is_where_it_says_or_where_it_is_alone() {
    let mut passage = Passage { prefix: String::new(), suffix: String::new(), ..quoted("a b a", "b") };
    assert_eq!(passage.placed_in("a a a b"), Placed::At((6, 7)));
    passage.exact = "a".to_owned();
    passage.position = Some((4, 5));
    assert_eq!(passage.placed_in("a b a"), Placed::At((4, 5)));
    passage.position = Some((9, 10));
    assert_eq!(passage.placed_in("a b a"), Placed::Several(vec![(0, 1), (4, 5)]));
    passage.exact = String::new();
    assert_eq!(passage.placed_in("a b a"), Placed::Missing);
}

#[test]
fn marks_that_overlap_share_a_stretch_and_no_letter_is_lost() {
    let all = stretches(10, &[(2, 6), (4, 8), (20, 30)]);
    let told: Vec<(Span, Vec<usize>)> = all.into_iter().map(|stretch| (stretch.span, stretch.marks)).collect();
    let want = [((0, 2), vec![]), ((2, 4), vec![0]), ((4, 6), vec![0, 1]), ((6, 8), vec![1]), ((8, 10), vec![])];
    assert_eq!(told, want);
}

#[test]
fn a_text_is_offered_sentence_by_sentence() {
    let told = |text: &str| sentences(text).into_iter().map(|span| cut(text, span)).collect::<Vec<_>>();
    assert_eq!(told("One. Two is 2.5 m! Three"), ["One.", "Two is 2.5 m!", "Three"]);
    assert_eq!(told("一つ。「二つ。」三つ？はい"), ["一つ。", "「二つ。」三つ？", "はい"]);
    assert_eq!(told(" \n "), [""; 0]);
}

/// A text of few letters, so that much is found twice.
fn text() -> impl Strategy<Value = String> {
    "[ab 高。𠮷]{4,160}"
}

proptest! {
    #[test]
    fn wherever_a_passage_is_found_its_words_stand(before in text(), now in text(), at in 0..160usize, length in 1..12usize) {
        let start = at % before.chars().count();
        let end = (start + length).min(before.chars().count());
        if let Some(passage) = Passage::quoted(of(), "summary", "en", &before, (start, end)) {
            if let Placed::At(span) = passage.placed_in(&now) {
                prop_assert_eq!(cut(&now, span), passage.exact.clone());
            }
            prop_assert!(matches!(passage.placed_in(&before), Placed::At(_)), "in its own text");
        }
    }

    #[test]
    fn an_edit_elsewhere_moves_a_passage_rightly_or_leaves_it_to_the_reader(
        text in text(), at in 0..160usize, length in 1..8usize, edit in (0..160usize, 0..6usize), put in "[ab 高。𠮷]{0,8}",
    ) {
        let points: Vec<char> = text.chars().collect();
        let start = at % points.len();
        let end = (start + length).min(points.len());
        let Some(passage) = Passage::quoted(of(), "summary", "en", &text, (start, end)) else { return Ok(()) };
        let (from, to) = passage.position.map(|(from, to)| (from as usize, to as usize)).expect("a position");
        let first = edit.0 % (points.len() + 1);
        let last = (first + edit.1).min(points.len());
        // Elsewhere: neither in the words nor at them.
        prop_assume!(last < from || to < first);
        let now: String = points[..first].iter().copied().chain(put.chars()).chain(points[last..].iter().copied()).collect();
        let moved = if last < from { from + put.chars().count() - (last - first) } else { from };
        match passage.placed_in(&now) {
            Placed::At(span) if span == (moved, moved + (to - from)) => {}
            // It never moves to other words; it stays only where all looks as it did when the note was made.
            Placed::At(span) => {
                prop_assert_eq!(span, (from, to), "moved to other words");
                let around = |(start, end): Span| {
                    let before = cut(&now, (0, start));
                    let after: String = now.chars().skip(end).collect();
                    before.ends_with(&passage.prefix) || after.starts_with(&passage.suffix)
                };
                prop_assert!(around(span), "stayed at other words");
            }
            Placed::Several(_) | Placed::Elsewhere(_) => {}
            Placed::Missing => prop_assert!(false, "the words are there"),
        }
    }

    #[test]
    fn stretches_and_sentences_cover_a_text(text in text(), marks in prop::collection::vec((0..200usize, 0..200usize), 0..6)) {
        let length = text.chars().count();
        let spans: Vec<Span> = marks.iter().map(|(a, b)| (*a.min(b), *a.max(b))).collect();
        let whole: String = stretches(length, &spans).iter().map(|stretch| cut(&text, stretch.span)).collect();
        prop_assert_eq!(&whole, &text);
        let said: String = sentences(&text).into_iter().map(|span| cut(&text, span)).collect();
        let dense = |text: &str| text.chars().filter(|point| !point.is_whitespace()).collect::<String>();
        prop_assert_eq!(dense(&said), dense(&text));
    }
}
