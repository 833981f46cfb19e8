//! Drawings of uncertain time: one snapshot for each row of the design's table.

use kakehashi::domain::assertion::Status::{self, Disputed, Inferred, OtherSource, Stated};
use kakehashi::domain::time::{Day, End, Extent, Precision, Start, Timing, Window};
use kakehashi::layout::drawing::{Drawing, Form, Ink, Shape, drawing, drawing_of, reach, samples};
use kakehashi::layout::scale::Scale;

/// 50 px a year of 365 days, from 2005 on: the zoom of the design's screenshots.
const SCALE: Scale = Scale { origin: Day::from_ymd(2005, 1, 1), px_per_day: 50.0 / 365.0 };
/// Close enough for days to be bars.
const CLOSE: Scale = Scale { origin: Day::from_ymd(2013, 10, 1), px_per_day: 10.0 };

fn window(from: (i64, i64, i64), to: (i64, i64, i64), status: Status) -> Window {
    let day = |(year, month, day)| Day::from_ymd(year, month, day);
    Window {
        earliest: day(from),
        latest: day(to),
        precision: Precision::Day,
        approximate: false,
        uncertain: false,
        status,
        fiscal_year: None,
    }
}

fn year(year: i64, status: Status) -> Window {
    window((year, 1, 1), (year, 12, 31), status)
}

fn on(year: i64, month: i64, day: i64, status: Status) -> Window {
    window((year, month, day), (year, month, day), status)
}

fn until(window: Window) -> End {
    End::Within { window, planned: false }
}

fn period(start: Window, end: End, seen: Option<(i64, i64, i64)>) -> Extent {
    Extent::Period {
        start: Start::Within(start),
        end,
        seen: seen.map(|(year, month, day)| Day::from_ymd(year, month, day)),
        sure_until: None,
    }
}

/// Between April 2014 and August 2016: when the source was written.
fn as_of() -> End {
    End::Open { as_of: window((2014, 4, 1), (2016, 8, 31), Inferred) }
}

fn shape_words(shape: &Shape) -> String {
    let name = match shape.form {
        Form::Solid(Ink::Full) => "solid".to_owned(),
        Form::Solid(Ink::Pale) => "pale".to_owned(),
        Form::Wedge { left, right, ink } => {
            let name = if ink == Ink::Pale { "pale-wedge" } else { "wedge" };
            format!("{name}({left:.2}→{right:.2})")
        }
        Form::Cap { dashed: true } => "dashed-cap".to_owned(),
        Form::Cap { dashed: false } => "cap".to_owned(),
        Form::Trail { before } => if before { "dots-before" } else { "dots-after" }.to_owned(),
        other => format!("{other:?}").to_lowercase(),
    };
    let status = if shape.status == Stated { String::new() } else { format!(" {}", shape.status.code()) };
    let width = if shape.width_px == 0.0 { String::new() } else { format!("+{:.1}", shape.width_px) };
    format!("{name} {:.1}{width}{status}", shape.x_px)
}

fn words(drawing: &Drawing) -> String {
    let kind = format!("{:?}", drawing.kind).to_lowercase();
    let shapes: Vec<String> = drawing.shapes.iter().map(shape_words).collect();
    format!("{kind} {:.1}+{:.1}: {}", drawing.x_px, drawing.width_px, shapes.join(" | "))
}

#[track_caller]
fn check(extent: Extent, scale: Scale, expected: &str) {
    let words = words(&drawing(&extent, scale));
    assert_eq!(words, expected.split_whitespace().collect::<Vec<_>>().join(" "));
}

#[test]
fn both_days_known_is_the_only_bar_with_two_caps() {
    check(
        period(on(2010, 1, 1, Stated), until(on(2011, 12, 31, Stated)), None),
        SCALE,
        "bar 250.1+100.0: solid 0.0+100.0 | cap 0.0 | cap 100.0",
    );
}

