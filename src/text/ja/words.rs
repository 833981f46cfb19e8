//! Counts, lists, lengths of time and the heading. In Japanese.

use crate::domain::place::CountryRole;
use crate::text::messages::{Counts, Durations, Lists, QuestionWords};
use crate::text::numbers::{grouped, grouped_count};

pub(super) const COUNTS: Counts = Counts {
    activities: |count| format!("活動{}件", grouped_count(count)),
    events: |count| format!("出来事{}件", grouped_count(count)),
    notes: |count| format!("メモ{}件", grouped_count(count)),
    countries: |count| format!("{}か国", grouped_count(count)),
    actors: |count| format!("主体{}件", grouped_count(count)),
    places: |count| format!("{}か所", grouped_count(count)),
    sources: |count| format!("出典{}件", grouped_count(count)),
    facts: |count| format!("事実{}件", grouped_count(count)),
    statements: |count| format!("記述{}件", grouped_count(count)),
    matches: |count| format!("一致{}件", grouped_count(count)),
    problems: |count| format!("問題{}件", grouped_count(count)),
    lanes: |count| format!("区分{}件", grouped_count(count)),
    years: |count| format!("{}年間", grouped_count(count)),
    entries: |activities, events| match (activities, events) {
        (0, 0) => "該当なし".to_owned(),
        (_, 0) => format!("活動{}件", grouped_count(activities)),
        (0, _) => format!("出来事{}件", grouped_count(events)),
        _ => format!("活動{}件、出来事{}件", grouped_count(activities), grouped_count(events)),
    },
    shown: |shown, all| format!("{}件中{}件を表示", grouped_count(all), grouped_count(shown)),
};

pub(super) const LISTS: Lists = Lists {
    between: "、",
    last_and: "、",
    last_or: "、または",
    colon: "：",
    dot: "・",
    quoted: |text| format!("「{text}」"),
    bracketed: |text| format!("（{text}）"),
};

pub(super) const DURATIONS: Durations = Durations {
    years: |count| format!("{}年", grouped(u64::from(count))),
    months: |count| format!("{}か月", grouped(u64::from(count))),
    weeks: |count| format!("{}週間", grouped(u64::from(count))),
    days: |count| format!("{}日", grouped(u64::from(count))),
    joined: |parts| parts.concat(),
    about: |length| format!("約{length}"),
};

pub(super) const QUESTION: QuestionWords = QuestionWords {
    after_subject: "・",
    after_topic: "・",
    country: |names, role| match role {
        None => names.to_owned(),
        Some(CountryRole::Source) => format!("{names}（支援元）"),
        Some(CountryRole::Host) => format!("{names}（実施地）"),
        Some(CountryRole::Beneficiary) => format!("{names}（支援先）"),
        Some(CountryRole::Headquarters) => format!("{names}（所在地）"),
    },
    before_actor: "・",
    actor: str::to_owned,
    others: |count, all| match (count, all) {
        (1, 1) => "、他の資料による".to_owned(),
        (count, all) if count == all => "、すべて他の資料による".to_owned(),
        (count, all) => format!("、計{}件のうち{}件は他の資料による", grouped_count(all), grouped_count(count)),
    },
    before_search: "・",
    search: |words| format!("「{words}」"),
    before_period: "、",
    years: |from, to| format!("{from}–{to}年"),
    colon: "：",
};
