//! One sample of each way to draw time, 64 px wide: what the legend shows.
//!
//! Says nothing in words: a page names each kind in its own language.

use super::{Drawing, HATCH_PX, SIGN_PX, TRAIL_PX, drawing};
use crate::domain::assertion::Status;
use crate::domain::time::{Day, End, Extent, Precision, Start, Window};
use crate::layout::scale::Scale;

/// What a sample explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum SampleKind {
    Known,
    StartWindow,
    InferredWindow,
    Planned,
    GoingOn,
    Undated,
    EndNotStated,
    SomewhereIn,
    Month,
    About,
    Doubtful,
    Deadline,
    /// How we know it: a mark of this status.
    Status(Status),
}

/// A drawing for the legend: its left end is at 0 px.
#[derive(Clone, Debug, PartialEq)]
pub struct Sample {
    pub kind: SampleKind,
    pub drawing: Drawing,
}

/// In a sample, a day is a pixel wide, so a day number is a place.
const SCALE: Scale = Scale { origin: Day(0), px_per_day: 1.0 };
/// For the one sample whose length follows from the length of the fade: 41 px of it.
const FADE_SCALE: Scale = Scale { origin: Day(0), px_per_day: 41.0 / super::FADE_DAYS };

/// The rows of the legend, in order.
pub fn samples() -> Vec<Sample> {
    let known = |day| Start::Within(window(day, day, Status::Stated));
    let ends = |from, to, planned| End::Within { window: window(from, to, Status::Stated), planned };
    let about = |window| Window { approximate: true, ..window };
    let doubtful = |window| Window { uncertain: true, ..window };
    let ramp = |status| Start::Within(window(0, 27, status));
    let period = |start, end| Extent::Period { start, end, seen: None, sure_until: None };
    let seen_at = |day, start, end| Extent::Period { start, end, seen: Some(Day(day)), sure_until: None };
    let year = window(0, 63, Status::Stated);
    let fade_days = |px: f64| (px / FADE_SCALE.px_per_day) as i64;
    let going_on = seen_at(
        fade_days(23.0),
        known(0),
        End::Open { as_of: window(fade_days(23.0), fade_days(23.0), Status::Stated) },
    );
    [
        (SampleKind::Known, period(known(0), ends(63, 63, false)), SCALE),
        (SampleKind::StartWindow, period(ramp(Status::Stated), ends(63, 63, false)), SCALE),
        (SampleKind::InferredWindow, period(ramp(Status::Inferred), ends(63, 63, false)), SCALE),
        (SampleKind::Planned, seen_at(28, known(0), ends(29, 63, true)), SCALE),
        (SampleKind::GoingOn, going_on, FADE_SCALE),
        (SampleKind::Undated, period(Start::Within(window(0, 0, Status::Inferred)), End::Unknown), SCALE),
        (SampleKind::EndNotStated, period(known(0), End::Unknown), SCALE),
        (SampleKind::SomewhereIn, Extent::Occurrence(year), SCALE),
        (SampleKind::Month, Extent::Occurrence(window(0, 29, Status::Stated)), SCALE),
        (SampleKind::About, Extent::Occurrence(about(year)), SCALE),
        (SampleKind::Doubtful, Extent::Occurrence(doubtful(year)), SCALE),
        (SampleKind::Deadline, Extent::Deadline(window(0, SIGN_PX as i64 - 1, Status::Stated)), SCALE),
    ]
    .into_iter()
    .chain(Status::ALL.into_iter().filter(|status| *status != Status::Opinion).map(|status| {
        let middle = SIGN_PX as i64 / 2;
        (SampleKind::Status(status), Extent::Occurrence(window(middle, middle, status)), SCALE)
    }))
    .map(|(kind, extent, scale)| Sample { kind, drawing: fitted(kind, drawing(&extent, scale)) })
    .collect()
}

/// Within 64 px: one of the two hatched samples shows the start, the other the missing end.
fn fitted(kind: SampleKind, drawing: Drawing) -> Drawing {
    let drawing = match kind {
        SampleKind::Undated => drawing.clipped(0.0, HATCH_PX),
        SampleKind::EndNotStated => drawing.clipped(TRAIL_PX + 1.0, HATCH_PX + TRAIL_PX),
        _ => drawing,
    };
    Drawing { x_px: 0.0, ..drawing }
}

fn window(earliest: i64, latest: i64, status: Status) -> Window {
    Window {
        earliest: Day(earliest),
        latest: Day(latest),
        precision: Precision::Day,
        approximate: false,
        uncertain: false,
        status,
        fiscal_year: None,
    }
}
