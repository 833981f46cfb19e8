//! Details of what is selected: beside the timeline, or a sheet on a phone.

use leptos::prelude::*;

use super::{target_of, theme_class};
use crate::domain::catalogue::{EntryId, EntryKind};
use crate::store::{Action, Step, Workspace};
use crate::views::parts::facts::facts_list;
use crate::views::parts::icons::{Icon, icon};
use crate::views::parts::names;
use crate::views::parts::note_box::NoteBox;
use crate::views::parts::quote::passage;
use crate::views::parts::roles::{roles_list, shores};
use crate::views::parts::spoken;

#[component]
pub fn Panel(workspace: Workspace) -> impl IntoView {
    move || workspace.selection().map(|id| view! { <Details workspace id /> })
}

#[component]
fn Details(workspace: Workspace, id: EntryId) -> impl IntoView {
    let catalogue = workspace.catalogue();
    let Some(entry) = catalogue.entry(id) else { return ().into_any() };
    let theme = entry.themes().first().cloned();
    let rank = theme.as_ref().map_or(usize::MAX, |theme| catalogue.theme_rank(theme));
    let kind = entry.kind();
    let m = move || workspace.messages();
    let above = {
        let catalogue = workspace.catalogue();
        move || {
            let lang = workspace.lang();
            let kind = if kind == EntryKind::Activity { m().event_kinds.activity } else { m().event_kinds.event };
            let theme = theme.as_ref().map(|theme| names::term(&catalogue.dataset.themes, theme, lang));
            theme.map_or_else(|| kind.to_owned(), |theme| format!("{theme}{}{kind}", m().lists.dot))
        }
    };
    let titles = {
        let catalogue = workspace.catalogue();
        move || {
            let entry = catalogue.entry(id)?;
            let lang = workspace.lang();
            let href = workspace.href(names::entry_page(&catalogue, id));
            let other = entry.title().iter().find(|(tag, _)| *tag != lang.tag());
            let other = other.map(|(tag, text)| (tag.to_owned(), text.to_owned()));
            let when = spoken::when(&catalogue, id, lang);
            Some(view! {
                <h2 tabindex="-1" id="panel-heading"><a href=href>{entry.title().get(lang.tag()).to_owned()}</a></h2>
                {other.map(|(tag, text)| view! { <p class="alt" lang=tag>{text}</p> })}
                <p class="when">{when}</p>
                <p class="story">{entry.summary().get(lang.tag()).to_owned()}</p>
            })
        }
    };
    let quotes = {
        let catalogue = workspace.catalogue();
        move || {
            let _ = workspace.lang();
            let facts = catalogue.entry(id)?.facts();
            // The passages about time: they explain the drawing that was clicked. The page has all of them.
            let shown: Vec<AnyView> = facts
                .time
                .iter()
                .filter_map(|fact| fact.quote.as_ref().map(|quote| passage(&catalogue, quote, &fact.source, workspace)))
                .collect();
            (!shown.is_empty()).then(|| view! { <h3>{m().panel.source_words}</h3>{shown} })
        }
    };
    let full = {
        let catalogue = workspace.catalogue();
        move || workspace.href(names::entry_page(&catalogue, id))
    };
    let target = target_of(&catalogue, id);
    view! {
        <aside class=format!("panel {}", theme_class(rank)) aria-labelledby="panel-heading">
            <div class="panel-top">
                <span>{above}</span>
                <span class="walk">
                    <button class="icon" type="button" aria-label=move || m().common.previous_in_time
                        on:click=move |_| workspace.apply(Action::Walk(Step::Previous))>{icon(Icon::Back)}</button>
                    <button class="icon" type="button" aria-label=move || m().common.next_in_time
                        on:click=move |_| workspace.apply(Action::Walk(Step::Next))>{icon(Icon::Forward)}</button>
                    <button class="icon" type="button" aria-label=move || m().common.close
                        on:click=move |_| workspace.apply(Action::Select(None))>{icon(Icon::Close)}</button>
                </span>
            </div>
            {titles}
            <h3>{move || m().panel.facts}</h3>
            {move || facts_list(workspace, id)}
            <h3>{move || m().panel.who}</h3>
            {move || roles_list(workspace, id)}
            <h3>{move || m().panel.where_}</h3>
            {move || shores(workspace, id)}
            {quotes}
            <h3>{move || m().panel.notes}</h3>
            {target.map(|target| view! { <NoteBox workspace target /> })}
            <p class="btns"><a class="btn quiet" href=full>{move || m().panel.open}</a></p>
        </aside>
    }
    .into_any()
}
