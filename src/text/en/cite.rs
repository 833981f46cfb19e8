//! Words for citing a page and taking it away. In English.

use crate::text::messages::{Cite, Cited};

pub(super) const CITE: Cite = Cite {
    title: "Cite and download",
    link: "Permanent link",
    copy_link: "Copy the permanent link",
    citation: "Citation (APA)",
    copy_citation: "Copy the citation",
    apa,
    copy_as: |format| format!("Copy the {format}"),
    other_formats: "For reference managers",
    download: "Download",
    holds: |entries, statements| {
        format!("{entries}; {statements} with source and status, and with the passage where one is quoted.")
    },
    follows_filters: "The files hold what the filters leave.",
    entries: "Activities and events (CSV)",
    statements: "Statements with sources (CSV)",
    both: "Both for programs (JSON)",
};

/// "Kenya. (2026). In Japan’s … [Data set]. Kakehashi. Retrieved 27 November 2026, from https://…": an entry of a
/// reference work without an author begins with its title, and what may change has its day of access.
fn apa(cited: &Cited<'_>) -> String {
    let Cited { name, dataset, year, accessed, address } = *cited;
    let year = year.unwrap_or("n.d.");
    let stop = if name.ends_with(['.', '?', '!']) { "" } else { "." };
    let inside = if name == dataset { String::new() } else { format!("In {dataset} ") };
    format!("{name}{stop} ({year}). {inside}[Data set]. Kakehashi. Retrieved {accessed}, from {address}")
}
