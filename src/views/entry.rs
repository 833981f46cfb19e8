//! The page of an activity or event: a summary, its time, every statement with its source, who, where, notes.

mod sections;
mod toc;

use std::sync::Arc;

use leptos::prelude::*;

use super::parts::facts::facts_list;
use super::parts::links::{link, other_name};
use super::parts::names;
use super::parts::note_box::NoteBox;
use super::parts::roles::{roles_list, shores};
use super::timeline::{target_of, theme_class};
use crate::codec::route::Page;
use crate::domain::catalogue::{Catalogue, EntryId, EntryKind};
use crate::domain::fold::folded;
use crate::store::Workspace;
use crate::text::sentence_case;

#[component]
pub fn EntryPage(workspace: Workspace, kind: EntryKind, id: String) -> impl IntoView {
    let catalogue = workspace.catalogue();
    let Some(found) = catalogue.find(kind, &id) else { return unknown(workspace, kind, id) };
    let theme = catalogue.entry(found).and_then(|entry| entry.themes().first().cloned());
    let class = theme_class(theme.as_ref().map_or(usize::MAX, |theme| catalogue.theme_rank(theme)));
    let m = move || workspace.messages();
    let target = target_of(&catalogue, found);
    view! {
        <div class=format!("entry-head {class}")>
            {crumbs(workspace, found, theme)}
            {titles(workspace, found)}
        </div>
        <div class="reading">
            {toc::contents(workspace, found)}
            <div class="prose">{move || sections::summary(workspace, found)}</div>
            <aside class=format!("sidenotes {class}") aria-label=move || m().reading.beside>
                <div class="infobox">
                    {move || facts_list(workspace, found)}
                    {move || shores(workspace, found)}
                </div>
                <h2 class="grouphead">{move || m().panel.who}</h2>
                {move || roles_list(workspace, found)}
                <h2 class="grouphead" id="notes" tabindex="-1">{move || m().notes.title}</h2>
                {target.map(|target| view! { <NoteBox workspace target /> })}
            </aside>
            <div class="prose">{sections::rest(workspace, found)}</div>
        </div>
    }
    .into_any()
}

/// Where this is: back to the timeline, its theme, and what comes before and after in time.
fn crumbs(workspace: Workspace, id: EntryId, theme: Option<String>) -> AnyView {
    let m = move || workspace.messages();
    let catalogue = workspace.catalogue();
    let theme_name = {
        let catalogue = Arc::clone(&catalogue);
        move || {
            let lang = workspace.lang();
            let entry = catalogue.entry(id)?;
            let kind = match entry {
                crate::domain::catalogue::Entry::Activity(_) => lang.messages().event_kinds.activity,
                crate::domain::catalogue::Entry::Event(event) => lang.messages().event_kinds.name(event.kind),
            };
            let theme = theme.as_ref().map(|theme| names::term(&catalogue.dataset.themes, theme, lang));
            Some(theme.map_or_else(|| sentence_case(kind), |theme| format!("{theme}{}{kind}", m().lists.dot)))
        }
    };
    // Among what the filters leave, and this entry in any case: a link may lead to one that they hide.
    let around = Memo::new(move |_| {
        workspace.answer().with(|answer| {
            let shown = |other: &EntryId| *other == id || answer.holds(*other);
            let order: Vec<EntryId> = catalogue.in_time().iter().copied().filter(shown).collect();
            let at = order.iter().position(|other| *other == id);
            let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| order.get(at).copied());
            let after = at.and_then(|at| order.get(at + 1).copied());
            (before, after)
        })
    });
    view! {
        <nav class="crumbs" aria-label=move || m().reading.where_you_are>
            {link(workspace, Page::Timeline, move || m().places.timeline)}
            <span aria-hidden="true">"/"</span>
            <span class="sw" aria-hidden="true"></span>
            <span>{theme_name}</span>
            {move || around.get().0.map(|other| step(workspace, other, false))}
            {move || around.get().1.map(|other| step(workspace, other, true))}
        </nav>
    }
    .into_any()
}

fn step(workspace: Workspace, id: EntryId, next: bool) -> AnyView {
    let catalogue = workspace.catalogue();
    let page = names::entry_page(&catalogue, id);
    let name = {
        let catalogue = Arc::clone(&catalogue);
        move || names::entry_label(&catalogue, id, workspace.lang())
    };
    let said = {
        let name = name.clone();
        move || {
            let common = &workspace.messages().common;
            let words = if next { common.next_named } else { common.previous_named };
            words(&name())
        }
    };
    let (rel, before, after) = if next { ("next", "", " →") } else { ("prev", "← ", "") };
    view! {
        <span aria-hidden="true">"·"</span>
        <a rel=rel href=move || workspace.href(page.clone()) aria-label=said>{before}{name}{after}</a>
    }
    .into_any()
}

fn titles(workspace: Workspace, id: EntryId) -> AnyView {
    let catalogue = workspace.catalogue();
    let titles = move || {
        let lang = workspace.lang();
        let entry = catalogue.entry(id)?;
        let (tag, title) = entry.title().get_tagged(lang.tag());
        let (tag, title) = (tag.to_owned(), title.to_owned());
        let other = other_name(entry.title(), lang).map(|(tag, text)| view! { <p class="alt" lang=tag>{text}</p> });
        Some(view! { <h1 lang=tag>{title}</h1>{other} })
    };
    view! { {titles} }.into_any()
}

/// An id that nothing has: said, with ways on.
fn unknown(workspace: Workspace, kind: EntryKind, id: String) -> AnyView {
    let catalogue = workspace.catalogue();
    let near = near(&catalogue, &id);
    let m = move || workspace.messages();
    let said = move || match kind {
        EntryKind::Activity => (m().errors.unknown_activity)(&id),
        EntryKind::Event => (m().errors.unknown_event)(&id),
    };
    let list = (!near.is_empty()).then(|| {
        let links = near
            .into_iter()
            .map(|id| {
                let catalogue = workspace.catalogue();
                let page = names::entry_page(&catalogue, id);
                let name = move || names::entry_label(&catalogue, id, workspace.lang());
                view! { <li>{link(workspace, page, name)}</li> }
            })
            .collect_view();
        view! { <h2 class="grouphead">{move || m().reading.near}</h2><ul class="rows">{links}</ul> }
    });
    view! {
        <div class="entry-head">
            <h1>{said}</h1>
            <p class="when">{move || m().errors.unknown_page_text}</p>
        </div>
        <p class="btns">
            <a class="btn primary" href=move || workspace.href(Page::Timeline)>{move || m().errors.to_timeline}</a>
        </p>
        {list}
    }
    .into_any()
}

/// The most that are offered in place of an id that nothing has.
const NEAR: usize = 5;

/// Entries whose id or title shares a word with the id.
fn near(catalogue: &Catalogue, id: &str) -> Vec<EntryId> {
    let id = folded(id);
    let words: Vec<&str> = id.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2).collect();
    let score = |own: &str, title: &str| words.iter().filter(|w| own.contains(**w) || title.contains(**w)).count();
    let mut found: Vec<(usize, EntryId)> = catalogue
        .entries()
        .map(|(at, entry)| {
            let title = entry.title().iter().fold(String::new(), |all, (_, text)| all + &folded(text) + "\n");
            (score(&folded(entry.id()), &title), at)
        })
        .filter(|(score, _)| *score > 0)
        .collect();
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    found.into_iter().take(NEAR).map(|(_, id)| id).collect()
}
