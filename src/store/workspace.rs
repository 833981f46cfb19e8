//! The signals, and read-only ways to them. Who changes them is `apply`.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use super::action::{Dialog, Gathered, Notice, Saving, Theme, Toast};
use super::derived::{axis, timings};
use super::motion::Motion;
use super::notes::NotePart;
use super::writing::{Typed, Writing};
use crate::codec::route::{Page, Route};
use crate::domain::annotation::{Annotations, Hlc, Revision, TabId, Target, UndoStack};
use crate::domain::catalogue::{Catalogue, EntryId, span_of};
use crate::domain::grouping::{Group, Grouping};
use crate::domain::problem::Problem;
use crate::domain::query::{Answer, Query};
use crate::domain::sorting::Sort;
use crate::domain::time::Day;
use crate::layout::viewport::Viewport;
use crate::text::{Lang, Messages};

/// What the app starts from.
pub struct Start {
    pub catalogue: Catalogue,
    /// What was wrong with the dataset.
    pub problems: Vec<Problem>,
    /// The file that the address names, if it is shown in place of the bundled dataset.
    pub file: Option<String>,
    pub lang: Lang,
    pub theme: Theme,
    /// Whether Japanese eras stand beside years, in Japanese.
    pub eras: bool,
    /// This tab, for the ids of what it writes.
    pub tab: TabId,
}

/// The state. Cheap to copy: it is handles all the way.
#[derive(Clone, Copy)]
pub struct Workspace {
    pub(super) fixed: StoredValue<Fixed>,
    /// Whether the dataset is whole; only what asks for more than a sketch has follows it.
    pub(super) whole: RwSignal<bool>,
    pub(super) page: RwSignal<Page>,
    pub(super) query: RwSignal<Query>,
    pub(super) grouping: RwSignal<Grouping>,
    pub(super) sort: RwSignal<Sort>,
    pub(super) selection: RwSignal<Option<EntryId>>,
    /// What is set on the map, in the words of links.
    pub(super) map: RwSignal<String>,
    /// Changes at up to 60 Hz while the reader pans.
    pub(super) viewport: RwSignal<Viewport>,
    /// The window for the address: follows the viewport when that has come to rest. `None` shows everything.
    pub(super) window: RwSignal<Option<(Day, Day)>>,
    /// The days that the reader has marked on the timeline.
    pub(super) marked: RwSignal<Option<(Day, Day)>>,
    /// What the timeline tells one by one of what it only counts.
    pub(super) gathered: RwSignal<Option<Gathered>>,
    /// How a press moves the view, once the part that knows is here.
    pub(super) motion: StoredValue<Option<Motion>>,
    /// Whether it is moving so now.
    pub(super) flies: StoredValue<bool>,
    pub(super) lang: RwSignal<Lang>,
    /// Whether the address says the language.
    pub(super) lang_said: RwSignal<bool>,
    pub(super) theme: RwSignal<Theme>,
    pub(super) eras: RwSignal<bool>,
    pub(super) dialog: RwSignal<Option<Dialog>>,
    pub(super) notices: RwSignal<Vec<Notice>>,
    pub(super) toast: RwSignal<Option<Toast>>,
    pub(super) note_part: StoredValue<NotePart>,
    pub(super) annotations: RwSignal<Annotations>,
    pub(super) writing: RwSignal<Option<Writing>>,
    pub(super) typed: RwSignal<Option<Typed>>,
    /// The editor that the reader dropped last, as it was.
    pub(super) dropped: StoredValue<Option<Writing>>,
    /// Stored texts that this build can't read.
    pub(super) set_aside: RwSignal<Vec<String>>,
    /// How often the reader or the browser gave reason to try again.
    pub(super) retries: RwSignal<u32>,
    pub(super) saving: RwSignal<Saving>,
    pub(super) undo: RwSignal<UndoStack>,
    /// Revisions that storage hasn't got yet, oldest first.
    pub(super) unsaved: RwSignal<Vec<Revision>>,
    /// This tab's clock.
    pub(super) clock: StoredValue<Hlc>,
    // Derived, each computed once for all who read it.
    pub(super) bounds: Memo<(Day, Day)>,
    pub(super) counts: Memo<BTreeMap<Target, usize>>,
    pub(super) noted: Memo<Vec<usize>>,
    pub(super) searched: Memo<String>,
    pub(super) answer: Memo<Answer>,
    pub(super) groups: Memo<Vec<Group>>,
    pub(super) route: Memo<Route>,
}

