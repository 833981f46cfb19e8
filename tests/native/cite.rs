//! A page is cited, and what it tells is taken away: as a sentence, for reference managers, as tables and values.

use std::collections::BTreeSet;

use kakehashi::codec::cite::{Citation, citation};
use kakehashi::codec::dataset::{BUNDLED, read};
use kakehashi::codec::export::{about, csv, json, rows};
use kakehashi::codec::route::Page;
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::domain::comparison::Comparison;
use kakehashi::domain::localized::Localized;
use kakehashi::domain::query::{Facet, Query, answer};
use kakehashi::domain::time::Day;
use kakehashi::text::Lang;
use serde_json::Value;

use super::export::cells;

const SITE: &str = "https://example.org/a%20b/";
const READ_ON: Day = Day::from_ymd(2026, 11, 27);

fn bundled() -> Catalogue {
    Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"))
}

fn kenya() -> Page {
    Page::Country("KE".into())
}

fn cited(catalogue: &Catalogue, page: &Page, lang: Lang) -> Citation {
    citation(catalogue, page, lang, SITE, READ_ON).expect("a citation")
}

/// The bundled dataset with another name for Kenya.
fn renamed(name: &str) -> Catalogue {
    let mut dataset = read(BUNDLED).0.expect("the bundled dataset");
    let kenya = dataset.countries.iter_mut().find(|country| country.code == "KE").expect("Kenya");
    kenya.name = Localized::new([("en".to_owned(), name.to_owned())]);
    Catalogue::new(dataset)
}

#[test]
fn a_sentence_names_page_dataset_year_site_and_the_day_of_access() {
    let c = bundled();
    assert_eq!(
        cited(&c, &kenya(), Lang::En).apa(),
        "Kenya. (2026). In Japan’s public-private partnerships with the ILO [Data set]. Kakehashi. \
         Retrieved 27 November 2026, from https://example.org/a%20b/#/country/KE?lang=en"
    );
    assert_eq!(
        cited(&c, &kenya(), Lang::Ja).apa(),
        "ケニア（2026）．『日本とILOの官民連携』［データセット］．架け橋．\
         https://example.org/a%20b/#/country/KE?lang=ja（2026年11月27日閲覧）"
    );
    let tour = Page::Entry(EntryKind::Activity, "study-tour".into());
    assert!(cited(&c, &tour, Lang::En).apa().starts_with("African Cooperative Leaders’ Study Tour. (2026). In "));
    for page in [Page::Country("XX".into()), Page::Actor("nobody".into()), Page::Countries] {
        assert_eq!(citation(&c, &page, Lang::En, SITE, READ_ON), None, "{page:?}");
    }
}

#[test]
fn a_dataset_that_says_no_date_is_cited_without_one() {
    let mut dataset = read(BUNDLED).0.unwrap();
    dataset.modified = String::new();
    let c = Catalogue::new(dataset);
    let cited = cited(&c, &kenya(), Lang::En);
    assert!(cited.apa().contains("Kenya. (n.d.). In"), "{}", cited.apa());
    assert!(!cited.bibtex().contains("year"), "{}", cited.bibtex());
    assert!(!cited.csl_json().contains("issued"), "{}", cited.csl_json());
}

#[test]
fn bibtex_takes_every_name_and_its_braces_match() {
    let entry = cited(&bundled(), &kenya(), Lang::En).bibtex();
    assert_eq!(
        entry,
        "@misc{japan-ilo-ppp-country-KE,\n  title = {{Kenya}},\n  \
         howpublished = {Japan’s public-private partnerships with the ILO. Kakehashi},\n  year = {2026},\n  \
         url = {https://example.org/a%20b/#/country/KE?lang=en},\n  urldate = {2026-11-27},\n  \
         language = {british},\n  note = {CC-BY-4.0}\n}\n"
    );
    for (hostile, expect) in [
        ("50 % of A & B_C #1", r"{50 \% of A \& B\_C \#1}"),
        ("a} b{", r"{a\textbraceright{} b\textbraceleft{}}"),
        (r"C:\temp $5 ~x^2", r"{C:\textbackslash{}temp \$5 \textasciitilde{}x\textasciicircum{}2}"),
        ("two\nlines", "{two lines}"),
    ] {
        let entry = cited(&renamed(hostile), &kenya(), Lang::En).bibtex();
        assert!(entry.contains(expect), "{entry}");
        // As BibTeX counts them: a backslash before a brace means nothing.
        let mut depth = 0;
        for letter in entry.trim_end().chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => assert!(depth > 0 || "@misc".contains(letter), "outside the entry: {entry}"),
            }
        }
        assert_eq!(depth, 0, "{entry}");
    }
    let ja = cited(&bundled(), &kenya(), Lang::Ja).bibtex();
    assert!(ja.contains("title = {{ケニア}}") && ja.contains("日本とILOの官民連携. 架け橋"), "{ja}");
}

