//! What the pages of a country and of an actor share: their entries under the filters, and what is said in these.

use leptos::prelude::*;

use super::links::{clear_filters, entry_link, note_mark, section, words};
use super::mini_timeline::linked_timeline;
use super::names;
use super::spoken;
use super::statements::Rows;
use super::status::{chip, chip_named};
use crate::dom::{El, Piece, dynamic, el, none, when};
use crate::domain::annotation::Target;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, Entry, EntryId, EntryKind};
use crate::domain::dataset::{EventKind, RELATED};
use crate::domain::query::Facet;
use crate::store::{Action, Workspace};
use crate::text::Lang;
use crate::views::timeline::theme_of;

/// The entries that name the subject, and those of them that the filters leave.
#[derive(Clone, Copy)]
pub struct Subject {
    about: StoredValue<About>,
    pub shown: Memo<Vec<EntryId>>,
}

/// What doesn't change while the page is open.
struct About {
    id: String,
    all: Vec<EntryId>,
}

impl Subject {
    pub fn new(workspace: Workspace, id: String, all: Vec<EntryId>) -> Self {
        let about = StoredValue::new(About { id, all });
        let shown = Memo::new(move |_| {
            workspace.answer().with(|answer| {
                about.with_value(|about| about.all.iter().copied().filter(|id| answer.holds(*id)).collect())
            })
        });
        Self { about, shown }
    }

    /// The country's code, or the actor's id.
    pub fn id(self) -> String {
        self.about.with_value(|about| about.id.clone())
    }

    /// How many entries name it, whatever the filters leave.
    pub fn count(self) -> usize {
        self.about.with_value(|about| about.all.len())
    }

    /// "1 activity, 3 events".
    pub fn counted(self, catalogue: &Catalogue, lang: Lang) -> String {
        self.shown.with(|shown| {
            let is_activity = |id: &&EntryId| kind_of(catalogue, **id) == Some(EntryKind::Activity);
            let activities = shown.iter().filter(is_activity).count();
            (lang.messages().counts.entries)(activities, shown.len() - activities)
        })
    }
}

fn kind_of(catalogue: &Catalogue, id: EntryId) -> Option<EntryKind> {
    catalogue.entry(id).map(Entry::kind)
}

/// The section with the small timeline, which stays when the language changes, and what the filters hide.
pub fn in_time(workspace: Workspace, subject: Subject) -> El {
    let any = move || subject.shown.with(|shown| !shown.is_empty());
    el("section")
        .class("sec")
        .attr("aria-labelledby", "in-time")
        .child(el("h2").attr("id", "in-time").word(move || workspace.messages().pages().country.in_time))
        .child(when(any, move || linked_timeline(workspace, subject.shown.into())))
        .child(dynamic(move || hidden(workspace, subject)))
}

/// How many entries the filters hide, with the way to see them.
fn hidden(workspace: Workspace, subject: Subject) -> Piece {
    let reading = &workspace.messages().pages().reading;
    let catalogue = workspace.catalogue();
    let shown = subject.shown.with(Vec::len);
    // What only stands beside the subject is hidden by nobody's filter: it has its own way in.
    let is_related = |id: &&EntryId| catalogue.entry(**id).is_some_and(|entry| entry.collection() == RELATED);
    let related = subject.about.with_value(|about| about.all.iter().filter(is_related).count());
    let related = if workspace.with_query(|query| query.shows(RELATED)) { 0 } else { related };
    let hidden = subject.count().saturating_sub(shown + related);
    let beside = (related > 0).then(|| beside(workspace, related));
    if hidden == 0 {
        return beside.into();
    }
    let (around, said) = if shown == 0 {
        (el("div").class("empty"), words("p", "", reading.all_hidden))
    } else {
        (el("p").class("btns"), words("span", "", &(reading.hidden)(hidden)))
    };
    Piece::Many(vec![around.child(said).child(clear_filters(workspace)).into(), beside.into()])
}

