//! The editions of the study tour and the totals that sources give of them.

use super::*;

#[test]
fn each_edition_lies_in_its_year_and_lasts_about_ten_days() {
    let dataset = bundled();
    let mut years = BTreeSet::new();
    for event in dataset.events.iter().filter(|event| event.kind == EventKind::Edition) {
        let year: i64 = event.id.strip_prefix("tour-").expect("a tour").parse().expect("a year");
        years.insert(year);
        for fact in &event.facts.time {
            let TimeBound::On(edtf) = &fact.value.bound else { panic!("{}", fact.id) };
            let (Bound::Day(first), Bound::Day(last)) = (edtf.earliest(), edtf.latest()) else { panic!("{}", fact.id) };
            assert_eq!((first.year(), last.year()), (year, year), "{}", fact.id);
            if year == 2010 {
                assert_eq!(edtf.as_str(), "2010-08", "to the month");
            } else {
                assert!((9..=10).contains(&(last.since(first) + 1)), "{}", fact.id);
                // The seminar that ends a tour is within it, by its day in the text.
                for statement in event.facts.statements.iter().filter(|s| s.id.ends_with(".seminar")) {
                    let brief = statement.value.brief.get("en");
                    let day: i64 = brief.split(' ').next().unwrap().parse().expect("a day");
                    let month = if brief.contains("September") { 9 } else { 10 };
                    let held = Edtf::parse(&format!("{year}-{month:02}-{day:02}")).expect("a date");
                    let Bound::Day(held) = held.earliest() else { panic!("{}", statement.id) };
                    assert!(first <= held && held <= last, "{}", statement.id);
                    assert!(statement.value.brief.get("ja").contains(&format!("{month}月{day}日")), "{}", statement.id);
                }
            }
        }
    }
    assert_eq!(years.into_iter().collect::<Vec<_>>(), [2010, 2014, 2015, 2016, 2017, 2018, 2019]);
}

#[test]
fn missing_editions_are_said_to_be_missing() {
    let dataset = bundled();
    let tours: HashSet<&str> = dataset.events.iter().map(|event| event.id.as_str()).collect();
    let gaps: Vec<_> = dataset.gaps.iter().filter(|gap| gap.about == GapAbout::Activity("study-tour".into())).collect();
    for year in (2010..=2019).filter(|year| !tours.contains(format!("tour-{year}").as_str())) {
        for tag in ["en", "ja"] {
            assert!(gaps.iter().any(|gap| gap.text.get(tag).contains(&year.to_string())), "{year} in {tag}");
        }
    }
    for (id, word) in [("aeon-donation", "AEON"), ("java-recovery", "Sidomulyo"), ("jccu-secondment", "secondment")] {
        let said = |gap: &kakehashi::domain::dataset::Gap| {
            gap.about == GapAbout::Activity(id.into()) && gap.text.get("en").contains(word)
        };
        assert!(dataset.gaps.iter().any(said), "{id}");
    }
    assert!(dataset.gaps.iter().any(|gap| gap.about == GapAbout::Event("red-card-event".into())), "the day in Osaka");
}

#[test]
fn kenya_took_part_in_four_editions_and_niger_in_one() {
    let dataset = bundled();
    let editions = |code: &str| -> Vec<&str> {
        let with = |event: &&kakehashi::domain::dataset::Event| {
            event.kind == EventKind::Edition
                && event
                    .facts
                    .countries
                    .iter()
                    .any(|c| c.value.country == code && c.value.role == CountryRole::Beneficiary)
        };
        dataset.events.iter().filter(with).map(|event| event.id.as_str()).collect()
    };
    assert_eq!(editions("KE"), ["tour-2014", "tour-2015", "tour-2017", "tour-2019"]);
    assert_eq!(editions("NE"), ["tour-2016"]);
    assert_eq!(editions("SZ"), ["tour-2017"]);
}

#[test]
fn totals_agree_where_sources_allow_to_check_them() {
    let dataset = bundled();
    let measured = measured(&dataset);
    let value = |id: &str| measured.get(id).unwrap_or_else(|| panic!("{id}")).1;
    // 2017 brought the four whom a source names, and one whom none does.
    assert_eq!(value("A1.leaders-2016") + value("T2017.people") + 1, value("A1.leaders-2017"));
    assert_eq!(value("A1.leaders-2017") + value("T2018.people"), value("A1.leaders-2018"));
    assert_eq!(value("A1.leaders-2018") + value("T2019.people"), value("A1.leaders-2019"));
    for year in 2016..=2019 {
        assert_eq!(value(&format!("A1.tours-{year}")), year - 2009, "one tour a year");
    }
    // Countries: as many as are listed, and as come to them.
    let tour = &dataset.activities.iter().find(|a| a.id == "study-tour").unwrap().facts;
    let listed = |id: &str| -> BTreeSet<String> {
        let statement = tour.statements.iter().find(|s| s.id == id).unwrap_or_else(|| panic!("{id}"));
        statement.value.countries.iter().cloned().collect()
    };
    let (eight, thirteen) = (listed("A1.upto"), listed("A1.list-2017"));
    assert_eq!((eight.len() as u64, thirteen.len() as u64), (value("A1.upto"), value("A1.countries-2017")));
    let came = |event: &str| -> BTreeSet<String> {
        let facts = &dataset.events.iter().find(|e| e.id == event).unwrap().facts;
        let countries = facts.countries.iter().filter(|c| c.value.role == CountryRole::Beneficiary);
        countries.map(|c| c.value.country.clone()).collect()
    };
    let nine: BTreeSet<String> = eight.union(&came("tour-2016")).cloned().collect();
    assert_eq!(nine.len() as u64, value("A1.countries-2016"));
    let sixteen: BTreeSet<String> = thirteen.union(&came("tour-2018")).cloned().collect();
    assert_eq!(sixteen.len() as u64, value("A1.countries-2018"));
    assert!(came("tour-2019").is_subset(&sixteen));
    assert_eq!(value("A1.countries-2019"), value("A1.countries-2018"));
    // The toll of the districts isn't more than that of the whole.
    assert!(value("E5.dead-bantul") + value("E5.dead-klaten") <= value("E5.dead"));
}

#[test]
fn a_count_stands_in_its_text_in_both_languages() {
    const WORDS: [&str; 11] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
    let dataset = bundled();
    let facts = dataset.activities.iter().map(|a| &a.facts).chain(dataset.events.iter().map(|e| &e.facts));
    let mut counted = 0;
    for statement in facts.flat_map(|facts| &facts.statements) {
        let Some(measured) = &statement.value.measure else { continue };
        counted += 1;
        let digits = match measured.value {
            value if value >= 1000 => format!("{},{:03}", value / 1000, value % 1000),
            value => value.to_string(),
        };
        let (en, ja) = (statement.value.brief.get("en"), statement.value.brief.get("ja"));
        let word = usize::try_from(measured.value).ok().and_then(|value| WORDS.get(value));
        assert!(en.contains(&digits) || word.is_some_and(|word| en.contains(word)), "{}: {en}", statement.id);
        assert!(ja.contains(&digits), "{}: {ja}", statement.id);
        assert_eq!(measured.approximate, en.contains("about"), "{}", statement.id);
        assert_eq!(measured.approximate, ja.contains('約'), "{}", statement.id);
        assert_eq!(measured.at_least, en.contains("more than") && !en.contains(", more"), "{}", statement.id);
    }
    assert!(counted > 35, "{counted}");
}
