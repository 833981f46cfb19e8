//! Where there is more than can be drawn one by one: which lanes show their things, and which how many there are.
//!
//! All of it follows from a region of time somewhat larger than the window, which stays while the window moves a little:
//! panning then moves what is drawn and makes nothing anew.

use super::columns::Columns;
use crate::domain::order::sorted;
use crate::domain::time::Day;
use crate::layout::within;

/// Up to so many things, all lanes together, are all drawn one by one, whatever the window.
pub const FEW: usize = 150;
/// Where there are more, at most so many are drawn one by one at a time.
pub const LEGIBLE: usize = 60;
/// The least width of a stretch that says how many begin in it, in px; of many lanes, each is lower and has fewer.
pub const STRETCH_PX: f64 = 72.0;
pub const LOW_STRETCH_PX: f64 = 120.0;
/// The least width of a step of a profile, in px.
pub const STEP_PX: f64 = 3.0;
/// The height of a lane that shows how many there are; and where there are more lanes than [`MANY_LANES`].
pub const LANE_PX: f64 = 66.0;
pub const LOW_LANE_PX: f64 = 30.0;
pub const MANY_LANES: usize = 8;

/// The days to draw for a window: a quarter more on each side, and then whole steps, so that it changes once in a while.
pub fn region((from, to): (Day, Day)) -> (Day, Day) {
    let margin = (to.since(from) + 1).max(4) / 4;
    let step = step_of(margin);
    let first = from.plus(-margin).0.div_euclid(step) * step;
    let last = (to.plus(margin).0.div_euclid(step) + 1) * step - 1;
    (Day(first), Day(last))
}

/// For each lane the keys of its things in the region, if they are drawn one by one: the lanes with the fewest first, as
/// long as all together are at most `most`.
pub fn one_by_one(lanes: &[Columns], region: (Day, Day), most: usize) -> Vec<Option<Vec<u32>>> {
    let mut counts: Vec<(usize, usize)> = lanes.iter().map(|lane| lane.touching(region)).zip(0..).collect();
    sorted(&mut counts, |a, b| a < b);
    let mut shown = vec![None; lanes.len()];
    let mut room = most;
    for (count, lane) in counts {
        if count > room {
            break;
        }
        room -= count;
        if let (Some(keys), Some(columns)) = (shown.get_mut(lane), lanes.get(lane)) {
            *keys = Some(columns.keys_touching(region, count));
        }
    }
    shown
}

/// How many there are at each time, for the days of a region: the first day, the days of a step, and for each step how
/// many touch it.
pub fn profile(columns: &Columns, region: (Day, Day), px_per_day: f64) -> (Day, u32, Vec<u32>) {
    let least = within((STEP_PX / px_per_day).ceil(), 1.0, 1e9);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and a billion")]
    let days = (least as u32).next_power_of_two();
    let first = Day(region.0.0.div_euclid(i64::from(days)) * i64::from(days));
    let count = region.1.since(first) / i64::from(days) + 1;
    (first, days, columns.profile(first, days, usize::try_from(count).unwrap_or(0)))
}

/// The largest power of two that isn't larger.
fn step_of(days: i64) -> i64 {
    1 << days.max(1).ilog2()
}
