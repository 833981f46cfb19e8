//! Ticks on real calendar boundaries: a table of steps and one bisect for the room that a label needs.
//!
//! Writes no labels: a tick says its unit and its date, the text room says it in words.

use crate::domain::order::sorted;
use crate::domain::time::Day;
use crate::layout::within;

/// What a tick counts, and so how precise its label is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    Day,
    /// A Monday.
    Week,
    Month,
    Quarter,
    Year,
}

/// A calendar boundary on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Tick {
    /// The day that begins here.
    pub day: Day,
    pub unit: Unit,
    pub year: i64,
    /// 1–12.
    pub month: i64,
    /// 1–31.
    pub day_of_month: i64,
    /// Major ticks have room for a label; minor ones do not.
    pub major: bool,
}

/// How many of a unit lie between two ticks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Step {
    unit: Unit,
    count: i64,
}

const fn step(unit: Unit, count: i64) -> Step {
    Step { unit, count }
}

/// Major steps, ever coarser, each with the minor step that divides it.
const STEPS: [(Step, Option<Step>); 19] = [
    (step(Unit::Day, 1), None),
    (step(Unit::Day, 2), Some(step(Unit::Day, 1))),
    (step(Unit::Week, 1), Some(step(Unit::Day, 1))),
    (step(Unit::Month, 1), Some(step(Unit::Week, 1))),
    (step(Unit::Quarter, 1), Some(step(Unit::Month, 1))),
    (step(Unit::Year, 1), Some(step(Unit::Quarter, 1))),
    (step(Unit::Year, 2), Some(step(Unit::Year, 1))),
    (step(Unit::Year, 5), Some(step(Unit::Year, 1))),
    (step(Unit::Year, 10), Some(step(Unit::Year, 2))),
    (step(Unit::Year, 20), Some(step(Unit::Year, 5))),
    (step(Unit::Year, 50), Some(step(Unit::Year, 10))),
    (step(Unit::Year, 100), Some(step(Unit::Year, 20))),
    (step(Unit::Year, 200), Some(step(Unit::Year, 50))),
    (step(Unit::Year, 500), Some(step(Unit::Year, 100))),
    (step(Unit::Year, 1_000), Some(step(Unit::Year, 200))),
    (step(Unit::Year, 2_000), Some(step(Unit::Year, 500))),
    (step(Unit::Year, 5_000), Some(step(Unit::Year, 1_000))),
    (step(Unit::Year, 10_000), Some(step(Unit::Year, 2_000))),
    (step(Unit::Year, 20_000), Some(step(Unit::Year, 5_000))),
];

/// Minor ticks closer than this are noise, in px.
const MIN_MINOR_PX: f64 = 5.0;
/// No axis needs more, whatever it is asked for.
const MOST_TICKS: usize = 4_000;
/// Days beyond which calendar arithmetic isn't asked for (about a billion years), so that it cannot overflow.
const FAR_DAYS: i64 = 365_000_000_000;

impl Step {
    /// The shortest such step, in days: the bisect must hold for February too.
    const fn least_days(self) -> i64 {
        self.count
            * match self.unit {
                Unit::Day => 1,
                Unit::Week => 7,
                Unit::Month => 28,
                Unit::Quarter => 90,
                Unit::Year => 365,
            }
    }

    fn least_px(self, px_per_day: f64) -> f64 {
        self.least_days() as f64 * px_per_day
    }

    /// Which step a day lies in, counted from a fixed one.
    const fn index(self, day: Day) -> i64 {
        let (year, month, _) = day.ymd();
        let units = match self.unit {
            Unit::Day => day.0,
            // 1970-01-01 was a Thursday.
            Unit::Week => (day.0 + 3).div_euclid(7),
            Unit::Month => year * 12 + month - 1,
            Unit::Quarter => year * 4 + (month - 1) / 3,
            Unit::Year => year,
        };
        units.div_euclid(self.count)
    }

    /// The first day of a step.
    const fn day(self, index: i64) -> Day {
        let units = index * self.count;
        match self.unit {
            Unit::Day => Day(units),
            Unit::Week => Day(units * 7 - 3),
            Unit::Month => Day::from_ymd(0, units + 1, 1),
            Unit::Quarter => Day::from_ymd(0, units * 3 + 1, 1),
            Unit::Year => Day::from_ymd(units, 1, 1),
        }
    }

    /// The boundaries from one day to another, both included.
    fn days(self, from: Day, to: Day) -> impl Iterator<Item = Day> {
        let first = self.index(from.plus(-1)) + 1;
        (first..=self.index(to)).map(move |index| self.day(index))
    }
}

/// The ticks from one day to another (both included) for major ticks at least `min_label_px` apart.
pub fn ticks(from: Day, to: Day, px_per_day: f64, min_label_px: f64) -> Vec<Tick> {
    let (from, to) = (Day(from.0.clamp(-FAR_DAYS, FAR_DAYS)), Day(to.0.clamp(-FAR_DAYS, FAR_DAYS)));
    let (major, minor) = steps(px_per_day, min_label_px);
    let tick = |step: Step, major: bool| {
        move |day: Day| {
            let (year, month, day_of_month) = day.ymd();
            Tick { day, unit: step.unit, year, month, day_of_month, major }
        }
    };
    let mut ticks: Vec<Tick> = major.days(from, to).map(tick(major, true)).take(MOST_TICKS).collect();
    if let Some(minor) = minor {
        ticks.extend(
            minor
                .days(from, to)
                .filter(|day| major.day(major.index(*day)) != *day)
                .map(tick(minor, false))
                .take(MOST_TICKS),
        );
        sorted(&mut ticks, |a, b| a.day < b.day);
    }
    ticks
}

/// Whole steps of the calendar side by side, each at least so wide, which cover these days: first and last day of each.
pub fn stretches(from: Day, to: Day, px_per_day: f64, least_px: f64) -> Vec<(Day, Day)> {
    let (from, to) = (Day(from.0.clamp(-FAR_DAYS, FAR_DAYS)), Day(to.0.clamp(-FAR_DAYS, FAR_DAYS)));
    let (step, _) = steps(px_per_day, least_px);
    let stretch = |index| (step.day(index), step.day(index + 1).plus(-1));
    (step.index(from)..=step.index(to)).take(MOST_TICKS).map(stretch).collect()
}

/// The finest major step whose labels have room, and its minor step if that can be told apart.
fn steps(px_per_day: f64, min_label_px: f64) -> (Step, Option<Step>) {
    let too_fine = STEPS.partition_point(|(major, _)| major.least_px(px_per_day) < min_label_px);
    let (major, minor) = STEPS.get(too_fine).copied().unwrap_or_else(|| {
        let years = min_label_px / (365.0 * px_per_day);
        // Beyond the table a power of ten will do; the cap keeps the calendar within its limits.
        let count = 10_i64.pow(within(years.log10().ceil(), 4.0, 9.0) as u32);
        (step(Unit::Year, count), Some(step(Unit::Year, count / 5)))
    });
    (major, minor.filter(|minor| minor.least_px(px_per_day) >= MIN_MINOR_PX))
}
