//! Words for how an actor stands to others: partners, and who came before and after. The shapes; each language fills them.

/// Partners, before and after, and the order in which actors are listed.
pub struct Others {
    /// A partner with what both share: its name, and the counts in words.
    pub shared: fn(&str, &str) -> String,
    /// With how many other partners of the same actor it shares something as well.
    pub among: fn(usize) -> String,
    /// What the drawing means.
    pub drawing: &'static str,
    /// Names the drawing, by the actor's name.
    pub around: fn(&str) -> String,
    /// So many of so many are drawn.
    pub drawn: fn(usize, usize) -> String,
    /// Heading of the line of predecessors and successors.
    pub succession: &'static str,
    pub until: fn(&str) -> String,
    pub since: fn(&str) -> String,
    /// In place of a date that no source gives.
    pub earlier: &'static str,
    pub later: &'static str,
    /// Names the choice of how actors are listed.
    pub listed: &'static str,
    pub most_first: &'static str,
    pub by_name: &'static str,
}
