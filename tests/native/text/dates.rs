//! Dates, windows, ticks, eras, lengths and moments in words.

use kakehashi::domain::assertion::Status;
use kakehashi::domain::time::{Day, Duration, Edtf, Window};
use kakehashi::text::{
    Lang, TickSize, duration_said, era, era_said, fiscal_said, note_day_said, note_time_said, range_said, said,
    tick_label, window_said,
};
use proptest::prelude::*;

fn edtf(text: &str) -> Edtf {
    Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"))
}

fn day(text: &str) -> Day {
    edtf(text).earliest().day().unwrap()
}

fn check(text: &str, en: &str, ja: &str) {
    assert_eq!((said(Lang::En, &edtf(text)).as_str(), said(Lang::Ja, &edtf(text)).as_str()), (en, ja), "{text}");
}

#[test]
fn plain_dates_read_as_people_write_them() {
    check("2013-10-08", "8 October 2013", "2013年10月8日");
    check("2006-05", "May 2006", "2006年5月");
    check("2010", "2010", "2010年");
    check("2001-21", "spring 2001", "2001年春");
    check("2001-34", "second quarter of 2001", "2001年第2四半期");
    check("2001-41", "second half of 2001", "2001年後半");
    check("201X", "the 2010s", "2010年代");
    check("20XX", "some year between 2000 and 2099", "2000年から2099年のある年");
    check("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30", "1985年4月12日23時20分30秒");
}

#[test]
fn marks_are_said() {
    check("2016~", "about 2016", "2016年頃");
    check("2016?", "2016 (uncertain)", "2016年（不確か）");
    check("2016%", "about 2016 (uncertain)", "2016年頃（不確か）");
    check("2004-06-~11", "about 11 June 2004", "2004年6月11日頃");
}

#[test]
fn intervals_share_what_they_have_in_common() {
    check("2013-10-08/2013-10-10", "8–10 October 2013", "2013年10月8日～10日");
    check("2015-08-31/2015-09-09", "31 August – 9 September 2015", "2015年8月31日～9月9日");
    check("2015-12-31/2016-01-02", "31 December 2015 – 2 January 2016", "2015年12月31日～2016年1月2日");
    check("2014-04/2014-06", "April–June 2014", "2014年4月～6月");
    check("2014-04/2015-03", "April 2014 – March 2015", "2014年4月～2015年3月");
    check("2010/2015", "2010–2015", "2010～2015年");
    check("2010~/2015-03", "about 2010 – March 2015", "2010年頃～2015年3月");
}

#[test]
fn open_and_unknown_ends_differ() {
    check("2010/..", "from 2010 on", "2010年から継続");
    check("2006-05/", "from May 2006; end not stated", "2006年5月から、終了の記載なし");
    check("../2016", "up to 2016", "2016年まで");
    check("/2016", "until 2016; beginning not stated", "2016年まで、開始の記載なし");
}

#[test]
fn sets_say_whether_one_or_all_are_meant() {
    check("[2014-04..2015-03]", "between April 2014 and March 2015", "2014年4月から2015年3月の間");
    check("[1667,1668,1670..1672]", "one of 1667, 1668 or 1670–1672", "1667年、1668年、1670～1672年のいずれか");
    check("{1667,1668,1670..1672}", "all of 1667, 1668 and 1670–1672", "1667年、1668年、1670～1672年のすべて");
    check("[..1984]", "1984 or earlier", "1984年以前");
    check("[1760-12..]", "December 1760 or later", "1760年12月以降");
}

#[test]
fn years_before_christ_count_without_a_year_zero() {
    check("0000", "1 BC", "紀元前1年");
    check("-0043-03-15", "15 March 44 BC", "紀元前44年3月15日");
    check("-0005/0005", "6 BC – 5", "紀元前6年～5年");
    check("Y-170000002", "170,000,003 BC", "紀元前170,000,003年");
}

