//! What time facts add up to.

use kakehashi::domain::assertion::{Assertion, Status};
use kakehashi::domain::localized::Localized;
use kakehashi::domain::time::{
    Day, Edtf, End, Extent, Precision, Presence, Start, TimeBound, TimeFact, Timing, Window, Written, timing,
};

type Fact = Assertion<TimeFact>;

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn day(text: &str) -> Day {
    edtf(text).earliest().day().unwrap()
}

fn fact(bound: TimeBound) -> Fact {
    Assertion {
        id: "f".into(),
        value: TimeFact { bound, planned: false, fiscal_year: None },
        status: Status::Stated,
        source: "ilo".into(),
        quote: None,
        as_of: None,
        note: Localized::default(),
    }
}

fn start(text: &str) -> Fact {
    fact(TimeBound::Start(edtf(text)))
}

fn on(text: &str) -> Fact {
    fact(TimeBound::On(edtf(text)))
}

fn end(text: &str) -> Fact {
    fact(TimeBound::End(edtf(text)))
}

fn with(mut fact: Fact, status: Status) -> Fact {
    fact.status = status;
    fact
}

fn planned(mut fact: Fact) -> Fact {
    fact.value.planned = true;
    fact
}

/// The source's best date is the year 2016.
fn timed(facts: &[Fact]) -> Timing {
    timing(facts, |id| (id == "ilo").then(|| window("2016~").into()))
}

fn window(text: &str) -> Window {
    Window::of(&edtf(text), Status::Stated).unwrap()
}

#[test]
fn no_fact_is_undated() {
    let timing = timed(&[]);
    assert_eq!(timing, Timing { extent: Extent::Undated, alternatives: vec![], planned: false });
    assert_eq!((timing.span(), timing.sort_day()), (None, None));
    assert_eq!(timing.presence(day("0001"), day("9999")), Presence::Never);
}

#[test]
fn an_open_end_is_solid_to_the_middle_of_the_sources_own_date() {
    let timing = timed(&[start("2010"), fact(TimeBound::OpenEnd)]);
    let expected = Extent::Period {
        start: Start::Within(window("2010")),
        end: End::Open { as_of: window("2016~") },
        seen: Some(day("2016-07-01")),
        sure_until: None,
    };
    assert_eq!(timing.extent, expected);
    assert_eq!(timing.span(), Some((day("2010-01-01"), day("2016-12-31"))));
    assert_eq!(timing.sort_day(), Some(day("2010-01-01")));
    let in_period = |from, to| timing.presence(day(from), day(to));
    assert_eq!(in_period("2030", "2031"), Presence::Possibly, "nobody said that it stopped");
    assert_eq!(in_period("2008", "2009-12-31"), Presence::Never);
    assert_eq!(in_period("2010-03", "2010-04"), Presence::Possibly, "it may have begun later in the year");
    assert_eq!(in_period("2010-01-01", "2010-12-31"), Presence::Certainly, "it began in that year");
    assert_eq!(in_period("2013", "2014"), Presence::Possibly, "a source of about 2016 may be older");
}

#[test]
fn what_goes_on_is_certain_up_to_the_first_day_on_which_its_source_may_have_been_written() {
    let written = |_: &str| Some(Written { best: window("2016~"), possible: window("[2014-04..2016-08]") });
    let own = |text: &str| {
        let mut open = fact(TimeBound::OpenEnd);
        open.as_of = Some(edtf(text));
        open
    };
    for (facts, sure_until) in [
        (vec![start("2010"), fact(TimeBound::OpenEnd)], Some("2014-04-01")),
        (vec![start("2010"), planned(end("2020"))], Some("2014-04-01")),
        (vec![start("2010"), own("2013")], Some("2013-01-01")),
        (vec![start("2010"), own("2020~")], None),
    ] {
        let timing = timing(&facts, written);
        let Extent::Period { sure_until: found, .. } = timing.extent else { panic!("{timing:?}") };
        assert_eq!(found, sure_until.map(day));
        let Some(last) = found else {
            assert_eq!(timing.presence(day("2012"), day("2012")), Presence::Possibly, "about 2020 is no day");
            continue;
        };
        assert_eq!(timing.presence(last, last), Presence::Certainly);
        assert_eq!(timing.presence(last.plus(1), last.plus(60)), Presence::Possibly);
        assert_eq!(timing.presence(day("2010-06"), day("2010-07")), Presence::Possibly, "it may begin later");
    }
    // Seen before it had surely begun.
    let late = timing(&[start("[2014-04..2015-03]"), planned(end("[2016-03..2018-03]"))], written);
    assert_eq!(late.presence(day("2015-06"), day("2015-12")), Presence::Possibly);
    assert_eq!(late.presence(day("2014-04"), day("2015-04")), Presence::Certainly, "it began in that time");
}