#[test]
fn csl_json_is_a_list_with_one_item() {
    let c = bundled();
    for (lang, title, container) in [
        (Lang::En, "Kenya", "Japan’s public-private partnerships with the ILO"),
        (Lang::Ja, "ケニア", "日本とILOの官民連携"),
    ] {
        let items: Value = serde_json::from_str(&cited(&c, &kenya(), lang).csl_json()).expect("JSON");
        let [item] = items.as_array().expect("a list").as_slice() else { panic!("one item") };
        assert_eq!((&item["title"], &item["container-title"]), (&title.into(), &container.into()));
        assert_eq!(item["issued"]["date-parts"], serde_json::json!([[2026, 11, 26]]));
        assert_eq!(item["accessed"]["date-parts"], serde_json::json!([[2026, 11, 27]]));
        assert_eq!((&item["language"], &item["license"]), (&lang.tag().into(), &"CC-BY-4.0".into()));
    }
    let hostile = cited(&renamed("\"x\", \\ \u{1}"), &kenya(), Lang::En).csl_json();
    let items: Value = serde_json::from_str(&hostile).expect("still JSON");
    assert_eq!(items[0]["title"], "\"x\", \\ \u{1}");
}

fn shown(catalogue: &Catalogue, query: &Query) -> Vec<EntryId> {
    answer(catalogue, query, |_| false, |_, _| false).entries
}

#[test]
fn what_a_countrys_page_takes_away_names_that_country_and_follows_the_filters() {
    let c = bundled();
    let all = shown(&c, &Query::default());
    let few = shown(&c, &Query::default().toggled(Facet::Theme, "recovery"));
    for country in &c.dataset.countries {
        let page = Page::Country(country.code.clone());
        let names: Vec<&str> = country.name.iter().map(|(_, name)| name).collect();
        let places: Vec<&str> = c
            .dataset
            .places
            .iter()
            .filter(|place| place.country == country.code)
            .flat_map(|place| place.name.iter().map(|(_, name)| name))
            .collect();
        let taken = about(&c, &page, &|id| all.contains(&id), Lang::En, SITE).expect("a country");
        for told in taken.claims.iter().filter(|told| told.kind == "country" || told.kind == "place") {
            let says = |name: &&&str| told.said.iter().any(|(_, text)| text.contains(**name));
            assert!(names.iter().chain(&places).any(|name| says(&name)), "{}: {:?}", country.code, told.said);
        }
        let entries: BTreeSet<&str> = taken.rows.iter().map(|row| row.id.as_str()).collect();
        for told in &taken.claims {
            let (kind, id, _) = &told.teller;
            assert!(*kind == "country" && *id == country.code || entries.contains(id.as_str()), "{kind} {id}");
            assert!(!told.status.is_empty() && !told.source.title.is_empty(), "{}: no source", told.id);
        }
        let fewer = about(&c, &page, &|id| few.contains(&id), Lang::En, SITE).expect("a country");
        assert!(fewer.entries.iter().all(|id| few.contains(id) && taken.entries.contains(id)));
        assert!(fewer.claims.len() <= taken.claims.len());
    }
    let kenya = about(&c, &kenya(), &|id| few.contains(&id), Lang::En, SITE).unwrap();
    assert_eq!((kenya.rows.len(), kenya.claims.len()), (0, 0), "nothing of the recovery is for Kenya");
    let tour = Page::Entry(EntryKind::Activity, "study-tour".into());
    let tour = about(&c, &tour, &|id| few.contains(&id), Lang::En, SITE).unwrap();
    assert_eq!(tour.rows.len(), 1, "its own page is about it, whatever the filters leave");
    assert!(
        tour.claims.iter().any(|told| told.kind == "time")
            && tour.claims.iter().all(|told| told.teller.1 == "study-tour")
    );
}