#[test]
fn known_days_too_narrow_for_a_bar_are_a_diamond_until_the_zoom_shows_them() {
    let conference = period(on(2013, 10, 8, OtherSource), until(on(2013, 10, 10, OtherSource)), None);
    check(conference, SCALE, "mark 429.8+18.0: diamond 0.0+18.0 other-source");
    check(
        conference,
        CLOSE,
        "bar 70.0+30.0:
        solid 0.0+30.0 other-source | cap 0.0 other-source | cap 30.0 other-source",
    );
    check(Extent::Occurrence(on(2013, 10, 8, Stated)), CLOSE, "mark 66.0+18.0: diamond 0.0+18.0");
    check(
        Extent::Occurrence(on(2013, 10, 8, Stated)),
        Scale { px_per_day: 48.0, ..CLOSE },
        "bar 336.0+48.0: solid 0.0+48.0 | cap 0.0 | cap 48.0",
    );
}

#[test]
fn a_start_within_a_year_is_a_wedge_and_going_on_fades_after_the_sources_date() {
    check(
        period(year(2010, Stated), as_of(), Some((2016, 2, 29))),
        SCALE,
        "bar 250.1+404.3:
        outline 0.0+50.0 | wedge(0.00→1.00) 0.0+50.0 | solid 50.0+258.4 | stripe 309.0+7.7 |
        stripe 318.5+7.1 | stripe 327.9+6.4 | stripe 337.4+5.7 | stripe 346.8+5.0 |
        stripe 356.2+4.3 | stripe 365.7+3.6 | stripe 375.1+3.0 | stripe 384.5+2.3 |
        stripe 394.0+1.6 | stripe 403.4+0.9",
    );
}

#[test]
fn an_end_within_a_window_falls() {
    check(
        period(on(2010, 1, 1, Stated), until(year(2012, Stated)), None),
        SCALE,
        "bar 250.1+150.1:
        cap 0.0 | solid 0.0+100.0 | outline 100.0+50.1 | wedge(1.00→0.00) 100.0+50.1",
    );
}

#[test]
fn an_inferred_window_is_pale_with_a_dashed_cap() {
    check(
        period(year(2013, Inferred), until(on(2015, 12, 31, Stated)), None),
        SCALE,
        "bar 400.3+150.0:
        outline 0.0+50.0 inferred | pale-wedge(0.00→1.00) 0.0+50.0 inferred |
        dashed-cap 0.0 inferred | solid 50.0+100.0 | cap 150.0",
    );
}

#[test]
fn a_planned_end_is_a_pale_falling_wedge_after_the_sources_date() {
    let plan = |earliest| End::Within { window: window(earliest, (2018, 3, 31), Stated), planned: true };
    let fiscal_year = window((2014, 4, 1), (2015, 3, 31), Stated);
    check(
        period(fiscal_year, plan((2016, 3, 1)), Some((2016, 2, 29))),
        SCALE,
        "bar 462.6+200.1:
        outline 0.0+50.0 | wedge(0.00→1.00) 0.0+50.0 | solid 50.0+45.9 | outline 95.9+104.2 |
        pale-wedge(1.00→0.00) 95.9+104.2",
    );
    // Flat as long as the plan says that it goes on.
    check(
        period(fiscal_year, plan((2017, 3, 1)), Some((2016, 2, 29))),
        SCALE,
        "bar 462.6+200.1:
        outline 0.0+50.0 | wedge(0.00→1.00) 0.0+50.0 | solid 50.0+45.9 | outline 95.9+104.2 |
        pale 95.9+50.0 | pale-wedge(1.00→0.00) 145.9+54.2",
    );
}