#[test]
fn the_facts_own_date_goes_before_that_of_its_source() {
    let mut open = fact(TimeBound::OpenEnd);
    open.as_of = Some(edtf("2014-05-06"));
    let timing = timed(&[start("2010"), open]);
    let Extent::Period { end: End::Open { as_of }, seen, .. } = timing.extent else { panic!("{timing:?}") };
    assert_eq!((as_of.earliest, seen), (day("2014-05-06"), Some(day("2014-05-06"))));
}

#[test]
fn the_sources_best_date_narrows_the_facts_own_window() {
    let mut open = fact(TimeBound::OpenEnd);
    open.as_of = Some(edtf("[2014-04..2016-08]"));
    let timing = timed(&[start("2010"), open]);
    let Extent::Period { end: End::Open { as_of }, seen, .. } = timing.extent else { panic!("{timing:?}") };
    assert_eq!((as_of.earliest, as_of.latest), (day("2014-04-01"), day("2016-08-31")));
    assert_eq!(seen, Some(day("2016-05-01")));
}

#[test]
fn a_source_from_before_the_start_has_seen_nothing() {
    let timing = timed(&[start("2018"), fact(TimeBound::OpenEnd)]);
    let Extent::Period { seen, .. } = timing.extent else { panic!("{timing:?}") };
    assert_eq!(seen, None);
    assert_eq!(timing.span(), Some((day("2018-01-01"), day("2018-12-31"))));
}

#[test]
fn an_open_end_of_an_undated_source_is_known_from_its_start() {
    let timing = timing(&[start("2010"), fact(TimeBound::OpenEnd)], |_| None);
    let Extent::Period { end: End::Open { as_of }, seen: None, .. } = timing.extent else { panic!("{timing:?}") };
    assert_eq!(as_of, window("2010"));
}

#[test]
fn a_planned_end_keeps_the_day_up_to_which_it_was_seen() {
    let timing = timed(&[start("[2014-04..2015-03]"), planned(end("[2016-03..2018-03]"))]);
    let expected = Extent::Period {
        start: Start::Within(window("[2014-04..2015-03]")),
        end: End::Within { window: window("[2016-03..2018-03]"), planned: true },
        seen: Some(day("2016-07-01")),
        sure_until: None,
    };
    assert_eq!(timing.extent, expected);
    let timing = timed(&[start("2010"), planned(end("2012"))]);
    let Extent::Period { seen, .. } = timing.extent else { panic!("{timing:?}") };
    assert_eq!(seen, Some(day("2012-12-31")), "not beyond the plan");
}

#[test]
fn a_known_end_needs_no_witness() {
    let timing = timed(&[start("2010"), end("2012")]);
    let Extent::Period { seen: None, end: End::Within { planned: false, .. }, .. } = timing.extent else {
        panic!("{timing:?}")
    };
    assert_eq!(timing.presence(day("2012-12-31"), day("2013")), Presence::Possibly);
    assert_eq!(timing.presence(day("2012"), day("2012-12-31")), Presence::Certainly, "it ended in that year");
    assert_eq!(timing.presence(day("2013"), day("2014")), Presence::Never);
}

#[test]
fn an_end_that_is_not_stated_adds_no_length() {
    for facts in [vec![start("2006-05"), fact(TimeBound::UnknownEnd)], vec![on("2006-05/")], vec![start("2006-05")]] {
        let timing = timed(&facts);
        let Extent::Period { end: End::Unknown, seen: None, .. } = timing.extent else { panic!("{timing:?}") };
        assert_eq!(timing.span(), Some((day("2006-05-01"), day("2006-05-31"))));
        assert_eq!(timing.presence(day("2007"), day("2008")), Presence::Possibly, "nobody said that it had stopped");
        assert_eq!(timing.presence(day("2006-05-01"), day("2006-06")), Presence::Certainly);
        assert_eq!(timing.presence(day("2005"), day("2006-04")), Presence::Never);
    }
}

#[test]
fn a_date_is_an_occurrence_and_an_interval_of_known_ends_a_period() {
    assert_eq!(timed(&[on("2007")]).extent, Extent::Occurrence(window("2007")));
    let timing = timed(&[on("2013-10-08/2013-10-10")]);
    let expected = Extent::Period {
        start: Start::Within(window("2013-10-08")),
        end: End::Within { window: window("2013-10-10"), planned: false },
        seen: None,
        sure_until: None,
    };
    assert_eq!(timing.extent, expected);
    let timing = timed(&[on("../2016")]);
    assert!(matches!(timing.extent, Extent::Period { start: Start::Open, .. }), "{timing:?}");
    let in_period = |from, to| timing.presence(day(from), day(to));
    assert_eq!(in_period("1800", "1801"), Presence::Possibly, "nobody said since when");
    assert_eq!(in_period("2016", "2017"), Presence::Certainly, "it ended in that year");
}

