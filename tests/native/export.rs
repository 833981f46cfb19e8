//! What is shown, taken away as a table, a calendar and values.

use kakehashi::codec::dataset::{self, BUNDLED};
use kakehashi::codec::export::{Row, calendar, csv, json, rows};
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::text::Lang;

const SITE: &str = "https://example.org/a%20b/";
const STAMP: &str = "20261126T120000Z";

fn bundled() -> Catalogue {
    Catalogue::new(dataset::read(BUNDLED).0.expect("the bundled dataset"))
}

fn all(catalogue: &Catalogue) -> Vec<EntryId> {
    catalogue.entries().map(|(id, _)| id).collect()
}

fn one(kind: EntryKind, id: &str, lang: Lang) -> (Catalogue, Vec<Row>) {
    let catalogue = bundled();
    let shown = catalogue.find(kind, id).expect("an entry");
    let rows = rows(&catalogue, &[shown], lang, SITE);
    (catalogue, rows)
}

/// Reads RFC 4180 anew, by its grammar alone.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.strip_prefix('\u{feff}').expect("a mark for spreadsheets").chars().peekable();
    while let Some(letter) = letters.next() {
        match (quoted, letter) {
            (true, '"') if letters.peek() == Some(&'"') => cell.push(letters.next().unwrap()),
            (_, '"') => quoted = !quoted,
            (false, ',') => line.push(std::mem::take(&mut cell)),
            (false, '\r') => {}
            (false, '\n') => {
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            (_, letter) => cell.push(letter),
        }
    }
    assert!(!quoted && cell.is_empty() && line.is_empty(), "the last line has its end");
    lines
}

#[test]
fn a_table_has_a_line_for_each_and_a_cell_for_each_column() {
    let catalogue = bundled();
    let rows = rows(&catalogue, &all(&catalogue), Lang::En, SITE);
    assert_eq!(rows.len(), catalogue.entries().count());
    let lines = cells(&csv::table(&catalogue.dataset, &rows));
    assert_eq!(lines.len(), rows.len() + 1);
    assert!(lines.iter().all(|line| line.len() == lines[0].len()), "every line is as long as the headings");
    let column = |name: &str| lines[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no {name}"));
    let tour = lines.iter().find(|line| line[column("id")] == "study-tour").expect("the study tour");
    let expected = [
        ("kind", "activity"),
        ("title_en", "African Cooperative Leaders’ Study Tour"),
        ("title_ja", "アフリカ協同組合リーダー研修ツアー"),
        ("edtf", "2010/.."),
        ("earliest_start", "2010-01-01"),
        ("latest_start", "2010-12-31"),
        ("earliest_end", ""),
        ("address", "https://example.org/a%20b/#/activity/study-tour"),
    ];
    for (name, value) in expected {
        assert_eq!(tour[column(name)], value, "{name}");
    }
    assert!(tour[column("countries")].contains("KE (beneficiary)"), "{}", tour[column("countries")]);
}

#[test]
fn what_a_spreadsheet_would_run_is_text_and_quotes_survive() {
    let (catalogue, mut rows) = one(EntryKind::Activity, "study-tour", Lang::En);
    for hostile in ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\n=1", "＝1", "＠SUM(A1)", "a \"b\", c\nd"] {
        rows[0].when = hostile.to_owned();
        let lines = cells(&csv::table(&catalogue.dataset, &rows));
        let at = lines[0].iter().position(|head| head == "when").unwrap();
        let told = &lines[1][at];
        assert_eq!(told.trim_start_matches('\''), hostile);
        assert_eq!(told.starts_with('\''), !hostile.starts_with('a'), "{told}");
    }
}

/// The properties of the one event of a calendar, unfolded.
fn event(text: &str) -> Vec<(String, String)> {
    let unfolded = text.replace("\r\n ", "");
    let inside = unfolded.split("BEGIN:VEVENT\r\n").nth(1).expect("an event").split("END:VEVENT").next().unwrap();
    inside.lines().map(|line| line.split_once(':').unwrap()).map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
}

