//! Words of the pages that need no scripts, beyond those of the app's own pages. The shapes; each language fills them.

/// The plain pages, and the ways to them.
pub struct Plain {
    /// The way to them, as a link.
    pub link: &'static str,
    /// What they are, beside that link.
    pub link_text: &'static str,
    /// The first of them, in their list of places.
    pub home: &'static str,
    /// The way back to the app, from the page that tells the same.
    pub in_app: &'static str,
    /// Which dataset is told: its title, and when it was last changed.
    pub tells: fn(&str, &str) -> String,
    pub digest: &'static str,
    /// What a page on a thing holds, by its name: for lists of search results.
    pub about: fn(&str) -> String,
}
