//! Words that the reading pages add to those of their own parts. The shapes; each language fills them.

/// Words of the pages for entries, countries, actors and the dataset.
pub struct Reading {
    /// Above things with a similar name, on a page whose id nothing has.
    pub near: &'static str,
    /// Names the line above a heading that says where the page belongs.
    pub where_you_are: &'static str,
    /// Names what stands beside the text: facts and notes.
    pub beside: &'static str,
    /// So many entries that the filters hide.
    pub hidden: fn(usize) -> String,
    /// The filters leave nothing of what the page is about.
    pub all_hidden: &'static str,
    /// The filters hide the entry that is read about.
    pub unseen: &'static str,
    /// Neither a role nor a place: a statement names it.
    pub in_passing: &'static str,
    /// How a unit or programme stands to the actor whose page it is.
    pub has_part: &'static str,
    /// The same for a member.
    pub has_member: &'static str,
    /// In place of when a name was used.
    pub name_undated: &'static str,
    /// The first and the last day that a window allows.
    pub earliest_latest: fn(&str, &str) -> String,
    /// Before the licence of the dataset’s own wording.
    pub dataset_licence: &'static str,
    /// Of the program.
    pub code_licence: &'static str,
    /// How many facts rest on a source.
    pub supports: fn(usize) -> String,
}
