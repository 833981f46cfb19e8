//! Datasets of any size, made up: for benches, for tests, and for whoever wants to see what the app does with many.
//! The same size and seed give the same file. Nothing in them is true, and their names say so.

use std::io::{self, Write};

use fastrand::Rng;
use serde_json::{Value, json};

use crate::domain::time::Day;

/// ISO 3166-1 alpha-2 and numeric code, UN M49 region, name in English and Japanese.
const COUNTRIES: [(&str, &str, &str, &str, &str); 12] = [
    ("JP", "392", "030", "Japan", "日本"),
    ("KE", "404", "014", "Kenya", "ケニア"),
    ("ET", "231", "014", "Ethiopia", "エチオピア"),
    ("GH", "288", "011", "Ghana", "ガーナ"),
    ("LS", "426", "018", "Lesotho", "レソト"),
    ("TH", "764", "035", "Thailand", "タイ"),
    ("ID", "360", "035", "Indonesia", "インドネシア"),
    ("VN", "704", "035", "Viet Nam", "ベトナム"),
    ("NP", "524", "034", "Nepal", "ネパール"),
    ("BD", "050", "034", "Bangladesh", "バングラデシュ"),
    ("FJ", "242", "054", "Fiji", "フィジー"),
    ("PE", "604", "005", "Peru", "ペルー"),
];
const THEMES: [(&str, &str, &str); 5] = [
    ("co-operatives", "Co-operatives", "協同組合"),
    ("child-labour", "Child labour", "児童労働"),
    ("recovery", "Recovery", "復興"),
    ("social-protection", "Social protection", "社会保護"),
    ("skills", "Skills", "技能"),
];
const SUPPORTS: [(&str, &str, &str); 3] =
    [("training", "Training", "研修"), ("money", "Money", "資金"), ("staff", "Staff", "人材")];
const ACTORS: usize = 24;
/// The first and the last year in which something begins. The later the year, the more begins in it.
const YEARS: (i64, i64) = (1951, 2025);
/// Day of the source that says all this.
const AS_OF: &str = "2026-01-31";
/// The longest activity lasts some twelve years, the median one some four months.
const LONGEST_DAYS: f64 = 4_400.0;