#[test]
fn digits_that_are_not_given_are_said() {
    check("1985-04-XX", "some day in April 1985", "1985年4月中のいずれかの日");
    check("1985-XX-XX", "some day in 1985", "1985年中のいずれかの日");
    check("2004-XX", "some month in 2004", "2004年のある月");
    check("156X-12-25", "25 December in the 1560s", "1560年代12月25日");
    check("1984-1X", "some month from October to December in 1984", "1984年10月から12月のある月");
    check("XXXX-12-XX", "some day in December in some year", "ある年12月のある日");
    check("1950S2", "about 1950 (between 1900 and 1999)", "1950年頃（1900年から1999年の間）");
    check("Y1E30", "the year Y1E30", "年Y1E30");
}

#[test]
fn windows_name_their_fiscal_year() {
    let window = Window::of(&edtf("[2014-04..2015-03]"), Status::Stated).unwrap();
    let year = Window { fiscal_year: Some(2014), ..window };
    assert_eq!(window_said(Lang::En, &year), "April 2014 – March 2015 (fiscal year 2014)");
    assert_eq!(window_said(Lang::Ja, &year), "2014年度（2014年4月～2015年3月）");
    assert_eq!(window_said(Lang::En, &window), "April 2014 – March 2015");
    assert_eq!((fiscal_said(Lang::En, 2014), fiscal_said(Lang::Ja, 2014)), ("FY2014".into(), "2014年度".into()));
    let decade = Window::of(&edtf("201X~"), Status::Stated).unwrap();
    assert_eq!(window_said(Lang::En, &decade), "about the 2010s");
}

#[test]
fn ranges_of_whole_months_and_years_are_said_as_such() {
    assert_eq!(range_said(Lang::En, day("2010-01-01"), day("2015-12-31")), "2010–2015");
    assert_eq!(range_said(Lang::En, day("2012-02-01"), day("2012-02-29")), "February 2012");
    assert_eq!(range_said(Lang::En, day("2011-02-01"), day("2011-02-27")), "1–27 February 2011");
    assert_eq!(range_said(Lang::Ja, day("2010-01-01"), day("2010-12-31")), "2010年");
}

#[test]
fn eras_change_in_the_middle_of_a_year() {
    assert_eq!(era(day("2014-06-01")), Some(("平成", 26)));
    assert_eq!(era_said(day("1989-01-07")), Some("昭和64年".into()));
    assert_eq!(era_said(day("1989-01-08")), Some("平成元年".into()));
    assert_eq!(era_said(day("2019-05-01")), Some("令和元年".into()));
    assert_eq!(era_said(day("1926-12-24")), Some("大正15年".into()));
    assert_eq!(era_said(day("1912-07-29")), Some("明治45年".into()));
    assert_eq!(era_said(day("1873-01-01")), Some("明治6年".into()));
    assert_eq!(era(day("1872-12-31")), None);
}

#[test]
fn ticks_have_the_era_below_in_japanese() {
    let tick = |lang, size, text: &str| tick_label(lang, size, day(text));
    assert_eq!(tick(Lang::En, TickSize::Year, "2005"), ("2005".into(), String::new()));
    assert_eq!(tick(Lang::Ja, TickSize::Year, "2005"), ("2005".into(), "平成17".into()));
    assert_eq!(tick(Lang::En, TickSize::Month, "2005-01"), ("Jan".into(), "2005".into()));
    assert_eq!(tick(Lang::Ja, TickSize::Month, "2005-05"), ("5月".into(), "2005".into()));
    assert_eq!(tick(Lang::En, TickSize::Quarter, "2005-07"), ("Q3".into(), "2005".into()));
    assert_eq!(tick(Lang::En, TickSize::Week, "2005-08-01"), ("1 Aug".into(), "2005".into()));
}

