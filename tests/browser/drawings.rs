//! How uncertain time is drawn, as a picture: one row for each way of knowing it. The picture is
//! `tests/fixtures/drawings.svg`; open it to look. Where a change of it is meant, the new one stands in the failure.

use kakehashi::codec::dataset;
use kakehashi::codec::picture::{Frame, document};
use kakehashi::dom::svg;
use kakehashi::domain::catalogue::{Catalogue, EntryId};
use kakehashi::domain::time::Day;
use kakehashi::layout::drawing::drawing_of;
use kakehashi::layout::scale::Scale;
use kakehashi::views::{patterns, shapes_into};
use wasm_bindgen_test::wasm_bindgen_test;

const MEANT: &str = include_str!("../fixtures/drawings.svg");

/// 36 px a year.
const SCALE: Scale = Scale { origin: Day::from_ymd(2000, 1, 1), px_per_day: 36.0 / 365.25 };
const ROW_PX: f64 = 36.0;
const WIDTH_PX: f64 = 1080.0;

/// Each way of knowing a time, with its facts: `"key": "EDTF"` and what else a fact says.
const WAYS: &[(&str, &[&str])] = &[
    ("known to the day", &[r#""start":"2004-05-27""#, r#""end":"2009-11-30""#]),
    ("start ramp over a year", &[r#""start":"2004""#, r#""end":"2009-11-30""#]),
    ("end ramp over a year", &[r#""start":"2004-05-27""#, r#""end":"2009""#]),
    ("window of a fiscal year", &[r#""on":"[2004-04..2005-03]","fiscal_year":2004"#]),
    ("window: some day of a month", &[r#""on":"2004-05""#]),
    ("end window of two to three years", &[r#""start":"2004-05-27""#, r#""end":"[2006-05-27..2007-05-27]""#]),
    ("open: to the present day of a source of 2016", &[r#""start":"2010-08""#, r#""end":"..","as_of":"2016""#]),
    ("planned end", &[r#""start":"2010-08""#, r#""end":"2018-07","planned":true,"as_of":"2016""#]),
    ("unknown end", &[r#""start":"2006-05-27""#, r#""end":"""#]),
    ("unknown start", &[r#""end":"2009-11-30""#]),
    ("approximate start", &[r#""start":"2004~""#, r#""end":"2009-11-30""#]),
    ("uncertain start", &[r#""start":"2004?""#, r#""end":"2009-11-30""#]),
    ("approximate and uncertain", &[r#""start":"2004%""#, r#""end":"2009%""#]),
    ("a decade", &[r#""start":"200X""#, r#""end":"2014""#]),
    ("inferred", &[r#""start":"2004-05-27","status":"inferred""#, r#""end":"2009-11-30","status":"inferred""#]),
    ("another source", &[r#""start":"2004-05-27","status":"other-source""#, r#""end":"2009-11-30""#]),
    ("sources disagree", &[r#""start":"2004-05-27""#, r#""start":"2005-02""#, r#""end":"2009-11-30""#]),
    ("an event on a day", &[r#""on":"2006-05-27""#]),
    ("an event about then", &[r#""on":"2006-05-27~""#]),
    ("an event perhaps then", &[r#""on":"2006-05-27?""#]),
    ("target to be reached", &[r#""by":"2016""#]),
];

fn fact(at: usize, way: usize, text: &str) -> String {
    let status = if text.contains("\"status\"") { "" } else { r#","status":"stated""# };
    format!(r#"{{"id":"w{way}.{at}",{text}{status},"source":"s"}}"#)
}

fn file() -> String {
    let activity = |(way, (name, facts)): (usize, &(&str, &[&str]))| {
        let facts: Vec<String> = facts.iter().enumerate().map(|(at, text)| fact(at, way, text)).collect();
        format!(r#"{{"id":"w{way}","title":{{"en":"{name}"}},"summary":{{"en":"-"}},"time":[{}]}}"#, facts.join(","))
    };
    let activities: Vec<String> = WAYS.iter().enumerate().map(activity).collect();
    format!(
        r#"{{"schema":1,"id":"ways","languages":["en"],"title":{{"en":"-"}},"subject":{{"en":"-"}},
            "sources":[{{"id":"s","title":{{"en":"-"}}}}],"activities":[{}]}}"#,
        activities.join(",")
    )
}

#[wasm_bindgen_test]
fn each_way_of_knowing_a_time_is_drawn_as_it_was_meant() {
    let (dataset, problems) = dataset::read(&file());
    assert_eq!(problems, [], "the fixture is sound");
    let catalogue = Catalogue::new(dataset.unwrap());
    let mut shapes = patterns().node().outer_html() + "\n";
    for (way, (name, _)) in (0..).zip(WAYS) {
        let drawing = drawing_of(catalogue.timing(EntryId(way)).unwrap(), SCALE);
        let y_px = ROW_PX * way as f64 + 12.0;
        // A row is read from its left: the words first, then the drawing on one axis for all.
        let words = svg("text").attr("x", "8").attr("y", &(y_px + 14.0).to_string()).text(name);
        let place = format!("translate({:.2},{y_px})", 320.0 + drawing.x_px);
        let row = shapes_into(svg("g").class(&format!("t{}", way % 6)).attr("transform", &place), &drawing);
        for element in [words, row] {
            shapes.push_str(&element.node().outer_html());
            shapes.push('\n');
        }
    }
    let height_px = ROW_PX * WAYS.len() as f64 + 12.0;
    let is = document(
        Frame { width_px: WIDTH_PX, height_px, language: "en", title: "How uncertain time is drawn" },
        &(String::from("\n") + &shapes),
    );
    if is != MEANT {
        let pairs = is.lines().zip(MEANT.lines().chain(std::iter::repeat("")));
        let changed: Vec<&str> = pairs.filter(|(is, meant)| is != meant).map(|(is, _)| is).collect();
        panic!("{} lines differ, the first:\n{}\n⟨⟨⟨\n{is}⟩⟩⟩", changed.len(), changed.first().unwrap_or(&""));
    }
}
