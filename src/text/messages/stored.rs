//! Words of what is stored, where, and of the last file of all notes. The shapes; each language fills them.

/// What is stored here, and the last file.
pub struct Stored {
    pub title: &'static str,
    pub looking: &'static str,
    pub notes: &'static str,
    /// So many notes, and so many more in the trash.
    pub notes_count: fn(usize, usize) -> String,
    pub revisions: &'static str,
    pub drafts: &'static str,
    pub unreadable: &'static str,
    pub others: &'static str,
    /// So many on the dataset of this id.
    pub others_count: fn(usize, &str) -> String,
    /// The two copies, by what engines call them.
    pub local: &'static str,
    pub mirror: &'static str,
    /// A copy has all; lacks so many of so many; isn't there; can’t be read, and why.
    pub whole: &'static str,
    pub lacking: fn(usize, usize) -> String,
    pub absent: &'static str,
    pub closed: fn(&str) -> String,
    pub room_local: &'static str,
    pub room: &'static str,
    /// Used characters of about so many.
    pub characters: fn(u64, u64) -> String,
    /// One size of another, both in words.
    pub bytes: fn(&str, &str) -> String,
    pub not_told: &'static str,
    pub lasting: &'static str,
    pub promised: &'static str,
    pub not_promised: &'static str,
    pub ask: &'static str,
    /// Asked again, and refused or left unanswered.
    pub refused: &'static str,
    pub file: &'static str,
    pub no_file: &'static str,
    /// When, with how many notes.
    pub file_of: fn(&str, usize) -> String,
    /// Between two sentences.
    pub between: &'static str,
    /// So many notes aren’t in the last file as they are now.
    pub unheld: fn(usize) -> String,
    pub all_held: &'static str,
    pub remind: &'static str,
    pub remind_text: &'static str,
    pub later: &'static str,
    pub gone: &'static str,
    /// So many notes were here, if that is known.
    pub gone_text: fn(usize) -> String,
    /// The file of then holds so many.
    pub gone_file: fn(&str, usize) -> String,
    pub gone_no_file: &'static str,
}