/// What is shown. It changes once, when a sketch becomes the whole dataset.
pub(super) struct Fixed {
    pub catalogue: Arc<Catalogue>,
    pub problems: Arc<Vec<Problem>>,
    pub file: Option<String>,
}

impl Workspace {
    pub fn new(start: Start) -> Self {
        let catalogue = Arc::new(start.catalogue);
        let whole = RwSignal::new(catalogue.is_whole());
        let viewport = RwSignal::new(Viewport::fitted(axis(&catalogue, &Query::default()), INITIAL_WIDTH_PX));
        let fixed = StoredValue::new(Fixed { catalogue, problems: Arc::new(start.problems), file: start.file });
        let page = RwSignal::new(Page::default());
        let query = RwSignal::new(Query::default());
        let grouping = RwSignal::new(Grouping::default());
        let sort = RwSignal::new(Sort::default());
        let selection = RwSignal::new(None::<EntryId>);
        let map = RwSignal::new(String::new());
        let window = RwSignal::new(None);
        let lang = RwSignal::new(start.lang);
        let lang_said = RwSignal::new(false);
        let annotations = RwSignal::new(Annotations::default());
        let note_part = StoredValue::default();
        let counts = super::derived::counts(fixed, annotations, note_part);
        let noted = super::derived::noted(fixed, counts);
        let answer = super::derived::answer(fixed, whole, query, noted, (annotations, note_part));
        let groups = super::derived::groups(fixed, answer, grouping, lang);
        let route =
            super::derived::route(fixed, (page, query, (grouping, sort), window, (selection, map)), (lang, lang_said));
        Self {
            fixed,
            whole,
            page,
            query,
            grouping,
            sort,
            selection,
            map,
            viewport,
            bounds: Memo::new(move |_| viewport.with(|viewport| viewport.bounds())),
            window,
            lang,
            lang_said,
            theme: RwSignal::new(start.theme),
            eras: RwSignal::new(start.eras),
            marked: RwSignal::new(None),
            gathered: RwSignal::new(None),
            motion: StoredValue::new(None),
            flies: StoredValue::new(false),
            dialog: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
            toast: RwSignal::new(None),
            note_part,
            annotations,
            writing: RwSignal::new(None),
            typed: RwSignal::new(None),
            dropped: StoredValue::new(None),
            set_aside: RwSignal::new(Vec::new()),
            retries: RwSignal::new(0),
            saving: RwSignal::new(Saving::Saved),
            undo: RwSignal::new(UndoStack::default()),
            counts,
            noted,
            searched: Memo::new(move |_| query.with(|query| query.text.clone())),
            unsaved: RwSignal::new(Vec::new()),
            clock: StoredValue::new(Hlc::start(start.tab)),
            answer,
            groups,
            route,
        }
    }

    pub fn catalogue(&self) -> Arc<Catalogue> {
        self.fixed.with_value(|fixed| Arc::clone(&fixed.catalogue))
    }

    /// False while only a sketch of the dataset is there.
    pub fn is_whole(&self) -> bool {
        self.whole.get_untracked()
    }

    pub fn problems(&self) -> Arc<Vec<Problem>> {
        self.fixed.with_value(|fixed| Arc::clone(&fixed.problems))
    }

    /// The file that is shown in place of the bundled dataset.
    pub fn file(&self) -> Option<String> {
        self.fixed.with_value(|fixed| fixed.file.clone())
    }

    pub fn page(&self) -> Page {
        self.page.get()
    }

    // Untracked reads, for handlers of events.
    pub fn page_now(&self) -> Page {
        self.page.get_untracked()
    }

    pub fn selection_now(&self) -> Option<EntryId> {
        self.selection.get_untracked()
    }

    pub fn viewport_now(&self) -> Viewport {
        self.viewport.get_untracked()
    }

    pub fn lang_now(&self) -> Lang {
        self.lang.get_untracked()
    }

