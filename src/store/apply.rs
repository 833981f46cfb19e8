//! The one way to change the state.

use std::sync::Arc;

use leptos::prelude::*;

use super::action::{Action, NoteAction, Notice, NoticeKind, Step, Toast};
use super::derived::{axis, timings};
use super::workspace::Workspace;
use crate::codec::route::{Page, Route};
use crate::domain::catalogue::{Catalogue, EntryId, span_of};
use crate::domain::problem::{Fault, Location, Outcome, Problem};
use crate::domain::query::{Facet, Query};
use crate::layout::viewport::Viewport;

impl Workspace {
    /// Lets it happen. Writes a signal only where its value changes, so that nothing is drawn twice.
    pub fn apply(&self, action: Action) {
        match action {
            Action::Visit(route, problems) => self.visit(route, problems),
            Action::Complete(catalogue, problems) => self.complete(catalogue, problems),
            Action::Open(page) => self.open(page),

            Action::Toggle(Facet::Collection, value) => {
                let catalogue = self.catalogue();
                self.ask(|query| query.switched(&value, &catalogue.dataset.usual_collections()));
            }
            Action::Toggle(facet, value) => self.ask(|query| query.toggled(facet, &value)),
            Action::ClearFacet(facet) => self.ask(|query| query.cleared(facet)),
            Action::ClearFilters => self.ask(|_| Query::default()),
            Action::SearchFor(text) => self.ask(|query| Query { text, ..query }),
            // What is certain is asked of a period: without one the question is gone.
            Action::SetPeriod(period) => {
                self.ask(|query| Query { period, certain: query.certain && period.is_some(), ..query });
            }
            Action::AskCertain(certain) => {
                self.ask(|query| Query { certain: certain && query.period.is_some(), ..query })
            }
            Action::GroupBy(grouping) => {
                // Its lane is gone.
                put(self.gathered, None);
                put(self.grouping, grouping);
            }
            Action::SortBy(column) => put(self.sort, self.sort.get_untracked().pressed(column)),

            Action::Resize { width_px } => self.resize(width_px),
            // Its moments only: width and bounds may have changed since somebody took hold of it.
            Action::Look(seen) => self.look(|viewport| viewport.spanning(seen.left(), seen.right())),
            Action::MarkPeriod(days) => put(self.marked, days),
            Action::Gather(days) => put(self.gathered, days),
            Action::PanBy { px } => self.look(|viewport| viewport.panned(px)),
            Action::ZoomAt { anchor_px, factor } => self.look(|viewport| viewport.zoomed_at(anchor_px, factor)),
            Action::ZoomBy { factor } => self.fly(&|v| v.zoomed_at(v.width_px() / 2.0, factor)),
            Action::ZoomStepAt { anchor_px, factor } => self.fly(&|viewport| viewport.zoomed_at(anchor_px, factor)),
            Action::ShowDays(from, to) => self.fly(&|viewport| viewport.to_window(from, to)),
            Action::Reveal(id) => self.reveal(id),
            Action::RevealDays(from, to) => self.fly(&|viewport| viewport.showing(from, to)),
            Action::Fit => self.fit(),
            Action::SettleWindow => self.settle_window(),
            Action::Select(selection) => self.select(selection),
            Action::SetMap(map) => put(self.map, map),
            Action::Walk(step) => self.walk(step),

            Action::Speak(lang) => {
                put(self.lang, lang);
                put(self.lang_said, true);
            }
            Action::Wear(theme) => put(self.theme, theme),
            Action::CountEras(eras) => put(self.eras, eras),
            Action::Show(dialog) => put(self.dialog, dialog),
            Action::Tell(notice) => self.tell(notice),
            Action::DismissNotice(at) => self.notices.update(|notices| {
                if at < notices.len() {
                    notices.remove(at);
                }
            }),
            Action::DismissToast => put(self.toast, None),
            Action::Copied => put(self.toast, Some(Toast::Copied)),

            Action::Note(action) => self.note(action),
        }
    }

