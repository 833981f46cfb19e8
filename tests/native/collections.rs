//! What only stands beside the subject: hidden everywhere until it is chosen, then there everywhere.

use kakehashi::codec::dataset::read;
use kakehashi::codec::record::download;
use kakehashi::codec::route::{Page, Route};
use kakehashi::domain::annotation::{TabId, Target};
use kakehashi::domain::catalogue::{Catalogue, EntryId, EntryKind};
use kakehashi::domain::collections::{Holding, holding};
use kakehashi::domain::dataset::RELATED;
use kakehashi::domain::query::{Answer, Facet, Query, answer, is_beside, span};
use kakehashi::domain::related::{entries_of_actor, entries_of_country, standing};
use kakehashi::domain::time::Day;
use kakehashi::start::BUNDLED;
use kakehashi::store::{Action, NoteAction, Step, Workspace};
use leptos::prelude::*;

use crate::started::start;

fn catalogue() -> Catalogue {
    Catalogue::new(read(BUNDLED).0.expect("the bundled dataset"))
}

fn with_workspace(run: impl FnOnce(Workspace)) {
    let owner = Owner::new();
    owner.with(|| {
        let workspace = Workspace::new(start(catalogue(), TabId(7)));
        workspace.bring_notes();
        run(workspace);
    });
}

fn visit(workspace: Workspace, hash: &str) {
    let (route, problems) = Route::from_hash(hash);
    workspace.apply(Action::Visit(route, problems));
}

fn hash(workspace: Workspace) -> String {
    workspace.route().get_untracked().to_hash()
}

fn ask(catalogue: &Catalogue, query: &Query) -> Answer {
    answer(catalogue, query, |_| false, |_, _| false)
}

fn with_all() -> Query {
    ["core", "background", RELATED].iter().fold(Query::default(), |query, id| query.toggled(Facet::Collection, id))
}

const ALL: &str = "#/timeline?collection=background,core,related";

#[test]
fn what_is_related_is_hidden_in_every_list_and_count_until_it_is_chosen() {
    let c = catalogue();
    let usual = ask(&c, &Query::default());
    let all = ask(&c, &with_all());
    let is_related = |id: &EntryId| c.entry(*id).is_some_and(|entry| entry.collection() == RELATED);
    assert!(!usual.entries.iter().any(is_related));
    assert_eq!(all.entries.len(), c.entries().count());
    assert_eq!(usual.count(Facet::Collection, RELATED), all.entries.iter().filter(|id| is_related(id)).count());
    // A country, an actor and a theme that nothing else names.
    let of_zambia = entries_of_country(&c, "ZM");
    assert!(!of_zambia.is_empty() && of_zambia.iter().all(is_related));
    let of_ministry = entries_of_actor(&c, "mhlw");
    assert!(!of_ministry.is_empty() && of_ministry.iter().all(is_related));
    for (facet, code) in [(Facet::Country, "ZM"), (Facet::Actor, "mhlw"), (Facet::Theme, "government")] {
        assert_eq!(usual.count(facet, code), 0, "{code}");
        assert!(0 < all.count(facet, code), "{code}");
        assert!(is_beside(&c, facet, code), "{code} is no choice until then");
    }
    for (facet, code) in [(Facet::Country, "KE"), (Facet::Actor, "ilo"), (Facet::Theme, "context")] {
        assert!(!is_beside(&c, facet, code), "{code}");
    }
    assert!(!is_beside(&c, Facet::Country, "nowhere"), "what nothing has is beside nothing");
    // Brazil is only named by the main source; what is for it is related.
    assert_ne!(standing(&c, &usual.entries, "BR"), standing(&c, &all.entries, "BR"));
}

#[test]
fn the_days_shown_follow_the_collections_and_no_other_filter() {
    let c = catalogue();
    let years = |query: &Query| span(&c, query).map(|(from, to)| (from.year(), to.year()));
    let usual = years(&Query::default()).expect("dated entries");
    assert!(1990 < usual.0, "{usual:?}");
    assert_eq!(years(&with_all()), Some((1922, years(&with_all()).expect("dated").1)));
    assert_eq!(years(&Query::default().toggled(Facet::Theme, "recovery")), Some(usual));
    // A dataset with nothing else to show is shown.
    let only = Query::default().toggled(Facet::Collection, "no-such");
    assert_eq!(span(&c, &only), c.span());
}

#[test]
fn an_address_with_the_collections_is_the_state_and_back() {
    with_workspace(|w| {
        visit(w, ALL);
        assert_eq!(hash(w), ALL);
        assert_eq!(w.with_query(Query::clone), with_all());
        assert_eq!(w.href(Page::Country("KE".into())), ALL.replace("timeline", "country/KE"));
        visit(w, "#/timeline");
        assert_eq!(hash(w), "#/timeline");
    });
}

