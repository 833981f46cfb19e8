//! Plurals and counters, lists and the heading.

use kakehashi::domain::place::CountryRole;
use kakehashi::domain::time::Day;
use kakehashi::text::{Lang, Question, all_joined, either_joined, grouped, question, sentence_case};

fn four(count: fn(usize) -> String) -> [String; 4] {
    [0, 1, 2, 11].map(count)
}

#[test]
fn english_counts_have_their_plurals() {
    let en = Lang::En.messages();
    let c = &en.counts;
    assert_eq!(four(c.activities), ["0 activities", "1 activity", "2 activities", "11 activities"]);
    assert_eq!(four(c.events), ["0 events", "1 event", "2 events", "11 events"]);
    assert_eq!(four(c.notes), ["0 notes", "1 note", "2 notes", "11 notes"]);
    assert_eq!(four(c.countries), ["0 countries", "1 country", "2 countries", "11 countries"]);
    assert_eq!(four(c.actors), ["0 actors", "1 actor", "2 actors", "11 actors"]);
    assert_eq!(four(c.places), ["0 places", "1 place", "2 places", "11 places"]);
    assert_eq!(four(c.sources), ["0 sources", "1 source", "2 sources", "11 sources"]);
    assert_eq!(four(c.facts), ["0 facts", "1 fact", "2 facts", "11 facts"]);
    assert_eq!(four(c.statements), ["0 statements", "1 statement", "2 statements", "11 statements"]);
    assert_eq!(four(c.matches), ["0 matches", "1 match", "2 matches", "11 matches"]);
    assert_eq!(four(c.problems), ["0 problems", "1 problem", "2 problems", "11 problems"]);
    assert_eq!(four(c.lanes), ["0 lanes", "1 lane", "2 lanes", "11 lanes"]);
    assert_eq!(four(c.years), ["0 years", "1 year", "2 years", "11 years"]);
    assert_eq!((c.activities)(12_345), "12,345 activities");
    assert_eq!((c.shown)(2, 11), "2 of 11 shown");
    assert_eq!(
        [(0, 0), (1, 0), (0, 2), (3, 7)].map(|(a, e)| (c.entries)(a, e)),
        ["no entries", "1 activity", "2 events", "3 activities, 7 events"]
    );
}

#[test]
fn japanese_counts_have_their_counters() {
    let c = &Lang::Ja.messages().counts;
    assert_eq!(four(c.activities), ["活動0件", "活動1件", "活動2件", "活動11件"]);
    assert_eq!(four(c.events), ["出来事0件", "出来事1件", "出来事2件", "出来事11件"]);
    assert_eq!(four(c.notes), ["メモ0件", "メモ1件", "メモ2件", "メモ11件"]);
    assert_eq!(four(c.countries), ["0か国", "1か国", "2か国", "11か国"]);
    assert_eq!(four(c.actors), ["主体0件", "主体1件", "主体2件", "主体11件"]);
    assert_eq!(four(c.places), ["0か所", "1か所", "2か所", "11か所"]);
    assert_eq!(four(c.years), ["0年間", "1年間", "2年間", "11年間"]);
    assert_eq!((c.shown)(2, 11), "11件中2件を表示");
    assert_eq!((c.entries)(3, 7), "活動3件、出来事7件");
    assert_eq!((c.entries)(0, 0), "該当なし");
    for count in [c.sources, c.facts, c.statements, c.matches, c.problems, c.lanes] {
        let [none, one, two, eleven] = four(count);
        assert!(none.ends_with("0件") && one.ends_with("1件") && two.ends_with("2件") && eleven.ends_with("11件"));
    }
}

