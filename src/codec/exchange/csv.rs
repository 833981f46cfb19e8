//! Notes as a table, a line each, by the rules of `codec::export::csv`: a mark for spreadsheets at the start, and no
//! cell that one would take for a formula.

use super::Row;
use crate::codec::export::csv::line;
use crate::codec::record::utc;

const HEADS: [&str; 10] =
    ["id", "dataset", "target_kind", "target", "address", "note", "tags", "colour", "created", "modified"];

pub fn table(rows: &[Row]) -> String {
    let mut out = String::from('\u{feff}');
    line(&mut out, &HEADS.map(str::to_owned));
    for row in rows {
        let content = &row.note.content;
        let cells = [
            row.note.id.0.clone(),
            row.note.dataset.clone(),
            row.kind.clone(),
            row.name.clone(),
            row.address.clone(),
            content.body.clone(),
            content.tags.join("; "),
            content.colour.clone().unwrap_or_default(),
            utc(row.created_ms),
            utc(row.note.modified_ms()),
        ];
        line(&mut out, &cells);
    }
    out
}