fn calendar_of(kind: EntryKind, id: &str, lang: Lang) -> String {
    let (catalogue, rows) = one(kind, id, lang);
    calendar::calendar(&rows, lang, &catalogue.dataset.id, catalogue.dataset.title.get(lang.tag()), STAMP)
}

#[test]
fn known_days_are_confirmed_and_end_on_the_day_after() {
    let text = calendar_of(EntryKind::Event, "tour-2014", Lang::En);
    let event = event(&text);
    let value = |name: &str| event.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str());
    assert_eq!(value("DTSTART;VALUE=DATE"), Some("20140901"));
    assert_eq!(value("DTEND;VALUE=DATE"), Some("20140911"));
    assert_eq!(value("STATUS"), Some("CONFIRMED"));
    assert_eq!(value("UID"), Some("event-tour-2014@japan-ilo-ppp.kakehashi"));
    assert_eq!(value("DTSTAMP"), Some(STAMP));
    assert_eq!(value("URL"), Some("https://example.org/a%20b/#/event/tour-2014"));
}

#[test]
fn what_sources_leave_open_is_tentative_and_says_what_they_say() {
    for (kind, id) in [
        (EntryKind::Activity, "study-tour"),
        (EntryKind::Activity, "aeon-donation"),
        (EntryKind::Event, "tour-2017"),
        (EntryKind::Event, "tour-2010"),
    ] {
        let text = calendar_of(kind, id, Lang::Ja);
        let event = event(&text);
        assert!(event.contains(&("STATUS".to_owned(), "TENTATIVE".to_owned())), "{id}: {event:?}");
    }
    let donation = calendar_of(EntryKind::Activity, "aeon-donation", Lang::Ja);
    let event = event(&donation);
    assert!(event.contains(&("DTSTART;VALUE=DATE".to_owned(), "20070101".to_owned())), "{event:?}");
    assert!(event.contains(&("DTEND;VALUE=DATE".to_owned(), "20080101".to_owned())), "{event:?}");
    let description = event.iter().find(|(name, _)| name == "DESCRIPTION").unwrap();
    assert!(description.1.contains("2007年"), "{description:?}");
}

#[test]
fn lines_are_short_end_as_they_must_and_keep_characters_whole() {
    let catalogue = bundled();
    for lang in [Lang::En, Lang::Ja] {
        let rows = rows(&catalogue, &all(&catalogue), lang, SITE);
        let text = calendar::calendar(&rows, lang, "x", "名前; with, signs\\", STAMP);
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "nothing but CRLF");
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "75 octets");
        assert!(text.replace("\r\n ", "").contains("X-WR-CALNAME:名前\\; with\\, signs\\\\\r\n"));
        assert_eq!(text.matches("BEGIN:VEVENT").count(), text.matches("END:VEVENT").count());
        let undated = rows.iter().filter(|row| row.days.start.or(row.days.end).is_none()).count();
        assert_eq!(text.matches("BEGIN:VEVENT").count(), rows.len() - undated);
    }
}

#[test]
fn a_plan_is_tentative_and_an_id_with_signs_is_still_one_value() {
    let (_, mut rows) = one(EntryKind::Event, "tour-2014", Lang::En);
    rows[0].planned = true;
    rows[0].id = "a,b;c".to_owned();
    let event = event(&calendar::calendar(&rows, Lang::En, "x", "x", STAMP));
    assert!(event.contains(&("STATUS".to_owned(), "TENTATIVE".to_owned())), "{event:?}");
    assert!(event.contains(&("UID".to_owned(), "event-a\\,b\\;c@x.kakehashi".to_owned())), "{event:?}");
}

