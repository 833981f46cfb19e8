//! Everything that the interface says, as one struct that each language fills. Nested by where it is said.

mod cite;
mod compare;
mod exchange;
mod map;
mod note_tools;
mod notes;
mod others;
mod pages;
mod passages;
mod plain;
mod reading;
mod regions;
mod rescue;
mod shell;
mod sources;
mod stored;
mod timeline;
mod vocabulary;
mod words;

use super::Lang;

pub use cite::{Cite, Cited};
pub use compare::Compare;
pub use exchange::Exchange;
pub use map::{MapWords, Parts as MapParts, Signs as MapSigns};
pub use note_tools::NoteTools;
pub use notes::Notes;
pub use others::Others;
pub use pages::{ActorPage, Actors, Countries, CountryPage, Data, Entry, Marked, Table};
pub use passages::Passages;
pub use plain::Plain;
pub use reading::Reading;
pub use regions::Regions;
pub use rescue::Rescue;
pub use shell::{Common, Errors, Footer, Header, Keys, Places, Saved, Search, Share};
pub use sources::{Method, Sources};
pub use stored::Stored;
pub use timeline::{Filters, Groupings, Panel, Timeline};
pub use vocabulary::{EventKinds, Exactnesses, Legend, Named, Relations, Roles, Statuses};
pub use words::{Counts, Dates, Durations, Lists, ProblemWords, QuestionWords, TimeWords};

/// What one language says: at once, and by [`Self::pages`] the rest. Whatever stands in this struct comes with the first
/// sight of the timeline, because one value refers to all of it.
pub struct Messages {
    pub lang: Lang,
    pub common: Common,
    pub header: Header,
    pub places: Places,
    pub saved: Saved,
    pub errors: Errors,
    pub footer: Footer,
    pub search: Search,
    pub share: Share,
    pub filters: Filters,
    pub groupings: Groupings,
    pub timeline: Timeline,
    pub panel: Panel,
    pub statuses: Statuses,
    pub event_kinds: EventKinds,
    pub roles: Roles,
    pub exactnesses: Exactnesses,
    pub relations: Relations,
    pub notes: Notes,
    pub counts: Counts,
    pub lists: Lists,
    pub dates: Dates,
    pub durations: Durations,
    pub time: TimeWords,
    pub question: QuestionWords,
}

/// What only the pages beside the timeline and what opens over it say. By itself, so that it can come later
/// (`views::rest`).
pub struct PageMessages {
    pub legend: Legend,
    pub keys: Keys,
    pub countries: Countries,
    pub map: MapWords,
    pub table: Table,
    pub marked: Marked,
    pub country: CountryPage,
    pub compare: Compare,
    pub cite: Cite,
    pub exchange: Exchange,
    pub regions: Regions,
    pub actors: Actors,
    pub actor: ActorPage,
    pub others: Others,
    pub rescue: Rescue,
    pub entry: Entry,
    pub note_tools: NoteTools,
    pub reading: Reading,
    pub passages: Passages,
    pub data: Data,
    pub sources: Sources,
    pub method: Method,
    pub plain: Plain,
    pub stored: Stored,
    pub problems: ProblemWords,
}

impl Messages {
    pub const fn pages(&self) -> &'static PageMessages {
        self.lang.pages()
    }
}
