//! What the pages of a country and of an actor share: their entries under the filters, and who takes part in them.

use leptos::prelude::*;

use super::links::{clear_filters, link};
use super::mini_timeline::MiniTimeline;
use super::names;
use super::roles::marked;
use crate::codec::route::Page;
use crate::domain::assertion::Status;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::related::parts;
use crate::store::Workspace;
use crate::text::{Lang, timing_said};
use crate::views::timeline::theme_class;

/// The entries that name the subject, and those of them that the filters leave.
#[derive(Clone, Copy)]
pub struct Subject {
    pub all: StoredValue<Vec<EntryId>>,
    pub shown: Memo<Vec<EntryId>>,
}

impl Subject {
    pub fn new(workspace: Workspace, all: Vec<EntryId>) -> Self {
        let all = StoredValue::new(all);
        let shown = Memo::new(move |_| {
            workspace.answer().with(|answer| {
                all.with_value(|all| all.iter().copied().filter(|id| answer.holds(*id)).collect::<Vec<EntryId>>())
            })
        });
        Self { all, shown }
    }

    pub fn is_empty(self) -> bool {
        self.all.with_value(Vec::is_empty)
    }

    /// The shown entries of a kind.
    pub fn of_kind(self, catalogue: &Catalogue, kind: EntryKind) -> Vec<EntryId> {
        let wanted = |id: &EntryId| catalogue.entry(*id).is_some_and(|entry| entry.kind() == kind);
        self.shown.with(|shown| shown.iter().copied().filter(wanted).collect())
    }

    /// "1 activity, 3 events".
    pub fn counted(self, catalogue: &Catalogue, lang: Lang) -> String {
        let activities = self.of_kind(catalogue, EntryKind::Activity).len();
        let events = self.shown.with(Vec::len) - activities;
        (lang.messages().counts.entries)(activities, events)
    }
}

/// The section with the small timeline, and what the filters hide.
pub fn in_time(workspace: Workspace, subject: Subject) -> AnyView {
    let any = move || subject.shown.with(|shown| !shown.is_empty());
    view! {
        <section class="sec" aria-labelledby="in-time">
            <h2 id="in-time">{move || workspace.messages().country.in_time}</h2>
            <Show when=any><MiniTimeline workspace entries=subject.shown /></Show>
            {hidden(workspace, subject)}
        </section>
    }
    .into_any()
}

/// How many entries the filters hide, with the way to see them.
fn hidden(workspace: Workspace, subject: Subject) -> AnyView {
    let said = move || {
        let reading = &workspace.messages().reading;
        let shown = subject.shown.with(Vec::len);
        let hidden = subject.all.with_value(Vec::len) - shown;
        match (shown, hidden) {
            (_, 0) => None,
            (0, _) => Some(
                view! {
                    <div class="empty"><p>{reading.all_hidden}</p>{clear_filters(workspace)}</div>
                }
                .into_any(),
            ),
            _ => Some(
                view! { <p class="btns"><span>{(reading.hidden)(hidden)}</span>{clear_filters(workspace)}</p> }
                    .into_any(),
            ),
        }
    };
    view! { {said} }.into_any()
}

/// A section of entries of one kind, each with a word on what the subject is to it; nothing if there is none.
pub fn entries_section(
    workspace: Workspace,
    subject: Subject,
    kind: EntryKind,
    word: impl Fn(&Catalogue, EntryId, Lang) -> String + Send + Sync + 'static,
) -> AnyView {
    let catalogue = workspace.catalogue();
    let section = move || {
        let lang = workspace.lang();
        let m = lang.messages();
        let ids = subject.of_kind(&catalogue, kind);
        let (id, heading) = match kind {
            EntryKind::Activity => ("activities", m.country.activities),
            EntryKind::Event => ("events", m.country.events),
        };
        (!ids.is_empty()).then(|| {
            let rows = ids
                .into_iter()
                .map(|id| {
                    let word = word(&catalogue, id, lang);
                    entry_row(workspace, &catalogue, id, word, lang)
                })
                .collect_view();
            view! {
                <section class="sec" aria-labelledby=id><h2 id=id>{heading}</h2><ul class="rows">{rows}</ul></section>
            }
        })
    };
    view! { {section} }.into_any()
}

fn entry_row(workspace: Workspace, catalogue: &Catalogue, id: EntryId, word: String, lang: Lang) -> AnyView {
    let Some(entry) = catalogue.entry(id) else { return ().into_any() };
    let theme = entry.themes().first().map_or(usize::MAX, |theme| catalogue.theme_rank(theme));
    let when = catalogue.timing(id).map(|timing| timing_said(lang, timing, &entry.facts().time)).unwrap_or_default();
    let name = names::entry_label(catalogue, id, lang);
    view! {
        <li class=theme_class(theme)>
            {link(workspace, names::entry_page(catalogue, id), name)}
            <span class="role">{word}</span>
            <span class="sub">{when}</span>
        </li>
    }
    .into_any()
}

/// Who takes part in these entries, each actor once with all its roles.
pub fn who(workspace: Workspace, catalogue: &Catalogue, entries: &[EntryId], lang: Lang) -> Option<AnyView> {
    let mut found: Vec<(String, Vec<(String, Status)>)> = Vec::new();
    for part in entries.iter().filter_map(|id| catalogue.entry(*id)).flat_map(|entry| parts(entry.facts())) {
        match found.iter_mut().find(|(actor, _)| *actor == part.actor) {
            Some((_, roles)) => {
                for role in part.roles {
                    // Stated once is stated.
                    match roles.iter_mut().find(|(known, _)| *known == role.0) {
                        Some((_, status)) => *status = (*status).min(role.1),
                        None => roles.push(role),
                    }
                }
            }
            None => found.push((part.actor, part.roles)),
        }
    }
    if found.is_empty() {
        return None;
    }
    let rows = found
        .into_iter()
        .map(|(actor, roles)| {
            let role =
                |(id, status): (String, Status)| marked(names::term(&catalogue.dataset.roles, &id, lang), status, lang);
            let roles = roles.into_iter().map(role).collect::<Vec<String>>().join(lang.messages().lists.between);
            let name = names::actor(catalogue, &actor, lang);
            view! { <li>{link(workspace, Page::Actor(actor), name)}<span class="role">{roles}</span></li> }
        })
        .collect_view();
    Some(view! { <ul class="rows">{rows}</ul> }.into_any())
}
