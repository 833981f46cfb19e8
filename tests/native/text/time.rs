//! How one thing lies in time, in words.

use kakehashi::domain::assertion::{Assertion, Status};
use kakehashi::domain::localized::Localized;
use kakehashi::domain::time::{Edtf, TimeBound, TimeFact, Timing, Window, timing};
use kakehashi::text::{Lang, beginning_said, ending_said, timing_said, timing_sentence};

type Fact = Assertion<TimeFact>;

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
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

fn end(text: &str) -> Fact {
    fact(TimeBound::End(edtf(text)))
}

fn on(text: &str) -> Fact {
    fact(TimeBound::On(edtf(text)))
}

fn timed(facts: &[Fact]) -> Timing {
    timing(facts, |_| Window::of(&edtf("2016?"), Status::Inferred).map(Into::into))
}

fn check(facts: &[Fact], en: &str, ja: &str) {
    let timing = timed(facts);
    assert_eq!(timing_said(Lang::En, &timing), en);
    assert_eq!(timing_said(Lang::Ja, &timing), ja);
}

fn sentence(facts: &[Fact], en: &str, ja: &str) {
    let timing = timed(facts);
    assert_eq!(timing_sentence(Lang::En, &timing), en);
    assert_eq!(timing_sentence(Lang::Ja, &timing), ja);
}

fn officer() -> Vec<Fact> {
    let (mut first, mut last) = (start("[2014-04..2015-03]"), end("[2016-03..2018-03]"));
    first.value.fiscal_year = Some(2014);
    last.value.planned = true;
    vec![first, last]
}

fn red_card() -> Vec<Fact> {
    let mut first = start("2013");
    first.status = Status::Inferred;
    vec![first, fact(TimeBound::OpenEnd)]
}

#[test]
fn a_phrase_says_how_far_the_sources_go() {
    check(&[], "not dated", "日付なし");
    check(&[on("2013-10-08")], "8 October 2013", "2013年10月8日");
    check(&[on("2006-05")], "May 2006", "2006年5月");
    check(&[on("2007")], "some day in 2007", "2007年中のいずれかの日");
    check(&[on("2013-10-08/2013-10-10")], "8–10 October 2013", "2013年10月8日～10日");
    check(&[start("2010"), end("2012")], "2010–2012", "2010～2012年");
    check(&[start("2010"), end("2012-05")], "from 2010 to May 2012", "2010年から2012年5月まで");
    check(
        &[start("2010"), fact(TimeBound::OpenEnd)],
        "since 2010, still running about 2016",
        "2010年から、2016年頃も継続",
    );
    check(&[start("2018"), fact(TimeBound::OpenEnd)], "since 2018, going on", "2018年から、継続中");
    check(&[start("2006-05")], "from May 2006; end not stated", "2006年5月から、終了の記載なし");
    check(&[end("2015")], "until 2015; beginning not stated", "2015年まで、開始の記載なし");
    check(&[on("../2015")], "until 2015", "2015年まで");
    check(&[fact(TimeBound::By(edtf("2016")))], "by 2016 (target)", "2016年まで（目標）");
    check(
        &officer(),
        "from FY2014, planned to end between March 2016 and March 2018",
        "2014年度から、2016年3月から2018年3月の間に終了予定",
    );
    check(&red_card(), "since 2013 (inferred), still running about 2016", "2013年（推定）から、2016年頃も継続");
}

#[test]
fn a_window_that_is_no_unit_of_the_calendar_has_two_ends() {
    let mut first = start("[2013-01..2016-08]");
    first.status = Status::Inferred;
    check(
        &[first, fact(TimeBound::OpenEnd)],
        "begun between January 2013 and August 2016 (inferred), still running about 2016",
        "2013年1月から2016年8月の間（推定）に開始、2016年頃も継続",
    );
    check(
        &[on("[2017-08-28..2017-08-29]")],
        "some day between 28 August 2017 and 29 August 2017",
        "2017年8月28日から2017年8月29日の間のいずれかの日",
    );
    check(
        &[start("2010"), end("[2012-03..2013-05]")],
        "from 2010, ended between March 2012 and May 2013",
        "2010年から、2012年3月から2013年5月の間に終了",
    );
}

#[test]
fn a_source_that_knows_its_day_is_quoted_with_it() {
    let mut open = fact(TimeBound::OpenEnd);
    open.as_of = Some(edtf("2014-05-06"));
    check(&[start("2010"), open], "since 2010, still running on 6 May 2014", "2010年から、2014年5月6日にも継続");
}

#[test]
fn sentences_explain_the_drawing() {
    sentence(&[], "No source dates it.", "日付のある出典はありません。");
    sentence(
        &[start("2010"), fact(TimeBound::OpenEnd)],
        "Starts some day in 2010. Drawn solid to about 2016, when the source was written; it thins out beyond.",
        "開始は2010年中のいずれかの日。出典が書かれた2016年頃までを塗り、その先は薄れます。",
    );
    sentence(
        &officer(),
        "Starts some day between April 2014 and March 2015 (fiscal year 2014). The planned end lies between March \
         2016 and March 2018: a plan, not a fact.",
        "開始は2014年度（2014年4月～2015年3月）中のいずれかの日。終了予定は2016年3月から2018年3月の間。予定であり、事実ではありません。",
    );
    sentence(
        &[on("2007")],
        "Some day in 2007; the day isn’t stated.",
        "2007年中のいずれかの日。日付の記載はありません。",
    );
    sentence(
        &[fact(TimeBound::By(edtf("../2016")))],
        "To be reached by 2016: a target, not an end.",
        "2016年までの達成目標であり、終了ではありません。",
    );
    sentence(
        &[start("2017-08-28"), start("2017-08-29"), end("2017-09-06")],
        "Starts on 28 August 2017. Ends on 6 September 2017. Sources differ; also given: 29 August – 6 September 2017.",
        "開始は2017年8月28日。終了は2017年9月6日。資料が食い違い、2017年8月29日～9月6日ともされます。",
    );
}

#[test]
fn a_panel_has_its_values_for_both_ends() {
    let facts = [start("2010"), fact(TimeBound::OpenEnd)];
    let timing = timed(&facts);
    assert_eq!(beginning_said(Lang::En, &timing).as_deref(), Some("in 2010"));
    assert_eq!(ending_said(Lang::En, &timing).as_deref(), Some("open; still going on about 2016"));
    assert_eq!(beginning_said(Lang::Ja, &timing).as_deref(), Some("2010年"));
    assert_eq!(ending_said(Lang::Ja, &timing).as_deref(), Some("記載なし（2016年頃には継続中）"));
    assert_eq!(beginning_said(Lang::En, &timed(&[on("2007")])), None);
}