#[test]
fn undated_work_whose_end_is_not_stated_has_no_right_edge() {
    check(
        period(window((2006, 5, 1), (2006, 5, 31), Inferred), End::Unknown, None),
        SCALE,
        "bar 66.4+92.2:
        outline 0.0+4.2 inferred | pale-wedge(0.00→1.00) 0.0+4.2 inferred |
        dashed-cap 0.0 inferred | hatch 4.2+64.0 inferred | dots-after 68.2+24.0 inferred",
    );
    // No zoom makes the hatching longer.
    check(
        period(on(2013, 10, 8, Stated), End::Unknown, None),
        CLOSE,
        "bar 70.0+88.0: cap 0.0 | hatch 0.0+64.0 | dots-after 64.0+24.0",
    );
}

#[test]
fn one_event_somewhere_in_a_year_is_a_field_of_dots_between_two_caps() {
    check(Extent::Occurrence(year(2007, Stated)), SCALE, "bar 100.0+50.0: dots 0.0+50.0 | cap 0.0 | cap 50.0");
    check(
        Extent::Occurrence(year(2007, Stated)),
        Scale { px_per_day: 0.02, ..SCALE },
        "mark 9.2+18.0: whiskers 0.0+18.0 | diamond 0.0+18.0",
    );
}

#[test]
fn an_event_in_a_month_is_a_diamond_with_whiskers_of_at_least_18_px() {
    let month = Extent::Occurrence(window((2013, 11, 1), (2013, 11, 30), OtherSource));
    check(
        month,
        SCALE,
        "mark 435.0+18.0:
        whiskers 0.0+18.0 other-source | diamond 0.0+18.0 other-source",
    );
    check(
        month,
        CLOSE,
        "mark 310.0+300.0:
        whiskers 0.0+300.0 other-source | diamond 141.0+18.0 other-source",
    );
}

#[test]
fn a_deadline_is_a_flag_that_blows_back_from_the_end_of_its_window() {
    check(Extent::Deadline(year(2016, Stated)), SCALE, "mark 582.4+18.0: flag 0.0+18.0");
}

#[test]
fn about_is_wavy_and_has_no_cap() {
    let about = |window| Window { approximate: true, ..window };
    check(
        period(about(year(2010, Stated)), until(on(2012, 12, 31, Stated)), None),
        SCALE,
        "bar 250.1+150.1:
        outline 0.0+50.0 | wedge(0.00→1.00) 0.0+50.0 | waves 0.0+50.0 | solid 50.0+100.1 |
        cap 150.1",
    );
    check(
        period(about(on(2010, 1, 1, Stated)), until(on(2012, 12, 31, Stated)), None),
        SCALE,
        "bar 250.1+150.1: solid 0.0+150.1 | waves 0.0+18.0 | cap 150.1",
    );
    check(Extent::Occurrence(about(year(2010, Stated))), SCALE, "bar 250.1+50.0: waves 0.0+50.0 | dots 0.0+50.0");
}

#[test]
fn doubtful_is_a_question_mark_in_a_dotted_outline() {
    let doubtful = |window| Window { uncertain: true, ..window };
    check(
        period(doubtful(year(2010, Stated)), until(on(2012, 12, 31, Stated)), None),
        SCALE,
        "bar 250.1+150.1:
        outline 0.0+50.0 | pale-wedge(0.00→1.00) 0.0+50.0 | question 16.0+18.0 | solid 50.0+100.1 |
        cap 150.1",
    );
    check(
        period(on(2010, 1, 1, Stated), until(doubtful(on(2012, 12, 31, Stated))), None),
        SCALE,
        "bar 250.1+168.1:
        cap 0.0 | solid 0.0+150.1 | outline 150.1+18.0 | question 150.1+18.0",
    );
    check(
        Extent::Occurrence(doubtful(on(2010, 6, 1, Stated))),
        SCALE,
        "mark 261.9+18.0: outline 0.0+18.0 | question 0.0+18.0",
    );
}