#[test]
fn statements_come_as_a_table_with_sources_passages_and_the_licence() {
    let c = bundled();
    let mut taken = about(&c, &kenya(), &|_| true, Lang::Ja, SITE).unwrap();
    taken.claims[0].note = "=HYPERLINK(\"x\")".to_owned();
    let lines = cells(&csv::claims(&c.dataset, &taken.claims));
    assert_eq!(lines.len(), taken.claims.len() + 1);
    assert!(lines.iter().all(|line| line.len() == lines[0].len()));
    let column = |name: &str| lines[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no {name}"));
    assert_eq!(lines[1][column("note")], "'=HYPERLINK(\"x\")", "no spreadsheet runs it");
    assert!(lines[1..].iter().all(|line| line[column("licence")] == "CC-BY-4.0"));
    let tour = lines.iter().find(|line| line[column("about_id")] == "study-tour" && line[column("kind")] == "country");
    let tour = tour.expect("the tour is for Kenya");
    assert_eq!(
        (tour[column("statement_en")].as_str(), tour[column("statement_ja")].as_str()),
        ("For: Kenya", "支援先：ケニア")
    );
    assert!(
        tour[column("quote")].contains("Kenya") && tour[column("quote_rights")].contains("国際労働機関"),
        "{tour:?}"
    );
    assert_eq!(tour[column("address")], "https://example.org/a%20b/#/activity/study-tour");
}

#[test]
fn values_have_entries_statements_the_page_and_the_licence_with_its_note() {
    let c = bundled();
    let taken = about(&c, &kenya(), &|_| true, Lang::Ja, SITE).unwrap();
    let text = json::page(&c, &taken, ("ケニア", "https://example.org/#/country/KE"), Lang::Ja);
    let value: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["page"]["name"], "ケニア");
    assert_eq!(value["entries"].as_array().unwrap().len(), taken.rows.len());
    assert_eq!(value["statements"].as_array().unwrap().len(), taken.claims.len());
    assert_eq!(value["licence"]["id"], "CC-BY-4.0");
    assert!(value["licence"]["note"]["ja"].as_str().unwrap().contains("引用箇所"));
    for told in value["statements"].as_array().unwrap() {
        assert!(told["source"]["title"].as_str().is_some_and(|title| !title.is_empty()));
        assert!(told["statement"]["ja"].as_str().is_some_and(|text| !text.is_empty()));
    }
}

#[test]
fn a_comparison_is_a_table_with_each_thing_once_and_a_column_for_each_country() {
    let c = bundled();
    let all = shown(&c, &Query::default());
    let codes = ["KE", "RW", "JP"].map(str::to_owned);
    let compared = Comparison::of(&c, &codes, &|id| all.contains(&id));
    let lines = cells(&csv::comparison(&c, &compared, &rows(&c, &compared.entries, Lang::En, SITE)));
    assert_eq!(lines.len(), compared.entries.len() + 1, "each once");
    assert!(lines.iter().all(|line| line.len() == lines[0].len()));
    let column = |name: &str| lines[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no {name}"));
    let tour = lines.iter().find(|line| line[column("id")] == "study-tour").unwrap();
    let roles = ["KE", "RW", "JP", "shared"].map(|name| tour[column(name)].as_str());
    assert_eq!(roles, ["beneficiary (stated)", "beneficiary (stated)", "source (stated); host (stated)", "yes"]);
    let alone = lines.iter().find(|line| line[column("id")] == "java-recovery").unwrap();
    assert_eq!((alone[column("KE")].as_str(), alone[column("shared")].as_str()), ("", "no"));
}