#[test]
fn what_is_only_about_a_date_or_planned_or_disputed_is_never_certain() {
    let whole_year =
        |timing: &Timing, year: &str| timing.presence(day(&format!("{year}-01-01")), day(&format!("{year}-12-31")));
    assert_eq!(whole_year(&timed(&[on("2011-05")]), "2011"), Presence::Certainly);
    for doubtful in ["2011~", "2011?", "2011-05%"] {
        assert_eq!(whole_year(&timed(&[on(doubtful)]), "2011"), Presence::Possibly, "{doubtful}");
    }
    let until = timed(&[start("2010"), planned(end("2020"))]);
    assert_eq!(whole_year(&until, "2020"), Presence::Possibly, "a plan is no end");
    assert_eq!(whole_year(&until, "2010"), Presence::Certainly);
    for plan in [on("2020-05"), on("2020-05-01/2020-05-03"), start("2020-05")] {
        assert_eq!(whole_year(&timed(&[planned(plan)]), "2020"), Presence::Possibly, "a plan is no fact");
    }
    let target = timed(&[fact(TimeBound::By(edtf("2020-05")))]);
    assert_eq!(whole_year(&target, "2020"), Presence::Possibly, "a target didn’t happen");
    let disputed = timed(&[on("2011-05-01"), on("2012-05-01")]);
    assert_eq!(
        (whole_year(&disputed, "2011"), whole_year(&disputed, "2012")),
        (Presence::Possibly, Presence::Possibly)
    );
    assert_eq!(disputed.presence(day("2011-01-01"), day("2012-12-31")), Presence::Certainly, "whichever it was");
}

#[test]
fn a_deadline_is_never_an_end() {
    for by in ["2016", "../2016"] {
        let timing = timed(&[fact(TimeBound::By(edtf(by)))]);
        assert_eq!(timing.extent, Extent::Deadline(window("2016")));
        assert_eq!(timing.sort_day(), Some(day("2016-12-31")));
    }
    let timing = timed(&[fact(TimeBound::By(edtf("2016"))), start("2013")]);
    assert!(matches!(timing.extent, Extent::Period { end: End::Unknown, .. }));
    assert_eq!(timing.alternatives, []);
}

#[test]
fn what_is_inferred_never_precedes_what_is_stated() {
    let timing = timed(&[with(start("2013"), Status::Inferred), start("2014")]);
    let Extent::Period { start: Start::Within(first), .. } = timing.extent else { panic!("{timing:?}") };
    assert_eq!((first.earliest.year(), first.status), (2014, Status::Stated));
    assert_eq!(timing.alternatives.len(), 1);
}

#[test]
fn sources_that_differ_stand_beside_each_other() {
    let facts = [
        with(start("2017-08-28"), Status::Disputed),
        with(start("2017-08-29"), Status::Disputed),
        with(start("2017-08-28"), Status::OtherSource),
        end("2017-09-06"),
    ];
    let timing = timed(&facts);
    let [Extent::Period { start: Start::Within(other), end: End::Within { window: last, .. }, .. }] =
        timing.alternatives.as_slice()
    else {
        panic!("{timing:?}")
    };
    assert_eq!((other.earliest, last.earliest), (day("2017-08-29"), day("2017-09-06")));
}

#[test]
fn two_witnesses_of_an_open_end_do_not_contradict_each_other() {
    let mut later = fact(TimeBound::OpenEnd);
    later.as_of = Some(edtf("2018"));
    let timing = timed(&[start("2010"), fact(TimeBound::OpenEnd), later]);
    assert_eq!(timing.alternatives, []);
}

#[test]
fn a_start_of_one_year_or_later_ends_with_its_source() {
    let timing = timed(&[start("[2013..]")]);
    let Extent::Period { start: Start::Within(first), .. } = timing.extent else { panic!("{timing:?}") };
    assert_eq!((first.earliest, first.latest), (day("2013-01-01"), day("2016-12-31")));
    assert_eq!(first.precision, Precision::Year);
    assert_eq!(
        timing_without_source("[2013..]"),
        Extent::Period { start: Start::Unknown, end: End::Unknown, seen: None, sure_until: None }
    );
}

fn timing_without_source(text: &str) -> Extent {
    timing(&[start(text)], |_| None).extent
}