#[test]
fn lengths_are_said_in_words_up_to_ten() {
    let length = |iso: &str, about, lang| duration_said(lang, &Duration::parse(iso, about).unwrap());
    assert_eq!(length("P10D", true, Lang::En), "about ten days");
    assert_eq!(length("P10D", true, Lang::Ja), "約10日");
    assert_eq!(length("P2Y6M", false, Lang::En), "two years and six months");
    assert_eq!(length("P2Y6M", false, Lang::Ja), "2年6か月");
    assert_eq!(length("P1W", false, Lang::En), "one week");
    assert_eq!(length("P1Y2M3D", false, Lang::En), "one year, two months and three days");
    assert_eq!(length("P11D", false, Lang::En), "11 days");
    assert_eq!(length("P0D", false, Lang::Ja), "0日");
}

#[test]
fn a_notes_moment_is_said_in_the_readers_own_time() {
    let ms = 1_794_446_520_000;
    assert_eq!(note_time_said(Lang::En, ms, 0), "12 November 2026, 01:22");
    assert_eq!(note_time_said(Lang::Ja, ms, 9 * 60), "2026年11月12日10時22分");
    assert_eq!(note_day_said(Lang::En, ms, -5 * 60), "11 November 2026");
    assert!(!note_time_said(Lang::En, u64::MAX, i32::MAX).is_empty());
}

/// EDTF-like texts: the grammar with every part optional, so that many parse and many don't.
fn edtf_like() -> impl Strategy<Value = String> {
    let year = prop_oneof![
        "-?[0-9X]{4}",
        "(19|20)[0-9]{2}",
        "Y-?[1-9][0-9]{4,18}",
        "Y-?[0-9]{1,4}E[0-9]{1,2}",
        "[0-9]{4}S[1-4]",
        "Y-?[1-9][0-9]{4,9}S[1-9]",
    ];
    let rest = prop_oneof![
        "",
        "-(0[1-9]|1[0-2]|2[1-9]|3[0-9]|4[01]|XX|X1|0X)",
        "-(0[1-9]|1[0-2]|XX|1X)-([0-2][0-9]|3[01]|XX|X1|1X)"
    ];
    let date = (("[?~%]?", year), (rest, "[?~%]?")).prop_map(|((a, b), (c, d))| format!("{a}{b}{c}{d}"));
    let date = date.boxed();
    let end = prop_oneof![6 => date.clone(), 1 => Just("..".to_owned()), 1 => Just(String::new())];
    let member = prop_oneof![
        date.clone(),
        date.clone().prop_map(|date| format!("..{date}")),
        date.clone().prop_map(|date| format!("{date}..")),
        (date.clone(), date.clone()).prop_map(|(from, to)| format!("{from}..{to}")),
    ];
    let set = (any::<bool>(), prop::collection::vec(member, 1..4)).prop_map(|(all, members)| {
        let list = members.join(",");
        if all { format!("{{{list}}}") } else { format!("[{list}]") }
    });
    prop_oneof![date, (end.clone(), end).prop_map(|(from, to)| format!("{from}/{to}")), set]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn whatever_parses_can_be_said_and_measured(text in edtf_like()) {
        if let Ok(value) = Edtf::parse(&text) {
            for lang in Lang::ALL {
                let words = said(lang, &value);
                prop_assert!(!words.trim().is_empty(), "{text}");
                prop_assert!(lang != Lang::Ja || text.contains('Y') || !words.contains(' '), "{text}: {words}");
            }
            prop_assert!(value.level() <= 2);
            let _ = value.precision();
            if let Some(window) = Window::of(&value, Status::Stated) {
                prop_assert!(window.earliest <= window.latest, "{text}");
                prop_assert!(!window_said(Lang::En, &window).is_empty());
            }
        }
    }

    #[test]
    fn refusing_never_panics(text in "\\PC{0,24}") {
        let _ = Edtf::parse(&text);
        let _ = Duration::parse(&text, false);
    }

    #[test]
    fn any_day_can_be_said(day in any::<i32>()) {
        let day = Day(i64::from(day));
        for lang in Lang::ALL {
            prop_assert!(!range_said(lang, day, day.plus(40)).is_empty());
            prop_assert!(!tick_label(lang, TickSize::Day, day).0.is_empty());
        }
    }
}
