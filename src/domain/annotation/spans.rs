//! Stretches of a text: where marks begin and end when some of them overlap, and where its sentences do.
//!
//! Counts in code points. Knows nothing of notes.

use super::anchor::Span;
use crate::domain::order::sorted;

/// A stretch of a text in which the same marks hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub span: Span,
    /// The positions of the marks that hold here, in the list that was given.
    pub marks: Vec<usize>,
}

/// A text of so many code points as stretches, without gaps and in order. What reaches beyond its end is cut.
pub fn stretches(length: usize, marks: &[Span]) -> Vec<Stretch> {
    let mut cuts = vec![0, length];
    for (start, end) in marks {
        cuts.extend([(*start).min(length), (*end).min(length)]);
    }
    sorted(&mut cuts, |a, b| a < b);
    cuts.dedup();
    let mut out = Vec::new();
    for pair in cuts.windows(2) {
        let [start, end] = *pair else { continue };
        let holds = |(_, mark): &(usize, &Span)| mark.0 <= start && end <= mark.1;
        let marks = marks.iter().enumerate().filter(holds).map(|(at, _)| at).collect();
        out.push(Stretch { span: (start, end), marks });
    }
    out
}

/// The text of a span of code points.
pub fn cut(text: &str, (start, end): Span) -> String {
    text.chars().skip(start).take(end.saturating_sub(start)).collect()
}

/// The sentences of a text, without the blanks between them. An abbreviation may end one too early: they are only
/// offered.
pub fn sentences(text: &str) -> Vec<Span> {
    let points: Vec<char> = text.chars().collect();
    let mut out = Vec::new();
    let mut start = 0;
    for (at, point) in points.iter().enumerate() {
        let next = points.get(at + 1);
        let ends = match point {
            '。' | '！' | '？' => !matches!(next, Some('」' | '』' | '）')),
            '.' | '!' | '?' => next.is_some_and(|next| next.is_whitespace()),
            '\n' => true,
            _ => next.is_none(),
        } || next.is_none();
        if !ends {
            continue;
        }
        let blank = points.iter().skip(start).take(at + 1 - start).take_while(|point| point.is_whitespace()).count();
        let end = if *point == '\n' { at } else { at + 1 };
        if start + blank < end {
            out.push((start + blank, end));
        }
        start = at + 1;
    }
    out
}