/// Writes a dataset of so many activities.
///
/// # Errors
/// What the writer says.
pub fn write(activities: usize, seed: u64, out: &mut impl Write) -> io::Result<()> {
    let mut rng = Rng::with_seed(seed);
    let head = head(activities, seed).to_string();
    // The activities are written one by one, so that a million of them need no room in memory.
    let (before, after) = head.split_once(r#""activities":[]"#).unwrap_or((&head, ""));
    write!(out, "{before}\"activities\":[")?;
    for at in 0..activities {
        if at > 0 {
            out.write_all(b",\n")?;
        }
        serde_json::to_writer(&mut *out, &activity(at, &mut rng))?;
    }
    write!(out, "]{after}")
}

fn both(en: &str, ja: &str) -> Value {
    json!({"en": en, "ja": ja})
}

fn head(activities: usize, seed: u64) -> Value {
    let terms = |terms: &[(&str, &str, &str)]| -> Value {
        terms.iter().map(|(id, en, ja)| json!({"id": id, "label": both(en, ja)})).collect()
    };
    let countries: Value = COUNTRIES
        .iter()
        .map(|(code, numeric, region, en, ja)| {
            json!({"code": code, "numeric": numeric, "region": region, "name": both(en, ja)})
        })
        .collect();
    let actors: Value = (1..=ACTORS)
        .map(|at| {
            let name = both(&format!("Made-up organisation {at}"), &format!("架空の団体 {at}"));
            json!({"id": format!("actor-{at}"), "kind": "association", "name": name})
        })
        .collect();
    json!({
        "schema": 1,
        "id": format!("sample-{activities}-{seed}"),
        "title": both("A made-up dataset", "架空のデータセット"),
        "subject": both("Made-up activities", "架空の活動"),
        "description": both("Nothing in it is true.", "内容はすべて架空である。"),
        "opening": both("Made-up activities, to try the app with many.", "多数の活動で試すための架空のデータ。"),
        "languages": ["en", "ja"],
        "licence": {"id": "CC0-1.0", "url": "https://creativecommons.org/publicdomain/zero/1.0/"},
        "modified": AS_OF,
        "collections": [],
        "sources": [{
            "id": "sample", "title": both("A made-up source", "架空の資料"), "publisher": both("Nobody", "なし"),
            "language": "en", "date": {"id": "sample.date", "edtf": AS_OF, "status": "stated", "source": "sample"},
        }],
        "themes": terms(&THEMES),
        "supports": terms(&SUPPORTS),
        "roles": terms(&[("implementer", "implementer", "実施")]),
        "actor_kinds": terms(&[("association", "Association", "団体")]),
        "measures": [],
        "countries": countries,
        "places": [],
        "actors": actors,
        "activities": [],
        "events": [],
    })
}

fn activity(at: usize, rng: &mut Rng) -> Value {
    let id = format!("a{at}");
    let fact = |name: &str, more: Value| {
        let mut fact = json!({"id": format!("{id}.{name}"), "status": "stated", "source": "sample"});
        if let (Value::Object(fact), Value::Object(more)) = (&mut fact, more) {
            fact.extend(more);
        }
        fact
    };
    let theme = of(rng, &THEMES);
    let support = of(rng, &SUPPORTS);
    let mut countries = vec![of(rng, &COUNTRIES)];
    while rng.u8(0..4) == 0 {
        let further = of(rng, &COUNTRIES);
        if !countries.contains(&further) {
            countries.push(further);
        }
    }
    let links: Vec<Value> = countries
        .iter()
        .map(|country| fact(&country.0.to_lowercase(), json!({"country": country.0, "role": "beneficiary"})))
        .collect();
    let actor = format!("actor-{}", rng.usize(1..=ACTORS));
    let number = at + 1;
    json!({
        "id": id,
        "title": both(
            &format!("{}, {} {number}", support.1, countries.first().map_or("", |country| country.3)),
            &format!("{}・{}{number}", countries.first().map_or("", |country| country.4), support.2),
        ),
        "summary": both(&format!("{} in {}.", support.1, theme.1), &format!("{}の{}。", theme.2, support.2)),
        "themes": [theme.0],
        "supports": [support.0],
        "time": time(rng).into_iter().map(|(name, value)| fact(name, value)).collect::<Vec<_>>(),
        "participants": [fact("actor", json!({"actor": actor, "role": "implementer"}))],
        "countries": links,
    })
}

/// A beginning and an end, known as well as such things are: to the day, month, year, decade or fiscal year, about,
/// perhaps, planned, going on, or not at all.
fn time(rng: &mut Rng) -> Vec<(&'static str, Value)> {
    // The square root of an evenly spread number is more often large: there are more records of later years.
    let share = rng.f64().sqrt();
    let first = Day::from_ymd(YEARS.0, 1, 1);
    let last = Day::from_ymd(YEARS.1, 12, 31);
    let start = first.plus((share * last.since(first) as f64) as i64);
    let end = start.plus((LONGEST_DAYS.powf(0.3 + 0.7 * rng.f64())) as i64);
    let mut facts = Vec::new();
    match rng.u8(0..20) {
        0..=15 => facts.push(("start", json!({"start": written(rng, start)}))),
        16 | 17 => {
            let (year, month, _) = start.ymd();
            let year = if month < 4 { year - 1 } else { year };
            let window = format!("[{year}-04..{}-03]", year + 1);
            facts.push(("start", json!({"start": window, "fiscal_year": year})));
        }
        18 => return vec![("on", json!({"on": written(rng, start)}))],
        // No source says when it began.
        _ => {}
    }
    facts.push(match rng.u8(0..20) {
        0..=12 => ("end", json!({"end": written(rng, end)})),
        13 | 14 => ("end", json!({"end": written(rng, end), "planned": true})),
        15..=17 => ("end", json!({"end": "..", "as_of": AS_OF})),
        _ => ("end", json!({"end": ""})),
    });
    facts
}

/// An EDTF value that holds this day.
fn written(rng: &mut Rng, day: Day) -> String {
    let (year, month, day) = day.ymd();
    match rng.u8(0..20) {
        0..=5 => format!("{year}-{month:02}-{day:02}"),
        6..=9 => format!("{year}-{month:02}"),
        10..=14 => year.to_string(),
        15 => format!("{year}~"),
        16 => format!("{year}?"),
        17 => format!("{year}-{month:02}~"),
        18 => format!("{}X", year / 10),
        _ => format!("[{year}..{}]", year + 1),
    }
}

fn of<'a, T>(rng: &mut Rng, list: &'a [T]) -> &'a T {
    // The lists are constants with something in them.
    #[allow(clippy::indexing_slicing)]
    &list[rng.usize(0..list.len())]
}
