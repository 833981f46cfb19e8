//! Text in several languages, keyed by BCP 47 tag. Doesn't know which languages the interface speaks.

/// A text in any number of languages, in the order in which the dataset lists them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized(Vec<(String, String)>);

impl Localized {
    /// From `(BCP 47 tag, text)` pairs. A tag that comes twice keeps its first text.
    pub fn new(pairs: impl IntoIterator<Item = (String, String)>) -> Self {
        let mut kept: Vec<(String, String)> = Vec::new();
        for (tag, text) in pairs {
            if !kept.iter().any(|(other, _)| *other == tag) {
                kept.push((tag, text));
            }
        }
        Self(kept)
    }

    /// The text for `tag`, else for the same primary language, else English, else the first one.
    /// Empty only when there is no text at all.
    pub fn get(&self, tag: &str) -> &str {
        self.get_tagged(tag).1
    }

    /// As [`Self::get`], with the tag that was found, so that a page can mark a fallback with `lang`.
    pub fn get_tagged(&self, tag: &str) -> (&str, &str) {
        let primary = primary_subtag(tag);
        let found = self
            .0
            .iter()
            .find(|(other, _)| other.eq_ignore_ascii_case(tag))
            .or_else(|| self.0.iter().find(|(other, _)| primary_subtag(other).eq_ignore_ascii_case(primary)))
            .or_else(|| self.0.iter().find(|(other, _)| primary_subtag(other) == "en"))
            .or_else(|| self.0.first());
        found.map_or(("", ""), |(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// The text in exactly this language, or nothing.
    pub fn exact(&self, tag: &str) -> Option<&str> {
        self.0.iter().find(|(other, _)| other.eq_ignore_ascii_case(tag)).map(|(_, text)| text.as_str())
    }

    /// Every `(tag, text)` pair.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(tag, text)| (tag.as_str(), text.as_str()))
    }

    /// True if there is no text in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

fn primary_subtag(tag: &str) -> &str {
    tag.split('-').next().unwrap_or(tag)
}