#[test]
fn starts_that_are_not_known_mirror_the_ends() {
    let seen = Some(Day::from_ymd(2016, 2, 29));
    let end = until(on(2012, 12, 31, Stated));
    check(
        Extent::Period { start: Start::Unknown, end, seen: None, sure_until: None },
        SCALE,
        "bar 312.3+88.0: hatch 24.0+64.0 | dots-before 0.0+24.0 | cap 88.0",
    );
    check(
        Extent::Period { start: Start::Open, end: as_of(), seen, sure_until: None },
        SCALE,
        "bar 462.5+191.9:
        stripe 87.6+7.7 | stripe 78.8+7.1 | stripe 70.0+6.4 | stripe 61.3+5.7 | stripe 52.5+5.0 |
        stripe 43.8+4.3 | stripe 35.0+3.6 | stripe 26.3+3.0 | stripe 17.5+2.3 | stripe 8.8+1.6 |
        stripe 0.0+0.9 | stripe 96.7+7.7 | stripe 106.1+7.1 | stripe 115.5+6.4 | stripe 125.0+5.7 |
        stripe 134.4+5.0 | stripe 143.8+4.3 | stripe 153.3+3.6 | stripe 162.7+3.0 |
        stripe 172.2+2.3 | stripe 181.6+1.6 | stripe 191.0+0.9",
    );
    check(
        Extent::Period { start: Start::Unknown, end: End::Unknown, seen: None, sure_until: None },
        SCALE,
        "undated 0.0+18.0: undated 0.0+18.0",
    );
    check(Extent::Undated, SCALE, "undated 0.0+18.0: undated 0.0+18.0");
}

#[test]
fn a_start_and_an_end_in_the_same_year_meet_at_half_height() {
    check(
        period(year(2010, Stated), until(year(2010, Stated)), None),
        SCALE,
        "bar 250.1+50.0:
        outline 0.0+50.0 | wedge(0.00→0.50) 0.0+25.0 | wedge(0.50→0.00) 25.0+25.0",
    );
}

#[test]
fn the_body_is_only_pale_where_both_ends_are_inferred() {
    let body = |start, end| {
        let extent = period(on(2010, 1, 1, start), until(on(2012, 12, 31, end)), None);
        drawing(&extent, SCALE)
            .shapes
            .iter()
            .find(|shape| matches!(shape.form, Form::Solid(_)))
            .map(|shape| (shape.form, shape.status))
    };
    assert_eq!(body(Inferred, Inferred), Some((Form::Solid(Ink::Pale), Inferred)));
    assert_eq!(body(Inferred, Stated), Some((Form::Solid(Ink::Full), Stated)));
    assert_eq!(body(Disputed, Disputed), Some((Form::Solid(Ink::Full), Disputed)));
}

#[test]
fn the_legend_has_a_sample_of_each_row_within_64_px() {
    let text: Vec<String> =
        samples().iter().map(|sample| format!("{:?}: {}", sample.kind, words(&sample.drawing))).collect();
    let expected = "
        Known: bar 0.0+64.0: solid 0.0+64.0 | cap 0.0 | cap 64.0
        StartWindow: bar 0.0+64.0: outline 0.0+28.0 | wedge(0.00→1.00) 0.0+28.0 | solid 28.0+36.0 | cap 64.0
        InferredWindow: bar 0.0+64.0: outline 0.0+28.0 inferred | pale-wedge(0.00→1.00) 0.0+28.0 inferred |
            dashed-cap 0.0 inferred | solid 28.0+36.0 | cap 64.0
        Planned: bar 0.0+64.0: cap 0.0 | solid 0.0+29.0 | outline 29.0+35.0 | pale-wedge(1.00→0.00) 29.0+35.0
        GoingOn: bar 0.0+62.3: cap 0.0 | solid 0.0+23.0 | stripe 23.3+3.2 | stripe 27.2+2.9 | stripe 31.0+2.6 |
            stripe 34.9+2.3 | stripe 38.8+2.0 | stripe 42.6+1.8 | stripe 46.5+1.5 | stripe 50.4+1.2 |
            stripe 54.2+0.9 | stripe 58.1+0.7 | stripe 62.0+0.4
        Undated: bar 0.0+64.0: dashed-cap 0.0 inferred | hatch 0.0+64.0 inferred
        EndNotStated: bar 0.0+63.0: hatch 0.0+39.0 | dots-after 39.0+24.0
        SomewhereIn: bar 0.0+64.0: dots 0.0+64.0 | cap 0.0 | cap 64.0
        Month: mark 0.0+30.0: whiskers 0.0+30.0 | diamond 6.0+18.0
        About: bar 0.0+64.0: waves 0.0+64.0 | dots 0.0+64.0
        Doubtful: bar 0.0+64.0: outline 0.0+64.0 | question 23.0+18.0
        Deadline: mark 0.0+18.0: flag 0.0+18.0
        Status(Stated): mark 0.0+18.0: diamond 0.0+18.0
        Status(Inferred): mark 0.0+18.0: diamond 0.0+18.0 inferred
        Status(OtherSource): mark 0.0+18.0: diamond 0.0+18.0 other-source
        Status(Disputed): mark 0.0+18.0: diamond 0.0+18.0 disputed
    ";
    assert_eq!(text.join(" "), expected.split_whitespace().collect::<Vec<_>>().join(" "));
}

