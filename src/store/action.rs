//! Everything that can happen, as one closed list.

use std::sync::Arc;

use crate::codec::route::{Page, Route};
use crate::domain::annotation::{AnnotationId, RevId, Revision, TabId, Target};
use crate::domain::catalogue::{Catalogue, EntryId};
use crate::domain::grouping::{Group, GroupKey, Grouping};
use crate::domain::problem::Problem;
use crate::domain::query::Facet;
use crate::domain::sorting::Column;
use crate::domain::time::Day;
use crate::layout::viewport::Viewport;
use crate::text::Lang;

// An address is read once a click: its size on the stack doesn't matter, and boxing it would only make noise.
#[allow(clippy::large_enum_variant)]
/// Something that happened. Each names what to do, not who asked: pointer, key, link and other tabs send the same.
#[derive(Clone, Debug)]
pub enum Action {
    /// The address changed: take over everything that it says.
    Visit(Route, Vec<Problem>),
    /// The whole dataset is here, of which there was a sketch, with what was wrong with it.
    Complete(Arc<Catalogue>, Vec<Problem>),
    /// Go to a page and hold filters and window; the selection is the timeline's.
    Open(Page),

    Toggle(Facet, String),
    ClearFacet(Facet),
    ClearFilters,
    /// The words that every entry must have.
    SearchFor(String),
    SetPeriod(Option<(Day, Day)>),
    /// Only what certainly went on in the period, or also what possibly did.
    AskCertain(bool),
    GroupBy(Grouping),
    /// The head of this column of the table was pressed.
    SortBy(Column),

    /// The plot has this width now.
    Resize {
        width_px: f64,
    },
    /// Shows the moments that this viewport shows.
    Look(Viewport),
    PanBy {
        px: f64,
    },
    /// The reader has marked these days on the timeline, or none any more.
    MarkPeriod(Option<(Day, Day)>),
    /// Tell which these are; or no longer.
    Gather(Option<Gathered>),
    /// Zoom so that the day under `anchor_px` (from the plot's left edge) stays where it is.
    ZoomAt {
        anchor_px: f64,
        factor: f64,
    },
    /// Zoom around the middle.
    ZoomBy {
        factor: f64,
    },
    /// Zoom by a step, as a press does: what is under `anchor_px` stays where it is, on the way too.
    ZoomStepAt {
        anchor_px: f64,
        factor: f64,
    },
    /// Show these days, and no others.
    ShowDays(Day, Day),
    /// Move just as far as it takes to show this entry.
    Reveal(EntryId),
    /// Move just as far as it takes to show these days.
    RevealDays(Day, Day),
    /// Show everything that the filters leave.
    Fit,
    /// The window has come to rest: the address may follow it.
    SettleWindow,
    Select(Option<EntryId>),
    /// What is set on the map, in the words of `codec::map_link`.
    SetMap(String),
    /// Select the next or previous entry in time.
    Walk(Step),

    Speak(Lang),
    Wear(Theme),
    /// Japanese eras beside the years, or not.
    CountEras(bool),
    Show(Option<Dialog>),
    Tell(Notice),
    DismissNotice(usize),
    DismissToast,
    /// Something is on the clipboard now.
    Copied,

    /// Something about the reader's notes.
    Note(NoteAction),
}

/// Some of the entries of a lane that are told by their number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gathered {
    pub lane: GroupKey,
    pub days: (Day, Day),
    /// Not what begins in these days, but what has begun before them and goes on in them.
    pub going_on: bool,
}

impl Gathered {
    /// Whether its lane is one of these.
    pub fn is_among(&self, groups: &[Group]) -> bool {
        groups.iter().any(|group| group.key == self.lane)
    }
}

