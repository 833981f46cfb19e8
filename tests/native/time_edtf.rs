//! EDTF and durations: what is accepted, and which days it means.

use kakehashi::domain::time::{Bound, Day, Duration, DurationError, Edtf, Precision, Season, Shape};
use serde_json::Value;

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn said(bound: Bound) -> String {
    match bound {
        Bound::Open => "open".into(),
        Bound::Unknown => "unknown".into(),
        Bound::Day(day) => {
            let (year, month, day) = day.ymd();
            let sign = if year < 0 { "-" } else { "" };
            format!("{sign}{:04}-{month:02}-{day:02}", year.abs())
        }
    }
}

fn check(text: &str, earliest: &str, latest: &str) {
    let value = edtf(text);
    assert_eq!((said(value.earliest()), said(value.latest())), (earliest.into(), latest.into()), "{text}");
}

#[test]
fn every_example_of_the_specification_has_its_level_and_its_days() {
    let fixture: Value = serde_json::from_str(include_str!("../fixtures/edtf-loc.json")).unwrap();
    let valid = fixture["valid"].as_array().unwrap();
    assert!(valid.len() > 60);
    for row in valid {
        let text = row["edtf"].as_str().unwrap();
        check(text, row["earliest"].as_str().unwrap(), row["latest"].as_str().unwrap());
        assert_eq!(u64::from(edtf(text).level()), row["level"].as_u64().unwrap(), "{text}");
        assert_eq!(edtf(text).to_string(), text);
    }
    for text in fixture["invalid"].as_array().unwrap() {
        let text = text.as_str().unwrap();
        let error = Edtf::parse(text).expect_err(text);
        assert!(error.offset <= text.len() && !error.message.is_empty(), "{text}");
    }
}

#[test]
fn months_end_where_the_calendar_ends_them() {
    check("2004-02", "2004-02-01", "2004-02-29");
    check("1900-02", "1900-02-01", "1900-02-28");
    check("2000-02", "2000-02-01", "2000-02-29");
    check("-0004-02", "-0004-02-01", "-0004-02-29");
    check("0000-02", "0000-02-01", "0000-02-29");
}

#[test]
fn winter_reaches_into_the_next_year() {
    check("2001-24", "2001-12-01", "2002-02-28");
    check("2003-24", "2003-12-01", "2004-02-29");
    check("2001-41", "2001-07-01", "2001-12-31");
}

#[test]
fn digits_that_are_not_given_stand_for_every_day_that_fits() {
    check("XXXX-02-29", "0000-02-29", "9996-02-29");
    check("19X9-02-28", "1909-02-28", "1999-02-28");
    check("1985-XX-31", "1985-01-31", "1985-12-31");
}

#[test]
fn sets_take_the_widest_of_their_members() {
    check("[2014-04..2015-03]", "2014-04-01", "2015-03-31");
    check("{2017-08-29,2017-08-28}", "2017-08-28", "2017-08-29");
    check("[2014-XX,..2013]", "open", "2014-12-31");
}

#[test]
fn a_year_too_far_away_to_count_is_unknown_rather_than_wrong() {
    check("Y9000000000000000000", "unknown", "unknown");
    check("Y-9000000000000000000", "unknown", "unknown");
    check("Y9E18S1", "unknown", "unknown");
    check("Y1E30", "unknown", "unknown");
    check("Y3000000000", "3000000000-01-01", "3000000000-12-31");
}

#[test]
fn precision_is_that_of_the_coarsest_part() {
    let rows = [
        ("2010-08-01", Precision::Day),
        ("2010-08", Precision::Month),
        ("2010-08-XX", Precision::Month),
        ("2010-XX-XX", Precision::Year),
        ("2010-22", Precision::Season),
        ("2010-35", Precision::Season),
        ("2010", Precision::Year),
        ("201X", Precision::Decade),
        ("156X-12-25", Precision::Decade),
        ("20XX", Precision::Century),
        ("1950S2", Precision::Century),
        ("2XXX", Precision::Wider),
        ("Y1E30", Precision::Wider),
        ("2010/..", Precision::Year),
        ("2010-08-01/2011", Precision::Year),
        ("[2014-04..2015-03]", Precision::Month),
    ];
    for (text, precision) in rows {
        assert_eq!(edtf(text).precision(), precision, "{text}");
    }
    assert!(Precision::Day < Precision::Year);
}

#[test]
fn marks_and_kinds_are_told_apart() {
    let flags = |text: &str| (edtf(text).is_approximate(), edtf(text).is_uncertain());
    assert_eq!(flags("2016"), (false, false));
    assert_eq!(flags("2016~"), (true, false));
    assert_eq!(flags("2016?"), (false, true));
    assert_eq!(flags("2016%/2017"), (true, true));
    assert!(edtf("2010/..").is_interval() && !edtf("2010/..").is_set());
    assert!(edtf("[2010,2011]").is_set() && !edtf("[2010,2011]").is_interval());
}

#[test]
fn an_error_says_where() {
    let error = Edtf::parse("2016-13").expect_err("no thirteenth month");
    assert_eq!(error.offset, 5);
    assert!(error.to_string().contains("byte 5"));
}

#[test]
fn a_season_of_either_hemisphere_keeps_its_name() {
    for (text, season) in [("2001-21", Season::Spring), ("2001-29", Season::Spring), ("2001-32", Season::Winter)] {
        let Shape::Date(date) = edtf(text).shape() else { panic!("{text}") };
        assert_eq!((date.season, date.month), (Some(season), None), "{text}");
    }
    assert_eq!(edtf("2001-29").earliest(), Bound::Day(Day::from_ymd(2001, 9, 1)));
}

#[test]
fn durations_keep_their_units_and_refuse_the_rest() {
    let parsed = |text: &str| Duration::parse(text, false);
    assert_eq!(parsed("P10D"), Ok(Duration { days: 10, ..Duration::default() }));
    assert_eq!(parsed("P2Y6M"), Ok(Duration { years: 2, months: 6, ..Duration::default() }));
    assert_eq!(parsed("P1W"), Ok(Duration { weeks: 1, ..Duration::default() }));
    assert!(Duration::parse("P10D", true).unwrap().approximate);
    for text in ["", "P", "10D", "P10", "PD", "P1D2Y", "P-1D", "P1.5Y", "P1Y1Y", "P１D"] {
        assert_eq!(parsed(text), Err(DurationError::Malformed), "{text}");
    }
    assert_eq!(parsed("PT3H"), Err(DurationError::TimeOfDay));
    assert_eq!(parsed("P99999999999Y"), Err(DurationError::TooLarge));
    assert_eq!(parsed("P2Y6M").unwrap().to_iso(), "P2Y6M");
    assert_eq!(Duration::default().to_iso(), "P0D");
}
