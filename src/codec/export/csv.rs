//! A table: RFC 4180 (<https://www.rfc-editor.org/rfc/rfc4180>), in UTF-8 with a mark at its start, without which
//! spreadsheets take Japanese for something else.

use super::{Days, Named, Row, kind_word};
use crate::domain::dataset::Dataset;

/// Between several values in one cell.
const BETWEEN: &str = "; ";

/// The rows with a line of headings. Titles and summaries come in every language of the dataset; dates are those of
/// the source that comes first, and `sources_disagree_on_time` says where that isn't all.
pub fn table(dataset: &Dataset, rows: &[Row]) -> String {
    let languages: Vec<&str> = dataset.languages.iter().map(String::as_str).collect();
    let mut out = String::from('\u{feff}');
    let mut heads = vec!["kind".to_owned(), "id".to_owned(), "collection".to_owned()];
    heads.extend(languages.iter().map(|tag| format!("title_{tag}")));
    let fixed = [
        "when",
        "edtf",
        "earliest_start",
        "latest_start",
        "earliest_end",
        "latest_end",
        "sources_disagree_on_time",
        "themes",
        "supports",
        "countries",
        "participants",
        "statuses",
        "sources",
    ];
    heads.extend(fixed.map(str::to_owned));
    heads.extend(languages.iter().map(|tag| format!("summary_{tag}")));
    heads.push("address".to_owned());
    line(&mut out, &heads);
    for row in rows {
        let mut cells = vec![kind_word(row.kind).to_owned(), row.id.clone(), row.collection.clone()];
        cells.extend(languages.iter().map(|tag| row.title.get(tag).to_owned()));
        cells.extend([row.when.clone(), row.edtf.clone()]);
        cells.extend(Days::words(row.days.start));
        cells.extend(Days::words(row.days.end));
        cells.push(if row.differs { "yes" } else { "no" }.to_owned());
        cells.extend([names(&row.themes), names(&row.supports)]);
        cells.push(joined(row.countries.iter().map(|(code, role)| format!("{code} ({role})"))));
        cells.push(joined(row.participants.iter().map(|(actor, role)| format!("{} ({})", actor.name, role.name))));
        cells.push(row.statuses.join(BETWEEN));
        let source = |(title, url): &(String, String)| {
            if url.is_empty() { title.clone() } else { format!("{title} <{url}>") }
        };
        cells.push(joined(row.sources.iter().map(source)));
        cells.extend(languages.iter().map(|tag| row.summary.get(tag).to_owned()));
        cells.push(row.address.clone());
        line(&mut out, &cells);
    }
    out
}

fn names(all: &[Named]) -> String {
    joined(all.iter().map(|named| named.name.clone()))
}

/// "JP (source); KE (beneficiary)".
fn joined(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(BETWEEN)
}

fn line(out: &mut String, cells: &[String]) {
    for (at, cell) in cells.iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        out.push_str(&quoted(cell));
    }
    out.push_str("\r\n");
}

/// What a spreadsheet takes for the beginning of a formula, in East Asian ones also by its full-width form
/// (<https://owasp.org/www-community/attacks/CSV_Injection>).
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell as it must stand: before a formula there is an apostrophe, with which it is text.
fn quoted(cell: &str) -> String {
    let cell = if cell.starts_with(FORMULA) { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