    fn visit(&self, route: Route, mut problems: Vec<Problem>) {
        let catalogue = self.catalogue();
        let selection = match &route.selection {
            None => None,
            Some((kind, id)) => {
                let found = catalogue.find(*kind, id);
                if found.is_none() {
                    let what = Fault::BadParameter("select".to_owned(), id.clone());
                    problems.push(Problem { place: Location::default(), what, outcome: Outcome::FieldSkipped });
                }
                found
            }
        };
        let query = self.known(route.query, &mut problems);
        if let Some(lang) = route.lang {
            put(self.lang, lang);
            put(self.lang_said, true);
        }
        if self.page.with_untracked(|page| *page != route.page) || self.selection.get_untracked() != selection {
            self.leave_place();
        }
        if self.page.with_untracked(|page| *page != route.page) || self.grouping.get_untracked() != route.grouping {
            put(self.gathered, None);
        }
        put(self.page, route.page);
        self.lengthen(&query);
        put(self.query, query);
        put(self.grouping, route.grouping);
        put(self.sort, route.sort);
        put(self.map, route.map);
        put(self.selection, selection);
        if self.window.get_untracked() != route.window {
            match route.window {
                Some((from, to)) => self.look(|viewport| viewport.to_window(from, to)),
                None => self.look(everything),
            }
            // What was asked for stays in the address, though the clamp may show a little more.
            put(self.window, route.window);
        }
        put(self.dialog, None);
        self.notices.update(|notices| notices.retain(|n| !matches!(n.kind, NoticeKind::Link(_))));
        if !problems.is_empty() {
            self.tell(Notice { kind: NoticeKind::Link(problems) });
        }
    }

    /// What is shown stays: a sketch has the same entries in the same places.
    fn complete(&self, catalogue: Arc<Catalogue>, problems: Vec<Problem>) {
        self.fixed.update_value(|fixed| {
            fixed.catalogue = catalogue;
            fixed.problems = Arc::new(problems);
        });
        put(self.whole, true);
    }

    /// The filters without the codes that this dataset doesn't have: those would leave nothing, and are said instead.
    fn known(&self, query: Query, problems: &mut Vec<Problem>) -> Query {
        let catalogue = self.catalogue();
        let d = &catalogue.dataset;
        let mut known = query.clone();
        for (facet, name) in [
            (Facet::Theme, "theme"),
            (Facet::Support, "support"),
            (Facet::Country, "country"),
            (Facet::Actor, "actor"),
            (Facet::Collection, "collection"),
        ] {
            for code in query.chosen(facet) {
                let there = match facet {
                    Facet::Theme => d.themes.iter().any(|term| term.id == *code),
                    Facet::Support => d.supports.iter().any(|term| term.id == *code),
                    Facet::Collection => d.collections.iter().any(|term| term.id == *code),
                    Facet::Country => catalogue.country(code).is_some(),
                    _ => catalogue.actor(code).is_some(),
                };
                if !there {
                    known = known.toggled(facet, code);
                    let what = Fault::BadParameter(name.to_owned(), code.clone());
                    problems.push(Problem { place: Location::default(), what, outcome: Outcome::FieldSkipped });
                }
            }
        }
        known
    }

    /// The reader goes elsewhere. What was dropped belongs to the place that is left, and its way back with it.
    fn leave_place(&self) {
        self.note(NoteAction::LeaveEditor);
        if self.toast.get_untracked() == Some(Toast::DraftDropped) {
            put(self.toast, None);
        }
    }

    fn open(&self, page: Page) {
        self.leave_place();
        if page != Page::Timeline {
            put(self.selection, None);
            put(self.marked, None);
            put(self.gathered, None);
        }
        put(self.page, page);
        put(self.dialog, None);
    }

