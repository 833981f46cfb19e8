//! Notes in other formats and back, and what taking them in does.

mod files;
mod plan;
mod web_annotations;

use kakehashi::codec::exchange::{Here, Row};
use kakehashi::domain::annotation::Revision;

pub const SITE: &str = "https://example.org/kakehashi/";
pub const HERE: Here<'_> = Here { dataset: "ilo-japan", site: SITE };

pub fn row(note: &Revision) -> Row {
    Row {
        created_ms: note.created_ms().unwrap_or_else(|| note.modified_ms()),
        note: note.clone(),
        name: "Study tour".into(),
        kind: "on an activity".into(),
        address: format!("{SITE}#/activity/study-tour"),
    }
}