#[test]
fn the_axis_grows_with_what_is_chosen_and_shrinks_again() {
    with_workspace(|w| {
        w.apply(Action::Resize { width_px: 800.0 });
        let short = w.bounds();
        assert!(Day::from_ymd(1990, 1, 1) < short.0, "no decades of what isn't shown");
        assert_eq!(w.viewport().window(), short);
        w.apply(Action::Toggle(Facet::Collection, RELATED.into()));
        let long = w.bounds();
        assert!(long.0 <= Day::from_ymd(1922, 1, 1), "{long:?}");
        assert_eq!(w.viewport().window(), long, "whoever saw everything sees everything");
        assert_eq!(hash(w), ALL);
        w.apply(Action::ZoomBy { factor: 4.0 });
        w.apply(Action::Fit);
        assert_eq!((w.viewport().window(), hash(w).as_str()), (long, ALL), "fit shows the whole of it");
        w.apply(Action::ClearFilters);
        assert_eq!((w.bounds(), w.viewport().window(), hash(w).as_str()), (short, short, "#/timeline"));
        // By an address the same.
        visit(w, ALL);
        assert_eq!((w.bounds(), w.viewport().window()), (long, long));
    });
}

#[test]
fn a_window_stays_while_the_axis_grows_and_never_points_outside_it() {
    with_workspace(|w| {
        w.apply(Action::Resize { width_px: 800.0 });
        let window = "&window=2012-01-01/2014-12-31";
        visit(w, &format!("#/timeline?{}", &window[1..]));
        let before = w.viewport().window();
        w.apply(Action::Toggle(Facet::Collection, RELATED.into()));
        assert_eq!(w.viewport().window(), before);
        assert_eq!(hash(w), format!("{ALL}{window}"));
        visit(w, &format!("{ALL}&window=1922-01-01/1926-12-31"));
        assert_eq!(w.viewport().window().0.year(), 1922);
        w.apply(Action::ClearFilters);
        let (first, last) = w.bounds();
        let (from, to) = w.route().get_untracked().window.expect("a part of it");
        assert!(first <= from && to <= last, "the address says what is shown");
        assert_eq!(w.viewport().window(), (from, to));
    });
}

#[test]
fn a_selection_that_is_hidden_is_kept_and_has_its_neighbours_in_time() {
    with_workspace(|w| {
        let asked = "#/timeline?select=activity:arise";
        visit(w, asked);
        let c = w.catalogue();
        let arise = c.find(EntryKind::Activity, "arise");
        assert_eq!((w.selection(), hash(w).as_str()), (arise, asked));
        assert!(!w.answer().get_untracked().holds(arise.expect("it is there")));
        w.apply(Action::Walk(Step::Next));
        let next = w.selection().expect("one after it");
        let at = |id: EntryId| c.in_time().iter().position(|other| *other == id);
        assert!(at(arise.expect("it is there")) < at(next));
        assert!(w.answer().get_untracked().holds(next), "only it was hidden");
        w.apply(Action::Walk(Step::Previous));
        let previous = w.selection().expect("one before it");
        assert!(at(previous) < at(arise.expect("it is there")), "it isn't among what is walked through");
    });
}

#[test]
fn a_note_on_what_is_hidden_is_a_note_and_in_the_download() {
    with_workspace(|w| {
        let target = Target::Activity("arise".into());
        w.apply(Action::Note(NoteAction::Write(target.clone())));
        w.apply(Action::Note(NoteAction::KeepNote { body: "kept".into(), now_ms: 1_000 }));
        assert_eq!(w.notes_on(&target), 1);
        let revisions = w.with_annotations(|all| all.live().into_iter().cloned().collect::<Vec<_>>());
        assert!(download("d", 0, &revisions, std::iter::empty()).contains("arise"));
        // With notes, but hidden: the count says what a press would show.
        let count = |w: Workspace| w.answer().get_untracked().count(Facet::Notes, "1");
        assert_eq!(count(w), 0);
        w.apply(Action::Toggle(Facet::Collection, RELATED.into()));
        assert_eq!(count(w), 1);
    });
}

#[test]
fn each_collection_tells_what_it_holds_and_together_they_hold_every_entry() {
    let c = catalogue();
    let all: Vec<Holding> = c.dataset.collections.iter().map(|term| holding(&c, &term.id)).collect();
    let sum = |of: fn(&Holding) -> usize| all.iter().map(of).sum::<usize>();
    assert_eq!(sum(|one| one.activities), c.dataset.activities.len());
    assert_eq!(sum(|one| one.events), c.dataset.events.len());
    let related = holding(&c, RELATED);
    assert_eq!((related.activities, related.events, related.sources), (4, 5, 15));
    assert!(all.iter().all(|one| one.sources <= one.facts && 0 < one.sources));
    assert_eq!(holding(&c, "no-such"), Holding::default());
}