    fn ask(&self, change: impl FnOnce(Query) -> Query) {
        let query = change(self.query.get_untracked());
        if self.lengthen(&query) && self.window.with_untracked(Option::is_some) {
            // Of the window in the address a part may lie outside by now.
            self.settle_window();
        }
        put(self.query, query);
    }

    /// The axis goes as far as the collections that are going to be shown. The reader's window stays, as far as it lies
    /// within; whoever saw everything sees everything. False if nothing changes.
    fn lengthen(&self, query: &Query) -> bool {
        if self.query.with_untracked(|old| old.chosen(Facet::Collection) == query.chosen(Facet::Collection)) {
            return false;
        }
        let data = axis(&self.catalogue(), query);
        let window = self.window.get_untracked();
        self.look(|viewport| match window {
            Some((from, to)) => viewport.among(data).to_window(from, to),
            None => everything(viewport.among(data)),
        });
        true
    }

    pub(super) fn look(&self, change: impl FnOnce(Viewport) -> Viewport) {
        put(self.viewport, change(self.viewport.get_untracked()));
    }

    fn resize(&self, width_px: f64) {
        // Its height changes with what is shown: that mustn't take the view back to what the address says.
        if width_px < 1.0 || self.viewport.get_untracked().width_px() == width_px {
            return;
        }
        self.look(|viewport| viewport.resized(width_px));
        // What the address asks for is shown as exactly as this width can.
        if let Some((from, to)) = self.window.get_untracked() {
            self.look(|viewport| viewport.to_window(from, to));
        }
    }

    fn fit(&self) {
        let catalogue = self.catalogue();
        let left = self.answer.with_untracked(|answer| span_of(timings(&catalogue, &answer.entries)));
        match left {
            Some((from, to)) if self.query.with_untracked(|query| axis(&catalogue, query)) != (from, to) => {
                // A little air, as everything shown has it too.
                let air = to.since(from) / 20 + 31;
                self.fly(&|viewport| viewport.to_window(from.plus(-air), to.plus(air)));
            }
            _ => self.fly(&everything),
        }
    }

    pub(super) fn settle_window(&self) {
        let viewport = self.viewport.get_untracked();
        let whole = viewport.px_per_day() <= viewport.min_px_per_day() * 1.000_001;
        put(self.window, (!whole).then(|| viewport.window()));
    }

    fn select(&self, selection: Option<EntryId>) {
        self.leave_place();
        put(self.selection, selection);
    }

    fn walk(&self, step: Step) {
        let catalogue = self.catalogue();
        let left = self.answer.with_untracked(|answer| answer.clone());
        // A link may have selected what the filters hide: its neighbours in time are still those that they leave.
        let here = self.selection.get_untracked();
        let is_there = |id: &EntryId| left.holds(*id) || Some(*id) == here;
        let order: Vec<EntryId> = catalogue.in_time().iter().copied().filter(is_there).collect();
        let here = here.and_then(|id| order.iter().position(|other| *other == id));
        let to = match (here, step) {
            (None, Step::Next) => Some(0),
            (None, Step::Previous) => order.len().checked_sub(1),
            (Some(at), Step::Next) => Some(at + 1),
            (Some(at), Step::Previous) => at.checked_sub(1),
        };
        let Some(id) = to.and_then(|at| order.get(at)).copied() else { return };
        self.select(Some(id));
        self.reveal(id);
    }

    fn reveal(&self, id: EntryId) {
        let catalogue = self.catalogue();
        if let Some((from, to)) = catalogue.timing(id).and_then(crate::domain::time::Timing::span) {
            self.fly(&|viewport| viewport.showing(from, to));
        }
    }

    pub(super) fn tell(&self, notice: Notice) {
        self.notices.update(|notices| {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        });
    }
}

/// The whole of the data, at the widest zoom.
fn everything(viewport: Viewport) -> Viewport {
    let (from, to) = viewport.bounds();
    viewport.to_window(from, to)
}

pub(super) fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|old| *old != value) {
        signal.set(value);
    }
}