#[test]
fn sentences_with_a_count_read_right() {
    let (en, ja) = (Lang::En.messages(), Lang::Ja.messages());
    assert_eq!(
        four(en.timeline.gap),
        [
            "0 years without an entry",
            "1 year without an entry",
            "2 years without an entry",
            "11 years without an entry"
        ]
    );
    assert_eq!((ja.timeline.gap)(2), "2年間、記載なし");
    assert_eq!((en.timeline.merged)(1, "2014"), "1 entry, beginning 2014 at the earliest");
    assert_eq!(
        four(en.pages().map.hidden),
        [
            "0 countries on hidden layers",
            "1 country on hidden layers",
            "2 countries on hidden layers",
            "11 countries on hidden layers"
        ]
    );
    assert_eq!(four(en.pages().map.map)[1], "Map with 1 country");
    assert_eq!((ja.pages().map.map)(22), "22か国の地図");
    assert_eq!(
        [1, 2, 8, 11].map(en.pages().country.one_of),
        ["for this country alone", "as one of two countries", "as one of eight countries", "as one of 11 countries"]
    );
    assert_eq!((ja.pages().country.one_of)(8), "8か国のうちの1か国");
    assert_eq!(
        [(0, 0), (1, 1), (2, 1), (11, 4)].map(|(n, t)| (en.notes.summary)(n, t)),
        ["no notes yet", "1 note on 1 thing", "2 notes on 1 thing", "11 notes on 4 things"]
    );
    assert_eq!(
        [(0, 3), (1, 0), (11, 2)].map(|(n, s)| (en.notes.imported)(n, s)),
        ["0 new notes read, 3 already here.", "1 new note read, 0 already here.", "11 new notes read, 2 already here."]
    );
    assert_eq!((en.saved.unreadable)(1), "1 stored note can’t be read. It is left as it is.");
    assert_eq!((en.saved.unreadable)(2), "2 stored notes can’t be read. They are left as they are.");
    assert_eq!((en.filters.choice)("Kenya", 1), "Kenya: 1 entry");
    assert_eq!((ja.filters.choice)("ケニア", 11), "ケニア：11件");
    assert_eq!(
        four(en.pages().country.together_count),
        ["in 0 entries", "in 1 entry", "in 2 entries", "in 11 entries"]
    );
    assert_eq!((en.pages().data.code_points)(3_419), "3,419 characters");
}

#[test]
fn lists_join_as_each_language_does() {
    let none: [&str; 0] = [];
    assert_eq!(all_joined(Lang::En, &none), "");
    assert_eq!(all_joined(Lang::En, &["a"]), "a");
    assert_eq!(all_joined(Lang::En, &["a", "b"]), "a and b");
    assert_eq!(all_joined(Lang::En, &["a", "b", "c"]), "a, b and c");
    assert_eq!(either_joined(Lang::En, &["a", "b", "c"]), "a, b or c");
    assert_eq!(all_joined(Lang::Ja, &["甲", "乙", "丙"]), "甲、乙、丙");
    assert_eq!(either_joined(Lang::Ja, &["甲", "乙"]), "甲、または乙");
}

#[test]
fn numbers_are_grouped_by_three() {
    assert_eq!([0, 999, 1_000, 12_345, 1_000_000].map(grouped), ["0", "999", "1,000", "12,345", "1,000,000"]);
    assert_eq!(
        (sentence_case("since 2010"), sentence_case("2010年から"), sentence_case("")),
        ("Since 2010".into(), "2010年から".into(), String::new())
    );
}