#[test]
fn a_thing_reaches_as_far_as_it_fades() {
    let reached = reach(&period(year(2010, Stated), as_of(), Some((2016, 2, 29)))).unwrap();
    assert_eq!(reached.whole, (Day::from_ymd(2010, 1, 1), Day::from_ymd(2018, 2, 28)));
    assert_eq!(reached.sure, Some((Day::from_ymd(2010, 12, 31), Day::from_ymd(2016, 2, 29))));
    assert_eq!(reach(&Extent::Undated), None);
    assert_eq!(reach(&period(year(2010, Stated), until(year(2010, Stated)), None)).unwrap().sure, None);
}

/// The places of the split signs and of the brackets below the bar, in px from the scale's origin.
fn disputed_at(extents: &[Extent], scale: Scale) -> Vec<(&'static str, i64, i64)> {
    let timing = Timing { extent: extents[0], alternatives: extents[1..].to_vec(), planned: false };
    let drawing = drawing_of(&timing, scale);
    let mut found = Vec::new();
    for shape in &drawing.shapes {
        let name = match (shape.form, shape.status) {
            (Form::Diamond, Disputed) => "split",
            (Form::Diamond, _) => "whole",
            (Form::Bracket, _) => "bracket",
            _ => continue,
        };
        #[expect(clippy::cast_possible_truncation, reason = "a few hundred px")]
        found.push((name, (drawing.x_px + shape.x_px).round() as i64, shape.width_px.round() as i64));
    }
    found
}

#[test]
fn two_days_of_one_event_are_one_split_sign_from_afar_and_two_at_close_sight() {
    let days = [on(2013, 10, 3, OtherSource), on(2013, 10, 8, OtherSource)].map(Extent::Occurrence);
    assert_eq!(disputed_at(&days, CLOSE), [("split", 16, 18), ("split", 66, 18)]);
    assert_eq!(disputed_at(&days, SCALE).len(), 1, "they would touch");
    assert_eq!(disputed_at(&days[..1], CLOSE), [("whole", 16, 18)], "one source: nobody disagrees");
}

#[test]
fn beside_a_bar_another_value_is_a_bracket_as_long_as_what_it_says() {
    let tour = |day| period(on(2013, 10, day, OtherSource), until(on(2013, 10, 9, OtherSource)), None);
    assert_eq!(disputed_at(&[tour(3), tour(4)], CLOSE), [("bracket", 30, 60)]);
    // Where only the start differs, and the end is open, the start's own window says it all.
    let open = |start| period(start, as_of(), None);
    let starts = [open(year(2010, Stated)), open(window((2010, 8, 1), (2010, 8, 31), OtherSource))];
    assert_eq!(disputed_at(&starts, SCALE), [("bracket", 278, 6)]);
}