/// What can happen to the reader's notes. Only what the second file of wasm brings can carry it out.
#[derive(Clone, Debug)]
pub enum NoteAction {
    /// Open the editor for a new note on this, or for the note with this id.
    Write(Target),
    EditNote(AnnotationId),
    /// Close the editor and drop what was typed.
    StopWriting,
    /// Open it again with what was dropped.
    WriteOn {
        now_ms: u64,
    },
    /// The reader goes elsewhere: close the editor and keep what was typed.
    LeaveEditor,
    /// What the editor holds now: kept as a note if the reader goes elsewhere without a word.
    Type {
        body: String,
        now_ms: u64,
    },
    /// The editor has these tags and this colour now.
    Mark {
        tags: Vec<String>,
        colour: Option<String>,
        now_ms: u64,
    },
    /// Keep what was written, at this time (Unix milliseconds).
    KeepNote {
        body: String,
        now_ms: u64,
    },
    /// Of the versions of a note that were written at once, this one is kept; all of them, one below the other, if none
    /// is named.
    Settle {
        id: AnnotationId,
        version: Option<RevId>,
        now_ms: u64,
    },
    /// The note was about something that is gone, or can't be found for sure: it is about this.
    Attach {
        id: AnnotationId,
        target: Target,
        now_ms: u64,
    },
    DeleteNote {
        id: AnnotationId,
        now_ms: u64,
    },
    /// The note says again what it said in this revision; if none is named, it comes back from the trash.
    RestoreNote {
        id: AnnotationId,
        rev: Option<RevId>,
        now_ms: u64,
    },
    /// Call a tag something else in every note; without a new name, take it off.
    RenameTag {
        from: String,
        to: Option<String>,
        now_ms: u64,
    },
    Undo {
        now_ms: u64,
    },
    Redo {
        now_ms: u64,
    },
    /// Take in what a file or a link brings, as one step.
    Import {
        revisions: Vec<Revision>,
        now_ms: u64,
    },
    /// Revisions read from storage, at the start or because another tab wrote them.
    Learn {
        revisions: Vec<Revision>,
        now_ms: u64,
    },
    /// Notes that were made of the drafts of tabs that have gone.
    Adopt {
        revisions: Vec<Revision>,
        now_ms: u64,
    },
    /// The ids that this tab had before it was reloaded, oldest first: what they did can be undone.
    Recall(Vec<TabId>),
    /// Storage doesn't have these any more.
    Lost(Vec<(AnnotationId, RevId)>),
    /// Under the keys of revisions of ours storage has these, with other texts: a record is written once.
    Overtaken {
        revisions: Vec<Revision>,
        now_ms: u64,
    },
    /// The texts of stored records that this build can't read.
    SetAside(Vec<String>),
    /// Try once more to store what isn't stored yet.
    Retry,
    /// Storage has these now.
    Kept(Vec<RevId>),
    SetSaving(Saving),
    /// Notes are in one copy instead of two, with the reason; or not any more.
    SetOneCopy(Option<String>),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    Previous,
    Next,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system says.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The word that storage and the page's attribute use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.code() == code)
    }

    /// The one after this, in a circle.
    pub const fn next(self) -> Self {
        match self {
            Self::Auto => Self::Light,
            Self::Light => Self::Dark,
            Self::Dark => Self::Auto,
        }
    }
}

/// What lies over the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialog {
    Keys,
    Search,
    /// The list of one facet's choices.
    Filter(Facet),
    /// The period to filter by.
    Period,
    /// The choice of lanes.
    Lanes,
    /// What is shown, taken away.
    Export,
}

/// How the notes are kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Saving {
    Saved,
    Saving,
    /// Nothing can be kept in this browser: notes live in memory only.
    MemoryOnly,
    /// The last write failed, with the browser's reason.
    Failed(String),
    /// A newer build has written here: until it is reloaded, this one begins nothing new.
    ReadOnly,
}

/// Something the reader should know, until dismissed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub kind: NoticeKind,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoticeKind {
    /// Parts of a link that weren't understood.
    Link(Vec<Problem>),
    /// The dataset that the address names couldn't be used; the bundled one is shown.
    Dataset(Vec<Problem>),
    /// Storage is blocked: notes are lost with the tab.
    StorageBlocked,
    /// A note couldn't be written, with the reason.
    NotSaved(String),
    /// Notes have one copy instead of two, with the reason.
    OneCopy(String),
    /// A newer build has written notes here.
    ReadOnly,
    /// So many stored records can't be read; they are left as they are.
    Unreadable(usize),
}

/// A short message with a way back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Toast {
    NoteDeleted,
    /// A note is back from the trash, or as it was earlier.
    NoteRestored,
    /// A choice is carried out: of several versions of a note one has come, or a tag has another name.
    Settled,
    /// What was typed was dropped.
    DraftDropped,
    /// What was being typed in a tab that has gone is a note now.
    DraftKept,
    Copied,
    /// Undone.
    Undone,
}
