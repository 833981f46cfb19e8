//! Dates. In Japanese: 年月日, ranges with a wave dash, no spaces.

use crate::domain::time::{Season, YearPart};
use crate::text::messages::Dates;
use crate::text::numbers::grouped;

pub(super) const DATES: Dates = Dates {
    year,
    month: |y, m| format!("{}{m}月", year(y)),
    day: |y, m, d| format!("{}{m}月{d}日", year(y)),
    season: |year, season| match season {
        Season::Spring => format!("{year}春"),
        Season::Summer => format!("{year}夏"),
        Season::Autumn => format!("{year}秋"),
        Season::Winter => format!("{year}冬"),
        Season::Quarter(number) => format!("{year}第{number}四半期"),
        Season::Third(number) => format!("{year}を3等分した第{number}期"),
        Season::Half(1) => format!("{year}前半"),
        Season::Half(_) => format!("{year}後半"),
    },
    decade: |first| format!("{first}年代"),
    years: |from, to| {
        if from > 0 { format!("{from}～{}", year(to)) } else { format!("{}～{}", year(from), year(to)) }
    },
    months: |(y, m), (y2, m2)| {
        if y == y2 {
            format!("{}{m}月～{m2}月", year(y))
        } else {
            format!("{}{m}月～{}{m2}月", year(y), year(y2))
        }
    },
    days: |(y, m, d), (y2, m2, d2)| {
        let from = format!("{}{m}月{d}日", year(y));
        if (y, m) == (y2, m2) {
            format!("{from}～{d2}日")
        } else if y == y2 {
            format!("{from}～{m2}月{d2}日")
        } else {
            format!("{from}～{}{m2}月{d2}日", year(y2))
        }
    },
    span: |from, to| format!("{from}～{to}"),
    between: |from, to| format!("{from}から{to}の間"),
    masked,
    some_year: |part, text| match part {
        YearPart::Known(value) => year(value),
        YearPart::Between(0, 9999) => "ある年".to_owned(),
        YearPart::Between(from, to) => format!("{}から{}のある年", year(from), year(to)),
        YearPart::Estimated { estimate, from, to } => {
            format!("{}頃（{}から{}の間）", year(estimate), year(from), year(to))
        }
        YearPart::Beyond => format!("年{text}"),
    },
    some_day_in: |when| format!("{when}中のいずれかの日"),
    at_clock: |day, h, m, s| format!("{day}{h}時{m}分{s}秒"),
    or_earlier: |when| format!("{when}以前"),
    or_later: |when| format!("{when}以降"),
    from_on: |when| format!("{when}から継続"),
    from_unknown: |when| format!("{when}から、終了の記載なし"),
    up_to: |when| format!("{when}まで"),
    unknown_up_to: |when| format!("{when}まで、開始の記載なし"),
    unknown: "不明",
    one_of: |list| format!("{list}のいずれか"),
    all_of: |list| format!("{list}のすべて"),
    about: |when| format!("{when}頃"),
    uncertain: |when| format!("{when}（不確か）"),
    fiscal_year: |year| format!("{year}年度"),
    with_fiscal_year: |months, year| format!("{year}年度（{months}）"),
    moment: |day, h, m| format!("{day}{h}時{m:02}分"),
    tick_month: |m| format!("{m}月"),
    tick_year: |y| if y > 0 { y.to_string() } else { year(y) },
    tick_quarter: |quarter| format!("第{quarter}四半期"),
    tick_day: |m, d| format!("{m}月{d}日"),
};

/// Historians have no year 0: the astronomical year 0 is 紀元前1年.
fn year(year: i64) -> String {
    let number = |value: u64| if value > 9_999 { grouped(value) } else { value.to_string() };
    if year > 0 {
        format!("{}年", number(year.unsigned_abs()))
    } else {
        format!("紀元前{}年", number(year.unsigned_abs().saturating_add(1)))
    }
}

fn masked(year: &str, month: Option<(u8, u8)>, day: Option<(u8, u8)>) -> String {
    let month = match month {
        None => String::new(),
        Some((1, 12)) => "のある月".to_owned(),
        Some((from, to)) if from == to => format!("{from}月"),
        Some((from, to)) => format!("{from}月から{to}月のある月"),
    };
    match day {
        None => format!("{year}{month}"),
        Some((1, 31)) if month == "のある月" => format!("{year}のある日"),
        Some((1, 31)) => format!("{year}{month}のある日"),
        Some((from, to)) if from == to => {
            let of = if month.ends_with("ある月") { "の" } else { "" };
            format!("{year}{month}{of}{from}日")
        }
        Some((from, to)) => format!("{year}{month}の{from}日から{to}日のある日"),
    }
}
