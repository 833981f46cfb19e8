//! A table: RFC 4180 (<https://www.rfc-editor.org/rfc/rfc4180>), in UTF-8 with a mark at its start, without which
//! spreadsheets take Japanese for something else.

use super::{Days, Row, kind_word};
use crate::domain::dataset::Dataset;

/// Between several values in one cell.
const BETWEEN: &str = "; ";

/// The rows with a line of headings. Titles and summaries come in every language of the dataset.
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
        "source_urls",
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
        cells.extend([row.themes.join(BETWEEN), row.supports.join(BETWEEN)]);
        cells.push(paired(&row.countries));
        cells.push(paired(&row.participants));
        cells.push(row.statuses.join(BETWEEN));
        let titles: Vec<&str> = row.sources.iter().map(|(title, _)| title.as_str()).collect();
        let urls: Vec<&str> = row.sources.iter().map(|(_, url)| url.as_str()).filter(|url| !url.is_empty()).collect();
        cells.extend([titles.join(BETWEEN), urls.join(BETWEEN)]);
        cells.extend(languages.iter().map(|tag| row.summary.get(tag).to_owned()));
        cells.push(row.address.clone());
        line(&mut out, &cells);
    }
    out
}

/// "JP (source); KE (beneficiary)".
fn paired<A: AsRef<str>, B: AsRef<str>>(pairs: &[(A, B)]) -> String {
    let all: Vec<String> = pairs.iter().map(|(name, role)| format!("{} ({})", name.as_ref(), role.as_ref())).collect();
    all.join(BETWEEN)
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

/// A cell as it must stand. What a spreadsheet would take for a formula gets an apostrophe before it, which it shows
/// as text (<https://owasp.org/www-community/attacks/CSV_Injection>).
fn quoted(cell: &str) -> String {
    let risky = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cell = if risky { format!("'{cell}") } else { cell.to_owned() };
    if cell.contains([',', '"', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
}
