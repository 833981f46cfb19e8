//! Words for citing a page and taking it away. The shapes; each language fills them.

/// What a citation tells of a page.
#[derive(Clone, Copy)]
pub struct Cited<'a> {
    pub name: &'a str,
    /// The title of the dataset that the page belongs to.
    pub dataset: &'a str,
    /// Of the dataset's last change, or nothing.
    pub year: Option<&'a str>,
    /// The day on which it was read, in words.
    pub accessed: &'a str,
    pub address: &'a str,
}

/// A citation, and what can be downloaded.
pub struct Cite {
    pub title: &'static str,
    pub link: &'static str,
    pub copy_link: &'static str,
    pub citation: &'static str,
    pub copy_citation: &'static str,
    /// A sentence in the manner of APA (7th edition).
    pub apa: fn(&Cited<'_>) -> String,
    /// By the name of a format.
    pub copy_as: fn(&str) -> String,
    pub other_formats: &'static str,
    pub download: &'static str,
    /// Before the files: how much the filters leave, and of how many statements.
    pub holds: fn(&str, &str) -> String,
    pub follows_filters: &'static str,
    pub entries: &'static str,
    pub statements: &'static str,
    pub both: &'static str,
}
