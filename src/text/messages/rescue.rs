//! Words of the way to the rescue page, and of what a long history has lost. The shapes; each language fills them.

/// The page that shows what is stored without the app (`public/rescue.html`), which has the rest of its words itself.
pub struct Rescue {
    /// The link to it.
    pub link: &'static str,
    /// What it is good for.
    pub text: &'static str,
    /// Where a long history is shown: which versions stay. How many stay in any case, and for how many days all do.
    pub history: fn(usize, u64) -> String,
}
