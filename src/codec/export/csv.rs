//! A table: RFC 4180 (<https://www.rfc-editor.org/rfc/rfc4180>), in UTF-8 with a mark at its start, without which
//! spreadsheets take Japanese for something else.

use super::{Days, Named, Row, Told, kind_word};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::comparison::Comparison;
use crate::domain::dataset::Dataset;
use crate::domain::geography::on_map;
use crate::domain::place::CountryRole;
use crate::domain::related::roles_in;
use crate::text::Lang;

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
        cells.push(yes_or_no(row.differs));
        cells.extend([names(&row.themes), names(&row.supports)]);
        cells.push(joined(row.countries.iter().map(|(code, role)| format!("{code} ({role})"))));
        cells.push(participants(row));
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

/// Claims with what they rest on, a line each, in every language of the interface. The licence is that of our wording:
/// passages are their sources', whose rights stand beside them.
pub fn claims(dataset: &Dataset, all: &[Told]) -> String {
    let mut out = String::from('\u{feff}');
    let mut heads: Vec<String> = ["about", "about_id", "about_name", "kind"].map(str::to_owned).into();
    heads.extend(Lang::ALL.map(|lang| format!("statement_{}", lang.tag())));
    let fixed = [
        "edtf",
        "status",
        "disputed",
        "as_of",
        "note",
        "source_id",
        "source",
        "source_address",
        "quote",
        "quote_language",
        "quote_rights",
        "address",
        "licence",
    ];
    heads.extend(fixed.map(str::to_owned));
    line(&mut out, &heads);
    for told in all {
        let (kind, id, name) = &told.teller;
        let source = &told.source;
        let mut cells = vec![(*kind).to_owned(), id.clone(), name.clone(), told.kind.to_owned()];
        cells.extend(told.said.iter().map(|(_, text)| text.clone()));
        cells.extend([told.edtf.clone(), told.status.to_owned(), yes_or_no(told.disputed), told.as_of.clone()]);
        cells.extend([told.note.clone(), source.id.clone(), source.title.clone(), source.url.clone()]);
        // Without a passage there is nothing whose language and rights matter.
        let of_quote = |text: &String| if told.quote.is_empty() { String::new() } else { text.clone() };
        cells.extend([told.quote.clone(), of_quote(&source.language), of_quote(&source.rights)]);
        cells.extend([told.address.clone(), dataset.licence.id.clone()]);
        line(&mut out, &cells);
    }
    out
}

/// Countries side by side: a line for each thing, once, with a column for each country that says what the country is to
/// it: its roles and how each is known, `named` where only a statement names it, or nothing.
pub fn comparison(catalogue: &Catalogue, compared: &Comparison, rows: &[Row]) -> String {
    let dataset = &catalogue.dataset;
    let languages: Vec<&str> = dataset.languages.iter().map(String::as_str).collect();
    let mut out = String::from('\u{feff}');
    let mut heads = vec!["kind".to_owned(), "id".to_owned()];
    heads.extend(languages.iter().map(|tag| format!("title_{tag}")));
    let times = ["when", "edtf", "earliest_start", "latest_start", "earliest_end", "latest_end"];
    heads.extend(times.map(str::to_owned));
    heads.extend(compared.columns.iter().map(|column| column.code.clone()));
    heads.extend(["shared", "themes", "participants", "address", "licence"].map(str::to_owned));
    line(&mut out, &heads);
    for row in rows {
        let Some(id) = catalogue.find(row.kind, &row.id) else { continue };
        let Some(entry) = catalogue.entry(id) else { continue };
        let mut cells = vec![kind_word(row.kind).to_owned(), row.id.clone()];
        cells.extend(languages.iter().map(|tag| row.title.get(tag).to_owned()));
        cells.extend([row.when.clone(), row.edtf.clone()]);
        cells.extend(Days::words(row.days.start));
        cells.extend(Days::words(row.days.end));
        for column in &compared.columns {
            let roles = roles_in(catalogue, entry, &column.code);
            let roles = joined(roles.iter().map(|(role, status)| format!("{} ({})", role.code(), status.code())));
            let is_named = roles.is_empty() && column.entries.contains(&id);
            cells.push(if is_named { "named".to_owned() } else { roles });
        }
        cells.push(yes_or_no(compared.is_shared(id)));
        cells.push(names(&row.themes));
        cells.push(participants(row));
        cells.extend([row.address.clone(), dataset.licence.id.clone()]);
        line(&mut out, &cells);
    }
    out
}

/// Countries with what they are to these entries, a line each; without those that have only roles which are left out.
pub fn countries(catalogue: &Catalogue, entries: &[EntryId], without: &[CountryRole]) -> String {
    let dataset = &catalogue.dataset;
    let languages: Vec<&str> = dataset.languages.iter().map(String::as_str).collect();
    let mut out = String::from('\u{feff}');
    let mut heads = vec!["country".to_owned(), "numeric".to_owned()];
    heads.extend(languages.iter().map(|tag| format!("name_{tag}")));
    heads.extend(["m49_region", "roles", "activities", "events", "ids", "licence"].map(str::to_owned));
    line(&mut out, &heads);
    let mut on_map = on_map(catalogue, entries).countries;
    for country in &dataset.countries {
        let Some(shown) = on_map.remove(&country.code) else { continue };
        if !shown.is_on(without) {
            continue;
        }
        let mut cells = vec![country.code.clone(), country.numeric.clone()];
        cells.extend(languages.iter().map(|tag| country.name.get(tag).to_owned()));
        cells.push(country.region.clone());
        let on = shown.roles.iter().filter(|(role, _)| !without.contains(role));
        cells.push(joined(on.map(|(role, status)| format!("{} ({})", role.code(), status.code()))));
        let (activities, events) = catalogue.counts(&shown.entries);
        cells.extend([activities.to_string(), events.to_string()]);
        let named = shown.entries.iter().filter_map(|id| catalogue.entry(*id));
        cells.push(joined(named.map(|entry| format!("{}:{}", kind_word(entry.kind()), entry.id()))));
        cells.push(dataset.licence.id.clone());
        line(&mut out, &cells);
    }
    out
}

fn yes_or_no(holds: bool) -> String {
    if holds { "yes" } else { "no" }.to_owned()
}

/// "Japanese Consumers’ Co-operative Union (host); …".
fn participants(row: &Row) -> String {
    joined(row.participants.iter().map(|(actor, role)| format!("{} ({})", actor.name, role.name)))
}

fn names(all: &[Named]) -> String {
    joined(all.iter().map(|named| named.name.clone()))
}

/// "JP (source); KE (beneficiary)".
fn joined(all: impl Iterator<Item = String>) -> String {
    all.collect::<Vec<_>>().join(BETWEEN)
}

/// One line, its cells as they must stand.
pub fn line(out: &mut String, cells: &[String]) {
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