    pub fn messages_now(&self) -> &'static Messages {
        self.lang.get_untracked().messages()
    }

    pub fn theme_now(&self) -> Theme {
        self.theme.get_untracked()
    }

    pub fn dialog_now(&self) -> Option<Dialog> {
        self.dialog.get_untracked()
    }

    pub fn query(&self) -> Query {
        self.query.get()
    }

    pub fn with_query<T>(&self, read: impl FnOnce(&Query) -> T) -> T {
        self.query.with(read)
    }

    /// The words to look for, as typed.
    pub fn searched(&self) -> String {
        self.searched.get()
    }

    pub fn grouping(&self) -> Grouping {
        self.grouping.get()
    }

    /// The order of the table.
    pub fn sort(&self) -> Sort {
        self.sort.get()
    }

    pub fn selection(&self) -> Option<EntryId> {
        self.selection.get()
    }

    /// What is set on the map: an own signal, for whoever follows it (`.get()`) and for handlers.
    pub fn map(&self) -> ReadSignal<String> {
        self.map.read_only()
    }

    pub fn viewport(&self) -> Viewport {
        self.viewport.get()
    }

    /// The first and last day that can be shown: they follow the collections that are.
    pub fn bounds(&self) -> (Day, Day) {
        self.bounds.get()
    }

    pub fn lang(&self) -> Lang {
        self.lang.get()
    }

    /// The words of the current language.
    pub fn messages(&self) -> &'static Messages {
        self.lang.get().messages()
    }

    pub fn theme(&self) -> Theme {
        self.theme.get()
    }

    pub fn eras(&self) -> bool {
        self.eras.get()
    }

    pub fn eras_now(&self) -> bool {
        self.eras.get_untracked()
    }

    pub fn marked(&self) -> Option<(Day, Day)> {
        self.marked.get()
    }

    pub fn marked_now(&self) -> Option<(Day, Day)> {
        self.marked.get_untracked()
    }

    /// Nothing where its lane is gone.
    pub fn gathered(&self) -> Option<Gathered> {
        self.gathered.get().filter(|open| self.groups.with(|groups| open.is_among(groups)))
    }

    pub fn gathered_now(&self) -> Option<Gathered> {
        self.gathered.get_untracked().filter(|open| self.groups.with_untracked(|groups| open.is_among(groups)))
    }

    pub fn dialog(&self) -> Option<Dialog> {
        self.dialog.get()
    }

    pub fn notices(&self) -> Vec<Notice> {
        self.notices.get()
    }

    pub fn toast(&self) -> Option<Toast> {
        self.toast.get()
    }

    pub fn with_annotations<T>(&self, read: impl FnOnce(&Annotations) -> T) -> T {
        self.annotations.with(read)
    }

    pub fn writing(&self) -> Option<Writing> {
        self.writing.get()
    }

    pub fn saving(&self) -> Saving {
        self.saving.get()
    }

    /// True where a newer build is at work: nothing may be written here until the page is reloaded.
    pub fn is_read_only(&self) -> bool {
        self.saving.with_untracked(|saving| *saving == Saving::ReadOnly)
    }

    /// What storage holds and this build can't read, byte for byte.
    pub fn set_aside(&self) -> Vec<String> {
        self.set_aside.get()
    }

    /// Changes whenever it is worth another try to store what isn't stored.
    pub fn retries(&self) -> u32 {
        self.retries.get()
    }

    pub fn can_undo(&self) -> bool {
        self.undo.with(|stack| stack.next_undo().is_some())
    }

    /// Revisions that storage hasn't got yet, oldest first.
    pub fn unsaved(&self) -> Vec<Revision> {
        self.unsaved.get()
    }

    pub fn unsaved_now(&self) -> Vec<Revision> {
        self.unsaved.get_untracked()
    }

    pub fn with_annotations_now<T>(&self, read: impl FnOnce(&Annotations) -> T) -> T {
        self.annotations.with_untracked(read)
    }

    /// This tab, as what it writes names it.
    pub fn tab(&self) -> TabId {
        self.clock.with_value(|clock| clock.tab)
    }

    /// How many notes are about a thing, or about words of its texts.
    pub fn notes_on(&self, thing: &Target) -> usize {
        self.counts.with(|counts| counts.get(thing).copied().unwrap_or_default())
    }

    /// How many notes each entry has, by its position.
    pub fn notes_of_entries(&self) -> Vec<usize> {
        self.noted.get()
    }

    pub fn answer(&self) -> Memo<Answer> {
        self.answer
    }

    pub fn groups(&self) -> Memo<Vec<Group>> {
        self.groups
    }

    /// The address of what is shown.
    pub fn route(&self) -> Memo<Route> {
        self.route
    }

    /// The link to a page that holds filters, window and language. The selection stays behind: it is the timeline's.
    pub fn href(&self, page: Page) -> String {
        self.route.with(|route| {
            let selection = if page == Page::Timeline { route.selection.clone() } else { None };
            Route { page, selection, ..route.clone() }.to_hash()
        })
    }

    /// From the first to the last day of what the filters leave.
    pub fn answered_span(&self) -> Option<(Day, Day)> {
        let catalogue = self.catalogue();
        self.answer.with(|answer| span_of(timings(&catalogue, &answer.entries)))
    }
}

/// Until the plot has been measured.
pub(super) const INITIAL_WIDTH_PX: f64 = 800.0;