#[test]
fn where_sources_contradict_each_other_a_calendar_reaches_over_all_of_them() {
    let (catalogue, rows) = one(EntryKind::Event, "ilo-tokyo-opened", Lang::En);
    let [row] = rows.as_slice() else { panic!("one row") };
    assert!(row.differs);
    let timing = catalogue.timing(catalogue.find(EntryKind::Event, "ilo-tokyo-opened").unwrap()).unwrap();
    let event = event(&calendar::calendar(&rows, Lang::En, "x", "x", STAMP));
    let value = |name: &str| event.iter().find(|(own, _)| own == name).map(|(_, value)| value.clone()).unwrap();
    assert_eq!(timing.span().map(|(from, to)| (from.year(), to.year())), Some((1922, 1924)));
    assert!(value("DTSTART;VALUE=DATE").starts_with("1922"), "{event:?}");
    assert!(value("DTEND;VALUE=DATE").starts_with("1924"), "{event:?}");
}

#[test]
fn values_are_those_of_the_table() {
    let catalogue = bundled();
    let rows = rows(&catalogue, &all(&catalogue), Lang::Ja, SITE);
    let document = json::document(&catalogue, &rows, Lang::Ja);
    let document: serde_json::Value = serde_json::from_str(&document).expect("JSON");
    let entries = document["entries"].as_array().expect("entries");
    let lines = cells(&csv::table(&catalogue.dataset, &rows));
    assert_eq!(entries.len(), lines.len() - 1);
    let column = |name: &str| lines[0].iter().position(|head| head == name).unwrap_or_else(|| panic!("no {name}"));
    let list = |value: &serde_json::Value, said: &dyn Fn(&serde_json::Value) -> String| {
        value.as_array().expect("a list").iter().map(said).collect::<Vec<_>>().join("; ")
    };
    let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
    for (entry, line) in entries.iter().zip(&lines[1..]) {
        for (name, value) in [
            ("kind", text(&entry["kind"])),
            ("id", text(&entry["id"])),
            ("title_ja", text(&entry["title"]["ja"])),
            ("when", text(&entry["when"])),
            ("edtf", text(&entry["edtf"])),
            ("earliest_start", text(&entry["start"]["earliest"])),
            ("latest_end", text(&entry["end"]["latest"])),
            ("themes", list(&entry["themes"], &|theme| text(&theme["name"]))),
            ("countries", list(&entry["countries"], &|it| format!("{} ({})", text(&it["country"]), text(&it["role"])))),
            (
                "participants",
                list(&entry["participants"], &|it| format!("{} ({})", text(&it["name"]), text(&it["roleName"]))),
            ),
            ("address", text(&entry["address"])),
        ] {
            assert_eq!(line[column(name)], value, "{name} of {}", entry["id"]);
        }
        for (source, told) in entry["sources"].as_array().unwrap().iter().zip(line[column("sources")].split("; ")) {
            let (title, url) = (text(&source["title"]), text(&source["url"]));
            assert!(told.starts_with(&title) || title.contains("; "), "{told} {title}");
            assert!(url.is_empty() || line[column("sources")].contains(&format!("{title} <{url}>")), "{url}");
        }
    }
    assert_eq!(document["language"], "ja");
    let tour = entries.iter().find(|entry| entry["id"] == "study-tour").expect("the study tour");
    assert_eq!(tour["title"]["en"], "African Cooperative Leaders’ Study Tour");
    assert_eq!(tour["start"], serde_json::json!({"earliest": "2010-01-01", "latest": "2010-12-31"}));
    assert_eq!(tour["end"], serde_json::Value::Null);
    assert_eq!(document["licence"]["id"], catalogue.dataset.licence.id.as_str());
}

#[test]
fn only_what_is_shown_is_taken_in_the_order_of_time() {
    let catalogue = bundled();
    let find = |kind, id| catalogue.find(kind, id).unwrap();
    let shown = [find(EntryKind::Event, "tour-2019"), find(EntryKind::Event, "tour-2014")];
    let mut shown_in_order = shown;
    shown_in_order.sort();
    let rows = rows(&catalogue, &shown_in_order, Lang::En, SITE);
    assert_eq!(rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), ["tour-2014", "tour-2019"]);
}
