//! Very many things of one lane as sorted columns, for a frame that costs by pixels and not by things.
//!
//! Two sorted columns answer how many there are: what touches a stretch of time is what has begun by its end, less what
//! is over before its start. A tree of the latest ends finds them one by one. 20 bytes a thing. Knows no pixel.

use crate::domain::order::order;
use crate::domain::time::Day;

/// Days fit 32 bits for almost six million years on both sides; what lies beyond is put to the last day that fits.
fn short(day: Day) -> i32 {
    i32::try_from(day.0).unwrap_or(if day.0 < 0 { i32::MIN } else { i32::MAX })
}

/// The things of one lane: by their first day, and what begins on one day in the order of their keys.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Columns {
    keys: Vec<u32>,
    starts: Vec<i32>,
    ends: Vec<i32>,
    /// The same ends, sorted.
    sorted_ends: Vec<i32>,
    /// A tree in an array: node `n` has the children `2n` and `2n + 1`, and the leaves are blocks of [`BLOCK`] things.
    /// Each holds the latest end below it.
    latest: Vec<i32>,
    peak: usize,
}

/// How many things a leaf of the tree stands for.
const BLOCK: usize = 16;

impl Columns {
    /// From keys with their first and last days, in any order.
    pub fn new(things: &[(u32, (Day, Day))]) -> Self {
        let days: Vec<(i32, i32)> =
            things.iter().map(|(_, (first, last))| (short(*first), short((*last).max(*first)))).collect();
        let key = |at: usize| (days.get(at).map(|days| days.0), things.get(at).map(|thing| thing.0));
        let by_start = order(things.len(), &|a, b| key(a) < key(b));
        let pick = |at: &usize| days.get(*at).copied().unwrap_or_default();
        let starts = by_start.iter().map(|at| pick(at).0).collect();
        let ends: Vec<i32> = by_start.iter().map(|at| pick(at).1).collect();
        let keys = by_start.iter().filter_map(|at| things.get(*at)).map(|thing| thing.0).collect();
        let sorted_ends = order(ends.len(), &|a, b| ends.get(a) < ends.get(b))
            .iter()
            .filter_map(|at| ends.get(*at))
            .copied()
            .collect();
        let latest = tree(&ends);
        let mut columns = Self { keys, starts, ends, sorted_ends, latest, peak: 0 };
        columns.peak = columns.most_at_once();
        columns
    }

    /// The most that go on together on one day.
    pub fn peak(&self) -> usize {
        self.peak
    }

    fn most_at_once(&self) -> usize {
        let (mut over, mut most) = (0, 0);
        for (begun, start) in (1..).zip(&self.starts) {
            while self.sorted_ends.get(over).is_some_and(|end| end < start) {
                over += 1;
            }
            most = most.max(begun - over);
        }
        most
    }

    pub fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    /// The first and the last day of all.
    pub fn span(&self) -> Option<(Day, Day)> {
        let (first, last) = (*self.starts.first()?, *self.sorted_ends.last()?);
        Some((Day(i64::from(first)), Day(i64::from(last))))
    }

    /// How many begin in these days, both included. Stretches side by side add up to the whole.
    pub fn beginning(&self, (from, to): (Day, Day)) -> usize {
        let (first, after) = self.begun(from, to);
        after - first
    }

    fn begun(&self, from: Day, to: Day) -> (usize, usize) {
        let first = self.starts.partition_point(|start| *start < short(from));
        let after = self.starts.partition_point(|start| *start <= short(to));
        (first, after.max(first))
    }

    /// How many have begun before a day and go on on it.
    pub fn going_on(&self, day: Day) -> usize {
        self.touching((day, day)) - self.beginning((day, day))
    }

    /// How many touch these days, both included.
    pub fn touching(&self, (from, to): (Day, Day)) -> usize {
        let begun = self.starts.partition_point(|start| *start <= short(to));
        let over = self.sorted_ends.partition_point(|end| *end < short(from));
        begun.saturating_sub(over)
    }

    /// The keys of what touches these days, by their first days; at most so many.
    pub fn keys_touching(&self, (from, to): (Day, Day), most: usize) -> Vec<u32> {
        let mut found = Vec::new();
        let begun = self.starts.partition_point(|start| *start <= short(to));
        self.search(1, self.leaves(), 0, begun, short(from), most, &mut found);
        found
    }

    /// How many leaves the tree has: a power of two.
    fn leaves(&self) -> usize {
        self.latest.len() / 2
    }

    /// Below a node that stands for `width` leaves from `first` on: what ends on the day `from` or later.
    #[allow(clippy::too_many_arguments, reason = "a closure can't call itself")]
    fn search(
        &self,
        node: usize,
        width: usize,
        first: usize,
        begun: usize,
        from: i32,
        most: usize,
        found: &mut Vec<u32>,
    ) {
        let starts_at = first * BLOCK;
        if starts_at >= begun || found.len() >= most || self.latest.get(node).is_none_or(|end| *end < from) {
            return;
        }
        if width > 1 {
            self.search(2 * node, width / 2, first, begun, from, most, found);
            self.search(2 * node + 1, width / 2, first + width / 2, begun, from, most, found);
            return;
        }
        let block = self.ends.iter().zip(&self.keys).take(begun).skip(starts_at).take(BLOCK);
        let room = most - found.len();
        found.extend(block.filter(|(end, _)| **end >= from).map(|(_, key)| *key).take(room));
    }

    /// How many touch each of `count` stretches of `days` days side by side, the first of which begins on `from`.
    /// Walks along the columns, so that many stretches cost little more than their number.
    pub fn profile(&self, from: Day, days: u32, count: usize) -> Vec<u32> {
        let step = i64::from(days.max(1));
        let mut begun = self.starts.partition_point(|start| *start < short(from));
        let mut over = self.sorted_ends.partition_point(|end| *end < short(from));
        let mut profile = Vec::with_capacity(count);
        let mut first = from;
        for _ in 0..count {
            let last = first.plus(step - 1);
            begun = after(&self.starts, begun, short(last));
            profile.push(u32::try_from(begun.saturating_sub(over)).unwrap_or(u32::MAX));
            over = after(&self.sorted_ends, over, short(last));
            first = first.plus(step);
        }
        profile
    }
}

/// The first position from `at` on whose value is above `value`: in steps that double, then by halves, so that a near
/// one is found at once.
fn after(column: &[i32], at: usize, value: i32) -> usize {
    let mut step = 1;
    let mut low = at;
    while column.get(low + step - 1).is_some_and(|other| *other <= value) {
        low += step;
        step *= 2;
    }
    let high = (low + step).min(column.len());
    low + column.get(low..high).map_or(0, |part| part.partition_point(|other| *other <= value))
}

fn tree(ends: &[i32]) -> Vec<i32> {
    let leaves = ends.len().div_ceil(BLOCK).next_power_of_two();
    let mut latest = vec![i32::MIN; 2 * leaves];
    for (leaf, block) in ends.chunks(BLOCK).enumerate() {
        if let Some(node) = latest.get_mut(leaves + leaf) {
            *node = block.iter().copied().max().unwrap_or(i32::MIN);
        }
    }
    for node in (1..leaves).rev() {
        let below = latest.get(2 * node..2 * node + 2).and_then(|pair| pair.iter().copied().max());
        if let Some(node) = latest.get_mut(node) {
            *node = below.unwrap_or(i32::MIN);
        }
    }
    latest
}
