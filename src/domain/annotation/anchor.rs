//! Where the words of a passage stand in a text as it is now, or why nobody can say.
//!
//! Counts in code points. Takes a place only where nothing else could be meant: what is found twice, or in wholly other
//! surroundings, is the reader's to decide. Knows nothing of where a text comes from.

use super::{Passage, Target};

/// First code point and the one after the last.
pub type Span = (usize, usize);

/// What came of looking for a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Placed {
    /// Here, and nowhere else: at its old position or at a new one.
    At(Span),
    /// The text doesn't have these words any more.
    Missing,
    /// It has them in several places that are equally good.
    Several(Vec<Span>),
    /// It has them once, but nothing around them is as it was.
    Elsewhere(Span),
}

/// So much of what stands on either side is kept at least, where there is as much.
const CONTEXT: usize = 32;
/// More isn't kept, even if words and context are still found twice.
const MOST_CONTEXT: usize = 256;
/// What stands on one side alone says where a passage is only if it is at least so long.
const TELLING: usize = 8;
/// So much next to words that are found once has to be as it was.
const TOUCHING: usize = 4;
/// Words as long as this are themselves, whatever is around them.
const LONG: usize = 24;

impl Passage {
    /// The words of a text between two code points, with as much around them as makes them unique; nothing where the
    /// span holds no word.
    pub fn quoted(of: Target, text: &str, language: &str, whole: &str, span: Span) -> Option<Self> {
        let points: Vec<char> = whole.chars().collect();
        let (start, end) = trimmed(&points, span)?;
        let (mut around, mut made);
        around = CONTEXT;
        loop {
            let prefix = text_of(&points, (start.saturating_sub(around), start));
            let suffix = text_of(&points, (end, end.saturating_add(around).min(points.len())));
            made = Self {
                of: of.clone(),
                text: text.to_owned(),
                language: language.to_owned(),
                exact: text_of(&points, (start, end)),
                prefix,
                suffix,
                position: Some((u64::try_from(start).ok()?, u64::try_from(end).ok()?)),
            };
            if MOST_CONTEXT <= around || Search::of(&made, &points).between().len() < 2 {
                return Some(made);
            }
            around *= 2;
        }
    }

    /// Where the passage is in this text.
    pub fn placed_in(&self, text: &str) -> Placed {
        let points: Vec<char> = text.chars().collect();
        Search::of(self, &points).placed()
    }
}

/// Without the blanks at its ends.
fn trimmed(points: &[char], (start, end): Span) -> Option<Span> {
    let words = points.get(start..end)?;
    let before = words.iter().take_while(|point| point.is_whitespace()).count();
    let after = words.iter().rev().take_while(|point| point.is_whitespace()).count();
    (before < words.len()).then_some((start + before, end - after))
}

/// The text of a span; empty where there is none.
fn text_of(points: &[char], (start, end): Span) -> String {
    points.get(start..end).unwrap_or_default().iter().collect()
}

/// A passage and a text, and every place where the text has the passage's words.
struct Search<'a> {
    points: &'a [char],
    prefix: Vec<char>,
    suffix: Vec<char>,
    position: Option<Span>,
    all: Vec<Span>,
}

impl<'a> Search<'a> {
    fn of(passage: &Passage, points: &'a [char]) -> Self {
        let exact: Vec<char> = passage.exact.chars().collect();
        let mut all = Vec::new();
        if !exact.is_empty() {
            let places = points.windows(exact.len()).enumerate().filter(|(_, window)| *window == exact);
            all.extend(places.map(|(at, _)| (at, at + exact.len())));
        }
        let as_span = |(start, end): (u64, u64)| Some((usize::try_from(start).ok()?, usize::try_from(end).ok()?));
        Self {
            points,
            prefix: passage.prefix.chars().collect(),
            suffix: passage.suffix.chars().collect(),
            position: passage.position.and_then(as_span),
            all,
        }
    }

    fn follows(&self, (start, _): Span) -> bool {
        self.points.get(..start).is_some_and(|before| before.ends_with(&self.prefix))
    }

    fn precedes(&self, (_, end): Span) -> bool {
        self.points.get(end..).is_some_and(|after| after.starts_with(&self.suffix))
    }

    /// The places with all that stood around the words.
    fn between(&self) -> Vec<Span> {
        self.all.iter().copied().filter(|at| self.follows(*at) && self.precedes(*at)).collect()
    }

    /// The places with what stood on one side, if that is enough to tell.
    fn beside(&self) -> Vec<Span> {
        let before = |at: &Span| TELLING <= self.prefix.len() && self.follows(*at);
        let after = |at: &Span| TELLING <= self.suffix.len() && self.precedes(*at);
        self.all.iter().copied().filter(|at| before(at) || after(at)).collect()
    }

    /// The only place, or the one where the passage was all the time.
    fn only(&self, places: &[Span]) -> Option<Span> {
        match places {
            [place] => Some(*place),
            several => self.position.filter(|position| several.contains(position)),
        }
    }

    fn placed(&self) -> Placed {
        let several = || Placed::Several(self.all.clone());
        let between = self.between();
        if !between.is_empty() {
            return self.only(&between).map_or(Placed::Several(between), Placed::At);
        }
        let beside = self.beside();
        if !beside.is_empty() {
            return self.only(&beside).map_or_else(several, Placed::At);
        }
        match self.all.as_slice() {
            [] => Placed::Missing,
            [place] if self.position == Some(*place) || LONG <= place.1 - place.0 || self.touches(*place) => {
                Placed::At(*place)
            }
            [place] => Placed::Elsewhere(*place),
            _ => several(),
        }
    }

    /// Whether enough next to the words is as it was, or nobody knows what was there.
    fn touches(&self, (start, end): Span) -> bool {
        let alike = |kept: &mut dyn Iterator<Item = &char>, now: &mut dyn Iterator<Item = &char>| {
            kept.zip(now).take_while(|(kept, now)| kept == now).count()
        };
        let before = self.points.get(..start).unwrap_or_default();
        let after = self.points.get(end..).unwrap_or_default();
        let agree = alike(&mut self.prefix.iter().rev(), &mut before.iter().rev())
            + alike(&mut self.suffix.iter(), &mut after.iter());
        TOUCHING.min(self.prefix.len() + self.suffix.len()) <= agree
    }
}