/// How many entries stand beside the subject of the dataset, with the way to see them. Reads the language.
fn beside(workspace: Workspace, related: usize) -> El {
    let sources = &workspace.messages().pages().sources;
    let show = words("button", "btn", sources.show_related)
        .attr("type", "button")
        .on_click(move || workspace.apply(Action::Toggle(Facet::Collection, RELATED.to_owned())));
    el("p").class("btns").child(words("span", "", &(sources.hidden_related)(related))).child(show)
}

/// A section of entries of one kind, each with a word on what the subject is to it; nothing if there is none.
/// Reads the language.
pub fn entries_section(
    workspace: Workspace,
    subject: Subject,
    kind: EntryKind,
    word: &dyn Fn(&Catalogue, EntryId, Lang) -> String,
) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let words = &lang.messages().pages().country;
    // The rounds of what repeats are a list of their own: in which of them was it?
    let is_round = |id: EntryId| match catalogue.entry(id) {
        Some(Entry::Event(event)) => event.kind == EventKind::Edition,
        _ => false,
    };
    let lists: &[(&str, &str, bool)] = match kind {
        EntryKind::Activity => &[("activities", words.activities, false)],
        EntryKind::Event => {
            &[("rounds", lang.messages().pages().entry.part_of_series, true), ("events", words.events, false)]
        }
    };
    let mut out: Vec<Piece> = Vec::new();
    for (id, heading, rounds) in lists {
        let mut rows = el("ul").class("rows");
        let mut any = false;
        let wanted = |id: &EntryId| kind_of(&catalogue, *id) == Some(kind) && is_round(*id) == *rounds;
        for id in subject.shown.get().into_iter().filter(wanted) {
            rows = rows.child(entry_row(workspace, &catalogue, id, &word(&catalogue, id, lang), lang));
            any = true;
        }
        if any {
            out.push(section(id, heading).child(rows).into());
        }
    }
    Piece::Many(out)
}

/// A link to an entry, a word about it, and its time.
pub fn entry_row(workspace: Workspace, catalogue: &Catalogue, id: EntryId, word: &str, lang: Lang) -> Piece {
    let Some(entry) = catalogue.entry(id) else { return none() };
    el("li")
        .class(theme_of(catalogue, entry))
        .child(entry_link(workspace, catalogue, id, lang).child(note_mark(workspace, Target::of(entry))))
        .child(words("span", "role", word))
        .child(words("span", "sub", &spoken::when(catalogue, id, lang)).child(entry_marks(catalogue, id, lang)))
        .into()
}

/// What sets an entry apart, after its words: that only other sources tell of it, and that sources disagree.
pub fn entry_marks(catalogue: &Catalogue, id: EntryId, lang: Lang) -> Piece {
    let Some(entry) = catalogue.entry(id) else { return none() };
    let mut marks: Vec<Piece> = Vec::new();
    if !catalogue.dataset.is_main(entry.collection()) {
        marks.push(" ".into());
        marks.push(collection_chip(catalogue, entry.collection(), lang).into());
    }
    if catalogue.statuses(id).contains(&Status::Disputed) {
        marks.push(" ".into());
        marks.push(chip(Status::Disputed, lang).into());
    }
    Piece::Many(marks)
}

/// The name of a collection other than the main source's, with the sign of other sources.
pub fn collection_chip(catalogue: &Catalogue, collection: &str, lang: Lang) -> El {
    chip_named(Status::OtherSource, &names::term(&catalogue.dataset.collections, collection, lang), lang)
}

/// What is said of the subject, entry by entry, each with its source; nothing if there is none. Reads the language.
pub fn statements_section(
    workspace: Workspace,
    subject: Subject,
    heading: &str,
    fill: &dyn Fn(&mut Rows<'_>, &Catalogue, EntryId),
) -> Piece {
    let catalogue = workspace.catalogue();
    let lang = workspace.lang();
    let mut all = section("statements", heading);
    let mut any = false;
    for id in subject.shown.get() {
        let mut rows = Rows::new(workspace, &catalogue);
        fill(&mut rows, &catalogue, id);
        if let Some(list) = rows.list() {
            let name = entry_link(workspace, &catalogue, id, lang);
            all = all.child(el("h3").class("grouphead").child(name)).child(list);
            any = true;
        }
    }
    if any { all.into() } else { none() }
}
