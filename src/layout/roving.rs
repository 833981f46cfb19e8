//! From one mark to the next by keys: along its lane in time, and across lanes to what is nearest in time.
//!
//! Knows places and lanes only; whose marks they are, and how the focus gets there, is the view's business.

/// Where a key leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Towards {
    Earlier,
    Later,
    /// The lane above.
    Above,
    /// The lane below.
    Below,
    /// The first and last of the lane.
    First,
    Last,
}

/// A mark: its lane and its position there.
pub type Spot = (usize, usize);

/// Where a mark begins and ends, in px.
pub type Ends = (f64, f64);

/// The mark that a key leads to from `at`; nothing at an end, or where there is no such mark. `lanes` are the marks of
/// each lane, in any order; marks that begin together stand in their order there.
pub fn step(lanes: &[Vec<Ends>], at: Spot, towards: Towards) -> Option<Spot> {
    let (lane, position) = at;
    let here = lanes.get(lane)?;
    let from = here.get(position)?;
    let before = |a: usize, b: usize| match (here.get(a), here.get(b)) {
        (Some(a_ends), Some(b_ends)) => (a_ends.0, a) < (b_ends.0, b),
        _ => false,
    };
    let positions = 0..here.len();
    let later = |a: usize, b: usize| if before(a, b) { b } else { a };
    let earlier = |a: usize, b: usize| if before(b, a) { b } else { a };
    match towards {
        Towards::Earlier => positions.filter(|other| before(*other, position)).reduce(later),
        Towards::Later => positions.filter(|other| before(position, *other)).reduce(earlier),
        Towards::First => positions.reduce(earlier),
        Towards::Last => positions.reduce(later),
        Towards::Above => {
            let above = lanes.get(..lane)?.iter().rposition(|lane| !lane.is_empty())?;
            return Some((above, nearest(lanes.get(above)?, *from)?));
        }
        Towards::Below => {
            let below = lanes.iter().enumerate().skip(lane + 1).find(|(_, lane)| !lane.is_empty())?;
            return Some((below.0, nearest(below.1, *from)?));
        }
    }
    .filter(|to| *to != position)
    .map(|to| (lane, to))
}

/// The first mark of all: of the first lane with any, the earliest.
pub fn first(lanes: &[Vec<Ends>]) -> Option<Spot> {
    let lane = lanes.iter().position(|marks| !marks.is_empty())?;
    step(lanes, (lane, 0), Towards::First).or(Some((lane, 0)))
}

/// What is nearest in time: what it overlaps with, as far as their beginnings are near; else the smallest gap.
fn nearest(lane: &[Ends], from: Ends) -> Option<usize> {
    let gap = |(start, end): Ends| (start - from.1).max(from.0 - end).max(0.0);
    let distance = |ends: Ends| (gap(ends), (ends.0 - from.0).abs());
    let mut best: Option<(usize, (f64, f64))> = None;
    for (position, ends) in lane.iter().enumerate() {
        let distance = distance(*ends);
        if best.is_none_or(|(_, least)| distance < least) {
            best = Some((position, distance));
        }
    }
    best.map(|(position, _)| position)
}