#[test]
fn the_question_is_restated_with_its_counts() {
    let years = |from, to| Some((Day::from_ymd(from, 1, 1), Day::from_ymd(to, 12, 31)));
    let plain = Question { subject: "Japan’s support for the ILO", period: years(2005, 2018), ..Question::default() };
    let asked = |lang, q: &Question<'_>, a, e| {
        let (lead, counts) = question(lang, q, a, e);
        format!("{lead}|{counts}")
    };
    assert_eq!(asked(Lang::En, &plain, 5, 11), "Japan’s support for the ILO, 2005–2018:|5 activities, 11 events");
    let ja = Question { subject: "日本によるILO支援", ..plain };
    assert_eq!(asked(Lang::Ja, &ja, 5, 11), "日本によるILO支援、2005–2018年：|活動5件、出来事11件");

    let kenya = Question { topics: &["Co-operatives"], countries: &["Kenya"], period: years(2010, 2015), ..plain };
    assert_eq!(asked(Lang::En, &kenya, 3, 7), "Co-operatives with Kenya, 2010–2015:|3 activities, 7 events");
    let kenya_ja = Question { topics: &["協同組合"], countries: &["ケニア"], ..kenya };
    assert_eq!(asked(Lang::Ja, &kenya_ja, 3, 7), "協同組合・ケニア、2010–2015年：|活動3件、出来事7件");

    let role = Question { countries: &["Kenya", "Uganda"], role: Some(CountryRole::Beneficiary), ..plain };
    assert_eq!(
        asked(Lang::En, &role, 1, 1),
        "Japan’s support for the ILO, for Kenya and Uganda, 2005–2018:|1 activity, 1 event"
    );
    let actor = Question { actors: &["JCCU"], search: "tour", period: None, ..plain };
    assert_eq!(asked(Lang::En, &actor, 0, 0), "Japan’s support for the ILO, by or with JCCU, “tour”:|no entries");
    let one_year = Question { period: years(2014, 2014), ..ja };
    assert_eq!(asked(Lang::Ja, &one_year, 1, 0), "日本によるILO支援、2014年：|活動1件");
}

#[test]
fn shares_are_said_to_the_thousandth() {
    use kakehashi::text::naming::share_said;
    let said = |share: f64| share_said(share, Lang::En);
    assert_eq!(
        [said(100.0), said(12.5), said(0.05), said(33.333_4)],
        [" (100 %)", " (12.5 %)", " (0.05 %)", " (33.333 %)"]
    );
    assert_eq!(share_said(40.0, Lang::Ja).trim_start_matches('（').chars().next(), Some('4'));
}

#[test]
fn a_comparison_and_a_citation_count_as_they_should() {
    let (en, ja) = (Lang::En.messages().pages(), Lang::Ja.messages().pages());
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let counts = |lang: Lang, activities, events| (lang.messages().counts.entries)(activities, events);
    let two = names(&["Kenya", "Rwanda"]);
    assert_eq!((en.compare.compared)(&two), "Kenya and Rwanda compared:");
    assert_eq!((en.compare.in_all)(&counts(Lang::En, 1, 4)), "1 activity, 4 events in all");
    assert_eq!((en.compare.in_all)(&counts(Lang::En, 2, 1)), "2 activities, 1 event in all");
    assert_eq!((en.compare.in_all)(&counts(Lang::En, 0, 0)), "no entries in all");
    assert_eq!((ja.compare.compared)(&names(&["ケニア", "ルワンダ"])), "ケニアとルワンダの比較：");
    assert_eq!((ja.compare.compared)(&names(&["ケニア", "ルワンダ", "ガーナ"])), "ケニア、ルワンダ、ガーナの比較：");
    assert_eq!((ja.compare.in_all)(&counts(Lang::Ja, 1, 4)), "合わせて活動1件、出来事4件");
    assert_eq!((en.compare.unknown)(&names(&["XX"])), "The dataset has no country with the code “XX”.");
    assert_eq!(
        (en.compare.unknown)(&names(&["XX", "YY"])),
        "The dataset has no countries with the codes “XX” and “YY”."
    );
    assert_eq!(
        [names(&["Ghana"]), names(&["Ghana", "Niger"])].map(|names| (en.compare.beyond)(&names)),
        [
            "At most four countries stand side by side: Ghana is left out.",
            "At most four countries stand side by side: Ghana and Niger are left out."
        ]
    );
    assert_eq!(
        [1, 2, 8].map(|count| (en.country.one_of)(count)),
        ["for this country alone", "as one of two countries", "as one of eight countries"]
    );
    assert_eq!([1, 2].map(|count| (ja.country.one_of)(count)), ["この国のみ", "2か国のうちの1か国"]);
    let statements = |count| (en.cite.holds)(&counts(Lang::En, 1, 1), &(Lang::En.messages().counts.statements)(count));
    assert!(statements(1).starts_with("1 activity, 1 event; 1 statement with"), "{}", statements(1));
    assert!(statements(2).starts_with("1 activity, 1 event; 2 statements with"), "{}", statements(2));
}
